import type { Selectable } from 'kysely';
import type { Database, Queries } from './database.js';
import type { MailsTable } from './tables.js';

/** A mail to be sent once. */
export interface NewMail {
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
}

/** A mail that waits. */
export interface QueuedMail extends NewMail {
  readonly id: number;
  readonly tries: number;
  /** Why the last try failed, without an address. */
  readonly error: string | null;
}

/** Keeps a mail in the transaction of what it tells about. */
export async function queueMail(queries: Queries, mail: NewMail, at: string, contribution?: number): Promise<void> {
  await queries
    .insertInto('mails')
    .values({ ...mail, contribution: contribution ?? null, created_at: at, next_at: at, error: null })
    .execute();
}

/** Mail that waits to be sent. A row is gone once its mail is: it holds an address. */
export class MailQueue {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Takes what is due for sending, at most `most`, and puts each off to `until`: of two receivers on one
   * PostgreSQL only one gets it, and if that one ends, it is due again.
   */
  async take(now: string, until: string, most: number): Promise<QueuedMail[]> {
    return this.#database.transaction(async (queries) => {
      const due = await queries
        .selectFrom('mails')
        .selectAll()
        .where('next_at', '<=', now)
        .orderBy('next_at')
        .limit(most)
        .execute();
      const taken: QueuedMail[] = [];
      for (const row of due) {
        const mine = await queries
          .updateTable('mails')
          .set({ next_at: until, tries: row.tries + 1 })
          .where('id', '=', row.id)
          .where('next_at', '=', row.next_at)
          .returning('id')
          .executeTakeFirst();
        if (mine) taken.push(mailOf({ ...row, tries: row.tries + 1 }));
      }
      return taken;
    });
  }

  /** It went out. */
  async sent(id: number): Promise<void> {
    await this.#database.transaction((queries) => queries.deleteFrom('mails').where('id', '=', id).execute());
  }

  /** It did not; it is due again at `next`. */
  async failed(id: number, error: string, next: string): Promise<void> {
    await this.#database.transaction((queries) =>
      queries.updateTable('mails').set({ error, next_at: next }).where('id', '=', id).execute(),
    );
  }

  /** How many wait, and why the one that waits longest does. */
  async waiting(): Promise<{ count: number; error: string | null }> {
    return this.#database.run(async (queries) => {
      const { count } = await queries
        .selectFrom('mails')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      const first = await queries.selectFrom('mails').select('error').orderBy('id').limit(1).executeTakeFirst();
      return { count, error: first?.error ?? null };
    });
  }
}

function mailOf({ id, recipient, subject, text, tries, error }: Selectable<MailsTable>): QueuedMail {
  return { id, recipient, subject, text, tries, error };
}
