import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Contributions } from '../store/contributions.js';
import { mergeContributions } from './merge-contributions.js';
import type { FeedSource, SourceFeed } from './feed-source.js';

/** How long a browser or a proxy may keep the feed, in seconds: what is published is seen within a minute. */
const MAX_AGE_SECONDS = 30;
/** How often the store is asked whether something was published. */
const FRESH_MS = 1000;
const REREAD_MS = 30_000;

type Encoding = 'br' | 'gzip' | 'identity';

interface Merged {
  readonly source: SourceFeed;
  readonly mark: string;
  readonly body: Buffer;
  /** Of the body as it is; each encoding has its own, as a strong tag is about bytes (RFC 9110 §8.8.3). */
  readonly hash: string;
  readonly encoded: Map<Encoding, Promise<Buffer>>;
}

/** The feed with what was published, as bytes that are made once for all who ask. */
export class ServedFeed {
  readonly #source: FeedSource;
  readonly #contributions: Contributions;
  readonly #now: () => number;
  #merged: Merged | undefined;
  #lookedAt = Number.NEGATIVE_INFINITY;
  #merging: Promise<void> | undefined;

  constructor(source: FeedSource, contributions: Contributions, now: () => number) {
    this.#source = source;
    this.#contributions = contributions;
    this.#now = now;
  }

  /** The answer to a GET or HEAD; undefined while there never was a feed that could be read. */
  async answer(request: Request): Promise<Response | undefined> {
    const merged = await this.#current();
    if (!merged) return undefined;
    const encoding = encodingFor(request.headers.get('accept-encoding'));
    const tag = `"${merged.hash}${encoding === 'identity' ? '' : `-${encoding}`}"`;
    const headers: Record<string, string> = {
      etag: tag,
      'cache-control': `public, max-age=${MAX_AGE_SECONDS}`,
      vary: 'Accept-Encoding',
    };
    if (isKnown(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers });
    const body = await bytesOf(merged, encoding);
    headers['content-type'] = 'application/json; charset=utf-8';
    headers['content-length'] = String(body.length);
    if (encoding !== 'identity') headers['content-encoding'] = encoding;
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), { headers });
  }

  async #current(): Promise<Merged | undefined> {
    const age = this.#now() - this.#lookedAt;
    if (!this.#merged || age >= FRESH_MS || age < 0) {
      await (this.#merging ??= this.#merge().finally(() => (this.#merging = undefined)));
    }
    return this.#merged;
  }

  async #merge(): Promise<void> {
    const source = await this.#source.current();
    if (!source) return;
    try {
      // Of two receivers on one PostgreSQL the later act may be seen first; so what there is is read again now and then.
      const mark = `${await this.#contributions.publishedMark()} ${Math.floor(this.#now() / REREAD_MS)}`;
      if (this.#merged?.source !== source || this.#merged.mark !== mark) {
        const whole = mergeContributions(source, await this.#contributions.published());
        const body = Buffer.from(JSON.stringify(whole));
        const hash = createHash('sha256').update(body).digest('base64url').slice(0, 27);
        const encoded = this.#merged?.hash === hash ? this.#merged.encoded : new Map<Encoding, Promise<Buffer>>();
        this.#merged = { source, mark, body, hash, encoded };
      }
      this.#lookedAt = this.#now();
    } catch (error) {
      // A database that is away takes no answer from the page that was there already.
      if (!this.#merged) throw error;
    }
  }
}

function bytesOf({ body, encoded }: Merged, encoding: Encoding): Promise<Buffer> {
  const known = encoded.get(encoding);
  if (known) return known;
  const made = encode(body, encoding);
  encoded.set(encoding, made);
  return made;
}

async function encode(body: Buffer, encoding: Encoding): Promise<Buffer> {
  switch (encoding) {
    case 'identity':
      return body;
    case 'gzip':
      return promisify(gzip)(body);
    case 'br':
      return promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  }
}

/** The best of what the other side takes (RFC 9110 §12.5.3). */
function encodingFor(accept: string | null): Encoding {
  const weights = new Map(
    (accept ?? '').split(',').map((written) => {
      const [name = '', ...parameters] = written.split(';').map((part) => part.trim().toLowerCase());
      const weight = parameters.find((parameter) => parameter.startsWith('q='));
      return [name, weight === undefined ? 1 : Number(weight.slice(2))] as const;
    }),
  );
  const takes = (name: Encoding): boolean => (weights.get(name) ?? weights.get('*') ?? 0) > 0;
  return (['br', 'gzip'] as const).find(takes) ?? 'identity';
}

/** `If-None-Match`, compared as RFC 9110 §13.1.2 says: a proxy may have made a strong tag weak. */
function isKnown(header: string | null, tag: string): boolean {
  if (header === null) return false;
  return header.trim() === '*' || header.split(',').some((written) => written.trim().replace(/^W\//, '') === tag);
}
