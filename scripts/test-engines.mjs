// npm run test:engines [-- ENGINE… PATH…]: the browser tests in Firefox and in WebKit. Both are Debian's: firefox-esr,
// webkit2gtk-driver and xvfb. PATH: only files whose path contains it. The last line is "N passed, N failed".
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { countsOf, printEnd } from './testing/results.mjs';
import { filesOf } from './testing/suites.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const engines = {
  firefox: { needs: ['/usr/bin/firefox-esr'], packages: 'firefox-esr' },
  webkit: { needs: ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'], packages: 'webkit2gtk-driver xvfb' },
};
const given = process.argv.slice(2);
const named = given.filter((name) => name in engines);
const parts = given.filter((name) => !(name in engines));
const files = filesOf('browser tests').filter((path) => !parts.length || parts.some((part) => path.includes(part)));
const scratch = mkdtempSync(join(tmpdir(), 'coalition-engines-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
const results = [];

for (const engine of named.length ? named : Object.keys(engines)) {
  console.log(`\n== ${engine}`);
  const { needs, packages } = engines[engine];
  const found = needs.every((path) => existsSync(path))
    ? await run(engine)
    : broken(`Not installed. On Debian: sudo apt-get install ${packages}`);
  results.push(...found.map((result) => ({ ...result, name: `${engine}: ${result.name}` })));
  const { passed, failed } = countsOf(found);
  console.log(`${engine}: ${passed} passed, ${failed} failed`);
}
printEnd(results);
process.exitCode = results.length && results.every(({ outcome }) => outcome !== 'failed') ? 0 : 1;

async function run(engine) {
  const display = engine === 'webkit' ? await startDisplay() : undefined;
  const report = join(scratch, `${engine}.json`);
  const child = spawn(process.execPath, ['node_modules/@web/test-runner/dist/bin.js', '--files', ...files], {
    stdio: 'inherit',
    env: { ...process.env, TEST_ENGINE: engine, TEST_RESULTS: report, ...(display && { DISPLAY: display.name }) },
  });
  await once(child, 'exit');
  display?.stop();
  return existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : broken('the runner reported nothing');
}

function broken(error) {
  return [{ file: 'the engine', name: 'not a test', outcome: 'failed', milliseconds: 0, error }];
}

/** A screen that nobody sees. It says its number on the descriptor that it is given. */
async function startDisplay() {
  const child = spawn('/usr/bin/Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  process.on('exit', () => child.kill());
  const [number] = await once(child.stdio[3], 'data');
  return { name: `:${String(number).trim()}`, stop: () => child.kill() };
}
