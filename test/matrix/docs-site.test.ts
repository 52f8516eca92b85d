/* The documentation as a site: every page from any folder, under its strict policy, for everybody. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';

import { axeFindings } from '../e2e/support/axe.ts';
import { DOCS, DOCS_FOLDER, openDocs } from '../e2e/support/docs-page.ts';
import { projectFolder } from '../e2e/support/site-process.ts';
import { test } from '../e2e/support/test.ts';

const pages = globSync('**/*.html', { cwd: DOCS_FOLDER }).sort();
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
  JSON.parse(readFileSync(join(projectFolder, 'dist/custom-elements.json'), 'utf8')) as {
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
  let visit: Awaited<ReturnType<typeof openDocs>>;
  test.beforeAll(async ({ browser }) => {
    visit = await openDocs(browser, 'index.html');
  });
  test.afterAll(() => visit.page.close());

  for (const path of pages) {
    test(`${path} has a title, one first heading, its place in the contents, and breaks no policy`, async () => {
      const { page, complaints } = visit;
      complaints.length = 0;
      await page.goto(DOCS + path);
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
      pages.filter((path) => /&lt;(table|img)\b/.test(readFileSync(join(DOCS_FOLDER, path), 'utf8'))),
      [],
    );
  });

  test('lead nowhere that is not there', () => {
    const missing = pages.flatMap((path) => {
      const html = readFileSync(join(DOCS_FOLDER, path), 'utf8');
      return [...html.matchAll(/(?:href|src)="([^"]+)"/g)]
        .map(([, target]) => new URL(target, DOCS + path))
        .filter(({ href }) => href.startsWith(DOCS))
        .filter(({ href, hash }) => {
          const file = join(DOCS_FOLDER, href.slice(DOCS.length).replace(/#.*/, ''));
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
      const { page } = await openDocs(browser, `elements/${tagName}.html`);
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
        const { page } = await openDocs(browser, path, options);
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
});
