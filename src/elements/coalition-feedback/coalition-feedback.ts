import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { webAddress } from '../../feed/web-address.js';
import { findPersonalData } from '../../feed-format/personal-data.js';
import { announce, prepareAnnouncements } from '../../internal/announce.js';
import { FollowFocus } from '../../internal/follow-focus.js';
import { isComposing } from '../../internal/is-composing.js';
import { keepKeys } from '../../internal/keep-keys.js';
import { TypingPause } from '../../internal/typing-pause.js';
import { warnOnce } from '../../internal/warn-once.js';
import { base } from '../../styles/base.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { CoalitionWidget } from '../../widget/coalition-widget.js';
import { styles } from './coalition-feedback.styles.js';
import { Delivery } from './delivery.js';
import { Draft } from './draft.js';
import type { FeedbackFormat } from './feedback-formats.js';
import type { FeedbackMessage } from '../../feed-format/feedback-rules.js';
import {
  commitmentField,
  consentField,
  contactField,
  countLine,
  kindField,
  messageField,
  privacyWords,
  trapField,
  type FieldView,
} from './fields.js';
import { offeredKinds } from './kinds.js';
import { errorSummary, noticeOf, personalDataWarning, sendActions, thanksMessage } from './messages.js';
import { mistakesIn } from './mistakes.js';
import type { FeedbackAnswer, FieldError } from './read-answer.js';

/**
 * The form with which residents contribute: a question, a suggestion, a concern, a demand or praise, about one
 * commitment or the coalition in general. It works without a feed, which only gives it the commitments to choose
 * from. It says thanks when the server said yes, never before, and never loses what was written.
 *
 * @tag coalition-feedback
 * @slot - Another way to write, as a sentence with a link: shown before the script runs, without `endpoint`, and when sending fails.
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
 * @csspart send - The button that sends.
 * @csspart heading - A heading.
 * @cssprop [--coalition-radius=0.25em] - Rounding of fields and buttons.
 * @cssprop [--coalition-heading-font=inherit] - Font of headings.
 * @cssprop [--coalition-heading-size=1.125em] - Size of headings.
 * @fires {CoalitionFeedbackSentEvent} coalition-feedback-sent - The server took the message.
 * @fires {CoalitionFeedbackFailedEvent} coalition-feedback-failed - The server did not take the message, or did not answer.
 * @example
 * ```html
 * <coalition-feedback src="/coalition.json" endpoint="/contributions" privacy-url="/privacy">
 *   Write to <a href="mailto:coalition@example.org">coalition@example.org</a>.
 *   <span slot="privacy">The town keeps your message for 24 months, to answer it.</span>
 * </coalition-feedback>
 * ```
 */
export class CoalitionFeedback extends CoalitionWidget {
  static override styles = [tokens, base, styles];

  /** URL that takes the messages. Without one the form says that it cannot send. */
  @property() endpoint?: string;
  /** How the endpoint is spoken to: `json`; `form`, for form services; `open311`, GeoReport v2. */
  @property() format: FeedbackFormat = 'json';
  /** Id of the commitment that is chosen at first. */
  @property() commitment?: string;
  /** Which kinds of message are offered, in this order, separated by spaces. All where it is absent. */
  @property() kinds = '';
  /** Do not ask for name and e-mail. */
  @property({ type: Boolean, attribute: 'no-contact' }) noContact = false;
  /** Do not keep what is being written in this tab. */
  @property({ type: Boolean, attribute: 'no-draft' }) noDraft = false;
  /** URL of the privacy notice. */
  @property({ attribute: 'privacy-url' }) privacyUrl?: string;
  /** Level of headings, 2–6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /** What is wrong, as found here or by the server. */
  @state() private errors: readonly FieldError[] = [];
  /** What of the message is being asked about. */
  @state() private personalData: readonly string[] = [];
  /** There once the server said yes. */
  @state() private receipt?: FeedbackAnswer;

  readonly #delivery = new Delivery(this, { begin: () => this.#begin(), end: (answer) => this.#end(answer) });
  readonly #draft = new Draft(this);
  readonly #focus = new FollowFocus(this);
  /** The message that is to be sent with its personal data. */
  #confirmed?: string;
  readonly #typing = new TypingPause(this, () => {
    const count = countLine({ locale: this.locale, values: this.#draft.values });
    if (count) this.#announce(count);
  });

  override connectedCallback(): void {
    super.connectedCallback();
    prepareAnnouncements(this);
    keepKeys(this.renderRoot);
    // Once the page has done what it does now: of two forms, one may take the place of the other.
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // What waits for one office is not sent to another.
    if (changed.has('endpoint') && this.#delivery.status === 'waiting') this.#delivery.stop();
    if (this.isConnected) this.#placeDraft();
  }

  override render(): TemplateResult {
    const { lang, dir, terms } = this.locale;
    const { feed } = this.feedController;
    const canSend = !!webAddress(this.endpoint);
    return html`<div part="base" lang=${lang} dir=${dir}>
      ${
        !canSend
          ? html`<p part="notice">${terms.feedback.noEndpoint}</p>`
          : this.receipt
            ? thanksMessage(
                this.locale,
                this.headingLevel,
                this.receipt,
                feed?.answerWithinDays ?? this.format === 'json',
                this.#start,
              )
            : this.#renderForm()
      }
      <slot ?hidden=${canSend && !this.#delivery.hasFailed}></slot>
    </div>`;
  }

  override firstUpdated(): void {
    const { endpoint } = this;
    if (webAddress(endpoint)) return;
    warnOnce(
      `<coalition-feedback> ${endpoint ? `cannot send to endpoint="${endpoint}", which is no http or https address` : 'has no endpoint to send to'}.`,
    );
  }

  /** Starts a message about a commitment: chooses it and moves the focus into the form. What was written stays. */
  about(commitment: string): void {
    this.#draft.change({ commitment });
    this.#start();
  }

  /* No <form>: its submit event is swallowed in sandboxed frames, and the page may have one around us. */
  #renderForm(): TemplateResult {
    const { errors } = this;
    const { feed, state } = this.feedController;
    const { status } = this.#delivery;
    const kinds = offeredKinds(this.kinds);
    const view: FieldView = {
      locale: this.locale,
      values: this.#draft.values,
      errors,
      isSending: status === 'sending',
    };
    return html`<div @input=${this.#onInput} @keydown=${this.#onKeydown}>
      ${errors.length ? errorSummary(this.locale, this.headingLevel, errors, this.shadowRoot!) : nothing}
      ${kinds.length > 1 ? kindField(view, kinds, this.#kind) : nothing} ${messageField(view)}
      ${state.status === 'loading' || feed?.commitments.length ? commitmentField(view, feed, this.#commitment) : nothing}
      ${this.noContact ? nothing : [contactField(view, 'name'), contactField(view, 'email')]}
      ${privacyWords(this.locale, webAddress(this.privacyUrl))} ${consentField(view)} ${trapField(view)}
      ${
        this.personalData.length
          ? personalDataWarning(this.locale, this.personalData, this.#onSendAnyway, this.#onChange)
          : sendActions(this.locale, status, this.#notice, this.#onSend, this.#onCancel)
      }
    </div>`;
  }

  get #notice(): string {
    return noticeOf(this.locale, this.#delivery);
  }

  /** Open311 always wants a kind, so there the first is chosen where nobody chose. */
  get #kind(): string {
    const kinds = offeredKinds(this.kinds);
    return this.#draft.values.kind || (this.format === 'open311' || kinds.length < 2 ? kinds[0] : '');
  }

  /** Without a feed nobody knows whether there is such a commitment, and the page's word is taken. */
  get #commitment(): string {
    const { feed } = this.feedController;
    const id = this.#draft.values.commitment ?? this.commitment ?? '';
    return !feed || feed.commitments.some((commitment) => commitment.id === id) ? id : '';
  }

  #onInput = (event: Event): void => {
    const { name, type, value, checked } = event.target as HTMLInputElement;
    this.#draft.change({ [name]: type === 'checkbox' ? checked : value });
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
    this.errors = mistakesIn(values, this.locale);
    this.personalData =
      this.errors.length || values.message === this.#confirmed ? [] : findPersonalData(values.message);
    if (this.errors.length) return void this.#focus.move('[part=errors]');
    if (this.personalData.length) return void this.#focus.move('[part=warning]');
    this.#delivery.start();
    if (this.#notice) this.#announce(this.#notice);
  };

  #onSendAnyway = (): void => {
    this.#confirmed = this.#draft.values.message;
    this.#onSend();
    void this.#focus.move('[part~=send]');
  };

  #onChange = (): void => {
    this.personalData = [];
    void this.#focus.move('#message');
  };

  #onCancel = (): void => {
    this.#stopWaiting();
    void this.#focus.move('[part~=send]');
  };

  #start = (): void => {
    this.receipt = undefined;
    this.requestUpdate();
    void this.#focus.move('#kind, #message');
  };

  #stopWaiting(): void {
    this.#delivery.stop();
    this.#announce(this.#notice);
  }

  #begin(): FeedbackMessage {
    this.#announce(this.locale.terms.feedback.sending);
    return this.#draft.compose({
      kind: this.#kind,
      commitment: this.#commitment,
      language: this.locale.lang,
      feed: this.feedController.url,
    });
  }

  #end(answer: FeedbackAnswer): void {
    const { failure } = answer;
    const { thanks, problem } = this.locale.terms.feedback;
    if (!failure) {
      this.receipt = answer;
      this.#draft.clear();
      // Who has the focus there hears it; what was said last is no longer so.
      this.#announce(this.#focus.show('[part=thanks]') ? '' : thanks);
      return;
    }
    this.errors = failure.errors;
    if (!this.errors.length) this.#announce(this.#notice);
    else this.#announce(this.#focus.show('[part=errors]') ? '' : problem);
    // "This id was used for another message": after a reload, name and e-mail are not what they were.
    if (failure.status === 422) this.#draft.forgetAttempt();
  }

  /** While something is on its way, it stays where it is. */
  #placeDraft(): void {
    const endpoint = webAddress(this.endpoint);
    if (!endpoint || this.#delivery.status === 'sending') return;
    this.#draft.moveTo(endpoint, this.noDraft ? undefined : ` ${this.commitment ?? ''}`);
  }

  #announce(message: string): void {
    announce(message, this.locale.lang, this);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'coalition-feedback': CoalitionFeedback;
  }
}
