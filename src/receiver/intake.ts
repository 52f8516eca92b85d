import type { FeedbackMessage } from '../feed-format/feedback-rules.js';
import { flagsOf } from './flags.js';
import { fingerprintOf } from './idempotency.js';
import type { Attempts } from './store/attempts.js';
import type { Receipt } from './store/contribution.js';
import type { IntakeStore, SubmissionIdentity } from './store/intake-store.js';

/** What became of one request to contribute. */
export type IntakeResult =
  | { readonly outcome: 'kept'; readonly receipt: Receipt }
  | { readonly outcome: 'other-content' }
  | { readonly outcome: 'in-flight' }
  | { readonly outcome: 'limited'; readonly retryAfterSeconds: number }
  | { readonly outcome: 'unavailable'; readonly error: unknown };

/** What the intake works with. */
export interface IntakeOptions {
  readonly store: IntakeStore;
  /** Counts the messages of an address. */
  readonly attempts: Attempts;
  /** New contributions a minute and address; 0 for no limit. */
  readonly perMinute: number;
  /** How long a repetition waits for the first try before it is answered that one is under way. */
  readonly inFlightWaitMs: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const MINUTE_MS = 60_000;

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
    const { store, now } = this.#options;
    let counted = false;
    try {
      // First, so that asking again after a lost answer is never counted nor refused.
      const known = await store.recall(identity);
      if (known.outcome !== 'unknown') return known;
      const wait = await this.#count(addressGroup);
      if (wait > 0) return { outcome: 'limited', retryAfterSeconds: Math.max(1, Math.ceil(wait / 1000)) };
      counted = true;
      const receivedAt = new Date(now()).toISOString();
      const kept = await store.keep({ ...identity, receivedAt, flags: flagsOf(message), message });
      if (kept.outcome !== 'kept' || !kept.isNew) await this.#uncount(addressGroup);
      return kept;
    } catch (error) {
      // Where the store is away, so may be the count: what it holds is gone in a minute.
      if (counted) await this.#uncount(addressGroup).catch(() => undefined);
      return { outcome: 'unavailable', error };
    }
  }

  async #count(addressGroup: string): Promise<number> {
    const { attempts, perMinute } = this.#options;
    return perMinute === 0 ? 0 : attempts.take(`messages of ${addressGroup}`, perMinute, MINUTE_MS);
  }

  async #uncount(addressGroup: string): Promise<void> {
    if (this.#options.perMinute > 0) await this.#options.attempts.giveBack(`messages of ${addressGroup}`);
  }
}
