/* Every page of the desk, in both languages, light and dark, wide and 320 px: nothing for axe to find. */
import assert from 'node:assert/strict';
import { axeFindings } from '../e2e/support/axe.ts';
import { follow } from '../e2e/support/desk-page.ts';
import { DESK_PAGES, MANAGER, startDesk, type Desk } from '../e2e/support/desk.ts';
import { test } from '../e2e/support/test.ts';

let desk: Desk;
test.beforeAll(async ({ browser }) => {
  desk = await startDesk(browser);
});
test.afterAll(() => desk.close());

test.describe('axe finds nothing', () => {
  for (const locale of ['en', 'es']) {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [1280, 320]) {
        test(`in ${locale}, ${colorScheme}, ${width} px`, async () => {
          const reference = await desk.send('A message with ana@example.org in it, so that everything is there.');
          const page = await desk.visitor({
            locale,
            colorScheme,
            viewport: { width, height: 800 },
            javaScriptEnabled: true,
          });
          await page.goto(`${desk.url}/sign-in`);
          assert.deepEqual(await axeFindings(page), []);
          await page.locator('[name=email]').fill(MANAGER.email);
          await page.locator('[name=password]').fill(MANAGER.password);
          await follow(page.locator('main button'));
          for (const path of [...DESK_PAGES, `contributions/${reference}`, 'second-factor/setup']) {
            await page.goto(`${desk.url}/${path}`);
            assert.deepEqual(await axeFindings(page), [], path);
            const overflow = await page.evaluate(
              () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
            );
            assert.ok(overflow <= 0, `${path} is ${overflow} px too wide`);
          }
        });
      }
    }
  }
});
