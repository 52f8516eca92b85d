/* The documentation as a site: its search, and the way to the content. */
import assert from 'node:assert/strict';

import { DOCS, openDocs } from './support/docs-page.ts';
import { test } from './support/test.ts';

test.describe('the search', () => {
  test('finds a word and leads to its section', async ({ browser }) => {
    const { page, complaints } = await openDocs(browser, 'index.html');
    await page.getByRole('searchbox', { name: 'Search' }).fill('Retry-After');
    await page.getByRole('link', { name: 'The feedback receiver: Answers' }).click();
    await page.waitForURL(`${DOCS}receiver.html#answers`);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  test('finds what a letter is wrong in, from a page of a folder inside', async ({ browser }) => {
    const { page } = await openDocs(browser, 'elements/coalition-feed.html');
    await page.getByRole('searchbox', { name: 'Search' }).fill('contrst');
    await page.getByRole('link', { name: 'Theming: One accent is enough' }).click();
    await page.waitForURL(`${DOCS}theming.html#one-accent-is-enough`);
    await page.close();
  });

  test('says how much it found, and when there is nothing', async ({ browser }) => {
    const { page } = await openDocs(browser, 'index.html');
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
    const { page } = await openDocs(browser, 'index.html');
    await page.route('**/search.json', (route) => route.abort());
    await page.getByRole('searchbox', { name: 'Search' }).fill('receiver');
    await page.getByRole('status').getByText('The search could not be loaded.').waitFor();
    await page.unroute('**/search.json');
    await page.getByRole('searchbox', { name: 'Search' }).fill('receivers');
    await page.getByRole('status').getByText(/found/).waitFor();
    await page.close();
  });

  test('is not there without script, and the contents are', async ({ browser }) => {
    const { page } = await openDocs(browser, 'index.html', { javaScriptEnabled: false });
    assert.equal(await page.getByRole('searchbox').count(), 0);
    await page.getByRole('link', { name: 'For webmasters' }).first().waitFor();
    await page.close();
  });
});

test.describe('everybody', () => {
  test('can skip to the content with the keyboard', async ({ browser }) => {
    const { page } = await openDocs(browser, 'theming.html');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('#content:focus').waitFor();
    await page.close();
  });

  test('hears what a table is in the language of the page', async ({ browser }) => {
    for (const [path, word] of [
      ['spreadsheets.html', 'Table: '],
      ['es/spreadsheets.html', 'Tabla: '],
    ] as const) {
      const { page } = await openDocs(browser, path);
      await page.getByRole('region', { name: word }).first().waitFor();
      await page.close();
    }
  });
});
