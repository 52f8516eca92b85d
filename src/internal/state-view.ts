import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { announce, prepareAnnouncements } from './announce.js';

/** Milliseconds after which a reader is told that something is loading. */
const QUIET = 400;
/** Milliseconds after which a widget without a feed is a mistake, and not one whose feed a script is yet to set. */
const NO_FEED = 3000;

/** Notices of stale data that this page's readers have heard. */
const heard = new Set<string>();

/** What the view needs to know of the widget's feed. */
export interface ViewedFeed {
  readonly state: {
    readonly status: 'idle' | 'loading' | 'ready' | 'failed';
    readonly error?: { readonly reason: string };
  };
  readonly feed?: { readonly updated?: string };
  readonly staleness?: 'unreachable' | 'old';
  reload(): Promise<void>;
}

/** What the view needs of the widget's language. */
export interface ViewedWords {
  readonly lang: string;
  readonly dir: string;
  readonly terms: Readonly<
    Record<'loading' | 'loaded' | 'retry' | 'unreachable' | 'unreadable' | 'stale' | 'staleUnreachable', string>
  >;
  say(term: string, values: Record<string, string>): string;
  date(date: string): string;
}

/**
 * The frame that every widget has: the page's own content until there is something better, a quiet "Loading…", the
 * notice of failed or stale data, and one announcement for each change. A widget that another widget renders
 * leaves all that to the outer one.
 */
export class StateView implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #feed: ViewedFeed;
  readonly #words: ViewedWords;
  #timer?: ReturnType<typeof setTimeout>;
  #isLate = false;
  /** The status that the timer is for. */
  #timed = '';
  #said = '';
  #empty?: string;
  /** Why the last answer was none; said until there is another. */
  #failure?: string;
  /** What a prerendered page holds, until the feed is there (docs/command-line.md). */
  #kept?: ChildNode[];
  /** Whether another widget renders this one. */
  isNested = false;

  readonly #isInline: boolean;

  /** @param isInline a widget inside a sentence or a table cell, which says its date itself */
  constructor(host: ReactiveControllerHost & HTMLElement, feed: ViewedFeed, words: ViewedWords, isInline = false) {
    this.#host = host;
    this.#feed = feed;
    this.#words = words;
    this.#isInline = isInline;
    host.addController(this);
  }

  hostConnected(): void {
    // Lit renders before the first of these, which therefore stays: a comment.
    this.#kept ??= [...this.#host.shadowRoot!.childNodes].slice(1);
    const root = this.#host.getRootNode();
    this.isNested = root instanceof ShadowRoot && /^coalition-commitments?$/.test(root.host.localName);
    if (!this.isNested) prepareAnnouncements();
  }

  hostDisconnected(): void {
    this.#stopTimer();
  }

  /**
   * @param ready what to show of a loaded feed
   * @param empty what to say where the feed has nothing to show here
   */
  render(ready: () => unknown, empty?: string): TemplateResult {
    const { lang, dir, terms } = this.#words;
    const { status, error } = this.#feed.state;
    const isReady = status === 'ready';
    const isKept = !isReady && !!this.#kept?.length;
    const isLate = status === 'loading' && this.#isLate;
    if (status !== 'loading') this.#failure = status === 'failed' ? error?.reason : undefined;
    const notice = this.#notice;
    this.#empty = isReady ? empty : undefined;
    // Without a space at its ends: a bar in a sentence is followed by a comma.
    return html`<div part="base" lang=${lang} dir=${dir} ?hidden=${isKept && !notice}>${
      notice && !(this.#isInline && isReady)
        ? html`<p part="notice">
            ${isLate ? terms.loading : notice}
            ${this.#failure ? html`<button part="button" type="button" @click=${this.#retry}>${terms.retry}</button>` : nothing}
          </p>`
        : isLate
          ? html`<p part="loading">${terms.loading}</p>`
          : nothing
    }${isReady ? (empty ? html`<p part="empty">${empty}</p>` : ready()) : nothing}<slot ?hidden=${isReady || isKept}></slot></div>`;
  }

  hostUpdated(): void {
    const { status } = this.#feed.state;
    if (status === 'ready') for (const node of this.#kept!.splice(0)) node.remove();
    // What coalition-widgets.css goes by: the place is held until there is something.
    this.#host.toggleAttribute('data-loading', !this.isNested && status === 'loading');
    if (status !== this.#timed) this.#startTimer(status);
    const { loading, loaded } = this.#words.terms;
    const notice = this.#notice;
    const answer = notice ?? this.#empty ?? (status === 'ready' ? loaded : '');
    const message = status !== 'loading' ? answer : this.#isLate ? loading : '';
    // All widgets of a page are stale together, but not all are there at the same time.
    const isHeard = status === 'ready' && notice !== undefined && heard.has(notice);
    if (message && message !== this.#said && !this.isNested && !isHeard) announce(message, this.#words.lang);
    if (status === 'ready' && notice) heard.add(notice);
    this.#said = message;
  }

  /** In words: what went wrong, or since when the data is. */
  get #notice(): string | undefined {
    const { feed, staleness } = this.#feed;
    const { terms } = this.#words;
    if (this.isNested) return undefined;
    if (this.#failure) return this.#failure === 'unreadable' ? terms.unreadable : terms.unreachable;
    if (!staleness) return undefined;
    if (!feed?.updated) return terms.unreachable;
    return this.#words.say(staleness === 'old' ? terms.stale : terms.staleUnreachable, {
      date: this.#words.date(feed.updated),
    });
  }

  /** The button stays, with the focus on it, until there is an answer; then reading goes on at what came. */
  #retry = async ({ target }: Event): Promise<void> => {
    await this.#feed.reload();
    await this.#host.updateComplete;
    const base = this.#host.shadowRoot!.querySelector<HTMLElement>('[part="base"]')!;
    if ((target as Element).isConnected) return;
    base.tabIndex = -1;
    base.focus();
  };

  #startTimer(status: string): void {
    this.#stopTimer();
    this.#timed = status;
    if (status === 'loading' && !this.#kept!.length) {
      this.#timer = setTimeout(() => {
        this.#isLate = true;
        this.#host.requestUpdate();
      }, QUIET);
    }
    if (status === 'idle') {
      const { localName } = this.#host;
      const message = `coalition-widgets: <${localName}> has no src and no <coalition-feed> around it.`;
      this.#timer = setTimeout(() => console.warn(message), NO_FEED);
    }
  }

  #stopTimer(): void {
    clearTimeout(this.#timer);
    this.#timed = '';
    this.#isLate = false;
  }
}
