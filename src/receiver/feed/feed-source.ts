import { readFile, stat } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { readFeed } from '../../feed-format/read-feed.js';
import type { Feed } from '../../feed-format/types.js';
import { LoggableError, type WriteLine } from '../../server/log.js';

/** More than any resident's phone loads. */
const MOST_BYTES = 20 * 1024 * 1024;
const TIMEOUT_MS = 10_000;
/** How often the source is asked whether it changed. */
const FRESH_MS = 20_000;
/** How long readers wait for its answer, all together; then they have the last one. */
const PATIENCE_MS = 2000;
/** As long as others ask, who comes while the source is broken waits for nothing. */
const QUIET_MS = 60_000;

/** The coalition's feed as it was last read well. */
export interface SourceFeed {
  /** As parsed, with what the format does not know. */
  readonly data: Readonly<Record<string, unknown>>;
  /** As checked. */
  readonly feed: Feed;
  /** What its relative addresses are relative to; undefined for a file, whose place on the web nobody knows. */
  readonly base: string | undefined;
}

/** How {@link FeedSource} reads. */
export interface FeedSourceOptions {
  /** A file, or an http(s) address. It comes from the configuration, never from a request. */
  readonly where: string;
  /** Told when the source breaks and when it is well again. */
  readonly log: WriteLine;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Reads the coalition's feed again and again, and keeps the last good one while the source is broken: a file being
 * written, a host that is away, a feed that cannot be read.
 */
export class FeedSource {
  readonly #options: FeedSourceOptions;
  #good: SourceFeed | undefined;
  #lookedAt = Number.NEGATIVE_INFINITY;
  #looking: Promise<void> | undefined;
  /** Ends with {@link #looking}, or before it where that takes long. */
  #worthWaiting: Promise<unknown> | undefined;
  #mark: string | undefined;
  #fault = '';

  constructor(options: FeedSourceOptions) {
    this.#options = options;
  }

  /**
   * The feed as it is now, or as it was last read well where the source is broken or slow; undefined while there never was one.
   */
  async current(): Promise<SourceFeed | undefined> {
    const age = this.#options.now() - this.#lookedAt;
    if (age >= FRESH_MS || age < 0) {
      const isQuiet = age >= QUIET_MS || age < 0;
      const looking = this.#lookOnce();
      if (!this.#good) await looking;
      // The first reader after a quiet time is not to have an edition of long ago.
      else if (!this.#fault || isQuiet) await this.#worthWaiting;
    }
    return this.#good;
  }

  /** The same without looking, for who cannot wait. */
  get last(): SourceFeed | undefined {
    return this.#good;
  }

  /** Looks now; for a program that is starting and wants to say what is wrong. Resolves with the fault, if any. */
  async look(): Promise<string | undefined> {
    await this.#lookOnce();
    return this.#fault || undefined;
  }

  #lookOnce(): Promise<void> {
    if (!this.#looking) {
      this.#looking = this.#look().finally(() => (this.#looking = undefined));
      this.#worthWaiting = Promise.race([this.#looking, setTimeout(PATIENCE_MS, undefined, { ref: false })]);
    }
    return this.#looking;
  }

  async #look(): Promise<void> {
    const { where, log, now } = this.#options;
    try {
      const read = isAddress(where) ? await this.#fetch(where) : await this.#readFile(where);
      if (read) this.#good = readSource(read.text, read.base);
      if (read) this.#mark = read.mark;
      if (this.#fault) log('The feed can be read again.');
      this.#fault = '';
    } catch (error) {
      const fault = faultOf(error);
      if (fault !== this.#fault) {
        const meanwhile = this.#good ? ' The last good one is served meanwhile.' : '';
        log(`The feed ${where} cannot be used: ${fault}${meanwhile}`);
      }
      this.#fault = fault;
    } finally {
      this.#lookedAt = now();
    }
  }

  /** Undefined where it has not changed. */
  async #readFile(path: string): Promise<{ text: string; base: undefined; mark: string } | undefined> {
    const { mtimeMs, size } = await stat(path);
    const mark = `${mtimeMs} ${size}`;
    if (mark === this.#mark) return undefined;
    if (size > MOST_BYTES) throw new LoggableError(`it is larger than ${MOST_BYTES / 1024 / 1024} MB.`);
    return { text: decode(await readFile(path)), base: undefined, mark };
  }

  async #fetch(address: string): Promise<{ text: string; base: string; mark: string } | undefined> {
    const response = await fetch(address, {
      // Where it leads is fixed by whoever set it up, and by nobody in between.
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: { accept: 'application/json, */*;q=0.5', ...(this.#mark && { 'if-none-match': this.#mark }) },
    });
    if (response.status === 304) return undefined;
    if (!response.ok) {
      await response.body?.cancel();
      throw new LoggableError(`its server answered ${response.status}.`);
    }
    const text = decode(await collect(response));
    return { text, base: address, mark: response.headers.get('etag') ?? '' };
  }
}

/** Whether a feed is named by an address rather than a file. */
const isAddress = (where: string): boolean => /^https?:\/\//i.test(where);

function readSource(text: string, base: string | undefined): SourceFeed {
  const data: unknown = JSON.parse(text);
  const { feed } = readFeed(data, base ?? pathToFileURL('/feed.json').href);
  return { data: data as Record<string, unknown>, feed, base };
}

async function collect(response: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  // Counted as it arrives and after it was unpacked: a megabyte of gzip may hold gigabytes.
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > MOST_BYTES) throw new LoggableError(`it is larger than ${MOST_BYTES / 1024 / 1024} MB.`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new LoggableError('it is not UTF-8.');
  }
}

/** Why, without a stack and without words of the feed. */
function faultOf(error: unknown): string {
  if (error instanceof LoggableError) return error.message;
  if (error instanceof SyntaxError) return 'it is not JSON.';
  if (!(error instanceof Error)) return 'it could not be read.';
  if (error.name === 'TimeoutError') return `no answer within ${TIMEOUT_MS / 1000} seconds.`;
  const cause = error.cause instanceof Error ? error.cause : error;
  if ('code' in cause && cause.code === 'ENOENT') return 'there is no such file.';
  if ('code' in cause && typeof cause.code === 'string') return `it could not be read (${cause.code}).`;
  return cause.message;
}
