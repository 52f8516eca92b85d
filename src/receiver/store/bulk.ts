import type { Feed } from '../../feed-format/types.js';
import { isPublicAddress, publicAddressesIn } from '../public-addresses.js';
import type { Actor } from './acts.js';
import type { Contribution, Publication } from './contribution.js';
import { findContributions } from './contributions.js';
import type { Database } from './database.js';
import { allPersonalData } from './derived.js';
import { changeOne, type Seen } from './editing.js';
import {
  assigning,
  mayNotActOn,
  markingSpam,
  publishing,
  saving,
  unmarkingSpam,
  withdrawing,
  type ContributionEdit,
  type Refusal,
  type Step,
} from './steps.js';
import type { MailFor } from './tell-authors.js';
import { withholding } from './withheld.js';

/** What is done to many at once. */
export type BulkAct =
  | { readonly act: 'assign'; readonly member?: string | null; readonly account?: number | null }
  /** The same decision and response for all, kept as a draft. */
  | { readonly act: 'reply'; readonly edit: ContributionEdit }
  /**
   * Publishes what is written, and leaves out the words of people who have not agreed to that. `language`: the feed's. `kept`: what
   * looks like personal data and may be public all the same.
   */
  | {
      readonly act: 'publish';
      readonly language?: string;
      readonly feed?: Feed;
      readonly kept?: readonly string[];
      readonly mailFor?: MailFor;
    }
  | { readonly act: 'withdraw'; readonly reason: string }
  | { readonly act: 'spam' }
  | { readonly act: 'not-spam' };

/** What became of one of many: every one has its line. */
export interface BulkLine {
  readonly reference: string;
  /** `left` when it stayed as it was, with the reason. */
  readonly outcome: 'done' | 'left';
  readonly reason?: Refusal | 'conflict' | 'missing';
}

/** What would become of one of many, with what it is now. */
export interface BulkOutlook extends BulkLine {
  /** Absent where it is not there any more. */
  readonly contribution?: Contribution;
  /** What the page would show, where it is published by that. */
  readonly publication?: Publication;
}

/** What would become of many. */
export interface BulkPreview {
  /** The first of those that would be done, that would be published without an answer, that are asked about, and that would be left. */
  readonly outlooks: readonly BulkOutlook[];
  /** All of them. */
  readonly counts: {
    readonly all: number;
    readonly left: number;
    /** Those that would be published without an answer. */
    readonly unanswered: number;
    /** Those that would be published without their author's words. */
    readonly withheld: number;
    /** Those that would be published once it is said of each of `pieces` that it may be public. */
    readonly asked: number;
  };
  /** What looks like personal data in their responses. */
  readonly pieces: readonly string[];
}

/** Whether one would be published, were it not for what looks like personal data in its response. */
export const isAsked = ({ reason }: BulkOutlook): boolean => reason === 'personal-data-response';

/** As many pieces as somebody looks at one by one; what has others is left. */
const MOST_PIECES = 100;

/** Whether the page would show something without an answer. */
export const isUnanswered = ({ publication }: BulkOutlook): boolean =>
  publication !== undefined && publication.response === null && publication.decision === null;

/** As many as are read before other requests are answered. */
const SLICE = 500;

/** Acts on many contributions. */
export class Bulk {
  readonly #database: Database;
  readonly #now: () => number;

  constructor(database: Database, now: () => number) {
    this.#database = database;
    this.#now = now;
  }

  /** What {@link apply} would do, without doing it: how many there are of each sort, and of each the first `most` one by one. */
  async preview(seen: readonly Seen[], what: BulkAct, actor: Actor, most: number): Promise<BulkPreview> {
    const at = new Date(this.#now()).toISOString();
    // What was agreed to is asked about all the same: the question may be shown again, in another language.
    const step = stepOf(what.act === 'publish' ? { ...what, kept: [] } : what, actor);
    const outlooks: BulkOutlook[] = [];
    const counts = { done: 0, left: 0, unanswered: 0, asked: 0 };
    let withheld = 0;
    const pieces = new Set<string>();
    for (let from = 0; from < seen.length; from += SLICE) {
      const slice = seen.slice(from, from + SLICE);
      const found = await this.#database.run((queries) =>
        findContributions(
          queries,
          slice.map(({ reference }) => reference),
        ),
      );
      for (const one of slice) {
        const outlook = outlookOf(
          one,
          found.get(one.reference),
          (contribution) => mayNotActOn(contribution, actor) ?? step(contribution, at),
        );
        const sort = isUnanswered(outlook) ? 'unanswered' : isAsked(outlook) ? 'asked' : outlook.outcome;
        counts[sort] += 1;
        if (counts[sort] <= most) outlooks.push(outlook);
        if (isWithheld(outlook)) withheld += 1;
        if (sort === 'asked')
          for (const piece of askedIn(outlook, what)) if (pieces.size < MOST_PIECES) pieces.add(piece);
      }
    }
    const { left, unanswered, asked } = counts;
    return { outlooks, counts: { all: seen.length, left, unanswered, withheld, asked }, pieces: [...pieces] };
  }

  /**
   * One transaction for all: what can be done is done together, what cannot is left and told with its reason.
   * Should the database fail in the middle, none is done and the promise rejects.
   */
  async apply(seen: readonly Seen[], what: BulkAct, actor: Actor): Promise<BulkLine[]> {
    const at = new Date(this.#now()).toISOString();
    const step = stepOf(what, actor);
    const mailFor = what.act === 'publish' ? what.mailFor : undefined;
    return this.#database.transaction(async (queries) => {
      const lines: BulkLine[] = [];
      for (const one of seen) {
        const change = await changeOne(queries, one, actor, {}, step, at, mailFor);
        const { reference } = one;
        if (change.outcome === 'done') lines.push({ reference, outcome: 'done' });
        else
          lines.push({
            reference,
            outcome: 'left',
            reason: change.outcome === 'refused' ? change.reason : change.outcome,
          });
      }
      return lines;
    });
  }
}

function outlookOf(
  { reference, version }: Seen,
  contribution: Contribution | undefined,
  step: (contribution: Contribution) => ReturnType<Step>,
): BulkOutlook {
  if (!contribution) return { reference, outcome: 'left', reason: 'missing' };
  if (contribution.version !== version) return { reference, outcome: 'left', reason: 'conflict', contribution };
  const done = step(contribution);
  if (typeof done === 'string') return { reference, outcome: 'left', reason: done, contribution };
  const { published } = done.columns;
  const publication = typeof published === 'string' && { publication: JSON.parse(published) as Publication };
  return { reference, outcome: 'done', contribution, ...publication };
}

const isWithheld = ({ contribution, publication }: BulkOutlook): boolean =>
  publication !== undefined && publication.text !== contribution?.publicText;

/** What looks like personal data in the response, and is no address of the feed. */
const askedIn = ({ contribution }: BulkOutlook, what: BulkAct): string[] =>
  allPersonalData(contribution?.response ?? '').filter(
    (piece) => !(what.act === 'publish' && isPublicAddress(what.feed, piece)),
  );

function stepOf(what: BulkAct, actor: Actor): Step {
  switch (what.act) {
    case 'assign':
      return assigning(what);
    case 'reply':
      return saving(what.edit, actor);
    case 'publish':
      return (contribution, at) => {
        const known = publicAddressesIn(what.feed, contribution.publicText, contribution.response);
        const edit = {
          ...withholding(contribution, what.language),
          personalDataKept: [...(what.kept ?? []), ...known],
        };
        return publishing(edit, actor)(contribution, at);
      };
    case 'withdraw':
      return withdrawing(what.reason);
    case 'spam':
      return markingSpam;
    case 'not-spam':
      return unmarkingSpam;
  }
}
