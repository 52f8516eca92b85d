/* What becomes of a backup and a restore where the embedded database, or the disk beneath it, is not as it should be. */
import assert from 'node:assert/strict';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, describe, it, type TestContext } from 'node:test';
import { goodMessage, receiver, receiverWith, runCli, temporaryFolder } from './kit.ts';

const PAGE = 4096;

const model = mkdtempSync(join(tmpdir(), 'coalition-restore-'));
after(() => rmSync(model, { recursive: true, force: true }));
const modelOf = { folder: join(model, 'data'), backup: join(model, 'good.sqlite') };

/** Messages, two of them erased after a backup was made: once for all tests, which takes longer than most of them. */
async function makeModel(t: TestContext): Promise<void> {
  const { folder, backup } = modelOf;
  const store = await receiver.openStore({ folder });
  const { post } = await receiverWith(t, { store });
  const references: string[] = [];
  for (let number = 0; number < 60; number += 1) {
    const answer = await post(goodMessage({ message: `${number} `.repeat(400) }));
    references.push(((await answer.json()) as { reference: string }).reference);
  }
  const made = await runCli(['backup', backup, '--data', folder]);
  assert.equal(made.code, 0, made.stderr);
  assert.equal(statSync(backup).mode & 0o777, 0o600, 'nobody else reads it');
  for (const reference of references.slice(0, 2)) await store.privacy.erase({ reference }, receiver.SYSTEM);
  await store.close();
}

let isMade: Promise<void> | undefined;
/** A folder like the model, and nobody at work in it, with the backup in another. */
async function withBackup(t: TestContext) {
  await (isMade ??= makeModel(t));
  const folder = temporaryFolder(t);
  cpSync(modelOf.folder, folder, { recursive: true });
  const backup = join(temporaryFolder(t), 'good.sqlite');
  copyFileSync(modelOf.backup, backup);
  return { folder, backup, database: join(folder, 'contributions.sqlite') };
}

async function countIn(folder: string): Promise<number> {
  const store = await receiver.openStore({ folder });
  try {
    return await store.contributions.count({});
  } finally {
    await store.close();
  }
}

const DAMAGES: readonly (readonly [string, (bytes: Buffer) => Buffer])[] = [
  [
    'some of whose pages were overwritten',
    (bytes) => bytes.fill('A', bytes.length - 12 * PAGE, bytes.length - 2 * PAGE),
  ],
  ['whose first page was overwritten', (bytes) => bytes.fill('A', 0, PAGE)],
  ['that was cut off', (bytes) => bytes.subarray(0, 10 * PAGE)],
  ['that is another kind of file', () => Buffer.from('x'.repeat(5000))],
  ['that is empty', () => Buffer.alloc(0)],
];

for (const [what, damage] of DAMAGES) {
  describe(`a database ${what}`, () => {
    it('leaves no file that looks like a backup', async (t) => {
      const { folder, database } = await withBackup(t);
      writeFileSync(database, damage(readFileSync(database)));
      const target = temporaryFolder(t);
      const { code, stdout, stderr } = await runCli(['backup', join(target, 'bad.sqlite'), '--data', folder]);
      assert.deepEqual([code, stdout], [1, '']);
      assert.match(stderr, /contributions\.sqlite is damaged: restore a backup\.\n$/);
      assert.deepEqual(readdirSync(target), []);
    });

    it('makes way for a backup, and is kept as it is', async (t) => {
      const { folder, backup, database } = await withBackup(t);
      const damaged = damage(readFileSync(database));
      writeFileSync(database, damaged);
      const { code, stdout, stderr } = await runCli(['restore', backup, '--data', folder]);
      assert.equal(code, 0, stderr);
      assert.match(stdout, /contributions are kept in /);
      assert.match(stdout, /What was there before is damaged\. It is in .*before-restore-\d+\.sqlite: delete it/);
      assert.match(stdout, /What was erased since the backup may be back: erase it again\./);
      const kept = readdirSync(folder).find((name) => /^before-restore-\d+\.sqlite$/.test(name))!;
      assert.deepEqual(readFileSync(join(folder, kept)), damaged);
      const again = Number(/(\d+) that had been erased/.exec(stdout)?.[1] ?? 0);
      assert.equal(await countIn(folder), 60 - again);
      assert.equal(statSync(database).mode & 0o777, 0o600);
    });
  });
}

describe('a restore', () => {
  it('where nothing was makes the folder', async (t) => {
    const { backup } = await withBackup(t);
    const folder = join(temporaryFolder(t), 'new');
    const { code, stdout, stderr } = await runCli(['restore', backup, '--data', folder]);
    assert.deepEqual([code, stdout], [0, `60 contributions are kept in ${folder} now.\n`], stderr);
    assert.equal(statSync(folder).mode & 0o777, 0o700);
    assert.equal(await countIn(folder), 60);
  });

  it('keeps what was there, which an erasure names: it may hold what was erased', async (t) => {
    const { folder, backup } = await withBackup(t);
    assert.equal((await runCli(['restore', backup, '--data', folder])).code, 0);
    const kept = readdirSync(folder).find((name) => name.startsWith('before-restore-'))!;
    assert.equal(statSync(join(folder, kept)).mode & 0o777, 0o600);
    const gone = await runCli(['purge', '--older-than', '0', '--data', folder]);
    assert.equal(gone.code, 0);
    assert.ok(gone.stderr.includes(`${join(folder, kept)} is of before a restore`), gone.stderr);
  });

  it('goes back from a newer version, and erases again what was erased there', async (t) => {
    const { folder, backup, database } = await withBackup(t);
    const newer = new DatabaseSync(database);
    newer.exec("insert into kysely_migration (name, timestamp) values ('999-of-tomorrow', '2030-01-01')");
    newer.close();
    const start = await runCli([], { DATA: folder, PORT: '0' });
    assert.match(start.stderr, /was written by a newer version of the receiver \(999-of-tomorrow\)/);
    const { code, stdout, stderr } = await runCli(['restore', backup, '--data', folder]);
    assert.equal(code, 0, stderr);
    assert.match(stdout, /2 that had been erased since the backup were erased again/);
    assert.equal(await countIn(folder), 58);
  });

  it('puts nothing in the place of what is there that is no backup', async (t) => {
    const { folder, backup, database } = await withBackup(t);
    const before = readFileSync(database);
    const bad = join(temporaryFolder(t), 'bad');
    for (const [what, damage] of DAMAGES) {
      writeFileSync(bad, damage(readFileSync(backup)));
      const { code, stderr } = await runCli(['restore', bad, '--data', folder]);
      assert.equal(code, 1, what);
      assert.match(stderr, /the file is (damaged|no backup of a receiver)\.\n$/, what);
    }
    rmSync(bad);
    assert.match((await runCli(['restore', bad, '--data', folder])).stderr, /there is no file/);
    assert.deepEqual(readFileSync(database), before);
    assert.ok(!existsSync(bad));
    assert.deepEqual(readdirSync(folder), ['contributions.sqlite']);
  });
});
