/*
 * Replaces the network of stories and nothing else. Feeds that are no file are made here; some addresses fail in the
 * ways in which networks do. Everything else goes where it is sent.
 */
import type { FeedInput } from '../../src/feed-format/types.js';
import { findFeed } from './feeds.js';

const realFetch = globalThis.fetch;
/** What was asked for before, by address, and what was sent before, by its key. */
const asked = new Set<string>();

interface Request {
  readonly url: URL;
  readonly signal: AbortSignal | null | undefined;
  readonly headers: Headers;
}

type Answer = (request: Request) => Response | Promise<Response>;

const FEED_ANSWERS: Readonly<Record<string, Answer>> = {
  /** Never answers. */
  slow: silence,
  unreachable: breakDown,
  unreadable: () => page('<!doctype html><title>Maintenance</title>', 200),
  /** Fails at first, then works. */
  recovers: ({ url }) => (isFirst(url.href) ? breakDown() : feed('example')),
  /** Works at first, then fails. */
  drops: ({ url }) => (isFirst(url.href) ? feed('example') : breakDown()),
};

/** What `contributions/NAME` says to a message. */
const RECEIVER_ANSWERS: Readonly<Record<string, Answer>> = {
  accepted: () => json({ reference: 'VC-2026-0417' }, 201),
  slow: silence,
  unreachable: breakDown,
  'wrong-fields': () =>
    problem(422, { errors: [{ pointer: '#/email', detail: 'There is no mail server at this address.' }] }),
  busy: () => problem(429, {}, { 'retry-after': '60' }),
  refused: () => problem(403, {}),
  fault: () => problem(500, {}),
  'not-a-receiver': () => page('<!doctype html><title>Welcome</title>', 200),
  /** The first try breaks down; the second, with the same key, arrives. */
  recovers: ({ headers }) =>
    isFirst(headers.get('idempotency-key') ?? '') ? breakDown() : json({ reference: 'VC-2026-0418' }, 201),
};

globalThis.fetch = async (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input, document.baseURI);
  const [, folder, name] = /\/(feeds|contributions)\/([\w-]+)(?:\.json)?$/.exec(url.pathname) ?? [];
  const answer =
    folder === 'feeds' ? (FEED_ANSWERS[name!] ?? madeFeed(name!)) : folder ? RECEIVER_ANSWERS[name!] : undefined;
  return answer ? answer({ url, signal: init?.signal, headers: new Headers(init?.headers) }) : realFetch(input, init);
};

function madeFeed(name: string): Answer | undefined {
  return findFeed(name)?.make && (() => feed(name));
}

async function feed(name: string): Promise<Response> {
  const file = await realFetch('feeds/example.json');
  const make = findFeed(name)?.make;
  return make ? json(make((await file.json()) as FeedInput), 200) : file;
}

/** As a server that takes the connection and says nothing: until the asker gives up. */
function silence({ signal }: Request): Promise<Response> {
  return new Promise((_, reject) =>
    signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError'))),
  );
}

function breakDown(): never {
  throw new TypeError('Failed to fetch');
}

function isFirst(key: string): boolean {
  if (asked.has(key)) return false;
  asked.add(key);
  return true;
}

const json = (body: unknown, status: number): Response => Response.json(body, { status });
const page = (body: string, status: number): Response =>
  new Response(body, { status, headers: { 'content-type': 'text/html' } });
const problem = (status: number, details: object, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify({ status, ...details }), {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });
