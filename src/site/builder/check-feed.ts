import { FeedError, loadFeed, readFeedBytes, type Feed, type FeedProblem } from '../../index.js';
import { FEED_LIMITS, type UnreadableFeedError } from '../../schema/index.js';
import { answersAtAll } from './answers-at-all.js';
import { isBlockedHere } from './mixed-content.js';
import { cleanText } from '../../snippets/embed.js';
import { notJson, type NotJson } from '../../snippets/not-json.js';

/** Why a feed cannot be shown. */
export type FeedTrouble =
  | 'unreachable'
  /** Over http:, which a page on https: may not load. */
  | 'mixed'
  /** It is there, but its host does not let other sites read it. */
  | 'cors'
  | 'status'
  | 'timeout'
  | 'large'
  | 'encoding'
  | NotJson
  | 'json'
  /** A web page stands there. */
  | 'html'
  /** It is JSON, and does not say that it is a feed of the version that widgets read. */
  | 'version'
  /** It is JSON, and no feed. */
  | 'unreadable';

export interface CheckedFeed {
  readonly feed: Feed;
  readonly problems: readonly FeedProblem[];
  readonly bytes: number;
  /** As `JSON.parse` gave it. */
  readonly data: unknown;
}

export class FeedTroubleError extends Error {
  readonly trouble: FeedTrouble;
  /** Where it was looked for; absent for a file. */
  address?: string;

  /** @param detail a code, a size or a name, where one is known; of `json` and `unreadable` what the finder said, in English */
  constructor(trouble: FeedTrouble, detail = '', options?: ErrorOptions) {
    super(detail, options);
    this.trouble = trouble;
  }
}

/**
 * Fetches a feed as a widget on another site would, and reads it.
 *
 * @throws {FeedTroubleError}
 */
export async function checkFeedAt(address: string, signal: AbortSignal): Promise<CheckedFeed> {
  try {
    return await loadFeed(address, { signal, cache: 'no-cache' });
  } catch (error) {
    if (!(error instanceof FeedError) || signal.aborted) throw error;
    if (error.reason !== 'unreachable')
      throw isNoJson(error) ? await noJsonAt(address, error, signal) : troubleOf(error);
    if (isBlockedHere(address)) throw new FeedTroubleError('mixed', '', { cause: error });
    const trouble = (await answersAtAll(address, AbortSignal.any([signal, AbortSignal.timeout(FEED_LIMITS.timeout)])))
      ? 'cors'
      : 'unreachable';
    throw Object.assign(new FeedTroubleError(trouble, '', { cause: error }), { address });
  }
}

/**
 * Reads a file from the visitor's device; it goes nowhere.
 *
 * @param base where it will be published: what its relative addresses count from
 * @throws {FeedTroubleError}
 */
export async function checkFeedFile(file: File, base: string): Promise<CheckedFeed> {
  if (file.size > FEED_LIMITS.bytes) throw new FeedTroubleError('large', String(file.size));
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    return { bytes: file.size, ...(await readFeedBytes(bytes, base)) };
  } catch (error) {
    throw error instanceof FeedError ? troubleOf(error, isNoJson(error) ? bytes : undefined) : error;
  }
}

const isNoJson = ({ fault }: FeedError): boolean => fault === 'encoding' || fault === 'json';

/** What widgets load is text to them; what it is in place of that its bytes say, which are here once more. */
async function noJsonAt(address: string, error: FeedError, signal: AbortSignal): Promise<FeedTroubleError> {
  try {
    const response = await fetch(address, { signal, credentials: 'omit', cache: 'force-cache' });
    return troubleOf(error, new Uint8Array(await response.arrayBuffer()));
  } catch (cause) {
    if (signal.aborted) throw cause;
    // What was read at first stays what it was.
    return troubleOf(error);
  }
}

/** @param bytes of what is no JSON, where they are here */
function troubleOf(error: FeedError, bytes?: Uint8Array): FeedTroubleError {
  const { reason, fault, status, message, cause } = error;
  const options = { cause: error };
  const kind = bytes && notJson(bytes);
  if (kind) return new FeedTroubleError(kind, '', options);
  switch (fault) {
    case undefined:
      return reason === 'timeout'
        ? new FeedTroubleError('timeout', '', options)
        : new FeedTroubleError('status', String(status), options);
    case 'json':
      return new FeedTroubleError('json', (cause as Error).message, options);
    case 'version':
      return new FeedTroubleError('version', versionIn((cause as UnreadableFeedError).found), options);
    case 'feed':
      return new FeedTroubleError('unreadable', cause instanceof Error ? cause.message : message, options);
    default:
      return new FeedTroubleError(fault, '', options);
  }
}

/** What a file says that it is; empty where that is no text. */
const versionIn = (found: unknown): string =>
  typeof found === 'string' || typeof found === 'number' ? cleanText(String(found)).slice(0, 40) : '';
