import { readFeed, UnreadableFeedError, type FeedProblem } from '../../schema/index.js';
import type { Feed } from '../../index.js';
import { answersAtAll } from './answers-at-all.js';
import { cleanText } from '../../snippets/embed.js';

/** Above this a resident's phone would wait for minutes; nothing above it is looked at. */
const LARGEST_FEED = 5_000_000;
const PATIENCE = 20_000;

/** Why a feed cannot be shown. */
export type FeedTrouble =
  | 'unreachable'
  /** It is there, but its host does not let other sites read it. */
  | 'cors'
  | 'status'
  | 'timeout'
  | 'large'
  | 'encoding'
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
  const patience = AbortSignal.timeout(PATIENCE);
  const either = AbortSignal.any([signal, patience]);
  try {
    const response = await fetch(address, { signal: either, cache: 'no-cache', credentials: 'omit' });
    if (!response.ok) throw new FeedTroubleError('status', String(response.status));
    return readBytes(await bytesOf(response), response.url || address);
  } catch (error) {
    if (error instanceof FeedTroubleError || signal.aborted) throw error;
    if (patience.aborted) throw new FeedTroubleError('timeout', '', { cause: error });
    const trouble = (await answersAtAll(address, AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)])))
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
  if (file.size > LARGEST_FEED) throw new FeedTroubleError('large', String(file.size));
  return readBytes(new Uint8Array(await file.arrayBuffer()), base);
}

/** Stops when it gets too large, whatever the host said that it would send. */
async function bytesOf(response: Response): Promise<Uint8Array> {
  const announced = Number(response.headers.get('content-length'));
  if (announced > LARGEST_FEED) {
    await response.body?.cancel();
    throw new FeedTroubleError('large', String(announced));
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    length += part.value.length;
    if (length > LARGEST_FEED) {
      await reader?.cancel();
      throw new FeedTroubleError('large');
    }
    chunks.push(part.value);
  }
  return new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer());
}

function readBytes(bytes: Uint8Array, base: string): CheckedFeed {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new FeedTroubleError('encoding', '', { cause: error });
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw /^\s*</.test(text)
      ? new FeedTroubleError('html', '', { cause: error })
      : new FeedTroubleError('json', (error as Error).message, { cause: error });
  }
  try {
    return { ...readFeed(data, base), bytes: bytes.length, data };
  } catch (error) {
    if (!(error instanceof UnreadableFeedError)) throw error;
    if (error.path === 'version') throw new FeedTroubleError('version', versionOf(data), { cause: error });
    throw new FeedTroubleError('unreadable', error.message, { cause: error });
  }
}

/** What a file says that it is; empty where that is no text. */
function versionOf(data: unknown): string {
  const { version } = data as { version?: unknown };
  return typeof version === 'string' || typeof version === 'number' ? cleanText(String(version)).slice(0, 40) : '';
}
