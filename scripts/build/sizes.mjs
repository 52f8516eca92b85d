// What the files weigh, and what they may.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { filesForPages } from '../published-files.mjs';

/**
 * Bytes at most: as brotli 11, or as they are (`raw`). The build fails above that, or above `limit`: the main script is
 * over its budget, the build says so each time, and it can only shrink. Who raises the limit says why in
 * docs/decisions/size.md.
 */
const budgets = [
  { files: /^coalition-widgets\.js$/, most: 36_864, limit: 46_250, as: 'brotli' },
  { files: /^coalition-widgets\.loader\.js$/, most: 1_024, as: 'brotli' },
  { files: /^lang\//, most: 4_096, as: 'brotli' },
  { files: /^coalition-widgets\.css$/, most: 1_024, as: 'raw' },
];

/** {file, raw, brotli, and the budget where it has one} of each file that pages load. */
export function measure(out) {
  return filesForPages(out).map((file) => {
    const bytes = readFileSync(join(out, file));
    const { most, limit = most, as } = budgets.find(({ files }) => files.test(file)) ?? {};
    return { file, raw: bytes.length, brotli: brotliCompressSync(bytes).length, most, limit, as };
  });
}

export function printSizes(sizes) {
  const line = (file, ...columns) => console.log(file.padEnd(36) + columns.map((text) => text.padStart(10)).join(''));
  line('bytes', 'raw', 'brotli', 'at most');
  for (const size of sizes) {
    const { file, raw, brotli, most, as } = size;
    const budget = most ? `${most.toLocaleString('en')}${as === 'raw' ? ' raw' : ''}` : '';
    const warning = size[as] > most ? '  over its budget' : '';
    line(file, raw.toLocaleString('en'), brotli.toLocaleString('en'), budget, warning);
  }
}

/** A line for every limit that is passed. */
export const tooLarge = (sizes) =>
  sizes
    .filter(({ limit, as, ...size }) => size[as] > limit)
    .map(({ file, limit, as, ...size }) => `${file} has ${size[as]} bytes (${as}), its limit is ${limit}.`);
