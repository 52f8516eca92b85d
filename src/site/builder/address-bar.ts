/** Milliseconds: browsers refuse to let a page write its address at each key. */
const CALM = 300;

/**
 * Keeps the page's fragment. What is chosen becomes an entry of the history at once, so that Back undoes it; what is
 * typed or drawn is written a moment after the last change, into the entry that is there.
 */
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
    this.forget();
    history.replaceState(history.state, '', `#${this.#fragment}`);
  }

  /** A new entry. */
  push(fragment: string): void {
    this.write();
    history.pushState(null, '', `#${fragment}`);
  }

  /** What is waiting is not written: the visitor went to another entry. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
