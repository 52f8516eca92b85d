import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));
const TYPES: Record<string, string> = {
  '': 'text/html; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

export interface StaticSite {
  readonly url: string;
  /** Path of every request so far. */
  readonly requests: string[];
  close(): void;
}

/** What a page of the site is answered with: its text, or an answer of its own. */
type Page = string | ((response: ServerResponse) => void);

/** A municipal site of plain files: the pages given, and everything of dist/ under /widgets/. */
export async function staticSite(
  pages: Record<string, Page>,
  headers: Record<string, string> = {},
): Promise<StaticSite> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://site');
    requests.push(pathname);
    const page = pages[pathname];
    if (typeof page === 'function') return page(response);
    response.setHeader('content-type', TYPES[extname(pathname)] ?? 'text/plain');
    if (page !== undefined) {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      return response.end(page);
    }
    if (!pathname.startsWith('/widgets/') || pathname.includes('..')) return response.writeHead(404).end();
    return response.end(readFileSync(join(dist, pathname.slice('/widgets/'.length))));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests, close };
}
