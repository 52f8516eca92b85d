/* What a resident sees when the host of the feed, the way to it, or the browser around is at fault. Real answers of a real server. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { projectFolder } from './support/site-process.ts';
import { test } from './support/test.ts';
import { TODAY } from './support/visitor.ts';

const feed = readFileSync(join(projectFolder, 'stories/feeds/example.json'));
const script = readFileSync(join(projectFolder, 'dist/coalition-widgets.js'));
const UNREACHED = 'This information could not be reached just now.';
const UNREAD = 'This information could not be read just now.';
const SHOWN = 'Valle Claro';
const OLD = 'As of November 16, 2026; nothing newer has been published.';
const LOGIN = '<!doctype html><title>Sign in</title><form><input type=password></form>';
const JSON_TYPE = { 'content-type': 'application/json' };
const OPEN = { 'access-control-allow-origin': '*' };

const withBlanks = (length: number) => Buffer.concat([feed, Buffer.alloc(length - feed.length, ' ')]);

interface Fault {
  readonly fault: string;
  readonly sees: string;
  answer(response: ServerResponse): void;
}

const FAULTS: readonly Fault[] = [
  {
    fault: 'slow by a second',
    sees: SHOWN,
    answer: (r) => void setTimeout(() => r.writeHead(200, JSON_TYPE).end(feed), 1000),
  },
  {
    fault: 'cut off in the middle',
    sees: UNREACHED,
    answer: (r) => {
      r.writeHead(200, { ...JSON_TYPE, 'content-length': feed.length });
      r.write(feed.subarray(0, 5000), () => r.destroy());
    },
  },
  {
    fault: 'shorter than it says and whole',
    sees: UNREAD,
    answer: (r) => r.writeHead(200, JSON_TYPE).end(feed.subarray(0, 5000)),
  },
  {
    fault: 'garbage called gzip',
    sees: UNREACHED,
    answer: (r) => r.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }).end('not gzip at all'),
  },
  {
    fault: 'gzip that is right',
    sees: SHOWN,
    answer: (r) => r.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }).end(gzipSync(feed)),
  },
  {
    // It would be right: it is not read to its end.
    fault: 'gzip that unpacks to 64 MB',
    sees: UNREAD,
    answer: (r) => r.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }).end(gzipSync(withBlanks(64_000_000))),
  },
  {
    fault: '60 MB by its own word',
    sees: UNREAD,
    answer: (r) => r.writeHead(200, { ...JSON_TYPE, 'content-length': 60_000_000 }).write(feed),
  },
  {
    fault: 'larger than it may be, without an end and without a word of it',
    sees: UNREAD,
    answer: (r) => {
      const piece = Buffer.alloc(1_000_000, ' ');
      const send = (): void => {
        while (!r.destroyed) if (!r.write(piece)) return void r.once('drain', send);
      };
      r.writeHead(200, JSON_TYPE);
      send();
    },
  },
  { fault: 'the wrong type', sees: SHOWN, answer: (r) => r.writeHead(200, { 'content-type': 'text/html' }).end(feed) },
  {
    fault: 'another charset in its header',
    sees: SHOWN,
    answer: (r) => r.writeHead(200, { 'content-type': 'application/json; charset=iso-8859-1' }).end(feed),
  },
  {
    fault: 'Latin-1 in its bytes',
    sees: UNREAD,
    answer: (r) => r.writeHead(200, JSON_TYPE).end(Buffer.from('{"title":"Coalición"}', 'latin1')),
  },
  {
    fault: 'UTF-16',
    sees: UNREAD,
    answer: (r) => r.writeHead(200, JSON_TYPE).end(Buffer.from(feed.toString(), 'utf16le')),
  },
  {
    fault: 'redirected to another host that allows it',
    sees: SHOWN,
    answer: (r) => r.writeHead(302, { location: `${other}/feed.json` }).end(),
  },
  {
    fault: 'redirected to another host that does not',
    sees: UNREACHED,
    answer: (r) => r.writeHead(302, { location: `${other}/closed.json` }).end(),
  },
  { fault: 'redirected in a circle', sees: UNREACHED, answer: (r) => r.writeHead(302, { location: '?' }).end() },
  {
    fault: 'a part (206)',
    sees: UNREAD,
    answer: (r) =>
      r.writeHead(206, { ...JSON_TYPE, 'content-range': `bytes 0-99/${feed.length}` }).end(feed.subarray(0, 100)),
  },
  { fault: 'nothing new (304) though nothing is kept', sees: UNREACHED, answer: (r) => r.writeHead(304).end() },
  { fault: '204', sees: UNREAD, answer: (r) => r.writeHead(204).end() },
  {
    fault: 'a page to sign in (401)',
    sees: UNREACHED,
    answer: (r) => r.writeHead(401, { 'content-type': 'text/html', 'www-authenticate': 'Basic' }).end(LOGIN),
  },
  {
    fault: 'a page to sign in (200)',
    sees: UNREAD,
    answer: (r) => r.writeHead(200, { 'content-type': 'text/html' }).end(LOGIN),
  },
  {
    fault: 'gone (404)',
    sees: UNREACHED,
    answer: (r) => r.writeHead(404, { 'content-type': 'text/html' }).end('Not found'),
  },
  { fault: 'broken (500)', sees: UNREACHED, answer: (r) => r.writeHead(500).end() },
  { fault: 'an empty answer', sees: UNREAD, answer: (r) => r.writeHead(200, JSON_TYPE).end() },
  { fault: 'no HTTP', sees: UNREACHED, answer: (r) => void r.socket?.end('SSH-2.0-OpenSSH\r\n') },
];

/** Between the page and its feed: one that fails, one that makes an answer itself, one that answers with a page. */
const SERVICE_WORKER = `
  addEventListener('install', () => skipWaiting());
  addEventListener('activate', (event) => event.waitUntil(clients.claim()));
  addEventListener('fetch', (event) => {
    if (event.request.url.endsWith('?fails')) event.respondWith(Response.error());
    if (event.request.url.endsWith('?made')) event.respondWith(fetch('/feed.json').then((r) => r.text()).then((text) => new Response(text)));
    if (event.request.url.endsWith('?page')) event.respondWith(new Response('<!doctype html><title>You are offline</title>', { headers: { 'content-type': 'text/html' } }));
  });
`;

let servers: Server[];
let town: string;
let other: string;
let asked = 0;

const listen = async (handler: (path: string, response: ServerResponse) => void) => {
  const server = createServer((request, response) => handler(request.url!.split('?')[0]!, response)).listen(
    0,
    '127.0.0.1',
  );
  await new Promise((resolve) => server.once('listening', resolve));
  servers.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

test.beforeAll(async () => {
  servers = [];
  other = await listen((path, response) =>
    path === '/feed.json'
      ? response.writeHead(200, { ...JSON_TYPE, ...OPEN }).end(feed)
      : response.writeHead(200, JSON_TYPE).end(feed),
  );
  town = await listen((path, response) => {
    const number = /^\/(\d+)\.json$/.exec(path)?.[1];
    if (number) FAULTS[Number(number)]!.answer(response);
    else if (path === '/widgets.js') response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
    else if (path === '/flapping.json')
      asked++ ? response.writeHead(200, JSON_TYPE).end(feed) : response.writeHead(503).end();
    else if (path === '/known-password.json')
      response.req.headers.authorization
        ? response.writeHead(200, JSON_TYPE).end(feed)
        : response.writeHead(401, { 'www-authenticate': 'Basic' }).end();
    else if (path === '/page/worker.js')
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(SERVICE_WORKER);
    else if (path === '/endless.json') response.writeHead(200, JSON_TYPE).write('{"version":');
    else if (path === '/feed.json') response.writeHead(200, JSON_TYPE).end(feed);
    else if (path.startsWith('/page')) response.writeHead(200, { 'content-type': 'text/html' }).end(pageWith(path));
    else response.writeHead(404).end();
  });
});
test.afterAll(() => servers.forEach((server) => (server.closeAllConnections(), server.close())));

/** `/page/3.json` shows the feed `/3.json`; `/page/https%3A…` one elsewhere. */
const pageWith = (path: string) => {
  const src = decodeURIComponent(path.slice('/page/'.length));
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Plan</title><script type="module" src="/widgets.js"></script>
    <main><coalition-members src="${src.includes('//') ? src : `/${src}`}" offline><p>Ask at the town hall.</p></coalition-members></main>`;
};
const sees = (page: Page, text: string) => page.locator('coalition-members').getByText(text).first().waitFor();
const widget = (page: Page) => page.locator('coalition-members');

test.describe('a feed that is', () => {
  FAULTS.forEach(({ fault, sees: text }, index) => {
    test(`${fault} is told as: ${text}`, async ({ visit }) => {
      const { page } = await visit(`${town}/page/${index}.json`, { today: TODAY });
      await sees(page, text);
      if (text === SHOWN) return;
      // There is always a way on: again, or what the town wrote.
      assert.equal(await widget(page).getByRole('button').count(), 1);
      assert.ok(await page.getByText('Ask at the town hall.').isVisible());
    });
  });

  for (const [fault, address] of [
    ['on a host without the header', () => `${other}/closed.json`],
    ['on a host that has no address', () => 'http://nowhere.invalid/feed.json'],
    ['on a port where nobody listens', () => 'http://127.0.0.1:1/feed.json'],
  ] as const) {
    test(`${fault} is told as: ${UNREACHED}`, async ({ visit }) => {
      const { page } = await visit(`${town}/page/${encodeURIComponent(address())}`, { today: TODAY });
      await sees(page, UNREACHED);
      assert.ok(await page.getByText('Ask at the town hall.').isVisible());
    });
  }

  test('broken once comes with the button', async ({ visit }) => {
    asked = 0;
    const { page } = await visit(`${town}/page/flapping.json`, { today: TODAY });
    await sees(page, UNREACHED);
    await widget(page).getByRole('button').click();
    await sees(page, SHOWN);
  });
});

test.describe('a browser', () => {
  test('that goes offline in the middle keeps what is shown, with its date', async ({ visit }) => {
    const { page } = await visit(`${town}/page/feed.json`, { today: TODAY });
    await sees(page, SHOWN);
    await page.context().setOffline(true);
    await widget(page).evaluate((element) => void (element as unknown as { reload(): void }).reload());
    await sees(page, 'could not be reached');
    await sees(page, SHOWN);
  });

  for (const [fault, breakIt] of [
    [
      'throws',
      `Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })`,
    ],
    ['is full', `Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }`],
    ['has another shape', `localStorage.setItem = 1`],
  ] as const) {
    test(`whose storage ${fault} shows the feed`, async ({ browser }) => {
      const context = await browser.newContext({ locale: 'en' });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      await page.addInitScript(breakIt);
      await page.goto(`${town}/page/feed.json`);
      await sees(page, SHOWN);
      assert.deepEqual(errors, []);
      await context.close();
    });
  }

  for (const [fault, today, said] of [
    ['a year behind', '2025-11-16T12:00:00Z', false],
    ['a year ahead', '2027-11-16T12:00:00Z', true],
  ] as const) {
    test(`whose clock is ${fault} shows the feed${said ? ', with its date' : ''}`, async ({ visit }) => {
      const { page, complaints } = await visit(`${town}/page/feed.json`, { today: new Date(today) });
      await sees(page, SHOWN);
      // A page cannot know that a clock is wrong; whose is ahead reads of which day the data is, and decides.
      assert.equal(await widget(page).getByText(OLD).count(), said ? 1 : 0);
      assert.deepEqual(
        complaints.filter((text) => !/404/.test(text)),
        [],
      );
    });
  }

  for (const timezoneId of ['Pacific/Kiritimati', 'Etc/GMT+12']) {
    test(`in ${timezoneId} shows the feed, and later its date as it was written`, async ({ visit }) => {
      const { page } = await visit(`${town}/page/feed.json`, { today: TODAY, context: { timezoneId } });
      await sees(page, SHOWN);
      assert.equal(await widget(page).getByText('As of').count(), 0);
      const later = await visit(`${town}/page/feed.json`, {
        today: new Date('2027-11-16T12:00:00Z'),
        context: { timezoneId },
      });
      await sees(later.page, OLD);
    });
  }

  test('that knows a password is not asked for it: a feed behind one is told as not reached', async ({ visit }) => {
    const { page } = await visit(`${town}/page/known-password.json`, {
      today: TODAY,
      context: { httpCredentials: { username: 'resident', password: 'secret' } },
    });
    await sees(page, UNREACHED);
  });

  test('whose Intl has none of the languages shows the feed, in the words of the page', async ({ browser }) => {
    const context = await browser.newContext({ locale: 'en' });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.addInitScript(() => {
      const intl = Intl as unknown as Record<string, new (...args: unknown[]) => object>;
      for (const name of ['DateTimeFormat', 'NumberFormat', 'PluralRules', 'ListFormat', 'DisplayNames', 'Segmenter'])
        intl[name] = class extends intl[name]! {
          static supportedLocalesOf = () => [];
          constructor(_: unknown, options: unknown) {
            super('en', options);
          }
        };
    });
    for (const lang of ['es', 'eu']) {
      await page.goto(`${town}/page/feed.json`);
      await page.evaluate((asked) => (document.documentElement.lang = asked), lang);
      await sees(page, SHOWN);
    }
    await page.evaluate(() => (document.documentElement.lang = 'es'));
    await page.getByRole('heading', { name: 'Gobierno' }).first().waitFor();
    assert.deepEqual(errors, []);
    await context.close();
  });

  for (const [fault, query, text] of [
    ['fails', '?fails', UNREACHED],
    ['answers itself', '?made', SHOWN],
    ['answers with a page', '?page', UNREAD],
  ] as const) {
    test(`with a service worker that ${fault} is told: ${text}`, async ({ browser }) => {
      const context = await browser.newContext({ locale: 'en' });
      const page = await context.newPage();
      await page.goto(`${town}/page/feed.json`);
      await sees(page, SHOWN);
      await page.evaluate(async () => {
        await navigator.serviceWorker.register('/page/worker.js');
        const isTaken = (): boolean => !!navigator.serviceWorker.controller;
        if (!isTaken())
          await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
      });
      await widget(page).evaluate((element, src) => {
        element.removeAttribute('offline');
        element.setAttribute('src', src);
      }, `/other.json${query}`);
      await sees(page, text);
      await context.close();
    });
  }

  test('that has waited ten seconds for an endless answer says so', async ({ browser }) => {
    const context = await browser.newContext({ locale: 'en' });
    const page = await context.newPage();
    await page.clock.install({ time: TODAY });
    await page.goto(`${town}/page/endless.json`, { waitUntil: 'commit' });
    await sees(page, 'Loading');
    await page.clock.fastForward(11_000);
    await sees(page, UNREACHED);
    await context.close();
  });
});
