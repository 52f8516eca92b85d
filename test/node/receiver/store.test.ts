import assert from 'node:assert/strict';
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, it } from 'node:test';
import { atTheDesk } from './desk-kit.ts';
import { goodMessage, kept, problemOf, receiver, receiverWith, temporaryFolder, temporaryStore } from './kit.ts';

const file = (folder: string) => join(folder, receiver.DATABASE_FILE);

describe('when the store cannot be relied on', () => {
  it('and its disk is full, the answer is 503 with Retry-After, and nothing is lost or half kept', async (t) => {
    const folder = temporaryFolder(t);
    const store = await temporaryStore(t, { place: { folder }, maxBytes: 200_000 });
    const { post, lines } = await receiverWith(t, { store });
    const answers: number[] = [];
    let refused: Response | undefined;
    for (let sent = 0; sent < 100 && !refused; sent += 1) {
      const response = await post(goodMessage({ message: 'x'.repeat(5000) }));
      answers.push(response.status);
      if (response.status !== 201) refused = response;
    }
    assert.ok(refused, 'it never became full');
    assert.ok(Number(refused.headers.get('retry-after')) > 0);
    await problemOf(refused, 503);
    assert.match(lines.at(-1)!, / 503 \d+ms store failed: database or disk is full$/);
    assert.equal((await kept(store)).length, answers.filter((status) => status === 201).length);

    await store.close();
    const roomy = await temporaryStore(t, { place: { folder } });
    const again = await receiverWith(t, { store: roomy });
    assert.equal((await again.post(goodMessage())).status, 201, 'it works again with room');
  });

  it('and its disk is full while somebody publishes, the answer stays in a page that sends it again', async (t) => {
    const folder = temporaryFolder(t);
    const roomy = await receiver.openStore({ folder });
    const { post } = await receiverWith(t, { store: roomy });
    const { reference } = (await (await post(goodMessage())).json()) as { reference: string };
    await roomy.close();
    const store = await temporaryStore(t, { place: { folder }, maxBytes: statSync(file(folder)).size });
    const { ask } = await atTheDesk(t, store);
    const intake = await receiverWith(t, { store });
    while ((await intake.post(goodMessage({ message: 'x'.repeat(5000) }))).status === 201);
    const response = `An answer of two hours. ${'All of it. '.repeat(800)}`.trim();
    const fields = { act: 'publish', version: '1', publicText: 'Benches.', decision: 'noted', response };
    const { status, html } = await ask(`contributions/${reference}`, fields);
    assert.equal(status, 503);
    assert.ok(html.includes(response));
    assert.match(html, /name="act" value="publish"/);
    assert.match(html, /Send it again/);
    assert.equal((await store.contributions.get(reference))?.state, 'new');
  });

  it('and another program holds it locked, the answer is 503, then 201', async (t) => {
    const folder = temporaryFolder(t);
    const { post, store } = await receiverWith(t, {
      store: await temporaryStore(t, { place: { folder }, busyTimeoutMs: 20 }),
    });
    const other = new DatabaseSync(file(folder));
    other.exec('BEGIN EXCLUSIVE');
    const message = goodMessage();
    const refused = await post(message);
    assert.ok(Number(refused.headers.get('retry-after')) > 0);
    await problemOf(refused, 503);
    other.exec('ROLLBACK');
    other.close();
    assert.equal((await post(message)).status, 201);
    assert.equal((await kept(store)).length, 1);
  });

  const losses: Record<string, (path: string) => void> = {
    deleted: (path) => rmSync(path),
    renamed: (path) => renameSync(path, `${path}.old`),
    replaced: (path) => {
      const copy = readFileSync(path);
      rmSync(path);
      // Takes the freed inode's place first, so that the new file has another.
      writeFileSync(`${path}.other`, '');
      writeFileSync(path, copy);
    },
  };
  for (const [loss, lose] of Object.entries(losses)) {
    it(`because its file was ${loss} under it, the answer is 503, never 201`, async (t) => {
      const folder = temporaryFolder(t);
      const { post, send } = await receiverWith(t, { store: await temporaryStore(t, { place: { folder } }) });
      assert.equal((await post(goodMessage())).status, 201);
      lose(file(folder));
      await problemOf(await post(goodMessage()), 503);
      await problemOf(await send({ path: '/healthz' }), 503);
    });
  }

  it('because it is closed, the answer is 503', async (t) => {
    const { post, store } = await receiverWith(t, { store: await receiver.openStore({ folder: temporaryFolder(t) }) });
    await store.close();
    await problemOf(await post(goodMessage()), 503);
  });
});

describe('the SQLite store', () => {
  it('writes in WAL with every commit flushed, and wipes what is deleted', async (t) => {
    const folder = temporaryFolder(t);
    await temporaryStore(t, { place: { folder } });
    const database = new DatabaseSync(file(folder));
    t.after(() => database.close());
    assert.equal(database.prepare('PRAGMA journal_mode').get()?.journal_mode, 'wal');
    assert.equal(database.prepare('PRAGMA user_version').get()?.user_version, 3);
    // These three belong to a connection, not to the file: read them where they are set.
    const source = readFileSync(new URL('../../../src/receiver/store/database.ts', import.meta.url), 'utf8');
    for (const pragma of ['synchronous = FULL', 'secure_delete = ON', 'foreign_keys = ON']) {
      assert.ok(source.includes(`PRAGMA ${pragma};`), pragma);
    }
  });

  it('can be read by its user only', async (t) => {
    const folder = join(temporaryFolder(t), 'new', 'data');
    const store = await temporaryStore(t, { place: { folder } });
    const { post } = await receiverWith(t, { store });
    await post(goodMessage());
    assert.equal(statSync(folder).mode & 0o777, 0o700);
    const modes = readdirSync(folder).map((name) => statSync(join(folder, name)).mode & 0o777);
    assert.deepEqual([...new Set(modes)], [0o600]);
  });

  it('takes another reference when one is taken', async (t) => {
    const references = ['AAAA-AAAA-AA', 'AAAA-AAAA-AA', 'AAAA-AAAA-AA', 'BBBB-BBBB-BB'];
    const store = await temporaryStore(t, { createReference: () => references.shift() ?? 'none' });
    const { post } = await receiverWith(t, { store });
    await post(goodMessage());
    await post(goodMessage());
    assert.deepEqual(
      (await kept(store)).map(({ reference }) => reference),
      ['AAAA-AAAA-AA', 'BBBB-BBBB-BB'],
    );
  });

  it('opened twice has its tables once', async (t) => {
    const folder = temporaryFolder(t);
    await temporaryStore(t, { place: { folder } });
    assert.deepEqual(await kept(await temporaryStore(t, { place: { folder } })), []);
  });

  it('refuses a database of a newer version, and leaves it alone', async (t) => {
    const folder = temporaryFolder(t);
    const database = new DatabaseSync(file(folder));
    database.exec('PRAGMA user_version = 99');
    database.close();
    await assert.rejects(receiver.openStore({ folder }), /newer version of the receiver \(99\)/);
    const after = new DatabaseSync(file(folder));
    t.after(() => after.close());
    assert.equal(after.prepare('PRAGMA user_version').get()?.user_version, 99);
  });

  it('refuses a file that is no database', async (t) => {
    const folder = temporaryFolder(t);
    writeFileSync(file(folder), 'a spreadsheet, perhaps '.repeat(100));
    await assert.rejects(receiver.openStore({ folder }), /file is not a database/);
  });

  it('is exported as a JSON array also when it is empty', async (t) => {
    const store = await temporaryStore(t);
    const text = async () => {
      let json = '';
      for await (const piece of receiver.exportJson(store.contributions.all())) json += piece;
      return JSON.parse(json) as unknown[];
    };
    assert.deepEqual(await text(), []);
    const { post } = await receiverWith(t, { store });
    for (const message of ['one', '"two"\n\u2028', '</script>']) await post(goodMessage({ message }));
    assert.deepEqual(await text(), await kept(store));
  });
});
