import { sql } from 'kysely';
import { normalReference } from '../reference.js';
import { forgetReasons, record, SYSTEM, type Actor } from './acts.js';
import type { ContributionState } from './contribution.js';
import type { Database, Queries } from './database.js';
import { emailKey, searchText } from './derived.js';

const DAY_MS = 86_400_000;

/** One contribution, or all that came from an e-mail. */
type Meant = { readonly reference: string } | { readonly email: string };

/** What a purge did. */
export interface PurgeResult {
  /** How many contributions are gone whole. */
  readonly gone: number;
  /** How many published ones were kept as the page shows them, without all else. */
  readonly reduced: number;
}

/** Takes personal data out, so that nothing of it is left in the files. */
export class Privacy {
  readonly #database: Database;
  readonly #now: () => number;

  constructor(database: Database, now: () => number) {
    this.#database = database;
    this.#now = now;
  }

  /** What {@link erase} would take out, oldest first. */
  async find(what: Meant): Promise<{ reference: string; receivedAt: string; state: ContributionState }[]> {
    return this.#database.run(async (queries) => {
      const rows = await meant(queries, what).orderBy('sequence').execute();
      return rows.map(({ reference, received_at, state }) => ({
        reference,
        receivedAt: received_at,
        state: state as ContributionState,
      }));
    });
  }

  /**
   * Erases contributions by reference or by their author's e-mail, with notes, publication, reasons and waiting mail.
   * Resolves with the references that are gone; the log keeps that and who did it.
   */
  async erase(what: Meant, actor: Actor): Promise<string[]> {
    const at = new Date(this.#now()).toISOString();
    const gone = await this.#database.transaction(async (queries) => {
      const rows = await meant(queries, what).execute();
      await remove(queries, rows, { at, actor });
      const by = 'reference' in what ? 'reference' : 'email';
      await record(
        queries,
        ...rows.map(({ reference }) => ({ at, actor, act: 'erased' as const, reference, details: { by } })),
      );
      return rows.map(({ reference }) => reference);
    });
    if (gone.length > 0) await this.#wipe();
    return gone;
  }

  /**
   * Purges what came more than `days` ago. `keepPublished`: what the page shows stays there, and only the
   * message as it was written, name, e-mail, page, notes and reasons go.
   */
  async purge(
    days: number,
    { keepPublished }: { readonly keepPublished: boolean },
    actor: Actor,
  ): Promise<PurgeResult> {
    const at = new Date(this.#now()).toISOString();
    const before = new Date(this.#now() - days * DAY_MS).toISOString();
    const result = await this.#database.transaction(async (queries) => {
      const rows = await queries
        .selectFrom('contributions')
        .select(['sequence', 'reference', 'published', 'response'])
        .where('received_at', '<', before)
        .execute();
      const kept = rows.filter(({ published }) => keepPublished && published !== null);
      const gone = rows.filter((row) => !kept.includes(row));
      for (const row of kept) await reduce(queries, row, at);
      await remove(queries, gone, { at, actor });
      if (rows.length > 0) {
        const details = { olderThanDays: days, gone: gone.length, reduced: kept.length };
        await record(queries, { at, actor, act: 'purged', details });
      }
      return { gone: gone.length, reduced: kept.length };
    });
    if (result.gone + result.reduced > 0) await this.#wipe();
    return result;
  }

  /** Takes name and e-mail out of what was answered more than `days` ago. Resolves with how many there were. */
  async removeContacts(days: number): Promise<number> {
    const at = new Date(this.#now()).toISOString();
    const before = new Date(this.#now() - days * DAY_MS).toISOString();
    const count = await this.#database.transaction(async (queries) => {
      const rows = await queries
        .selectFrom('contributions')
        .select(['sequence', 'reference', 'message', 'public_text', 'response', 'published'])
        .where('answered_at', '<', before)
        .where((eb) => eb.or([eb('name', 'is not', null), eb('email', 'is not', null)]))
        .execute();
      for (const row of rows) {
        const search = searchText({ ...row, name: null, email: null });
        await queries
          .updateTable('contributions')
          .set({ name: null, email: null, email_key: null, contact_removed_at: at, search })
          .where('sequence', '=', row.sequence)
          .execute();
        await record(queries, { at, actor: SYSTEM, act: 'contact-removed', reference: row.reference });
      }
      return rows.length;
    });
    if (count > 0) await this.#truncateLog();
    return count;
  }

  /** Takes addresses of the sign-in counter away whose time is over, with nobody coming by. */
  async forgetAttempts(): Promise<void> {
    const before = this.#now() - 15 * 60_000;
    await this.#database.transaction((queries) => queries.deleteFrom('attempts').where('at', '<', before).execute());
  }

  /** Writes the tables anew, so that no page holds what was moved or deleted, and empties SQLite's log. */
  async #wipe(): Promise<void> {
    await this.#database.run(async (queries) => {
      if (this.#database.kind === 'sqlite') await sql`vacuum`.execute(queries);
      else
        for (const table of ['contributions', 'notes', 'mails', 'acts'])
          await sql.raw(`vacuum full ${table}`).execute(queries);
    });
    await this.#truncateLog();
  }

  async #truncateLog(): Promise<void> {
    if (this.#database.kind !== 'sqlite') return;
    await this.#database.run((queries) => sql`pragma wal_checkpoint(truncate)`.execute(queries));
  }
}

function meant(queries: Queries, what: Meant) {
  const all = queries.selectFrom('contributions').select(['sequence', 'reference', 'received_at', 'state']);
  return 'reference' in what
    ? all.where('reference', '=', normalReference(what.reference) ?? what.reference)
    : all.where('email_key', '=', emailKey(what.email));
}

/** Deletes rows. What is the same as one of them hangs on nothing then and waits again, which its log says. */
async function remove(
  queries: Queries,
  rows: readonly { readonly sequence: number; readonly reference: string }[],
  { at, actor }: { readonly at: string; readonly actor: Actor },
): Promise<void> {
  // Parameters of one statement are limited.
  for (let start = 0; start < rows.length; start += 500) {
    const slice = rows.slice(start, start + 500);
    const sequences = slice.map(({ sequence }) => sequence);
    const loose = await queries
      .selectFrom('contributions')
      .select(['reference', 'same_as'])
      .where('same_as', 'in', sequences)
      .where('sequence', 'not in', sequences)
      .execute();
    const gone = new Map(slice.map(({ sequence, reference }) => [sequence, reference]));
    const acts = loose.map(({ reference, same_as }) => ({
      at,
      actor,
      act: 'same-as' as const,
      reference,
      details: { was: gone.get(same_as!), now: null },
    }));
    await record(queries, ...acts);
    // The key that led to it is emptied by the database.
    await queries.deleteFrom('contributions').where('sequence', 'in', sequences).execute();
    await forgetReasons(queries, [...gone.values()]);
  }
}

/** Leaves of a contribution what the page shows of it. */
async function reduce(
  queries: Queries,
  row: { sequence: number; reference: string; published: string | null; response: string | null },
  at: string,
): Promise<void> {
  const { text } = JSON.parse(row.published ?? '') as { text: string };
  await queries
    .updateTable('contributions')
    .set({
      message: text,
      public_text: null,
      name: null,
      email: null,
      email_key: null,
      page: null,
      contact_removed_at: at,
      search: searchText({ ...row, message: text, name: null, email: null }),
    })
    .where('sequence', '=', row.sequence)
    .execute();
  await forgetReasons(queries, [row.reference]);
  await queries.deleteFrom('notes').where('contribution', '=', row.sequence).execute();
  await queries.deleteFrom('mails').where('contribution', '=', row.sequence).execute();
}
