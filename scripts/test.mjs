// npm test [-- [--no-build] PATH…]: build; then the browser tests and the end-to-end tests, and beside them the tests in Node.
// PATH: run only the test files whose path contains it; also those of the matrix and of the servers, which are run only so.
// The last line is "N passed, N failed".
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { PassThrough } from 'node:stream';
import { finished } from 'node:stream/promises';
import { run as runFiles } from 'node:test';
import { fileURLToPath } from 'node:url';
import { nodeResults } from './testing/node-results.mjs';
import { countsOf, printEnd } from './testing/results.mjs';
import { filesOf, gaps } from './testing/suites.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const scratch = mkdtempSync(join(tmpdir(), 'coalition-test-'));
// Inside node_modules, so that what a bundle imports is found from there (test/node/bundle.ts).
mkdirSync('node_modules/.cache', { recursive: true });
process.env.TEST_BUNDLES = resolve(mkdtempSync('node_modules/.cache/coalition-bundles-'));
// Hundreds of processes are started, most of the same few programs: each need not compile them anew.
process.env.NODE_COMPILE_CACHE = join(scratch, 'compiled');
process.on('exit', () => {
  for (const folder of [scratch, process.env.TEST_BUNDLES]) rmSync(folder, { recursive: true, force: true });
});

const options = process.argv.slice(2);
const wanted = options.filter((option) => !option.startsWith('-')).map((path) => path.replace(/^\.\//, ''));
const isWanted = (path) => wanted.length === 0 || wanted.some((part) => path.includes(part));

const results = [];
let isFound = false;
// A build that breaks counts as one failure, and the tests say what of the product it took along.
if (!options.includes('--no-build')) await run('build', build);
// Browsers and pages wait for each other, and tests in Node for their servers: beside each other they leave no processor idle.
const kept = new PassThrough({ highWaterMark: Number.MAX_SAFE_INTEGER });
const inNode = nodeSuites(kept);
await suite('browser tests', browserTests);
await suite('end-to-end tests', (paths) => endToEndTests('e2e', paths));
if (wanted.length) await suite('matrix', (paths) => endToEndTests('matrix', paths));
kept.pipe(process.stdout, { end: false });
await inNode;
kept.end();
await finished(kept);
for (const gap of gaps()) results.push(failure('.ci/run', gap));

if (!isFound) console.log(`\nNo test file has ${wanted.join(' or ') || 'been written'} in its path.`);
printEnd(results);
const { passed, failed } = countsOf(results);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

/** Runs the files of a suite that are wanted. */
async function suite(name, runSuite, output = process.stdout) {
  const paths = filesOf(name).filter(isWanted);
  if (paths.length === 0) return;
  isFound = true;
  await run(name, () => runSuite(paths, output), output);
}

/** Runs one part and keeps its results; one that crashes or holds no test is a failure. */
async function run(name, part, output = process.stdout) {
  output.write(`\n== ${name}\n`);
  try {
    results.push(...(await part()));
  } catch (error) {
    output.write(`${name}: ${error.message}\n`);
    results.push(failure(name, error.message));
  }
}

function failure(file, error) {
  return { file, name: 'not a test', outcome: 'failed', milliseconds: 0, error };
}

async function build() {
  await succeed(process.execPath, ['scripts/build.mjs', '--if-changed']);
  return [];
}

function browserTests(paths) {
  const runner = 'node_modules/@web/test-runner/dist/bin.js';
  return reportedTests([runner], join(scratch, 'browser.json'), paths);
}

function endToEndTests(project, paths) {
  const runner = 'node_modules/@playwright/test/cli.js';
  const patterns = paths.map((path) => `/${path.replaceAll('.', '\\.')}$`);
  return reportedTests([runner, 'test', `--project=${project}`, ...patterns], join(scratch, `${project}.json`), paths);
}

/** Runs a runner of tests that writes its results into the file `report`. */
async function reportedTests(command, report, paths) {
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
  if (problem && counts.failed === 0) found.push(failure(command[0], problem.message));
  return found;
}

async function nodeSuites(output) {
  await suite('tests in Node', nodeTests, output);
  if (!wanted.length) return;
  await suite('matrix in Node', nodeTests, output);
  // They start nginx, Apache and Caddy, which not every machine has.
  await suite('servers', nodeTests, output);
}

async function nodeTests(paths, output) {
  if (!process.features.typescript) {
    throw new Error(
      `these tests need Node 22.18 or newer, this is ${process.version}. npm ci brings Node 24 on Linux and Windows; elsewhere install it from https://nodejs.org.`,
    );
  }
  // The limit holds for each test; the desk in a browser on PostgreSQL is one, of three minutes on a machine that does nothing
  // else. Not --test-force-exit: what a file reported last would be lost.
  const limit = 15 * 60_000;
  const execArgv = ['--import', new URL('testing/end-test-file.mjs', import.meta.url).href, `--test-timeout=${limit}`];
  const found = await nodeResults(runFiles({ files: paths, concurrency: 2, timeout: limit, execArgv }), paths, output);
  if (found.every(({ outcome }) => outcome === 'skipped')) throw new Error('no test ran');
  return found;
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
