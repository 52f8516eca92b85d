import type { Selectable } from 'kysely';
import { DECISIONS } from '../../feed-format/vocabularies.js';
import { plainText } from '../plain-text.js';
import type { ContributionFlag } from '../flags.js';
import type { ContributionsTable } from './tables.js';

/** Characters of a response and of a text to publish; a resident reads them on a phone. */
export const MOST_CHARACTERS = 10_000;

/** Where a contribution stands. Nothing is ever deleted by a state. */
export const CONTRIBUTION_STATES = ['new', 'draft', 'published', 'withdrawn', 'answered', 'spam'] as const;
/** `new`: nobody has worked on it; `draft`: something is written; `answered`: otherwise than on the page; the others as their buttons say. */
export type ContributionState = (typeof CONTRIBUTION_STATES)[number];

/** What staff may decide (the feed's `decision`). */
export { DECISIONS };
export type Decision = (typeof DECISIONS)[number];

/** How something came that staff entered for somebody. */
export const SOURCES = ['meeting', 'letter', 'telephone', 'other'] as const;
export type Source = (typeof SOURCES)[number];

/** `suspected` until a person has looked, then `checked`. */
export type PersonalDataState = 'none' | 'suspected' | 'checked';

/** What the resident is given: proof that the message is kept. */
export interface Receipt {
  /** Such as `7K3F-9QWZ-2M`. */
  readonly reference: string;
  /** RFC 3339 in UTC. */
  readonly receivedAt: string;
}

/** A message as the resident sent it. `null` where the resident told nothing. */
export interface Message extends Receipt {
  readonly id: string;
  readonly kind: string | null;
  readonly message: string;
  readonly commitment: string | null;
  readonly name: string | null;
  readonly email: string | null;
  readonly consent: boolean | null;
  readonly language: string | null;
  readonly page: string | null;
  readonly feed: string | null;
  readonly submittedAt: string | null;
  readonly elapsedSeconds: number | null;
  readonly flagged: boolean;
  readonly flags: readonly ContributionFlag[];
}

/** What the page shows of a contribution: a record of the feed but for `id`, `alike` and its days. Never a name or an e-mail. */
export interface Publication {
  readonly kind: string | null;
  readonly text: string;
  readonly language: string | null;
  readonly commitment: string | null;
  readonly decision: Decision | null;
  readonly response: string | null;
  readonly responseLanguage: string | null;
  readonly answeredBy: string | null;
}

/** A contribution with all that staff know of it. */
export interface Contribution extends Message {
  /** Order of arrival. */
  readonly sequence: number;
  /** Goes with every form, so that two at once are caught. */
  readonly version: number;
  readonly state: ContributionState;
  readonly personalData: PersonalDataState;
  /** What the page is to show; the message itself while nobody has edited it. */
  readonly publicText: string;
  /** Kind and commitment that hold now: staff's where they set one, else the resident's. */
  readonly effectiveKind: string | null;
  readonly effectiveCommitment: string | null;
  readonly decision: Decision | null;
  readonly response: string | null;
  readonly responseLanguage: string | null;
  /** Member id. */
  readonly answeredBy: string | null;
  readonly assignedMember: string | null;
  readonly assignedAccount: number | null;
  /** Reference of the earlier contribution that says the same. */
  readonly sameAs: string | null;
  readonly source: Source | null;
  readonly sourceDate: string | null;
  readonly enteredBy: number | null;
  readonly publication: Publication | null;
  readonly publishedAt: string | null;
  readonly firstReplyAt: string | null;
  readonly answeredAt: string | null;
  readonly changedAt: string | null;
  readonly changedBy: number | null;
  readonly contactRemovedAt: string | null;
  /** Since when it waits or waited: the day on which it was said or written, where staff entered it, else its arrival. */
  readonly since: string;
  /** Nobody has answered it, neither on the page nor otherwise, and no other that says the same is answered for it. */
  readonly waits: boolean;
  /** It is on the page, and something else is written for it that is not published. */
  readonly hasNewerDraft: boolean;
}

/** Whether what hangs on a contribution waits for itself: this one is spam, or was taken from the page with its answer. */
export const givesNoAnswer = ({ state, answeredAt }: Pick<Contribution, 'state' | 'answeredAt'>): boolean =>
  state === 'spam' || (state === 'withdrawn' && answeredAt !== null);

/** A row of the table, with the reference of what it is the same as where the query brought it along. */
export type ContributionRow = Selectable<ContributionsTable> & { readonly same_as_reference?: string | null };

/** The resident's part of a row. */
function messageOf(row: ContributionRow): Message {
  const flags = JSON.parse(row.flags) as ContributionFlag[];
  return {
    reference: row.reference,
    receivedAt: row.received_at,
    id: row.id,
    kind: row.kind,
    message: row.message,
    commitment: row.commitment,
    name: row.name,
    email: row.email,
    consent: row.consent === null ? null : row.consent === 1,
    language: row.language,
    page: row.page,
    feed: row.feed,
    submittedAt: row.submitted_at,
    elapsedSeconds: row.elapsed_seconds,
    flagged: flags.length > 0,
    flags,
  };
}

/** A whole row as the desk reads it. */
export function contributionOf(row: ContributionRow): Contribution {
  const written = {
    ...messageOf(row),
    sequence: row.sequence,
    version: row.version,
    state: row.state as ContributionState,
    personalData: row.personal_data as PersonalDataState,
    publicText: plainText(row.public_text ?? row.message),
    effectiveKind: (row.staff_kind ?? row.kind) || null,
    effectiveCommitment: (row.staff_commitment ?? row.commitment) || null,
    decision: row.decision as Decision | null,
    response: row.response,
    responseLanguage: row.response_language,
    answeredBy: row.answered_by,
    assignedMember: row.assigned_member,
    assignedAccount: row.assigned_account,
    sameAs: row.same_as_reference ?? null,
    source: row.source as Source | null,
    sourceDate: row.source_date,
    enteredBy: row.entered_by,
    publication: row.published === null ? null : (JSON.parse(row.published) as Publication),
    publishedAt: row.published_at,
    firstReplyAt: row.first_reply_at,
    answeredAt: row.answered_at,
    changedAt: row.changed_at,
    changedBy: row.changed_by,
    contactRemovedAt: row.contact_removed_at,
    since: row.source_date ?? row.received_at,
    // As `WAITING` says it in SQL.
    waits: row.answered_at === null && (row.same_as === null || row.first_gone === 1) && row.state !== 'spam',
  };
  return { ...written, hasNewerDraft: isWrittenAnew(written) };
}

/** Whether what staff wrote is not what the page shows. */
function isWrittenAnew(written: Omit<Contribution, 'hasNewerDraft'>): boolean {
  const { publication: shown } = written;
  if (!shown) return false;
  return (
    shown.text !== written.publicText ||
    shown.language !== written.language ||
    shown.kind !== written.effectiveKind ||
    shown.commitment !== written.effectiveCommitment ||
    shown.decision !== written.decision ||
    shown.response !== written.response ||
    shown.answeredBy !== written.answeredBy ||
    (shown.response !== null && shown.responseLanguage !== written.responseLanguage)
  );
}
