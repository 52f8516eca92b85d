/* What one widget on a page asks for and leaves behind before its visitor acts. */
import assert from 'node:assert/strict';

import { around, TAGS, WIDGETS } from './support/town.ts';
import { test } from './support/test.ts';

const OWN = ['/', '/coalition-widgets.css', '/coalition-widgets.js', '/feeds/coalition.json'];

for (const tag of TAGS) {
  test.describe(`<${tag}> alone on a page`, () => {
    test('asks for its feed once and for nothing else but logos, under the strict policy, without a word in the console', async ({
      openTown,
    }) => {
      const { page, requests, complaints, violations } = await openTown({
        body: around(WIDGETS[tag]!),
      });
      for (const image of await page.locator('img').all()) {
        await image.scrollIntoViewIfNeeded();
        await image.evaluate((logo: HTMLImageElement) => logo.decode());
      }
      assert.deepEqual(requests.filter((path) => !path.startsWith('/feeds/logos/')).sort(), [...OWN].sort());
      const logos = requests.filter((path) => path.startsWith('/feeds/logos/'));
      assert.equal(logos.length > 0, tag === 'coalition-members', logos.join(' '));
      assert.deepEqual(await violations(), []);
      assert.deepEqual(complaints, []);
    });

    test('asks for no logo where images="none" forbids them', async ({ openTown }) => {
      const { page, requests } = await openTown({
        body: around(WIDGETS[tag]!.replace(' ', ' images="none" ')),
      });
      assert.equal(await page.locator('img').count(), 0);
      assert.deepEqual([...requests].sort(), [...OWN].sort());
    });

    test('leaves no cookie and stores nothing', async ({ openTown }) => {
      const { page } = await openTown({ body: around(WIDGETS[tag]!) });
      const stored = await page.evaluate(async () => ({
        cookie: document.cookie,
        local: { ...localStorage },
        session: { ...sessionStorage },
        databases: (await indexedDB.databases()).length,
        caches: (await caches.keys()).length,
        workers: (await navigator.serviceWorker.getRegistrations()).length,
      }));
      assert.deepEqual(stored, { cookie: '', local: {}, session: {}, databases: 0, caches: 0, workers: 0 });
      assert.deepEqual(await page.context().cookies(), []);
    });
  });
}

test.describe('storage', () => {
  test('is used by the form once the visitor writes, without name and e-mail, and by `offline` for the feed', async ({
    openTown,
  }) => {
    const { page } = await openTown({
      body: `<coalition-feedback src="/feeds/coalition.json" endpoint="/contributions"></coalition-feedback>
        <coalition-summary src="/feeds/coalition.json" offline></coalition-summary>`,
    });
    await page.getByLabel('Your name').fill('Ana of Market Street');
    await page.getByLabel('Your e-mail').fill('ana@example.org');
    await page.getByLabel('Your message').fill('The 14 is late.');
    await page.waitForFunction(() => sessionStorage.length > 0);
    const { session, local } = await page.evaluate(() => ({
      session: Object.values(sessionStorage).join(),
      local: Object.values(localStorage).join(),
    }));
    assert.match(session, /The 14 is late\./);
    assert.doesNotMatch(session + local, /Ana of Market Street|ana@example\.org/);
    assert.match(local, /coalition-feed\/1/);
  });
});
