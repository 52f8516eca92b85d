// Makes docs/images/readme.png from the running site: the example page in English, on a fixed day.
// Needs a build (npm run build).
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from '../find-browser.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const picture = join(root, 'docs/images/readme.png');
const viewport = { width: 1280, height: 960 };
const today = new Date('2026-11-16T18:00:00Z');

const data = mkdtempSync(join(tmpdir(), 'coalition-screenshot-'));
const site = spawn(process.execPath, [join(root, 'dist/bin/start.js'), '--data', data], {
  env: { ...process.env, PORT: '0' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
process.on('exit', () => {
  site.kill();
  rmSync(data, { recursive: true, force: true });
});

try {
  const address = await addressOf(site);
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
  site.kill();
}

/** The first address that the site prints. */
function addressOf({ stdout }) {
  return new Promise((resolve, reject) => {
    createInterface({ input: stdout }).on('line', (line) => {
      const address = /http:\/\/\S+:\d+/.exec(line)?.[0];
      if (address) resolve(address);
    });
    site.on('exit', () => reject(new Error('the site did not start; run npm run build')));
  });
}
