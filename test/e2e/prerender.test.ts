/* Prerendered widgets: read without script, and taken over by the script where it comes. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import type { Browser, Page } from 'playwright-core';
import type { StaticSite } from './support/static-site.ts';
import { test } from './support/test.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const feedFile = `${root}stories/feeds/example.json`;
const feed = readFileSync(feedFile, 'utf8');
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

async function prerender(...args: string[]): Promise<string> {
  const child = spawn(process.execPath, [
    `${root}dist/bin/coalition-feed.js`,
    'prerender',
    feedFile,
    '--lang',
    'en',
    '--widget',
    ...args,
  ]);
  let output = '';
  let complaints = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (complaints += chunk));
  const [code] = (await once(child, 'close')) as [number];
  assert.equal(code, 0, complaints);
  return output;
}

const pageWith = (
  widget: string,
  { script = '<script type="module" src="/widgets/coalition-widgets.js"></script>' } = {},
): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Town</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/widgets/coalition-widgets.css">${script}</head>
<body><h1>Town</h1>${widget}<p id="below">What stands below.</p></body></html>`;

interface Watched extends Window {
  shift: number;
  violations: string[];
}

/** A page that counts layout shifts and breaches of its policy from the first moment. */
async function openPage(
  browser: Browser,
  site: StaticSite,
  path = '/',
  javaScriptEnabled = true,
  waitUntil: 'load' | 'commit' = 'load',
): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled,
    viewport: { width: 1024, height: 3000 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  if (javaScriptEnabled) {
    await page.addInitScript(() => {
      const own = window as unknown as Watched;
      own.shift = 0;
      own.violations = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) own.shift += (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
        own.violations.push(`${effectiveDirective} ${blockedURI}`),
      );
    });
  }
  await page.goto(`${site.url}${path}`, { waitUntil });
  return page;
}

/** What of the widget, and of those inside it, is on the page. */
const stateOf = (page: Page, tag: string) =>
  page.evaluate((name) => {
    const { shadowRoot } = document.querySelector(name)!;
    return {
      bases: shadowRoot!.querySelectorAll('[part=base]').length,
      kept: shadowRoot!.querySelectorAll('style, link, noscript').length,
      top: document.querySelector('#below')!.getBoundingClientRect().top,
    };
  }, tag);

const twoFrames = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));

test.describe('a prerendered widget', () => {
  for (const [args, words] of WIDGETS) {
    const tag = `coalition-${args[0]}`;

    test(`${tag} is read without script, with the date it is of`, async ({ browser, staticSite }) => {
      const html = await prerender(...args, '--src', '/feed.json');
      const site = await staticSite({ '/': pageWith(html), '/feed.json': feed });
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
        void response.setHeader('content-type', 'application/json').end(feed);
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
          '/feed.json': feed,
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
      held[0]!.setHeader('content-type', 'text/javascript').end(readFileSync(`${root}dist/coalition-widgets.js`));
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

  test('fails with 1 when it had to leave out a record, and still writes the rest', async () => {
    const broken = JSON.stringify({ ...(JSON.parse(feed) as object), events: [{ title: 'Without an id or a day' }] });
    const child = spawn(process.execPath, [
      `${root}dist/bin/coalition-feed.js`,
      'prerender',
      '-',
      '--widget',
      'members',
      '--src',
      '/feed.json',
    ]);
    const ended = once(child, 'close');
    const said = Promise.all([text(child.stdout), text(child.stderr)]);
    child.stdin.end(broken);
    const [[code], [html, complaint]] = await Promise.all([ended as Promise<[number]>, said]);
    assert.equal(code, 1);
    assert.match(html, /^<coalition-members/);
    assert.match(complaint, /left out/);
  });

  test('has what an entry opens to, closed, before any script', async ({ browser, staticSite }) => {
    const site = await staticSite({ '/': pageWith(await prerender('commitments', '--src', '/feed.json')) });
    const page = await openPage(browser, site, '/', false);
    const isShown = (): Promise<boolean> =>
      page
        .getByText('Water quality at forty taps')
        .first()
        .evaluate((element) => element.checkVisibility());
    assert.equal(await isShown(), false);
    await page.getByText('More about this commitment').first().click();
    assert.equal(await isShown(), true);
  });

  test('draws its bars as long under the strictest policy as without', async ({ browser, staticSite }) => {
    const sizes: number[] = [];
    for (const styles of [[], ['--styles', '/widgets/prerender']]) {
      const html = await prerender('progress', '--commitment', 'fourteen-data-sets', '--src', '/feed.json', ...styles);
      const site = await staticSite({ '/': pageWith(html, { script: '' }) });
      const page = await openPage(browser, site);
      sizes.push(
        await page.evaluate(
          () =>
            document.querySelector('coalition-progress')!.shadowRoot!.querySelector('b')!.getBoundingClientRect().width,
        ),
      );
      await page.context().close();
    }
    assert.ok(sizes[0] > 0);
    assert.equal(sizes[0], sizes[1]);
  });

  test('stays, with a word about it, when the feed cannot be had', async ({ browser, staticSite }) => {
    const html = await prerender('members', '--src', '/feed.json');
    const site = await staticSite({
      '/': pageWith(html),
      '/feed.json': (response: ServerResponse) => void response.writeHead(503).end(),
    });
    const page = await openPage(browser, site);
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    await page.getByText('Government of the State of Sierra Azul').first().waitFor();
  });

  test('stays as it is where it has no address of a feed', async ({ browser, staticSite }) => {
    const site = await staticSite({ '/': pageWith(await prerender('members')) });
    const page = await openPage(browser, site);
    await page.waitForFunction(() => customElements.get('coalition-members'));
    await twoFrames(page);
    assert.equal(await page.getByText('Government of the State of Sierra Azul').first().isVisible(), true);
    assert.equal(await page.evaluate(() => (window as unknown as Watched).shift), 0);
  });

  test('inside a <coalition-feed> takes its feed from there, all in one request', async ({ browser, staticSite }) => {
    const widgets = `${await prerender('summary', '--in-feed')}${await prerender('members', '--in-feed')}${await prerender('commitments', '--in-feed')}`;
    const site = await staticSite({
      '/': pageWith(`<coalition-feed src="/feed.json">${widgets}</coalition-feed>`),
      '/feed.json': feed,
    });
    const page = await openPage(browser, site);
    await page.waitForFunction(
      () =>
        customElements.get('coalition-members') &&
        [...document.querySelectorAll('coalition-summary, coalition-members, coalition-commitments')].every(
          ({ shadowRoot }) => !shadowRoot!.querySelector('style'),
        ),
    );
    await twoFrames(page);
    assert.deepEqual(
      site.requests.filter((path) => path === '/feed.json'),
      ['/feed.json'],
    );
    assert.equal(await page.evaluate(() => (window as unknown as Watched).shift), 0);
  });

  test('is taken over when it is moved and comes back', async ({ browser, staticSite }) => {
    const site = await staticSite({
      '/': pageWith(await prerender('members', '--src', '/feed.json')),
      '/feed.json': feed,
    });
    const page = await openPage(browser, site);
    await page.waitForFunction(
      () =>
        customElements.get('coalition-members') &&
        !document.querySelector('coalition-members')!.shadowRoot!.querySelector('style'),
    );
    await page.evaluate(() => document.body.append(document.querySelector('coalition-members')!));
    await twoFrames(page);
    assert.equal((await stateOf(page, 'coalition-members')).bases, 1);
    await page.getByText('Government of the State of Sierra Azul').first().waitFor();
  });
});

test.describe('the form, prerendered', () => {
  test('says without script that it needs it, with a link, and works where there is script', async ({
    browser,
    staticSite,
  }) => {
    const html = await prerender('feedback', '--src', '/feed.json', '--endpoint', '/contributions');
    const site = await staticSite({ '/': pageWith(html), '/feed.json': feed });
    const without = await openPage(browser, site, '/', false);
    await without.getByText(/This form needs JavaScript/).waitFor();
    await without.getByRole('link', { name: 'Valle Claro Open Coalition' }).waitFor();
    const page = await openPage(browser, site);
    await page.getByRole('button', { name: 'Send' }).waitFor();
    await page.waitForFunction(() => !document.querySelector('coalition-feedback p')!.checkVisibility());
    await without.context().close();
  });
});
