// The browser of the bench, and a slow phone on a slow line in it.
import { chromium } from 'playwright-core';
import { findBrowser } from '../find-browser.mjs';

/** 1.6 Mbit/s, 150 ms: what Lighthouse calls slow 4G. */
const LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (0.75 * 1024 * 1024) / 8,
};
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };

export async function launchBrowser() {
  const { executablePath, args, env } = await findBrowser();
  return chromium.launch({
    executablePath,
    env,
    args: [...args, '--js-flags=--expose-gc', '--enable-precise-memory-info'],
  });
}

/**
 * A page as on somebody's first visit, with `script` run before the page's own. `rate` is how many times slower the
 * processor is; `line` says whether its line is slow too. Returns {page, close}.
 */
export async function openPhone(browser, { rate = 1, isSlowLine = true, script, data } = {}) {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  if (script) await page.addInitScript(script, data);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  if (isSlowLine) await session.send('Network.emulateNetworkConditions', LINE);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  return { page, session, close: () => context.close() };
}
