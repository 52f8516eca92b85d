// npm run test:engines [-- ENGINE… PATH…]: the browser tests in Firefox and in WebKit, and the ways that matter on the built
// files in these and in Chromium (test/engines). Firefox and WebKit are Debian's: firefox-esr, webkit2gtk-driver and xvfb.
// PATH: only files whose path contains it. Needs a build. The last line is "N passed, N failed".
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { run as runFiles } from 'node:test';
import { fileURLToPath } from 'node:url';
import { withLimits } from './engines/limits.mjs';
import { freePort } from './engines/webdriver.mjs';
import { nodeResults } from './testing/node-results.mjs';
import { countsOf, printEnd } from './testing/results.mjs';
import { filesOf } from './testing/suites.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const engines = {
  firefox: { needs: ['/usr/bin/firefox-esr'], packages: 'firefox-esr' },
  webkit: { needs: ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'], packages: 'webkit2gtk-driver xvfb' },
};
const given = process.argv.slice(2);
const named = given.filter((name) => name in engines);
const asked = named.length ? named : Object.keys(engines);
const parts = given.filter((name) => !(name in engines));
const isWanted = (path) => !parts.length || parts.some((part) => path.includes(part));
const scratch = mkdtempSync(join(tmpdir(), 'coalition-engines-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
// Nothing that was started outlives it, also where it is stopped.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
const results = [];

const files = filesOf('browser tests').filter(isWanted);
const ways = filesOf('ways in three engines').filter(isWanted);
const inBrowsers = files.length ? asked.map(browserTests) : [[]];
// They take the place of the engine that ends first: more at once than processors can carry would only wait.
const inWays = ways.length ? Promise.race(inBrowsers).then(waysTests) : [];
results.push(...(await Promise.all([...inBrowsers, inWays])).flat());
printEnd(results);
process.exitCode = results.length && results.every(({ outcome }) => outcome !== 'failed') ? 0 : 1;

async function waysTests() {
  process.env.TEST_ENGINES = ['chromium', ...asked].join(' ');
  // Of the file: on a machine that may have more to do.
  const limit = 20 * 60_000;
  return nodeResults(runFiles({ files: ways, timeout: limit, concurrency: ways.length }), ways);
}

async function browserTests(engine) {
  const { needs, packages } = engines[engine];
  const found = needs.every((path) => existsSync(path))
    ? await runStarted(engine)
    : broken(`Not installed. On Debian: sudo apt-get install ${packages}`);
  const { results: counted, told } = withLimits(engine, found);
  const { passed, failed } = countsOf(counted);
  if (told.length) console.log(`\nNot possible in ${engine} (docs/browsers.md):\n${told.join('\n')}`);
  console.log(`${engine}: ${passed} passed, ${failed} failed, ${told.length} not possible`);
  return counted.map((result) => ({ ...result, name: `${engine}: ${result.name}` }));
}

/** Where the browser gave no page at all, nothing was tried: those files are run once more. */
async function runStarted(engine) {
  const found = await run(engine, files);
  const unstarted = found.filter(({ error }) => error?.includes('unable to create and start a test page'));
  if (!unstarted.length) return found;
  const again = unstarted.map(({ file }) => file);
  console.log(`${engine}: once more, since the browser gave no page: ${again.join(', ')}`);
  return [...found.filter((result) => !unstarted.includes(result)), ...(await run(engine, again))];
}

async function run(engine, files) {
  const report = join(scratch, `${engine}.json`);
  // Two that look for a free port at the same moment find the same one.
  const port = await freePort();
  const runner = ['node_modules/@web/test-runner/dist/bin.js', '--port', String(port)];
  const own = { TEST_ENGINE: engine, TEST_FILES: files.join('\n'), TEST_RESULTS: report };
  const child = spawn(process.execPath, runner, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...own },
  });
  process.on('exit', () => child.kill());
  for await (const line of createInterface({ input: child.stdout })) if (line.trim()) console.log(`${engine}: ${line}`);
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : broken('the runner reported nothing');
}

function broken(error) {
  return [{ file: 'the engine', name: 'not a test', outcome: 'failed', milliseconds: 0, error }];
}
