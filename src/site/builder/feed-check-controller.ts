import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { placeholderIn } from '../../snippets/embed.js';
import { checkFeedAt, checkFeedFile, FeedTroubleError, type CheckedFeed } from './check-feed.js';
import { feedAddress } from './derived.js';

/** Milliseconds: while someone types; an address that is pasted waits no longer than that. */
const PAUSE = 400;

/** What is known of the feed. */
export type FeedStanding =
  | { readonly status: 'none' | 'checking' }
  /** With what stands there as in an example, where that is what is wrong. */
  | { readonly status: 'wrong-address'; readonly placeholder?: string }
  | { readonly status: 'failed'; readonly error: FeedTroubleError }
  | { readonly status: 'read'; readonly checked: CheckedFeed };

/** Keeps one feed checked: the newest that was asked for, and nothing of those before it. */
export class FeedCheckController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #settled: () => void;
  #standing: FeedStanding = { status: 'none' };
  #timer?: ReturnType<typeof setTimeout>;
  #abort?: AbortController;

  /** @param settled called when something is known of the newest feed */
  constructor(host: ReactiveControllerHost, settled: () => void) {
    this.#host = host;
    this.#settled = settled;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#abort?.abort();
  }

  get standing(): FeedStanding {
    return this.#standing;
  }

  /** The feed as it was read, where it could be. */
  get checked(): CheckedFeed | undefined {
    return this.#standing.status === 'read' ? this.#standing.checked : undefined;
  }

  /** After a pause. What was known is of another address, so it is forgotten now. */
  soon(source: string | File, base: string): void {
    this.hostDisconnected();
    this.#set({ status: 'checking' });
    this.#timer = setTimeout(() => void this.now(source, base), PAUSE);
  }

  /** @param base what a path, and the relative addresses in a file, count from */
  async now(source: string | File, base: string): Promise<void> {
    this.hostDisconnected();
    const { signal } = (this.#abort = new AbortController());
    const address = typeof source === 'string' ? feedAddress(source, base) : undefined;
    if (typeof source === 'string' && !address) {
      return this.#set(
        source.trim() ? { status: 'wrong-address', placeholder: placeholderIn(source) } : { status: 'none' },
      );
    }
    this.#set({ status: 'checking' });
    try {
      const checked =
        typeof source === 'string' ? await checkFeedAt(address!, signal) : await checkFeedFile(source, base);
      if (!signal.aborted) this.#set({ status: 'read', checked });
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof FeedTroubleError)) throw error;
      this.#set({ status: 'failed', error });
    }
  }

  #set(standing: FeedStanding): void {
    this.#standing = standing;
    this.#host.requestUpdate();
    if (standing.status !== 'checking') this.#settled();
  }
}
