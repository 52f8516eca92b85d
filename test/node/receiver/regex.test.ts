import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { expressionsIn, LIMIT_MS, SIZE, slowExpression } from '../../support/slow-expressions.ts';
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
    it(`${expression} takes less than ${LIMIT_MS} ms on 100 kB, or no more than its quarters`, () =>
      assert.equal(slowExpression(expression), undefined));
  }

  it('would be caught if it went back', () => {
    assert.match(String(slowExpression(/\s+;/, LIMIT_MS, [' '.repeat(SIZE / 5)])), /ms/);
  });
});
