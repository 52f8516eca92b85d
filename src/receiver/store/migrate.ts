import { sql, type Kysely, type Transaction } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { DatabaseKind } from './database.js';
import { MIGRATIONS, SQLITE_USER_VERSION } from './migrations.js';
import type { Tables } from './tables.js';

/** Any number that no other program on the same PostgreSQL is likely to lock. */
const LOCK = 726_512_347;

/**
 * Brings a database to the newest version, whole or not at all. Of two receivers that start at once the
 * second waits and finds it done: SQLite by the lock that every transaction begins with, PostgreSQL by an
 * advisory lock that is taken before the first look.
 */
export async function migrate(database: Kysely<Tables>, kind: DatabaseKind): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    if (kind === 'postgres') await sql`select pg_advisory_xact_lock(${LOCK})`.execute(transaction);
    else await refuseNewerFile(transaction);
    await refuseNewerMigrations(transaction);
    const provider = { getMigrations: async () => MIGRATIONS(kind) };
    const { error } = await new Migrator({ db: transaction, provider }).migrateToLatest();
    if (error) throw error instanceof Error ? error : new Error('the tables could not be brought up to date');
  });
}

async function refuseNewerFile(transaction: Transaction<Tables>): Promise<void> {
  const { rows } = await sql<{ user_version: number }>`PRAGMA user_version`.execute(transaction);
  const version = rows[0]?.user_version ?? 0;
  if (version > SQLITE_USER_VERSION) refuse(String(version));
}

async function refuseNewerMigrations(transaction: Transaction<Tables>): Promise<void> {
  const tables = await transaction.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return;
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(transaction);
  const newer = rows.find(({ name }) => !Object.hasOwn(MIGRATIONS('sqlite'), name));
  if (newer) refuse(newer.name);
}

function refuse(version: string): never {
  throw new Error(`it was written by a newer version of the receiver (${version})`);
}
