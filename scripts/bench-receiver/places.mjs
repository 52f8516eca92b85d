// Receivers as people run them, on both databases, for as long as a measurement takes.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { postgresPrograms, startPostgres, HOW_TO_INSTALL } from '../../test/node/receiver/postgres-server.ts';

const PROBE = new URL('../soak/memory-probe.mjs', import.meta.url).href;
const PROGRAM = fileURLToPath(new URL('../../dist/bin/coalition-receiver.js', import.meta.url));

/** Runs `measure` on the embedded database and on PostgreSQL; both have to be well. */
export async function onBothDatabases(measure) {
  const folder = mkdtempSync(join(tmpdir(), 'coalition-bench-'));
  const here = await measure('embedded database', { DATA: folder });
  rmSync(folder, { recursive: true, force: true });
  return (await onPostgres(measure)) && here;
}

export async function onPostgres(measure) {
  if (!postgresPrograms()) {
    console.log(`  PostgreSQL: not measured. ${HOW_TO_INSTALL}`);
    return false;
  }
  const server = await startPostgres();
  try {
    return await measure('PostgreSQL', { DATABASE_URL: `${server.url}/postgres`, postgres: String(server.pid) });
  } finally {
    await server.stop();
  }
}

/** Starts a receiver; resolves when it listens. One that is probed can be asked for its memory. */
export async function startReceiver(env, port = 0, { isProbed = false } = {}) {
  const child = spawn(process.execPath, [...(isProbed ? ['--expose-gc', '--import', PROBE] : []), PROGRAM], {
    env: { PATH: process.env.PATH, PORT: String(port), RATE_LIMIT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit', ...(isProbed ? ['ipc'] : [])],
  });
  const end = () => child.kill('SIGKILL');
  process.on('exit', end);
  const exited = once(child, 'exit').then(() => process.off('exit', end));
  const url = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const address = /listens on (\S+)\/contributions/.exec(line)?.[1];
      if (address) resolve(address);
    });
    void exited.then(() => reject(new Error('the receiver ended before it listened')));
  });
  return {
    url,
    port: Number(new URL(url).port),
    /** Bytes in use after a garbage collection. */
    async heapUsed() {
      child.send('heap');
      const [bytes] = await once(child, 'message');
      return bytes;
    },
    async end(signal) {
      child.kill(signal);
      await exited;
    },
  };
}

/** Runs a command of the receiver; gives what it wrote. */
export async function command(args, env, input = '') {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(input);
  const [words, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  if (code !== 0) throw new Error(`coalition-receiver ${args.join(' ')} ended with ${code}`);
  return words;
}

/** A resident's message; its author agreed to be published. */
export const messageOf = (words) => ({
  version: 'coalition-feedback/1',
  id: randomUUID(),
  message: words,
  consent: true,
});

/** Sends one message; rejects where no answer came. */
export function send(url, message, agent) {
  const body = JSON.stringify(message);
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(`${url}/contributions`, { method: 'POST', agent, headers }, (response) => {
      let answer = '';
      response.setEncoding('utf8').on('data', (part) => (answer += part));
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode, answer }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** `count` messages over so many connections at once. */
export async function sendMany(url, count, connections, wordsOf) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let next = 0;
  const one = async () => {
    while (next < count) {
      const { status, answer } = await send(url, messageOf(wordsOf(next++)), agent);
      if (status !== 201) throw new Error(`a message was answered ${status}: ${answer}`);
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  agent.destroy();
}

export const middle = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/**
 * How many messages are not kept under the reference that was given for them, and how many are kept twice.
 * @param thanked id of each message that was thanked for → its reference
 */
export async function lostAndDoubled(thanked, env) {
  const references = new Map();
  for (const { id, reference } of JSON.parse(await command(['export', '--format', 'json', '--with-suspected'], env))) {
    if (!references.has(id)) references.set(id, []);
    references.get(id).push(reference);
  }
  const lost = [...thanked].filter(([id, reference]) => !references.get(id)?.includes(reference)).length;
  const doubled = [...references.values()].filter((all) => all.length > 1).length;
  return { lost, doubled };
}
