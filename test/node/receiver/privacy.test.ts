import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import type { Store, StorePlace } from '../../../src/receiver/store/store.js';
import { goodMessage, receiver, receiverWith, temporaryPlace, temporaryStore } from './kit.ts';
import { sharedPostgres } from './postgres-server.ts';

const { SYSTEM } = receiver;
const OLD = Date.parse('2024-01-01T10:00:00Z');
const MARKS = [
  'marked-message',
  'Marked Name',
  'marked@example.org',
  'marked-note',
  'marked-response',
  'marked-edit',
  'marked-reason',
];

/** Words that PostgreSQL does not pack: packed, a mark would not stand in the file as it is. */
const incompressible = (length: number): string =>
  Array.from({ length: Math.ceil(length / 88) }, (_, index) =>
    createHash('sha512').update(String(index)).digest('base64'),
  )
    .join(' ')
    .slice(0, length);

/** A contribution with a mark in everything that somebody wrote, and 200 others around it. */
async function withMarks(t: TestContext) {
  const place = await temporaryPlace(t);
  let time = OLD;
  const store = await temporaryStore(t, { place, now: () => time });
  const { post } = await receiverWith(t, { store, now: () => time });
  const send = async (changes: Record<string, unknown>) =>
    ((await (await post(goodMessage(changes))).json()) as { reference: string }).reference;
  const others = (count: number) =>
    Promise.all(Array.from({ length: count }, () => send({ message: 'Other words. '.repeat(40) })));
  await others(100);
  const reference = await send({
    message: `marked-message ${incompressible(1800)}`,
    name: 'Marked Name',
    email: 'marked@example.org',
  });
  await store.notes.add(reference, 'marked-note', SYSTEM);
  await store.editing.saveDraft({ reference, version: 1 }, { publicText: 'marked-edit' }, SYSTEM);
  await store.editing.publish({ reference, version: 2 }, { response: 'marked-response' }, SYSTEM, () => ({
    recipient: 'marked@example.org',
    subject: 'marked-response',
    text: 'marked-response',
  }));
  await store.editing.withdraw({ reference, version: 3 }, 'marked-reason', SYSTEM);
  await store.editing.publish({ reference, version: 4 }, {}, SYSTEM);
  // What PostgreSQL does by itself now and then, with samples of what it finds.
  if (store.database.kind === 'postgres') await sql`analyze`.execute(store.database.kysely);
  time = Date.parse('2026-03-01T10:00:00Z');
  await others(100);
  return { place, store, reference };
}

/** All bytes of the files of a database. */
async function bytesOf(place: StorePlace, store: Store): Promise<string> {
  if ('folder' in place) {
    return readdirSync(place.folder)
      .map((name) => readFileSync(join(place.folder, name), 'latin1'))
      .join('');
  }
  const { folder } = await sharedPostgres();
  const client = new pg.Client({ connectionString: place.url });
  await client.connect();
  // What stands in memory goes to the files, as it does every few minutes.
  await client.query('checkpoint');
  const { rows } = await client.query<{ oid: number }>(
    'select oid::int from pg_database where datname = current_database()',
  );
  await client.end();
  assert.equal(store.database.kind, 'postgres');
  const base = join(folder, 'data/base', String(rows[0]!.oid));
  return readdirSync(base)
    .map((name) => readFileSync(join(base, name), 'latin1'))
    .join('');
}

const found = (bytes: string): string[] => MARKS.filter((mark) => bytes.includes(mark));

describe('what is kept of a sender', () => {
  it('is neither the address nor the browser nor what was in the honeypot', async (t) => {
    const place = await temporaryPlace(t);
    const store = await temporaryStore(t, { place });
    const { post } = await receiverWith(t, { store, rateLimit: 5, trustedProxies: ['127.0.0.1'] });
    const headers = { 'x-forwarded-for': '203.0.113.77', 'user-agent': 'Agent-Itself' };
    await post(goodMessage({ website: 'honey-itself' }), headers, '127.0.0.1');
    const bytes = await bytesOf(place, store);
    assert.match(bytes, /The new park needs benches/);
    assert.doesNotMatch(bytes, /203\.0\.113\.77|127\.0\.0\.1|Agent-Itself|honey-itself/);
  });
});

describe('what is erased', () => {
  it('stands in the files before, so that this test can fail', async (t) => {
    const { place, store } = await withMarks(t);
    assert.deepEqual(found(await bytesOf(place, store)), MARKS);
  });

  for (const by of ['reference', 'email'] as const) {
    it(`by ${by} is gone from the bytes of the files, and the act stays`, async (t) => {
      const { place, store, reference } = await withMarks(t);
      const what = by === 'reference' ? { reference } : { email: 'MARKED@example.org' };
      assert.deepEqual(await store.privacy.erase(what, SYSTEM), [reference]);
      assert.deepEqual(found(await bytesOf(place, store)), []);
      assert.equal(await store.contributions.get(reference), undefined);
      assert.deepEqual(await store.contributions.published(), []);
      const acts = await store.acts.of(reference);
      assert.deepEqual(
        acts.map(({ act }) => act),
        ['noted', 'saved', 'published', 'answered-by-mail', 'withdrawn', 'published', 'erased'],
      );
      assert.equal(await store.contributions.count({}), 200);
    });
  }

  it('by age is gone too, and what came later stays', async (t) => {
    const { place, store } = await withMarks(t);
    assert.deepEqual(await store.privacy.purge(365, { keepPublished: false }, SYSTEM), { gone: 101, reduced: 0 });
    assert.deepEqual(found(await bytesOf(place, store)), []);
    assert.equal(await store.contributions.count({}), 100);
  });

  it('by age, but for what the page shows, leaves only that', async (t) => {
    const { place, store, reference } = await withMarks(t);
    assert.deepEqual(await store.privacy.purge(365, { keepPublished: true }, SYSTEM), { gone: 100, reduced: 1 });
    assert.deepEqual(found(await bytesOf(place, store)), ['marked-response', 'marked-edit']);
    assert.equal((await store.contributions.published())[0]?.reference, reference);
  });

  for (const [kept, typed] of [
    ['ÑANDÚ@q.example', 'ÑANDÚ@q.example'],
    ['ÑANDÚ@q.example', 'ñandú@Q.EXAMPLE'],
    ['ñandú@q.example', 'ÑANDÚ@q.example'],
    ['ñandú@q.example', 'n\u0303andu\u0301@q.example'],
    ['Ölçer@q.example', 'ölçer@q.example'],
    ['ana_x%@q.example', 'ANA_X%@q.example'],
  ] as const) {
    it(`is found by ${typed} where ${kept} was written`, async (t) => {
      const { post, store } = await receiverWith(t);
      await post(goodMessage({ email: kept }));
      await post(goodMessage({ email: 'nandu@q.example' }));
      assert.equal(await store.contributions.count({ email: typed }), 1);
      assert.equal((await store.privacy.find({ email: typed })).length, 1);
      assert.equal((await store.privacy.erase({ email: typed }, SYSTEM)).length, 1);
      assert.equal(await store.contributions.count({}), 1);
    });
  }

  for (const typed of [
    (reference: string) => reference.toLowerCase(),
    (reference: string) => reference.replaceAll('-', ''),
    (reference: string) => ` ${reference.replaceAll('-', ' ')}`,
    (reference: string) => reference.replaceAll('-', '–'),
  ])
    it(`is found by ${typed('7K3F-9QWZ-2M')}`, async (t) => {
      const { post, store } = await receiverWith(t);
      const { reference } = (await (await post(goodMessage())).json()) as { reference: string };
      assert.deepEqual(await store.privacy.erase({ reference: typed(reference) }, SYSTEM), [reference]);
    });

  it('is not somebody else’s whose e-mail is longer', async (t) => {
    const { store } = await withMarks(t);
    assert.deepEqual(await store.privacy.erase({ email: 'ked@example.org' }, SYSTEM), []);
  });
});

describe('name and e-mail', () => {
  it('are taken out when their days after the answer are over', async (t) => {
    const { store, reference } = await withMarks(t);
    assert.equal(await store.privacy.removeContacts(800), 0);
    assert.equal(await store.privacy.removeContacts(365), 1);
    const { name, email, message } = (await store.contributions.get(reference))!;
    assert.deepEqual([name, email], [null, null]);
    assert.match(message, /^marked-message/);
    assert.equal((await store.contributions.list({ search: 'marked@example.org' })).total, 0);
  });
});
