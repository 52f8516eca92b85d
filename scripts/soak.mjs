// npm run soak -- [--minutes N]: receiver and desk under mixed load with restarts, on each database, and a page that refreshes
// against a server that mostly fails; a third of the time each. Prints what was lost or doubled, and whether memory grew.
// Touches this machine alone. Needs a build (npm run build).
import process from 'node:process';
import { parseArgs } from 'node:util';
import { soakPage } from './soak/page.mjs';
import { soakReceivers } from './soak/receivers.mjs';

const MOST_MINUTES = 24 * 60;

const minutes = readMinutes();
if (minutes === undefined) {
  console.error(`Write: npm run soak -- --minutes N (a number up to ${MOST_MINUTES}; 2 where it is left out)`);
  process.exit(2);
}
console.log(`soak, ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`);
const third = (minutes * 60_000) / 3;
const areReceiversWell = await soakReceivers(third);
const isPageWell = await soakPage(third);
const isWell = areReceiversWell && isPageWell;
console.log(isWell ? 'nothing lost, nothing doubled, memory flat' : 'NOT WELL: see above');
process.exit(isWell ? 0 : 1);

function readMinutes() {
  try {
    const { minutes } = parseArgs({ options: { minutes: { type: 'string', default: '2' } } }).values;
    const number = /^\d+(\.\d+)?$/.test(minutes) ? Number(minutes) : 0;
    return number > 0 && number <= MOST_MINUTES ? number : undefined;
  } catch {
    return undefined;
  }
}
