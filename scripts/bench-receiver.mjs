// npm run bench:receiver -- [kills|answers|intake|lists] [COUNT]: what docs/benchmarks.md says of the receiver, each on the embedded
// database and on PostgreSQL. Needs a build (npm run build). Ratios are of one run; milliseconds are of this machine.
import process from 'node:process';
import { measureAnswers } from './bench-receiver/answers.mjs';
import { measureIntake } from './bench-receiver/intake.mjs';
import { measureKills } from './bench-receiver/kills.mjs';
import { measureLists } from './bench-receiver/lists.mjs';

/** Each with how many of it the documentation speaks of. */
const MEASUREMENTS = {
  kills: { run: measureKills, count: 100 },
  answers: { run: measureAnswers, count: 100 },
  intake: { run: measureIntake, count: 3000 },
  lists: { run: measureLists, count: 100_000 },
};

const [name, written] = process.argv.slice(2);
const names = name === undefined ? Object.keys(MEASUREMENTS) : [name];
if (!names.every((one) => Object.hasOwn(MEASUREMENTS, one)) || (written !== undefined && !/^\d+$/.test(written))) {
  console.error(`Write: npm run bench:receiver -- [${Object.keys(MEASUREMENTS).join('|')}] [COUNT]`);
  process.exit(2);
}
let isGood = true;
for (const one of names) {
  const { run, count } = MEASUREMENTS[one];
  isGood = (await run(Number(written ?? count))) && isGood;
}
process.exit(isGood ? 0 : 1);
