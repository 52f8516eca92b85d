import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { TypingPause } from '../../internal/typing-pause.js';
import { ownFields } from '../../feed-format/own.js';
import type { FeedbackMessage } from '../../feed-format/feedback-rules.js';
import { draftKey } from './draft-place.js';
import { composeMessage, emptyValues, type Circumstances, type FeedbackValues } from './feedback-message.js';
import { uuid } from './uuid.js';

/** A longer text is kept when writing pauses, not at every key. */
const LONG = 50_000;

/** Those of the page, by number: no two forms share what is kept, wherever they stand and whichever came first. */
const drafts: (Draft | undefined)[] = [];

/** What is kept: all that the form holds but who wrote it, and what a program wrote. */
type Kept = Omit<FeedbackValues, 'name' | 'email' | 'website'>;

interface Stored extends Kept {
  /** When writing began, in ms since 1970. */
  readonly since: number;
  /** The id under which exactly this was sent without an answer. */
  readonly id: string | undefined;
}

/**
 * What is being written. It is kept in this tab, once something was typed and until it is sent: never the name or
 * the e-mail, but the id under which it was tried, so that a page that is loaded again in the middle of sending
 * sends the same message, not a second one.
 */
export class Draft implements ReactiveController {
  values = emptyValues();
  #since = Date.now();
  #office?: string;
  /** Which form of the page it is; `undefined` where nothing is to be kept. */
  #form?: string;
  #key?: string;
  /** The first that no other form had. It stays where the form is moved. */
  #number = 0;
  /** Whether this tab has what is written. */
  #isKept = false;
  /** What was last sent. After a reload only its id and what was kept of it are known. */
  #attempt?: { id: string; kept: string; contact?: string; message?: FeedbackMessage };
  readonly #pause: TypingPause;

  constructor(host: ReactiveControllerHost) {
    this.#pause = new TypingPause(host, this.keep);
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pagehide', this.keep);
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.keep);
    if (drafts[this.#number] === this) drafts[this.#number] = undefined;
  }

  /**
   * Where the form stands now. What is written goes along to another commitment, unless there is a draft about that;
   * to another endpoint it does not go: that is another office, but where only its query is another.
   *
   * @param form what else tells it from other forms of the page; `undefined` where nothing is to be kept
   */
  moveTo(endpoint: string, form: string | undefined): void {
    while ((drafts[this.#number] ??= this) !== this) this.#number += 1;
    const office = endpoint.replace(/\?.*/, '');
    const isSameOffice = (this.#office ?? office) === office;
    const place = form && `${endpoint} ${this.#number}${form}`;
    this.#office = office;
    if (place !== this.#form) this.forgetAttempt();
    this.#form = place;
    const key = place && draftKey(place);
    if (key === this.#key) return;
    const stored = key && readStored(key);
    const isLost = this.values.message && !this.#isKept;
    if (!key || isLost || (isSameOffice && !stored)) return this.keep();
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
    const key = this.#form && draftKey(this.#form);
    if (this.#key && this.#key !== key) store(this.#key);
    this.#key = key;
    const id = this.#attempt?.kept === this.#kept ? this.#attempt.id : undefined;
    this.#isKept =
      !!key && store(key, this.values.message ? { ...keptOf(this.values), since: this.#since, id } : undefined);
  };

  clear(): void {
    this.#take(undefined);
    this.values = emptyValues();
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
  #take(stored: Stored | undefined | ''): void {
    const { name, email } = this.values;
    this.values = Object.assign(emptyValues(), stored && keptOf(stored), { name, email });
    this.#since = stored ? stored.since : Date.now();
    this.#attempt = stored && stored.id ? { id: stored.id, kept: this.#kept } : undefined;
    this.#isKept = !!stored;
  }

  get #kept(): string {
    return JSON.stringify(keptOf(this.values));
  }
}

const keptOf = ({ kind, message, commitment, consent }: Kept): Kept => ({
  kind,
  message,
  consent,
  ...(commitment !== undefined && { commitment }),
});

/** What the form itself once kept, each value checked for what it is: the page, or an older form, may have put anything there. */
function readStored(key: string): Stored | undefined {
  try {
    const stored = ownFields(JSON.parse(sessionStorage.getItem(key)!) as unknown);
    const text = (name: keyof Stored): string | undefined => {
      const value = stored[name];
      return typeof value === 'string' ? value : undefined;
    };
    const message = text('message');
    if (!message) return undefined;
    return {
      message,
      kind: text('kind') ?? '',
      commitment: text('commitment'),
      consent: stored['consent'] === true,
      // Written out first: what is no number may be nothing that can be made one.
      since: Math.min(Number(JSON.stringify(stored['since'])) || Infinity, Date.now()),
      // It becomes a header.
      id: /^[\w-]{36}$/.test(text('id') ?? '') ? text('id') : undefined,
    };
  } catch {
    // Storage is forbidden (its mere name throws in a sandboxed frame), empty, or holds no JSON.
    return undefined;
  }
}

/** @returns whether it is kept */
function store(key: string, draft?: Stored): boolean {
  try {
    if (draft) sessionStorage.setItem(key, JSON.stringify(draft));
    else sessionStorage.removeItem(key);
    return !!draft;
  } catch {
    // Storage is full or forbidden: the form works as it would with `no-draft`.
    return false;
  }
}
