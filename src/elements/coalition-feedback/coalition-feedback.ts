import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { FeedController } from '../../feed/feed-controller.js';
import { webAddress } from '../../feed/web-address.js';
import { LocaleController } from '../../i18n/locale-controller.js';
import { announce, prepareAnnouncements } from '../../internal/announce.js';
import { isComposing } from '../../internal/is-composing.js';
import { keepKeys } from '../../internal/keep-keys.js';
import { TypingPause } from '../../internal/typing-pause.js';
import type { FeedInput } from '../../feed-format/types.js';
import { base } from '../../styles/base.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { CoalitionFeedbackFailedEvent, CoalitionFeedbackSentEvent } from './coalition-feedback.events.js';
import { styles } from './coalition-feedback.styles.js';
import { Delivery } from './delivery.js';
import { Draft } from './draft.js';
import { FEEDBACK_FORMATS, type FeedbackFormat } from './feedback-formats.js';
import {
  commitmentField,
  consentField,
  contactField,
  countLine,
  kindField,
  messageField,
  trapField,
} from './fields.js';
import { offeredKinds } from './kinds.js';
import { errorSummary, noticeOf, personalDataWarning, thanksMessage } from './messages.js';
import { mistakesIn } from './mistakes.js';
import { findPersonalData } from '../../feed-format/personal-data.js';
import { sendFeedback, type FeedbackAnswer, type FieldError } from './send-feedback.js';

/** Whether the console has it that a form cannot send: one line for a page is enough. */
let isToldOfEndpoint = false;

/**
 * The form with which residents contribute: a question, a suggestion, a concern, a demand or praise, about one
 * commitment or the coalition in general. It works without a feed, which only gives it the commitments to choose
 * from. It says thanks when the server said yes, never before, and never loses what was written.
 *
 * @tag coalition-feedback
 * @attr {string} lang - Language of the widget, as BCP 47 tag. Without it: that of the nearest element around it that has one, else the feed's.
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
 * @csspart base - All that the widget shows.
 * @cssprop [--coalition-accent=#1d4f91] - The one colour; everything else is derived from it.
 * @cssprop [--coalition-surface=transparent] - Background of the widget.
 * @cssprop [--coalition-radius=0.25em] - Rounding of fields and buttons.
 * @cssprop [--coalition-heading-font=inherit] - Font of headings.
 * @cssprop [--coalition-heading-size=1.125em] - Size of headings.
 * @fires {CoalitionFeedbackSentEvent} coalition-feedback-sent - The server took the message.
 * @fires {CoalitionFeedbackFailedEvent} coalition-feedback-failed - The server did not take the message, or did not answer.
 * @fires {CoalitionFeedLoadedEvent} coalition-feed-loaded - With its own `src` or `feed`: the feed was loaded.
 * @fires {CoalitionFeedFailedEvent} coalition-feed-failed - With its own `src` or `feed`: the feed could not be had.
 * @example
 * ```html
 * <coalition-feedback src="/coalition.json" endpoint="/contributions" privacy-url="/privacy">
 *   Write to <a href="mailto:coalition@example.org">coalition@example.org</a>.
 *   <span slot="privacy">The town keeps your message for 24 months, to answer it.</span>
 * </coalition-feedback>
 * ```
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
  /** Keep the last good feed in this browser and show it, dated, when the feed cannot be reached. */
  @property({ type: Boolean }) offline = false;

  /** What is wrong, as found here or by the server. */
  @state() private errors: readonly FieldError[] = [];
  /** What of the message is being asked about. */
  @state() private personalData: readonly string[] = [];
  /** There once the server said yes. */
  @state() private receipt?: FeedbackAnswer;

  readonly #feed = new FeedController(this);
  readonly #locale = new LocaleController(this, () => this.#feed.feed?.language);
  readonly #delivery = new Delivery(this, { send: () => this.#send(), answered: (answer) => this.#onAnswer(answer) });
  readonly #draft = new Draft();
  /** The id of what was last sent. */
  #id = '';
  /** The message that is to be sent with its personal data. */
  #confirmed?: string;
  readonly #typing = new TypingPause(this, () => {
    const count = countLine({ locale: this.#locale, values: this.#draft.values });
    if (count) announce(count, this.#locale.lang, this);
  });

  override connectedCallback(): void {
    super.connectedCallback();
    prepareAnnouncements(this);
    if (this.hasUpdated || this.noDraft) return;
    const forms = (this.getRootNode() as ParentNode).querySelectorAll(this.localName);
    this.#draft.restore(['coalition-feedback', location.pathname, [...forms].indexOf(this), this.commitment].join(' '));
  }

  override render(): TemplateResult {
    const { lang, dir, terms } = this.#locale;
    const canSend = !!webAddress(this.endpoint);
    return html`<div part="base" lang=${lang} dir=${dir}>
      ${
        !canSend
          ? html`<p part="notice">${terms.feedback.noEndpoint}</p>`
          : this.receipt
            ? thanksMessage(this.#locale, this.headingLevel, this.receipt.reference, this.#onWriteAnother)
            : this.#renderForm()
      }
      <slot ?hidden=${canSend}></slot>
    </div>`;
  }

  override firstUpdated(): void {
    keepKeys(this.renderRoot);
    if (isToldOfEndpoint || webAddress(this.endpoint)) return;
    isToldOfEndpoint = true;
    const { endpoint } = this;
    console.warn(
      `coalition-widgets: <coalition-feedback> ${endpoint ? `cannot send to endpoint="${endpoint}", which is no http or https address` : 'has no endpoint to send to'}.`,
    );
  }

  /** Starts a message about a commitment: chooses it and moves the focus into the form. What was written stays. */
  about(commitment: string): void {
    this.#draft.values.commitment = commitment;
    this.#draft.keep();
    this.receipt = undefined;
    this.requestUpdate();
    void this.#focus('#kind, #message');
  }

  /** Asks for the feed again. Resolves when the answer is there, good or bad. */
  reload(): Promise<void> {
    return this.#feed.reload();
  }

  /* No <form>: its submit event is swallowed in sandboxed frames, and the page may have one around us. */
  #renderForm(): TemplateResult {
    const { errors } = this;
    const { feedback } = this.#locale.terms;
    const { feed, state } = this.#feed;
    const kinds = offeredKinds(this.kinds);
    const privacyUrl = webAddress(this.privacyUrl);
    const view = {
      locale: this.#locale,
      values: this.#draft.values,
      errors,
      isSending: this.#delivery.status === 'sending',
    };
    const fieldOf = (id: string): HTMLElement | null => this.shadowRoot!.getElementById(id);
    return html`<div @input=${this.#onInput} @keydown=${this.#onKeydown}>
      ${errors.length ? errorSummary(this.#locale, this.headingLevel, errors, fieldOf) : nothing}
      ${kinds.length > 1 ? kindField(view, kinds, this.#kind) : nothing} ${messageField(view)}
      ${state.status === 'loading' || feed?.commitments.length ? commitmentField(view, feed, this.#commitment) : nothing}
      ${this.noContact ? nothing : [contactField(view, 'name'), contactField(view, 'email')]}
      <div part="privacy">
        <slot name="privacy">${feedback.privacy}</slot>${' '}
        ${privacyUrl ? html`<a href=${privacyUrl}>${feedback.privacyLink}</a>` : nothing}
      </div>
      ${consentField(view)} ${trapField(view)}
      ${
        this.personalData.length
          ? personalDataWarning(this.#locale, this.personalData, this.#onSendAnyway, this.#onChange)
          : this.#renderActions()
      }
    </div>`;
  }

  #renderActions(): TemplateResult {
    const { send, sending, cancelRetry } = this.#locale.terms.feedback;
    const { status } = this.#delivery;
    const notice = this.#notice;
    return html`${notice ? html`<p part="notice">${notice}</p>` : nothing}
      <div part="actions">
        <button part="button send" class="primary" type="button" aria-disabled=${status !== 'idle'} @click=${this.#onSend}>
          ${status === 'sending' ? sending : send}
        </button>
        ${status === 'waiting' ? html`<button part="button" type="button" @click=${this.#onCancel}>${cancelRetry}</button>` : nothing}
      </div>`;
  }

  get #notice(): string {
    return noticeOf(this.#locale, this.#delivery, this.format === 'json');
  }

  /** Open311 always wants a kind, so there the first is chosen where nobody chose. */
  get #kind(): string {
    const kinds = offeredKinds(this.kinds);
    return this.#draft.values.kind || (this.format === 'open311' || kinds.length < 2 ? kinds[0] : '');
  }

  /** Without a feed nobody knows whether there is such a commitment, and the page's word is taken. */
  get #commitment(): string {
    const { feed } = this.#feed;
    const id = this.#draft.values.commitment ?? this.commitment ?? '';
    return !feed || feed.commitments.some((commitment) => commitment.id === id) ? id : '';
  }

  #onInput = (event: Event): void => {
    const { name, type, value, checked } = event.target as HTMLInputElement;
    const { values } = this.#draft;
    Object.assign(values, { [name]: type === 'checkbox' ? checked : value });
    this.#draft.keep();
    this.personalData = [];
    // Half a sentence is not sent by itself.
    if (this.#delivery.status === 'waiting') this.#stopWaiting();
    this.requestUpdate();
    if (name === 'message') this.#typing.restart();
  };

  #onKeydown = (event: KeyboardEvent): void => {
    const isLine = (event.target as Element).matches('[type=text], [type=email]');
    if (event.key !== 'Enter' || !isLine || isComposing(event)) return;
    event.preventDefault();
    this.#onSend();
  };

  #onSend = (): void => {
    if (this.#delivery.status !== 'idle') return;
    const { values } = this.#draft;
    this.#delivery.failure = undefined;
    this.errors = mistakesIn(values, this.#locale);
    this.personalData =
      this.errors.length || values.message === this.#confirmed ? [] : findPersonalData(values.message);
    if (this.errors.length) return void this.#focus('[part=errors]');
    if (this.personalData.length) return void this.#focus('[part=warning]');
    this.#delivery.start();
    if (this.#notice) announce(this.#notice, this.#locale.lang, this);
  };

  #onSendAnyway = (): void => {
    this.#confirmed = this.#draft.values.message;
    this.#onSend();
    void this.#focus('[part~=send]');
  };

  #onChange = (): void => {
    this.personalData = [];
    void this.#focus('#message');
  };

  #onCancel = (): void => {
    this.#stopWaiting();
    void this.#focus('[part~=send]');
  };

  #onWriteAnother = (): void => {
    this.receipt = undefined;
    void this.#focus('#kind, #message');
  };

  #stopWaiting(): void {
    this.#delivery.stop();
    announce(this.#notice, this.#locale.lang, this);
  }

  #send(): Promise<FeedbackAnswer> {
    const message = this.#draft.compose({
      kind: this.#kind,
      commitment: this.#commitment,
      language: this.#locale.lang,
      feed: this.#feed.url,
    });
    this.#id = message.id;
    announce(this.#locale.terms.feedback.sending, this.#locale.lang, this);
    return sendFeedback(webAddress(this.endpoint)!, (FEEDBACK_FORMATS[this.format] ?? FEEDBACK_FORMATS.json)(message));
  }

  #onAnswer(answer: FeedbackAnswer): void {
    const { failure, reference } = answer;
    const { thanks, problem } = this.#locale.terms.feedback;
    if (!failure) {
      this.receipt = answer;
      this.#draft.clear();
      this.#show('[part=thanks]', thanks);
      this.dispatchEvent(new CoalitionFeedbackSentEvent(this.#id, reference));
      return;
    }
    this.errors = failure.errors;
    if (this.errors.length) this.#show('[part=errors]', problem);
    else announce(this.#notice, this.#locale.lang, this);
    // "This id was used for another message": after a reload, name and e-mail are not what they were.
    if (failure.status === 422) this.#draft.forgetAttempt();
    this.dispatchEvent(new CoalitionFeedbackFailedEvent(this.#id, failure.reason, failure.status, failure.message));
  }

  /** Moves the focus to what came; whoever went on to something else on the page is told, not pulled back. */
  #show(selector: string, message: string): void {
    const isHere = this.matches(':focus-within') || document.activeElement === document.body;
    if (isHere) void this.#focus(selector);
    else announce(message, this.#locale.lang, this);
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
