import type { Child } from 'hono/jsx';
import type { Account } from '../../receiver/store/accounts.js';
import type { Act } from '../../receiver/store/acts.js';
import type { Contribution } from '../../receiver/store/contribution.js';
import type { Neighbours } from '../../receiver/store/contributions.js';
import type { Note } from '../../receiver/store/notes.js';
import type { SavedReply } from '../../receiver/store/replies.js';
import type { ContributionForm } from '../contribution-form.js';
import type { WorkForm } from '../work-form.js';
import type { FieldErrors } from './fields.js';

/** Who was faster than the writer, and when. */
export interface Overtaken {
  readonly by: number | null;
  /** RFC 3339. */
  readonly at: string | null;
}

/** All that one contribution's page shows. */
export interface ContributionProps {
  readonly contribution: Contribution;
  /** What the answer's form holds: the store's, or what somebody was writing. */
  readonly form: ContributionForm;
  /** The same as the store has it. */
  readonly stored: ContributionForm;
  /** What the fields beside the answer hold. */
  readonly work: WorkForm;
  /** The version that the writer saw, and marks of what it held; as stored where nobody writes. */
  readonly seen?: { readonly version: number; readonly marks: string };
  /** Others that may say the same. */
  readonly similar: readonly Contribution[];
  /** Whether this account may work on it, or another body's staff alone. */
  readonly mayAct: boolean;
  /** Where the list is that led here: a path within the desk. */
  readonly backTo: string;
  readonly neighbours: Neighbours;
  /** The view of the list that led here, as it stands in an address. */
  readonly address: string;
  readonly alike: readonly Contribution[];
  readonly notes: readonly Note[];
  readonly acts: readonly Act[];
  readonly accounts: readonly Account[];
  /** Those that fit kind, decision and language. */
  readonly replies: readonly SavedReply[];
  /** Whether there are any at all. */
  readonly hasReplies: boolean;
  /** With the language that they are written in. */
  readonly houseRules: { readonly lang: string; readonly text: string } | undefined;
  /** Whether answers go out by mail here. */
  readonly sendsMail: boolean;
  /** What looks like personal data in the text to publish, as it is written there. */
  readonly suspects: readonly string[];
  /** Whether what looks like personal data is an address of the feed, and is not asked about. */
  readonly isPublic: (piece: string) => boolean;
  readonly notice?: Child;
  readonly errors?: FieldErrors;
  /** Somebody was faster: `contribution` is what it is now, `form` what was being written. Null: nobody was. */
  readonly conflict?: Overtaken | null;
}
