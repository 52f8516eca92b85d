/* Servers for pages of a town and for the released files, each an origin of its own. */
import { createReadStream, existsSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));

export interface Answer {
  readonly status?: number;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** A file of dist in place of a body. */
  readonly file?: string;
  /** Milliseconds before it comes. */
  readonly late?: number;
}

export type Answers = (path: string, request: IncomingMessage) => Answer | undefined;

export interface Server {
  /** Without a slash at the end. */
  readonly url: string;
  /** Paths with their query, in the order in which they were asked for. */
  readonly asked: string[];
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  html: 'text/html',
};

/** Answers what `answers` knows, and everything of dist under `/X.Y.Z/` with the headers that docs/hosting.md asks for. */
export async function startServer(answers: Answers = () => undefined): Promise<Server> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const path = request.url!;
      asked.push(path);
      const answer =
        answers(path, request) ??
        releasedFile(path.split('?')[0]!) ??
        (path === '/favicon.ico' ? { status: 204 } : { status: 404, body: 'Not found' });
      if (answer.late) await new Promise((resolve) => setTimeout(resolve, answer.late));
      const type = answer.type ?? TYPES[(answer.file ?? path.split('?')[0]!).split('.').at(-1)!] ?? 'text/html';
      response.writeHead(answer.status ?? 200, { 'content-type': `${type}; charset=utf-8`, ...answer.headers });
      if (answer.file) createReadStream(answer.file).pipe(response);
      else if (answer.headers?.['content-encoding'] === 'br') response.end(brotliCompressSync(answer.body ?? ''));
      else response.end(answer.body ?? '');
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A file of dist, as a host gives it out; every version has the same content. */
export function releasedFile(path: string, headers: Answer['headers'] = {}): Answer | undefined {
  const [, name] = /^\/\d+\.\d+\.\d+\/((?:lang\/)?[\w-][\w.-]*)$/.exec(path) ?? [];
  const file = name && dist + name;
  if (!file || !existsSync(file)) return undefined;
  return {
    file,
    headers: { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=31536000, immutable', ...headers },
  };
}

/** Three commitments, two members, an answered contribution: what the reserved heights suit. */
export const FEED = {
  version: 'coalition-feed/1',
  title: {
    en: 'Open Coalition of Our Valley',
    es: 'Coalición Abierta de Nuestro Valle',
    fr: 'Coalition ouverte de notre vallée',
  },
  language: 'en',
  updated: '2099-01-01',
  plans: [{ id: 'p', title: 'Plan', start: '2098-01-01', end: '2099-12-31' }],
  members: [
    { id: 'town', name: 'Our Town', sector: 'government', level: 'municipal', joined: '2090' },
    { id: 'net', name: 'Citizens’ Network', sector: 'civil-society' },
  ],
  commitments: ['A budget everyone can read', 'Wells for the valley', 'Open minutes'].map((title, index) => ({
    id: `c${index}`,
    title,
    plan: 'p',
    leads: ['town'],
    completion: (['limited', 'substantial', 'complete'] as const)[index],
    end: '2099-06',
    links: [{ title: 'The plan', url: 'https://elsewhere.example/plan' }],
  })),
  contributions: [
    {
      id: 'q1',
      date: '2098-05-01',
      text: 'Where is the water?',
      status: 'answered',
      response: 'In the wells.',
      answeredBy: 'town',
    },
  ],
  events: [{ id: 'e1', title: 'Forum', start: '2098-10-01' }],
} as const;

export const feedAnswer = (headers: Answer['headers'] = {}): Answer => ({
  type: 'application/json',
  body: JSON.stringify(FEED),
  headers,
});

/** The policy under which everything must hold (docs/embed). */
export const STRICT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; frame-src 'self'; require-trusted-types-for 'script'";

export const document = (body: string, head = '', attributes = 'lang="en"'): string =>
  `<!doctype html><html ${attributes}><head><meta charset="utf-8"><title>Town</title>${head}</head><body>${body}</body></html>`;
