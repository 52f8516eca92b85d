import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { page, unclobbered } from '../page/unclobbered.js';

/**
 * Moves the focus to what has come, where the reader still is: never away from something else on the page. Whoever
 * has another window in front finds it there when they come back.
 */
export class FollowFocus implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  /** What is to have the focus once the window has it again. */
  #waiting?: string;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('focus', this.#onReturn);
  }

  hostDisconnected(): void {
    window.removeEventListener('focus', this.#onReturn);
    this.#waiting = undefined;
  }

  /**
   * Once it is drawn, at once or on return.
   *
   * @param selector what is to have the focus
   * @returns whether it has it at once; else it is to be announced
   */
  show(selector: string): boolean {
    // Asked before the next rendering takes the button away on which it is.
    const isHere = this.#isHere;
    const isInFront = page.hasFocus();
    if (isHere && isInFront) void this.move(selector);
    else if (isHere) this.#waiting = selector;
    return isHere && isInFront;
  }

  /** Moves the focus in any case: the reader asked for it. */
  async move(selector: string): Promise<void> {
    this.#waiting = undefined;
    await this.#host.updateComplete;
    this.#host.shadowRoot!.querySelector<HTMLElement>(selector)?.focus();
  }

  #onReturn = (): void => {
    const selector = this.#waiting;
    this.#waiting = undefined;
    if (selector && this.#isHere) void this.move(selector);
  };

  /** In the widget, or nowhere. A window behind others has no `:focus`, but still an active element. */
  get #isHere(): boolean {
    const { body, documentElement, activeElement } = page;
    const at = unclobbered(this.#host.getRootNode() as Document | ShadowRoot).activeElement;
    return this.#host.contains(at) || [null, body, documentElement].includes(activeElement as HTMLElement);
  }
}
