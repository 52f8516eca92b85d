import { findOrMake } from '../feed-format/find-or-make.js';
import { ownFields } from '../feed-format/own.js';
import { readFeed, type FeedProblem } from '../feed-format/read-feed.js';
import type { Feed } from '../feed-format/types.js';
import { FeedError } from './feed-error.js';
import { loadFeed } from './load-feed.js';
import { dropOfflineCopy, readOfflineCopy, saveOfflineCopy } from './offline-copy.js';
import { readFeedText } from './read-feed-bytes.js';

/** What a widget knows of its feed. `ready` with an `error` means: older data, the source could not be reached. */
export type FeedState =
  | { readonly status: 'idle' | 'loading' }
  | { readonly status: 'failed'; readonly error: FeedError }
  | {
      readonly status: 'ready';
      readonly feed: Feed;
      readonly problems: readonly FeedProblem[];
      /** Where the data came from in the end, if a server sent it. */
      readonly from?: string;
      /** Why the newest try failed. */
      readonly error?: FeedError;
    };

/** One feed, shared by all who ask for it. */
export class FeedSource {
  state: FeedState = { status: 'idle' };
  readonly url: string;
  readonly #listeners = new Set<() => void>();
  readonly #fixed: boolean;
  #offline = false;
  /** What the server last sent. */
  #text?: string;
  #loading?: Promise<void>;
  #abort?: AbortController;

  /**
   * @param url absolute, http or https
   * @param state given, it stays as it is and nothing is ever fetched
   */
  constructor(url: string, state?: FeedState) {
    this.url = url;
    this.#fixed = !!state;
    if (state) this.#set(state);
  }

  /** Keep the last good feed in this browser, that which is there at once. One asker who wants it is enough. */
  get offline(): boolean {
    return this.#offline;
  }

  set offline(isWanted: boolean) {
    if (isWanted === this.#offline) return;
    this.#offline = isWanted;
    this.#keepCopy();
  }

  /** The first asker starts the request; so does one who comes after a failure. Returns the way out. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    unused.delete(this);
    if (this.state.status === 'idle' || this.state.status === 'failed') void this.#load();
    return () => {
      this.#listeners.delete(listener);
      // An element that is moved leaves and comes back at once: that must not cost a second request.
      queueMicrotask(() => {
        if (this.#listeners.size) return;
        this.#abort?.abort();
        letGo(this);
      });
    };
  }

  /** Asks the server again, past the browser's cache; resolves when the answer is there, good or bad. */
  reload(): Promise<void> {
    return this.#load('no-cache');
  }

  #load(cache?: RequestCache): Promise<void> {
    if (this.#fixed) return Promise.resolve();
    return (this.#loading ??= this.#request(cache).finally(() => {
      this.#loading = undefined;
      // Somebody came while the request was being given up.
      if (this.state.status === 'idle' && this.#listeners.size) void this.#load();
    }));
  }

  async #request(cache?: RequestCache): Promise<void> {
    const abort = (this.#abort = new AbortController());
    if (this.state.status !== 'ready') this.#set({ status: 'loading' });
    try {
      const { feed, problems, source, from } = await loadFeed(this.url, ownFields({ signal: abort.signal, cache }));
      this.#text = source;
      this.#keepCopy();
      this.#set({ status: 'ready', feed, problems, from });
    } catch (error) {
      this.#fail(error as FeedError, abort.signal.aborted);
    }
  }

  #keepCopy(): void {
    if (this.#offline && this.#text !== undefined) saveOfflineCopy(this.url, this.#text);
  }

  /** A failure is shown, never remembered: the next asker tries again. */
  #fail(error: FeedError, aborted: boolean): void {
    const { state } = this;
    const isReady = state.status === 'ready';
    if (!aborted) this.#set(isReady ? { ...state, error } : (this.#offlineState(error) ?? { status: 'failed', error }));
    else if (!isReady) this.state = { status: 'idle' };
  }

  #offlineState(error: FeedError): FeedState | undefined {
    const copy = this.#offline && readOfflineCopy(this.url);
    if (!copy) return undefined;
    try {
      const { feed, problems } = readFeedText(copy.source, this.url);
      feed.updated ??= copy.savedAt;
      return { status: 'ready', feed, problems, error };
    } catch (unreadable) {
      console.warn('coalition-widgets: the offline copy is dropped.', unreadable);
      return dropOfflineCopy(this.url);
    }
  }

  #set(state: FeedState): void {
    this.state = ownFields(state);
    for (const listener of [...this.#listeners]) listener();
  }
}

const sources = new Map<string, FeedSource>();
/** Feeds that nobody shows any more, oldest first: a few are kept for those who come back to them. */
const unused = new Set<FeedSource>();
const MOST_UNUSED = 5;

/** The one source for a URL on this page. */
export function sharedFeedSource(url: string): FeedSource {
  const source = findOrMake(sources, url, () => new FeedSource(url));
  unused.delete(source);
  return source;
}

/** Without this a page that changes its address for each of its views would keep them all. */
function letGo(source: FeedSource): void {
  if (sources.get(source.url) !== source) return;
  unused.add(source);
  for (const oldest of unused) {
    if (unused.size <= MOST_UNUSED) break;
    unused.delete(oldest);
    sources.delete(oldest.url);
  }
}

/** A source for a feed object that a page's own script hands over. */
export function fixedFeedSource(data: unknown, base: string): FeedSource {
  try {
    return new FeedSource(base, { status: 'ready', ...readFeed(data, base) });
  } catch (error) {
    return failedFeedSource(base, new FeedError('unreadable', (error as Error).message));
  }
}

export function failedFeedSource(url: string, error: FeedError): FeedSource {
  return new FeedSource(url, { status: 'failed', error });
}
