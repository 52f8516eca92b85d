import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { processorTime } from '../../support/processor-time.ts';
import { projectFolder } from './kit.ts';

const SIZE = 100_000;
const LIMIT_MS = 5;

/** Every regular expression written in a source file. */
function expressionsIn(path: string): RegExp[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
  const found: RegExp[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push(new RegExp(node.text.slice(1, end), node.text.slice(end + 1)));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Texts on which a careless expression would go back and try again. */
const seeds = [
  'a',
  '0',
  ' ',
  '-',
  '.',
  '"',
  '\\',
  '\\"',
  '[',
  ':',
  '@',
  '/',
  ';',
  ',',
  'q=',
  '\t',
  '\n',
  '\0',
  'é',
  'a.',
  'a-',
  'a@',
  '@a',
  '1.',
  'ab ',
  '::ffff:1',
  'a@a.',
  'es-',
  '\u2028',
  '\u001b',
  'charset=',
  '"a',
];
const prefixes = ['', 'a@', 'a@b.c', '"', '[', '::ffff:', '2026-11-05T10:00:00.', 'en-', 'charset='];
const worst = seeds.flatMap((seed) =>
  prefixes.map((prefix) => `${prefix}${seed.repeat(SIZE / seed.length)}!`.slice(0, SIZE)),
);

function slowest(expression: RegExp, texts: readonly string[]): number {
  let slow = 0;
  for (const text of texts) {
    // A global expression remembers where it stopped, and replacing visits every match.
    const read = () => (expression.global ? text.replace(expression, '') : expression.test(text));
    const first = processorTime(read, 1);
    const best = first < LIMIT_MS ? first : processorTime(read);
    slow = Math.max(slow, best);
  }
  return slow;
}

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
      const time = slowest(expression, worst);
      assert.ok(time < LIMIT_MS, `${time} ms`);
    });
  }

  it('would be caught if it went back', () => {
    assert.ok(slowest(/\s+;/, [' '.repeat(SIZE / 5)]) > LIMIT_MS);
  });
});
