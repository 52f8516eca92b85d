/* What goes wrong on real hosts: the resident reads a plain sentence, the console says what to change. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from 'playwright-core';

import { projectFolder } from './support/site-process.ts';
import { document as page, FEED, feedAnswer, releasedFile, startServer } from './support/town-server.ts';
import { test, type OpenPage } from './support/test.ts';

type Server = Awaited<ReturnType<typeof startServer>>;
const pages: Record<string, { body: string; headers?: Record<string, string> }> = {};
let town: Server;
/** Another host: what it sends is in the path. */
let other: Server;

test.beforeAll(async () => {
  town = await startServer((path) =>
    path === '/feed.json'
      ? feedAnswer()
      : path === '/moved.json'
        ? { status: 302, headers: { location: '/deep/feed.json' } }
        : path === '/deep/feed.json'
          ? {
              type: 'application/json',
              body: JSON.stringify({ ...FEED, commitments: [{ ...FEED.commitments[0], url: 'plan.html' }] }),
            }
          : pages[path],
  );
  other = await startServer((path) => {
    if (path === '/no-cors.json') return feedAnswer();
    if (path === '/wrong-cors.json') return feedAnswer({ 'access-control-allow-origin': 'https://somebody.example' });
    if (path === '/cors.json') return feedAnswer({ 'access-control-allow-origin': '*' });
    if (path === '/moved-to-no-cors.json')
      return { status: 301, headers: { location: '/no-cors.json', 'access-control-allow-origin': '*' } };
    if (path === '/moved.json')
      return { status: 301, headers: { location: '/cors.json', 'access-control-allow-origin': '*' } };
    return path.startsWith('/no-cors/')
      ? releasedFile(path.replace('/no-cors', ''), { 'access-control-allow-origin': 'https://somebody.example' })
      : undefined;
  });
});
test.afterAll(async () => {
  await Promise.all([town.close(), other.close()]);
});

const MODULE = '<script type="module" src="/1.0.0/coalition-widgets.js"></script>';
const tag = (src: string) => `<coalition-members src="${src}"><a href="/plan">The members</a></coalition-members>`;

let count = 0;
async function open(visit: OpenPage, html: string, headers: Record<string, string> = {}) {
  const path = `/page-${(count += 1)}`;
  pages[path] = { body: html, headers };
  return visit(town.url + path, { withoutFeed: true });
}

/** The resident is told, can try again, and has what the webmaster wrote between the tags. */
async function plainFailure(opened: Page): Promise<void> {
  await opened.getByText('The information could not be loaded').or(opened.locator('[part="notice"]')).first().waitFor();
  await opened.getByRole('button', { name: 'Try again' }).waitFor();
  await opened.getByRole('link', { name: 'The members' }).waitFor();
  const said = await opened.locator('[part="notice"]').innerText();
  assert.doesNotMatch(said, /CORS|JSON|feed|error|header/i);
}

/** The one line of ours in the console; lines reach a test on a way of their own, sometimes after what the page shows. */
async function oneOfOurs(complaints: readonly string[]): Promise<string> {
  const ours = (): string[] => complaints.filter((line) => line.startsWith('coalition-widgets:'));
  await expect.poll(ours).toHaveLength(1);
  return ours()[0]!;
}

test.describe('a feed', () => {
  for (const name of ['no-cors', 'wrong-cors', 'moved-to-no-cors']) {
    test(`of another host without the header is a plain sentence, and the console names the header (${name})`, async ({
      visit,
    }) => {
      const { page: opened, complaints } = await open(visit, page(tag(`${other.url}/${name}.json`) + MODULE));
      await plainFailure(opened);
      const own = await oneOfOurs(complaints);
      assert.ok(own.includes(`Access-Control-Allow-Origin: ${town.url}`), own);
    });
  }

  test('of the same host that cannot be had says nothing of headers', async ({ visit }) => {
    const { page: opened, complaints } = await open(visit, page(''));
    await opened.route('**/feed.json', (route) => route.abort());
    await opened.evaluate(
      ([html, src]) => {
        document.body.innerHTML = html!;
        document.head.append(Object.assign(document.createElement('script'), { type: 'module', src }));
      },
      [tag('/feed.json'), '/1.0.0/coalition-widgets.js'],
    );
    await plainFailure(opened);
    assert.doesNotMatch(await oneOfOurs(complaints), /Access-Control/);
  });

  test('over http: on a page over https: is a plain sentence, and the console says why', async ({ visit }) => {
    const { page: opened, complaints } = await open(visit, page(''));
    await opened.route('https://town.example/**', (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname.endsWith('.js'))
        return route.fulfill({
          contentType: 'text/javascript',
          body: readFileSync(join(projectFolder, 'dist/coalition-widgets.js'), 'utf8'),
        });
      return route.fulfill({ contentType: 'text/html', body: page(tag('http://data.example/feed.json') + MODULE) });
    });
    await opened.goto('https://town.example/');
    await plainFailure(opened);
    assert.match(await oneOfOurs(complaints), /https: page.*http:/);
  });

  test('that has moved is followed, here and elsewhere; its links start at the new place', async ({ visit }) => {
    const { page: opened, complaints } = await open(
      visit,
      page(
        `<coalition-commitment src="/moved.json" commitment="c0"></coalition-commitment>${tag(`${other.url}/moved.json`)}${MODULE}`,
      ),
    );
    await opened.locator('coalition-members').getByText('Our Town').waitFor();
    const links = await opened
      .locator('coalition-commitment')
      .evaluate((element) => [...element.shadowRoot!.querySelectorAll('a')].map(({ href }) => href));
    assert.ok(links.includes(`${town.url}/deep/plan.html`), links.join(' '));
    assert.deepEqual(complaints, []);
  });

  for (const src of ['javascript:window.ran=1', 'data:application/json,{}', 'file:///etc/passwd', 'https://[']) {
    test(`at ${src} is not asked for`, async ({ visit }) => {
      const { page: opened, complaints } = await open(visit, page(tag(src) + MODULE));
      await plainFailure(opened);
      await expect.poll(() => complaints.join()).toMatch(/src is no http or https address/);
      assert.equal(await opened.evaluate(() => (window as { ran?: number }).ran), undefined);
    });
  }
});

test.describe('javascript: in an attribute', () => {
  test('of any tag does nothing', async ({ visit }) => {
    const script = 'javascript:window.ran=1';
    const names: Record<string, string[]> = {
      feed: ['src', 'refresh'],
      commitments: ['plan', 'member', 'policy-area', 'completion', 'sort', 'limit'],
      commitment: ['commitment'],
      members: ['sector', 'level', 'layout'],
      contributions: ['commitment', 'status', 'limit'],
      timeline: ['commitment', 'from', 'to', 'limit', 'kinds'],
      feedback: ['endpoint', 'format', 'commitment', 'kinds', 'privacy-url'],
    };
    const all = ['lang', 'heading-level', 'images', 'offline'];
    const tags = Object.entries(names).map(
      ([name, own]) =>
        `<coalition-${name} src="/feed.json" ${[...own, ...all]
          .filter((attribute) => attribute !== 'src' || name === 'feed')
          .map((attribute) => `${attribute}="${script}"`)
          .join(' ')}></coalition-${name}>`,
    );
    const { page: opened } = await open(visit, page(tags.join('') + MODULE));
    await opened.locator('coalition-commitments [part="base"] > :not(slot, [part="loading"])').first().waitFor();
    await opened.waitForFunction(() => !document.querySelector('[data-loading]'));
    assert.equal(await opened.locator('coalition-feedback textarea').count(), 0, 'a form that could post nowhere');
    const { links, ran } = await opened.evaluate(() => ({
      ran: (window as { ran?: number }).ran,
      links: [...document.querySelectorAll('*')]
        .flatMap((element) => [...(element.shadowRoot?.querySelectorAll('a, form') ?? [])])
        .map((element) => element.getAttribute('href') ?? element.getAttribute('action') ?? ''),
    }));
    assert.equal(ran, undefined);
    assert.deepEqual(
      links.filter((link) => /^\s*javascript:/i.test(link)),
      [],
    );
  });
});

test.describe('the library that does not come', () => {
  const WAYS: Record<string, (integrity: string) => string> = {
    'module script': (integrity) =>
      `<script type="module" src="/1.0.0/coalition-widgets.js" integrity="${integrity}" crossorigin="anonymous"></script>`,
    'classic script': (integrity) =>
      `<script src="/1.0.0/coalition-widgets.iife.js" integrity="${integrity}" crossorigin="anonymous"></script>`,
    loader: (integrity) =>
      `<script src="/1.0.0/coalition-widgets.loader.js" integrity="${integrity}" crossorigin="anonymous"></script>`,
  };
  const WRONG = `sha384-${'A'.repeat(64)}`;
  const fallback = `${tag('/feed.json')}<div data-coalition-widget="summary" data-src="/feed.json"><a href="/sum">The summary</a></div>`;

  /** Both ways to write a widget show what is inside them, and nothing moves on. */
  async function fallbackStays(opened: Page): Promise<void> {
    await opened.getByRole('link', { name: 'The members' }).waitFor();
    await opened.getByRole('link', { name: 'The summary' }).waitFor();
    assert.equal(await opened.locator('coalition-members').evaluate((element) => element.matches(':defined')), false);
  }

  for (const [way, script] of Object.entries(WAYS)) {
    test(`by a wrong integrity leaves the fallback (${way})`, async ({ visit }) => {
      const { page: opened, complaints } = await open(visit, page(fallback + script(WRONG)));
      await fallbackStays(opened);
      await expect.poll(() => complaints.join()).toMatch(/integrity/);
    });

    test(`by the page’s policy leaves the fallback (${way})`, async ({ visit }) => {
      const { page: opened, violations } = await open(visit, page(fallback + script('')), {
        'content-security-policy': "default-src 'self'; script-src 'none'",
      });
      await fallbackStays(opened);
      assert.match((await violations()).join(), /script-src/);
    });
  }

  test('by an ad blocker leaves the fallback, and the loader says so once, however long the page changes', async ({
    visit,
  }) => {
    const { page: opened, complaints } = await open(visit, page(''));
    let tries = 0;
    await opened.route('**/coalition-widgets.js', (route) => {
      tries += 1;
      return route.abort('blockedbyclient');
    });
    await opened.evaluate((html) => {
      document.body.innerHTML = html;
      document.head.append(
        Object.assign(document.createElement('script'), { src: '/1.0.0/coalition-widgets.loader.js' }),
      );
    }, fallback);
    await oneOfOurs(complaints);
    for (let changes = 0; changes < 5; changes += 1) {
      await opened.evaluate(() => {
        document.body.append('more');
        return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      });
    }
    await fallbackStays(opened);
    assert.equal(tries, 1);
    assert.deepEqual(
      complaints.filter((line) => line.startsWith('coalition-widgets:')),
      [`coalition-widgets: ${town.url}/1.0.0/coalition-widgets.js was not loaded (network, integrity, CORS or policy)`],
    );
  });

  test('whose files were mixed from two versions is not run', async ({ visit }) => {
    const { page: opened, complaints } = await open(visit, page(''));
    await opened.route('**/coalition-widgets.js', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        headers: { 'access-control-allow-origin': '*' },
        body: 'window.ran = 1',
      }),
    );
    await opened.evaluate((html) => {
      document.body.innerHTML = html;
      document.head.append(
        Object.assign(document.createElement('script'), { src: '/1.0.0/coalition-widgets.loader.js' }),
      );
    }, fallback);
    await oneOfOurs(complaints);
    await fallbackStays(opened);
    assert.equal(await opened.evaluate(() => (window as { ran?: number }).ran), undefined);
    await expect.poll(() => complaints.join()).toMatch(/integrity/);
  });

  test('from another host that does not allow it leaves the fallback', async ({ visit }) => {
    const { page: opened, complaints } = await open(
      visit,
      page(`${fallback}<script src="${other.url}/no-cors/1.0.0/coalition-widgets.loader.js"></script>`),
    );
    await fallbackStays(opened);
    await opened.waitForFunction(() => !!document.querySelector('script[type="module"]'));
    if (!complaints.some((line) => line.startsWith('coalition-widgets:'))) {
      await oneOfOurs(complaints);
    }
    assert.match(complaints.join(), /CORS/);
  });
});
