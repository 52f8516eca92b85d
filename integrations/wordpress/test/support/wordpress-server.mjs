// A WordPress of our own in a temporary folder: its own database server on a socket, PHP's own web servers on free ports.
import { execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { mariadb, wordpress } from './install-tools.mjs';
import { shareRequests } from './request-sharing.mjs';

const run = promisify(execFile);
const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));
const feeds = fileURLToPath(new URL('../../../../stories/feeds', import.meta.url));
const startLimit = 120_000;
/** WordPress asks itself while it answers, and a page asks for several things at once. */
const processes = 4;
const asRoot = process.getuid?.() === 0 ? ['--user=root'] : [];

/** Starts the database server: {socket, folder, stop}. */
export async function startDatabase() {
  const folder = mkdtempSync(join(tmpdir(), 'wordpress-test-'));
  const data = join(folder, 'data');
  const socket = join(folder, 'db.sock');
  await run('mariadb-install-db', [
    '--no-defaults',
    `--datadir=${data}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
    ...asRoot,
  ]);
  const options = [
    `--datadir=${data}`,
    `--socket=${socket}`,
    '--skip-networking',
    '--innodb-flush-log-at-trx-commit=0',
    '--innodb-doublewrite=0',
  ];
  const server = start(mariadb, ['--no-defaults', ...options, ...asRoot]);
  await until(() => canConnect({ path: socket }), server);
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { socket, folder, stop };
}

/** Installs a WordPress and serves it. */
export async function startWordPress({ socket, folder }, name, { network = false } = {}) {
  const home = join(folder, name);
  const port = await freePort();
  const host = `127.0.0.1:${port}`;
  const key = randomUUID();
  const env = {
    ...process.env,
    WP_TEST_KEY: key,
    WP_TEST_SOCKET: socket,
    WP_TEST_DATABASE: name,
    WP_TEST_HOST: host,
  };
  cpSync(wordpress(), home, {
    recursive: true,
    dereference: true,
    filter: (path) => existsSync(path) && !/\/(wp-config\.php|\.htaccess)$/.test(path),
  });
  cpSync(join(fixtures, 'wp-config.php'), join(home, 'wp-config.php'));
  cpSync(join(fixtures, 'run.php'), join(home, 'run.php'));
  cpSync(join(fixtures, 'strict-theme'), join(home, 'wp-content/themes/strict'), { recursive: true });
  cpSync(feeds, join(home, 'data'), { recursive: true });
  mkdirSync(join(home, 'wp-content/uploads'), { recursive: true });
  await run('php', [join(fixtures, 'setup.php'), home, ...(network ? ['network'] : [])], { env });

  const servers = await Promise.all(Array.from({ length: processes }, () => startPhp(home, env)));
  const entrance = await shareRequests(
    port,
    servers.map((server) => server.port),
  );
  return {
    address: `http://${host}`,
    home,
    /** Runs PHP inside this WordPress; returns what it prints. */
    php: async (code) =>
      (
        await globalThis.fetch(`http://${host}/run.php`, { method: 'POST', body: code, headers: { 'X-Test-Key': key } })
      ).text(),
    /** What PHP complained about so far. */
    log: () => (existsSync(join(home, 'debug.log')) ? readFileSync(join(home, 'debug.log'), 'utf8') : ''),
    stop: () => {
      entrance.close();
      return Promise.all(servers.map((server) => server.stop()));
    },
  };
}

/** One of PHP's web servers: {port, stop}. It answers one request at a time. */
async function startPhp(home, env) {
  const port = await freePort();
  const settings = ['opcache.enable_cli=1', 'upload_max_filesize=32M', 'post_max_size=32M'];
  const server = start(
    'php',
    [...settings.flatMap((each) => ['-d', each]), '-S', `127.0.0.1:${port}`, '-t', home, join(fixtures, 'router.php')],
    { env },
  );
  await until(() => canConnect({ port, host: '127.0.0.1' }), server);
  return { port, stop: server.stop };
}

/** A program in a process group of its own, so that its children end with it. */
function start(program, args, { env = process.env } = {}) {
  const child = spawn(program, args, { env, detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (text) => (said = `${said}${text}`.slice(-4000)));
  const ended = new Promise((resolve) => child.on('exit', resolve).on('error', resolve));
  const kill = () => {
    try {
      process.kill(-child.pid);
    } catch {
      // It is gone already.
    }
  };
  process.on('exit', kill);
  return {
    said: () => said,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined,
    stop: () => {
      kill();
      return ended;
    },
  };
}

async function until(isTrue, server) {
  const end = Date.now() + startLimit;
  while (!(await isTrue())) {
    if (server.hasEnded() || Date.now() > end) throw new Error(`a server did not start: ${server.said()}`);
    await wait(50);
  }
}

function canConnect(where) {
  return new Promise((resolve) => {
    const socket = connect(where);
    const end = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.on('connect', () => end(true)).on('error', () => end(false));
  });
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
