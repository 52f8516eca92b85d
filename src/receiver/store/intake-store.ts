import type { CompiledQuery } from 'kysely';
import { sql, type Transaction } from 'kysely';
import type { FeedbackMessage } from '../../feed-format/feedback-rules.js';
import type { ContributionFlag } from '../flags.js';
import type { Receipt } from './contribution.js';
import type { Database, Queries } from './database.js';
import { emailKey, personalDataState, searchText } from './derived.js';
import type { Tables } from './tables.js';

/** What tells one submission from another. */
export interface SubmissionIdentity {
  /** From `Idempotency-Key`, else the message's id. */
  readonly key: string;
  /** The message's own id. */
  readonly id: string;
  /** Equal for messages that say the same. */
  readonly fingerprint: string;
}

/** A message on its way into the store. No address of the sender belongs here. */
export interface NewContribution extends SubmissionIdentity {
  readonly receivedAt: string;
  readonly flags: readonly ContributionFlag[];
  readonly message: FeedbackMessage;
}

/** Whether a submission is known, and if so, whether it says the same as before. */
export type Recollection =
  | { readonly outcome: 'unknown' }
  | { readonly outcome: 'kept'; readonly receipt: Receipt }
  | { readonly outcome: 'other-content' };

/** What became of a submission: kept (now or before), or its key or id had other content. */
export type Keeping =
  | { readonly outcome: 'kept'; readonly receipt: Receipt; readonly isNew: boolean }
  | { readonly outcome: 'other-content' };

/** The way in. Every method rejects when the place cannot be relied on; a receiver then answers 503. */
export interface IntakeStore {
  /** Looks a submission up by key and by id. */
  recall(identity: SubmissionIdentity): Promise<Recollection>;
  /** Keeps a submission once. Resolves only when it would survive a loss of power. */
  keep(contribution: NewContribution): Promise<Keeping>;
}

/** The columns of a new row, in the order of {@link valuesOf}. */
const COLUMNS = [
  'reference',
  'received_at',
  'idempotency_key',
  'fingerprint',
  'flags',
  'id',
  'kind',
  'message',
  'commitment',
  'name',
  'email',
  'email_key',
  'consent',
  'language',
  'page',
  'feed',
  'submitted_at',
  'elapsed_seconds',
  'personal_data',
  'search',
] as const;

type Waiting = {
  readonly contribution: NewContribution;
  readonly resolve: (keeping: Keeping) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * Keeps messages. The two hot queries are built once; and what arrives while a commit is being flushed to disk
 * shares the next one, as the flush is what takes time.
 */
export class DatabaseIntake implements IntakeStore {
  readonly #database: Database;
  readonly #createReference: () => string;
  readonly #insert: CompiledQuery;
  readonly #recall: CompiledQuery;
  #waiting: Waiting[] = [];
  #flushing = 0;

  constructor(database: Database, createReference: () => string) {
    this.#database = database;
    this.#createReference = createReference;
    const { kysely } = database;
    const blank = Object.fromEntries(COLUMNS.map((name) => [name, name])) as never;
    this.#insert = kysely
      .insertInto('contributions')
      .columns(COLUMNS)
      .values(blank)
      .onConflict((conflict) => conflict.doNothing())
      .returning('reference')
      .compile();
    this.#recall = kysely
      .selectFrom('contributions')
      .select(['reference', 'received_at', 'fingerprint', 'idempotency_key'])
      .where((eb) => eb.or([eb('idempotency_key', '=', 'key'), eb('id', '=', 'id')]))
      .compile();
  }

  async recall(identity: SubmissionIdentity): Promise<Recollection> {
    return this.#database.run((queries) => this.#recallIn(queries, identity));
  }

  async keep(contribution: NewContribution): Promise<Keeping> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ contribution, resolve, reject });
      void this.#flush();
    });
  }

  /** One batch at a time on SQLite, which has one writer; on PostgreSQL as many as there are connections to spare. */
  async #flush(): Promise<void> {
    if (this.#flushing >= (this.#database.kind === 'sqlite' ? 1 : 4)) return;
    this.#flushing += 1;
    try {
      // What is being read off the other sockets in this turn comes along.
      await new Promise((resolve) => setImmediate(resolve));
      while (this.#waiting.length > 0) await this.#keepBatch(inOneOrder(this.#waiting.splice(0, MOST_AT_ONCE)));
    } finally {
      this.#flushing -= 1;
    }
  }

  async #keepBatch(batch: readonly Waiting[]): Promise<void> {
    try {
      const kept = await this.#database.transaction(async (queries) => {
        const all: Keeping[] = [];
        for (const { contribution } of batch) all.push(await this.#keepOnce(queries, contribution));
        return all;
      });
      batch.forEach(({ resolve }, index) => resolve(kept[index]));
    } catch (error) {
      // One that does not fit on the disk must not take the others along.
      if (batch.length > 1) for (const one of batch) await this.#keepBatch([one]);
      else batch[0]?.reject(error);
    }
  }

  async #keepOnce(queries: Transaction<Tables>, contribution: NewContribution): Promise<Keeping> {
    const { receivedAt } = contribution;
    for (;;) {
      const reference = this.#createReference();
      const parameters = valuesOf(contribution, reference);
      const { rows } = await queries.executeQuery({ ...this.#insert, parameters });
      if (rows.length > 0) return { outcome: 'kept', isNew: true, receipt: { reference, receivedAt } };
      const known = await this.#recallIn(queries, contribution);
      if (known.outcome === 'kept') return { ...known, isNew: false };
      if (known.outcome === 'other-content') return known;
      // Neither key nor id is there, so it was the reference.
    }
  }

  async #recallIn(queries: Queries, { key, id, fingerprint }: SubmissionIdentity): Promise<Recollection> {
    const { rows } = await queries.executeQuery<Known>({ ...this.#recall, parameters: [key, id] });
    const first = rows.find((row) => row.idempotency_key === key) ?? rows[0];
    if (!first) return { outcome: 'unknown' };
    if (rows.some((row) => row.fingerprint !== fingerprint)) return { outcome: 'other-content' };
    return { outcome: 'kept', receipt: { reference: first.reference, receivedAt: first.received_at } };
  }
}

const MOST_AT_ONCE = 64;

/** The same on every receiver, so that two batches with the same messages cannot wait for each other. */
function inOneOrder(batch: Waiting[]): Waiting[] {
  return batch.sort((a, b) => (a.contribution.key < b.contribution.key ? -1 : 1));
}

type Known = {
  readonly reference: string;
  readonly received_at: string;
  readonly fingerprint: string;
  readonly idempotency_key: string;
};

/** The values of {@link COLUMNS}. */
function valuesOf(contribution: NewContribution, reference: string): unknown[] {
  const { message, key, fingerprint, receivedAt, flags } = contribution;
  const { name = null, email = null } = message;
  const row: Record<(typeof COLUMNS)[number], unknown> = {
    reference,
    received_at: receivedAt,
    idempotency_key: key,
    fingerprint,
    flags: JSON.stringify(flags),
    id: message.id,
    kind: message.kind ?? null,
    message: message.message,
    commitment: message.commitment ?? null,
    name,
    email,
    email_key: email === null ? null : emailKey(email),
    consent: message.consent === undefined ? null : Number(message.consent),
    language: message.language ?? null,
    page: message.page ?? null,
    feed: message.feed ?? null,
    submitted_at: message.submittedAt ?? null,
    elapsed_seconds: message.elapsedSeconds ?? null,
    personal_data: personalDataState(message.message),
    search: searchText({ reference, message: message.message, name, email }),
  };
  return COLUMNS.map((column) => row[column]);
}

/** Writes something as large as a message and takes it away again: rejects where nothing can be kept. */
export async function probe(database: Database): Promise<void> {
  const filler = 'x'.repeat(40_000);
  await database.transaction(async (queries) => {
    await queries
      .insertInto('probes')
      .values({ id: 1, filler })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ filler: sql`excluded.filler` }))
      .execute();
  });
  await database.transaction((queries) => queries.updateTable('probes').set({ filler: '' }).execute());
}
