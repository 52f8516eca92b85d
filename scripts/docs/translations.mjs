// node scripts/docs/translations.mjs [--mark]: which Spanish pages fell behind the English ones that they translate. With --mark all of them are
// up to date from now on: for somebody who has just read both.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { filesIn } from '../published-files.mjs';

const MARK = /^<!-- translates (\S+) ([0-9a-f]{12}) -->\n$/m;

/** @returns {{ page: string, original: string, marked?: string, now: string }[]} `marked` is what the page says of its original */
export function translations() {
  return filesIn('docs/es')
    .map((file) => `docs/es/${file}`)
    .map((page) => {
      const original = page.replace('docs/es/', 'docs/');
      const [, named, marked] = MARK.exec(readFileSync(page, 'utf8')) ?? [];
      return { page, original, marked: named === original ? marked : undefined, now: hashOf(original) };
    });
}

const hashOf = (file) => createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 12);

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const { page, original, marked, now } of translations()) {
    if (marked === now) continue;
    if (process.argv.includes('--mark')) {
      const text = readFileSync(page, 'utf8').replace(MARK, '').trimEnd();
      writeFileSync(page, `${text}\n\n<!-- translates ${original} ${now} -->\n`);
    }
    console.log(`${page}: ${original} changed${process.argv.includes('--mark') ? ', marked as translated' : ''}`);
  }
}
