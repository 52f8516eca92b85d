/**
 * What is PostgreSQL's alone: a disk that is full, a server that is started again. test/matrix/node/receiver-on-postgres.test.ts
 * runs the other tests of this folder on it.
 */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { sql } from 'kysely';
import { receiver } from './load.ts';
import { HOW_TO_INSTALL, postgresPrograms, sharedPostgres, temporaryPostgres } from './postgres-server.ts';

if (!postgresPrograms()) {
  describe('PostgreSQL', () => it('may fail or be started again', { skip: HOW_TO_INSTALL }));
} else {
  process.env.TEST_POSTGRES = '1';
  after(async () => (await sharedPostgres()).stop());
  const { goodMessage, kept, receiverWith, temporaryStore } = await import('./kit.ts');
  const { atTheDesk } = await import('./desk-kit.ts');
  describe('PostgreSQL whose disk is full', () => {
    it('while somebody publishes leaves the answer in a page that sends it again, and loses none', async (t) => {
      const place = await temporaryPostgres(t);
      const store = await temporaryStore(t, { place });
      const { post } = await receiverWith(t, { store });
      const { reference } = (await (await post(goodMessage())).json()) as { reference: string };
      const { ask } = await atTheDesk(t, store);
      const database = await receiver.openPostgresDatabase(place.url);
      t.after(() => database.close());
      // What PostgreSQL says then (53100), at the place where it would.
      await sql`create function full_disk() returns trigger language plpgsql as
        $$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$`.execute(database.kysely);
      await sql`create trigger full_disk before insert or update on contributions
        execute function full_disk()`.execute(database.kysely);
      const response = 'An answer of two hours.';
      const fields = { act: 'publish', version: '1', publicText: 'Benches.', decision: 'noted', response };
      const refused = await ask(`contributions/${reference}`, fields);
      assert.equal(refused.status, 503);
      assert.ok(refused.html.includes(response));
      assert.match(refused.html, /Send it again/);
      assert.equal((await post(goodMessage())).status, 503);
      assert.equal((await store.contributions.get(reference))?.state, 'new');
      await sql`drop trigger full_disk on contributions`.execute(database.kysely);
      assert.equal((await ask(`contributions/${reference}`, fields)).status, 303);
      assert.equal((await store.contributions.get(reference))?.state, 'published');
    });
  });

  describe('PostgreSQL that is started again', () => {
    it('costs a 503 at most; what was kept is there, and the same message goes through', async (t) => {
      const { post, store } = await receiverWith(t);
      assert.equal((await post(goodMessage())).status, 201);
      const message = goodMessage();
      const [during] = await Promise.all([post(message), (await sharedPostgres()).restart()]);
      assert.ok([201, 503].includes(during.status), String(during.status));
      assert.equal((await post(message)).status, 201);
      assert.equal((await kept(store)).length, 2);
    });

    it('ends no program in the middle of a transaction, but the transaction alone', async (t) => {
      const { url } = await temporaryPostgres(t);
      const database = await receiver.openPostgresDatabase(url);
      t.after(() => database.close());
      const pid = sql<{ pid: number }>`select pg_backend_pid() as pid`;
      await assert.rejects(
        database.transaction(async (transaction) => {
          const own = (await pid.execute(transaction)).rows[0]!.pid;
          // Nothing is asked when the connection breaks; the second waits until it is gone.
          await sql`select pg_terminate_backend(${own}, 5000)`.execute(database.kysely);
          await sql`select pid from pg_stat_activity where pid = ${own}`.execute(database.kysely);
          await pid.execute(transaction);
        }),
        receiver.StoreUnavailableError,
      );
      assert.ok((await pid.execute(database.kysely)).rows[0]!.pid);
    });
  });
}
