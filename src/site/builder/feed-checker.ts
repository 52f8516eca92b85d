import { checkFeedAt, checkFeedFile, FeedTroubleError, type CheckedFeed } from './check-feed.js';
import { webAddress } from '../../snippets/embed.js';
import type { FeedStanding } from './view/setting.js';

/** While someone types; an address that is pasted waits no longer than that. */
const PAUSE = 400;

/** Keeps one feed checked: the newest that was asked for, and nothing of those before it. */
export class FeedChecker {
  standing: FeedStanding = { status: 'none' };
  readonly #changed: () => void;
  #timer?: ReturnType<typeof setTimeout>;
  #abort?: AbortController;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** The feed as it was read, where it could be. */
  get checked(): CheckedFeed | undefined {
    return this.standing.status === 'read' ? this.standing.checked : undefined;
  }

  /** After a pause. What was known is of another address, so it is forgotten now. */
  soon(source: string | File, base: string): void {
    clearTimeout(this.#timer);
    this.#abort?.abort();
    this.standing = { status: 'checking' };
    this.#timer = setTimeout(() => void this.now(source, base), PAUSE);
  }

  /** @param base what the relative addresses in a file count from */
  async now(source: string | File, base: string): Promise<void> {
    clearTimeout(this.#timer);
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    const address = typeof source === 'string' ? webAddress(source) : undefined;
    if (typeof source === 'string' && !address) {
      return this.#set({ status: source.trim() ? 'wrong-address' : 'none' });
    }
    this.#set({ status: 'checking' });
    try {
      const checked =
        typeof source === 'string' ? await checkFeedAt(address!, abort.signal) : await checkFeedFile(source, base);
      if (!abort.signal.aborted) this.#set({ status: 'read', checked });
    } catch (error) {
      if (abort.signal.aborted) return;
      if (!(error instanceof FeedTroubleError)) throw error;
      this.#set({ status: 'failed', error });
    }
  }

  #set(standing: FeedStanding): void {
    this.standing = standing;
    this.#changed();
  }
}
