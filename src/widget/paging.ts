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
  #print?: MediaQueryList;

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
    // Who looks at a page as it would be printed, or makes a picture of that, prints nothing.
    this.#print = matchMedia('print');
    this.#print.addEventListener('change', this.#onPrint);
    this.#isOnPaper = this.#print.matches;
  }

  hostDisconnected(): void {
    for (const type of ['beforeprint', 'afterprint']) removeEventListener(type, this.#onPrint);
    this.#print?.removeEventListener('change', this.#onPrint);
  }

  /** Back to the first page of every list. */
  reset(): void {
    this.#pages.clear();
  }

  /** Shows as many pages as it takes to have an entry on them. */
  reach(index: number, { name }: PagedSection): void {
    this.#pages.set(name, Math.ceil(Math.max(this.#count(name), index + 1) / this.#size));
  }

  shown<T>(entries: readonly T[], { name }: PagedSection): readonly T[] {
    return this.#isAll ? entries : entries.slice(0, this.#count(name));
  }

  /**
   * The button that brings the next page, where there is one.
   *
   * @param words gives the label for how many will come
   */
  button(total: number, section: PagedSection, words: (n: number) => unknown): unknown {
    const rest = total - this.#count(section.name);
    return rest > 0 && !this.#isAll
      ? html`<button part="button" type="button" @click=${() => this.#showMore(section)}>${words(Math.min(rest, this.#size))}</button>`
      : nothing;
  }

  get #isAll(): boolean {
    return this.#isOnPaper || this.#host.whole;
  }

  get #size(): number {
    // A script that wants all may say Infinity, with which nothing can be counted.
    const limit = Math.floor(Math.min(this.#limit(), 1e6));
    return limit >= 1 ? limit : LIMIT;
  }

  #count(name: string): number {
    return (this.#pages.get(name) ?? 1) * this.#size;
  }

  async #showMore(section: PagedSection): Promise<void> {
    const first = this.#count(section.name);
    this.#pages.set(section.name, (this.#pages.get(section.name) ?? 1) + 1);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    // The button may be gone.
    const list = this.#host.shadowRoot!.querySelector(`[data-section="${CSS.escape(section.name)}"]`);
    list?.querySelectorAll<HTMLElement>(section.focus)[first]?.focus();
  }

  #onPrint = ({ type }: Event): void => {
    this.#isOnPaper = type === 'beforeprint' || (type === 'change' && this.#print!.matches);
    this.#redraw();
  };
}
