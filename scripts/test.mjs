// npm test [-- [--no-build] PATH…]: build, the browser tests, then the tests that run in Node.
// PATH: run only the test files whose path contains it. The last line is "N passed, N failed".
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import process from 'node:process';
import { run } from 'node:test';
import { fileURLToPath } from 'node:url';
import { nodeResults } from './testing/node-results.mjs';
import { countsOf, printEnd } from './testing/results.mjs';

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

const results = [];
// A build that breaks counts as one failure, and the tests say what of the product it took along.
if (!options.includes('--no-build')) await suite('build', ['scripts/build.mjs'], build);
await suite('browser tests', inBrowser, browserTests);
await suite('tests in Node', inNode, (paths) => nodeTests(paths, 2));
await suite('end-to-end tests', endToEnd, endToEndTests);

if (files.length === 0) console.log(`\nNo test file has ${wanted.join(' or ') || 'been written'} in its path.`);
printEnd(results);
const { passed, failed } = countsOf(results);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

/** Runs one suite and keeps its results; one that crashes or holds no test is a failure. */
async function suite(name, paths, runSuite) {
  if (paths.length === 0) return;
  console.log(`\n== ${name}`);
  try {
    results.push(...(await runSuite(paths)));
  } catch (error) {
    console.log(`${name}: ${error.message}`);
    results.push({ file: name, name: 'not a test', outcome: 'failed', milliseconds: 0, error: error.message });
  }
}

async function build([script]) {
  await succeed(process.execPath, [script, '--if-changed']);
  return [];
}

function browserTests(paths) {
  const runner = 'node_modules/@web/test-runner/dist/bin.js';
  return reportedTests([runner, '--files', ...paths], join(scratch, 'browser.json'));
}

function endToEndTests(paths) {
  const runner = 'node_modules/@playwright/test/cli.js';
  const patterns = paths.map((path) => `/${path.replaceAll('.', '\\.')}$`);
  return reportedTests([runner, 'test', '--project=e2e', ...patterns], join(scratch, 'end-to-end.json'), paths);
}

/** Runs a runner of tests that writes its results into the file `report`. */
async function reportedTests(command, report, paths = []) {
  const env = { ...process.env, TEST_RESULTS: report, TEST_FILES: paths.join('\n') };
  const problem = await succeed(process.execPath, command, env).then(
    () => undefined,
    (error) => error,
  );
  let found;
  try {
    found = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    throw problem ?? new Error('the runner reported nothing');
  }
  const counts = countsOf(found);
  if (counts.passed + counts.failed === 0) throw new Error('no test ran');
  // The runner also fails for reasons that belong to no test, such as a browser that did not stop.
  if (problem && counts.failed === 0)
    found.push({ file: command[0], name: 'not a test', outcome: 'failed', milliseconds: 0, error: problem.message });
  return found;
}

async function nodeTests(paths, concurrency) {
  if (!process.features.typescript) {
    throw new Error(
      `these tests need Node 22.18 or newer, this is ${process.version}. npm ci brings Node 24 on Linux and Windows; elsewhere install it from https://nodejs.org.`,
    );
  }
  // The limit holds for each test. Not --test-force-exit: what a file reported last would be lost.
  const limit = 5 * 60_000;
  const execArgv = ['--import', new URL('testing/end-test-file.mjs', import.meta.url).href, `--test-timeout=${limit}`];
  const found = await nodeResults(run({ files: paths, concurrency, timeout: limit, execArgv }), paths);
  if (found.every(({ outcome }) => outcome === 'skipped')) throw new Error('no test ran');
  return found;
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
