/* The builder, in every mode: nothing for axe to find. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

import { TODAY } from '../e2e/support/visitor.ts';
import { axeFindings } from '../e2e/support/axe.ts';
import { openBuilder } from '../e2e/support/builder-page.ts';
import { test } from '../e2e/support/test.ts';

/** One page through all, each on top of the one before. */
const MODES: readonly { name: string; prepare(page: Page): Promise<unknown> }[] = [
  { name: 'in light', prepare: (page) => page.emulateMedia({ colorScheme: 'light' }) },
  { name: 'in dark', prepare: (page) => page.emulateMedia({ colorScheme: 'dark' }) },
  {
    name: 'with a dark preview',
    prepare: (page) => page.locator('input[name=scheme][value=dark]').check({ force: true }),
  },
  { name: 'in forced colours', prepare: (page) => page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' }) },
  {
    name: 'at 320 px',
    prepare: (page) =>
      page.emulateMedia({ forcedColors: 'none' }).then(() => page.setViewportSize({ width: 320, height: 640 })),
  },
  {
    name: 'with the members, their options and a frame',
    prepare: async (page) => {
      await page.locator('input[name=widget][value=members]').check();
      for (const summary of await page.locator('.settings summary, .advanced summary').all()) await summary.click();
      await page.locator('input[name=cms][value=wix]').check();
    },
  },
  {
    name: 'with the form that needs an address',
    prepare: (page) => page.locator('input[name=widget][value=feedback]').check(),
  },
  {
    name: 'with a mistake',
    prepare: async (page) => {
      await page.locator('#feed-address').fill('feed.json');
      await page.locator('#feed-result .bad').waitFor();
    },
  },
];

for (const path of ['/embed/', '/es/embed/']) {
  test.describe(`axe finds nothing on ${path}`, () => {
    let opened: Awaited<ReturnType<typeof openBuilder>>;
    test.beforeAll(async ({ browser, site }) => {
      opened = await openBuilder(browser, site.url, {}, { path, context: { today: TODAY } });
    });
    test.afterAll(() => opened.close());
    for (const { name, prepare } of MODES) {
      test(name, async () => {
        await prepare(opened.page);
        // Where the page is scrolled, something is always half beneath the line that stays in sight.
        await opened.page.evaluate(() => scrollTo(0, 0));
        assert.deepEqual(await axeFindings(opened.page), []);
      });
    }

    test('and nothing is wider than 320 px', async () => {
      assert.equal(await opened.page.evaluate(() => document.documentElement.scrollWidth), 320);
    });
  });
}
