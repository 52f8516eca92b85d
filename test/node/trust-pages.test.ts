/* The pages that say what holds: each test and source that they name is there, and nothing of the standard is left out. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** How many items ASVS 5.0.0 has in each chapter at levels 1 and 2. */
const ITEMS = {
  '1': 27,
  '2': 11,
  '3': 19,
  '4': 10,
  '5': 9,
  '6': 35,
  '7': 18,
  '8': 7,
  '9': 7,
  '10': 29,
  '11': 14,
  '12': 9,
  '13': 13,
  '14': 9,
  '15': 13,
  '16': 16,
  '17': 7,
};

for (const page of ['docs/security.md', 'docs/threat-model.md', 'docs/asvs.md', 'docs/desk.md', 'docs/versioning.md']) {
  describe(page, () => {
    const text = read(page);

    it('names only tests and sources that are there', () => {
      const named = [...text.matchAll(/`((?:test|src)\/[^`*]+)`/g)].map(([, path]) => path!);
      assert.ok(named.length, 'it names none');
      assert.deepEqual(
        named.filter((path) => !existsSync(join(root, path))),
        [],
      );
    });

    it('names only commands that are there', () => {
      for (const [, name] of text.matchAll(/`npm run ([\w:]+)/g)) assert.ok(scripts[name!], name);
    });
  });
}

describe('docs/security.md', () => {
  it('lists first what is not met', () => {
    assert.equal(/^## (.+)$/m.exec(read('docs/security.md'))?.[1], 'What is not met yet');
  });

  it('has a test or a command for each promise and each check', () => {
    const [, holds = ''] = read('docs/security.md').split(/^## What holds$/m);
    const rows = [...holds.split(/^## /m)[0]!.matchAll(/^\| \*\*.+\| (.+) \|$/gm)].map(([, shown]) => shown!);
    assert.ok(rows.length >= 10);
    for (const shown of rows) assert.match(shown, /`(test\/|npm run )/);
    assert.equal([...read('docs/security.md').matchAll(/^\| \d+ \|.+\| .*`(test|src)\/.+` \|$/gm)].length, 25);
  });
});

describe('docs/asvs.md', () => {
  const rows = [...read('docs/asvs.md').matchAll(/^\| (\d+)\.(\d+\.\d+) \| [12] \| (.+) \| (.+) \|$/gm)];

  it('answers each item once', () => {
    const counts: Record<string, number> = {};
    for (const [, chapter] of rows) counts[chapter!] = (counts[chapter!] ?? 0) + 1;
    assert.deepEqual(counts, ITEMS);
    assert.equal(new Set(rows.map(([, chapter, item]) => `${chapter}.${item}`)).size, rows.length);
  });

  it('says of each that it is met and by what, held, does not apply and why, or open and what is missing', () => {
    for (const [line, , , , answer] of rows)
      assert.match(answer!, /^(met:? .*(`|docs\/|this page)|held, .+`src\/|does not apply: .|\*\*open\*\*: .)/, line);
  });

  it('counts them right', () => {
    const count = (start: RegExp) => rows.filter(([, , , , answer]) => start.test(answer!)).length;
    const text = read('docs/asvs.md').replace(/\s+/g, ' ');
    for (const words of [
      `has ${rows.length} items`,
      `${count(/^met/)} are met`,
      `${count(/^held/)} are held`,
      `${count(/^does/)} do not apply`,
      `${count(/^\*\*open/)} are open`,
    ])
      assert.ok(text.includes(words), words);
  });
});
