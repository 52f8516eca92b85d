/* Accounts from the command line, as people and programs give them. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, it } from 'node:test';
import { programEnvironment } from '../../support/program-environment.ts';
import { cliPath, receiver, runCli, temporaryFolder } from './kit.ts';

describe('a password from standard input', () => {
  for (const [what, written, expected] of [
    ['ends with its line', ['correct horse battery\n'], 'correct horse battery'],
    ['ends with its line of Windows', ['correct horse battery\r', '\nand more'], 'correct horse battery'],
    ['comes in pieces', ['corré', 'ct horse\n'], 'corréct horse'],
    ['is an empty line', ['\n'], ''],
    ['is given up where nothing comes', [], undefined],
  ] as const)
    it(`${what}, though the other end stays open`, async () => {
      const stream = new PassThrough();
      for (const chunk of written) stream.write(chunk);
      // Long where something comes: the line ends it, not the clock.
      assert.equal(await receiver.firstLineOf(stream, written.length > 0 ? 60_000 : 50), expected);
      assert.ok(stream.destroyed);
    });

  it('ends with the stream where there is no line end', async () => {
    const stream = new PassThrough();
    stream.end('correct horse battery');
    assert.equal(await receiver.firstLineOf(stream, 60_000), 'correct horse battery');
  });

  it('is taken from a program that keeps the pipe open', async (t) => {
    const child = spawn(process.execPath, [cliPath, 'user', 'add', 'ana@example.org', '--data', temporaryFolder(t)], {
      env: programEnvironment,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    t.after(() => child.kill('SIGKILL'));
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
    child.stdin.write('correct horse battery\n');
    assert.deepEqual(await once(child, 'close'), [0, null]);
    assert.match(stdout, /The password is set\./);
  });
});

describe('coalition-receiver user', () => {
  it('refuses what cannot be meant, with code 2, and makes neither an account nor a folder', async (t) => {
    const folder = join(temporaryFolder(t), 'data');
    const feed = join(temporaryFolder(t), 'feed.json');
    const members = [{ id: 'town', name: 'Town', sector: 'government' }];
    const coalition = { version: 'coalition-feed/1', title: 'C', language: 'en', updated: '2026', members };
    writeFileSync(feed, JSON.stringify(coalition));
    for (const [args, env, words] of [
      [['add', 'a@example.org', '--member', ''], {}, /--member needs the id of a member/],
      [['add', 'a@example.org', '--member', 'nope'], { FEED: feed }, /no member "nope"\. It has town\./],
      [['add', 'a@example.org', '--member', 'nope', '--feed', feed], {}, /no member "nope"/],
      [['add', 'a@example.org'], { PUBLIC_URL: 'feedback.town.example' }, /PUBLIC_URL must be an address/],
      [['add', 'a@example.org'], { PORT: 'abc' }, /PORT must be a whole number/],
      [['reset', 'a@example.org'], { PORT: 'abc' }, /PORT must be a whole number/],
      [['add', 'a@example'], {}, /is no e-mail/],
      [['add'], {}, /An e-mail is missing/],
      [['list', 'a@example.org'], {}, /is not a command/],
      [['list', '--feed', feed], {}, /belong to user add/],
      [['add', 'a@example.org', '--role', 'boss'], {}, /--role must be/],
    ] as const) {
      const { code, stdout, stderr } = await runCli(['user', ...args], { DATA: folder, ...env });
      assert.deepEqual([code, stdout], [2, ''], `${args.join(' ')}: ${stderr}`);
      assert.match(stderr, words);
    }
    assert.ok(!existsSync(folder));
  });

  it('says where nothing is kept, and makes nothing there', async (t) => {
    const folder = join(temporaryFolder(t), 'typo');
    for (const args of [['list'], ['disable', 'a@example.org'], ['reset', 'a@example.org']]) {
      const { code, stderr } = await runCli(['user', ...args, '--data', folder]);
      assert.equal(code, 1, args.join(' '));
      assert.match(stderr, /no contributions are kept in .*typo yet/);
    }
    assert.ok(!existsSync(folder));
  });

  it('adds, lists, disables and resets, with a link where no password came', async (t) => {
    const folder = temporaryFolder(t);
    const run = (args: string[], env: NodeJS.ProcessEnv = {}) => runCli(['user', ...args, '--data', folder], env);
    const added = await run(['add', 'Ana@example.org', '--member', 'town'], { PUBLIC_URL: 'https://f.town.example/' });
    assert.match(added.stdout, /^ana@example\.org is editor, and answers for town alone\.\n/);
    assert.match(added.stdout, /\nhttps:\/\/f\.town\.example\/desk\/link\/\S+\n$/);
    assert.equal((await run(['add', 'ana@example.org'])).code, 1);
    assert.match(
      (await run(['add', 'bob@example.org'], { PORT: '9000' })).stdout,
      /http:\/\/localhost:9000\/desk\/link/,
    );
    assert.match((await run(['list'])).stdout, /^ana@example\.org\teditor\ttown\tno password yet\t.*\n.*\n$/);
    assert.match((await run(['disable', 'ANA@example.org'])).stdout, /cannot sign in any more/);
    assert.match((await run(['reset', 'ana@example.org'])).stdout, /This link sets the password/);
    assert.match((await run(['reset', 'eva@example.org'])).stderr, /has no account/);
  });
});
