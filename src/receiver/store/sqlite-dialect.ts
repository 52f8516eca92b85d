import { statSync } from 'node:fs';
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
} from 'kysely';

/** How long to pause before a locked database is asked again, in ms. */
const BUSY_PAUSE_MS = 10;
const MOST_STATEMENTS = 500;

/**
 * Kysely over one connection of `node:sqlite`. Kysely's own driver hands the connection to everybody at
 * once and begins transactions that only read; this one hands it to one after the other and begins each
 * with the lock to write, so that two programs that start at once wait for each other instead of failing.
 */
export class NodeSqliteDialect implements Dialect {
  readonly #database: DatabaseSync;
  readonly #path: string;
  readonly #busyMs: number;

  /** `busyMs`: how long a query may wait for another program's lock, counted from when it was asked for. */
  constructor(database: DatabaseSync, path: string, busyMs: number) {
    this.#database = database;
    this.#path = path;
    this.#busyMs = busyMs;
  }

  createDriver = (): Driver => new NodeSqliteDriver(this.#database, this.#path, this.#busyMs);
  createQueryCompiler = () => new SqliteQueryCompiler();
  createAdapter = () => new NodeSqliteAdapter();
  createIntrospector = (database: Kysely<unknown>) => new SqliteIntrospector(database);
}

class NodeSqliteAdapter extends SqliteAdapter {
  /** As {@link NodeSqliteDriver} keeps the line itself. */
  override get supportsMultipleConnections() {
    return true;
  }

  override get supportsTransactionalDdl() {
    return true;
  }
}

class NodeSqliteDriver implements Driver {
  readonly #database: DatabaseSync;
  readonly #path: string;
  readonly #inode: bigint;
  readonly #busyMs: number;
  readonly #statements = new StatementCache();
  #last: Promise<void> = Promise.resolve();

  constructor(database: DatabaseSync, path: string, busyMs: number) {
    this.#database = database;
    this.#path = path;
    this.#inode = statSync(path, { bigint: true }).ino;
    this.#busyMs = busyMs;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    // From here, not from its turn: of ten that wait for a locked database all are answered when the first is.
    const deadline = performance.now() + this.#busyMs;
    const before = this.#last;
    let release = (): void => {};
    this.#last = new Promise((resolve) => (release = resolve));
    await before;
    try {
      this.#requireSameFile();
    } catch (error) {
      release();
      throw error;
    }
    return new NodeSqliteConnection(this.#database, this.#statements, deadline, release);
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // A full disk may have ended the transaction already.
    if (this.#database.isTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    (connection as NodeSqliteConnection).release();
  }

  async destroy(): Promise<void> {
    await this.#last;
    if (this.#database.isOpen) this.#database.close();
  }

  /**
   * A database deleted or replaced under a running receiver still takes rows, into a file that nobody
   * will ever see; so the file is looked at before every use.
   */
  #requireSameFile(): void {
    if (statSync(this.#path, { bigint: true }).ino !== this.#inode) {
      throw new Error('the file was replaced, start the receiver again');
    }
  }
}

class NodeSqliteConnection implements DatabaseConnection {
  readonly release: () => void;
  readonly #database: DatabaseSync;
  readonly #statements: StatementCache;
  readonly #deadline: number;

  constructor(database: DatabaseSync, statements: StatementCache, deadline: number, release: () => void) {
    this.#database = database;
    this.#statements = statements;
    this.#deadline = deadline;
    this.release = release;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    for (;;) {
      try {
        return this.#execute<Row>(sql, parameters as readonly SQLInputValue[]);
      } catch (error) {
        // Asked again from here and not by SQLite's own waiting, which would hold up every other request.
        if (!isBusy(error) || performance.now() >= this.#deadline) throw error;
        await new Promise((resolve) => setTimeout(resolve, BUSY_PAUSE_MS));
      }
    }
  }

  // eslint-disable-next-line require-yield -- the interface asks for a generator; lists are read in slices instead
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('this driver reads lists in slices, not as a stream');
  }

  #execute<Row>(sql: string, parameters: readonly SQLInputValue[]): QueryResult<Row> {
    const { statement, isReader } = this.#statements.get(this.#database, sql);
    if (isReader) return { rows: statement.all(...parameters) as Row[] };
    const { changes, lastInsertRowid } = statement.run(...parameters);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }
}

interface Prepared {
  readonly statement: StatementSync;
  /** Whether it gives rows; that a text begins with "select" says too little (`insert … returning`). */
  readonly isReader: boolean;
}

class StatementCache {
  readonly #known = new Map<string, Prepared>();

  get(database: DatabaseSync, sql: string): Prepared {
    const known = this.#known.get(sql);
    if (known) return known;
    const statement = database.prepare(sql);
    const prepared = { statement, isReader: statement.columns().length > 0 };
    // Filters make many texts; those that come back are soon here again.
    if (this.#known.size >= MOST_STATEMENTS) this.#known.clear();
    this.#known.set(sql, prepared);
    return prepared;
  }
}

/** SQLITE_BUSY, with any of its extensions. */
function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === 5;
}
