import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';

/** Entries of a page where `limit` gives no number. */
const LIMIT = 10;

/** A widget with lists. */
export type PagedHost = ReactiveControllerHost & HTMLElement & { readonly whole: boolean };

/** One of the lists of a widget. */
export interface PagedSection {
  /** Stands as `data-section` on what the list is in. */
  readonly name: string;
  /** Selector of what takes the focus, one for each entry. */
  readonly focus: string;
}

/**
 * Which entries of its lists a widget shows: one page, and one more each time that "show more" is pressed, whereupon
 * reading goes on at the first new entry. On paper and in a `whole` widget, where nobody can press, all.
 */
export class Paging implements ReactiveController {
  readonly #host: PagedHost;
  readonly #limit: () => number;
  readonly #redraw: () => void;
  readonly #pages = new Map<string, number>();
  #isOnPaper = false;

  /**
   * @param limit entries of a page; ten where it is no number above 0
   * @param redraw draws the widget before it returns: a browser that prints does not wait
   */
  constructor(host: PagedHost, limit: () => number, redraw: () => void) {
    this.#host = host;
    this.#limit = limit;
    this.#redraw = redraw;
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of ['beforeprint', 'afterprint']) addEventListener(type, this.#onPrint);
  }

  hostDisconnected(): void {
    for (const type of ['beforeprint', 'afterprint']) removeEventListener(type, this.#onPrint);
  }

  /** Back to the first page of every list. */
  reset(): void {
    this.#pages.clear();
  }

  /** Shows as many pages as it takes to have an entry on them. */
  reach(index: number, { name }: PagedSection): void {
    this.#pages.set(name, Math.max(this.#pagesOf(name), Math.ceil((index + 1) / this.#size)));
  }

  shown<T>(entries: readonly T[], { name }: PagedSection): readonly T[] {
    return entries.slice(0, this.#count(name, entries.length));
  }

  /**
   * The button that brings the next page, where there is one.
   *
   * @param words gives the label for how many will come
   */
  button(total: number, section: PagedSection, words: (n: number) => unknown): unknown {
    const rest = total - this.#count(section.name, total);
    return rest > 0
      ? html`<button part="button" type="button" @click=${() => this.#showMore(section)}>${words(Math.min(rest, this.#size))}</button>`
      : nothing;
  }

  get #size(): number {
    const limit = Math.floor(this.#limit());
    return limit >= 1 ? limit : LIMIT;
  }

  #pagesOf(name: string): number {
    return this.#pages.get(name) ?? 1;
  }

  /** A button for a single entry after a page of ten would take the place of that entry. */
  #count(name: string, total: number): number {
    const count = this.#pagesOf(name) * this.#size;
    return this.#isOnPaper || this.#host.whole || total - count <= this.#size / 10 ? total : count;
  }

  async #showMore(section: PagedSection): Promise<void> {
    const pages = this.#pagesOf(section.name);
    const first = pages * this.#size;
    this.#pages.set(section.name, pages + 1);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    // The button may be gone.
    const list = this.#host.shadowRoot!.querySelector(`[data-section="${CSS.escape(section.name)}"]`);
    list?.querySelectorAll<HTMLElement>(section.focus)[first]?.focus();
  }

  #onPrint = ({ type }: Event): void => {
    this.#isOnPaper = type === 'beforeprint';
    this.#redraw();
  };
}
