import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { Database, Queries } from './database.js';

/**
 * Counts what may happen only so often: messages of an address, failed sign-ins of an account. On PostgreSQL
 * in a table, so that two receivers count together; the key is a keyed hash and its rows are gone when their
 * time is over. On the embedded database in memory.
 */
export interface Attempts {
  /** Takes one place of `most` within `windowMs`. Resolves with 0, or with the ms until there is one. */
  take(key: string, most: number, windowMs: number): Promise<number>;
  /** Gives back the last place taken. */
  giveBack(key: string): Promise<void>;
}

const MOST_KEYS = 10_000;

/** Counts in memory. */
export class AttemptsInMemory implements Attempts {
  readonly #now: () => number;
  readonly #taken = new Map<string, { readonly times: readonly number[]; readonly windowMs: number }>();

  constructor(now: () => number) {
    this.#now = now;
  }

  async take(key: string, most: number, windowMs: number): Promise<number> {
    const now = this.#now();
    const times = recent(this.#taken.get(key)?.times ?? [], windowMs, now);
    const oldest = times[0];
    if (oldest !== undefined && times.length >= most) return oldest + windowMs - now;
    // Put in anew, so that the map's first key is the one heard of longest ago.
    this.#taken.delete(key);
    this.#taken.set(key, { times: [...times, now], windowMs });
    this.#forgetOld(now);
    return 0;
  }

  async giveBack(key: string): Promise<void> {
    const taken = this.#taken.get(key);
    if (taken) this.#taken.set(key, { ...taken, times: taken.times.slice(0, -1) });
  }

  #forgetOld(now: number): void {
    for (const [key, { times, windowMs }] of this.#taken) {
      const isStale = recent(times, windowMs, now).length === 0;
      if (!isStale && this.#taken.size <= MOST_KEYS) return;
      this.#taken.delete(key);
    }
  }
}

/** A clock that was set back makes no place taken for longer. */
function recent(times: readonly number[], windowMs: number, now: number): number[] {
  return times.filter((time) => time <= now && now - time < windowMs);
}

/** Counts in the database. */
export class AttemptsInDatabase implements Attempts {
  readonly #database: Database;
  readonly #secret: Buffer;
  readonly #now: () => number;

  constructor(database: Database, secret: Buffer, now: () => number) {
    this.#database = database;
    this.#secret = secret;
    this.#now = now;
  }

  async take(key: string, most: number, windowMs: number): Promise<number> {
    const hash = this.#hash(key);
    const now = this.#now();
    return this.#database.transaction(async (queries) => {
      await lockKey(queries, hash);
      // Every key's, not this one's alone: nothing of anybody stays longer than it counts.
      await queries
        .deleteFrom('attempts')
        .where('at', '<=', now - 15 * 60_000)
        .execute();
      const taken = await queries
        .selectFrom('attempts')
        .select('at')
        .where('key', '=', hash)
        .where('at', '>', now - windowMs)
        .where('at', '<=', now)
        .orderBy('at')
        .execute();
      const oldest = taken[0];
      if (oldest && taken.length >= most) return oldest.at + windowMs - now;
      await queries.insertInto('attempts').values({ key: hash, at: now }).execute();
      return 0;
    });
  }

  async giveBack(key: string): Promise<void> {
    const hash = this.#hash(key);
    await this.#database.transaction((queries) =>
      queries
        .deleteFrom('attempts')
        .where('id', '=', (eb) =>
          eb
            .selectFrom('attempts as last')
            .select('last.id')
            .where('last.key', '=', hash)
            .orderBy('last.id', 'desc')
            .limit(1),
        )
        .execute(),
    );
  }

  #hash(key: string): string {
    return createHmac('sha256', this.#secret).update(key).digest('hex');
  }
}

/** Until the transaction ends, so that two at once do not both find the last place. */
async function lockKey(queries: Queries, hash: string): Promise<void> {
  const number = BigInt.asIntN(64, BigInt(`0x${hash.slice(0, 16)}`));
  await sql`select pg_advisory_xact_lock(${number.toString()}::bigint)`.execute(queries);
}
