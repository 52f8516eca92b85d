import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

test('docs/feed.md is what the schema says', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/feed-reference.mjs', '--check'], {
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
});
