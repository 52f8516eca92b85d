import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { webAddress } from '../../feed/web-address.js';
import type { FeedbackMessage } from '../../feed-format/feedback-rules.js';
import { hasOwn } from '../../feed-format/own.js';
import { warnOnce } from '../../internal/warn-once.js';
import { CoalitionFeedbackFailedEvent, CoalitionFeedbackSentEvent } from './coalition-feedback.events.js';
import { FEEDBACK_FORMATS, type FeedbackFormat } from './feedback-formats.js';
import type { FeedbackAnswer, FeedbackFailure } from './read-answer.js';
import { sendFeedback } from './send-feedback.js';

/** The form, as far as sending needs it. */
export interface DeliveryHost extends ReactiveControllerHost, HTMLElement {
  readonly endpoint?: string;
  readonly format: FeedbackFormat;
}

/** What the form does when something is sent. */
export interface DeliveryTasks {
  /** Gives the message, at each try. */
  begin(): FeedbackMessage;
  /** Shows what became of it, before the page and the webmaster hear of it. */
  end(answer: FeedbackAnswer): void;
}

/**
 * Sends one message at a time, and never before a busy server wants to be asked again: then by itself, unless that is
 * stopped.
 */
export class Delivery implements ReactiveController {
  status: 'idle' | 'waiting' | 'sending' = 'idle';
  /** Why the last try brought no yes. */
  failure?: FeedbackFailure;
  /** Whether it was tried in vain since the last yes, other than for what is written. */
  hasFailed = false;
  readonly #host: DeliveryHost;
  readonly #tasks: DeliveryTasks;
  /** In ms since 1970. */
  #notBefore = 0;
  #busyTries = 0;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(host: DeliveryHost, tasks: DeliveryTasks) {
    this.#host = host;
    this.#tasks = tasks;
    host.addController(this);
  }

  /** Until it is sent, where it waits. */
  get seconds(): number {
    return Math.ceil((this.#notBefore - Date.now()) / 1000);
  }

  /** Whether the endpoint tells a second try from a second message: by the key, which only JSON has with it. */
  get isOnce(): boolean {
    return this.#host.format === 'json';
  }

  hostConnected(): void {
    if (this.status === 'waiting') this.start();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Sends now, or as soon as the server may be asked. */
  start(): void {
    this.status = 'waiting';
    this.#tick();
  }

  /** Does not send by itself what waits. */
  stop(): void {
    clearTimeout(this.#timer);
    this.status = 'idle';
    this.#host.requestUpdate();
  }

  #tick = (): void => {
    clearTimeout(this.#timer);
    this.#host.requestUpdate();
    // Taken off the page meanwhile; it goes on when it is back.
    if (!this.#host.isConnected) return;
    if (this.seconds <= 0) void this.#send();
    else this.#timer = setTimeout(this.#tick, 1000);
  };

  async #send(): Promise<void> {
    const { endpoint, format } = this.#host;
    this.status = 'sending';
    const message = this.#tasks.begin();
    const request = FEEDBACK_FORMATS[hasOwn(FEEDBACK_FORMATS, format) ? format : 'json'](message);
    const answer = await sendFeedback(webAddress(endpoint)!, request);
    this.status = 'idle';
    this.failure = answer.failure;
    this.hasFailed = !!this.failure && (this.hasFailed || this.failure.reason !== 'fields');
    if (this.failure?.reason === 'busy') {
      // A server that says "in 0 seconds" again and again is asked less and less often.
      this.#notBefore = Date.now() + 1000 * Math.max(this.failure.seconds, 2 ** this.#busyTries++);
      this.start();
    } else {
      this.#busyTries = 0;
      this.#host.requestUpdate();
    }
    this.#tasks.end(answer);
    this.#tell(message.id, answer, endpoint);
  }

  #tell(id: string, { failure, reference }: FeedbackAnswer, endpoint: string | undefined): void {
    if (!failure) return void this.#host.dispatchEvent(new CoalitionFeedbackSentEvent(id, reference));
    const { reason, status, message } = failure;
    if (reason !== 'fields' && reason !== 'offline')
      warnOnce(`<coalition-feedback> could not send: ${endpoint} ${message}.`);
    this.#host.dispatchEvent(new CoalitionFeedbackFailedEvent(id, reason, status, message));
  }
}
