import type { FeedbackMessage } from '../../feed-format/feedback-rules.js';
import { composeMessage, emptyValues, type Circumstances, type FeedbackValues } from './feedback-message.js';
import { uuid } from './uuid.js';

/**
 * What is being written. It is kept in this tab, once something was typed and until it is sent: never the name or
 * the e-mail, but the id under which it was tried, so that a page that is loaded again in the middle of sending
 * sends the same message, not a second one.
 */
export class Draft {
  values = emptyValues();
  #since = Date.now();
  #key?: string;
  /** What was last sent. After a reload only its id and what was kept of it are known. */
  #attempt?: { id: string; kept: string; contact?: string; message?: FeedbackMessage };

  /** Takes up what this tab has under the key, and keeps what follows there. */
  restore(key: string): void {
    this.#key = key;
    const { kept, since, id } = readStored(key) ?? {};
    if (!kept) return;
    this.values = { ...this.values, ...(JSON.parse(kept) as FeedbackValues) };
    this.#since = since!;
    if (id) this.#attempt = { id, kept };
  }

  keep(): void {
    const kept = this.#kept;
    const id = this.#attempt?.kept === kept ? this.#attempt.id : undefined;
    if (this.#key) store(this.#key, this.values.message ? { kept, since: this.#since, id } : undefined);
  }

  clear(): void {
    this.values = emptyValues();
    this.#since = Date.now();
    this.forgetAttempt();
    this.keep();
  }

  /** The next try gets a new id though nothing was changed. */
  forgetAttempt(): void {
    this.#attempt = undefined;
  }

  /** What to send: the very same message under the same id as long as nothing was changed, so that it counts once. */
  compose(circumstances: Omit<Circumstances, 'id' | 'since'>): FeedbackMessage {
    const { values } = this;
    const kept = this.#kept;
    const contact = `${values.name}\n${values.email}`;
    const last = this.#attempt;
    const isSame = last?.kept === kept && (last.contact ?? contact) === contact;
    const id = isSame ? last.id : uuid();
    const message = (isSame && last.message) || composeMessage(values, { ...circumstances, id, since: this.#since });
    this.#attempt = { id, kept, contact, message };
    this.keep();
    return message;
  }

  /** Not who wrote it. */
  get #kept(): string {
    const { name: _name, email: _email, website: _website, ...kept } = this.values;
    return JSON.stringify(kept);
  }
}

interface Stored {
  readonly kept: string;
  /** When writing began, in ms since 1970. */
  readonly since: number;
  /** The id under which exactly this was sent without an answer. */
  readonly id?: string;
}

function readStored(key: string): Stored | undefined {
  try {
    const stored = JSON.parse(sessionStorage.getItem(key)!) as Stored;
    return typeof (JSON.parse(stored.kept) as FeedbackValues).message === 'string' ? stored : undefined;
  } catch {
    // Storage is forbidden (its mere name throws in a sandboxed frame), empty, or holds something that is not ours.
    return undefined;
  }
}

function store(key: string, draft: Stored | undefined): void {
  try {
    if (draft) sessionStorage.setItem(key, JSON.stringify(draft));
    else sessionStorage.removeItem(key);
  } catch {
    // Storage is full or forbidden: the form works as it would with `no-draft`.
    return;
  }
}
