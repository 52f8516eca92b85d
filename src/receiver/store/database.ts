import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import { LoggableError } from '../../server/log.js';
import { migrate } from './migrate.js';
import { NodeSqliteDialect } from './sqlite-dialect.js';
import type { Tables } from './tables.js';

/** Name of the embedded database within the data folder. */
export const DATABASE_FILE = 'contributions.sqlite';

/** Which database is beneath. */
export type DatabaseKind = 'sqlite' | 'postgres';

/** The place cannot be relied on now. Its message is ours, for the log, and quotes no contribution. */
export class StoreUnavailableError extends LoggableError {
  override readonly name = 'StoreUnavailableError';
}

/** How {@link openSqliteDatabase} opens a data folder. */
export interface SqliteOptions {
  /** How long to wait for another program that writes, in ms. Other requests go on meanwhile. */
  readonly busyTimeoutMs?: number;
  /** The largest the database may grow to, in bytes. Unlimited when absent. */
  readonly maxBytes?: number;
}

/** Queries inside a transaction, or on their own. */
export type Queries = Kysely<Tables> | Transaction<Tables>;

/**
 * An open database. Whatever fails inside {@link run} and {@link transaction} becomes a
 * {@link StoreUnavailableError}, so that no message of a database, which may quote a resident, goes on.
 */
export class Database {
  readonly kind: DatabaseKind;
  readonly kysely: Kysely<Tables>;
  readonly #end: () => Promise<void>;

  constructor(kind: DatabaseKind, kysely: Kysely<Tables>, end: () => Promise<void>) {
    this.kind = kind;
    this.kysely = kysely;
    this.#end = end;
  }

  async run<Result>(work: (queries: Kysely<Tables>) => Promise<Result>): Promise<Result> {
    try {
      return await work(this.kysely);
    } catch (error) {
      throw unavailable(error);
    }
  }

  /** All or nothing; durable when it resolves. */
  async transaction<Result>(work: (queries: Transaction<Tables>) => Promise<Result>): Promise<Result> {
    return this.run((kysely) => kysely.transaction().execute(work));
  }

  async close(): Promise<void> {
    await this.#end();
  }
}

/** Whether `folder` holds an embedded database already. */
export function hasSqliteDatabase(folder: string): boolean {
  return existsSync(join(folder, DATABASE_FILE));
}

/** Makes the folder and the file of its database where they are missing, readable by this user only. Returns the file's path. */
export function makeSqliteFile(folder: string): string {
  const path = join(folder, DATABASE_FILE);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // SQLite gives its side files the mode of the main one, so this covers all three.
  closeSync(openSync(path, 'a', 0o600));
  return path;
}

/**
 * Opens the database in `folder`, making both where they are missing, readable by this user only, and
 * brings it to the newest version. Rejects with one plain sentence when that cannot be done.
 */
export async function openSqliteDatabase(folder: string, options: SqliteOptions = {}): Promise<Database> {
  const path = join(folder, DATABASE_FILE);
  const busyMs = options.busyTimeoutMs ?? 2000;
  // Not at the top: Node 20 lacks it, and a caller may have better words than a failed import.
  const { DatabaseSync: SqliteDatabase } = await import('node:sqlite');
  let sqlite: DatabaseSync | undefined;
  try {
    makeSqliteFile(folder);
    sqlite = new SqliteDatabase(path, { timeout: Math.max(busyMs, 1000) });
    // FULL: with WAL, NORMAL may lose the last commits when the power goes. The waiting is done by the
    // dialect from here on.
    sqlite.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA foreign_keys = ON;
      PRAGMA secure_delete = ON;
      PRAGMA trusted_schema = OFF;
      PRAGMA busy_timeout = 0`);
    const kysely = new Kysely<Tables>({ dialect: new NodeSqliteDialect(sqlite, path, Math.max(busyMs, 1000)) });
    await migrate(kysely, 'sqlite');
    if (options.maxBytes !== undefined) {
      const pageSize = Number(sqlite.prepare('PRAGMA page_size').get()?.page_size);
      sqlite.exec(`PRAGMA max_page_count = ${Math.max(1, Math.floor(options.maxBytes / pageSize))}`);
    }
    return sqliteDatabase(sqlite, path, busyMs);
  } catch (error) {
    if (sqlite?.isOpen) sqlite.close();
    throw new StoreUnavailableError(`Contributions cannot be kept in ${path}: ${reasonOf(error)}`, { cause: error });
  }
}

function sqliteDatabase(sqlite: DatabaseSync, path: string, busyMs: number): Database {
  const kysely = new Kysely<Tables>({ dialect: new NodeSqliteDialect(sqlite, path, busyMs) });
  return new Database('sqlite', kysely, async () => {
    await kysely.destroy();
    // Kysely ends only what it began, and nothing may have been asked yet.
    if (sqlite.isOpen) sqlite.close();
  });
}

/** Opens PostgreSQL at `url` (`postgres://user:password@host/database`) and brings it to the newest version. */
export async function openPostgresDatabase(url: string): Promise<Database> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5000,
    // A statement that hangs must not hold a resident's message for longer than the form waits.
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 30_000,
    application_name: 'coalition-receiver',
    types: { getTypeParser: numbersAsNumbers(pg.types) },
  });
  // A connection that breaks while nobody uses it; the next query gets another, or says what is wrong.
  pool.on('error', () => undefined);
  // One that breaks between two statements of a transaction: the next statement says so. Unheard, it would end the program.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(kysely, 'postgres');
    return new Database('postgres', kysely, () => kysely.destroy());
  } catch (error) {
    await kysely.destroy();
    throw new StoreUnavailableError(`Contributions cannot be kept in PostgreSQL: ${reasonOf(error)}`, {
      cause: error,
    });
  }
}

/** `count` and `bigint` are text in pg by default; ours are all small enough for a number. */
function numbersAsNumbers(types: { getTypeParser: (...of: never[]) => unknown }): never {
  const parse = (oid: number, format?: string): unknown =>
    oid === 20 || oid === 1700 ? Number : types.getTypeParser(oid as never, format as never);
  return parse as never;
}

/** What failed, as a {@link StoreUnavailableError}. */
export function unavailable(error: unknown): StoreUnavailableError {
  if (error instanceof StoreUnavailableError) return error;
  return new StoreUnavailableError(`store failed: ${reasonOf(error)}`, { cause: error });
}

/** A database's own constant words or its code where there are some: its longer message could quote a value. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('errstr' in error) return String(error.errstr);
  if ('severity' in error && 'code' in error) return postgresReason(String(error.code), error.message);
  return error.message || ('code' in error ? String(error.code) : error.name);
}

/** SQLSTATE classes whose messages name things of the server and never a value of a row. */
function postgresReason(code: string, message: string): string {
  return /^(08|28|3D|53|57|58)/.test(code) ? message : `PostgreSQL error ${code}`;
}
