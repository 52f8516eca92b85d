import { record, type Actor } from './acts.js';
import type { Database } from './database.js';

/** A reply that is used again. It fills the form and never sends by itself. */
export interface SavedReply {
  readonly id: number;
  readonly version: number;
  readonly title: string;
  /** For which kind and decision it is offered; null for any. */
  readonly kind: string | null;
  readonly decision: string | null;
  /** BCP 47. */
  readonly language: string;
  readonly text: string;
}

/** A reply as a form sends it. */
export type ReplyEdit = Omit<SavedReply, 'id' | 'version'>;

/** Those that fit: the kind, decision and language asked for, or any. */
export function fittingReplies(
  replies: readonly SavedReply[],
  of: { kind: string | null; decision: string | null; language: string },
): SavedReply[] {
  const fits = (wanted: string | null, given: string | null) => wanted === null || given === null || wanted === given;
  return replies.filter(
    (reply) => fits(reply.kind, of.kind) && fits(reply.decision, of.decision) && reply.language === of.language,
  );
}

/** Replies that are used again, shared by all staff. */
export class SavedReplies {
  readonly #database: Database;
  readonly #now: () => number;

  constructor(database: Database, now: () => number) {
    this.#database = database;
    this.#now = now;
  }

  /** All, by title. */
  async all(): Promise<SavedReply[]> {
    return this.#database.run((queries) => queries.selectFrom('replies').selectAll().orderBy('title').execute());
  }

  async add(reply: ReplyEdit, actor: Actor): Promise<SavedReply> {
    return this.#database.transaction(async (queries) => {
      const added = await queries.insertInto('replies').values(reply).returningAll().executeTakeFirstOrThrow();
      await record(queries, { at: this.#time(), actor, act: 'reply-saved', details: { title: reply.title } });
      return added;
    });
  }

  /** Changes a reply; `conflict` with what it is now where somebody was faster. */
  async save(
    id: number,
    version: number,
    reply: ReplyEdit,
    actor: Actor,
  ): Promise<{ outcome: 'done' | 'conflict'; reply: SavedReply } | { outcome: 'missing' }> {
    return this.#database.transaction(async (queries) => {
      const changed = await queries
        .updateTable('replies')
        .set({ ...reply, version: version + 1 })
        .where('id', '=', id)
        .where('version', '=', version)
        .returningAll()
        .executeTakeFirst();
      if (changed) {
        await record(queries, { at: this.#time(), actor, act: 'reply-saved', details: { title: reply.title } });
        return { outcome: 'done', reply: changed };
      }
      const now = await queries.selectFrom('replies').selectAll().where('id', '=', id).executeTakeFirst();
      return now ? { outcome: 'conflict', reply: now } : { outcome: 'missing' };
    });
  }

  /** The one thing of the desk that goes away; the log keeps its title. */
  async remove(id: number, actor: Actor): Promise<void> {
    await this.#database.transaction(async (queries) => {
      const gone = await queries.deleteFrom('replies').where('id', '=', id).returning('title').executeTakeFirst();
      if (gone) await record(queries, { at: this.#time(), actor, act: 'reply-removed', details: gone });
    });
  }

  #time(): string {
    return new Date(this.#now()).toISOString();
  }
}
