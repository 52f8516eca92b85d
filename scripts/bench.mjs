// npm run bench: how the one-file build does on large feeds, in a real browser. Ratios are of one run, so they say the
// same on a fast and on a busy machine; milliseconds do not. Needs a build (npm run build).
/* global document, performance, requestAnimationFrame, InputEvent -- of the page */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { chromium } from 'playwright-core';
import { findBrowser } from './find-browser.mjs';

const FEW = 100;
const MANY = 10_000;
/** So many are shown at once, against the same written by hand. */
const SHOWN = 1_000;
/** Each figure is the middle one of so many. */
const RUNS = 7;
const CYCLES = 20;
/** What docs promise for a letter typed into the search, in milliseconds. */
const SEARCH_LIMIT = 100;

const script = readFileSync(new URL('../dist/coalition-widgets.js', import.meta.url), 'utf8');
const { executablePath, args, env } = await findBrowser();
const browser = await chromium.launch({
  executablePath,
  env,
  args: [...args, '--js-flags=--expose-gc', '--enable-precise-memory-info'],
});
try {
  const page = await browser.newPage();
  await page.route('https://town.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><html lang="en">' }),
  );
  await page.goto('https://town.example/');
  await page.addScriptTag({ type: 'module', content: script });
  await page.evaluate(addTools);

  const few = await page.evaluate(({ count, runs }) => globalThis.bench.firstRender(count, runs), {
    count: FEW,
    runs: RUNS,
  });
  const many = await page.evaluate(({ count, runs }) => globalThis.bench.firstRender(count, runs), {
    count: MANY,
    runs: RUNS,
  });
  const search = await page.evaluate(({ count, runs }) => globalThis.bench.search(count, runs), {
    count: MANY,
    runs: RUNS,
  });
  const shown = await page.evaluate(({ count, runs }) => globalThis.bench.shownAtOnce(count, runs), {
    count: SHOWN,
    runs: RUNS,
  });
  const memory = await page.evaluate(({ count, cycles }) => globalThis.bench.memory(count, cycles), {
    count: FEW,
    cycles: CYCLES,
  });

  print([
    [`read and first shown, ${FEW} commitments`, milliseconds(few), ''],
    [
      `read and first shown, ${MANY.toLocaleString('en')} commitments`,
      milliseconds(many),
      `${(many / few).toFixed(1)} times as long for ${MANY / FEW} times as many`,
    ],
    [
      `a letter typed until its result is shown, ${MANY.toLocaleString('en')}`,
      milliseconds(search.later),
      `${Math.round((search.later / SEARCH_LIMIT) * 100)} % of the ${SEARCH_LIMIT} ms promised`,
    ],
    [
      '  the first letter, half a second after the focus',
      milliseconds(search.first),
      `${(search.first / search.later).toFixed(1)} times as long as a later one`,
    ],
    [
      `all of ${SHOWN.toLocaleString('en')} commitments shown at once`,
      milliseconds(shown.widget),
      `${(shown.widget / shown.byHand).toFixed(2)} times as long as the same DOM by hand (${milliseconds(shown.byHand)})`,
    ],
    [
      `memory after ${CYCLES} times added and removed`,
      kilobytes(memory.after),
      `${(memory.after / memory.before).toFixed(2)} times that before them`,
    ],
  ]);
} catch (error) {
  console.error(`bench: ${error.message}`);
  process.exitCode = 1;
} finally {
  await browser.close();
}

/** Runs in the page. */
function addTools() {
  const feedOf = (count) => ({
    version: 'coalition-feed/1',
    title: 'Large coalition',
    language: 'en',
    updated: new Date().toISOString().slice(0, 10),
    members: Array.from({ length: 40 }, (_, index) => ({
      id: `m${index}`,
      name: `Member ${index}`,
      sector: 'government',
    })),
    commitments: Array.from({ length: count }, (_, index) => ({
      id: `c${index}`,
      title: { en: `Promise ${index}`, es: `Promesa número ${index}` },
      summary: `Street ${index % 97} gets clean water and better light. `.repeat(4),
      policyAreas: [`Topic ${index % 40}`],
      leads: [`m${index % 40}`],
      progress: index % 101,
      end: '2099-06',
    })),
  });
  const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
  const shown = (element, isThere) =>
    new Promise((resolve) => {
      // After the frame in which it is there.
      const look = () =>
        isThere(element.shadowRoot) ? requestAnimationFrame(() => resolve(performance.now())) : setTimeout(look);
      look();
    });
  const show = (feed) => {
    const element = document.createElement('coalition-commitments');
    element.feed = feed;
    document.body.append(element);
    return element;
  };
  const hasRows = (root) => root?.querySelector('[part=commitment] [part=words]');

  const make = (name, properties, ...children) => {
    const { style, ...attributes } = properties;
    const element = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    if (style) element.style.cssText = style;
    element.append(...children);
    return element;
  };

  /** What somebody would write who had only this one list to show: the same elements, roles and words, no library. */
  const listByHand = (feed) => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    root.append(
      make('style', {}, 'li{padding-block:1em;border-block-start:1px solid}i{display:inline-block;inline-size:24em}'),
      make(
        'ul',
        {},
        ...feed.commitments.map(({ title, progress, leads, end }) => {
          const lead = feed.members.find(({ id }) => id === leads[0]).name;
          return make(
            'li',
            { part: 'commitment' },
            make('h3', {}, make('bdi', { dir: 'ltr' }, title.en)),
            make(
              'p',
              {},
              make(
                'span',
                {
                  role: 'progressbar',
                  'aria-label': `Progress of ${title.en}`,
                  'aria-valuemin': 0,
                  'aria-valuemax': 100,
                  'aria-valuenow': progress,
                  'aria-valuetext': `${progress}%`,
                },
                make('i', {}, make('b', { style: `inline-size:${progress}%` })),
              ),
              ' ',
              make('span', {}, `${progress}%`),
            ),
            make(
              'dl',
              {},
              make('div', {}, make('dt', {}, 'Led by'), make('dd', {}, make('bdi', { dir: 'ltr' }, lead))),
              make('div', {}, make('dt', {}, 'End'), make('dd', {}, make('time', { datetime: end }, 'June 2099'))),
            ),
            make('details', {}, make('summary', {}, 'More', make('span', {}, `: ${title.en}`))),
          );
        }),
      ),
    );
    document.body.append(host);
    return host;
  };

  globalThis.bench = {
    async firstRender(count, runs) {
      const times = [];
      for (let run = 0; run < runs; run += 1) {
        const feed = feedOf(count);
        const start = performance.now();
        const element = show(feed);
        times.push((await shown(element, hasRows)) - start);
        element.remove();
      }
      return median(times);
    },
    /** From an element with its feed in memory, and from the same data in plain DOM, to the frame that shows them. */
    async shownAtOnce(count, runs) {
      const feed = feedOf(count);
      const measure = async (put) => {
        const start = performance.now();
        const element = put();
        await shown(element, (root) => root?.querySelectorAll('[part=commitment]').length === count);
        // Style and layout of all that was put there, also what a frame would leave for later.
        element.getBoundingClientRect();
        const time = performance.now() - start;
        element.remove();
        await new Promise((resolve) => setTimeout(resolve, 50));
        return time;
      };
      const byWidget = () => {
        const element = document.createElement('coalition-commitments');
        element.feed = feed;
        element.limit = count;
        element.noFilters = true;
        document.body.append(element);
        return element;
      };
      const times = { widget: [], byHand: [] };
      // By turns, so that what else the machine does falls on both.
      for (let run = 0; run <= runs; run += 1) {
        const widget = await measure(byWidget);
        const byHand = await measure(() => listByHand(feed));
        // The first one warms up.
        if (run) {
          times.widget.push(widget);
          times.byHand.push(byHand);
        }
      }
      return { widget: median(times.widget), byHand: median(times.byHand) };
    },
    async search(count, runs) {
      const element = show(feedOf(count));
      await shown(element, hasRows);
      const type = async (words, number) => {
        const input = element.shadowRoot.querySelector('input');
        input.value = words;
        const start = performance.now();
        input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        return (
          (await shown(element, (root) => root.querySelector('[part=commitment]')?.dataset.id === `c${number}`)) - start
        );
      };
      // As a hand does: into the field, then the letter.
      element.shadowRoot.querySelector('input').focus();
      await new Promise((resolve) => setTimeout(resolve, 500));
      const first = await type('promesa numero 9', 9);
      const later = [];
      for (let run = 0; run < runs; run += 1) later.push(await type(`promesa numero ${run + 20}`, run + 20));
      element.remove();
      return { first, later: median(later) };
    },
    async memory(count, cycles) {
      const cycle = async () => {
        const element = show(feedOf(count));
        await shown(element, hasRows);
        element.remove();
        await new Promise((resolve) => setTimeout(resolve, 50));
        globalThis.gc();
        return performance.memory.usedJSHeapSize;
      };
      // The first ones also clear away what came before.
      await cycle();
      await cycle();
      const before = await cycle();
      let after = before;
      for (let left = cycles; left > 0; left -= 1) after = await cycle();
      return { before, after };
    },
  };
}

function milliseconds(value) {
  return `${value.toFixed(1)} ms`;
}

function kilobytes(bytes) {
  return `${Math.round(bytes / 1024).toLocaleString('en')} kB`;
}

function print(rows) {
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column].length)));
  for (const [what, value, ratio] of rows)
    console.log(`${what.padEnd(widths[0])}  ${value.padStart(widths[1])}  ${ratio}`.trimEnd());
}
