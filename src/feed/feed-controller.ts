import { ContextEvent, type Context } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FeedProblem } from '../feed-format/read-feed.js';
import type { Feed } from '../feed-format/types.js';
import { feedContext } from './context.js';
import { daysBetween, endOfDate } from './period.js';
import { FeedError } from './feed-error.js';
import { CoalitionFeedFailedEvent, CoalitionFeedLoadedEvent } from './feed.events.js';
import { failedFeedSource, fixedFeedSource, sharedFeedSource, type FeedSource, type FeedState } from './feed-source.js';
import { webAddress } from './web-address.js';

/** Says that a provider came or has another feed to give (context protocol: "late upgraded context providers"). */
const PROVIDER = 'context-provider';

/** What the console has: a failure or a list of problems is one, however many widgets show the feed. */
const told = new WeakSet<object>();

/** Webmasters look into the console, not for an event. */
function tellProblems(problems: readonly FeedProblem[], url: string): void {
  if (!problems.length || told.has(problems)) return;
  told.add(problems);
  const lines = problems
    .slice(0, 20)
    .map(({ path, message, value }) => `${path}: ${message}${value && ` (found ${value})`}`);
  console.warn(`coalition-widgets: ${problems.length} of ${url} could not be used:\n${lines.join('\n')}`);
}

/** What the controller reads from its element. */
export interface FeedHost extends ReactiveControllerHost, HTMLElement {
  src?: string;
  feed?: unknown;
  offline?: boolean;
}

/**
 * Connects an element to its feed: its own `feed` or `src`, else that of the element around it. Updates the
 * element when the feed's state changes, and hands the same feed on to what is inside the element.
 *
 * It speaks the context protocol of @lit/context without its two controllers: the feed's source is observable by
 * itself, so nobody has to be told of a value that changes, only of a provider that comes (docs/decisions/size.md).
 */
export class FeedController implements ReactiveController {
  readonly #host: FeedHost;
  #surrounding?: FeedSource;
  #source?: FeedSource;
  #own = false;
  #leave?: () => void;
  #key: unknown;

  constructor(host: FeedHost) {
    this.#host = host;
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
    document.addEventListener(PROVIDER, this.#ask);
    this.#host.addEventListener('context-request', this.#answer);
    // An element that was moved may have lost the feed around it. It updates before what is inside, which reads from it.
    this.#host.requestUpdate();
    this.#ask();
  }

  hostDisconnected(): void {
    document.removeEventListener(PROVIDER, this.#ask);
    this.#host.removeEventListener('context-request', this.#answer);
    this.#leave?.();
    this.#leave = this.#source = this.#key = undefined;
  }

  hostUpdate(): void {
    if (this.#host.isConnected) this.#connect();
  }

  /** Asks what is around for its feed: at first, and again whenever a provider came, which may be around too. */
  #ask = (): void => {
    this.#surrounding = undefined;
    this.#host.dispatchEvent(new ContextEvent(feedContext, this.#host, (source) => (this.#surrounding = source)));
    this.#connect();
  };

  #answer = (event: ContextEvent<Context<unknown, unknown>>): void => {
    if (event.context !== feedContext || event.contextTarget === this.#host || !this.#source) return;
    event.stopImmediatePropagation();
    event.callback(this.#source);
  };

  #connect(): void {
    const { feed, src, offline } = this.#host;
    // An empty src is what a content editor writes for none; resolved, it would be the page itself.
    const key = feed ?? (src || this.#surrounding);
    const isNew = key !== this.#key;
    const wasOwn = this.#own;
    if (isNew) {
      this.#key = key;
      this.#leave?.();
      this.#own = key !== this.#surrounding;
      this.#source = this.#own ? this.#ownSource(feed, src) : this.#surrounding;
    }
    if (offline && this.#source) this.#source.offline = true;
    if (!isNew) return;
    this.#leave = this.#source?.subscribe(this.#onChange);
    if (this.#own || wasOwn) this.#host.dispatchEvent(new Event(PROVIDER, { bubbles: true, composed: true }));
    this.#host.requestUpdate();
    if (this.#source && this.state.status !== 'loading') this.#onChange();
  }

  #ownSource(feed: unknown, src = ''): FeedSource {
    // Frameworks write null for "none".
    if (feed !== undefined && feed !== null) return fixedFeedSource(feed, document.baseURI);
    const url = webAddress(src);
    return url
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
      if (!told.has(error)) console.warn(`coalition-widgets: ${error.message}`);
      told.add(error);
      this.#host.dispatchEvent(new CoalitionFeedFailedEvent(error, url));
    } else if (state.status === 'ready') {
      tellProblems(state.problems, url);
      this.#host.dispatchEvent(new CoalitionFeedLoadedEvent(state.feed, state.problems, url));
    }
  };
}
