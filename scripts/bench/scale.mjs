// What grows with the feed: reading, drawing, searching, paging and printing lists of 10 to 10,000 commitments.
import { addStopwatch } from './browser/stopwatch.mjs';
import { asCount, asKilobytes, asMilliseconds, asRatio, ratios, summarize } from './figures.mjs';
import { largeFeed } from './large-feed.mjs';
import { libraryFiles } from './pages.mjs';
import { openPhone } from './phone-browser.mjs';
import { openTown } from './town.mjs';

const COUNTS = [10, 100, 1_000, 10_000];
const SUMMARIES = [1, 10, 50];
const RUNS = 15;
/** Of a list that is printed whole. */
const MOST_PRINTED = 1_000;

/** Gives its tables one by one, as they come. */
export async function* measureScale(browser) {
  const page = '<!doctype html><html lang="en"><script type="module" src="/coalition-widgets.js"></script><body>';
  const town = await openTown(new Map([...libraryFiles(), ['/scale', page]]));
  const phone = await openPhone(browser, {
    isSlowLine: false,
    script: `window.largeFeed = ${largeFeed}; (${addStopwatch})()`,
  });
  try {
    await phone.page.goto(`${town.origin}/scale`);
    await phone.page.waitForFunction(() => globalThis.stopwatch.isReady());
    const ask = (name, what) =>
      phone.page.evaluate(([name, what, runs]) => globalThis.stopwatch[name](what, runs), [name, what, RUNS]);
    yield await byCount(phone, ask);
    yield await againstOthers(ask);
  } finally {
    await phone.close();
    town.close();
  }
}

async function byCount({ session }, ask) {
  const drawn = await ask('shown', COUNTS);
  const rows = [];
  for (const [index, count] of COUNTS.entries()) {
    const { first: firstKey, key, more, nodes } = await ask('list', count);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    rows.push([
      asCount(count),
      asMilliseconds(summarize(drawn[index])),
      index ? asRatio(ratios(drawn[index], drawn[0])) : '1',
      asMilliseconds(summarize(key)),
      asMilliseconds(summarize([firstKey])),
      count < 100 ? '–' : asMilliseconds(summarize(more)),
      count > MOST_PRINTED ? '–' : asMilliseconds(summarize(await ask('print', count))),
      asCount(nodes),
      asKilobytes(usedSize),
    ]);
  }
  const growth = ratios(drawn.at(-1), drawn[COUNTS.indexOf(100)]);
  return {
    title: 'Scale: one list of commitments, milliseconds of main thread',
    columns: [
      'commitments',
      'parse, read and first draw',
      'against 10',
      'a key in the search',
      'the first key',
      'show more',
      'print',
      'elements drawn',
      'heap afterwards',
    ],
    rows,
    note: `10,000 against 100: ${asRatio(growth)}, a growth exponent of ${(Math.log10(growth.middle) / 2).toFixed(2)}.`,
  };
}

async function againstOthers(ask) {
  const list = await ask('againstByHand', 1_000);
  const bars = await ask('bars', 1_000);
  const [one, ...many] = await ask('widgets', SUMMARIES);
  const rows = [
    [
      '1,000 commitments shown at once',
      asMilliseconds(summarize(list.widget)),
      asMilliseconds(summarize(list.byHand)),
      asRatio(ratios(list.widget, list.byHand)),
    ],
    [
      '1,000 `coalition-progress` in a table, against 1,000 `<progress>` with a label',
      asMilliseconds(summarize(bars.widget)),
      asMilliseconds(summarize(bars.native)),
      asRatio(ratios(bars.widget, bars.native)),
    ],
  ];
  for (const [index, values] of many.entries())
    rows.push([
      `${SUMMARIES[index + 1]} \`coalition-summary\` of one feed, against one`,
      asMilliseconds(summarize(values)),
      asMilliseconds(summarize(one)),
      asRatio(ratios(values, one)),
    ]);
  return { title: 'Scale: many at once', columns: ['what', 'ours', 'the other', 'ratio'], rows };
}
