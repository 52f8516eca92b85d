import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { programEnvironment } from '../../support/program-environment.ts';
import { runToEnd } from '../../support/run-to-end.ts';
import { cliPath, goodMessage, JSON_TYPE, problemOf, projectFolder, runCli, startCli, temporaryFolder } from './kit.ts';

const postTo = (url: string, message: unknown, headers: Record<string, string> = {}) =>
  fetch(`${url}/contributions`, {
    method: 'POST',
    headers: { ...JSON_TYPE, ...headers },
    body: JSON.stringify(message),
  });

async function exported(folder: string): Promise<Record<string, unknown>[]> {
  const { code, stdout } = await runCli(['export', '--format', 'json', '--data', folder]);
  assert.equal(code, 0);
  return JSON.parse(stdout);
}

describe('coalition-receiver', () => {
  it('names a Node that can run it where this one is too old: the one that npm ci brought', async (t) => {
    const brought = join(projectFolder, `node_modules/node-${process.platform}-${process.arch}/bin/node`);
    const tooOld = ['--no-experimental-sqlite', cliPath, '--data', temporaryFolder(t)];
    const { code, stderr } = await runToEnd(process.execPath, tooOld, { env: programEnvironment });
    assert.equal(code, 2);
    const named =
      /Node 22\.13 or newer is needed; this is v[\d.]+\. (?:The project brings one: write "(.+)" in place|It is at https:)/.exec(
        stderr,
      );
    assert.ok(named, stderr);
    assert.equal(named[1], existsSync(brought) ? brought : undefined);
  });

  it('says its address with the port and its folder, takes messages and ends cleanly', async (t) => {
    const folder = join(temporaryFolder(t), 'data');
    const cli = await startCli(t, folder);
    assert.match(cli.url, /^http:\/\/127\.0\.0\.1:\d+$/);
    assert.equal((await postTo(cli.url, goodMessage())).status, 201);
    const [code, signal] = await cli.end('SIGTERM');
    assert.deepEqual([code, signal], [0, null]);
    assert.ok(cli.lines.includes(`Contributions are kept in ${folder}`));
    assert.equal((await exported(folder)).length, 1);
    assert.ok(!existsSync(join(folder, 'contributions.sqlite-wal')), 'the log is folded in');
  });

  it('has no account and no secret of its own, and no mode in which it says more', async (t) => {
    const links = await Promise.all(
      [temporaryFolder(t), temporaryFolder(t)].map(async (folder) => {
        const cli = await startCli(t, folder, { NODE_ENV: 'development', DEBUG: '*' });
        const broken = await fetch(`${cli.url}/contributions`, { method: 'POST', headers: JSON_TYPE, body: '{' });
        await problemOf(broken, 400);
        assert.doesNotMatch(await (await fetch(`${cli.url}/desk/nowhere`)).text(), /node:|\.js:\d/);
        const { stdout } = await runCli(['user', 'list', '--data', folder]);
        assert.equal(stdout, '');
        await cli.end('SIGTERM');
        return /\/desk\/link\/(\S+)/.exec(cli.lines.join('\n'))?.[1];
      }),
    );
    assert.ok(links.every((link) => link && link.length >= 43));
    assert.notEqual(links[0], links[1]);
  });

  it('ends cleanly on SIGINT while a connection is idle', async (t) => {
    const cli = await startCli(t, temporaryFolder(t));
    await (await fetch(`${cli.url}/healthz`)).text();
    assert.deepEqual(await cli.end('SIGINT'), [0, null]);
  });

  it('reads DATA, RATE_LIMIT and ALLOWED_ORIGINS', async (t) => {
    const folder = temporaryFolder(t);
    const cli = await startCli(t, folder, {
      RATE_LIMIT: '1',
      ALLOWED_ORIGINS: 'https://a.example, https://b.example',
    });
    const first = await postTo(cli.url, goodMessage(), { origin: 'https://b.example' });
    assert.equal(first.headers.get('access-control-allow-origin'), 'https://b.example');
    assert.equal((await postTo(cli.url, goodMessage())).status, 429);
    const { stdout } = await runCli(['export', '--format', 'json'], { DATA: folder });
    assert.equal(JSON.parse(stdout).length, 1);
  });

  it('says in one sentence that its port is in use', async (t) => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    t.after(() => other.close());
    const { port } = other.address() as AddressInfo;
    const { code, stderr } = await runCli(['--data', temporaryFolder(t)], { PORT: String(port) });
    assert.equal(code, 1);
    assert.equal(
      stderr,
      `coalition-receiver: Port ${port} is already in use: stop the other program or choose another port with PORT.\n`,
    );
  });

  it('says in one sentence that its folder cannot be used', async (t) => {
    const path = join(temporaryFolder(t), 'a-file');
    writeFileSync(path, '');
    const { code, stderr } = await runCli(['--data', path], { PORT: '0' });
    assert.equal(code, 1);
    assert.match(stderr, /^coalition-receiver: Contributions cannot be kept in .+\n$/);
    assert.equal(stderr.split('\n').length, 2);
  });

  it('explains itself', async () => {
    const { code, stdout, stderr } = await runCli(['--help']);
    assert.equal(code, 0);
    assert.equal(stderr, '');
    for (const word of ['export --format json', '--data', 'PORT', 'ALLOWED_ORIGINS', 'RATE_LIMIT', '8787']) {
      assert.ok(stdout.includes(word), word);
    }
  });

  const wrongUses: [string[], NodeJS.ProcessEnv, RegExp][] = [
    [['--nonsense'], {}, /--nonsense/],
    [['serve'], {}, /"serve" is not a command/],
    [['export', 'all', '--format', 'json'], {}, /"all" is not a command/],
    [['export'], {}, /--format json/],
    [['export', '--format', 'xml'], {}, /--format json/],
    [['--format', 'json'], {}, /--format belongs to export/],
    [['--data'], {}, /--data/],
    [['--data', ''], {}, /--data/],
    [[], { PORT: 'http' }, /PORT/],
    [[], { PORT: '65536' }, /PORT/],
    [[], { RATE_LIMIT: '-1' }, /RATE_LIMIT/],
    [[], { ALLOWED_ORIGINS: '*' }, /ALLOWED_ORIGINS/],
    [[], { TRUSTED_PROXIES: 'proxy.local' }, /TRUSTED_PROXIES/],
    [[], { DATABASE_URL: 'mysql://x/y' }, /DATABASE_URL/],
    // In plain text to another machine only where somebody says so (OWASP ASVS 5.0 §12.3.1).
    [[], { DATABASE_URL: 'postgres://u:p@db.town.invalid/x' }, /another machine: end it with \?sslmode=verify-full/],
    [[], { DATABASE_URL: 'postgres://u:p@localhost/x?host=db.town.invalid' }, /another machine/],
  ];
  for (const [args, env, words] of wrongUses) {
    it(`with ${JSON.stringify(args)} ${JSON.stringify(env)} is used wrongly`, async (t) => {
      const { code, stdout, stderr } = await runCli(args, { DATA: temporaryFolder(t), ...env });
      assert.equal(code, 2);
      assert.equal(stdout, '');
      assert.match(stderr, words);
      assert.match(stderr, /^coalition-receiver: .+\.\n$/);
    });
  }
});

describe('the database on another machine', () => {
  for (const address of [
    'postgres://u:p@db.town.invalid/x?sslmode=verify-full',
    'postgres://u:p@db.town.invalid/x?sslmode=disable',
    'postgres://u:p@localhost:1/x',
    'postgres://u:p@[::1]:1/x',
    'postgres://u:p@%2Fnowhere/x',
    'postgres://u:p@localhost/x?host=/nowhere',
  ])
    it(`is asked, and only missed, at ${address}`, async () => {
      const { code, stderr } = await runCli([], { DATABASE_URL: address, PORT: '0' });
      assert.match(stderr, /^coalition-receiver: Contributions cannot be kept in PostgreSQL: .+\n$/);
      assert.equal(code, 1);
    });
});

describe('coalition-receiver export', () => {
  it('writes every field of every message, flags and unanswered fields too', async (t) => {
    const folder = temporaryFolder(t);
    const cli = await startCli(t, folder);
    const full = goodMessage();
    const { version, id, message } = goodMessage({ message: 'Sí, ¿cuándo? 👩‍🌾' });
    const receipt = (await (await postTo(cli.url, full)).json()) as Record<string, unknown>;
    await postTo(cli.url, { version, id, message, website: 'x' });
    // The receiver still runs: an export needs no pause.
    const [first, second] = await exported(folder);
    const { version: _, website: __, ...told } = full;
    assert.partialDeepStrictEqual(first, {
      ...told,
      reference: receipt.reference,
      receivedAt: receipt.receivedAt,
      flagged: false,
      flags: [],
    });
    assert.partialDeepStrictEqual(
      { ...second, reference: 0, receivedAt: 0 },
      {
        reference: 0,
        receivedAt: 0,
        id,
        kind: null,
        message,
        commitment: null,
        name: null,
        email: null,
        consent: null,
        language: null,
        page: null,
        feed: null,
        submittedAt: null,
        elapsedSeconds: null,
        flagged: true,
        flags: ['honeypot'],
      },
    );
  });

  it('is [] for a receiver without messages', async (t) => {
    const folder = temporaryFolder(t);
    const cli = await startCli(t, folder);
    await cli.end('SIGTERM');
    assert.deepEqual(await exported(folder), []);
  });

  it('is [] with a word on stderr for a folder without data, which it does not make', async (t) => {
    const folder = join(temporaryFolder(t), 'typo');
    const { code, stdout, stderr } = await runCli(['export', '--format', 'json', '--data', folder]);
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(stdout), []);
    assert.ok(stderr.includes(folder));
    assert.ok(!existsSync(folder));
  });

  it('ends quietly when its reader has had enough', async (t) => {
    const folder = temporaryFolder(t);
    const cli = await startCli(t, folder);
    for (let sent = 0; sent < 40; sent += 1) await postTo(cli.url, goodMessage({ message: 'x'.repeat(5000) }));
    const command = '"$0" "$1" export --format json --data "$2" | head -c 10';
    const { stderr } = await runToEnd('sh', ['-c', command, process.execPath, cliPath, folder]);
    assert.equal(stderr, '');
  });
});

describe('kill -9', () => {
  it('right after 201, ten times, loses nothing and doubles nothing', async (t) => {
    const folder = temporaryFolder(t);
    const answered = new Map<string, string>();
    const all = new Map<string, Record<string, unknown>>();

    for (let round = 0; round < 10; round += 1) {
      const cli = await startCli(t, folder);
      const messages = Array.from({ length: 8 }, (_, index) => goodMessage({ message: `${round}/${index}` }));
      for (const message of messages) all.set(String(message.id), message);
      await Promise.allSettled(
        messages.map(async (message) => {
          const response = await postTo(cli.url, message);
          if (response.status !== 201) throw new Error(`answered ${response.status}`);
          // The first answer of the round kills the process while others are under way.
          cli.child.kill('SIGKILL');
          const { reference } = (await response.json()) as { reference: string };
          answered.set(String(message.id), reference);
        }),
      );
      assert.deepEqual(await cli.end('SIGKILL'), [null, 'SIGKILL']);
    }
    assert.ok(answered.size >= 10, `${answered.size} answers came before the kills`);

    const before = new Map((await exported(folder)).map((row) => [row.id, row.reference]));
    for (const [id, reference] of answered) assert.equal(before.get(id), reference, 'lost after 201');

    // Residents whose answer was lost try again with the same key; those who had one may too.
    const cli = await startCli(t, folder);
    for (const [id, message] of all) {
      const response = await postTo(cli.url, message, { 'idempotency-key': `"${id}"` });
      const { reference } = (await response.json()) as { reference: string };
      assert.equal(reference, answered.get(id) ?? before.get(id) ?? reference);
    }
    const ids = (await exported(folder)).map((row) => row.id);
    assert.deepEqual(ids.toSorted(), [...all.keys()].sort());
  });
});
