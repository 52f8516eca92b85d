// A page that stays open for days: it asks for its feed again and again, and mostly gets something broken.
/* global document -- of the page */
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { findBrowser } from '../find-browser.mjs';
import { startFlappingServer } from './flapping-server.mjs';
import { Memory } from './memory.mjs';

/** How long the page may take to show what it was given last, on a busy machine. */
const PATIENCE_MS = 60_000;
/** Of the page's nodes, kept by nobody after a garbage collection. */
const MORE_NODES = 200;

export async function soakPage(milliseconds) {
  const server = await startFlappingServer();
  const browser = await chromium.launch(await findBrowser());
  try {
    const page = await browser.newPage();
    const errors = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    const devtools = await page.context().newCDPSession(page);
    await page.goto(server.url);
    await waitForEdition(page, () => 1);

    const started = Date.now();
    const until = started + milliseconds;
    const memory = new Memory(started, until);
    const nodes = [];
    let [lost, shown] = [0, 0];
    while (Date.now() < until) {
      await pause(Math.min(500, milliseconds / 60));
      const edition = await shownEdition(page);
      // Whatever comes, the newest that came whole stays in view.
      if (edition === 0 || edition < shown || edition > server.editions.served) lost += 1;
      shown = edition;
      await devtools.send('HeapProfiler.collectGarbage');
      memory.add((await devtools.send('Runtime.getHeapUsage')).usedSize);
      if (Date.now() > started + milliseconds / 5) nodes.push((await devtools.send('Memory.getDOMCounters')).nodes);
    }
    server.editions.isSteady = true;
    const later = server.editions.served + 1;
    const isBack = await waitForEdition(page, () => later);
    const { answers, faults, served } = server.editions;
    const grown = (nodes.at(-1) ?? 0) - (nodes[0] ?? 0);
    console.log(
      [
        `  page with refresh: ${answers} answers of the server, ${faults} of them broken; ${served} editions`,
        `    what was there was lost ${lost} times, ${errors.length} errors, ${isBack ? 'the newest was shown in the end' : 'the newest was never shown'}`,
        `    ${memory}, nodes ${nodes[0]} → ${nodes.at(-1)}`,
      ].join('\n'),
    );
    for (const error of new Set(errors)) console.log(`    ${error}`);
    return lost === 0 && errors.length === 0 && isBack && memory.isFlat && grown <= MORE_NODES;
  } finally {
    await browser.close();
    server.close();
  }
}

/** The edition of the feed that the list of commitments shows; 0 for none. */
function shownEdition(page) {
  return page.evaluate(() => {
    const text = document.querySelector('coalition-commitments')?.shadowRoot?.textContent ?? '';
    return Number(/Edition (\d+)/.exec(text)?.[1] ?? 0);
  });
}

async function waitForEdition(page, wanted) {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await pause(50))
    if ((await shownEdition(page)) >= wanted()) return true;
  return false;
}
