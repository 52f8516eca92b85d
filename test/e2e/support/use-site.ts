import { after } from 'node:test';
import type { Browser } from 'playwright-core';
import type { RunningSite } from './site-process.js';

import { startSite } from './site-process.ts';
import { launchBrowser } from './visitor.ts';

/** The site and a browser for all tests of a file; they end with it. */
export async function useSite(): Promise<{ readonly site: RunningSite; readonly browser: Browser }> {
  const [site, browser] = await Promise.all([startSite(), launchBrowser()]);
  after(async () => {
    await browser.close();
    await site.end();
  });
  return { site, browser };
}
