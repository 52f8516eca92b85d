// What the files weigh, and what they may.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { filesForPages, filesIn } from '../published-files.mjs';

/** The budget of the one-file build, as brotli 11 in bytes. */
const scriptBudget = 36_864;
/**
 * Limits in bytes: as brotli 11, or as they are (`raw`). That of the script is above its budget, which the build says each
 * time, and holds it near what it has.
 */
const limits = [
  { files: /^coalition-widgets\.js$/, limit: 40_960, as: 'brotli' },
  { files: /^coalition-widgets\.loader\.js$/, limit: 1_024, as: 'brotli' },
  { files: /^lang\//, limit: 3_072, as: 'brotli' },
  { files: /^coalition-widgets\.css$/, limit: 1_024, as: 'raw' },
];

/** @param {string} out the folder of the build; returns {file, raw, gzip, brotli} for each that is shipped */
export function measure(out) {
  const files = new Set([
    ...filesForPages(out),
    ...filesIn(out).filter((file) => /^(bin\/|[^/]+\.schema\.json$)/.test(file)),
  ]);
  return [...files].sort().map((file) => {
    const bytes = readFileSync(join(out, file));
    return {
      file,
      raw: bytes.length,
      gzip: gzipSync(bytes, { level: 9 }).length,
      brotli: brotliCompressSync(bytes).length,
    };
  });
}

export function printSizes(sizes) {
  const columns = ['file', 'raw', 'gzip', 'brotli'];
  for (const row of [Object.fromEntries(columns.map((name) => [name, name])), ...sizes]) {
    const [file, ...numbers] = columns.map((name) => row[name].toLocaleString('en'));
    console.log(file.padEnd(32) + numbers.map((number) => number.padStart(10)).join(''));
  }
  const { brotli } = sizes.find(({ file }) => file === 'coalition-widgets.js');
  console.log(
    `coalition-widgets.js: ${brotli} of ${scriptBudget} bytes (brotli)${brotli > scriptBudget ? ', over its budget' : ''}`,
  );
}

/** A line for every limit that is passed. */
export function tooLarge(sizes) {
  return limits.flatMap(({ files, limit, as }) =>
    sizes
      .filter((size) => files.test(size.file) && size[as] > limit)
      .map(
        (size) => `${size.file} has ${size[as]} bytes${as === 'brotli' ? ' as brotli' : ''}, its limit is ${limit}.`,
      ),
  );
}
