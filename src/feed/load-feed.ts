import { fetchFeed, type FetchOptions } from './fetch-feed.js';
import { readFeedBytes, type LoadedFeed } from './read-feed-bytes.js';

/**
 * Fetches, checks and reads one feed. Widgets, builder and commands load feeds this way: what one of them can show the
 * others can too.
 *
 * @throws {FeedError} with the reason
 */
export async function loadFeed(
  url: string,
  options?: FetchOptions,
): Promise<LoadedFeed & { readonly bytes: number; readonly from: string }> {
  const { bytes, response } = await fetchFeed(url, options);
  const from = response.url || url;
  return { bytes: bytes.length, from, ...(await readFeedBytes(bytes, from)) };
}
