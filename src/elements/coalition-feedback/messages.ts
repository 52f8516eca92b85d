import { html, nothing, type TemplateResult } from 'lit';
import type { LocaleController } from '../../i18n/locale-controller.js';
import { heading } from '../../internal/heading.js';
import type { Delivery } from './delivery.js';
import type { FeedbackAnswer, FieldError } from './read-answer.js';

/*
 * What the form says back. What takes the focus has no role of its own where it holds an alert: both on one
 * element, and some screen readers say nothing.
 */

/**
 * What is wrong, each with the way to its field.
 *
 * @param root where each field has its name as id; what a server says about something else has none
 */
export function errorSummary(
  { terms }: LocaleController,
  level: number,
  errors: readonly FieldError[],
  root: ShadowRoot,
): TemplateResult {
  return html`<div part="errors" tabindex="-1">
    <div role="alert">
      ${heading(level, terms.feedback.problem)}
      <ul>
        ${errors.map(({ field, detail }) => {
          const target = root.getElementById(field);
          const words = html`<bdi>${detail}</bdi>`;
          // A page's own address does not lead into a shadow root.
          const goTo = (event: Event): void => {
            event.preventDefault();
            target!.focus();
          };
          return html`<li>${target ? html`<a href=${`#${field}`} @click=${goTo}>${words}</a>` : words}</li>`;
        })}
      </ul>
    </div>
  </div>`;
}

/** Keeps "81 1234 5678" in its order where the words around it run from right to left. */
const isolate = (text: string): string => `\u2068${text}\u2069`;

/** Asks whether the message is to be sent with what was found in it. */
export function personalDataWarning(
  locale: LocaleController,
  found: readonly string[],
  onSend: () => void,
  onChange: () => void,
): TemplateResult {
  const { personalData, sendAnyway, change } = locale.terms.feedback;
  return html`<div part="warning" tabindex="-1">
    <p role="alert">${locale.say(personalData, { found: found.map(isolate).join(', ') })}</p>
    <div part="actions">
      <button part="button" type="button" @click=${onSend}>${sendAnyway}</button>
      <button part="button" type="button" @click=${onChange}>${change}</button>
    </div>
  </div>`;
}

/**
 * The server said yes.
 *
 * @param promise days within which the coalition answers, where the feed says so; else whether an answer comes at all: nobody promised one
 *   for a form service
 */
export function thanksMessage(
  locale: LocaleController,
  level: number,
  { reference }: FeedbackAnswer,
  promise: number | boolean,
  onAgain: () => void,
): TemplateResult {
  const words = locale.terms.feedback;
  const next =
    promise === true ? words.next : promise && locale.say(words.nextWithin, { duration: locale.days(promise) });
  return html`<div part="thanks" role="group" aria-labelledby="thanks" aria-describedby="after" tabindex="-1">
      <div id="thanks">${heading(level, words.thanks)}</div>
      <div id="after">
        ${reference ? html`<p>${words.reference}: <strong part="reference"><bdi>${reference}</bdi></strong></p>` : nothing}
        ${next ? html`<p>${next}</p>` : nothing}
      </div>
    </div>
    <div part="actions"><button part="button" type="button" @click=${onAgain}>${words.writeAnother}</button></div>`;
}

/** The button, with what became of the last try above it. It keeps the focus while nothing can be sent. */
export function sendActions(
  { terms }: LocaleController,
  status: Delivery['status'],
  notice: string,
  onSend: () => void,
  onCancel: () => void,
): TemplateResult {
  const { send, sending, cancelRetry } = terms.feedback;
  return html`${notice ? html`<p part="notice">${notice}</p>` : nothing}
    <div part="actions">
      <button part="button send" class="primary" type="button" aria-disabled=${status !== 'idle'} @click=${onSend}>
        ${status === 'sending' ? sending : send}
      </button>
      ${status === 'waiting' ? html`<button part="button" type="button" @click=${onCancel}>${cancelRetry}</button>` : nothing}
    </div>`;
}

/** What happened to a message that was not confirmed, and what follows; empty where nothing happened. */
export function noticeOf(locale: LocaleController, { status, seconds, failure, isOnce }: Delivery): string {
  const { failed, kept, once, busy, retryIn } = locale.terms.feedback;
  if (status === 'waiting') {
    const duration = seconds < 86_400 ? locale.seconds(seconds) : locale.days(Math.ceil(seconds / 86_400));
    return `${busy} ${locale.say(retryIn, { duration })}`;
  }
  const reason = failure?.reason;
  if (status === 'sending' || !reason || reason === 'fields') return '';
  const isRefused = reason === 'busy' || reason === 'refused';
  return `${reason === 'busy' ? busy : failed[reason]} ${kept} ${isOnce && !isRefused ? once : ''}`;
}
