import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { FeedController } from '../../feed/feed-controller.js';
import { LocaleController } from '../../i18n/locale-controller.js';
import { announce, prepareAnnouncements } from '../../internal/announce.js';
import { heading } from '../../internal/heading.js';
import type { FeedbackMessage } from '../../schema/feedback-message.js';
import type { FeedInput } from '../../schema/types.js';
import { base } from '../../styles/base.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { CoalitionFeedbackFailedEvent, CoalitionFeedbackSentEvent } from './coalition-feedback.events.js';
import { styles } from './coalition-feedback.styles.js';
import { draftKey, keepDraft, readDraft } from './draft.js';
import { FEEDBACK_FORMATS, type FeedbackFormat } from './feedback-formats.js';
import { composeMessage, emptyValues, type FeedbackValues } from './feedback-message.js';
import { commitmentField, consentField, contactField, countLine, kindField, messageField, trapField, type FieldView } from './fields.js';
import { findMistakes } from './find-mistakes.js';
import { findPersonalData } from './personal-data.js';
import { sendFeedback, type FeedbackFailure, type FieldError } from './send-feedback.js';
import { uuid } from './uuid.js';
import { webAddress } from './web-address.js';

const KINDS = ['question', 'suggestion', 'concern', 'demand', 'praise'];
/** Milliseconds without a key after which typing has stopped. */
const TYPING_STOPPED = 1000;

/**
 * The form with which residents contribute: a question, a suggestion, a concern, a demand or praise, about one
 * commitment or the coalition in general. It works without a feed, which only gives it the commitments to choose
 * from. It says thanks when the server said yes, never before, and never loses what was written.
 *
 * @tag coalition-feedback
 * @slot - Shown before the script runs, and where there is no `endpoint`: a sentence and another way to write.
 * @slot privacy - Who keeps the message, what for, how long.
 * @csspart field - One field with its label, hint and error.
 * @csspart hint - What helps to fill in a field.
 * @csspart error - What is wrong with a field.
 * @csspart count - How many characters are left.
 * @csspart kinds - The kinds of message.
 * @csspart consent - The box and its words.
 * @csspart privacy - What happens to the message.
 * @csspart errors - The summary of what is wrong.
 * @csspart warning - The question about personal details.
 * @csspart notice - What happened when the message could not be sent.
 * @csspart thanks - What is shown when the message has arrived.
 * @csspart reference - The reference in it.
 * @csspart actions - The row of buttons.
 * @csspart button - A button.
 * @csspart send - The button that sends.
 * @csspart heading - A heading.
 * @cssprop [--coalition-accent=#1d4f91] - The one colour; everything else is derived from it.
 * @cssprop [--coalition-radius=0.25em] - Rounding of fields and buttons.
 * @fires {CoalitionFeedbackSentEvent} coalition-feedback-sent - The server took the message.
 * @fires {CoalitionFeedbackFailedEvent} coalition-feedback-failed - The server did not take the message, or did not answer.
 * @fires {CoalitionFeedLoadedEvent} coalition-feed-loaded - With its own `src` or `feed`: the feed was loaded.
 * @fires {CoalitionFeedFailedEvent} coalition-feed-failed - With its own `src` or `feed`: the feed could not be had.
 */
export class CoalitionFeedback extends LitElement {
  static override styles = [tokens, base, styles];

  /** URL that takes the messages. Without one the form says that it cannot send. */
  @property() endpoint?: string;
  /** How the endpoint is spoken to: `json`; `form`, for form services; `open311`, GeoReport v2. */
  @property() format: FeedbackFormat = 'json';
  /** Id of the commitment that is chosen at first. */
  @property() commitment?: string;
  /** Which kinds of message are offered, in this order, apart by spaces. All where it is absent. */
  @property() kinds = '';
  /** Do not ask for name and e-mail. */
  @property({ type: Boolean, attribute: 'no-contact' }) noContact = false;
  /** Do not keep what is being written in this tab. */
  @property({ type: Boolean, attribute: 'no-draft' }) noDraft = false;
  /** URL of the privacy notice. */
  @property({ attribute: 'privacy-url' }) privacyUrl?: string;
  /** URL of the feed. A surrounding `<coalition-feed>` serves where it is absent. */
  @property() src?: string;
  /** A feed object in place of `src`. */
  @property({ attribute: false }) feed?: FeedInput;
  /** Level of headings, 2–6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;
  /** Whose logos may load. This element shows none; it takes the attribute as all do. */
  @property() images: 'own' | 'any' | 'none' = 'own';
  /** Keep the last good feed in this browser and show it, dated, when the feed cannot be reached. */
  @property({ type: Boolean }) offline = false;

  @state() private phase: 'writing' | 'asking' | 'waiting' | 'sending' | 'sent' = 'writing';
  @state() private errors: readonly FieldError[] = [];
  @state() private failure?: FeedbackFailure;

  readonly #feed = new FeedController(this);
  readonly #locale = new LocaleController(this, () => this.#feed.feed?.language);
  #values = emptyValues();
  #since = Date.now();
  #draftKey = '';
  /** What was last sent, and what of it the draft holds. After a reload only the id and that are known. */
  #attempt?: { id: string; said: string; contact?: string; message?: FeedbackMessage };
  #personalData: readonly string[] = [];
  /** The message that was to be sent with its personal data. */
  #confirmed?: string;
  #reference?: string;
  /** Nothing is sent before, in ms since 1970. */
  #notBefore = 0;
  #tries = 0;
  #waitTimer?: ReturnType<typeof setTimeout>;
  #typingTimer?: ReturnType<typeof setTimeout>;

  override connectedCallback(): void {
    super.connectedCallback();
    prepareAnnouncements();
    if (!this.hasUpdated) this.#restoreDraft();
    else if (this.phase === 'waiting') this.#sendWhenDue();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#waitTimer);
    clearTimeout(this.#typingTimer);
  }

  override render(): TemplateResult {
    const { lang, dir, terms } = this.#locale;
    const canSend = !!webAddress(this.endpoint);
    return html`<div part="base" lang=${lang} dir=${dir}>
      ${!canSend
        ? html`<p part="notice">${terms.feedback.noEndpoint}</p>`
        : this.phase === 'sent'
          ? this.#renderThanks()
          : this.#renderForm()}
      <slot ?hidden=${canSend}></slot>
    </div>`;
  }

  /** Asks for the feed again. Resolves when the answer is there, good or bad. */
  reload(): Promise<void> {
    return this.#feed.reload();
  }

  /* No <form>: its submit event is swallowed in sandboxed frames, and the page may have one around us. */
  #renderForm(): TemplateResult {
    const { terms } = this.#locale;
    const { status } = this.#feed.state;
    const privacyUrl = webAddress(this.privacyUrl);
    const kinds = this.#kinds;
    const view: FieldView = {
      locale: this.#locale,
      values: this.#values,
      errors: this.errors,
      isSending: this.phase === 'sending',
    };
    return html`<div @input=${this.#onInput} @keydown=${this.#onKeydown}>
      ${this.errors.length ? this.#renderErrors() : nothing}
      ${kinds.length > 1 ? kindField(view, kinds, this.#kind) : nothing} ${messageField(view)}
      ${status === 'loading' || this.#feed.feed?.commitments.length ? commitmentField(view, this.#feed.feed, this.#commitment) : nothing}
      ${this.noContact ? nothing : [contactField(view, 'name'), contactField(view, 'email')]}
      <div part="privacy">
        <slot name="privacy">${terms.feedback.privacy}</slot>
        ${privacyUrl ? html`<a href=${privacyUrl}>${terms.feedback.privacyLink}</a>` : nothing}
      </div>
      ${consentField(view)} ${trapField(view)} ${this.phase === 'asking' ? this.#renderWarning() : this.#renderActions()}
    </div>`;
  }

  /* The alert is inside what takes the focus: both on one element, and some readers say nothing. */
  #renderErrors(): TemplateResult {
    return html`<div part="errors" tabindex="-1">
      <div role="alert">
        ${heading(this.headingLevel, this.#locale.terms.feedback.problem)}
        <ul>
          ${this.errors.map(({ field, detail }) => {
            const target = this.shadowRoot!.getElementById(field);
            const goTo = (event: Event): void => {
              event.preventDefault();
              target?.focus();
            };
            return html`<li>${target ? html`<a href=${`#${field}`} @click=${goTo}><bdi>${detail}</bdi></a>` : html`<bdi>${detail}</bdi>`}</li>`;
          })}
        </ul>
      </div>
    </div>`;
  }

  #renderWarning(): TemplateResult {
    const { personalData, sendAnyway, change } = this.#locale.terms.feedback;
    return html`<div part="warning" tabindex="-1">
      <p role="alert">${this.#locale.say(personalData, { found: this.#personalData.join(', ') })}</p>
      <div part="actions">
        <button part="button" type="button" @click=${this.#onSendAnyway}>${sendAnyway}</button>
        <button part="button" type="button" @click=${this.#onChange}>${change}</button>
      </div>
    </div>`;
  }

  #renderActions(): TemplateResult {
    const { send, sending, cancelRetry } = this.#locale.terms.feedback;
    const notice = this.#notice;
    const isSending = this.phase === 'sending';
    const isWaiting = this.phase === 'waiting';
    return html`${notice ? html`<p part="notice">${notice}</p>` : nothing}
      <div part="actions">
        <button part="button send" class="primary" type="button" aria-disabled=${isSending || isWaiting} @click=${this.#onSend}>
          ${isSending ? sending : send}
        </button>
        ${isWaiting ? html`<button part="button" type="button" @click=${this.#onCancel}>${cancelRetry}</button>` : nothing}
      </div>`;
  }

  #renderThanks(): TemplateResult {
    const { thanks, reference, next, writeAnother } = this.#locale.terms.feedback;
    return html`<div part="thanks" role="group" aria-labelledby="thanks" aria-describedby="after" tabindex="-1">
        <div id="thanks">${heading(this.headingLevel, thanks)}</div>
        <div id="after">
          ${this.#reference ? html`<p>${reference}: <strong part="reference"><bdi>${this.#reference}</bdi></strong></p>` : nothing}
          <p>${next}</p>
        </div>
      </div>
      <div part="actions"><button part="button" type="button" @click=${this.#onWriteAnother}>${writeAnother}</button></div>`;
  }

  /** In words: what happened, and what follows. */
  get #notice(): string {
    const { failed, kept, once, busy, retryIn } = this.#locale.terms.feedback;
    if (this.phase === 'waiting') {
      const seconds = Math.ceil((this.#notBefore - Date.now()) / 1000);
      const duration = seconds < 86_400 ? this.#locale.seconds(seconds) : this.#locale.days(Math.ceil(seconds / 86_400));
      return `${busy} ${this.#locale.say(retryIn, { duration })}`;
    }
    const reason = this.failure?.reason;
    if (!reason || reason === 'fields') return '';
    const isUnknown = this.format === 'json' && reason !== 'refused' && reason !== 'busy';
    return `${reason === 'busy' ? busy : failed[reason]} ${kept}${isUnknown ? ` ${once}` : ''}`;
  }

  get #kinds(): string[] {
    const kinds = this.kinds.split(/\s+/).filter((kind) => KINDS.includes(kind));
    return kinds.length ? [...new Set(kinds)] : KINDS;
  }

  /** Open311 asks for a kind always, so there one is chosen at first. */
  get #kind(): string {
    const kinds = this.#kinds;
    return this.#values.kind || (this.format === 'open311' || kinds.length === 1 ? kinds[0]! : '');
  }

  /** The one chosen; without a feed nobody knows if there is such a commitment, and the page's word is taken. */
  get #commitment(): string {
    const { feed } = this.#feed;
    const id = this.#values.commitment ?? this.commitment ?? '';
    return !feed || feed.commitments.some((commitment) => commitment.id === id) ? id : '';
  }

  /** What the draft holds, as one string to compare. */
  get #said(): string {
    return JSON.stringify([this.#kind, this.#values.message, this.#commitment, this.#values.consent]);
  }

  #onInput = (event: Event): void => {
    const { name, type, value, checked } = event.target as HTMLInputElement;
    Object.assign(this.#values, { [name]: type === 'checkbox' ? checked : value } as Partial<FeedbackValues>);
    this.#keepDraft();
    // Half a sentence is not sent by itself.
    if (this.phase === 'waiting') this.#stopWaiting();
    if (this.phase === 'asking') this.phase = 'writing';
    this.requestUpdate();
    clearTimeout(this.#typingTimer);
    this.#typingTimer = setTimeout(() => {
      const count = name === 'message' && countLine({ locale: this.#locale, values: this.#values });
      if (count) announce(count);
    }, TYPING_STOPPED);
  };

  #onKeydown = (event: KeyboardEvent): void => {
    const isLine = (event.target as Element).matches('[type=text], [type=email]');
    // While an input method composes, Enter ends the word.
    if (event.key !== 'Enter' || !isLine || event.isComposing) return;
    event.preventDefault();
    this.#onSend();
  };

  #onSend = (): void => {
    if (this.phase === 'sending' || this.phase === 'waiting') return;
    const { message } = this.#values;
    this.failure = undefined;
    this.errors = findMistakes(this.#values, this.#locale);
    this.#personalData = message === this.#confirmed ? [] : findPersonalData(message);
    this.phase = 'writing';
    if (this.errors.length) {
      void this.#focus('[part=errors]');
    } else if (this.#personalData.length) {
      this.phase = 'asking';
      void this.#focus('[part=warning]');
    } else {
      this.#tries = 0;
      this.#sendWhenDue();
    }
  };

  #onSendAnyway = (): void => {
    this.#confirmed = this.#values.message;
    this.#onSend();
    void this.#focus('[part~=send]');
  };

  #onChange = (): void => {
    this.phase = 'writing';
    void this.#focus('#message');
  };

  #onCancel = (): void => {
    this.#stopWaiting();
    void this.#focus('[part~=send]');
  };

  #onWriteAnother = (): void => {
    this.#values = emptyValues();
    this.#since = Date.now();
    this.#attempt = this.#confirmed = undefined;
    this.phase = 'writing';
    void this.#focus('#kind, #message');
  };

  #sendWhenDue(): void {
    this.phase = 'waiting';
    this.#tick();
    if (this.phase === 'waiting') announce(this.#notice);
  }

  #tick = (): void => {
    clearTimeout(this.#waitTimer);
    const left = this.#notBefore - Date.now();
    if (left <= 0) return void this.#send();
    this.#waitTimer = setTimeout(this.#tick, Math.min(left, 1000));
    this.requestUpdate();
  };

  #stopWaiting(): void {
    clearTimeout(this.#waitTimer);
    this.phase = 'writing';
    announce(this.#notice);
  }

  async #send(): Promise<void> {
    const { id, message } = this.#nextAttempt();
    this.phase = 'sending';
    announce(this.#locale.terms.feedback.sending);
    this.#keepDraft();
    const { failure, reference } = await sendFeedback(webAddress(this.endpoint)!, (FEEDBACK_FORMATS[this.format] ?? FEEDBACK_FORMATS.json)(message));
    // Whoever went on to something else on the page is told, not pulled back.
    const isHere = this.matches(':focus-within') || document.activeElement === document.body;
    this.failure = failure;
    if (!failure) {
      this.#reference = reference;
      this.phase = 'sent';
      keepDraft(this.#draftKey);
      this.dispatchEvent(new CoalitionFeedbackSentEvent(id, reference));
      return isHere ? this.#focus('[part=thanks]') : announce(this.#locale.terms.feedback.thanks);
    }
    this.errors = failure.errors;
    this.phase = 'writing';
    this.dispatchEvent(new CoalitionFeedbackFailedEvent(id, failure.reason, failure.status, failure.message));
    if (failure.reason === 'fields') return isHere ? this.#focus('[part=errors]') : announce(this.#locale.terms.feedback.problem);
    // "This id was used for another message": after a reload, name and e-mail are not what they were.
    if (failure.status === 422) this.#attempt = undefined;
    if (failure.reason !== 'busy') return announce(this.#notice);
    // A server that says "in 0 seconds" again and again is asked less and less often.
    this.#notBefore = Date.now() + 1000 * Math.max(failure.seconds, 2 ** this.#tries++);
    this.#sendWhenDue();
  }

  /** The same message under the same id as long as nothing of it was changed, so that it counts once. */
  #nextAttempt(): { id: string; message: FeedbackMessage } {
    const said = this.#said;
    const contact = `${this.#values.name}\n${this.#values.email}`;
    const last = this.#attempt;
    const isSame = last?.said === said && (last.contact ?? contact) === contact;
    const id = isSame ? last.id : uuid();
    const values = { ...this.#values, kind: this.#kind, commitment: this.#commitment };
    const circumstances = { id, language: this.#locale.lang, feed: this.#feed.url, since: this.#since };
    const message = (isSame && last.message) || composeMessage(values, circumstances);
    this.#attempt = { id, said, contact, message };
    return { id, message };
  }

  #keepDraft(): void {
    if (this.noDraft) return;
    const { message, commitment, consent } = this.#values;
    const id = this.#attempt?.said === this.#said ? this.#attempt.id : undefined;
    keepDraft(this.#draftKey, message ? { kind: this.#values.kind, message, commitment, consent, since: this.#since, id } : undefined);
  }

  #restoreDraft(): void {
    this.#draftKey = draftKey(this);
    const draft = this.noDraft ? undefined : readDraft(this.#draftKey);
    if (!draft) return;
    const { since, id, ...said } = draft;
    Object.assign(this.#values, said);
    this.#since = since;
    if (id) this.#attempt = { id, said: this.#said };
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'coalition-feedback': CoalitionFeedback;
  }
}
