import { ContextProvider } from '@lit/context';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { noticesContext } from '../../feed/context.js';
import { FeedController } from '../../feed/feed-controller.js';
import { NO_FEED } from '../../feed/tell.js';
import { NoticeBoard } from '../../feed/notice-board.js';
import type { FeedInput } from '../../feed-format/types.js';
import { page } from '../../page/unclobbered.js';

/**
 * Loads one feed and provides it to every widget inside it. Shows nothing of its own.
 *
 * @tag coalition-feed
 * @slot - The page's content, with the widgets anywhere in it.
 * @fires {CoalitionFeedLoadedEvent} coalition-feed-loaded - The feed was loaded; `problems` says what of it could not be used.
 * @fires {CoalitionFeedFailedEvent} coalition-feed-failed - The feed could not be loaded or read.
 * @example
 * ```html
 * <coalition-feed src="/coalition.json">
 *   <p>What was promised: <coalition-summary></coalition-summary></p>
 * </coalition-feed>
 * ```
 */
export class CoalitionFeed extends LitElement {
  static override styles = css`
    :host(:not([hidden])) {
      display: contents;
    }
  `;

  /** URL of the feed. */
  @property() src?: string;
  /** A feed object in place of `src`. */
  @property({ attribute: false }) feed?: FeedInput;
  /** Minutes after which the feed is asked for again, a second at least; 0 is never. */
  @property({ type: Number }) refresh = 0;
  /** Keep the last good feed in this browser and show it, dated, when the feed cannot be reached. */
  @property({ type: Boolean }) offline = false;

  readonly #feed = new FeedController(this);
  #timer?: ReturnType<typeof setInterval>;
  #mistake?: ReturnType<typeof setTimeout>;

  constructor() {
    super();
    const initialValue = { failed: new NoticeBoard(), stale: new NoticeBoard() };
    new ContextProvider(this, { context: noticesContext, initialValue });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#schedule();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
    clearTimeout(this.#mistake);
  }

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('refresh')) this.#schedule();
    clearTimeout(this.#mistake);
    if (this.#feed.state.status === 'idle')
      this.#mistake = setTimeout(() => console.warn('coalition-widgets: <coalition-feed> has no src.'), NO_FEED);
  }

  /** Asks for the feed again. Resolves when the answer is there, good or bad. */
  reload(): Promise<void> {
    return this.#feed.reload();
  }

  #schedule(): void {
    clearInterval(this.#timer);
    // setInterval holds 31 bits of milliseconds; more would fire at once.
    const delay = Math.max(Math.min(this.refresh, 35_000) * 60_000, 1000);
    if (this.refresh > 0) this.#timer = setInterval(() => page.hidden || void this.reload(), delay);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'coalition-feed': CoalitionFeed;
  }
}
