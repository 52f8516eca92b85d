/* Requests that a connection sends ahead of its answers, by who reads them and who does not. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { describe, it, type TestContext } from 'node:test';
import { rawExchange, receiver } from './kit.ts';

const REQUEST = (path: string, more = ''): string => `GET ${path} HTTP/1.1\r\nHost: x\r\n${more}\r\n`;
const PIECE = new Uint8Array(16 * 1024);

async function listening(t: TestContext, answer: (path: string) => Response) {
  const app = { fetch: ({ url }: Request) => answer(new URL(url).pathname) };
  const server = await receiver.serveApp(app, { port: 0, host: '127.0.0.1' });
  const sockets: Socket[] = [];
  t.after(() => {
    for (const socket of sockets) socket.destroy();
    return server.close();
  });
  /** A connection that reads nothing. */
  const open = async (text: string): Promise<Socket> => {
    const socket = connect(server.port, '127.0.0.1');
    sockets.push(socket);
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    socket.pause();
    socket.write(text);
    return socket;
  };
  const page = async (): Promise<string> => (await fetch(`${server.url}/page`)).text();
  return { port: server.port, open, page };
}

describe('requests that are sent ahead', { timeout: 60_000 }, () => {
  it('are answered in their order, each whole', async (t) => {
    const { port } = await listening(t, (path) => new Response(`<${path}>`));
    const paths = ['/a', '/b', '/c', '/d', '/e'];
    const asked = paths.map((path) => REQUEST(path)).join('') + REQUEST('/last', 'Connection: close\r\n');
    const answer = await rawExchange(port, asked);
    assert.deepEqual(
      answer.match(/<\/\w+>/g),
      [...paths, '/last'].map((path) => `<${path}>`),
    );
  });

  it('are begun one at a time, and sent no faster than they are read', async (t) => {
    let begun = 0;
    let pieces = 0;
    const endless = (): ReadableStream =>
      new ReadableStream({
        pull(controller) {
          pieces += 1;
          controller.enqueue(PIECE);
        },
      });
    const { open, page } = await listening(t, (path) => {
      if (path === '/page') return new Response('The page');
      begun += 1;
      return new Response(endless());
    });
    const connections = 20;
    for (let index = 0; index < connections; index += 1) await open(REQUEST('/endless').repeat(8));
    // The machine's own buffers are filled first; then nothing moves any more, and others are served.
    for (let calm = 0, last = -1, tries = 0; calm < 20; tries += 1) {
      assert.equal(await page(), 'The page');
      calm = begun === connections && pieces === last ? calm + 1 : 0;
      last = pieces;
      assert.ok(tries < 20_000, `${pieces} pieces were sent to who reads nothing`);
    }
    assert.equal(begun, connections);
  });

  it('are refused where there are too many: the connection is closed', async (t) => {
    const { open, page } = await listening(t, () => new Response('The page'));
    const socket = await open(REQUEST('/page').repeat(30));
    const closed = once(socket, 'close');
    socket.resume();
    await closed;
    assert.equal(await page(), 'The page');
  });
});
