import { readFeed, readFeedInSlices, UnreadableFeedError, type FeedReading } from '../feed-format/read-feed.js';
import { FEED_LIMITS } from '../feed-format/limits.js';
import { FeedError } from './feed-error.js';
import { tooLarge } from './fetch-feed.js';

export interface LoadedFeed extends FeedReading {
  /** What the server sent: kept for `offline`. */
  readonly source: string;
  /** As `JSON.parse` gave it. */
  readonly data: unknown;
}

/**
 * Reads the bytes of a feed. A large one is read a little at a time: the page stays responsive.
 *
 * @param base where they come from: what its relative addresses count from
 * @throws {FeedError} `unreadable`, with what is wrong
 */
export async function readFeedBytes(bytes: Uint8Array, base: string): Promise<LoadedFeed> {
  if (bytes.length > FEED_LIMITS.bytes) throw tooLarge(base);
  const source = decode(bytes, base);
  const data = parse(source, base);
  try {
    return { source, data, ...(await readFeedInSlices(data, base)) };
  } catch (error) {
    throw unreadable(error, base);
  }
}

/**
 * Reads the text of a feed at once.
 *
 * @throws {FeedError} `unreadable`
 */
export function readFeedText(source: string, base: string): FeedReading {
  const data = parse(source, base);
  try {
    return readFeed(data, base);
  } catch (error) {
    throw unreadable(error, base);
  }
}

/** JSON is UTF-8 (RFC 8259 §8.1); anything else is refused rather than shown with holes. */
function decode(bytes: Uint8Array, base: string): string {
  try {
    return new TextDecoder('utf-8', { __proto__: null, fatal: true } as TextDecoderOptions).decode(bytes);
  } catch (cause) {
    throw new FeedError('unreadable', `The file is not UTF-8. Save it as UTF-8: ${base}`, { fault: 'encoding', cause });
  }
}

/** Engines say "Unexpected token '<'", which helps nobody who looks after a web site. */
function parse(source: string, base: string): unknown {
  try {
    return JSON.parse(source);
  } catch (cause) {
    const [fault, message] = !source.trim()
      ? (['json', 'The file is empty'] as const)
      : /^\s*</.test(source)
        ? (['html', 'This is a web page, not a feed. Look for the address of the file itself'] as const)
        : ([
            'json',
            `The file is not JSON${placeIn(source, cause)}. coalition-feed validate says what to mend`,
          ] as const);
    throw new FeedError('unreadable', `${message}: ${base}`, { fault, cause });
  }
}

/** Where the engine stopped, for those that say so. */
function placeIn(source: string, error: unknown): string {
  const position = /position (\d+)/.exec((error as Error).message);
  const place = /line (\d+) column (\d+)/.exec((error as Error).message);
  const before = position ? source.slice(0, Number(position[1])).split('\n') : undefined;
  if (place) return ` (line ${place[1]}, column ${place[2]})`;
  return before ? ` (line ${before.length}, column ${before.at(-1)!.length + 1})` : '';
}

function unreadable(error: unknown, base: string): FeedError {
  const isVersion = error instanceof UnreadableFeedError && error.path === 'version';
  return new FeedError('unreadable', `${(error as Error).message} (${base})`, {
    fault: isVersion ? 'version' : 'feed',
    cause: error,
  });
}
