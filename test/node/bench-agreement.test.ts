// Two runs of the bench agree where the middle of each is within the spread of the other.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareRuns } from '../../scripts/bench/agreement.mjs';

const run = (ratio: string, other = '1.00× (0.90×–1.10×)') =>
  `### Phone\n\n| page | time | against |\n| --- | --: | --: |\n| module | 2 s | ${ratio} |\n| loader | 3 s | ${other} |\n`;

test('runs whose middles are within the spread of each other agree', () => {
  assert.deepEqual(compareRuns(run('1.40× (1.30×–1.50×)'), run('1.45× (1.35×–1.60×)')), { count: 2, apart: [] });
});

test('a middle outside the spread of the other run is named, whichever run is the narrower', () => {
  const wide = run('1.40× (1.20×–1.80×)');
  const narrow = run('1.50× (1.45×–1.55×)');
  for (const [before, after] of [
    [wide, narrow],
    [narrow, wide],
  ] as const) {
    const { count, apart } = compareRuns(before, after);
    assert.equal(count, 2);
    assert.equal(apart.length, 1);
    assert.match(apart[0]!, /^Phone › module › against: /);
  }
});

test('a ratio is compared with that of its own table and row; one without a spread, or in one run alone, is left out', () => {
  const before = run('1.40× (1.30×–1.50×)') + '\n### Memory\n\n| what | ratio |\n| --- | --: |\n| heap | 1.016× |\n';
  const after = run('1.40× (1.30×–1.50×)', '1');
  assert.deepEqual(compareRuns(before, after), { count: 1, apart: [] });
  assert.deepEqual(compareRuns(before, after.replace('Phone', 'Another phone')), { count: 0, apart: [] });
});
