import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';

import { projectFolder, runProgram } from './site-process.ts';
import type { StaticSite } from './static-site.ts';

const feedFile = `${projectFolder}stories/feeds/example.json`;
export const FEED = readFileSync(feedFile, 'utf8');

/** What `coalition-feed prerender` writes for a widget of the example. */
export async function prerender(...args: string[]): Promise<string> {
  const options = [feedFile, '--lang', 'en', '--widget', ...args];
  const { code, stdout, stderr } = await runProgram('coalition-feed.js', ['prerender', ...options]);
  assert.equal(code, 0, stderr);
  return stdout;
}

/** A town's page with what was prerendered. */
export const pageWith = (
  widget: string,
  { script = '<script type="module" src="/widgets/coalition-widgets.js"></script>' } = {},
): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Town</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/widgets/coalition-widgets.css">${script}</head>
<body><h1>Town</h1>${widget}<p id="below">What stands below.</p></body></html>`;

export interface Watched extends Window {
  shift: number;
  violations: string[];
}

/** A page that counts layout shifts and breaches of its policy from the first moment. */
export async function openPage(
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
export const stateOf = (page: Page, tag: string) =>
  page.evaluate((name) => {
    const { shadowRoot } = document.querySelector(name)!;
    return {
      bases: shadowRoot!.querySelectorAll('[part=base]').length,
      kept: shadowRoot!.querySelectorAll('style, link, noscript').length,
      top: document.querySelector('#below')!.getBoundingClientRect().top,
    };
  }, tag);

export const twoFrames = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));
