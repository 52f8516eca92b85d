import { getRequestListener } from '@hono/node-server';
import { createServer, STATUS_CODES, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { shareConnections } from './connections.js';
import { SECURITY_HEADERS } from './headers.js';
import { inTurn } from './in-turn.js';
import { requestLine, type WriteLine } from './log.js';
import { Problem, PROBLEM_JSON, problemBody, problemResponse } from './problem.js';

/** Limits that keep slow or idle connections from holding the server. Times in ms. */
export interface ServerLimits {
  /** Until all headers of a request have come. */
  readonly headersMs: number;
  /** Until a request has come whole. */
  readonly requestMs: number;
  /** A connection kept alive between two requests. */
  readonly keepAliveMs: number;
  /** A connection on which nothing moves, also while an answer is being read. */
  readonly inactiveMs: number;
  /** How often the first two are looked at. */
  readonly checkEveryMs: number;
  /** All headers of a request, in bytes; more is answered 431. */
  readonly headerBytes: number;
  /** Beyond these, the one that is silent for longest gives way. */
  readonly connections: number;
}

/**
 * Node's own are 60 s, 300 s, 5 s, none, 30 s, 16 KiB and no end of connections.
 *
 * @public read by tests from the bundle
 */
export const SERVER_LIMITS: ServerLimits = {
  headersMs: 10_000,
  requestMs: 15_000,
  keepAliveMs: 5000,
  inactiveMs: 30_000,
  checkEveryMs: 1000,
  headerBytes: 16 * 1024,
  connections: 2000,
};

/** Anything that answers requests as `fetch` does; a Hono app is one. */
export interface FetchApp {
  fetch(request: Request, bindings: object): Response | Promise<Response>;
}

/** How {@link serveApp} listens. */
export interface ServeOptions {
  /** 0 for any free port. */
  readonly port: number;
  /** Address to listen on, such as `127.0.0.1`; `0.0.0.0` or `::` for all. */
  readonly host: string;
  readonly limits?: Partial<ServerLimits>;
  /** Told one line for every request that was not HTTP or too slow to reach the app. */
  readonly log?: WriteLine;
}

/** A server that is listening. */
export interface RunningServer {
  readonly port: number;
  /** What to open on this machine, such as `http://127.0.0.1:8787`. */
  readonly url: string;
  /** Takes no new connection, lets the answers under way finish (5 s at most), then resolves. */
  close(): Promise<void>;
}

/**
 * Listening failed. The message is one sentence for whoever started the program.
 *
 * @public caught by its name
 */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

const CLOSE_WITHIN_MS = 5000;

/** Serves an app over HTTP within {@link SERVER_LIMITS}. Rejects with a {@link ListenError}. */
export async function serveApp(app: FetchApp, options: ServeOptions): Promise<RunningServer> {
  const limits = { ...SERVER_LIMITS, ...options.limits };
  const listener = inTurn(
    getRequestListener((request, bindings) => app.fetch(request, bindings), {
      overrideGlobalObjects: false,
      errorHandler: (error) => badTarget(error, options.log),
    }),
  );
  const server = createServer({
    headersTimeout: limits.headersMs,
    requestTimeout: limits.requestMs,
    keepAliveTimeout: limits.keepAliveMs,
    connectionsCheckingInterval: limits.checkEveryMs,
    maxHeaderSize: limits.headerBytes,
    // Node would answer this itself, without our headers.
    requireHostHeader: false,
  });
  server.timeout = limits.inactiveMs;
  shareConnections(server, limits.connections);

  const answers = new WeakMap<Duplex, ServerResponse>();
  server.on('request', (request, response) => {
    answers.set(request.socket, response);
    response.once('close', () => {
      // A connection kept alive past the last answer would hold up the end of the program.
      if (!server.listening) setImmediate(() => server.closeIdleConnections());
    });
    listener(request, response);
  });
  server.on('clientError', (error, socket) => {
    refuseConnection(error, socket, answers.get(socket), options.log);
  });
  server.on('checkExpectation', (_request, response) => {
    const body = problemBody(417, 'Expect holds nothing that this server can do');
    response.writeHead(417, { ...SECURITY_HEADERS, 'content-type': PROBLEM_JSON }).end(body);
  });

  const port = await listen(server, options);
  return {
    port,
    url: `http://${shownHost(options.host)}:${port}`,
    close: () => closeServer(server),
  };
}

function listen(server: Server, { port, host }: ServeOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    // Stays: later errors (no file handle left for a new connection) must not end the program.
    server.on('error', (error: NodeJS.ErrnoException) => {
      reject(new ListenError(listenSentence(error, port, host), { cause: error }));
    });
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

function listenSentence(error: NodeJS.ErrnoException, port: number, host: string): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is already in use: stop the other program or choose another port with PORT.`;
    case 'EACCES':
      return `This user may not listen on port ${port}: choose one from 1024 up with PORT.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `"${host}" is no address of this machine: choose another with HOST.`;
    default:
      return `Cannot listen on ${host}, port ${port} (${error.code ?? error.message}).`;
  }
}

function shownHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), CLOSE_WITHIN_MS);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** A target or a Host header of which no URL can be made, before the app is asked. */
function badTarget(_error: unknown, log: WriteLine | undefined): Response {
  logRefusal(400, log);
  const response = problemResponse(new Problem(400, 'The request is not HTTP as this server reads it'));
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.headers.set(name, value);
  return response;
}

/** What the parser could not read or did not get in time. */
function refuseConnection(
  error: NodeJS.ErrnoException,
  socket: Duplex,
  answer: ServerResponse | undefined,
  log: WriteLine | undefined,
): void {
  const isAnswering = answer !== undefined && !answer.writableFinished;
  if (isAnswering && answer.req.complete) {
    // The fault lies in what came after a whole request: that one still gets its answer.
    answer.once('finish', () => socket.end());
    return;
  }
  const isPartWritten = isAnswering && answer.headersSent;
  if (error.code === 'ECONNRESET' || !socket.writable || isPartWritten) {
    socket.destroy();
    return;
  }
  const status = refusalStatus(error.code);
  // A request that reached the app has its line from there.
  if (!isAnswering) logRefusal(status, log);
  const body = problemBody(status, REFUSALS[status]);
  const headers = {
    ...SECURITY_HEADERS,
    'content-type': PROBLEM_JSON,
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines].join('\r\n');
  socket.end(`${head}\r\n\r\n${body}`, () => socket.destroy());
}

const REFUSALS = {
  400: 'The request is not HTTP as this server reads it',
  408: 'The request took too long to arrive',
  413: 'The chunks of the body carry too much beside it',
  431: 'The headers are too large',
} as const;

function refusalStatus(code: string | undefined): keyof typeof REFUSALS {
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return 408;
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return 413;
    case 'HPE_HEADER_OVERFLOW':
      return 431;
    default:
      return 400;
  }
}

function logRefusal(status: number, log: WriteLine | undefined): void {
  log?.(requestLine({ time: new Date(), method: '-', path: '-', status, milliseconds: 0 }));
}
