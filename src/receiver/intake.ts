import type { FeedbackMessage } from '../feed-format/feedback-rules.js';
import { flagsOf } from './flags.js';
import { fingerprintOf } from './idempotency.js';
import type { RateLimit } from './rate-limit.js';
import type { ContributionStore, Receipt, SubmissionIdentity } from './store.js';

/** What became of one request to contribute. */
export type IntakeResult =
  | { readonly outcome: 'kept'; readonly receipt: Receipt }
  | { readonly outcome: 'other-content' }
  | { readonly outcome: 'in-flight' }
  | { readonly outcome: 'limited'; readonly retryAfterSeconds: number }
  | { readonly outcome: 'unavailable'; readonly error: unknown };

/** What the intake works with. */
export interface IntakeOptions {
  readonly store: ContributionStore;
  readonly rateLimit: RateLimit;
  /** How long a repetition waits for the first try before it is told that one is under way. */
  readonly inFlightWaitMs: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

interface Running {
  readonly fingerprint: string;
  readonly result: Promise<IntakeResult>;
}

/**
 * Takes each message once, however often and however closely together it is sent
 * (draft-ietf-httpapi-idempotency-key-header-07).
 */
export class Intake {
  readonly #options: IntakeOptions;
  readonly #running = new Map<string, Running>();

  constructor(options: IntakeOptions) {
    this.#options = options;
  }

  /** Takes a message under `key`, counted against the sender's address group. */
  async accept(key: string, message: FeedbackMessage, addressGroup: string): Promise<IntakeResult> {
    const identity = { key, id: message.id, fingerprint: fingerprintOf(message) };
    const running = this.#running.get(key);
    if (running) return this.#join(running, identity);

    const result = this.#take(identity, message, addressGroup);
    this.#running.set(key, { fingerprint: identity.fingerprint, result });
    try {
      return await result;
    } finally {
      this.#running.delete(key);
    }
  }

  async #join(running: Running, identity: SubmissionIdentity): Promise<IntakeResult> {
    if (running.fingerprint !== identity.fingerprint) return { outcome: 'other-content' };
    let timer: NodeJS.Timeout | undefined;
    const waited = new Promise<IntakeResult>((resolve) => {
      timer = setTimeout(() => resolve({ outcome: 'in-flight' }), this.#options.inFlightWaitMs);
    });
    try {
      return await Promise.race([running.result, waited]);
    } finally {
      clearTimeout(timer);
    }
  }

  async #take(identity: SubmissionIdentity, message: FeedbackMessage, addressGroup: string): Promise<IntakeResult> {
    const { store, rateLimit, now } = this.#options;
    try {
      // First, so that asking again after a lost answer is never counted nor refused.
      const known = await store.recall(identity);
      if (known.outcome !== 'unknown') return known;
    } catch (error) {
      return { outcome: 'unavailable', error };
    }
    const retryAfterSeconds = rateLimit.take(addressGroup);
    if (retryAfterSeconds > 0) return { outcome: 'limited', retryAfterSeconds };
    try {
      const receivedAt = new Date(now()).toISOString();
      const kept = await store.keep({ ...identity, receivedAt, flags: flagsOf(message), message });
      if (kept.outcome !== 'kept' || !kept.isNew) rateLimit.giveBack(addressGroup);
      return kept;
    } catch (error) {
      rateLimit.giveBack(addressGroup);
      return { outcome: 'unavailable', error };
    }
  }
}
