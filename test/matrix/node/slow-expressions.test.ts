/* No regular expression is slow, whatever it reads: 100 kB of the worst for it. What reads cells of sheets is tried whole, in
   test/node/tool/slow-cells.test.ts. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { expressionsIn, LIMIT_MS, SIZE, slowExpression } from '../../support/slow-expressions.ts';

const root = fileURLToPath(new URL('../../../src/', import.meta.url));
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file));
const ofServer = sources.filter((file) => /^(receiver|server|desk)\//.test(file));
const ofPages = sources.filter((file) => !ofServer.includes(file) && !file.startsWith('tool/'));

describe('every regular expression of receiver and desk', () => {
  const expressions = ofServer.flatMap((file) => expressionsIn(root + file));

  it('is found', () => assert.ok(expressions.length > 60, String(expressions.length)));

  it('is written in the source: none is made of what somebody sent', () => {
    for (const file of ofServer) assert.doesNotMatch(readFileSync(root + file, 'utf8'), /\bRegExp\(/, file);
  });

  for (const expression of expressions) {
    it(`${expression} takes less than ${LIMIT_MS} ms on 100 kB, or no more than its quarters`, () =>
      assert.equal(slowExpression(expression), undefined));
  }
});

describe('every regular expression of what pages load, of the feed format, the site and the builder', () => {
  const expressions = ofPages.flatMap((file) => expressionsIn(root + file));

  it('is found', () => assert.ok(expressions.length > 150, String(expressions.length)));

  for (const expression of expressions) {
    // Replacing takes the time of up to 100,000 matches; going back and forth would take seconds.
    const limit = expression.global ? 5 * LIMIT_MS : LIMIT_MS;
    it(`${expression} takes less than ${limit} ms on 100 kB, or no more than its quarters`, () =>
      assert.equal(slowExpression(expression, limit), undefined));
  }
});

describe('an expression that goes back', () => {
  it('would be caught', () => {
    assert.match(String(slowExpression(/\s+;/, LIMIT_MS, [' '.repeat(SIZE / 5)])), /ms/);
  });
});
