import { ContextConsumer, ContextProvider, ContextRoot } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ownFields } from '../feed-format/own.js';
import type { Feed } from '../feed-format/types.js';
import { page } from '../page/unclobbered.js';
import { feedContext } from './context.js';
import { FeedError } from './feed-error.js';
import { CoalitionFeedFailedEvent, CoalitionFeedLoadedEvent } from './feed.events.js';
import { failedFeedSource, fixedFeedSource, sharedFeedSource, type FeedSource, type FeedState } from './feed-source.js';
import { daysBetween, endOfDate } from './period.js';
import { tellFailure, tellProblems } from './tell.js';
import { webAddress } from './web-address.js';

/** What the controller reads from its element. */
export interface FeedHost extends ReactiveControllerHost, HTMLElement {
  src?: string;
  feed?: unknown;
  offline?: boolean;
  /** Of those that offer their data. */
  dataLinks?: boolean;
}

let root: ContextRoot | undefined;

/** Keeps what nobody answered for the provider that comes later: tags of a page are upgraded in any order. */
function awaitLateProviders(): void {
  if (root) return;
  root = new ContextRoot();
  root.attach(page.documentElement);
}

/**
 * Connects an element to its feed: its own `feed` or `src`, else that of the element around it. Updates the
 * element when the feed's state changes, and hands the same feed on to what is inside the element.
 */
export class FeedController implements ReactiveController {
  readonly #host: FeedHost;
  readonly #around: ContextConsumer<typeof feedContext, FeedHost>;
  readonly #inside?: ContextProvider<typeof feedContext, FeedHost>;
  #source?: FeedSource;
  #own = false;
  #leave?: () => void;
  #key: unknown;

  /** @param isProvider whether the element hands its feed on; of no use to one with nothing inside */
  constructor(host: FeedHost, { isProvider = true } = {}) {
    this.#host = host;
    awaitLateProviders();
    // Before this controller, so that it knows the answer when the element is connected.
    this.#around = new ContextConsumer(host, ownFields({ context: feedContext, subscribe: true }));
    if (isProvider) this.#inside = new ContextProvider(host, { context: feedContext });
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

  /** Whether the feed is that of the element around. */
  get isShared(): boolean {
    return !this.#own;
  }

  /** Asks the server again. Resolves when the answer is there, good or bad. */
  async reload(): Promise<void> {
    await this.#source?.reload();
  }

  hostConnected(): void {
    // An element that was moved may have lost the feed around it.
    this.#host.requestUpdate();
    // At once, for it left its source just now, which would give the request up.
    this.hostUpdate();
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#leave = this.#source = this.#key = this.#around.value = undefined;
  }

  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    const { feed, src, offline } = this.#host;
    const surrounding = this.#around.value;
    // An empty src is what a content editor writes for none; resolved, it would be the page itself.
    const key = feed ?? (src || surrounding);
    const isNew = key !== this.#key;
    if (isNew) {
      this.#key = key;
      this.#leave?.();
      this.#own = key !== surrounding;
      this.#source = this.#own ? ownSource(feed, src) : surrounding;
    }
    if (offline && this.#source) this.#source.offline = true;
    if (!isNew) return;
    this.#leave = this.#source?.subscribe(this.#onChange);
    this.#inside?.setValue(this.#source);
    if (this.#source && this.state.status !== 'loading') this.#onChange();
  }

  #onChange = (): void => {
    this.#host.requestUpdate();
    if (!this.#own) return;
    const { state } = this;
    const { url } = this.#source!;
    const error = 'error' in state ? state.error : undefined;
    if (error) {
      tellFailure(error);
      this.#host.dispatchEvent(new CoalitionFeedFailedEvent(error, url));
    } else if (state.status === 'ready') {
      tellProblems(state.problems, url);
      this.#host.dispatchEvent(new CoalitionFeedLoadedEvent(state.feed, state.problems, url, state.from));
    }
  };
}

function ownSource(feed: unknown, src = ''): FeedSource {
  // Frameworks write null for "none".
  if (feed !== undefined && feed !== null) return fixedFeedSource(feed, page.baseURI);
  // A fragment is no part of what is asked for.
  const url = webAddress(src)?.replace(/#.*/, '');
  return url
    ? sharedFeedSource(url)
    : failedFeedSource(src, new FeedError('address', `src is no http or https address: ${src}`));
}
