/* The conformance report and the gallery say what is true: every test file and picture that they name is there. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** WCAG 2.2, levels A and AA: 55 criteria (4.1.1 is gone). */
const CRITERIA =
  `1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13
   2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11 2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8
   3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3`.split(/\s+/);
const VERDICTS = ['Supports', 'Partially supports', 'Does not support', 'Not applicable'];

describe('docs/accessibility.md', () => {
  const report = read('docs/accessibility.md');
  const rows = [...report.matchAll(/^\| (\d\.\d\.\d+) [^|]*\| (A{1,2}) \| ([^|]+) \| ([^|]+) \|$/gm)].map(
    ([, criterion, level, verdict, reason]) => ({
      criterion: criterion!,
      level: level!,
      verdict: verdict!.trim(),
      reason: reason!.trim(),
    }),
  );

  it('has a verdict on every criterion of WCAG 2.2 A and AA, once', () => {
    assert.deepEqual(
      rows.map(({ criterion }) => criterion),
      CRITERIA,
    );
    assert.deepEqual(
      rows.filter(({ verdict }) => !VERDICTS.includes(verdict)),
      [],
    );
  });

  it('gives a reason for each, and a test for each that is supported', () => {
    for (const { criterion, verdict, reason } of rows) {
      assert.ok(reason.length > 10, criterion);
      if (verdict !== 'Not applicable') assert.match(reason, /`test\/[\w/.-]+`/, criterion);
    }
  });

  it('is not a table of nothing but “supports”', () => {
    assert.ok(rows.some(({ verdict }) => verdict === 'Partially supports'));
    assert.match(report, /## Known faults/);
    assert.match(report, /\| \d{4}-\d{2}-\d{2} \|/);
  });

  it('names the version that it is about, and its date', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    assert.ok(report.includes(`coalition-widgets ${version}`), `it speaks of another version than ${version}`);
    assert.match(report, /\b2026-11-25\b/);
  });
});

describe('the pages of docs/', () => {
  for (const page of ['accessibility', 'privacy']) {
    it(`${page}.md names no test file that is not there`, () => {
      const named = [...read(`docs/${page}.md`).matchAll(/`(test\/[\w/.-]+)`/g)].map(([, path]) => path!);
      assert.ok(named.length > 3);
      assert.deepEqual(
        named.filter((path) => !existsSync(join(root, path))),
        [],
      );
    });
  }

  it('gallery.md shows every picture there is, each widget in six looks, within 3 MB', () => {
    const named = [...read('docs/gallery.md').matchAll(/!\[[^\]]+\]\((images\/gallery\/[^)]+)\)/g)].map(([, path]) =>
      path!.split('/').pop()!,
    );
    assert.equal(named.length, 8 * 6);
    assert.deepEqual([...named].sort(), readdirSync(join(root, 'docs/images/gallery')).sort());
    const bytes = named.reduce((sum, name) => sum + statSync(join(root, 'docs/images/gallery', name)).size, 0);
    assert.ok(bytes < 3_000_000, `${bytes} bytes`);
  });

  it('gallery.md is linked from the README', () => assert.match(read('README.md'), /\(docs\/gallery\.md\)/));
});
