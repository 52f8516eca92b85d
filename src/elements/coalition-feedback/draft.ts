import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { UUID_PATTERN } from '../../feed-format/feedback-patterns.js';
import { TypingPause } from '../../internal/typing-pause.js';
import type { FeedbackMessage } from '../../schema/feedback-message.js';
import { draftKey, type DraftPlace } from './draft-place.js';
import { composeMessage, emptyValues, type Circumstances, type FeedbackValues } from './feedback-message.js';
import { uuid } from './uuid.js';

/** A longer text is kept when writing pauses, not at every key. */
const LONG = 50_000;

/**
 * What is being written. It is kept in this tab, once something was typed and until it is sent: never the name or
 * the e-mail, but the id under which it was tried, so that a page that is loaded again in the middle of sending
 * sends the same message, not a second one.
 */
export class Draft implements ReactiveController {
  values = emptyValues();
  #since = Date.now();
  #place?: DraftPlace;
  #key?: string;
  /** Whether this tab has what is written. */
  #isKept = false;
  readonly #pause: TypingPause;
  /** What was last sent. After a reload only its id and what was kept of it are known. */
  #attempt?: { id: string; kept: string; contact?: string; message?: FeedbackMessage };

  constructor(host: ReactiveControllerHost) {
    this.#pause = new TypingPause(host, this.keep);
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pagehide', this.keep);
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.keep);
  }

  /**
   * Where the form stands now, or `undefined` where nothing is to be kept. What is written goes along to another
   * commitment, unless there is a draft about that; to another endpoint it does not go: that is another office.
   */
  moveTo(place: DraftPlace | undefined): void {
    const before = this.#place;
    this.#place = place;
    const key = place && draftKey(place);
    if (key === this.#key) return;
    const stored = key === undefined ? undefined : readStored(key);
    const isSameOffice = !before || before.endpoint === place?.endpoint;
    const isKeptNowhere = !!this.values.message && !this.#isKept;
    if (before?.commitment !== place?.commitment) this.forgetAttempt();
    if (key === undefined || isKeptNowhere || (isSameOffice && !stored)) return this.keep();
    this.#key = key;
    this.#take(stored);
  }

  /** Somebody writes. */
  change(values: Partial<FeedbackValues>): void {
    Object.assign(this.values, values);
    if (this.values.message.length < LONG) this.keep();
    else this.#pause.restart();
  }

  /** Keeps it where the form stands now: the page may have changed its address meanwhile. */
  keep = (): void => {
    const key = this.#place && draftKey(this.#place);
    if (this.#key !== undefined && this.#key !== key) store(this.#key, undefined);
    this.#key = key;
    this.#isKept = false;
    if (key === undefined) return;
    const kept = this.#kept;
    const id = this.#attempt?.kept === kept ? this.#attempt.id : undefined;
    this.#isKept = store(key, this.values.message ? { kept, since: this.#since, id } : undefined);
  };

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

  /** Takes up what this tab has. Who writes stays the same. */
  #take(stored: Stored | undefined): void {
    const { name, email } = this.values;
    this.values = { ...emptyValues(), name, email, ...(stored && valuesIn(stored.kept)) };
    this.#since = stored?.since ?? Date.now();
    this.#attempt = stored?.id === undefined ? undefined : { id: stored.id, kept: this.#kept };
    this.#isKept = !!stored;
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
  readonly id: string | undefined;
}

/** JSON may hold anything, and objects without a prototype hold nothing that the page has put on all others. */
const parse = (json: string | null): Readonly<Record<string, unknown>> =>
  Object.assign(Object.create(null) as Record<string, unknown>, JSON.parse(json!) as unknown);

function readStored(key: string): Stored | undefined {
  try {
    const { kept, since, id } = parse(sessionStorage.getItem(key));
    if (typeof kept !== 'string' || !valuesIn(kept)) return undefined;
    return {
      kept,
      since: typeof since === 'number' && since <= Date.now() ? since : Date.now(),
      id: typeof id === 'string' && UUID_PATTERN.test(id) ? id : undefined,
    };
  } catch {
    // Storage is forbidden (its mere name throws in a sandboxed frame), empty, or holds something that is not ours.
    return undefined;
  }
}

/** What the form itself once kept; nothing where that is not what it is. */
function valuesIn(kept: string): Partial<FeedbackValues> | undefined {
  const { kind, message, commitment, consent } = parse(kept);
  if (typeof message !== 'string' || !message) return undefined;
  return {
    message,
    kind: typeof kind === 'string' ? kind : '',
    consent: consent === true,
    ...(typeof commitment === 'string' && { commitment }),
  };
}

/** @returns whether it is kept */
function store(key: string, draft: Stored | undefined): boolean {
  try {
    if (draft) sessionStorage.setItem(key, JSON.stringify(draft));
    else sessionStorage.removeItem(key);
    return !!draft;
  } catch {
    // Storage is full or forbidden: the form works as it would with `no-draft`.
    return false;
  }
}
