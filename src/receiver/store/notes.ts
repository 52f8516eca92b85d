import { isDoneAlready, record, type Actor } from './acts.js';
import type { Database } from './database.js';

/** What one of the staff told the others about a contribution. */
export interface Note {
  readonly id: number;
  readonly at: string;
  readonly account: number | null;
  /** Name or e-mail of the account. */
  readonly accountName: string | null;
  readonly text: string;
}

/** Notes among staff. They are never changed and never published. */
export class Notes {
  readonly #database: Database;
  readonly #now: () => number;

  constructor(database: Database, now: () => number) {
    this.#database = database;
    this.#now = now;
  }

  /** Adds a note; false where there is no such contribution. It changes no version: nothing of it can be overwritten. */
  async add(reference: string, text: string, actor: Actor): Promise<boolean> {
    const at = new Date(this.#now()).toISOString();
    return this.#database.transaction(async (queries) => {
      const find = queries.selectFrom('contributions').select('sequence').where('reference', '=', reference);
      // Held, so that of two presses at the same moment the second sees the first. SQLite's lock to write is held already.
      const row = await (this.#database.kind === 'postgres' ? find.forUpdate() : find).executeTakeFirst();
      if (!row) return false;
      if (await isDoneAlready(queries, actor, reference)) return true;
      await queries
        .insertInto('notes')
        .values({ contribution: row.sequence, account: actor.account, at, text })
        .execute();
      await record(queries, { at, actor, act: 'noted', reference });
      return true;
    });
  }

  /** Oldest first. */
  async of(reference: string): Promise<Note[]> {
    return this.#database.run(async (queries) => {
      const rows = await queries
        .selectFrom('notes')
        .innerJoin('contributions', 'contributions.sequence', 'notes.contribution')
        .leftJoin('accounts', 'accounts.id', 'notes.account')
        .select(['notes.id', 'notes.at', 'notes.account', 'notes.text', 'accounts.name', 'accounts.email'])
        .where('contributions.reference', '=', reference)
        .orderBy('notes.id')
        .execute();
      return rows.map(({ name, email, ...note }) => ({ ...note, accountName: name ?? email }));
    });
  }
}
