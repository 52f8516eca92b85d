// A town's page with a feed that comes and goes: every answer that a broken server, or the way to it, may give.
import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

const script = readFileSync(new URL('../../dist/coalition-widgets.js', import.meta.url));
const feed = JSON.parse(readFileSync(new URL('../../stories/feeds/example.json', import.meta.url), 'utf8'));
/** Each time the page asks, in minutes: five times a second. */
const REFRESH = 0.2 / 60;
const TAGS = ['summary', 'commitments', 'members', 'contributions', 'timeline'];
const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Soak</title>
<script type="module" src="/coalition-widgets.js"></script>
<coalition-feed src="/feed.json" refresh="${REFRESH}">${TAGS.map((tag) => `<coalition-${tag}></coalition-${tag}>`).join('')}</coalition-feed>`;

/** Ways to fail, each given the response and the body that would have been right. */
const FAULTS = [
  (response) => response.writeHead(500).end('Internal error'),
  (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Log in, please.'),
  (response, body) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(body.slice(0, body.length / 2)),
  (response, body) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
    response.write(body.subarray(0, 1000), () => response.destroy());
  },
  (response) => response.destroy(),
  (response) => response.writeHead(503, { 'retry-after': '1' }).end(),
  (response) => response.writeHead(302, { location: '/nowhere' }).end(),
  (response) =>
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end('no gzip'),
];

/** Starts it on this machine alone. `editions.served`: the newest edition of the feed that was given whole. */
export async function startFlappingServer() {
  const editions = { served: 0, answers: 0, faults: 0, isSteady: false };
  const answerFeed = async (response) => {
    editions.answers += 1;
    const [first, ...others] = feed.commitments;
    const edition = editions.served + 1;
    const body = Buffer.from(
      JSON.stringify({
        ...feed,
        commitments: [{ ...first, title: `Edition ${edition}`, shortTitle: undefined }, ...others],
      }),
    );
    const isFault = !editions.isSteady && editions.answers % 3 !== 0;
    if (isFault) {
      editions.faults += 1;
      return FAULTS[editions.faults % FAULTS.length](response, body);
    }
    if (editions.answers % 7 === 0) await pause(300);
    editions.served = edition;
    response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-cache' }).end(body);
  };
  const server = createServer((request, response) => {
    if (request.url === '/feed.json') return void answerFeed(response);
    if (request.url === '/coalition-widgets.js')
      return response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
    if (request.url === '/') return response.writeHead(200, { 'content-type': 'text/html' }).end(page);
    response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    editions,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
