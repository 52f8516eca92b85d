import { after } from 'node:test';
import type { Browser } from 'playwright-core';
import type { RunningSite } from './site-process.js';

const { startSite } = (await import('./site-process.ts' as string)) as typeof import('./site-process.js');
const { launchBrowser } = (await import('./visitor.ts' as string)) as typeof import('./visitor.js');

/** The site and a browser for all tests of a file; they end with it. */
export async function useSite(): Promise<{ readonly site: RunningSite; readonly browser: Browser }> {
  const [site, browser] = await Promise.all([startSite(), launchBrowser()]);
  after(async () => {
    await browser.close();
    await site.end();
  });
  return { site, browser };
}
