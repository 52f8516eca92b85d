// Whether dist/ is what the sources would make: then who starts or tests need not wait for a build.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { filesIn, integrityOf } from '../published-files.mjs';

const sources = [
  'src',
  'scripts',
  'stories/feeds',
  'docs',
  'rollup.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'CODE_OF_CONDUCT.md',
  'SECURITY.md',
  'LICENSE',
];
/** Gone with node_modules, as after npm ci, whose packages may be others. */
const record = 'node_modules/.cache/built-from';

/** One hash for all that a build reads; of the current folder. */
export function hashInputs() {
  const hash = createHash('sha256').update(process.version);
  for (const source of sources) {
    const files = statSync(source).isDirectory() ? filesIn(source).map((file) => join(source, file)) : [source];
    for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Remembers what the build that is now in dist/ was made from. */
export function rememberInputs(inputs) {
  writeFileSync(record, inputs);
}

/** @param {string} inputs from hashInputs() */
export function isUpToDate(inputs) {
  if (!existsSync(record) || !existsSync('dist/integrity.json') || readFileSync(record, 'utf8') !== inputs)
    return false;
  // Somebody may have edited what is in dist/.
  const integrity = Object.entries(JSON.parse(readFileSync('dist/integrity.json', 'utf8')));
  return integrity.every(([file, value]) => existsSync(`dist/${file}`) && integrityOf(`dist/${file}`) === value);
}
