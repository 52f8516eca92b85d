import assert from 'node:assert/strict';

import { test } from './support/test.ts';

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
