/* Regular expressions as they stand in sources, and the texts on which a careless one goes back and tries again. */
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { slowReading } from './processor-time.ts';

export const SIZE = 100_000;
export const LIMIT_MS = 5;

/** Every regular expression written in a source file. */
export function expressionsIn(path: string): RegExp[] {
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

/** What such a text is made of. */
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

/** Says with which of the texts an expression is too slow, if with any. */
export function slowExpression(expression: RegExp, limit = LIMIT_MS, texts = worst): string | undefined {
  // A global expression remembers where it stopped, and replacing visits every match.
  const read = (text: string) => (expression.global ? text.replace(expression, '') : expression.test(text));
  for (const text of texts) {
    const fault = slowReading(read, text, limit);
    if (fault) return fault;
  }
  return undefined;
}
