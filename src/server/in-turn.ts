import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Requests that a connection may send ahead of its answers. Browsers and proxies send none; whoever sends some asks again on
 * another connection where this one is closed (RFC 9112 §9.3.2).
 */
const MOST_AHEAD = 8;

/**
 * Answers the requests of a connection one after the other (pipelining, RFC 9112 §9.3.2): whoever sends many and reads
 * nothing holds one answer in memory, not all. A connection that sends too many ahead is closed.
 */
export function inTurn(answer: (request: IncomingMessage, response: ServerResponse) => unknown): RequestListener {
  const waiting = new WeakMap<Socket, (() => void)[]>();
  return (request, response) => {
    const { socket } = request;
    const begin = (): void => {
      response.once('close', () => {
        const next = waiting.get(socket)?.shift();
        if (!next) waiting.delete(socket);
        else if (!socket.destroyed) next();
      });
      void answer(request, response);
    };
    const queue = waiting.get(socket);
    if (!queue) {
      waiting.set(socket, []);
      begin();
    } else if (queue.length < MOST_AHEAD) queue.push(begin);
    else socket.destroy();
  };
}
