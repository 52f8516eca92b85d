import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { expressionsIn, LIMIT_MS, SIZE, slowExpression } from '../../support/slow-expressions.ts';
import { projectFolder } from './kit.ts';

describe('every regular expression of receiver and desk', () => {
  const folders = ['src/receiver', 'src/server', 'src/desk'].map((name) => join(projectFolder, name));
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(folder, name)),
  );
  const expressions = files.flatMap(expressionsIn);

  it('is found', () => assert.ok(expressions.length > 60, String(expressions.length)));

  it('is written in the source: none is made of what somebody sent', () => {
    for (const file of files) assert.doesNotMatch(readFileSync(file, 'utf8'), /\bRegExp\(/, file);
  });

  for (const expression of expressions) {
    it(`${expression} takes less than ${LIMIT_MS} ms on 100 kB, or no more than its quarters`, () =>
      assert.equal(slowExpression(expression), undefined));
  }

  it('would be caught if it went back', () => {
    assert.match(String(slowExpression(/\s+;/, LIMIT_MS, [' '.repeat(SIZE / 5)])), /ms/);
  });
});
