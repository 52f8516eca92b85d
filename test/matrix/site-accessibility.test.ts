/* Every page of the site, in every mode: nothing for axe to find, headings without a leap, as wide as the window. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

import { TODAY, visit } from '../e2e/support/visitor.ts';
import { axeFindings } from '../e2e/support/axe.ts';
import { test } from '../e2e/support/test.ts';

const FEED_PAGES = ['/', '/example/', '/es/', '/es/example/'];
const PLAIN_PAGES = ['/privacy/', '/es/privacy/', '/nothing', '/es/nada'];

const openEverything = async (page: Page): Promise<void> => {
  for (const summary of await page.locator('summary').all()) {
    if (await summary.isVisible()) await summary.click();
  }
};

interface Mode {
  readonly name: string;
  prepare(page: Page): Promise<unknown>;
}

const MODES: readonly Mode[] = [
  { name: 'in light', prepare: (page) => page.emulateMedia({ colorScheme: 'light' }) },
  { name: 'in dark', prepare: (page) => page.emulateMedia({ colorScheme: 'dark' }) },
  { name: 'in forced colours', prepare: (page) => page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' }) },
  {
    name: 'at 320 px',
    prepare: (page) =>
      page.emulateMedia({ forcedColors: 'none' }).then(() => page.setViewportSize({ width: 320, height: 640 })),
  },
  { name: 'from right to left', prepare: (page) => page.evaluate(() => (document.documentElement.dir = 'rtl')) },
  { name: 'with everything opened', prepare: openEverything },
];

for (const path of [...FEED_PAGES, ...PLAIN_PAGES]) {
  test.describe(`axe finds nothing on ${path}`, () => {
    let opened: Awaited<ReturnType<typeof visit>>;
    test.beforeAll(async ({ browser, site }) => {
      opened = await visit(browser, site.url + path, { today: TODAY, withoutFeed: PLAIN_PAGES.includes(path) });
    });
    test.afterAll(() => opened.close());

    // One page through all modes, each on top of the one before: 320 px stays, so does right to left.
    for (const { name, prepare } of MODES) {
      test(name, async () => {
        await prepare(opened.page);
        assert.deepEqual(await axeFindings(opened.page), []);
      });
    }
  });
}

test.describe('axe finds nothing in the form', () => {
  for (const path of FEED_PAGES) {
    test(`${path} with a dead feed and a mistake`, async ({ visit, site }) => {
      const { page } = await visit(site.url + path, { feed: (route) => route.abort() });
      await page.locator('coalition-feedback').getByRole('button').last().click();
      await page.locator('coalition-feedback').getByRole('alert').waitFor();
      assert.deepEqual(await axeFindings(page), []);
    });
  }
});

test.describe('the check by axe', () => {
  test('sees what is wrong inside a widget', async ({ visit, site }) => {
    const { page } = await visit(`${site.url}/`);
    await page.evaluate(() => {
      const root = document.querySelector('coalition-members')!.shadowRoot!;
      const button = Object.assign(document.createElement('button'), { textContent: 'x' });
      Object.assign(button.style, {
        display: 'block',
        inlineSize: '8px',
        blockSize: '8px',
        minBlockSize: '0',
        padding: '0',
      });
      root.append(new Image(), button, button.cloneNode(true));
    });
    const rules = (await axeFindings(page)).map((finding) => finding.split(':')[0]);
    assert.deepEqual([...new Set(rules)].sort(), ['image-alt', 'target-size']);
  });
});

test.describe('every page', () => {
  for (const path of [...FEED_PAGES, ...PLAIN_PAGES]) {
    test(`${path} has one first heading, leaves out no level, and is as wide as the window`, async ({
      visit,
      site,
    }) => {
      const { page } = await visit(site.url + path, {
        today: TODAY,
        withoutFeed: PLAIN_PAGES.includes(path),
      });
      const levels = await page
        .getByRole('heading')
        .evaluateAll((headings) => headings.map(({ localName }) => Number(localName.slice(1))));
      assert.equal(levels.filter((level) => level === 1).length, 1);
      assert.equal(
        levels.find((level) => level < 3),
        1,
      );
      const leaps = levels.filter((level, index) => index > 0 && level > levels[index - 1]! + 1);
      assert.deepEqual(leaps, []);

      await openEverything(page);
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 700 });
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      }
    });
  }
});
