// npm run bench -- [PART]...: how fast the build is, in a real browser. Needs a build (npm run build). Without a part it
// measures all and writes docs/benchmarks.md. Ratios are of one run, so they say the same on a fast and on a busy machine;
// seconds do not.
import process from 'node:process';
import { measureBytes } from './bench/bytes.mjs';
import { measureEmbeds } from './bench/embeds.mjs';
import { measureInteractions } from './bench/interactions.mjs';
import { measureMemory } from './bench/memory.mjs';
import { launchBrowser } from './bench/phone-browser.mjs';
import { measurePhone } from './bench/phone.mjs';
import { measureReading } from './bench/reading.mjs';
import { loadNow, tableOf, writeReport } from './bench/report.mjs';
import { measureScale } from './bench/scale.mjs';
import { measureSheets } from './bench/sheets.mjs';

const PARTS = {
  phone: measurePhone,
  interactions: measureInteractions,
  embeds: measureEmbeds,
  scale: measureScale,
  memory: measureMemory,
  reading: measureReading,
  sheets: measureSheets,
  bytes: measureBytes,
};

const names = process.argv.slice(2);
if (!names.every((name) => Object.hasOwn(PARTS, name))) {
  console.error(`Write: npm run bench -- [${Object.keys(PARTS).join('|')}]...`);
  process.exit(2);
}
const since = Date.now();
const loadBefore = loadNow();
const browser = await launchBrowser();
try {
  const tables = [];
  for (const name of names.length ? names : Object.keys(PARTS)) {
    for await (const table of PARTS[name](browser)) {
      tables.push(table);
      console.log(`${tableOf(table)}\n`);
    }
  }
  if (!names.length) writeReport(tables, { browser, loadBefore, minutes: (Date.now() - since) / 60_000 });
} catch (error) {
  console.error(`bench: ${error.message}`);
  process.exitCode = 1;
} finally {
  await browser.close();
}
