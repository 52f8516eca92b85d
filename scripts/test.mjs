// npm test [-- [--no-build] PATH…]: build, the browser tests, then the tests that run in Node.
// PATH: run only the test files whose path contains it. The last line is "N passed, N failed".
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import process from 'node:process';
import { finished } from 'node:stream/promises';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const scratch = mkdtempSync(join(tmpdir(), 'coalition-test-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

const options = process.argv.slice(2);
const wanted = options.filter((option) => !option.startsWith('-')).map((path) => path.replace(/^\.\//, ''));
const files = readdirSync('test', { recursive: true })
  .map((path) => `test/${path.split(sep).join('/')}`)
  .filter((path) => path.endsWith('.test.ts') && (wanted.length === 0 || wanted.some((part) => path.includes(part))))
  .sort();
// They start nginx, Apache and Caddy, which not every machine has: only where they are asked for.
const withServers = wanted.length ? files.filter((path) => path.startsWith('test/servers/')) : [];
const endToEnd = files.filter((path) => path.startsWith('test/e2e/') && !isForNode(path));
const inNode = files.filter((path) => path.startsWith('test/node/') || isForNode(path)).concat(withServers);
const inBrowser = files.filter((path) => !/^test\/(node|e2e|servers)\//.test(path));

const total = { passed: 0, failed: 0, skipped: 0 };
// A build that breaks counts as one failure, and the tests say what of the product it took along.
if (!options.includes('--no-build')) await suite('build', ['scripts/build.mjs'], build);
await suite('browser tests', inBrowser, browserTests);
await suite('tests in Node', inNode, (paths) => nodeTests(paths, 2));
await suite('end-to-end tests', endToEnd, endToEndTests);

if (files.length === 0) console.log(`\nNo test file has ${wanted.join(' or ') || 'been written'} in its path.`);
if (total.skipped) console.log(`\n${total.skipped} skipped`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

/** Runs one suite and adds up its counts; one that crashes or holds no test is a failure. */
async function suite(name, paths, runSuite) {
  if (paths.length === 0) return;
  console.log(`\n== ${name}`);
  let counts;
  try {
    counts = await runSuite(paths);
  } catch (error) {
    console.log(`${name}: ${error.message}`);
    counts = { passed: 0, failed: 1, skipped: 0 };
  }
  for (const key of Object.keys(total)) total[key] += counts[key];
}

async function build([script]) {
  await succeed(process.execPath, [script, '--if-changed']);
  return { passed: 0, failed: 0, skipped: 0 };
}

function browserTests(paths) {
  const runner = 'node_modules/@web/test-runner/dist/bin.js';
  return countedTests([runner, '--files', ...paths], join(scratch, 'browser.json'));
}

function endToEndTests(paths) {
  const runner = 'node_modules/@playwright/test/cli.js';
  const patterns = paths.map((path) => `/${path.replaceAll('.', '\\.')}$`);
  return countedTests([runner, 'test', '--project=e2e', ...patterns], join(scratch, 'end-to-end.json'), paths);
}

/** Runs a runner of tests that writes its counts into the file `report`. */
async function countedTests(command, report, paths = []) {
  const env = { ...process.env, TEST_COUNTS: report, TEST_FILES: paths.join('\n') };
  const problem = await succeed(process.execPath, command, env).then(
    () => undefined,
    (error) => error,
  );
  let counts;
  try {
    counts = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    throw problem ?? new Error('the runner reported nothing');
  }
  if (counts.passed + counts.failed === 0) throw new Error('no test ran');
  // The runner also fails for reasons that belong to no test, such as a browser that did not stop.
  if (problem && counts.failed === 0) throw problem;
  return counts;
}

async function nodeTests(paths, concurrency) {
  if (!process.features.typescript) {
    throw new Error(
      `these tests need Node 22.18 or newer, this is ${process.version}. npm ci brings Node 24 on Linux and Windows; elsewhere install it from https://nodejs.org.`,
    );
  }
  const counts = { passed: 0, failed: 0, skipped: 0 };
  // The limit holds for each test. Not --test-force-exit: what a file reported last would be lost.
  const limit = 5 * 60_000;
  const execArgv = ['--import', new URL('end-test-file.mjs', import.meta.url).href, `--test-timeout=${limit}`];
  const events = run({ files: paths, concurrency, timeout: limit, execArgv });
  events.on('test:pass', (test) => count(test, test.skip !== undefined ? 'skipped' : 'passed'));
  events.on('test:fail', (test) => count(test, test.todo !== undefined ? 'skipped' : 'failed'));
  const printed = events.compose(new spec());
  printed.pipe(process.stdout, { end: false });
  await finished(printed);
  if (counts.passed + counts.failed === 0) throw new Error('no test ran');
  return counts;

  function count(test, outcome) {
    if (test.details.type === 'suite') return;
    // Node reports a file that holds no test as one that passed, under the file's name.
    const empty = outcome === 'passed' && paths.includes(test.name);
    if (empty) console.log(`${test.name} holds no test`);
    counts[empty ? 'failed' : outcome] += 1;
  }
}

/** A file of test/e2e that is not yet written for the end-to-end harness. */
function isForNode(path) {
  return path.startsWith('test/e2e/') && readFileSync(path, 'utf8').includes("from 'node:test'");
}

/** Resolves when the program ends well. Its output goes straight to ours. */
function succeed(program, args, env = process.env) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', env });
    const stop = (signal) => child.kill(signal);
    process.once('SIGTERM', stop).once('SIGINT', stop);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      process.off('SIGTERM', stop).off('SIGINT', stop);
      if (code === 0) resolve();
      else reject(new Error(`ended with ${signal ?? `exit code ${code}`}`));
    });
  });
}
