import type { FeedbackMessage } from '../feed-format/feedback-rules.js';
import type { ContributionFlag } from './flags.js';

/** What tells one submission from another. */
export interface SubmissionIdentity {
  /** From `Idempotency-Key`, else the message's id. */
  readonly key: string;
  /** The message's own id. */
  readonly id: string;
  /** Equal for messages that say the same. */
  readonly fingerprint: string;
}

/** What the resident is given: proof that the message is kept. */
export interface Receipt {
  /** Such as `7K3F-9QWZ-2M`. */
  readonly reference: string;
  /** RFC 3339 in UTC. */
  readonly receivedAt: string;
}

/** A message on its way into the store. No address of the sender belongs here. */
export interface NewContribution extends SubmissionIdentity {
  readonly receivedAt: string;
  readonly flags: readonly ContributionFlag[];
  readonly message: FeedbackMessage;
}

/** A message as it is kept and exported. `null` where the resident told nothing. */
export interface Contribution extends Receipt {
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

/** Whether a submission is known, and if so, whether it says the same as before. */
export type Recollection =
  | { readonly outcome: 'unknown' }
  | { readonly outcome: 'kept'; readonly receipt: Receipt }
  | { readonly outcome: 'other-content' };

/** What became of a submission: kept (now or before), or its key or id had other content. */
export type Keeping =
  | { readonly outcome: 'kept'; readonly receipt: Receipt; readonly isNew: boolean }
  | { readonly outcome: 'other-content' };

/** The store cannot be relied on now. Its message is ours, for the log, and quotes no contribution. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';
}

/**
 * Where contributions are kept. Every method rejects when the place cannot be relied on; a receiver
 * then answers 503.
 */
export interface ContributionStore {
  /** Looks a submission up by key and by id. */
  recall(identity: SubmissionIdentity): Promise<Recollection>;
  /** Keeps a submission once. Resolves only when it would survive a loss of power. */
  keep(contribution: NewContribution): Promise<Keeping>;
  /** All that is kept, oldest first, without holding it all in memory. */
  all(): AsyncIterable<Contribution>;
  /** Rejects when the place cannot be read. */
  check(): Promise<void>;
  close(): Promise<void>;
}
