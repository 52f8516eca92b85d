import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { announce, prepareAnnouncements } from '../internal/announce.js';

/** What a screen reader shall hear of a widget's state; empty where that is nothing. */
export interface Spoken {
  readonly message: string;
  /** BCP 47 */
  readonly lang: string;
  /** All widgets of a page have it to say, but not all are there at the same time: once is enough. */
  readonly isCommon: boolean;
}

/** Messages that this page's readers have heard and need not hear again. */
const heard = new Set<string>();

/** Says each change of a widget's state once. */
export class StateAnnouncer implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #spoken: () => Spoken;
  #said = '';

  constructor(host: ReactiveControllerHost & Element, spoken: () => Spoken) {
    this.#host = host;
    this.#spoken = spoken;
    host.addController(this);
  }

  hostConnected(): void {
    prepareAnnouncements(this.#host);
  }

  hostUpdated(): void {
    const { message, lang, isCommon } = this.#spoken();
    const isHeard = isCommon && heard.has(message);
    if (message && message !== this.#said && !isHeard) announce(message, lang, this.#host);
    if (isCommon) heard.add(message);
    this.#said = message;
  }
}
