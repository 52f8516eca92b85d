import { readFeed, type FeedReading } from '../feed-format/read-feed.js';
import { FeedError } from './feed-error.js';

/** Milliseconds after which a server that does not answer is given up. */
const TIMEOUT = 10_000;

export interface LoadedFeed extends FeedReading {
  /** What the server sent: kept for `offline`. */
  readonly source: string;
}

/**
 * Fetches, checks and reads one feed.
 *
 * @throws {FeedError} with the reason
 */
export async function loadFeed(url: string, signal: AbortSignal, cache: RequestCache = 'default'): Promise<LoadedFeed> {
  const giveUp = new AbortController();
  const timer = setTimeout(
    () => giveUp.abort(new FeedError('timeout', `No answer within ${TIMEOUT} ms: ${url}`)),
    TIMEOUT,
  );
  // Not AbortSignal.any: phones of 2022 do not have it.
  signal.addEventListener('abort', () => giveUp.abort(signal.reason));
  try {
    const response = await fetch(url, { signal: giveUp.signal, cache });
    if (!response.ok) throw new FeedError('status', `${response.status} ${response.statusText}: ${url}`);
    const source = decode(await response.arrayBuffer(), url);
    return { source, ...parseFeed(source, response.url || url) };
  } catch (error) {
    // An answer that is cut off half-way fails in words of the browser's: the reason is known here.
    const cause: unknown = giveUp.signal.reason ?? error;
    if (cause instanceof FeedError) throw cause;
    throw new FeedError('unreachable', `Could not be fetched (${likelyReason(url)}): ${url}`, { cause });
  } finally {
    clearTimeout(timer);
  }
}

/** A browser tells scripts nothing of why; what a webmaster would have to change is known all the same. */
function likelyReason(url: string): string {
  const { protocol, origin } = location;
  if (protocol === 'https:' && url.startsWith('http:')) return 'an https: page may not load over http:';
  return new URL(url).origin === origin
    ? 'network or policy'
    : `network, policy, or its host sends no Access-Control-Allow-Origin: ${origin}`;
}

/**
 * @param base the URL that the feed came from
 * @throws {FeedError} `unreadable`
 */
export function parseFeed(source: string, base: string): FeedReading {
  try {
    return readFeed(JSON.parse(source), base);
  } catch (error) {
    throw new FeedError('unreadable', `${(error as Error).message} (${base})`, { cause: error });
  }
}

/** JSON is UTF-8 (RFC 8259 §8.1); anything else is refused rather than shown with holes. */
function decode(bytes: ArrayBuffer, url: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new FeedError('unreadable', `The file is not UTF-8: ${url}`, { cause: error });
  }
}
