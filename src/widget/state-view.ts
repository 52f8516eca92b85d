import { ContextConsumer } from '@lit/context';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { noticesContext, type FeedNotices } from '../feed/context.js';
import type { FeedController, FeedHost } from '../feed/feed-controller.js';
import { lostRecords } from '../feed/lost-records.js';
import { NO_FEED, tellUndrawn } from '../feed/tell.js';
import { prepareFormats } from '../i18n/format.js';
import type { LocaleController } from '../i18n/locale-controller.js';
import { ownFields } from '../feed-format/own.js';
import type { Feed } from '../feed-format/types.js';
import { warnOnce } from '../internal/warn-once.js';
import { dataLinks } from './data-links.js';
import { StateAnnouncer, type Spoken } from './state-announcer.js';

/** Milliseconds after which a reader sees that something is loading. */
const QUIET = 400;

export interface StateOptions {
  /** The lists of the feed that the widget shows: it says how many of their records were lost. */
  readonly lists?: readonly (keyof Feed)[];
  /** A widget inside a sentence or a table cell: no notice of old data, which it dates itself. */
  readonly isInline?: boolean;
  /** A widget that always says as of when its data is. */
  readonly isDated?: boolean;
}

/**
 * The frame that every widget has: the page's own content until there is something better, a quiet "Loading…", the
 * notice of failed or stale data, and how many entries are missing. In a `<coalition-feed>` one widget has the notice
 * for all.
 */
export class StateView implements ReactiveController {
  readonly #host: FeedHost;
  readonly #feed: FeedController;
  readonly #locale: LocaleController;
  readonly #options: StateOptions;
  readonly #notices: ContextConsumer<typeof noticesContext, FeedHost>;
  #joined?: FeedNotices;
  #leave: (() => void)[] = [];
  #timer?: ReturnType<typeof setTimeout>;
  #isLate = false;
  /** The status that the timer is for. */
  #timed = '';
  #empty?: string;
  #undrawn = 0;
  /** Why the last answer was none; said until there is another. */
  #failure?: string;
  /** What a prerendered page holds, until the feed is there (docs/command-line.md). */
  #kept?: ChildNode[];

  constructor(host: FeedHost, feed: FeedController, locale: LocaleController, options: StateOptions = {}) {
    this.#host = host;
    this.#feed = feed;
    this.#locale = locale;
    this.#options = ownFields(options);
    host.addController(this);
    this.#notices = new ContextConsumer(host, ownFields({ context: noticesContext, subscribe: true }));
    new StateAnnouncer(host, () => this.#spoken);
  }

  hostConnected(): void {
    // Lit renders before the first of these, which therefore stays: a comment.
    this.#kept ??= [...this.#host.shadowRoot!.childNodes].slice(1);
  }

  hostDisconnected(): void {
    this.#stopTimer();
    this.#join(undefined);
    this.#notices.value = undefined;
  }

  hostUpdate(): void {
    if (this.#host.isConnected) this.#join(this.#feed.isShared ? this.#notices.value : undefined);
  }

  /**
   * @param ready what to show of a loaded feed
   * @param empty what to say where the feed has nothing to show here
   */
  render(ready: () => unknown, empty?: string): TemplateResult {
    const { lang, dir, terms } = this.#locale;
    const { status, error } = { error: undefined, ...this.#feed.state };
    const isReady = this.#isReady;
    const isKept = !isReady && !!this.#kept?.length;
    const isLate = status === 'loading' && this.#isLate;
    if (status !== 'loading') this.#failure = status === 'failed' ? error?.reason : undefined;
    const words = this.#notice;
    const notice = words && this.#isNoticed ? words : undefined;
    this.#empty = isReady ? empty : undefined;
    this.#undrawn = 0;
    // Drawn before it is known how much of it was lost.
    const content = isReady ? (empty ? html`<p part="empty">${empty}</p>` : ready()) : nothing;
    // Without a space at its ends, for a bar in a sentence is followed by a comma; but apart from the page's words.
    return html`<div part="base" lang=${lang} dir=${dir} ?hidden=${isKept && !notice}>${
      notice
        ? html`<p part="notice">
            ${isLate ? terms.loading : notice}
            ${this.#failure || this.#feed.staleness === 'unreachable' ? html`<button part="button" type="button" @click=${this.#retry}>${terms.retry}</button>` : nothing}
          </p>${isReady ? nothing : ' '}`
        : isLate
          ? [html`<p part="loading">${terms.loading}</p>`, ' ']
          : isReady
            ? this.#renderDate()
            : nothing
    }${content}${this.#renderLost()}${isReady && !empty && this.#host.dataLinks ? dataLinks(this.#host, this.#feed.feed!, this.#locale) : nothing}<slot ?hidden=${isReady || isKept}></slot></div>`;
  }

  /** Draws records one by one: one that cannot be drawn is lost alone, and counted. */
  each<T extends object>(records: readonly T[], draw: (record: T) => unknown): unknown[] {
    return records.map((record) => {
      try {
        return draw(record);
      } catch (error) {
        tellUndrawn(record, error);
        this.#undrawn += 1;
        return nothing;
      }
    });
  }

  hostUpdated(): void {
    const { status } = this.#feed.state;
    if (this.#isReady) for (const node of this.#kept!.splice(0)) node.remove();
    // What coalition-widgets.css goes by: the place is held until there is something.
    this.#host.toggleAttribute('data-loading', status === 'loading');
    if (this.#host.isConnected && status !== this.#timed) this.#startTimer(status);
  }

  /** What is prerendered has its words: it stays until the script has them too. */
  get #isReady(): boolean {
    return this.#feed.state.status === 'ready' && !(this.#kept?.length && this.#locale.isWaiting);
  }

  get #spoken(): Spoken {
    const { status } = this.#feed.state;
    const { lang, terms } = this.#locale;
    const notice = this.#notice;
    const answer = notice ?? this.#empty ?? (status === 'ready' ? terms.loaded : '');
    const message = status !== 'loading' ? answer : this.#isLate ? terms.loading : '';
    // Not in one language now and in another when its words are there.
    return {
      message: this.#locale.isWaiting ? '' : message,
      lang,
      isCommon: status === 'ready' && notice !== undefined,
    };
  }

  /** In words: what went wrong, or since when the data is. */
  get #notice(): string | undefined {
    const { feed, staleness } = this.#feed;
    const { terms } = this.#locale;
    if (this.#failure) return this.#failure === 'unreadable' ? terms.unreadable : terms.unreachable;
    if (!staleness) return undefined;
    if (!feed?.updated) return terms.unreachable;
    return this.#locale.say(staleness === 'old' ? terms.stale : terms.staleUnreachable, {
      date: this.#locale.date(feed.updated),
    });
  }

  /** Whether this is the widget that has the notice. */
  get #isNoticed(): boolean {
    const isStale = this.#feed.state.status === 'ready';
    if (isStale && this.#options.isInline) return false;
    return this.#joined?.[isStale ? 'stale' : 'failed'].isFirst(this.#host) ?? true;
  }

  /** What another widget has the notice of is dated all the same. */
  #renderDate(): unknown {
    const { feed, staleness } = this.#feed;
    if (!staleness || !feed?.updated || this.#options.isInline || this.#options.isDated) return nothing;
    const date = this.#locale.date(feed.updated);
    return html`<p part="as-of">${this.#locale.say(this.#locale.terms.summary.asOf, { date })}</p>`;
  }

  #renderLost(): unknown {
    const { state } = this.#feed;
    if (state.status !== 'ready') return nothing;
    const n = this.#undrawn + lostRecords(state.problems, this.#options.lists ?? []);
    return n ? html`<p part="lost">${this.#locale.say(this.#locale.terms.lost, { n })}</p>` : nothing;
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

  #join(notices: FeedNotices | undefined): void {
    if (notices === this.#joined) return;
    for (const leave of this.#leave) leave();
    this.#joined = notices;
    const boards = notices ? [notices.failed, ...(this.#options.isInline ? [] : [notices.stale])] : [];
    this.#leave = boards.map((board) => board.join(this.#host, () => this.#host.requestUpdate()));
  }

  #startTimer(status: string): void {
    this.#stopTimer();
    this.#timed = status;
    if (status === 'loading') prepareFormats(this.#locale.lang);
    if (status === 'loading' && !this.#kept!.length) {
      this.#timer = setTimeout(() => {
        this.#isLate = true;
        this.#host.requestUpdate();
      }, QUIET);
    }
    if (status === 'idle') {
      const { localName } = this.#host;
      const message = `<${localName}> has no src and no <coalition-feed> around it.`;
      // A <coalition-feed> without src says so itself.
      this.#timer = setTimeout(() => this.#notices.value ?? warnOnce(message), NO_FEED);
    }
  }

  #stopTimer(): void {
    clearTimeout(this.#timer);
    this.#timed = '';
    this.#isLate = false;
  }
}
