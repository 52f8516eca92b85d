/* The lines of docs/receiver.md on the servers that they are for, with a receiver behind them. */
import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { linesIn, startServer, type WebServer } from './web-server.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const PROGRAM = join(root, 'dist/bin/coalition-receiver.js');
const PUBLIC = 'https://feedback.town.example';
const PAGE = 'https://www.town.example';

/** An address of this machine that others see. */
const outside = Object.values(networkInterfaces())
  .flat()
  .find((one) => one && !one.internal && one.family === 'IPv4')?.address;

/** The receiver as the page starts it, with a limit of two messages a minute. */
async function startReceiver(data: string): Promise<{ child: ChildProcess; port: string; lines: string[] }> {
  const child = spawn(process.execPath, [PROGRAM], {
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      DATA: data,
      FEED: join(root, 'stories/feeds/example.json'),
      PUBLIC_URL: PUBLIC,
      ALLOWED_ORIGINS: PAGE,
      TRUSTED_PROXIES: '127.0.0.1,::1',
      RATE_LIMIT: '2',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  const port = await new Promise<string>((resolve) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      lines.push(line);
      const found = /listens on http:\/\/127\.0\.0\.1:(\d+)/.exec(line)?.[1];
      if (found) resolve(found);
    });
  });
  return { child, port, lines };
}

for (const name of ['nginx', 'Caddy'] as const) {
  describe(`the receiver behind ${name}, as printed`, () => {
    const data = mkdtempSync(join(tmpdir(), 'coalition-receiver-'));
    let receiver: Awaited<ReturnType<typeof startReceiver>>;
    let server: WebServer;
    before(async () => {
      receiver = await startReceiver(data);
      server = await startServer(
        name,
        linesIn('receiver.md', name).replace('127.0.0.1:8787', `127.0.0.1:${receiver.port}`),
      );
    });
    after(async () => {
      await server.stop();
      receiver.child.kill('SIGTERM');
      await once(receiver.child, 'exit');
      rmSync(data, { recursive: true, force: true });
    });
    const post = (message: string, headers: Record<string, string> = {}) =>
      fetch(`${server.url}/contributions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: PAGE, ...headers },
        body: JSON.stringify({ version: 'coalition-feedback/1', id: randomUUID(), message }),
      });

    it('takes a message of the town’s page, and says so to it', async () => {
      const response = await post('More shade, please.', { 'x-forwarded-for': '203.0.113.1' });
      assert.equal(response.status, 201);
      assert.equal(response.headers.get('access-control-allow-origin'), PAGE);
      assert.equal(response.headers.get('strict-transport-security'), 'max-age=31536000');
    });

    it('counts messages by who really sent them, whatever they write into X-Forwarded-For', async () => {
      const answers = [
        await post('Two.', { 'x-forwarded-for': '203.0.113.2' }),
        await post('Three.', { 'x-forwarded-for': '198.51.100.3' }),
      ];
      assert.deepEqual(
        answers.map(({ status }) => status),
        [201, 429],
      );
      assert.ok(Number(answers[1]!.headers.get('retry-after')) > 0);
      assert.doesNotMatch(receiver.lines.join('\n'), /not in TRUSTED_PROXIES/);
    });

    it('refuses what is too large in words that the form reads', async () => {
      const response = await post('x'.repeat(60_000));
      assert.equal(response.status, 413);
      assert.equal(response.headers.get('content-type'), 'application/problem+json');
    });

    it('serves the feed, and 304 for one that is known', async () => {
      const first = await fetch(`${server.url}/feed.json`, { headers: { 'accept-encoding': 'gzip' } });
      assert.equal(first.headers.get('access-control-allow-origin'), '*');
      assert.equal(((await first.json()) as { version: string }).version, 'coalition-feed/1');
      const again = await fetch(`${server.url}/feed.json`, {
        headers: { 'accept-encoding': 'gzip', 'if-none-match': first.headers.get('etag')! },
      });
      assert.equal(again.status, 304);
    });

    it('lets staff sign in from its own page, with a cookie for TLS alone, and nobody from another', async () => {
      const password = 'four words behind a proxy';
      const made = spawnSync(process.execPath, [PROGRAM, 'user', 'add', 'ana@town.example', '--data', data], {
        input: password,
      });
      assert.equal(made.status, 0, String(made.stderr));
      const signIn = (origin: string) =>
        fetch(`${server.url}/desk/sign-in`, {
          method: 'POST',
          redirect: 'manual',
          headers: { origin, 'sec-fetch-site': origin === PUBLIC ? 'same-origin' : 'same-site' },
          body: new URLSearchParams({ email: 'ana@town.example', password }),
        });
      const response = await signIn(PUBLIC);
      assert.equal(response.status, 303);
      assert.match(response.headers.get('set-cookie') ?? '', /^__Host-coalition-desk=.*; Secure/i);
      assert.equal((await signIn('https://other.town.example')).status, 403);
    });

    it('gives the first account on its own machine, and to nobody who says that they are there', async () => {
      const link = /\/desk\/link\/\S+/.exec(receiver.lines.join('\n'))?.[0];
      assert.ok(link);
      const status = async (from: string | undefined) =>
        new Promise<number>((resolve, reject) => {
          const headers = { 'x-forwarded-for': '127.0.0.1' };
          request(server.url + link, { headers, ...(from && { localAddress: from }) }, (response) => {
            resolve(response.statusCode!);
            response.resume();
          })
            .on('error', reject)
            .end();
        });
      assert.equal(await status(undefined), 200);
      assert.ok(outside, 'this machine has no address but its own: nobody can come from outside');
      assert.equal(await status(outside), 404);
    });
  });
}

describe('the unit for systemd', () => {
  const program = ['/usr/bin/systemd-analyze', '/bin/systemd-analyze'].find((path) => existsSync(path));
  const skip = program ? false : 'systemd-analyze is not installed: apt-get install systemd';

  it('is read without a word, and leaves the service little to do harm with', { skip }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'coalition-unit-'));
    const unit = join(folder, 'coalition-receiver.service');
    const lines = linesIn('receiver.md', 'As a service', 'ini');
    writeFileSync(
      unit,
      lines.replace(/^ExecStart=.*$/m, `ExecStart=${process.execPath} ${PROGRAM}`).replace(/^(User|Group)=.*\n/gm, ''),
    );
    try {
      const verify = spawnSync(program!, ['verify', '--man=no', unit], { encoding: 'utf8' });
      assert.equal(
        verify.stderr
          .split('\n')
          .filter((line) => line.includes('coalition-receiver'))
          .join('\n'),
        '',
      );
      const security = spawnSync(program!, ['security', '--offline=yes', '--threshold=30', unit], { encoding: 'utf8' });
      assert.equal(security.status, 0, security.stdout + security.stderr);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
