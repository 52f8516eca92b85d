// What the files weigh, and what they may.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { filesForPages } from '../published-files.mjs';

/**
 * Bytes at most, above which the build fails: as brotli 11, or as they are (`raw`). `goal`: what the main script is to come
 * down to; until then its limit stands just above what it has. Who raises the limit says why in docs/decisions/size.md.
 */
const budgets = [
  { files: /^coalition-widgets\.js$/, goal: 36_864, most: 46_250, as: 'brotli' },
  { files: /^coalition-widgets\.loader\.js$/, most: 1_024, as: 'brotli' },
  { files: /^lang\//, most: 4_096, as: 'brotli' },
  { files: /^coalition-widgets\.css$/, most: 1_024, as: 'raw' },
];

/** {file, raw, brotli, and the budget where it has one} of each file that pages load. */
export function measure(out) {
  return filesForPages(out).map((file) => {
    const bytes = readFileSync(join(out, file));
    const { most, goal, as } = budgets.find(({ files }) => files.test(file)) ?? {};
    return { file, raw: bytes.length, brotli: brotliCompressSync(bytes).length, most, goal, as };
  });
}

export function printSizes(sizes) {
  const line = (file, ...columns) => console.log(file.padEnd(36) + columns.map((text) => text.padStart(12)).join(''));
  line('bytes', 'raw', 'brotli', 'at most');
  for (const { file, raw, brotli, most, as } of sizes)
    line(file, inWords(raw), inWords(brotli), most ? `${inWords(most)}${as === 'raw' ? ' raw' : ''}` : '');
  for (const { file, goal, most, as, ...size } of sizes)
    if (size[as] > goal && size[as] <= most)
      console.log(
        `\n${file} is within its limit of ${inWords(most)} bytes; the goal is ${inWords(goal)} (docs/decisions/size.md).`,
      );
}

/** A line for every limit that is passed. */
export const tooLarge = (sizes) =>
  sizes
    .filter(({ most, as, ...size }) => size[as] > most)
    .map(
      ({ file, most, as, ...size }) => `${file} has ${inWords(size[as])} bytes (${as}), its limit is ${inWords(most)}.`,
    );

const inWords = (bytes) => bytes.toLocaleString('en');
