import { ContextConsumer, ContextProvider } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Feed } from '../schema/types.js';
import { resolveUrl } from '../schema/url.js';
import { feedContext } from './context.js';
import { daysBetween, endOfDate } from './period.js';
import { FeedError } from './feed-error.js';
import { CoalitionFeedFailedEvent, CoalitionFeedLoadedEvent } from './feed.events.js';
import { failedFeedSource, fixedFeedSource, sharedFeedSource, type FeedSource, type FeedState } from './feed-source.js';

/** What the controller reads from its element. */
export interface FeedHost extends ReactiveControllerHost, HTMLElement {
  src?: string;
  feed?: unknown;
  offline?: boolean;
}

/**
 * Connects an element to its feed: its own `feed` or `src`, else that of the element around it. Updates the
 * element when the feed's state changes, and hands the same feed on to what is inside the element.
 */
export class FeedController implements ReactiveController {
  readonly #host: FeedHost;
  readonly #surrounding: ContextConsumer<typeof feedContext, FeedHost>;
  readonly #provider: ContextProvider<typeof feedContext, FeedHost>;
  #source?: FeedSource;
  #own = false;
  #leave?: () => void;
  #key: unknown;

  constructor(host: FeedHost) {
    this.#host = host;
    this.#surrounding = new ContextConsumer(host, { context: feedContext, subscribe: true, callback: () => this.#connect() });
    this.#provider = new ContextProvider(host, { context: feedContext });
    host.addController(this);
  }

  get state(): FeedState {
    return this.#source?.state ?? { status: 'idle' };
  }

  /** The feed, once there is one. */
  get feed(): Feed | undefined {
    return this.state.status === 'ready' ? this.state.feed : undefined;
  }

  /**
   * Why the data may not be today's: the source could not be reached again, or nothing was published for longer
   * than the feed's own `staleAfterDays`.
   */
  get staleness(): 'unreachable' | 'old' | undefined {
    const { state } = this;
    if (state.status !== 'ready') return undefined;
    if (state.error) return 'unreachable';
    const { updated, staleAfterDays } = state.feed;
    return updated && daysBetween(endOfDate(updated), new Date()) >= staleAfterDays ? 'old' : undefined;
  }

  /** Where the feed comes from. */
  get url(): string | undefined {
    return this.#source?.url;
  }

  /** Asks the server again. Resolves when the answer is there, good or bad. */
  async reload(): Promise<void> {
    await this.#source?.reload();
  }

  hostConnected(): void {
    document.addEventListener('context-provider', this.#onProvider);
    this.#connect();
  }

  hostDisconnected(): void {
    document.removeEventListener('context-provider', this.#onProvider);
    this.#leave?.();
    this.#leave = this.#source = this.#key = undefined;
  }

  hostUpdate(): void {
    this.#connect();
  }

  /** A `coalition-feed` that is upgraded after what it contains says so with this event (Context protocol). */
  #onProvider = (event: Event): void => {
    const provider = event.target as Element;
    if (provider !== this.#host && provider.contains(this.#host)) this.#surrounding.hostConnected();
  };

  #connect(): void {
    const { isConnected, feed, src, offline } = this.#host;
    const key = feed ?? src ?? this.#surrounding.value;
    if (!isConnected) return;
    const isNew = key !== this.#key;
    if (isNew) {
      this.#key = key;
      this.#leave?.();
      this.#own = key !== this.#surrounding.value;
      this.#source = this.#own ? this.#ownSource(feed, src) : this.#surrounding.value;
      this.#provider.setValue(this.#source);
    }
    if (offline && this.#source) this.#source.offline = true;
    if (!isNew) return;
    this.#leave = this.#source?.subscribe(this.#onChange);
    if (this.#source && this.state.status !== 'loading') this.#onChange();
  }

  #ownSource(feed: unknown, src = ''): FeedSource {
    if (feed !== undefined) return fixedFeedSource(feed, document.baseURI);
    const url = resolveUrl(src, document.baseURI);
    return url?.startsWith('http')
      ? sharedFeedSource(url)
      : failedFeedSource(src, new FeedError('address', `src is no http or https address: ${src}`));
  }

  #onChange = (): void => {
    this.#host.requestUpdate();
    if (!this.#own) return;
    const { state } = this;
    const { url } = this.#source!;
    const error = 'error' in state ? state.error : undefined;
    if (error) {
      console.warn(`coalition-widgets: ${error.message}`);
      this.#host.dispatchEvent(new CoalitionFeedFailedEvent(error, url));
    } else if (state.status === 'ready') {
      this.#host.dispatchEvent(new CoalitionFeedLoadedEvent(state.feed, state.problems, url));
    }
  };
}
