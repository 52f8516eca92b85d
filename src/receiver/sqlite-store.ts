import { closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';
import type { ContributionFlag } from './flags.js';
import { createReference } from './reference.js';
import { migrate } from './sqlite-schema.js';
import {
  StoreUnavailableError,
  type Contribution,
  type ContributionStore,
  type Keeping,
  type NewContribution,
  type Receipt,
  type Recollection,
  type SubmissionIdentity,
} from './store.js';

/** Name of the database within the data folder. */
export const DATABASE_FILE = 'contributions.sqlite';

/** How {@link openSqliteStore} opens a data folder. */
export interface SqliteStoreOptions {
  /** How long to wait for another program that writes, in ms. The server stands still meanwhile. */
  readonly busyTimeoutMs?: number;
  /** The largest the database may grow to, in bytes. Unlimited when absent. */
  readonly maxBytes?: number;
  /** Makes a reference; replaced in tests only. */
  readonly createReference?: () => string;
}

type Row = Record<string, SQLOutputValue>;

const SAME_SUBMISSION = `
  SELECT reference, received_at, fingerprint FROM contributions
  WHERE idempotency_key = :key OR id = :id
  ORDER BY idempotency_key = :key DESC`;

const INSERT = `
  INSERT INTO contributions (
    reference, received_at, idempotency_key, fingerprint, flags, id, kind, message, commitment,
    name, email, consent, language, page, feed, submitted_at, elapsed_seconds
  ) VALUES (
    :reference, :receivedAt, :key, :fingerprint, :flags, :id, :kind, :message, :commitment,
    :name, :email, :consent, :language, :page, :feed, :submittedAt, :elapsedSeconds
  )`;

/** Whether `folder` holds a database already. */
export function hasSqliteStore(folder: string): boolean {
  return existsSync(join(folder, DATABASE_FILE));
}

/**
 * Opens the database in `folder`, making both where they are missing, readable by this user only.
 * Rejects with one plain sentence when that cannot be done.
 */
export async function openSqliteStore(folder: string, options: SqliteStoreOptions = {}): Promise<ContributionStore> {
  // Not at the top: Node 20 lacks it, and a caller may have better words than a failed import.
  const { DatabaseSync } = await import('node:sqlite');
  const path = join(folder, DATABASE_FILE);
  let database: DatabaseSync | undefined;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // SQLite gives its side files the mode of the main one, so this covers all three.
    closeSync(openSync(path, 'a', 0o600));
    database = new DatabaseSync(path, { timeout: options.busyTimeoutMs ?? 2000 });
    configure(database, options);
    return new SqliteStore(database, path, options.createReference ?? createReference);
  } catch (error) {
    database?.close();
    throw new StoreUnavailableError(`Contributions cannot be kept in ${path}: ${reasonOf(error)}`, {
      cause: error,
    });
  }
}

function configure(database: DatabaseSync, options: SqliteStoreOptions): void {
  // FULL: with WAL, NORMAL may lose the last commits when the power goes.
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = ON;
    PRAGMA secure_delete = ON;
    PRAGMA trusted_schema = OFF`);
  migrate(database);
  if (options.maxBytes !== undefined) {
    const pageSize = Number(database.prepare('PRAGMA page_size').get()?.page_size);
    database.exec(`PRAGMA max_page_count = ${Math.max(1, Math.floor(options.maxBytes / pageSize))}`);
  }
}

class SqliteStore implements ContributionStore {
  readonly #database: DatabaseSync;
  readonly #path: string;
  readonly #inode: bigint;
  readonly #createReference: () => string;
  readonly #sameSubmission: StatementSync;
  readonly #insert: StatementSync;

  constructor(database: DatabaseSync, path: string, makeReference: () => string) {
    this.#database = database;
    this.#path = path;
    this.#inode = statSync(path, { bigint: true }).ino;
    this.#createReference = makeReference;
    this.#sameSubmission = database.prepare(SAME_SUBMISSION);
    this.#insert = database.prepare(INSERT);
  }

  async recall(identity: SubmissionIdentity): Promise<Recollection> {
    return this.#reliably(() => this.#recall(identity));
  }

  async keep(contribution: NewContribution): Promise<Keeping> {
    return this.#reliably(() => {
      this.#database.exec('BEGIN IMMEDIATE');
      try {
        const kept = this.#keepOnce(contribution);
        this.#database.exec('COMMIT');
        return kept;
      } catch (error) {
        // A full disk may have ended the transaction already.
        if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
        throw error;
      }
    });
  }

  async *all(): AsyncGenerator<Contribution> {
    const rows = this.#database.prepare('SELECT * FROM contributions ORDER BY sequence').iterate();
    for (const row of rows) yield contributionOf(row);
  }

  async check(): Promise<void> {
    this.#reliably(() => this.#database.prepare('SELECT 1 FROM contributions LIMIT 1').get());
  }

  async close(): Promise<void> {
    if (this.#database.isOpen) this.#database.close();
  }

  #keepOnce(contribution: NewContribution): Keeping {
    const known = this.#recall(contribution);
    if (known.outcome === 'kept') return { ...known, isNew: false };
    if (known.outcome === 'other-content') return known;
    const reference = this.#unusedReference();
    this.#insert.run({ ...parametersOf(contribution), reference });
    return { outcome: 'kept', isNew: true, receipt: { reference, receivedAt: contribution.receivedAt } };
  }

  #recall({ key, id, fingerprint }: SubmissionIdentity): Recollection {
    const rows = this.#sameSubmission.all({ key, id });
    const first = rows[0];
    if (!first) return { outcome: 'unknown' };
    if (rows.some((row) => row.fingerprint !== fingerprint)) return { outcome: 'other-content' };
    return { outcome: 'kept', receipt: receiptOf(first) };
  }

  #unusedReference(): string {
    const taken = this.#database.prepare('SELECT 1 FROM contributions WHERE reference = ?');
    for (;;) {
      const reference = this.#createReference();
      if (!taken.get(reference)) return reference;
    }
  }

  /**
   * A database deleted or replaced under a running receiver still takes rows, into a file that
   * nobody will ever see; so the file is looked at before every use.
   */
  #reliably<Result>(work: () => Result): Result {
    try {
      if (statSync(this.#path, { bigint: true }).ino !== this.#inode) {
        throw new Error('the file was replaced, start the receiver again');
      }
      return work();
    } catch (error) {
      throw new StoreUnavailableError(`store failed: ${reasonOf(error)}`, { cause: error });
    }
  }
}

function parametersOf(contribution: NewContribution) {
  const { message, key, fingerprint, receivedAt, flags } = contribution;
  return {
    key,
    fingerprint,
    receivedAt,
    flags: JSON.stringify(flags),
    id: message.id,
    kind: message.kind ?? null,
    message: message.message,
    commitment: message.commitment ?? null,
    name: message.name ?? null,
    email: message.email ?? null,
    consent: message.consent === undefined ? null : Number(message.consent),
    language: message.language ?? null,
    page: message.page ?? null,
    feed: message.feed ?? null,
    submittedAt: message.submittedAt ?? null,
    elapsedSeconds: message.elapsedSeconds ?? null,
  };
}

function receiptOf(row: Row): Receipt {
  return { reference: String(row.reference), receivedAt: String(row.received_at) };
}

function contributionOf(row: Row): Contribution {
  const flags = JSON.parse(String(row.flags)) as ContributionFlag[];
  return {
    ...receiptOf(row),
    id: String(row.id),
    kind: textOf(row.kind),
    message: String(row.message),
    commitment: textOf(row.commitment),
    name: textOf(row.name),
    email: textOf(row.email),
    consent: row.consent === null ? null : row.consent === 1,
    language: textOf(row.language),
    page: textOf(row.page),
    feed: textOf(row.feed),
    submittedAt: textOf(row.submitted_at),
    elapsedSeconds: row.elapsed_seconds === null ? null : Number(row.elapsed_seconds),
    flagged: flags.length > 0,
    flags,
  };
}

function textOf(value: SQLOutputValue | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}

/** SQLite's own constant words where there are some: its longer message could quote a value. */
function reasonOf(error: unknown): string {
  if (error instanceof Error && 'errstr' in error) return String(error.errstr);
  return error instanceof Error ? error.message : String(error);
}
