import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type * as WordsOf from '../../../src/tool/messages/words-of.js';
import { load } from './kit.ts';

test('docs/spreadsheets.md has the sheets as they are', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/sheet-reference.mjs', '--check'], {
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
});

test('each message has a row in the tables, in both languages', async () => {
  const { wordsOf } = await load<typeof WordsOf>('src/tool/messages/words-of.ts');
  for (const [language, file] of [
    ['en', 'docs/spreadsheets.md'],
    ['es', 'docs/es/spreadsheets.md'],
  ] as const) {
    const rows = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| <a id="'))
      .join('\n');
    // What another part of the library found has words of its own.
    const causes = Object.keys(wordsOf(language).causes).filter((cause) => cause !== 'said');
    const without = causes.filter((cause) => !rows.includes(`\`${cause}\``));
    assert.deepEqual(without, [], file);
  }
});
