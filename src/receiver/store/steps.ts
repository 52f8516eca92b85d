import type { Updateable } from 'kysely';
import { fold } from '../../feed-format/fold.js';
import { plainText } from '../plain-text.js';
import type { ActName, Actor } from './acts.js';
import type { Contribution, Decision, Publication } from './contribution.js';
import { allPersonalData, daysBetween, personalDataState } from './derived.js';
import type { ContributionsTable } from './tables.js';

/** What a form of the desk may change. A field that is absent stays as it is; `null` empties it. */
export interface ContributionEdit {
  /** The text to publish. What equals the message is not kept twice. */
  readonly publicText?: string;
  /** BCP 47: what the text to publish is written in, where the form on the page said something else. */
  readonly language?: string | null;
  readonly kind?: string | null;
  readonly commitment?: string | null;
  readonly decision?: Decision | null;
  readonly response?: string | null;
  /** BCP 47; the feed's language where it is absent. */
  readonly responseLanguage?: string | null;
  /** Member id. */
  readonly answeredBy?: string | null;
  /** True: a person has looked for personal data in the text to publish. */
  readonly personalDataChecked?: boolean;
  /**
   * What was found in the text to publish or in the response and may be public all the same: each piece was shown and agreed to,
   * or is an address of the feed.
   */
  readonly personalDataKept?: readonly string[];
  /** True: who wrote it has agreed, or the text to publish is in staff's own words. */
  readonly consentChecked?: boolean;
}

/** Why something was left as it was. */
export type Refusal =
  /** The account answers for one member, and this belongs to another. */
  | 'other-body'
  /** The account answers for one member, and this would be answered in another's name. */
  | 'other-name'
  /** Personal data is suspected and nobody has looked. */
  | 'personal-data'
  /** Somebody has looked, and what was found still stands in the text to publish. */
  | 'personal-data-kept'
  /** What was found stands in the response. */
  | 'personal-data-response'
  /** Who wrote it has not agreed to be published, by no or for want of a question, and these are their own words. */
  | 'no-consent'
  /** The response holds a place to be filled in, in braces, as saved replies have them. */
  | 'placeholder'
  /** There is a decision, and no response that says why. */
  | 'no-reason'
  /** It has an answer already. */
  | 'is-answered'
  /** It is marked as spam: take that back first. */
  | 'is-spam'
  | 'not-spam'
  | 'not-published'
  /** It would be the same as itself. */
  | 'same-as-itself'
  /** What it should be the same as is counted with this one already. */
  | 'counted-with-this'
  /** What it should be the same as does not exist, or is spam. */
  | 'no-such-first';

type Columns = Updateable<ContributionsTable>;

/** What an act does to a contribution: new columns and a line in the log, or a refusal. */
export type Step = (
  contribution: Contribution,
  at: string,
) => Refusal | { columns: Columns; act: ActName; details?: object };

/** An account of one member acts on what is that member's or nobody's yet. */
export function mayNotActOn(contribution: Contribution, actor: Actor): Refusal | undefined {
  const { assignedMember } = contribution;
  return actor.member !== null && assignedMember !== null && assignedMember !== actor.member ? 'other-body' : undefined;
}

/** See {@link Editing.saveDraft}. */
export const saving =
  (edit: ContributionEdit, actor: Actor): Step =>
  (contribution) => {
    if (contribution.state === 'spam') return 'is-spam';
    if (answersForAnother(edit, actor)) return 'other-name';
    const columns = columnsOf(contribution, edit);
    const state = contribution.state === 'new' ? 'draft' : contribution.state;
    return { columns: { ...columns, state }, act: 'saved', details: { fields: Object.keys(columns) } };
  };

/** See {@link Editing.publish}. */
export const publishing =
  (edit: ContributionEdit, actor: Actor): Step =>
  (contribution, at) => {
    if (contribution.state === 'spam') return 'is-spam';
    if (answersForAnother(edit, actor)) return 'other-name';
    if (hasPlaceholder(contribution, edit)) return 'placeholder';
    const refusal = mayNotBeShown(contribution, edit);
    if (refusal) return refusal;
    const columns = columnsOf(contribution, edit);
    const publication = publicationOf(contribution, columns);
    if (lacksReason(publication)) return 'no-reason';
    const isAnswer = publication.response !== null || publication.decision !== null;
    return {
      columns: {
        ...columns,
        state: 'published',
        published: JSON.stringify(publication),
        published_at: at,
        // An answer that is taken out again leaves a contribution that waits.
        ...(!isAnswer && { answered_at: null, answer_days: null }),
        ...(isAnswer && !contribution.answeredAt && timed('answered_at', 'answer_days', contribution, at)),
        ...(!contribution.firstReplyAt && timed('first_reply_at', 'first_reply_days', contribution, at)),
      },
      act: 'published',
      details: {
        decision: publication.decision,
        answeredBy: publication.answeredBy,
        ...(edit.consentChecked && { consentChecked: true }),
      },
    };
  };

/** A decision that is published needs its reason (OGP Local's reasoned response). */
export const lacksReason = ({ decision, response }: { decision: string | null; response: string | null }): boolean =>
  Boolean(decision) && !response;

/** What saved replies leave to be filled in: `{date}`. Other braces are somebody's own. */
const PLACEHOLDER = /(?<![{$])\{\p{L}[\p{L} _-]{0,40}\}(?!\})/u;

/** Whether a response was not filled in. What the page shows already is not asked about once more. */
function hasPlaceholder(contribution: Contribution, edit: ContributionEdit): boolean {
  const response = edit.response === undefined ? contribution.response : edit.response;
  return response !== null && response !== contribution.publication?.response && PLACEHOLDER.test(response);
}

/**
 * Why a contribution may not go on the page as it is written, or undefined. What the page shows already is not asked about
 * once more.
 */
function mayNotBeShown(contribution: Contribution, edit: ContributionEdit): Refusal | undefined {
  const columns = columnsOf(contribution, edit);
  if ((columns.personal_data ?? contribution.personalData) === 'suspected') return 'personal-data';
  const text = edit.publicText ?? contribution.publicText;
  const kept = new Set(edit.personalDataKept);
  const isAsked = (one: string) => allPersonalData(one).some((piece) => !kept.has(piece));
  if (text !== contribution.publication?.text) {
    if (isOwnWords(contribution, text) && !edit.consentChecked) return 'no-consent';
    if (isAsked(text)) return 'personal-data-kept';
  }
  const response = edit.response === undefined ? contribution.response : edit.response;
  const isNew = response !== null && response !== contribution.publication?.response;
  return isNew && isAsked(response) ? 'personal-data-response' : undefined;
}

/**
 * Whether a text is what somebody wrote who has not agreed to be published, whatever its spaces, accents and capitals. Who was
 * not asked has not agreed.
 */
export const isOwnWords = ({ consent, message }: Contribution, text: string): boolean =>
  consent !== true && fold(text) === fold(plainText(message));

/** See {@link Editing.answerOtherwise}. */
export const answeringOtherwise =
  (edit: ContributionEdit, how: string, actor: Actor): Step =>
  (contribution, at) => {
    if (contribution.state === 'spam') return 'is-spam';
    if (contribution.answeredAt !== null) return 'is-answered';
    if (answersForAnother(edit, actor)) return 'other-name';
    return {
      columns: {
        ...columnsOf(contribution, edit),
        // What the page shows stays there.
        ...(contribution.state !== 'published' && { state: 'answered' }),
        ...timed('answered_at', 'answer_days', contribution, at),
        ...(!contribution.firstReplyAt && timed('first_reply_at', 'first_reply_days', contribution, at)),
      },
      act: 'answered',
      details: { reason: how },
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
export const unmarkingSpam: Step = ({ state, publishedAt, answeredAt, response, decision }) => {
  if (state !== 'spam') return 'not-spam';
  const back = publishedAt
    ? 'withdrawn'
    : answeredAt
      ? 'answered'
      : response !== null || decision !== null
        ? 'draft'
        : 'new';
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
  if (edit.language !== undefined) columns.language = edit.language;
  if (edit.kind !== undefined && edit.kind !== contribution.effectiveKind) columns.staff_kind = edit.kind ?? '';
  if (edit.commitment !== undefined && edit.commitment !== contribution.effectiveCommitment)
    columns.staff_commitment = edit.commitment ?? '';
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

function publicationOf(contribution: Contribution, columns: Columns): Publication {
  const now = <Value>(column: Value | undefined, before: Value): Value => (column === undefined ? before : column);
  return {
    kind: now(columns.staff_kind, contribution.effectiveKind) || null,
    text: columns.public_text === undefined ? contribution.publicText : (columns.public_text ?? contribution.message),
    language: now(columns.language, contribution.language),
    commitment: now(columns.staff_commitment, contribution.effectiveCommitment) || null,
    decision: now(columns.decision as Decision | null | undefined, contribution.decision),
    response: now(columns.response, contribution.response),
    responseLanguage: now(columns.response_language, contribution.responseLanguage),
    answeredBy: now(columns.answered_by, contribution.answeredBy),
  };
}

/** The time of a first, and how many days it was waited for. */
function timed(
  time: 'answered_at' | 'first_reply_at',
  days: 'answer_days' | 'first_reply_days',
  { since }: Contribution,
  at: string,
): Columns {
  return { [time]: at, [days]: daysBetween(since, at) };
}
