/**
 * A PostgreSQL of its own for a run of the tests, in a temporary folder, from the programs that the machine has.
 */
import { spawn, spawnSync, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import pg from 'pg';
import { quickPlace } from '../../../scripts/quick-place.mjs';

/** What to say where there is no PostgreSQL to run the tests on. */
export const HOW_TO_INSTALL =
  'The receiver is tested on PostgreSQL too, and there is none here. Install it (Debian, Ubuntu: apt-get install postgresql; macOS: brew install postgresql).';

export interface PostgresServer {
  /** `postgres://…` without a database, to which `/NAME` is added. */
  readonly url: string;
  /** The folder with its files. */
  readonly folder: string;
  readonly pid: number;
  stop(): Promise<void>;
  /** Stops it at once and starts it again at the same address. */
  restart(): Promise<void>;
}

/** The folder with `initdb` and `postgres`, or undefined where PostgreSQL is not installed. */
export function postgresPrograms(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(':'),
    '/opt/homebrew/bin',
    '/usr/local/bin',
  ];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

/** Starts a server, with its files in a folder within `place`. It trusts everybody who reaches it, which is this machine alone. */
export async function startPostgres(place = tmpdir()): Promise<PostgresServer> {
  const programs = postgresPrograms();
  if (!programs) throw new Error(HOW_TO_INSTALL);
  const folder = mkdtempSync(join(place, 'coalition-postgres-'));
  const user = unprivileged();
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid!);
  const data = join(folder, 'data');
  const setUp = spawnSync(
    join(programs, 'initdb'),
    ['--pgdata', data, '--username', 'test', '--auth', 'trust', '--no-sync', '--encoding', 'UTF8', '--locale', 'C'],
    { ...user, cwd: folder, encoding: 'utf8' },
  );
  if (setUp.status !== 0) throw new Error(`initdb failed: ${setUp.stderr || setUp.error?.message}`);
  const port = await freePort();
  let server = await run(programs, data, port, { ...user, cwd: folder });
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill(signal);
    await ended;
  };
  const killNow = (): void => {
    server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  process.on('exit', killNow);
  return {
    url: `postgres://test@127.0.0.1:${port}`,
    folder,
    get pid() {
      return server.pid!;
    },
    async stop() {
      await end('SIGQUIT');
      process.off('exit', killNow);
      rmSync(folder, { recursive: true, force: true });
    },
    async restart() {
      await end('SIGINT');
      server = await run(programs, data, port, { ...user, cwd: folder });
    },
  };
}

interface SharedPostgres extends PostgresServer {
  create(database: string, template?: string): Promise<unknown>;
  drop(database: string): Promise<unknown>;
}

let started: Promise<SharedPostgres> | undefined;
let databases = 0;

/** The server of this process, started at its first use. */
export function sharedPostgres(): Promise<SharedPostgres> {
  started ??= startShared();
  return started;
}

async function startShared(): Promise<SharedPostgres> {
  const server = await startPostgres(quickPlace());
  // One connection for all databases: to connect takes a third of the time that it takes to make one.
  const admin = new pg.Pool({ connectionString: `${server.url}/postgres`, max: 1, allowExitOnIdle: true });
  // It ends with the server; the next query connects anew.
  admin.on('error', () => undefined);
  const { rows } = await admin.query<{ version: string }>(`select current_setting('server_version_num') as version`);
  // Copied by pages instead, as since version 15 where nothing is said, it takes more than twice as long, and so does dropping it.
  const strategy = Number(rows[0]!.version) >= 150000 ? 'strategy file_copy' : '';
  return Object.assign(server, {
    create: (database: string, template = 'template1') =>
      admin.query(`create database ${database} template ${template} ${strategy}`),
    drop: (database: string) => admin.query(`drop database if exists ${database} with (force)`),
  });
}

/** A database for one test: empty, or a copy of the one that is named `template` and that nobody is connected to. */
export async function temporaryPostgres(t: TestContext, template?: string): Promise<{ url: string }> {
  const server = await sharedPostgres();
  const name = `test_${(databases += 1)}`;
  await server.create(name, template);
  t.after(() => server.drop(name));
  return { url: `${server.url}/${name}` };
}

/** A database that stays until the server is stopped. */
export async function lastingPostgres(name: string): Promise<{ url: string }> {
  const server = await sharedPostgres();
  await server.create(name);
  return { url: `${server.url}/${name}` };
}

async function run(programs: string, data: string, port: number, options: SpawnOptions) {
  const settings = ['fsync=off', 'full_page_writes=off', 'listen_addresses=127.0.0.1', 'unix_socket_directories='];
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let words = '';
  server.stderr!.setEncoding('utf8').on('data', (chunk: string) => (words = (words + chunk).slice(-2000)));
  const gone = once(server, 'exit').then(() => {
    throw new Error(`postgres ended: ${words}`);
  });
  gone.catch(() => undefined);
  while (!(await Promise.race([answers(port), gone]))) await new Promise((resolve) => setTimeout(resolve, 30));
  return server;
}

async function answers(port: number): Promise<boolean> {
  const client = new pg.Client({ connectionString: `postgres://test@127.0.0.1:${port}/postgres` });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** PostgreSQL refuses to run as root: then as the user of its package, else as nobody. */
function unprivileged(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((what) => Number(spawnSync('id', [what, name], { encoding: 'utf8' }).stdout));
    if (uid && gid) return { uid, gid };
  }
  throw new Error('PostgreSQL does not run as root, and this machine has no user to run it as.');
}
