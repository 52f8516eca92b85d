// What the files weigh, and what they may.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { filesForPages } from '../published-files.mjs';

/** Bytes at most: as brotli 11, or as they are (`raw`). */
const budgets = [
  { files: /^coalition-widgets\.js$/, most: 36_864, as: 'brotli' },
  { files: /^coalition-widgets\.loader\.js$/, most: 1_024, as: 'brotli' },
  { files: /^lang\//, most: 4_096, as: 'brotli' },
  { files: /^coalition-widgets\.css$/, most: 1_024, as: 'raw' },
];

/** {file, raw, brotli, and the budget where it has one: most, as} of each file that pages load. */
export function measure(out) {
  return filesForPages(out).map((file) => {
    const bytes = readFileSync(join(out, file));
    const { most, as } = budgets.find(({ files }) => files.test(file)) ?? {};
    return { file, raw: bytes.length, brotli: brotliCompressSync(bytes).length, most, as };
  });
}

export function printSizes(sizes) {
  const line = (file, ...columns) => console.log(file.padEnd(36) + columns.map((text) => text.padStart(10)).join(''));
  line('bytes', 'raw', 'brotli', 'at most');
  for (const { file, raw, brotli, most, as } of sizes) {
    const budget = most ? `${most.toLocaleString('en')}${as === 'raw' ? ' raw' : ''}` : '';
    line(file, raw.toLocaleString('en'), brotli.toLocaleString('en'), budget);
  }
}

/** A line for every budget that is passed. */
export const tooLarge = (sizes) =>
  sizes
    .filter(({ most, as, ...size }) => size[as] > most)
    .map(({ file, most, as, ...size }) => `${file} has ${size[as]} bytes (${as}), its budget is ${most}.`);
