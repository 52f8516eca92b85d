/* Every widget, prerendered: read without script, and taken over by the script where it comes. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { expect } from '@playwright/test';
import { FEED, openPage, pageWith, prerender, stateOf, twoFrames, type Watched } from '../e2e/support/prerendered.ts';
import { projectFolder } from '../e2e/support/site-process.ts';
import { test } from '../e2e/support/test.ts';

const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'";

/** Every tag that shows something of the feed, and words that a reader of the example must find in it. */
const WIDGETS: [args: string[], words: string][] = [
  [['summary'], '2 of 11 commitments are substantial or complete'],
  [['commitments'], 'Publish fourteen data sets that residents asked for'],
  [['commitment', '--commitment', 'fourteen-data-sets'], 'Water quality at forty taps'],
  [['progress', '--commitment', 'fourteen-data-sets'], '60%'],
  [['members'], 'Government of the State of Sierra Azul'],
  [['contributions'], 'Under review'],
  [['timeline'], 'What is next'],
];

test.describe('a prerendered widget', () => {
  for (const [args, words] of WIDGETS) {
    const tag = `coalition-${args[0]}`;

    test(`${tag} is read without script, with the date it is of`, async ({ browser, staticSite }) => {
      const html = await prerender(...args, '--src', '/feed.json');
      const site = await staticSite({ '/': pageWith(html), '/feed.json': FEED });
      const page = await openPage(browser, site, '/', false);
      await page.getByText(words).first().waitFor();
      await page
        .getByText(/As of November 16, 2026/i)
        .first()
        .waitFor();
      assert.equal(await page.getByRole('button').count(), 0, 'no button that does nothing');
      assert.ok(!site.requests.includes('/feed.json'));
    });

    test(`${tag} is taken over without a shift, with one request for the feed`, async ({ browser, staticSite }) => {
      const html = await prerender(...args, '--src', '/feed.json');
      let isOpen = false;
      const answer = (response: ServerResponse): void =>
        void response.setHeader('content-type', 'application/json').end(FEED);
      const waiting: ServerResponse[] = [];
      const site = await staticSite({
        '/': pageWith(html, { script: '' }),
        // The feed comes when the test says so.
        '/feed.json': (response: ServerResponse) => (isOpen ? answer(response) : void waiting.push(response)),
      });
      const page = await openPage(browser, site);
      await twoFrames(page);
      // From here on: while the HTML is still read, a browser may draw a part of it before the rest moves that.
      await page.evaluate(() => ((window as unknown as Watched).shift = 0));
      await page.addScriptTag({ type: 'module', url: '/widgets/coalition-widgets.js' });
      await page.waitForFunction((name) => customElements.get(name), tag);
      // Longer than the 400 ms after which a widget without content says that it is loading.
      const defined = await page.evaluate(() => performance.now());
      await page.waitForFunction((from) => performance.now() > from + 700, defined);
      await expect.poll(() => waiting.length, 'the script asks for the feed').toBeGreaterThan(0);
      await page.getByText(words).first().waitFor();
      assert.equal(await page.getByText('Loading').count(), 0);
      const before = await stateOf(page, tag);
      assert.ok(before.kept > 0);

      isOpen = true;
      for (const response of waiting) answer(response);
      await page.waitForFunction(
        (name) => !document.querySelector(name)!.shadowRoot!.querySelector('style, noscript'),
        tag,
      );
      await twoFrames(page);
      await page.getByText(words).first().waitFor();
      const after = await stateOf(page, tag);
      assert.deepEqual(after, { bases: 1, kept: 0, top: before.top });
      assert.equal(await page.evaluate(() => (window as unknown as Watched).shift), 0);
      assert.deepEqual(
        site.requests.filter((path) => path === '/feed.json'),
        ['/feed.json'],
      );
    });

    test(`${tag} holds under the strictest policy with --styles`, async ({ browser, staticSite }) => {
      const html = await prerender(...args, '--src', '/feed.json', '--styles', '/widgets/prerender');
      const held: ServerResponse[] = [];
      const site = await staticSite(
        {
          '/': pageWith(html).replace('<link rel="icon" href="data:,">', ''),
          '/feed.json': FEED,
          '/favicon.ico': '',
          // The script comes when the page is drawn.
          '/widgets/coalition-widgets.js': (response: ServerResponse) => void held.push(response),
        },
        { 'content-security-policy': STRICT },
      );
      const page = await openPage(browser, site, '/', true, 'commit');
      await page.locator('#below').waitFor();
      await expect.poll(() => held.length).toBe(1);
      await page.waitForFunction(
        (name) => [...document.querySelector(name)!.shadowRoot!.querySelectorAll('link')].every(({ sheet }) => sheet),
        tag,
      );
      await twoFrames(page);
      await page.evaluate(() => ((window as unknown as Watched).shift = 0));
      held[0]!
        .setHeader('content-type', 'text/javascript')
        .end(readFileSync(`${projectFolder}dist/coalition-widgets.js`));
      await page.waitForFunction(
        (name) => customElements.get(name) && !document.querySelector(name)!.shadowRoot!.querySelector('link'),
        tag,
      );
      await twoFrames(page);
      const { shift, violations } = await page.evaluate(() => ({
        shift: (window as unknown as Watched).shift,
        violations: (window as unknown as Watched).violations,
      }));
      assert.deepEqual(violations, []);
      assert.equal(shift, 0);
    });

    test(`${tag} as plain HTML has neither templates nor tags of ours`, async ({ browser, staticSite }) => {
      const html = await prerender(...args, '--plain');
      assert.doesNotMatch(html, /<(template|coalition-|style|button|input|slot|details|summary)|style=|<!--/);
      const site = await staticSite({ '/': pageWith(html, { script: '' }) });
      const page = await openPage(browser, site);
      await page.getByText(words).first().waitFor();
      await page
        .getByText(/As of November 16, 2026/i)
        .first()
        .waitFor();
    });
  }
});
