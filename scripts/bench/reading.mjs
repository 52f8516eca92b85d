// What it takes to read a feed, over what JSON.parse alone takes for the same text. In Node, whose engine is Chromium's.
import { performance } from 'node:perf_hooks';
import { asCount, asMilliseconds, asRatio, ratios, summarize } from './figures.mjs';
import { largeFeed } from './large-feed.mjs';

const COUNTS = [100, 1_000, 10_000];
const RUNS = 15;

export async function* measureReading() {
  const { readFeed } = await import('../../dist/schema.js');
  const rows = [];
  let cold;
  // The largest first: what a page reads, it reads for the first time.
  for (const count of [...COUNTS].reverse()) {
    const text = JSON.stringify(largeFeed(count));
    const [parsed, read] = [[], []];
    for (let run = 0; run <= RUNS; run += 1) {
      const start = performance.now();
      const data = JSON.parse(text);
      const middle = performance.now();
      const { feed, problems } = readFeed(data, 'https://town.example/feed.json');
      const end = performance.now();
      if (feed.commitments.length !== count || problems.length) throw new Error('The feed was not read whole.');
      if (run) {
        parsed.push(middle - start);
        read.push(end - middle);
      }
      cold ??= { parse: middle - start, read: end - middle };
    }
    rows.unshift([
      asCount(count),
      asMilliseconds(summarize(parsed)),
      asMilliseconds(summarize(read)),
      asRatio(ratios(read, parsed)),
    ]);
  }
  yield {
    title: 'Reading a feed, beside JSON.parse of the same text',
    columns: ['commitments', 'JSON.parse', 'reading', 'reading against JSON.parse'],
    rows,
    note: `The very first time, before the engine has compiled anything, 10,000 take ${cold.read.toFixed(0)} ms beside ${cold.parse.toFixed(0)} ms of JSON.parse.`,
  };
}
