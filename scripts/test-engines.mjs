// npm run test:engines [-- ENGINE… PATH…]: the browser tests in Firefox and in WebKit. Both are Debian's: firefox-esr,
// webkit2gtk-driver and xvfb. PATH: only files whose path contains it. The last line is "N passed, N failed".
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const engines = {
  firefox: { needs: ['/usr/bin/firefox-esr'], packages: 'firefox-esr' },
  webkit: { needs: ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'], packages: 'webkit2gtk-driver xvfb' },
};
const given = process.argv.slice(2);
const named = given.filter((name) => name in engines);
const parts = given.filter((name) => !(name in engines));
const files = readdirSync('test', { recursive: true })
  .map((path) => `test/${path.split(sep).join('/')}`)
  .filter((path) => path.endsWith('.test.ts') && !/^test\/(node|e2e|servers)\//.test(path))
  .filter((path) => !parts.length || parts.some((part) => path.includes(part)))
  .sort();
const scratch = mkdtempSync(join(tmpdir(), 'coalition-engines-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
const total = { passed: 0, failed: 0 };

for (const engine of named.length ? named : Object.keys(engines)) {
  console.log(`\n== ${engine}`);
  const { needs, packages } = engines[engine];
  const { passed, failed } = needs.every((path) => existsSync(path)) ? await run(engine) : { passed: 0, failed: 1 };
  if (!needs.every((path) => existsSync(path)))
    console.log(`Not installed. On Debian: sudo apt-get install ${packages}`);
  console.log(`${engine}: ${passed} passed, ${failed} failed`);
  total.passed += passed;
  total.failed += failed;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed || !total.passed ? 1 : 0;

async function run(engine) {
  const display = engine === 'webkit' ? await startDisplay() : undefined;
  const counts = join(scratch, `${engine}.json`);
  const child = spawn(process.execPath, ['node_modules/@web/test-runner/dist/bin.js', '--files', ...files], {
    stdio: 'inherit',
    env: { ...process.env, TEST_ENGINE: engine, TEST_COUNTS: counts, ...(display && { DISPLAY: display.name }) },
  });
  await once(child, 'exit');
  display?.stop();
  return existsSync(counts) ? JSON.parse(readFileSync(counts, 'utf8')) : { passed: 0, failed: 1 };
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
