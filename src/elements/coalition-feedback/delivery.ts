import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FeedbackAnswer, FeedbackFailure } from './read-answer.js';

/** What the form does to send, and with what became of it. */
export interface DeliveryTasks {
  /** Sends once. Never rejects. */
  send(): Promise<FeedbackAnswer>;
  answered(answer: FeedbackAnswer): void;
}

/**
 * Sends one at a time, and never before a busy server wants to be asked again: then by itself, unless that is
 * stopped.
 */
export class Delivery implements ReactiveController {
  status: 'idle' | 'waiting' | 'sending' = 'idle';
  /** Why the last try brought no yes. */
  failure?: FeedbackFailure;
  /** Whether it was tried in vain since the last yes, other than for what is written. */
  hasFailed = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #tasks: DeliveryTasks;
  /** In ms since 1970. */
  #notBefore = 0;
  #busyTries = 0;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(host: ReactiveControllerHost & HTMLElement, tasks: DeliveryTasks) {
    this.#host = host;
    this.#tasks = tasks;
    host.addController(this);
  }

  /** Until it is sent, where it waits. */
  get seconds(): number {
    return Math.ceil((this.#notBefore - Date.now()) / 1000);
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
    this.status = 'sending';
    const answer = await this.#tasks.send();
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
    this.#tasks.answered(answer);
  }
}
