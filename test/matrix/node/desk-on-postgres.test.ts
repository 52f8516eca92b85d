/* The desk in a browser once more, on PostgreSQL: test/e2e has it on the embedded database. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { it } from 'node:test';
import { HOW_TO_INSTALL, postgresPrograms, startPostgres } from '../../node/receiver/postgres-server.ts';
import { quickPlace } from '../../../scripts/quick-place.mjs';

const FILES = readdirSync('test/e2e').filter((name) => /^(desk.*|answered)\.test\.ts$/.test(name));

it(
  'the desk does on PostgreSQL what it does on the embedded database',
  {
    skip: !postgresPrograms() && HOW_TO_INSTALL,
  },
  async (t) => {
    const server = await startPostgres(quickPlace());
    t.after(() => server.stop());
    const runner = ['scripts/test.mjs', '--no-build', ...FILES.map((file) => `test/e2e/${file}`)];
    const child = spawn(process.execPath, runner, {
      // Not a part of the run around it: it reports for itself.
      env: { ...process.env, TEST_DESK_POSTGRES: server.url, NODE_TEST_CONTEXT: undefined, TEST_FAILURES: undefined },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
    const [code] = await once(child, 'exit');
    assert.equal(code, 0, said.slice(-4000));
    assert.match(said, /^[1-9]\d* passed, 0 failed$/m);
  },
);
