import type { DatabaseSync } from 'node:sqlite';

/**
 * Steps from one `user_version` to the next. Released steps are never edited: a new one is added.
 * Text cannot hold NUL and `STRICT` holds types, so that PostgreSQL can take the same rows.
 */
const MIGRATIONS: readonly string[] = [
  `CREATE TABLE contributions (
    sequence INTEGER PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE,
    received_at TEXT NOT NULL,
    idempotency_key TEXT NOT NULL UNIQUE,
    fingerprint TEXT NOT NULL,
    flags TEXT NOT NULL,
    id TEXT NOT NULL UNIQUE,
    kind TEXT,
    message TEXT NOT NULL,
    commitment TEXT,
    name TEXT,
    email TEXT,
    consent INTEGER,
    language TEXT,
    page TEXT,
    feed TEXT,
    submitted_at TEXT,
    elapsed_seconds REAL
  ) STRICT`,
];

/** Brings a database to the newest version, each step whole or not at all. */
export function migrate(database: DatabaseSync): void {
  // IMMEDIATE, so that of two receivers started at once the second waits and finds it done.
  database.exec('BEGIN IMMEDIATE');
  try {
    const version = userVersion(database);
    if (version > MIGRATIONS.length) {
      throw new Error(`it was written by a newer version of the receiver (${version})`);
    }
    for (const step of MIGRATIONS.slice(version)) database.exec(step);
    database.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function userVersion(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.user_version);
}
