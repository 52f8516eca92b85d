import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { TestContext } from 'node:test';
import type { ReceiverOptions } from '../../../src/receiver/app.js';
import type { Contribution } from '../../../src/receiver/store/contribution.js';
import type { IntakeStore } from '../../../src/receiver/store/intake-store.js';
import type { Store, StoreOptions, StorePlace } from '../../../src/receiver/store/store.js';
import { programEnvironment } from '../../support/program-environment.ts';
import { quickPlace } from '../../../scripts/quick-place.mjs';
import { runToEnd, type Ended } from '../../support/run-to-end.ts';
import { cliPath, projectFolder, receiver } from './load.ts';
import { lastingPostgres, temporaryPostgres } from './postgres-server.ts';

export { cliPath, projectFolder, receiver };

export const JSON_TYPE = { 'content-type': 'application/json' };

/** A message that is right in every field. */
export function goodMessage(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    version: 'coalition-feedback/1',
    id: randomUUID(),
    kind: 'suggestion',
    message: 'The new park needs benches.',
    commitment: 'open-budget',
    name: 'Ana Pérez',
    email: 'ana@example.org',
    consent: true,
    language: 'en',
    page: 'https://town.example/feedback',
    feed: 'https://town.example/feed.json',
    submittedAt: '2026-11-05T10:00:00Z',
    elapsedSeconds: 42.5,
    website: '',
    ...changes,
  };
}

/** An empty folder for one test. */
export function temporaryFolder(t: TestContext): string {
  const folder = mkdtempSync(join(quickPlace(), 'coalition-receiver-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Whether this run of the tests is on PostgreSQL: test/matrix/node runs the files of this folder once more. */
export const isOnPostgres = process.env.TEST_POSTGRES !== undefined;

/** A place of its own for one test, on the database of this run. */
export async function temporaryPlace(t: TestContext): Promise<StorePlace> {
  return isOnPostgres ? temporaryPostgres(t) : { folder: temporaryFolder(t) };
}

let template: Promise<string> | undefined;
/** The name of a PostgreSQL database with all tables: to copy it takes a third of the time that it takes to make them. */
const withTables = (): Promise<string> =>
  (template ??= (async () => {
    const store = await receiver.openStore(await lastingPostgres('with_tables'));
    await store.close();
    return 'with_tables';
  })());

/** A real store at a place of its own. */
export async function temporaryStore(
  t: TestContext,
  options: StoreOptions & { place?: StorePlace } = {},
): Promise<Store> {
  const own = async (): Promise<StorePlace> =>
    isOnPostgres ? temporaryPostgres(t, await withTables()) : temporaryPlace(t);
  const store = await receiver.openStore(options.place ?? (await own()), options);
  t.after(() => store.close());
  return store;
}

/** What a receiver needs of a store. */
type ReceiverStore = ReceiverOptions['store'];

interface Harness<S extends ReceiverStore> {
  readonly store: S;
  readonly lines: string[];
  /** Sends to the app without a socket. `from` is the address that the socket would show. */
  send(init?: RequestInit & { path?: string; from?: string }): Promise<Response>;
  /** Posts a value as JSON. */
  post(value: unknown, headers?: Record<string, string>, from?: string): Promise<Response>;
}

/** A receiver on a real store, without network, that remembers its log. */
export async function receiverWith<S extends ReceiverStore = Store>(
  t: TestContext,
  options: Partial<ReceiverOptions> & { store?: S } = {},
): Promise<Harness<S>> {
  const store = options.store ?? ((await temporaryStore(t, { now: options.now })) as ReceiverStore as S);
  const lines: string[] = [];
  const app = receiver.createReceiver({
    rateLimit: 0,
    log: (line) => lines.push(line),
    ...options,
    store,
  });
  const send: Harness<S>['send'] = async ({ path = '/contributions', from, ...init } = {}) => {
    const request = new Request(`http://receiver.example${path}`, {
      ...init,
      ...(init.body ? { duplex: 'half' } : undefined),
    });
    return app.fetch(request, { incoming: { socket: { remoteAddress: from } } });
  };
  const post: Harness<S>['post'] = (value, headers, from) =>
    send({ method: 'POST', headers: { ...JSON_TYPE, ...headers }, body: JSON.stringify(value), from });
  return { store, lines, send, post };
}

export async function kept(store: Pick<Store, 'contributions'>): Promise<Contribution[]> {
  const contributions: Contribution[] = [];
  for await (const contribution of store.contributions.all()) contributions.push(contribution);
  return contributions;
}

/** A store whose methods can be replaced one by one. */
export function fakeStore(changes: Partial<IntakeStore & Pick<ReceiverStore, 'check'>>): ReceiverStore {
  const { check = async () => {}, recall, keep } = changes;
  const counts = new receiver.AttemptsInMemory(Date.now);
  return {
    intake: {
      recall: recall ?? (async () => ({ outcome: 'unknown' })),
      keep:
        keep ??
        (async ({ receivedAt }) => ({
          outcome: 'kept',
          isNew: true,
          receipt: { reference: '0000-0000-00', receivedAt },
        })),
    },
    attempts: counts,
    check,
  };
}

/** Asserts an RFC 9457 answer and returns its body. */
export async function problemOf(
  response: Response,
  status: number,
): Promise<{ title: string; detail: string; errors?: { pointer: string; detail: string }[] }> {
  assert.equal(response.status, status);
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  const text = await response.text();
  assert.doesNotMatch(text, /node_modules|\bat .+:\d+:\d+/, 'an answer shows no stack');
  const body = JSON.parse(text);
  assert.equal(body.type, 'about:blank');
  assert.equal(body.status, status);
  assert.ok(body.title);
  assert.ok(body.detail);
  return body;
}

/** Writes bytes to a port and returns all that comes back until the other side closes. */
export async function rawExchange(port: number, bytes: string | Buffer): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.setEncoding('latin1').on('data', (chunk: string) => (answer += chunk));
  // A reset is an answer too: an empty one.
  socket.on('error', () => undefined);
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.write(bytes);
  await closed;
  return answer;
}

interface RunningCli {
  readonly url: string;
  readonly child: ChildProcess;
  readonly lines: string[];
  /** Sends a signal and returns the exit code and signal. */
  end(signal: NodeJS.Signals): Promise<[number | null, NodeJS.Signals | null]>;
}

/** Starts the receiver as a program and waits until it says where it listens. */
export async function startCli(t: TestContext, folder: string, env: NodeJS.ProcessEnv = {}): Promise<RunningCli> {
  const child = spawn(process.execPath, [cliPath, '--data', folder], {
    env: { ...programEnvironment, PORT: '0', RATE_LIMIT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  t.after(() => child.kill('SIGKILL'));
  const exited = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  const lines: string[] = [];
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      lines.push(line);
      const address = /listens on (\S+)\/contributions/.exec(line)?.[1];
      if (address) resolve(address);
    });
    void exited.then(([code]) => reject(new Error(`ended with ${code} before it listened`)));
  });
  const end: RunningCli['end'] = (signal) => {
    child.kill(signal);
    return exited;
  };
  return { url, child, lines, end };
}

/** Runs the program to its end. */
export const runCli = (args: string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> =>
  runToEnd(process.execPath, [cliPath, ...args], { env: { ...programEnvironment, ...env } });
