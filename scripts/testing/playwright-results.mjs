// A reporter for Playwright: gives the results of each test (see testing/results.mjs).
// A file without a test, a test that was never run and an error outside of all tests are failures.
import { relative } from 'node:path';
import process from 'node:process';
import { report } from './results.mjs';

export default class ResultsReporter {
  #results = [];
  #suite;

  onBegin(config, suite) {
    this.#suite = suite;
    const filled = new Set(suite.allTests().map(({ location }) => relative(process.cwd(), location.file)));
    for (const file of (process.env.TEST_FILES ?? '').split('\n').filter((path) => path && !filled.has(path)))
      this.#fail(file, 'holds no test');
  }

  onError({ message, stack, location }) {
    this.#fail(location?.file ?? 'Playwright', stack ?? message);
  }

  onEnd() {
    for (const test of this.#suite?.allTests() ?? []) this.#keep(test);
    if (this.#results.every(({ outcome }) => outcome === 'skipped')) this.#fail('Playwright', 'no test ran');
    return this.#results.some(({ outcome }) => outcome === 'failed') ? { status: 'failed' } : undefined;
  }

  onExit() {
    report(this.#results);
  }

  #keep(test) {
    const [result] = test.results;
    const [, , , ...names] = test.titlePath();
    // After a hook that failed, and where the run was broken off, tests have no result or one that says "skipped".
    const isFailed = !test.ok() || !result || result.status === 'skipped';
    const errors = result?.errors.map(({ message, stack }) => stack ?? message) ?? [];
    this.#results.push({
      file: relative(process.cwd(), test.location.file),
      name: names.join(' › '),
      outcome: test.expectedStatus === 'skipped' ? 'skipped' : isFailed ? 'failed' : 'passed',
      milliseconds: result?.duration ?? 0,
      ...(isFailed && { error: errors.join('\n') || 'did not run' }),
    });
  }

  #fail(file, error) {
    this.#results.push({ file, name: 'not a test', outcome: 'failed', milliseconds: 0, error });
    console.log(`✖ ${file}: ${error}`);
  }
}
