import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { expressionsIn, LIMIT_MS, SIZE, slowest } from '../../support/slow-expressions.ts';
import { projectFolder } from './kit.ts';

describe('every regular expression of the receiver', () => {
  const folders = ['src/receiver', 'src/receiver/store', 'src/server', 'src/feed-format', 'src/schema'].map((name) =>
    join(projectFolder, name),
  );
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts') && (folder.endsWith('receiver') || name.startsWith('feedback-')))
      .map((name) => join(folder, name)),
  );
  const expressions = files.flatMap(expressionsIn);

  it('is found', () => assert.ok(expressions.length > 10, String(expressions.length)));

  for (const expression of expressions) {
    it(`${expression} takes less than ${LIMIT_MS} ms on 100 kB`, () => {
      const time = slowest(expression);
      assert.ok(time < LIMIT_MS, `${time} ms`);
    });
  }

  it('would be caught if it went back', () => {
    assert.ok(slowest(/\s+;/, [' '.repeat(SIZE / 5)]) > LIMIT_MS);
  });
});
