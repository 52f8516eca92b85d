// npm run test:wordpress [-- PART…]: installs the plugin in a real WordPress and uses it, as each role and as a visitor.
// PART: only specs whose name contains it. The last line is "N passed, N failed".
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';
import { finished } from 'node:stream/promises';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';
import { installTools } from './support/install-tools.mjs';
import { buildPlugin, zipFile, zipOf } from '../build/build-plugin.mjs';

const suite = fileURLToPath(new URL('all.mjs', import.meta.url));
/** For all of it, on a machine on which much else runs. */
const limit = 15 * 60_000;
const counts = { passed: 0, failed: 0 };

try {
  installTools();
  mkdirSync(dirname(zipFile), { recursive: true });
  writeFileSync(zipFile, zipOf(buildPlugin().files));
  await runSuite();
} catch (error) {
  console.error(error.message);
  counts.failed += 1;
}
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;

async function runSuite() {
  process.env.WORDPRESS_SPECS = process.argv.slice(2).join(' ');
  const stop = new globalThis.AbortController();
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop.abort());
  const events = run({ files: [suite], timeout: limit, signal: stop.signal });
  const count = (outcome) => (test) => {
    // A test that was not run is none that passed.
    if (test.details.type !== 'suite' && test.name !== suite) counts[test.skip === undefined ? outcome : 'failed'] += 1;
  };
  events.on('test:pass', count('passed')).on('test:fail', count('failed'));
  const printed = events.compose(new spec());
  printed.pipe(process.stdout, { end: false });
  await finished(printed);
}
