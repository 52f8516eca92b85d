// A reporter for Playwright: counts the tests, into $TEST_COUNTS as JSON or as the last line "N passed, N failed".
// A file without a test, a test that was never run and an error outside of all tests are failures.
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import process from 'node:process';

export default class CountTests {
  #counts = { passed: 0, failed: 0, skipped: 0 };

  onBegin(config, suite) {
    this.#suite = suite;
    const filled = new Set(suite.allTests().map(({ location }) => relative(process.cwd(), location.file)));
    for (const file of (process.env.TEST_FILES ?? '').split('\n').filter((path) => path && !filled.has(path)))
      this.#fail(`${file} holds no test`);
  }

  #suite;

  onError({ message, stack }) {
    this.#fail(stack ?? message);
  }

  onEnd() {
    for (const test of this.#suite?.allTests() ?? []) {
      const [result] = test.results;
      if (test.expectedStatus === 'skipped') this.#counts.skipped += 1;
      // After a hook that failed, and where the run was broken off, tests have no result or one that says "skipped".
      else if (!test.ok() || !result || result.status === 'skipped') this.#counts.failed += 1;
      else this.#counts.passed += 1;
    }
    const { passed, failed } = this.#counts;
    if (passed + failed === 0) this.#fail('no test ran');
    if (process.env.TEST_COUNTS) writeFileSync(process.env.TEST_COUNTS, JSON.stringify(this.#counts));
    return this.#counts.failed > 0 ? { status: 'failed' } : undefined;
  }

  onExit() {
    if (!process.env.TEST_COUNTS) console.log(`\n${this.#counts.passed} passed, ${this.#counts.failed} failed`);
  }

  #fail(reason) {
    this.#counts.failed += 1;
    console.log(`✖ ${reason}`);
  }
}
