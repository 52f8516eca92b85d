import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds without a key after which typing has stopped. */
const PAUSE = 1000;

/** Does something when typing stops, not for each letter; never once its element is gone from the page. */
export class TypingPause implements ReactiveController {
  #timer?: ReturnType<typeof setTimeout>;

  constructor(
    host: ReactiveControllerHost,
    private readonly whenStopped: () => void,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** A key was pressed. */
  restart(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.whenStopped, PAUSE);
  }
}
