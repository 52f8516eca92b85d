import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

import { test } from '../e2e/support/test.ts';

const FEED_PAGES = ['/', '/example/', '/es/', '/es/example/'];

/** Opens everything that opens, searches, and sends a message. */
async function useEverything(page: Page): Promise<void> {
  for (const summary of await page.locator('summary').all()) {
    if (await summary.isVisible()) await summary.click();
  }
  const search = page.getByRole('searchbox');
  if (await search.isVisible()) await search.fill('a');
  const form = page.locator('coalition-feedback');
  await form.getByRole('button').last().click();
  await form.getByRole('alert').waitFor();
  await form.locator('textarea').fill('I would like to know more.');
  await form.getByRole('button').last().click();
  await form.locator('[part="thanks"]').waitFor();
}

test.describe('what a page asks for', () => {
  for (const path of FEED_PAGES) {
    test(`${path}: its feed once, and nothing from any other host`, async ({ visit, site }) => {
      const { page, requests } = await visit(site.url + path);
      await page.locator('coalition-members').scrollIntoViewIfNeeded();
      await useEverything(page);
      const feeds = requests.filter(({ pathname }) => /^\/feeds\/.+\.json$/.test(pathname));
      assert.equal(feeds.length, 1, feeds.join(' '));
      const others = requests.filter(({ origin }) => origin !== site.url);
      assert.deepEqual(others.map(String), []);
    });

    test(`${path}: no cookie and nothing stored before the visitor acts`, async ({ visit, site }) => {
      const { page } = await visit(site.url + path);
      const stored = await page.evaluate(async () => ({
        cookie: document.cookie,
        local: localStorage.length,
        session: sessionStorage.length,
        databases: (await indexedDB.databases()).length,
        caches: (await caches.keys()).length,
        workers: (await navigator.serviceWorker.getRegistrations()).length,
      }));
      assert.deepEqual(stored, { cookie: '', local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
      assert.deepEqual(await page.context().cookies(), []);
    });
  }
});

test.describe('the content security policy', () => {
  for (const path of FEED_PAGES) {
    test(`${path}: is never broken, with everything opened and a message sent`, async ({ visit, site }) => {
      const { page, violations, complaints } = await visit(site.url + path);
      await useEverything(page);
      assert.deepEqual(await violations(), []);
      assert.deepEqual(complaints, []);
    });

    test(`${path}: is never broken when the feed is dead`, async ({ visit, site }) => {
      const { page, violations } = await visit(site.url + path, { feed: (route) => route.abort() });
      await useEverything(page);
      assert.deepEqual(await violations(), []);
    });
  }

  test('forbids what it should: the test sees a breach', async ({ visit, site }) => {
    const { page, violations } = await visit(`${site.url}/`);
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await page.waitForFunction(() => (window as unknown as { violations: string[] }).violations.length > 0);
    assert.match((await violations())[0]!, /^style-src-attr inline/);
  });
});

test.describe('hostile text in the feed', () => {
  test('is shown as text, runs nothing and loads nothing', async ({ visit, site }) => {
    const hostile = '<img src=//evil.example/x onerror="window.ran = true"><script>window.ran = true</script>';
    const { page, requests, violations } = await visit(`${site.url}/`, {
      feed: (route) =>
        route.fulfill({
          json: {
            version: 'coalition-feed/1',
            title: hostile,
            language: 'en',
            updated: '2026-11-16',
            members: [
              {
                id: 'm',
                name: hostile,
                sector: 'government',
                logo: 'https://evil.example/logo.svg',
                url: 'javascript:window.ran=true',
              },
            ],
            commitments: [
              {
                id: 'MXSPG0002',
                title: hostile,
                summary: hostile,
                leads: ['m'],
                links: [{ title: hostile, url: 'javascript:window.ran=true' }],
              },
            ],
          },
        }),
    });
    for (const summary of await page.locator('summary').all()) await summary.click();
    await page.locator('coalition-commitments').getByRole('heading', { name: hostile }).waitFor();
    assert.equal(await page.evaluate(() => (window as unknown as { ran?: boolean }).ran), undefined);
    assert.deepEqual(requests.filter(({ host }) => host === 'evil.example').map(String), []);
    assert.equal(await page.locator('a[href^="javascript:"]').count(), 0);
    assert.deepEqual(await violations(), []);
  });
});
