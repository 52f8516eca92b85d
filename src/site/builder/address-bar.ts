/** Milliseconds: browsers refuse to let a page write its address at each key. */
const CALM = 300;

/** Keeps the page's fragment: written a moment after the last change. */
export class AddressBar {
  #fragment = '';
  #timer?: ReturnType<typeof setTimeout>;

  writeSoon(fragment: string): void {
    this.#fragment = fragment;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.write(), CALM);
  }

  /** What is waiting, at once. */
  write(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    history.replaceState(history.state, '', `#${this.#fragment}`);
  }
}
