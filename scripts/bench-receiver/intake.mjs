// Messages a second against the barest server that keeps as well: node:http and node:sqlite, one flushed row for each.
import { performance } from 'node:perf_hooks';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { middle, sendMany, startReceiver } from './places.mjs';

const CONNECTIONS = 50;
const ROUNDS = 5;
const GOAL = 0.75;
const words = (number) => `The new park needs benches, and shade for those who wait there. ${number}`;

export async function measureIntake(count) {
  console.log(`\nintake, ${count} messages over ${CONNECTIONS} connections, ${ROUNDS} times in turns`);
  const folder = mkdtempSync(join(tmpdir(), 'coalition-bench-'));
  const receiver = await startReceiver({ DATA: join(folder, 'receiver') });
  const bare = await startBare(join(folder, 'bare.sqlite'));
  const speeds = { receiver: [], bare: [] };
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, { url }] of Object.entries({ receiver, bare })) {
      const started = performance.now();
      await sendMany(url, count, CONNECTIONS, words);
      // The first round warms both up.
      if (round > 0) speeds[name].push((count / (performance.now() - started)) * 1000);
    }
  }
  await receiver.end('SIGTERM');
  bare.end();
  rmSync(folder, { recursive: true, force: true });
  const ratio = middle(speeds.receiver.map((speed, round) => speed / speeds.bare[round]));
  console.log(`  receiver ${Math.round(middle(speeds.receiver))} a second, bare ${Math.round(middle(speeds.bare))}`);
  console.log(`  ratio ${ratio.toFixed(2)} (goal ${GOAL})`);
  return ratio >= GOAL;
}

async function startBare(file) {
  const program = fileURLToPath(new URL('bare-server.mjs', import.meta.url));
  const child = spawn(process.execPath, [program, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  process.on('exit', () => child.kill('SIGKILL'));
  const [line] = await once(child.stdout.setEncoding('utf8'), 'data');
  return { url: line.trim(), end: () => child.kill('SIGKILL') };
}
