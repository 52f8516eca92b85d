import assert from 'node:assert/strict';

import { TODAY } from './support/visitor.ts';
import { test } from './support/test.ts';

test.describe('the page', () => {
  test('lets a keyboard skip to the content', async ({ visit, site }) => {
    const { page } = await visit(`${site.url}/`);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to the content' });
    await skip.and(page.locator(':focus')).waitFor();
    assert.ok((await skip.boundingBox())!.y >= 0);
    await page.keyboard.press('Enter');
    await page.getByRole('main').and(page.locator(':focus')).waitFor();
  });

  test('has its landmarks', async ({ visit, site }) => {
    const { page } = await visit(`${site.url}/`);
    for (const role of ['banner', 'main', 'complementary', 'contentinfo'] as const) {
      assert.equal(await page.getByRole(role).count(), 1, role);
    }
    for (const name of ['Main', 'Language', 'You are here', 'On this page']) {
      assert.equal(await page.getByRole('navigation', { name, exact: true }).count(), 1, name);
    }
    assert.equal(
      await page
        .getByRole('navigation', { name: 'Main' })
        .getByRole('link', { name: 'Open government' })
        .getAttribute('aria-current'),
      'page',
    );
  });

  test('names every progress bar', async ({ visit, site }) => {
    const { page } = await visit(`${site.url}/example/`, { today: TODAY });
    const bars = page.getByRole('progressbar');
    assert.ok((await bars.count()) > 5);
    assert.equal(await bars.count(), await page.getByRole('progressbar', { name: /\S/ }).count());
  });
});

test.describe('nothing moves under the reader', () => {
  test('with three commitments at 1,024 px, however late script and feed come', async ({ visit, site }) => {
    const { page } = await visit(`${site.url}/privacy`, {
      context: { viewport: { width: 1024, height: 900 } },
      withoutFeed: true,
    });
    await page.route('**/three.json', async (route) => {
      const feed = (await (await fetch(`${site.url}/feeds/example.json`)).json()) as { commitments: unknown[] };
      feed.commitments.length = 3;
      // Later than the page's first paint.
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      await route.fulfill({ json: feed });
    });
    await page.route('**/probe', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!DOCTYPE html><html lang="en"><title>Probe</title><link rel="stylesheet" href="/coalition-widgets.css">
          <script type="module" src="/coalition-widgets.js"></script>
          <h1>Before</h1>
          <coalition-commitments src="/three.json"><p>Fallback</p></coalition-commitments>
          ${'<p>What stands below, as long as a page is.</p>'.repeat(30)}`,
      }),
    );
    await page.addInitScript(() => {
      const own = window as unknown as { shift: number };
      own.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) own.shift += (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`${site.url}/probe`);
    await page.locator('coalition-commitments').getByText('3 commitments').waitFor();
    const shift = await page.evaluate(async () => {
      for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);
      return (window as unknown as { shift: number }).shift;
    });
    assert.ok(shift < 0.1, `layout shift ${shift}`);
  });
});
