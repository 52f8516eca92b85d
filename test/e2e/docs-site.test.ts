/* The documentation as a site: from any folder, under its strict policy, with a search, for everybody. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

import { root } from '../node/docs/samples.ts';
import { axeFindings } from './support/axe.ts';
import { TODAY } from './support/visitor.ts';
import { test } from './support/test.ts';

const folder = join(root, 'dist/site/docs');
const pages = globSync('**/*.html', { cwd: folder }).sort();
const ORIGIN = 'https://town.example';
const BASE = `${ORIGIN}/some/where/docs/`;
interface Named {
  name: string;
  description?: string;
  attribute?: string;
}
interface Element {
  tagName?: string;
  attributes?: Named[];
  events?: Named[];
  slots?: Named[];
  cssParts?: Named[];
  cssProperties?: Named[];
}
const elements = (
  JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8')) as {
    modules: { declarations: Element[] }[];
  }
).modules
  .flatMap(({ declarations }) => declarations)
  .filter(({ tagName }) => tagName);

test.beforeAll(async () => {
  assert.ok(pages.length, 'dist/site/docs is not built: run npm run build');
});

test.describe('the pages', () => {
  // One window for all: each is only looked at.
  let visit: Awaited<ReturnType<typeof open>>;
  test.beforeAll(async ({ browser }) => {
    visit = await open(browser, 'index.html');
  });
  test.afterAll(() => visit.page.close());

  for (const path of pages) {
    test(`${path} has a title, one first heading, its place in the contents, and breaks no policy`, async () => {
      const { page, complaints } = visit;
      complaints.length = 0;
      await page.goto(BASE + path);
      assert.equal(await page.locator('main h1').count(), 1);
      assert.match(await page.title(), /\S – Coalition Widgets$/);
      const places = await page
        .getByRole('navigation', { name: path.startsWith('es/') ? 'Documentación' : 'Documentation' })
        .locator('[aria-current]')
        .count();
      assert.equal(places, ['index.html', 'es/index.html'].includes(path) ? 0 : 1);
      assert.deepEqual(complaints, []);
    });
  }

  test('show no tag of HTML that was meant to be a table or a picture', () => {
    assert.deepEqual(
      pages.filter((path) => /&lt;(table|img)\b/.test(readFileSync(join(folder, path), 'utf8'))),
      [],
    );
  });

  test('lead nowhere that is not there', () => {
    const missing = pages.flatMap((path) => {
      const html = readFileSync(join(folder, path), 'utf8');
      return [...html.matchAll(/(?:href|src)="([^"]+)"/g)]
        .map(([, target]) => new URL(target, BASE + path))
        .filter(({ href }) => href.startsWith(BASE))
        .filter(({ href, hash }) => {
          const file = join(folder, href.slice(BASE.length).replace(/#.*/, ''));
          if (!existsSync(file)) return true;
          return hash && !readFileSync(file, 'utf8').includes(`id="${decodeURIComponent(hash.slice(1))}"`);
        })
        .map(({ href }) => `${path} → ${href}`);
    });
    assert.deepEqual(missing, []);
  });
});

test.describe('the page of an element', () => {
  for (const { tagName, attributes = [], events = [], slots = [], cssParts = [], cssProperties = [] } of elements) {
    test(`<${tagName}> has all that its doc block has, and shows the widget`, async ({ browser }) => {
      const { page } = await open(browser, `elements/${tagName}.html`);
      for (const [title, items] of Object.entries({
        Attributes: attributes,
        Events: events,
        Parts: cssParts,
        'Custom properties': cssProperties,
      })) {
        if (!items.length) continue;
        const table = page.locator(`h2:text-is("${title}") + .table`);
        assert.deepEqual(
          (await table.locator('tbody tr > td:first-child').allInnerTexts()).sort(),
          items.map(({ name }) => name).sort(),
        );
      }
      assert.equal(await page.locator('h2:text-is("Slots") + .table tbody tr').count(), slots.length);
      await page.waitForFunction(
        (tag) => document.querySelector(`.live ${tag}:not([data-loading])`)?.shadowRoot,
        tagName!,
      );
      await page.close();
    });
  }
});

test.describe('the search', () => {
  test('finds a word and leads to its section', async ({ browser }) => {
    const { page, complaints } = await open(browser, 'index.html');
    await page.getByRole('searchbox', { name: 'Search' }).fill('Retry-After');
    await page.getByRole('link', { name: 'The feedback receiver: Answers' }).click();
    await page.waitForURL(`${BASE}receiver.html#answers`);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  test('finds what a letter is wrong in, from a page of a folder inside', async ({ browser }) => {
    const { page } = await open(browser, 'elements/coalition-feed.html');
    await page.getByRole('searchbox', { name: 'Search' }).fill('contrst');
    await page.getByRole('link', { name: 'Theming: One accent is enough' }).click();
    await page.waitForURL(`${BASE}theming.html#one-accent-is-enough`);
    await page.close();
  });

  test('says how much it found, and when there is nothing', async ({ browser }) => {
    const { page } = await open(browser, 'index.html');
    await page.getByRole('searchbox', { name: 'Search' }).fill('zzzzzz');
    await page.getByRole('status').getByText('Nothing found').waitFor();
    await page.getByRole('searchbox', { name: 'Search' }).fill('idempotency');
    await page
      .getByRole('status')
      .getByText(/^\d+ found$/)
      .waitFor();
    await page.close();
  });

  test('says that it cannot be had, and is whole at the next try', async ({ browser }) => {
    const { page } = await open(browser, 'index.html');
    await page.route('**/search.json', (route) => route.abort());
    await page.getByRole('searchbox', { name: 'Search' }).fill('receiver');
    await page.getByRole('status').getByText('The search could not be loaded.').waitFor();
    await page.unroute('**/search.json');
    await page.getByRole('searchbox', { name: 'Search' }).fill('receivers');
    await page.getByRole('status').getByText(/found/).waitFor();
    await page.close();
  });

  test('is not there without script, and the contents are', async ({ browser }) => {
    const { page } = await open(browser, 'index.html', { javaScriptEnabled: false });
    assert.equal(await page.getByRole('searchbox').count(), 0);
    await page.getByRole('link', { name: 'For webmasters' }).first().waitFor();
    await page.close();
  });
});

test.describe('everybody', () => {
  const all = ['index.html', 'elements/coalition-members.html', 'security.html', 'extending.html'];
  const looks: Record<string, { options: BrowserContextOptions; paths: string[] }> = {
    'in the light': { options: {}, paths: all },
    'in the dark': { options: { colorScheme: 'dark' }, paths: all.slice(1, 3) },
    'at 320 px': { options: { viewport: { width: 320, height: 800 } }, paths: all },
    'in forced colours': { options: { forcedColors: 'active' }, paths: all.slice(2, 3) },
  };
  for (const [look, { options, paths }] of Object.entries(looks)) {
    for (const path of paths) {
      test(`can read ${path} ${look}`, async ({ browser }) => {
        const { page } = await open(browser, path, options);
        assert.deepEqual(await axeFindings(page), []);
        assert.equal(
          await page.evaluate(() => document.documentElement.scrollWidth > innerWidth),
          false,
          'the page scrolls sideways',
        );
        await page.close();
      });
    }
  }

  test('can skip to the content with the keyboard', async ({ browser }) => {
    const { page } = await open(browser, 'theming.html');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'content');
    await page.close();
  });
});

/** A page as some host serves it from some folder. Complaints are errors, warnings and breaches of its policy. */
async function open(
  browser: Browser,
  path: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage(options);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  page.setDefaultTimeout(60_000);
  await page.clock.setFixedTime(TODAY);
  await page.context().route('**/*', (route) => {
    const { href } = new URL(route.request().url());
    const file = join(folder, href.slice(BASE.length).replace(/[?#].*/, ''));
    return href.startsWith(BASE) && existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404 });
  });
  await page.goto(BASE + path, { waitUntil: 'load' });
  return { page, complaints };
}
