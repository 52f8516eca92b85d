import type { Actor } from './acts.js';
import type { Contribution } from './contribution.js';
import { findContribution } from './contributions.js';
import type { Database } from './database.js';
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

/** What is done to many at once. */
export type BulkAct =
  | { readonly act: 'assign'; readonly member?: string | null; readonly account?: number | null }
  /** The same decision and response for all, kept as a draft. */
  | { readonly act: 'reply'; readonly edit: ContributionEdit }
  /** Publishes what is written, with `edit` on top. */
  | { readonly act: 'publish'; readonly edit?: ContributionEdit; readonly mailFor?: MailFor }
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
}

/** Acts on many contributions. */
export class Bulk {
  readonly #database: Database;
  readonly #now: () => number;

  constructor(database: Database, now: () => number) {
    this.#database = database;
    this.#now = now;
  }

  /** What {@link apply} would do of the first `most`, without doing it. */
  async preview(seen: readonly Seen[], what: BulkAct, actor: Actor, most: number): Promise<BulkOutlook[]> {
    const at = new Date(this.#now()).toISOString();
    const step = stepOf(what, actor);
    return this.#database.run(async (queries) => {
      const outlooks: BulkOutlook[] = [];
      for (const { reference, version } of seen.slice(0, most)) {
        const contribution = await findContribution(queries, reference);
        const reason = !contribution
          ? 'missing'
          : contribution.version !== version
            ? 'conflict'
            : (mayNotActOn(contribution, actor) ?? refusalOf(step(contribution, at)));
        outlooks.push({
          reference,
          outcome: reason === undefined ? 'done' : 'left',
          ...(reason && { reason }),
          ...(contribution && { contribution }),
        });
      }
      return outlooks;
    });
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

const refusalOf = (done: ReturnType<Step>): Refusal | undefined => (typeof done === 'string' ? done : undefined);

function stepOf(what: BulkAct, actor: Actor): Step {
  switch (what.act) {
    case 'assign':
      return assigning(what);
    case 'reply':
      return saving(what.edit, actor);
    case 'publish':
      return publishing(what.edit ?? {}, actor);
    case 'withdraw':
      return withdrawing(what.reason);
    case 'spam':
      return markingSpam;
    case 'not-spam':
      return unmarkingSpam;
  }
}
