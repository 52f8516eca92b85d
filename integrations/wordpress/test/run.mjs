// npm run test:wordpress [-- PART…]: installs the plugin in a real WordPress and uses it, as each role and as a visitor.
// PART: only specs whose name contains it. The last line is "N passed, N failed".
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';
import { run } from 'node:test';
import { fileURLToPath } from 'node:url';
import { nodeResults } from '../../../scripts/testing/node-results.mjs';
import { countsOf, printEnd } from '../../../scripts/testing/results.mjs';
import { installTools } from './support/install-tools.mjs';
import { buildPlugin, zipFile, zipOf } from '../build/build-plugin.mjs';

const suite = fileURLToPath(new URL('all.mjs', import.meta.url));
/** For all of it, on a machine on which much else runs. */
const limit = 15 * 60_000;
const results = [];

try {
  installTools();
  console.log(
    'WordPress and PHP are those of Debian. Newer WordPress and other PHPs are not tried: neither Debian nor npm has them.',
  );
  mkdirSync(dirname(zipFile), { recursive: true });
  writeFileSync(zipFile, zipOf(buildPlugin().files));
  results.push(...(await runSuite()));
} catch (error) {
  results.push({ file: suite, name: 'not a test', outcome: 'failed', milliseconds: 0, error: error.message });
}
printEnd(results);
const { passed, failed } = countsOf(results);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

async function runSuite() {
  process.env.WORDPRESS_SPECS = process.argv.slice(2).join(' ');
  const stop = new globalThis.AbortController();
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop.abort());
  const found = await nodeResults(run({ files: [suite], timeout: limit, signal: stop.signal }), [suite]);
  // A test that was not run is none that passed.
  return found.map((result) => (result.outcome === 'skipped' ? { ...result, outcome: 'failed' } : result));
}
