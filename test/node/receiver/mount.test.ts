import assert from 'node:assert/strict';
import { Hono } from 'hono';
import { describe, it } from 'node:test';
import { fakeStore, goodMessage, JSON_TYPE, problemOf, receiver } from './kit.ts';

function site() {
  const lines: string[] = [];
  const app = new Hono();
  app.route('/', receiver.createReceiver({ store: fakeStore({}), rateLimit: 0, log: (l) => lines.push(l) }));
  app.get('/', (context) => context.html('<h1>Town</h1>'));
  app.notFound((context) => context.html('<h1>No such page</h1>', 404));
  return { app, lines };
}

describe('a site that takes the receiver in', () => {
  it('receives contributions', async () => {
    const { app, lines } = site();
    const response = await app.request('/contributions', {
      method: 'POST',
      headers: JSON_TYPE,
      body: JSON.stringify(goodMessage()),
    });
    assert.equal(response.status, 201);
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(lines.length, 1);
  });

  it('answers wrong methods and wrong messages as the receiver does', async () => {
    const { app } = site();
    await problemOf(await app.request('/contributions'), 405);
    await problemOf(await app.request('/contributions', { method: 'POST', headers: JSON_TYPE, body: '{}' }), 422);
  });

  it('keeps its own pages, headers, log and not-found page', async () => {
    const { app, lines } = site();
    const page = await app.request('/');
    assert.equal(await page.text(), '<h1>Town</h1>');
    assert.equal(page.headers.get('content-security-policy'), null);
    const missing = await app.request('/nothing');
    assert.equal(await missing.text(), '<h1>No such page</h1>');
    assert.deepEqual(lines, []);
  });

  it('over HTTP knows the address of the sender', async (t) => {
    const app = new Hono();
    app.route(
      '/',
      receiver.createReceiver({ store: fakeStore({}), rateLimit: 1, trustedProxies: ['127.0.0.1'], log: () => {} }),
    );
    const server = await receiver.serveApp(app, { port: 0, host: '127.0.0.1' });
    t.after(() => server.close());
    const from = async (address: string) =>
      (
        await fetch(`${server.url}/contributions`, {
          method: 'POST',
          headers: { ...JSON_TYPE, 'x-forwarded-for': address },
          body: JSON.stringify(goodMessage()),
        })
      ).status;
    assert.deepEqual(
      [await from('203.0.113.1'), await from('203.0.113.2'), await from('203.0.113.1')],
      [201, 201, 429],
    );
  });
});
