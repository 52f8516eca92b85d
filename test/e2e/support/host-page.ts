import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** What a host answers to a path. */
export interface Answer {
  readonly body: string | Buffer;
  readonly type?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Host {
  /** Without a slash at the end; a host of its own for browsers, because its port is. */
  readonly url: string;
  /** What is answered from now on, by path. */
  readonly answers: Map<string, Answer | ((request: IncomingMessage, response: ServerResponse) => void)>;
  close(): Promise<void>;
}

/** Another web server than the site's: a town's, or a coalition's. */
export async function startHost(): Promise<Host> {
  const answers: Host['answers'] = new Map();
  const server = createServer((request, response) => {
    const answer = answers.get(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (typeof answer === 'function') return answer(request, response);
    const {
      body,
      type = 'text/html; charset=utf-8',
      status = 200,
      headers = {},
    } = answer ?? { body: 'nothing here', status: 404 };
    response.writeHead(status, { 'content-type': type, ...headers }).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answers,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
