// npm run fuzz [-- RUNS [SEED]]: the tests of test/node/fuzz with 20,000 random inputs for each property, or RUNS.
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const [runs = '20000', seed] = process.argv.slice(2);
const { status } = spawnSync(process.execPath, ['scripts/test.mjs', '--no-build', 'test/node/fuzz'], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  stdio: 'inherit',
  env: { ...process.env, RUNS: runs, ...(seed ? { SEED: seed } : {}) },
});
process.exitCode = status ?? 1;
