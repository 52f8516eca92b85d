import { randomUUID } from 'node:crypto';
import type { Updateable } from 'kysely';
import { createReference } from '../reference.js';
import { record, type ActName, type Actor } from './acts.js';
import type { Contribution, Decision, Publication, Source } from './contribution.js';
import { findContribution } from './contributions.js';
import type { Database, Queries } from './database.js';
import { personalDataState, searchText } from './derived.js';
import { queueMail, type NewMail } from './mail-queue.js';
import type { ContributionsTable } from './tables.js';

/** What a form of the desk may change. A field that is absent stays as it is; `null` empties it. */
export interface ContributionEdit {
  /** The text to publish. What equals the message is not kept twice. */
  readonly publicText?: string;
  readonly kind?: string | null;
  readonly commitment?: string | null;
  readonly decision?: Decision | null;
  readonly response?: string | null;
  /** BCP 47; the feed's language where it is absent. */
  readonly responseLanguage?: string | null;
  /** Member id. */
  readonly answeredBy?: string | null;
  /** True: a person has looked for personal data, and the text to publish may go out as it is. */
  readonly personalDataChecked?: boolean;
}

/** Why something was left as it was. */
export type Refusal =
  /** The account answers for one member, and this belongs to another or would be answered by another. */
  | 'other-body'
  /** Personal data is suspected and nobody has looked. */
  | 'personal-data'
  /** It is marked as spam: take that back first. */
  | 'is-spam'
  | 'not-spam'
  | 'not-published'
  /** It would be the same as itself. */
  | 'same-as-itself'
  /** What it should be the same as does not exist, or is spam. */
  | 'no-such-first';

/** What became of a change. `conflict`: somebody was faster; nothing was changed and nothing is lost. */
export type Change =
  | { readonly outcome: 'done'; readonly contribution: Contribution }
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
}

/** How a publication tells the author: made from what is published, kept in the same transaction. */
export type MailFor = (contribution: Contribution) => NewMail | undefined;

type Columns = Updateable<ContributionsTable>;

/** What an act does to a contribution: new columns and a line in the log, or a refusal. */
export type Step = (
  contribution: Contribution,
  at: string,
) => Refusal | { columns: Columns; act: ActName; details?: object };

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

  /** Says that it is the same as an earlier one, or with `null` that it is not. Those that hang on it move along. */
  async setSameAs(seen: Seen, first: string | null, actor: Actor): Promise<Change> {
    return this.#database.transaction(async (queries) => {
      const target = first === null ? undefined : await findContribution(queries, first);
      // The first of all, so that no chain grows.
      const root = target?.sameAs ? await findContribution(queries, target.sameAs) : target;
      const step: Step = (contribution) => {
        if (first !== null && (!root || root.state === 'spam')) return 'no-such-first';
        if (root?.sequence === contribution.sequence) return 'same-as-itself';
        return {
          columns: { same_as: root?.sequence ?? null },
          act: 'same-as',
          details: { was: contribution.sameAs, now: root?.reference ?? null },
        };
      };
      const change = await changeOne(queries, seen, actor, {}, step, this.#time());
      if (change.outcome === 'done' && root) {
        await queries
          .updateTable('contributions')
          .set({ same_as: root.sequence })
          .where('same_as', '=', change.contribution.sequence)
          .execute();
      }
      return change;
    });
  }

  /** Keeps what staff enter for somebody. It waits like any other. */
  async enter(entry: Entry, actor: Actor): Promise<Contribution> {
    const at = this.#time();
    const reference = createReference();
    const id = randomUUID();
    const { message, source, sourceDate, ...told } = entry;
    return this.#database.transaction(async (queries) => {
      await queries
        .insertInto('contributions')
        .values({
          ...told,
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
        .execute();
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
  if (before.version !== seen.version) return { outcome: 'conflict', yours: edit, theirs: before };
  const refusal = mayNotActOn(before, actor);
  if (refusal) return { outcome: 'refused', reason: refusal, contribution: before };
  const done = step(before, at);
  if (typeof done === 'string') return { outcome: 'refused', reason: done, contribution: before };

  const { columns, act, details } = done;
  const publicText = columns.public_text === undefined ? before.publicText : columns.public_text;
  const response = columns.response === undefined ? before.response : columns.response;
  // The version once more: another receiver on the same PostgreSQL may have been faster since the look above.
  const changed = await queries
    .updateTable('contributions')
    .set({
      ...columns,
      version: seen.version + 1,
      changed_at: at,
      changed_by: actor.account,
      search: searchText({ ...before, public_text: publicText, response }),
    })
    .where('reference', '=', seen.reference)
    .where('version', '=', seen.version)
    .returning('sequence')
    .executeTakeFirst();
  const after = await findContribution(queries, seen.reference);
  if (!after) return { outcome: 'missing' };
  if (!changed) return { outcome: 'conflict', yours: edit, theirs: after };
  await record(queries, { at, actor, act, reference: seen.reference, details: { ...details } });
  const mail = mailFor?.(after);
  if (mail) {
    await queueMail(queries, mail, at, after.sequence);
    await record(queries, { at, actor, act: 'answered-by-mail', reference: seen.reference });
  }
  return { outcome: 'done', contribution: after };
}

/** An account of one member acts on what is that member's or nobody's yet. */
function mayNotActOn(contribution: Contribution, actor: Actor): Refusal | undefined {
  const { assignedMember } = contribution;
  return actor.member !== null && assignedMember !== null && assignedMember !== actor.member ? 'other-body' : undefined;
}

/** See {@link Editing.saveDraft}. */
export const saving =
  (edit: ContributionEdit, actor: Actor): Step =>
  (contribution) => {
    if (contribution.state === 'spam') return 'is-spam';
    if (answersForAnother(edit, actor)) return 'other-body';
    const columns = columnsOf(contribution, edit);
    const state = contribution.state === 'new' ? 'draft' : contribution.state;
    return { columns: { ...columns, state }, act: 'saved', details: { fields: Object.keys(columns) } };
  };

/** See {@link Editing.publish}. */
export const publishing =
  (edit: ContributionEdit, actor: Actor): Step =>
  (contribution, at) => {
    if (contribution.state === 'spam') return 'is-spam';
    if (answersForAnother(edit, actor)) return 'other-body';
    const columns = columnsOf(contribution, edit);
    if ((columns.personal_data ?? contribution.personalData) === 'suspected') return 'personal-data';
    const publication = publicationOf(contribution, columns, at);
    const isAnswer = publication.response !== null || publication.decision !== null;
    return {
      columns: {
        ...columns,
        state: 'published',
        published: JSON.stringify(publication),
        published_at: at,
        ...(isAnswer && !contribution.answeredAt && timed('answered_at', 'answer_days', contribution, at)),
        ...(!contribution.firstReplyAt && timed('first_reply_at', 'first_reply_days', contribution, at)),
      },
      act: 'published',
      details: { decision: publication.decision, answeredBy: publication.answeredBy },
    };
  };

/** See {@link Editing.withdraw}. */
export const withdrawing =
  (reason: string): Step =>
  ({ state }) =>
    state === 'published'
      ? { columns: { state: 'withdrawn', published: null }, act: 'withdrawn', details: { reason } }
      : 'not-published';

/** See {@link Editing.markSpam}. */
export const markingSpam: Step = ({ state }) =>
  state === 'spam'
    ? 'is-spam'
    : {
        columns: { state: 'spam', state_before_spam: state, published: null },
        act: 'marked-spam',
        details: { was: state },
      };

/** See {@link Editing.unmarkSpam}. */
export const unmarkingSpam: Step = ({ state, publishedAt, response, decision }) => {
  if (state !== 'spam') return 'not-spam';
  const back = publishedAt ? 'withdrawn' : response !== null || decision !== null ? 'draft' : 'new';
  return { columns: { state: back, state_before_spam: null }, act: 'unmarked-spam', details: { now: back } };
};

/** See {@link Editing.assign}. */
export const assigning =
  (to: { readonly member?: string | null; readonly account?: number | null }): Step =>
  ({ assignedMember, assignedAccount }) => ({
    columns: {
      ...(to.member !== undefined && { assigned_member: to.member }),
      ...(to.account !== undefined && { assigned_account: to.account }),
    },
    act: 'assigned',
    details: { was: { member: assignedMember, account: assignedAccount }, now: to },
  });

function answersForAnother({ answeredBy }: ContributionEdit, actor: Actor): boolean {
  return actor.member !== null && answeredBy !== undefined && answeredBy !== null && answeredBy !== actor.member;
}

/** The columns that an edit changes. */
function columnsOf(contribution: Contribution, edit: ContributionEdit): Columns {
  const columns: Columns = {};
  const { message, publicText: textBefore } = contribution;
  if (edit.publicText !== undefined && edit.publicText !== textBefore) {
    columns.public_text = edit.publicText === message ? null : edit.publicText;
  }
  if (edit.kind !== undefined && edit.kind !== contribution.effectiveKind) columns.staff_kind = edit.kind;
  if (edit.commitment !== undefined && edit.commitment !== contribution.effectiveCommitment)
    columns.staff_commitment = edit.commitment;
  if (edit.decision !== undefined) columns.decision = edit.decision;
  if (edit.response !== undefined) columns.response = edit.response;
  if (edit.responseLanguage !== undefined) columns.response_language = edit.responseLanguage;
  if (edit.answeredBy !== undefined) columns.answered_by = edit.answeredBy;
  if (edit.personalDataChecked) columns.personal_data = 'checked';
  else if (edit.publicText !== undefined && edit.publicText !== textBefore) {
    // A changed text is looked at anew: what was blacked out lifts the suspicion, what came in raises it.
    columns.personal_data = personalDataState(edit.publicText);
  }
  return columns;
}

function publicationOf(contribution: Contribution, columns: Columns, at: string): Publication {
  const now = <Value>(column: Value | undefined, before: Value): Value => (column === undefined ? before : column);
  const decision = now(columns.decision as Decision | null | undefined, contribution.decision);
  const response = now(columns.response, contribution.response);
  const isAnswer = response !== null || decision !== null;
  return {
    date: contribution.sourceDate ?? contribution.receivedAt.slice(0, 10),
    kind: now(columns.staff_kind, contribution.effectiveKind),
    text: columns.public_text === undefined ? contribution.publicText : (columns.public_text ?? contribution.message),
    language: contribution.language,
    commitment: now(columns.staff_commitment, contribution.effectiveCommitment),
    decision,
    response,
    responseLanguage: now(columns.response_language, contribution.responseLanguage),
    answeredBy: now(columns.answered_by, contribution.answeredBy),
    answeredOn: isAnswer ? (contribution.answeredAt ?? at).slice(0, 10) : null,
  };
}

/** The time of a first, and how many days after arrival it came. */
function timed(
  time: 'answered_at' | 'first_reply_at',
  days: 'answer_days' | 'first_reply_days',
  { receivedAt }: Contribution,
  at: string,
): Columns {
  return { [time]: at, [days]: Math.max(0, (Date.parse(at) - Date.parse(receivedAt)) / 86_400_000) };
}
