import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

import { TODAY } from './support/visitor.ts';
import { axeFindings } from './support/axe.ts';
import { openBuilder } from './support/builder-page.ts';
import { test } from './support/test.ts';

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
        assert.deepEqual(await axeFindings(opened.page), []);
      });
    }

    test('and nothing is wider than 320 px', async () => {
      assert.equal(await opened.page.evaluate(() => document.documentElement.scrollWidth), 320);
    });
  });
}

test.describe('the builder', () => {
  test('has headings without a leap and a name for every control', async ({ openBuilder }) => {
    const { page } = await openBuilder({ widget: 'commitments' });
    await page.locator('#stage coalition-commitments').getByRole('heading').first().waitFor();
    const levels = await page
      .getByRole('heading')
      .evaluateAll((headings) => headings.map(({ localName }) => Number(localName.slice(1))));
    assert.deepEqual(
      levels.filter((level, index) => index > 0 && level > levels[index - 1]! + 1),
      [],
    );
    assert.equal(levels.filter((level) => level === 1).length, 1);
    for (const role of ['textbox', 'combobox', 'button', 'radio', 'checkbox'] as const) {
      for (const control of await page.locator('#builder').getByRole(role).all()) {
        const name = await control.evaluate(
          (element: HTMLInputElement) => element.ariaLabel ?? (element.labels?.[0] ?? element).textContent,
        );
        assert.ok(name?.trim(), await control.evaluate((element) => element.outerHTML));
      }
    }
  });

  test('breaks no rule of its own policy and stores nothing, whatever is chosen', async ({ openBuilder }) => {
    const { page, violations, complaints } = await openBuilder();
    for (const name of ['widget', 'cms', 'width', 'scheme']) {
      for (const radio of await page.locator(`input[name=${name}]`).all()) await radio.check({ force: true });
    }
    await page.getByLabel('Accent as text').fill('#7a1d3a');
    assert.deepEqual(await violations(), []);
    assert.deepEqual(complaints, []);
    assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]), [
      0,
      0,
      '',
    ]);
  });
});
