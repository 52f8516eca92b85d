// Makes docs/images/readme.png from the running site: the example page in English, on a fixed day.
// Needs a build (npm run build).
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from '../find-browser.mjs';
import { startSite } from './start-site.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const picture = join(root, 'docs/images/readme.png');
const viewport = { width: 1280, height: 960 };
const today = new Date('2026-11-16T18:00:00Z');

let site;
try {
  site = await startSite();
  const { address } = site;
  const browser = await chromium.launch(await findBrowser());
  const page = await browser.newPage({
    viewport,
    colorScheme: 'light',
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'America/Monterrey',
  });
  await page.clock.setFixedTime(today);
  await page.goto(`${address}/example/`);
  await page.getByText('60% of the time has passed').waitFor();
  mkdirSync(join(root, 'docs/images'), { recursive: true });
  await page.screenshot({ path: picture, animations: 'disabled' });
  await browser.close();
  console.log(`docs/images/readme.png: the top ${viewport.width} × ${viewport.height} px of /example/`);
} catch (error) {
  console.error(`No picture: ${error.message}`);
  process.exitCode = 1;
} finally {
  site?.stop();
}
