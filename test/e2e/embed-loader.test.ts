/* coalition-widgets.loader.js on pages that do what pages do. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect } from '@playwright/test';
import type { Page } from 'playwright-core';

import { projectFolder } from './support/site-process.ts';
import { document as page, feedAnswer, startServer, STRICT_POLICY } from './support/town-server.ts';
import { test, type OpenPage } from './support/test.ts';

type Server = Awaited<ReturnType<typeof startServer>>;
const pages: Record<string, { body: string; headers?: Record<string, string>; type?: string }> = {};
let town: Server;

test.beforeAll(async () => {
  town = await startServer((path) => {
    const name = path.split('?')[0]!;
    if (name === '/feed.json') return feedAnswer();
    return pages[name];
  });
});
test.afterAll(() => town.close());

const MODULE = '/1.0.0/coalition-widgets.js';
const LOADER = '<script src="/1.0.0/coalition-widgets.loader.js" defer></script>';
const TAG = '<coalition-members src="/feed.json"><a href="/plan">The members</a></coalition-members>';
const FAR = '<div style="height: 5000px">A long page</div>';

let count = 0;
/** Puts a page on the town's server and opens it. */
async function open(visit: OpenPage, html: string, headers: Record<string, string> = {}) {
  const path = `/page-${(count += 1)}`;
  pages[path] = { body: html, headers };
  const asked = town.asked.length;
  const visited = await visit(town.url + path, { withoutFeed: true });
  return { ...visited, asked: () => town.asked.slice(asked) };
}

const shown = (opened: Page) => opened.locator('coalition-members').getByText('Our Town').waitFor();

/** Two pictures drawn: what an observer of the page had to do it has done. */
const settled = (opened: Page) =>
  opened.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50)))),
  );

test.describe('the loader', () => {
  test('is 1 KB at most', () => {
    const bytes = brotliCompressSync(readFileSync(join(projectFolder, 'dist/coalition-widgets.loader.js'))).length;
    assert.ok(bytes <= 1024, `${bytes} bytes`);
  });

  test('loads the module, with its integrity, when a tag is in view', async ({ visit }) => {
    const { page: opened, complaints } = await open(visit, page(TAG, LOADER));
    await shown(opened);
    const script = opened.locator('script[type="module"]');
    const { 'coalition-widgets.js': integrity } = JSON.parse(
      readFileSync(join(projectFolder, 'dist/integrity.json'), 'utf8'),
    ) as Record<string, string>;
    assert.equal(await script.getAttribute('integrity'), integrity);
    assert.equal(await script.getAttribute('src'), town.url + MODULE);
    assert.deepEqual(complaints, []);
  });

  test('loads nothing while no tag is near, and what it cost is 1.5 KB at most', async ({ visit }) => {
    // A policy keeps the measurement to what is served: the loader is given out compressed, as docs/hosting.md says.
    pages['/2.0.0/coalition-widgets.loader.js'] = {
      body: readFileSync(join(projectFolder, 'dist/coalition-widgets.loader.js'), 'utf8'),
      type: 'text/javascript',
      headers: { 'content-encoding': 'br' },
    };
    const { page: opened, asked } = await open(
      visit,
      page(FAR + TAG, '<script src="/2.0.0/coalition-widgets.loader.js" defer></script>'),
    );
    await settled(opened);
    assert.deepEqual(
      asked()
        .slice(1)
        .filter((path) => path !== '/favicon.ico'),
      ['/2.0.0/coalition-widgets.loader.js'],
    );
    const bytes = await opened.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => !name.endsWith('/favicon.ico'))
        .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).transferSize, 0),
    );
    assert.ok(bytes > 0 && bytes <= 1536, `${bytes} bytes`);
    // A task of 50 ms counts as long: all of its script together is far from that, in the processor's time, not the clock's.
    const { metrics } = await (async () => {
      const devtools = await opened.context().newCDPSession(opened);
      await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
      await opened.reload();
      await settled(opened);
      return devtools.send('Performance.getMetrics');
    })();
    const seconds = metrics.find(({ name }) => name === 'ScriptDuration')!.value;
    assert.ok(seconds > 0 && seconds < 0.05, `${seconds * 1000} ms of script`);
  });

  test('loads the module when the reader scrolls to 400 px before the tag', async ({ visit }) => {
    const { page: opened, asked } = await open(visit, page(FAR + TAG, LOADER));
    const top = await opened
      .locator('coalition-members')
      .evaluate((element) => element.getBoundingClientRect().top - innerHeight);
    await opened.evaluate((to) => scrollTo(0, to), top - 500);
    await settled(opened);
    assert.ok(!asked().includes(MODULE), 'at 500 px');
    await opened.evaluate((to) => scrollTo(0, to), top - 300);
    await shown(opened);
  });

  test('leaves alone what is hidden, and loads when it is shown', async ({ visit }) => {
    const { page: opened, asked } = await open(
      visit,
      page(`<details><summary>Members</summary>${TAG}</details>`, LOADER),
    );
    await settled(opened);
    assert.ok(!asked().includes(MODULE));
    await opened.getByText('Members').first().click();
    await shown(opened);
  });

  test('finds a tag that is added later', async ({ visit }) => {
    const { page: opened } = await open(visit, page('<main></main>', LOADER));
    await settled(opened);
    await opened.evaluate(() => {
      document.querySelector('main')!.innerHTML = '<coalition-members src="/feed.json"></coalition-members>';
    });
    await shown(opened);
  });

  for (const { title, swap } of [
    {
      title: 'Turbo: a new body in the old one’s place',
      swap: () => {
        const next = new DOMParser().parseFromString(
          '<body><coalition-members src="/feed.json"></coalition-members></body>',
          'text/html',
        );
        document.documentElement.replaceChild(document.adoptNode(next.body), document.body);
        history.pushState({}, '', '/members');
      },
    },
    {
      title: 'htmx: the inside of the body',
      swap: () => {
        document.body.innerHTML = '<coalition-members src="/feed.json"></coalition-members>';
        history.pushState({}, '', '/members');
      },
    },
    {
      title: 'document.open: a new document',
      swap: () => {
        document.open();
        document.write('<!doctype html><body><coalition-members src="/feed.json"></coalition-members>');
        document.close();
      },
    },
  ]) {
    test(`works after a navigation within the page (${title})`, async ({ visit }) => {
      const { page: opened, complaints } = await open(visit, page('<p>Home</p>', LOADER));
      await settled(opened);
      await opened.evaluate(swap);
      await shown(opened);
      assert.deepEqual(complaints, []);
    });
  }

  test('works when the body that a navigation brings holds the loader again', async ({ visit }) => {
    const { page: opened, asked, complaints } = await open(visit, page(TAG, LOADER));
    await shown(opened);
    await opened.evaluate(() => {
      document.body.innerHTML = '<coalition-members src="/feed.json"></coalition-members>';
      const again = document.createElement('script');
      again.src = '/1.0.0/coalition-widgets.loader.js';
      document.body.append(again);
      return new Promise((resolve) => (again.onload = resolve));
    });
    await shown(opened);
    assert.equal(asked().filter((path) => path === MODULE).length, 1);
    assert.deepEqual(complaints, []);
  });

  for (const { title, head, body = TAG } of [
    { title: 'in the head, without defer', head: '<script src="/1.0.0/coalition-widgets.loader.js"></script>' },
    { title: 'after the tags', head: '', body: `${TAG}<script src="/1.0.0/coalition-widgets.loader.js"></script>` },
    { title: 'async', head: '<script async src="/1.0.0/coalition-widgets.loader.js"></script>' },
    {
      title: 'as a module, by mistake',
      head: '<script type="module" src="/1.0.0/coalition-widgets.loader.js"></script>',
    },
    {
      title: 'with a query that breaks caches',
      head: '<script src="/1.0.0/coalition-widgets.loader.js?ver=6.8"></script>',
    },
    { title: 'twice', head: LOADER + LOADER },
    { title: 'in two versions', head: `${LOADER}<script src="/0.9.0/coalition-widgets.loader.js" defer></script>` },
    { title: 'beside the module', head: `${LOADER}<script type="module" src="${MODULE}"></script>` },
    { title: 'beside the classic script', head: `${LOADER}<script src="/1.0.0/coalition-widgets.iife.js"></script>` },
    {
      title: 'by document.write',
      head: `<script>document.write('<script src="/1.0.0/coalition-widgets.loader.js"><\\/script>')</script>`,
    },
    {
      title: 'by a tag manager',
      head: `<script>document.head.append(Object.assign(document.createElement('script'), { src: '/1.0.0/coalition-widgets.loader.js' }))</script>`,
    },
    {
      title: 'where define is an AMD loader’s',
      head: `<script>window.define = (...given) => { throw new Error('mismatched anonymous define ' + given) }; define.amd = {}</script>${LOADER}`,
    },
    {
      title: 'under a <base href>',
      head: `<base href="https://elsewhere.example/deep/">${LOADER.replace('src="', 'src="ORIGIN')}`,
      body: TAG.replace('src="', 'src="ORIGIN'),
    },
  ]) {
    test(`works ${title}`, async ({ visit }) => {
      const { page: opened, asked, complaints } = await open(visit, page(body, head).replaceAll('ORIGIN', town.url));
      await shown(opened);
      await settled(opened);
      const modules = asked().filter((path) => path.endsWith('/coalition-widgets.js'));
      assert.ok(modules.length <= 1, modules.join(' '));
      assert.deepEqual(complaints, []);
    });
  }

  test('is harmless in a page without widgets, and in one without a body yet', async ({ visit }) => {
    const { page: opened, complaints } = await open(
      visit,
      page('<p>Home</p>', '<script src="/1.0.0/coalition-widgets.loader.js"></script>'),
    );
    await settled(opened);
    assert.deepEqual(complaints, []);
  });
});

test.describe('the loader under a content security policy', () => {
  test('breaks nothing of the strictest', async ({ visit }) => {
    const {
      page: opened,
      violations,
      complaints,
    } = await open(visit, page(TAG, LOADER), { 'content-security-policy': STRICT_POLICY });
    await shown(opened);
    assert.deepEqual(await violations(), []);
    assert.deepEqual(complaints, []);
  });

  test('breaks nothing where policies are listed by name: its own two', async ({ visit }) => {
    const policy = `${STRICT_POLICY}; trusted-types coalition-widgets-loader coalition-widgets`;
    const {
      page: opened,
      violations,
      complaints,
    } = await open(visit, page(TAG, LOADER + LOADER), { 'content-security-policy': policy });
    await shown(opened);
    assert.deepEqual(await violations(), []);
    assert.deepEqual(complaints, []);
  });

  test('keeps the fallback where its name is not listed, and the console names it', async ({ visit }) => {
    const { page: opened, complaints } = await open(visit, page(TAG, LOADER), {
      'content-security-policy': `${STRICT_POLICY}; trusted-types coalition-widgets`,
    });
    await settled(opened);
    await opened.getByRole('link', { name: 'The members' }).waitFor();
    await expect.poll(() => complaints.join('\n')).toMatch(/coalition-widgets-loader/);
  });

  test('hands on the nonce it was trusted by', async ({ visit }) => {
    const { page: opened, violations } = await open(
      visit,
      page(TAG, LOADER.replace('<script', '<script nonce="abc"')),
      {
        'content-security-policy': "default-src 'none'; script-src 'nonce-abc'; connect-src 'self'; style-src 'self'",
      },
    );
    await shown(opened);
    assert.deepEqual(await violations(), []);
  });
});

test.describe('a placeholder', () => {
  const placeholder = (attributes: string, content = '<p>Read <a href="/plan">the plan</a>.</p>') =>
    `<div ${attributes}>${content}</div>`;

  test('becomes the tag with its attributes; what was inside is its fallback', async ({ visit }) => {
    const { page: opened, complaints } = await open(
      visit,
      page(
        placeholder(
          'data-coalition-widget="members" data-src="/feed.json" data-heading-level="2" data-no-people data-sector="government" id="m" class="wide" lang="es"',
        ),
        LOADER,
      ),
    );
    await opened.getByRole('heading', { level: 2, name: 'Gobierno' }).waitFor();
    const tag = opened.locator('coalition-members');
    const attributes = await tag.evaluate((element) =>
      Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    );
    assert.deepEqual(attributes, {
      src: '/feed.json',
      'heading-level': '2',
      'no-people': '',
      sector: 'government',
      id: 'm',
      class: 'wide',
      lang: 'es',
    });
    assert.equal(await tag.locator('a[href="/plan"]').count(), 1);
    assert.equal(await opened.locator('[data-coalition-widget]').count(), 0);
    assert.deepEqual(complaints, []);
  });

  test('stays as it is, links and all, until the module is there', async ({ visit }) => {
    const { page: opened, asked } = await open(
      visit,
      page(FAR + placeholder('data-coalition-widget="members" data-src="/feed.json"'), LOADER),
    );
    await settled(opened);
    assert.equal(await opened.locator('div[data-coalition-widget] a').count(), 1);
    assert.ok(!asked().includes(MODULE));
    await opened.locator('div[data-coalition-widget]').scrollIntoViewIfNeeded();
    await shown(opened);
  });

  test('that the page hides is a hidden tag, until the page shows it', async ({ visit }) => {
    const contents = 'data-coalition-widget="members" data-src="/feed.json" id="later" hidden';
    const { page: opened } = await open(visit, page(placeholder(contents) + TAG, LOADER));
    await opened.locator('coalition-members:not(#later)').getByText('Our Town').waitFor();
    const later = opened.locator('coalition-members#later');
    assert.equal(await later.isVisible(), false);
    await later.evaluate((element: HTMLElement) => (element.hidden = false));
    await later.getByText('Our Town').waitFor();
  });

  test('without a box of its own comes near by what is in it', async ({ visit }) => {
    const contents = 'data-coalition-widget="members" data-src="/feed.json" style="display: contents"';
    const { page: opened } = await open(visit, page(placeholder(contents), LOADER));
    await shown(opened);
  });

  test('works inside another: a feed around its widgets asks once', async ({ visit }) => {
    const { page: opened, asked } = await open(
      visit,
      page(
        placeholder(
          'data-coalition-widget="feed" data-src="/feed.json"',
          placeholder('data-coalition-widget="members"', '') + placeholder('data-coalition-widget="summary"', ''),
        ),
        LOADER,
      ),
    );
    await shown(opened);
    await opened.locator('coalition-summary').getByRole('table').waitFor();
    assert.equal(asked().filter((path) => path === '/feed.json').length, 1);
  });

  test('sets nothing that is no attribute of a tag', async ({ visit }) => {
    const { page: opened } = await open(
      visit,
      page(
        placeholder(
          'data-coalition-widget="members" data-src="/feed.json" data-onclick="window.ran = 1" data-onfocus="window.ran = 1" data-tabindex="0" data-autofocus data-style="position: fixed" data-x-init="ran" data-hx-get="/x" data-slot="y" data-contenteditable',
        ),
        LOADER,
      ),
    );
    await shown(opened);
    await opened.locator('coalition-members').click();
    const { names, ran } = await opened.evaluate(() => ({
      names: document.querySelector('coalition-members')!.getAttributeNames(),
      ran: (window as { ran?: number }).ran,
    }));
    assert.deepEqual(names, ['src']);
    assert.equal(ran, undefined);
  });

  test('of a name that is none says so once, and stays', async ({ visit }) => {
    const { page: opened, complaints } = await open(visit, page(placeholder('data-coalition-widget="member"'), LOADER));
    await settled(opened);
    await opened.evaluate(() => document.body.append('more'));
    await settled(opened);
    await expect
      .poll(() => complaints)
      .toEqual([
        'coalition-widgets: data-coalition-widget="member" is none of feed, summary, commitments, commitment, progress, members, contributions, timeline, feedback',
      ]);
    await opened.getByRole('link', { name: 'the plan' }).waitFor();
  });

  test('is left to its author inside an editor on the page', async ({ visit }) => {
    const { page: opened } = await open(
      visit,
      page(
        `<div contenteditable>${placeholder('data-coalition-widget="members" data-src="/feed.json"')}</div>`,
        LOADER,
      ),
    );
    await settled(opened);
    assert.equal(await opened.locator('div[data-coalition-widget]').count(), 1);
  });

  test('that is added later becomes the tag at once', async ({ visit }) => {
    const { page: opened } = await open(visit, page(TAG, LOADER));
    await shown(opened);
    await opened.evaluate(
      (html) => document.body.insertAdjacentHTML('beforeend', html),
      placeholder('data-coalition-widget="summary" data-src="/feed.json"'),
    );
    await opened.locator('coalition-summary').getByRole('table').waitFor();
  });

  test('breaks nothing of the strictest policy', async ({ visit }) => {
    const {
      page: opened,
      violations,
      complaints,
    } = await open(visit, page(placeholder('data-coalition-widget="members" data-src="/feed.json"'), LOADER), {
      'content-security-policy': STRICT_POLICY,
    });
    await shown(opened);
    assert.deepEqual(await violations(), []);
    assert.deepEqual(complaints, []);
  });
});
