// From the address to what is painted on a slow phone: by each way to have our widgets, and by others.
import { treeOf } from './browser/tree.mjs';
import { asMilliseconds, asRatio, asSeconds, asShift, ratios, summarize } from './figures.mjs';
import { documentOf, FEEDS, feedText, libraryFiles, otherPages, ownPages, reservesOf } from './pages.mjs';
import { openTown } from './town.mjs';
import { visit } from './visit.mjs';

/**
 * By how many times slower the processor is: how often each page is opened. With fewer visits, the least and the greatest of
 * one run more often leave out the middle of the next.
 */
const RUNS = new Map([
  [4, 7],
  [1, 5],
]);
const QUICK = { rate: 1, isSlowLine: false };

/** Gives its tables one by one, as they come. */
export async function* measurePhone(browser) {
  for (const feed of FEEDS) {
    const town = await openTown(libraryFiles());
    try {
      town.files.set('/feed.json', feedText(feed));
      const pages = await preparePages(browser, town, feed);
      for (const [rate, runs] of RUNS) yield tableOf(feed, rate, await visitAll(browser, town, pages, rate, runs));
    } finally {
      town.close();
    }
  }
}

/** Puts the pages into the town, once it is sure that all of them say the same. */
async function preparePages(browser, town, feed) {
  const publish = (page) => {
    town.files.set(`/${page.key}`, documentOf(page, feed.lang));
    if (page.script) town.files.set(`/${page.key}.js`, page.script);
  };
  const [bare] = ownPages(feed);
  publish(bare);
  const { result: reserves } = await visit(browser, town, bare, { ...QUICK, ask: await reservesOf() });
  const own = ownPages(feed, reserves);
  own.forEach(publish);
  const { text, result: tree } = await visit(browser, town, own[0], { ...QUICK, ask: treeOf });
  const others = await otherPages(tree);
  others.forEach(publish);
  for (const page of [...own, ...others]) expectSame(page, (await visit(browser, town, page, QUICK)).text, text);
  return [...own, ...others];
}

function expectSame({ title }, found, wanted) {
  const lines = wanted.split('\n');
  const at = found.split('\n').findIndex((line, index) => line !== lines[index]);
  if (found !== wanted) throw new Error(`The page "${title}" says "${found.split('\n')[at]}" for "${lines[at]}".`);
}

/** By turns, so that what else the machine does falls on all. */
async function visitAll(browser, town, pages, rate, runs) {
  const seen = new Map(pages.map((page) => [page, []]));
  for (let run = 0; run < runs; run += 1)
    for (const page of pages) seen.get(page).push(await visit(browser, town, page, { rate }));
  return seen;
}

function tableOf({ title }, rate, seen) {
  const visits = [...seen];
  const byHand = visits.find(([{ key }]) => key === 'by-hand')[1].map(({ painted }) => painted);
  const line = ([{ key, title: name }, all]) => {
    const figures = (what) => summarize(all.map((one) => one[what]));
    const painted = all.map((one) => one.painted);
    return [
      name,
      asSeconds(summarize(painted)),
      key === 'by-hand' ? '1' : asRatio(ratios(painted, byHand)),
      asSeconds(figures('first')),
      asSeconds(figures('largest')),
      asSeconds(figures('blocked')),
      asMilliseconds(figures('longest')),
      asMilliseconds(figures('longestAfter')),
      asShift(figures('shift')),
    ];
  };
  return {
    title: `Slow phone, ${title}, processor ${rate === 1 ? 'as it is' : `${rate} times slower`}`,
    columns: [
      'page',
      'all painted',
      'against DOM by hand',
      'first paint',
      'LCP',
      'blocked',
      'longest task',
      'longest after first paint',
      'CLS, greatest',
    ],
    rows: visits.map(line),
  };
}
