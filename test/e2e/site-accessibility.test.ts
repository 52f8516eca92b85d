import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

import { TODAY, visit } from './support/visitor.ts';
import { axeFindings } from './support/axe.ts';
import { test } from './support/test.ts';

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

test.describe('the page', () => {
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
