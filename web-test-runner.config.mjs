// The tests that need a browser and no server: scripts/testing/suites.mjs says which.
// The server's root is the project, so tests fetch the example feeds as /stories/feeds/NAME.json.
import { relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { mediaCommand } from './scripts/engines/media-command.mjs';
import { windowLauncher } from './scripts/engines/window-launcher.mjs';
import { findBrowser } from './scripts/find-browser.mjs';
import { bundledTests } from './scripts/testing/bundled-tests.mjs';
import { countsOf, report } from './scripts/testing/results.mjs';
import { filesOf } from './scripts/testing/suites.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const minute = 60_000;
/** TEST_FILES: only these. */
const files = process.env.TEST_FILES?.split('\n') ?? filesOf('browser tests');

/** TEST_ENGINE: the browser is another one than Chromium (npm run test:engines). */
const engine = process.env.TEST_ENGINE ?? 'chromium';

async function chromium() {
  const { executablePath, args, env } = await findBrowser().catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
  return chromeLauncher({
    // Each of the files that run at the same time gets a window with storage of its own, and believes to have the
    // focus: in one window the page behind gets no animation frames, and all would share localStorage.
    createPage: async ({ browser }) => {
      const page = await (await browser.createBrowserContext()).newPage();
      await page.emulateFocusedPage(true);
      return page;
    },
    launchOptions: { executablePath, env, timeout: 2 * minute, args: [...args, ...quiet] },
  });
}

export default {
  rootDir: root,
  files,
  plugins: [mediaCommand(engine), bundledTests(root, files)],
  browsers: [engine === 'chromium' ? await chromium() : windowLauncher(engine)],
  concurrency: 2,
  // Generous: the machine may be busy with other work at the same time.
  browserStartTimeout: 2 * minute,
  testsStartTimeout: 2 * minute,
  testsFinishTimeout: 5 * minute,
  testFramework: { config: { ui: 'bdd', timeout: String(minute) } },
  filterBrowserLogs: ({ args: [first] }) => !String(first).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter({ reportTestProgress: Boolean(process.stdout.isTTY) }), resultsReporter()],
};

/** One line for each file; and all results for scripts/test.mjs. */
function resultsReporter() {
  return {
    reportTestFileResults({ logger, sessionsForTestFile, testFile }) {
      const { passed, failed, skipped } = countsOf(sessionsForTestFile.flatMap(resultsOf));
      const parts = [`${passed} passed`, failed && `${failed} failed`, skipped && `${skipped} skipped`];
      logger.log(`${relative(root, testFile)}: ${parts.filter(Boolean).join(', ')}`);
    },
    onTestRunFinished({ sessions }) {
      if (process.env.TEST_RESULTS) report(sessions.flatMap(resultsOf));
    },
  };
}

function resultsOf({ testFile, testResults, passed, errors }) {
  const file = relative(root, testFile);
  const results = [];
  collect(testResults, []);
  // A file that does not load, holds no test, or whose page dies has no failing test to show for it.
  const isEmpty = results.length === 0;
  if (results.every(({ outcome }) => outcome !== 'failed') && (isEmpty || !passed)) {
    const error = errors.map(({ message, stack }) => stack || message).join('\n') || 'holds no test';
    results.push({ file, name: 'not a test', outcome: 'failed', milliseconds: 0, error });
  }
  return results;

  function collect(suite, path) {
    for (const test of suite?.tests ?? []) {
      const { message, stack } = test.error ?? {};
      results.push({
        file,
        name: [...path, test.name].join(' › '),
        outcome: test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed',
        milliseconds: test.duration ?? 0,
        ...(test.error && { error: [message, stack].filter(Boolean).join('\n') }),
      });
    }
    for (const inner of suite?.suites ?? []) collect(inner, [...path, inner.name]);
  }
}
