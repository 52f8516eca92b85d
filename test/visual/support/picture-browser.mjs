// Another browser, or the same on another system, draws other pixels: which one drew the accepted pictures, and which one is here.
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../../scripts/find-browser.mjs';

const file = new URL('../browser.json', import.meta.url);

/** @typedef {{browser: string, system: string}} Drawer its version, and the system as platform-processor */

/** @returns {Drawer} */
export function acceptedBy() {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** @returns {Promise<Drawer>} */
export async function drawnBy() {
  const browser = await chromium.launch(await findBrowser());
  const version = browser.version();
  await browser.close();
  return { browser: version, system: `${process.platform}-${process.arch}` };
}

/** @param {Drawer} drawer */
export function rememberBrowser(drawer) {
  writeFileSync(file, `${JSON.stringify(drawer, null, 2)}\n`);
}
