import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { FeedError } from '../feed/feed-error.js';
import { fetchFeed } from '../feed/fetch-feed.js';
import { FEED_LIMITS } from '../feed-format/limits.js';
import { ToolError } from './command.js';
import { oneLine } from './output.js';

/** A file, an address, or standard input, as bytes. */
export interface Source {
  /** As it was asked for, safe to print. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What relative addresses in it are relative to. */
  readonly base: string;
  /** What is not right about how it is published. */
  readonly remarks: readonly string[];
}

/** Where a file's relative addresses will lead nobody knows before it is published. */
const UNPUBLISHED = 'https://feed.invalid/';

export const isAddress = (where: string): boolean => /^https?:\/\//i.test(where);

/**
 * @param where a path, an http(s) address, or `-` for standard input
 * @param seconds after which a server that does not answer is given up
 * @throws {ToolError} in a sentence, when it cannot be had
 */
export async function readSource(where: string, seconds: number): Promise<Source> {
  const name = oneLine(where);
  if (isAddress(where)) return readAddress(where, name, seconds);
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(where))
    throw new ToolError(`${name}: only http: and https: addresses can be read.`);
  const stream = where === '-' ? process.stdin : createReadStream(where);
  try {
    const bytes = await collect(stream as AsyncIterable<Uint8Array>);
    const base = new URL(encodeURIComponent(basename(where)), UNPUBLISHED).href;
    return { name: where === '-' ? 'standard input' : name, bytes, base, remarks: [] };
  } catch (error) {
    throw new ToolError(`${name}: ${reasonOf(error)}`);
  }
}

async function readAddress(where: string, name: string, seconds: number): Promise<Source> {
  try {
    const { bytes, response } = await fetchFeed(where, { timeout: seconds * 1000 });
    return { name, bytes, base: response.url, remarks: remarksOn(response, where) };
  } catch (error) {
    throw new ToolError(`${name}: ${reasonOf(error, seconds)}`);
  }
}

/** What the widgets on a municipal page would stumble on, although a program gets the file. */
function remarksOn({ headers, redirected, url }: Response, where: string): string[] {
  const remarks: string[] = [];
  if (redirected)
    remarks.push(
      `The address leads on to ${oneLine(url)}. Write that one into src: each redirect costs residents time.`,
    );
  if (new URL(url).protocol === 'http:' || /^http:/i.test(where)) {
    remarks.push('The address begins with http:. Pages on https: cannot load it: publish the feed on https:.');
  }
  const allowed = headers.get('access-control-allow-origin');
  if (allowed && allowed !== '*') {
    remarks.push(
      `Only pages of ${oneLine(allowed)} can show the feed: its server sends "Access-Control-Allow-Origin: ${oneLine(allowed)}". For others it sends "Access-Control-Allow-Origin: *".`,
    );
  } else if (!allowed) {
    remarks.push(
      'The server sends no Access-Control-Allow-Origin header. Only pages of its own host can show the feed; for others it sends "Access-Control-Allow-Origin: *".',
    );
  }
  return remarks;
}

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > FEED_LIMITS.bytes) throw new ToolError(TOO_LARGE);
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file.',
  EISDIR: 'this is a folder. Name the file in it.',
  EACCES: 'reading it is not allowed.',
  EPERM: 'reading it is not allowed.',
  ENOTDIR: 'there is no such file.',
  ENAMETOOLONG: 'there is no such file.',
  ELOOP: 'its links lead in a circle.',
  ERR_INVALID_ARG_VALUE: 'this is no name of a file.',
  ENOTFOUND: 'there is no such host. Is the address right?',
  EAI_AGAIN: 'the host could not be looked up. Is there a network?',
  ECONNREFUSED: 'nobody answers at this address.',
  ECONNRESET: 'the server broke off.',
  UND_ERR_SOCKET: 'the server broke off.',
  CERT_HAS_EXPIRED: 'its certificate has expired.',
  ERR_INVALID_URL: 'this is no address.',
};

const TOO_LARGE = `it is larger than ${FEED_LIMITS.bytes / 1e6} MB, more than a phone can load.`;

function reasonOf(error: unknown, seconds?: number): string {
  if (error instanceof ToolError) return error.message;
  if (error instanceof FeedError) {
    if (error.reason === 'status')
      return `the server answered ${oneLine(`${error.status} ${error.statusText}`.trim())}. Is the address right?`;
    if (error.reason === 'timeout') return `no answer within ${seconds} seconds.`;
    return error.fault === 'large' ? TOO_LARGE : reasonOf(error.cause);
  }
  // fetch says "fetch failed", its cause says why.
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : (error as Error);
  const { code } = cause as { code?: unknown };
  const known = typeof code === 'string' && Object.hasOwn(REASONS, code) ? REASONS[code] : undefined;
  return known ?? `it could not be read (${oneLine(cause.message)}).`;
}
