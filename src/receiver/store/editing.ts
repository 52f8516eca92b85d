import { randomUUID } from 'node:crypto';
import { createReference } from '../reference.js';
import { isDoneAlready, record, type Actor } from './acts.js';
import { givesNoAnswer, type Contribution, type Source } from './contribution.js';
import { findContribution } from './contributions.js';
import type { Database, Queries } from './database.js';
import { emailKey, personalDataState, searchText } from './derived.js';
import {
  answeringOtherwise,
  assigning,
  markingSpam,
  mayNotActOn,
  publishing,
  saving,
  unmarkingSpam,
  withdrawing,
  type ContributionEdit,
  type Refusal,
  type Step,
} from './steps.js';
import { tellAuthors, tellLinked, type MailFor } from './tell-authors.js';

/** What became of a change. `conflict`: somebody was faster; nothing was changed and nothing is lost. */
export type Change =
  /** `again`: the same press of a button had done it before, and nothing was changed now. */
  | { readonly outcome: 'done'; readonly contribution: Contribution; readonly again?: true }
  | { readonly outcome: 'conflict'; readonly yours: ContributionEdit; readonly theirs: Contribution }
  | { readonly outcome: 'refused'; readonly reason: Refusal; readonly contribution: Contribution }
  | { readonly outcome: 'missing' };

/** The contribution and the version of it that the form showed. */
export interface Seen {
  readonly reference: string;
  readonly version: number;
}

/** What staff enter for somebody who spoke, wrote or telephoned. */
export interface Entry {
  readonly message: string;
  readonly source: Source;
  /** `YYYY-MM-DD`: when it was said or written. */
  readonly sourceDate: string | null;
  readonly kind: string | null;
  readonly commitment: string | null;
  readonly name: string | null;
  readonly email: string | null;
  readonly language: string | null;
  /** Whether the person agreed to be published; absent or null: was not asked. */
  readonly consent?: boolean | null;
}

/**
 * Changes contributions. Every method takes the version that was seen and resolves with a {@link Change};
 * every change raises the version and leaves a line in the log, in one transaction.
 */
export class Editing {
  readonly #database: Database;
  readonly #now: () => number;

  constructor(database: Database, now: () => number) {
    this.#database = database;
    this.#now = now;
  }

  /** Keeps what is written without showing it. What the page shows now stays. */
  async saveDraft(seen: Seen, edit: ContributionEdit, actor: Actor): Promise<Change> {
    return this.#change(seen, actor, edit, saving(edit, actor));
  }

  /** Keeps what is written and shows it; tells the author where `mailFor` makes a mail of it. */
  async publish(seen: Seen, edit: ContributionEdit, actor: Actor, mailFor?: MailFor): Promise<Change> {
    return this.#change(seen, actor, edit, publishing(edit, actor), mailFor);
  }

  /**
   * Says that it is answered without being published; `how`, for the log: by telephone, in the meeting. Tells the author
   * where `mailFor` makes a mail of it.
   */
  async answerOtherwise(
    seen: Seen,
    edit: ContributionEdit,
    how: string,
    actor: Actor,
    mailFor?: MailFor,
  ): Promise<Change> {
    return this.#change(seen, actor, edit, answeringOtherwise(edit, how, actor), mailFor);
  }

  /** Takes it from the page. `reason` is for the log. */
  async withdraw(seen: Seen, reason: string, actor: Actor): Promise<Change> {
    return this.#change(seen, actor, {}, withdrawing(reason));
  }

  /** Marks as spam, which takes it from the page too. */
  async markSpam(seen: Seen, actor: Actor): Promise<Change> {
    return this.#change(seen, actor, {}, markingSpam);
  }

  /** Puts it back where it was; what was published before is not shown again by itself. */
  async unmarkSpam(seen: Seen, actor: Actor): Promise<Change> {
    return this.#change(seen, actor, {}, unmarkingSpam);
  }

  /** Says which body and which person are to answer. Absent stays, `null` is nobody. */
  async assign(
    seen: Seen,
    to: { readonly member?: string | null; readonly account?: number | null },
    actor: Actor,
  ): Promise<Change> {
    return this.#change(seen, actor, {}, assigning(to));
  }

  /**
   * Says that it is the same as an earlier one, or with `null` that it is not. Those that hang on it move along, and all of them
   * are told of the answer that the page shows of the other, where `mailFor` makes a mail of it.
   */
  async setSameAs(seen: Seen, first: string | null, actor: Actor, mailFor?: MailFor): Promise<Change> {
    return this.#database.transaction(async (queries) => {
      const at = this.#time();
      if (first !== null && this.#database.kind === 'postgres') await hold(queries, [seen.reference, first]);
      const target = first === null ? undefined : await findContribution(queries, first);
      // The first of all, so that no chain grows.
      if (target?.sameAs && this.#database.kind === 'postgres') await hold(queries, [target.sameAs]);
      const root = target?.sameAs ? await findContribution(queries, target.sameAs) : target;
      const step: Step = (contribution) => {
        if (first !== null && (!root || root.state === 'spam')) return 'no-such-first';
        if (root?.sequence === contribution.sequence)
          return target?.sequence === contribution.sequence ? 'same-as-itself' : 'counted-with-this';
        return {
          columns: { same_as: root?.sequence ?? null, first_gone: Number(root !== undefined && givesNoAnswer(root)) },
          act: 'same-as',
          details: { was: contribution.sameAs, now: root?.reference ?? null },
        };
      };
      const change = await changeOne(queries, seen, actor, {}, step, at);
      if (change.outcome !== 'done' || change.again || !root) return change;
      const { sequence } = change.contribution;
      const moved = await queries
        .updateTable('contributions')
        .set({ same_as: root.sequence, first_gone: Number(givesNoAnswer(root)) })
        .where('same_as', '=', sequence)
        .returning('sequence')
        .execute();
      const linked = [sequence, ...moved.map((one) => one.sequence)];
      if (mailFor) await tellLinked(queries, linked, root, mailFor, { actor, at });
      return change;
    });
  }

  /** Keeps what staff enter for somebody. It waits like any other. */
  async enter(entry: Entry, actor: Actor): Promise<Contribution> {
    const at = this.#time();
    const reference = createReference();
    // The same press gives the same key, and of two rows with one key the database takes the first.
    const id = actor.press ?? randomUUID();
    const { message, source, sourceDate, consent = null, ...told } = entry;
    return this.#database.transaction(async (queries) => {
      const entered = await queries
        .insertInto('contributions')
        .values({
          ...told,
          email_key: told.email === null ? null : emailKey(told.email),
          consent: consent === null ? null : Number(consent),
          reference,
          received_at: at,
          idempotency_key: id,
          fingerprint: `entered:${id}`,
          flags: '[]',
          id,
          message,
          source,
          source_date: sourceDate,
          entered_by: actor.account,
          assigned_member: actor.member,
          personal_data: personalDataState(message),
          search: searchText({ reference, message, email: told.email, name: told.name }),
        })
        .onConflict((conflict) => conflict.column('idempotency_key').doNothing())
        .returning('sequence')
        .executeTakeFirst();
      if (!entered) {
        const { reference: first } = await queries
          .selectFrom('contributions')
          .select('reference')
          .where('idempotency_key', '=', id)
          .executeTakeFirstOrThrow();
        return (await findContribution(queries, first))!;
      }
      await record(queries, { at, actor, act: 'entered', reference, details: { source } });
      return (await findContribution(queries, reference))!;
    });
  }

  /** Whether an account may act on a contribution: one of a member acts on what is that member's or nobody's yet. */
  mayAct(contribution: Contribution, actor: Actor): boolean {
    return mayNotActOn(contribution, actor) === undefined;
  }

  #time(): string {
    return new Date(this.#now()).toISOString();
  }

  async #change(seen: Seen, actor: Actor, edit: ContributionEdit, step: Step, mailFor?: MailFor): Promise<Change> {
    return this.#database.transaction((queries) => changeOne(queries, seen, actor, edit, step, this.#time(), mailFor));
  }
}

/**
 * Holds rows until the transaction ends, so that of two links at the same moment the second sees the first: else what hangs on
 * one that is just being linked would be left behind. SQLite's lock to write is held already.
 */
async function hold(queries: Queries, references: readonly string[]): Promise<void> {
  await queries
    .selectFrom('contributions')
    .select('sequence')
    .where('reference', 'in', references)
    .orderBy('sequence')
    .forUpdate()
    .execute();
}

/** Somebody was faster. Where that was the very same press of a button, it is done. */
async function overtaken(
  queries: Queries,
  seen: Seen,
  actor: Actor,
  edit: ContributionEdit,
  theirs: Contribution,
): Promise<Change> {
  const isSame = theirs.version === seen.version + 1 && (await isDoneAlready(queries, actor, seen.reference));
  return isSame ? { outcome: 'done', contribution: theirs, again: true } : { outcome: 'conflict', yours: edit, theirs };
}

/** One step on one contribution, inside a transaction. */
export async function changeOne(
  queries: Queries,
  seen: Seen,
  actor: Actor,
  edit: ContributionEdit,
  step: Step,
  at: string,
  mailFor?: MailFor,
): Promise<Change> {
  const before = await findContribution(queries, seen.reference);
  if (!before) return { outcome: 'missing' };
  if (before.version !== seen.version) return overtaken(queries, seen, actor, edit, before);
  const refusal = mayNotActOn(before, actor);
  if (refusal) return { outcome: 'refused', reason: refusal, contribution: before };
  const done = step(before, at);
  if (typeof done === 'string') return { outcome: 'refused', reason: done, contribution: before };

  const { columns, act, details } = done;
  const publicText = columns.public_text === undefined ? before.publicText : columns.public_text;
  const response = columns.response === undefined ? before.response : columns.response;
  const published =
    columns.published === undefined ? before.publication && JSON.stringify(before.publication) : columns.published;
  // The version once more: another receiver on the same PostgreSQL may have been faster since the look above.
  const changed = await queries
    .updateTable('contributions')
    .set({
      ...columns,
      version: seen.version + 1,
      changed_at: at,
      changed_by: actor.account,
      search: searchText({ ...before, public_text: publicText, response, published }),
    })
    .where('reference', '=', seen.reference)
    .where('version', '=', seen.version)
    .returning('sequence')
    .executeTakeFirst();
  const after = await findContribution(queries, seen.reference);
  if (!after) return { outcome: 'missing' };
  if (!changed) return overtaken(queries, seen, actor, edit, after);
  await record(queries, { at, actor, act, reference: seen.reference, details: { ...details } });
  if (givesNoAnswer(before) !== givesNoAnswer(after)) {
    await queries
      .updateTable('contributions')
      .set({ first_gone: Number(givesNoAnswer(after)) })
      .where('same_as', '=', after.sequence)
      .execute();
  }
  if (mailFor) await tellAuthors(queries, after, before, mailFor, { actor, at });
  return { outcome: 'done', contribution: after };
}
