const WINDOW_MS = 60_000;
const MOST_GROUPS = 10_000;

/**
 * Counts new contributions of each address group over the last minute, in memory only: addresses
 * are personal data and are gone a minute later.
 */
export class RateLimit {
  readonly #perMinute: number;
  readonly #now: () => number;
  readonly #taken = new Map<string, number[]>();

  /** `perMinute` 0 lets everything through. */
  constructor(perMinute: number, now: () => number) {
    this.#perMinute = perMinute;
    this.#now = now;
  }

  /** Takes one place. Returns 0, or the seconds until there is one. */
  take(group: string): number {
    if (this.#perMinute === 0) return 0;
    const now = this.#now();
    const recent = this.#recent(group, now);
    const oldest = recent[0];
    if (oldest !== undefined && recent.length >= this.#perMinute) {
      return Math.max(1, Math.ceil((oldest + WINDOW_MS - now) / 1000));
    }
    // Re-inserted, so that the map's first key is the group heard of longest ago.
    this.#taken.delete(group);
    this.#taken.set(group, [...recent, now]);
    this.#forgetOld(now);
    return 0;
  }

  /** Gives back the last place taken, because nothing new was stored. */
  giveBack(group: string): void {
    this.#taken.get(group)?.pop();
  }

  #recent(group: string, now: number): number[] {
    const taken = this.#taken.get(group) ?? [];
    return taken.filter((time) => time <= now && now - time < WINDOW_MS);
  }

  #forgetOld(now: number): void {
    for (const group of this.#taken.keys()) {
      const isStale = this.#recent(group, now).length === 0;
      if (!isStale && this.#taken.size <= MOST_GROUPS) return;
      this.#taken.delete(group);
    }
  }
}
