// Whether anything stays: a thousand rounds of what a page does with widgets over a long day.
/* global customElements, document -- of the page */
import { setTimeout } from 'node:timers/promises';
import { asCount, asKilobytes } from './figures.mjs';
import { largeFeed } from './large-feed.mjs';
import { libraryFiles } from './pages.mjs';
import { openPhone } from './phone-browser.mjs';
import { openTown } from './town.mjs';

const ROUNDS = 1_000;
/** The first ones fill caches and clear away what came before. */
const WARM_UP = 1_000;
/** Collections in a row that free nothing. */
const STEADY = 3;
/** Milliseconds between two of them. */
const PAUSE = 500;

export async function* measureMemory(browser) {
  const page =
    '<!doctype html><html lang="en"><script type="module" src="/coalition-widgets.js"></script><main></main>';
  const feeds = [0, 1].map((number) => [`/feed-${number}.json`, JSON.stringify(largeFeed(20 + number))]);
  const town = await openTown(new Map([...libraryFiles(), ...feeds, ['/memory', page]]));
  const phone = await openPhone(browser, { isSlowLine: false, script: addRounds });
  const look = () => heldBy(phone.session);
  try {
    await phone.page.goto(`${town.origin}/memory`);
    await phone.page.waitForFunction(() => customElements.get('coalition-timeline'));
    await phone.page.evaluate((count) => globalThis.rounds(count), WARM_UP);
    const before = await look();
    await phone.page.evaluate((count) => globalThis.rounds(count), ROUNDS);
    const after = await look();
    yield {
      title: `Memory: ${asCount(ROUNDS)} rounds of connect, another feed, reload, another language, disconnect`,
      columns: ['what', 'before', 'after', 'ratio'],
      rows: [
        ['JavaScript heap after collection', 'usedSize', asKilobytes],
        ['DOM nodes', 'nodes', asCount],
        ['event listeners', 'jsEventListeners', asCount],
      ].map(([what, name, write]) => [
        what,
        write(before[name]),
        write(after[name]),
        `${(after[name] / before[name]).toFixed(3)}×`,
      ]),
    };
  } finally {
    await phone.close();
    town.close();
  }
}

/** What the page still holds once collecting frees nothing more: what waits for a timer is let go a little later. */
async function heldBy(session) {
  let held = await collect(session);
  for (let same = 0; same < STEADY; same += 1) {
    await setTimeout(PAUSE);
    const now = await collect(session);
    if (now.nodes < held.nodes || now.jsEventListeners < held.jsEventListeners) same = -1;
    held = now;
  }
  return held;
}

async function collect(session) {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { usedSize, nodes, jsEventListeners };
}

/** Runs in the page. */
function addRounds() {
  globalThis.rounds = async (count) => {
    for (let round = 0; round < count; round += 1) {
      const around = document.createElement('coalition-feed');
      around.src = '/feed-0.json';
      around.innerHTML = '<coalition-summary></coalition-summary><coalition-commitments></coalition-commitments>';
      const loaded = () =>
        new Promise((resolve) => around.addEventListener('coalition-feed-loaded', resolve, { once: true }));
      const [, list] = around.children;
      let ready = loaded();
      document.querySelector('main').append(around);
      await ready;
      ready = loaded();
      around.src = '/feed-1.json';
      await ready;
      await around.reload();
      document.documentElement.lang = round % 2 ? 'en' : 'es';
      await list.updateComplete;
      if (!list.shadowRoot.querySelector('[part=commitment]')) throw new Error('There is no list.');
      around.remove();
    }
  };
}
