import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

test('docs/spreadsheets.md has the sheets as they are', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/sheet-reference.mjs', '--check'], {
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
});
