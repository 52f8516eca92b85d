import type { Along } from '../kept-form.js';

/** As long as somebody may take at the provider. */
export const AWAY_MS = 600_000;

/** All that is kept at once, in characters: anybody can begin to sign in, and must not fill the memory. */
const MOST_CHARACTERS = 8 * 1024 * 1024;

/**
 * What comes along while somebody signs in elsewhere: the browser comes back with an address alone. It is kept in memory for
 * minutes and in no file, and given out once.
 */
export class KeptWhileAway {
  readonly #now: () => number;
  readonly #kept = new Map<string, { readonly along: string; readonly until: number }>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Keeps it under a secret that only the browser's way back has. False where there is no more room: it stays in its page. */
  put(secret: string, along: Along): boolean {
    const now = this.#now();
    for (const [key, { until }] of this.#kept) if (until <= now) this.#kept.delete(key);
    const text = JSON.stringify(along);
    const all = [...this.#kept.values()].reduce((sum, one) => sum + one.along.length, text.length);
    if (all > MOST_CHARACTERS) return false;
    this.#kept.set(secret, { along: text, until: now + AWAY_MS });
    return true;
  }

  /** What was kept under a secret, this once; nothing where it was too long ago. */
  take(secret: string): Along {
    const found = this.#kept.get(secret);
    this.#kept.delete(secret);
    return found && found.until > this.#now() ? (JSON.parse(found.along) as Along) : {};
  }
}
