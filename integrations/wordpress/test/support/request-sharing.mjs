// One address before several of PHP's web servers. PHP can have workers of its own behind one address, but those of 7.4 now and
// then leave a request lying until the next one comes.
import { createServer, request as ask } from 'node:http';

/** Takes requests at the port and gives each to one of the servers that has no other. */
export function shareRequests(port, servers) {
  const free = [...servers];
  const waiting = [];
  const next = () => {
    while (waiting.length && free.length) {
      const { request, response } = waiting.shift();
      // Who has left before its turn came wants nothing any more.
      if (response.destroyed) continue;
      // The first ones that are free: they have WordPress in memory already.
      const to = free.sort().shift();
      forward(request, response, to).on('close', () => next(free.push(to)));
    }
  };
  const server = createServer((request, response) => {
    waiting.push({ request, response });
    next();
  });
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)));
}

function forward(request, response, port) {
  const { method, url: path, headers } = request;
  const asked = ask({ host: '127.0.0.1', port, method, path, headers, agent: false });
  asked.on('response', (answer) => {
    // PHP goes on for somebody who has left, and is busy until it has ended.
    if (response.destroyed) return answer.resume();
    response.on('close', () => answer.resume());
    response.writeHead(answer.statusCode, answer.statusMessage, answer.rawHeaders);
    return answer.pipe(response);
  });
  asked.on('error', () => response.destroy());
  request.on('close', () => request.complete || asked.destroy());
  return request.pipe(asked);
}
