// npm run test:wordpress [-- OPTIONS PART…]: installs the plugin in a real WordPress and uses it, as each role and as a visitor.
// PART: only specs whose name contains it. The last line is "N passed, N failed".
// --wordpress SUITE, --php SUITE: those of another Debian than this machine's, such as bullseye, trixie or sid.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';
import { run } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { nodeResults } from '../../../scripts/testing/node-results.mjs';
import { countsOf, printEnd } from '../../../scripts/testing/results.mjs';
import { phpOf, wordpressOf } from './support/debian-archive.mjs';
import { installTools } from './support/install-tools.mjs';
import { buildPlugin, zipFile, zipOf } from '../build/build-plugin.mjs';

const suite = fileURLToPath(new URL('all.mjs', import.meta.url));
/** For all of it, on a machine on which much else runs. */
const limit = 15 * 60_000;
const results = [];

try {
  const { values: suites, positionals } = parseArgs({
    options: { wordpress: { type: 'string' }, php: { type: 'string' } },
    allowPositionals: true,
  });
  process.env.WORDPRESS_SPECS = positionals.join(' ');
  if (suites.wordpress) process.env.WORDPRESS = wordpressOf(suites.wordpress);
  if (suites.php) process.env.PATH = `${phpOf(suites.php)}:${process.env.PATH}`;
  installTools();
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
  const stop = new globalThis.AbortController();
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop.abort());
  const found = await nodeResults(run({ files: [suite], timeout: limit, signal: stop.signal }), [suite]);
  // A test that was not run is none that passed.
  return found.map((result) => (result.outcome === 'skipped' ? { ...result, outcome: 'failed' } : result));
}
