import process from 'node:process';
import puppeteer from 'puppeteer-core';
import { SYSTEM_ACCESS } from './firefox-media.mjs';

const START = 120_000;

/** Debian's Firefox with one window, which has the focus, whatever runs beside it. */
export async function startFirefox() {
  const launch = () =>
    puppeteer.launch({
      browser: 'firefox',
      executablePath: '/usr/bin/firefox-esr',
      args: [SYSTEM_ACCESS],
      timeout: START,
    });
  // On a busy machine the first may come too late.
  const browser = await launch().catch(launch);
  // Of several browsers puppeteer-core itself ends every other one.
  process.on('exit', () => browser.process().kill('SIGKILL'));
  return { window: await browser.newPage(), stop: () => browser.close() };
}
