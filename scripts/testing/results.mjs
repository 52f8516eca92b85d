// What a run of tests found, the same for every runner: a list of results, each
// {file, name, outcome: 'passed' | 'failed' | 'skipped', milliseconds, error?}.
import { appendFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import process from 'node:process';
import { stripVTControlCharacters } from 'node:util';

/** Lines of an error that say what was wrong and where. */
const LINES = 14;

/** The numbers of the last line. */
export function countsOf(results) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { outcome } of results) counts[outcome] += 1;
  return counts;
}

/**
 * Prints what failed once more, right before the counts: of a long log often only the end is kept. Into the file
 * $TEST_FAILURES too, for .ci/run, which has several such lists.
 */
export function printEnd(results) {
  const { passed, failed, skipped } = countsOf(results);
  const told = results.filter(({ outcome }) => outcome === 'failed').map(describe);
  if (told.length) {
    console.log(`\nFailed:\n\n${told.join('\n\n')}`);
    if (process.env.TEST_FAILURES) appendFileSync(process.env.TEST_FAILURES, `${told.join('\n\n')}\n\n`);
  }
  if (skipped) console.log(`\n${skipped} skipped`);
  console.log(`\n${passed} passed, ${failed} failed`);
}

/** Ends a runner: to the caller by the file $TEST_RESULTS, or to the reader where nobody asked for it. */
export function report(results) {
  if (process.env.TEST_RESULTS) writeFileSync(process.env.TEST_RESULTS, JSON.stringify(results));
  else printEnd(results);
}

function describe({ file, name, error }) {
  const lines = stripVTControlCharacters(error ?? '')
    .split('\n')
    .filter((line) => line.trim() && !line.includes('node:internal/'));
  return [`✖ ${relative(process.cwd(), file)}: ${name}`, ...lines.slice(0, LINES).map((line) => `    ${line}`)].join(
    '\n',
  );
}
