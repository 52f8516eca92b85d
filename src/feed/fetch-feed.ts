import { FEED_LIMITS } from '../feed-format/limits.js';
import { FeedError } from './feed-error.js';

export interface FetchedFeed {
  readonly bytes: Uint8Array;
  /** What the server sent them with; `url` is where they came from in the end. */
  readonly response: Response;
}

export interface FetchOptions {
  readonly signal?: AbortSignal;
  readonly cache?: RequestCache;
  /** Milliseconds after which the server is given up. */
  readonly timeout?: number;
}

/**
 * Fetches the bytes of a feed, and no more of them than a feed may have.
 *
 * @throws {FeedError} with the reason
 */
export async function fetchFeed(
  url: string,
  { signal, cache = 'default', timeout = FEED_LIMITS.timeout }: FetchOptions = {},
): Promise<FetchedFeed> {
  const giveUp = new AbortController();
  const timer = setTimeout(
    () => giveUp.abort(new FeedError('timeout', `No answer within ${timeout / 1000} seconds: ${url}`)),
    timeout,
  );
  // Not AbortSignal.any: phones of 2022 do not have it.
  signal?.addEventListener('abort', () => giveUp.abort(signal.reason));
  try {
    const response = await fetch(url, {
      // What a page has put on Object.prototype would be options too.
      __proto__: null,
      signal: giveUp.signal,
      cache,
      // A feed is public. With credentials a 401 would ask residents for a password.
      credentials: 'omit',
    } as RequestInit);
    if (!response.ok) throw statusError(response, url);
    return { bytes: await bytesOf(response, url), response };
  } catch (error) {
    // An answer that is cut off half-way fails in words of the browser's: the reason is known here.
    const cause: unknown = giveUp.signal.reason ?? error;
    // What is still being sent is of no use to anybody.
    giveUp.abort();
    if (cause instanceof FeedError) throw cause;
    throw new FeedError('unreachable', `Could not be fetched (${likelyReason(url)}): ${url}`, { cause });
  } finally {
    clearTimeout(timer);
  }
}

/** Stops when it gets too large, whatever the server said that it would send and however it is compressed. */
async function bytesOf(response: Response, url: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = Number(response.headers.get('content-length'));
  if (length > FEED_LIMITS.bytes) throw tooLarge(url);
  length = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.length;
    if (length > FEED_LIMITS.bytes) throw tooLarge(url);
    parts.push(part.value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

export const tooLarge = (name: string): FeedError =>
  new FeedError(
    'unreadable',
    `The feed is larger than ${FEED_LIMITS.bytes / 1e6} MB, more than a phone can load. Put pictures and reports elsewhere and link to them: ${name}`,
    { fault: 'large' },
  );

function statusError({ status, statusText }: Response, url: string): FeedError {
  const hint =
    status === 401
      ? '. The feed is asked for without a password, since every resident loads it: it has to be public'
      : '';
  return new FeedError('status', `The server answered ${`${status} ${statusText}`.trim()}${hint}: ${url}`, {
    status,
    statusText,
  });
}

/** A browser tells scripts nothing of why; what a webmaster would have to change is known all the same. */
function likelyReason(url: string): string {
  // Programs have no page around them.
  const { protocol, origin } = (globalThis as Partial<typeof globalThis>).location ?? {};
  if (protocol === 'https:' && url.startsWith('http:')) return 'an https: page may not load over http:';
  return !origin || new URL(url).origin === origin
    ? 'network or policy'
    : `network, policy, or its host sends no Access-Control-Allow-Origin: ${origin}`;
}
