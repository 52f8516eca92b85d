import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { record } from './acts.js';
import type { Database, Queries } from './database.js';

/** Without a request for so long, somebody is signed out (ASVS 5.0 §7.3.1). */
const SESSION_IDLE_MS = 30 * 60_000;
/** And after this long in any case (§7.3.2). */
const SESSION_WHOLE_MS = 12 * 3_600_000;
/** How long a link that is good once waits for its click. */
const LINK_MS = 7 * 24 * 3_600_000;
/** A session is written down as used at most this often. */
const SEEN_EVERY_MS = 60_000;
/** As much of a hash as tells the few sessions of one account apart. */
const ID_LENGTH = 12;

/** What a session opens: all of the desk, or the pages of the second factor alone, which is still to come. */
export type SessionReach = 'whole' | 'before-second-factor';

/** Somebody who is signed in. */
export interface Session {
  readonly account: number;
  /** Goes with every form of this session. */
  readonly token: string;
  /** False while the second factor is still to come: nothing but that may be asked for. */
  readonly complete: boolean;
}

/** One of the places where somebody is signed in. Of the browser nothing is known: nothing of it is kept. */
export interface OpenSession {
  /** RFC 3339 in UTC, like `seenAt`. */
  readonly begunAt: string;
  /** To the minute. */
  readonly seenAt: string;
  /** Names it among the account's: the beginning of the hash, which opens nothing. */
  readonly id: string;
  /** Whether it is the session that asks. */
  readonly isThis: boolean;
}

/** Who is signed in. The secrets are given out once; what is kept is a hash of each. */
export class Sessions {
  readonly #database: Database;
  readonly #now: () => number;

  constructor(database: Database, now: () => number) {
    this.#database = database;
    this.#now = now;
  }

  /** Begins a session; gives what the cookie is to hold. Those that ended are swept away. */
  async begin(account: number, reach: SessionReach): Promise<string> {
    const secret = newSecret();
    const now = this.#now();
    const at = new Date(now).toISOString();
    await this.#database.transaction(async (queries) => {
      await sweep(queries, now);
      await queries
        .insertInto('sessions')
        .values({
          hash: hashOf(secret),
          account,
          token: newSecret(),
          created_at: at,
          seen_at: at,
          complete: Number(reach === 'whole'),
        })
        .execute();
    });
    return secret;
  }

  /** The session of a cookie, or undefined where there is none, it ended, or its account was disabled. */
  async find(secret: string): Promise<Session | undefined> {
    const hash = hashOf(secret);
    const now = this.#now();
    const row = await this.#database.run((queries) =>
      queries
        .selectFrom('sessions')
        .innerJoin('accounts', 'accounts.id', 'sessions.account')
        .selectAll('sessions')
        .where('hash', '=', hash)
        .where('accounts.disabled', '=', 0)
        .executeTakeFirst(),
    );
    if (!row || isOver(row, now)) return undefined;
    if (Math.abs(now - Date.parse(row.seen_at)) > SEEN_EVERY_MS) {
      const seen = new Date(now).toISOString();
      await this.#database.transaction((queries) =>
        queries.updateTable('sessions').set({ seen_at: seen }).where('hash', '=', hash).execute(),
      );
    }
    return { account: row.account, token: row.token, complete: row.complete === 1 };
  }

  /** Where an account is signed in, the last used first; `secret` is of the session that asks (ASVS 5.0 §7.5.2). */
  async openOf(account: number, secret: string): Promise<OpenSession[]> {
    const now = this.#now();
    const rows = await this.#database.run((queries) =>
      queries
        .selectFrom('sessions')
        .selectAll()
        .where('account', '=', account)
        .where('complete', '=', 1)
        .orderBy('seen_at', 'desc')
        .execute(),
    );
    return rows
      .filter((row) => !isOver(row, now))
      .map((row) => ({
        begunAt: row.created_at,
        seenAt: row.seen_at,
        isThis: row.hash === hashOf(secret),
        id: row.hash.slice(0, ID_LENGTH),
      }));
  }

  /** Ends all sessions of an account but the one that asks; with `id` that one alone. */
  async endOthers(account: number, secret: string, id?: string): Promise<void> {
    const at = new Date(this.#now()).toISOString();
    await this.#database.transaction(async (queries) => {
      const others = queries.deleteFrom('sessions').where('account', '=', account).where('hash', '!=', hashOf(secret));
      await (
        id === undefined
          ? others
          : others.where((eb) => eb(eb.fn('substr', ['hash', sql.lit(1), sql.lit(ID_LENGTH)]), '=', id))
      ).execute();
      const actor = { account, member: null };
      await record(queries, { at, actor, act: 'signed-out-elsewhere', aboutAccount: account });
    });
  }

  /** Ends a session. */
  async end(secret: string): Promise<void> {
    const hash = hashOf(secret);
    await this.#database.transaction((queries) => queries.deleteFrom('sessions').where('hash', '=', hash).execute());
  }

  /** A link that is good once: gives what it is to hold. `account` null makes the first account. */
  async makeLink(account: number | null): Promise<string> {
    const secret = newSecret();
    const expires_at = new Date(this.#now() + LINK_MS).toISOString();
    await this.#database.transaction(async (queries) => {
      // The newest link is the one that counts.
      const same = queries.deleteFrom('links');
      await (account === null ? same.where('account', 'is', null) : same.where('account', '=', account)).execute();
      await queries
        .insertInto('links')
        .values({ hash: hashOf(secret), account, expires_at })
        .execute();
    });
    return secret;
  }

  /** What a link is for, without spending it. */
  async peekLink(secret: string): Promise<{ account: number | null } | undefined> {
    return this.#database.run((queries) => findLink(queries, secret, this.#now()));
  }

  /** Spends a link: of two that come at once, one gets it. */
  async spendLink(secret: string): Promise<{ account: number | null } | undefined> {
    return this.#database.transaction(async (queries) => {
      const link = await findLink(queries, secret, this.#now());
      if (!link) return undefined;
      const gone = await queries
        .deleteFrom('links')
        .where('hash', '=', hashOf(secret))
        .returning('hash')
        .executeTakeFirst();
      return gone && link;
    });
  }
}

async function findLink(
  queries: Queries,
  secret: string,
  now: number,
): Promise<{ account: number | null } | undefined> {
  const row = await queries
    .selectFrom('links')
    .select(['account', 'expires_at'])
    .where('hash', '=', hashOf(secret))
    .executeTakeFirst();
  return row && Date.parse(row.expires_at) > now ? { account: row.account } : undefined;
}

async function sweep(queries: Queries, now: number): Promise<void> {
  const idle = new Date(now - SESSION_IDLE_MS).toISOString();
  const whole = new Date(now - SESSION_WHOLE_MS).toISOString();
  await queries
    .deleteFrom('sessions')
    .where((eb) => eb.or([eb('seen_at', '<', idle), eb('created_at', '<', whole)]))
    .execute();
  await queries.deleteFrom('links').where('expires_at', '<', new Date(now).toISOString()).execute();
}

function isOver({ created_at, seen_at }: { created_at: string; seen_at: string }, now: number): boolean {
  return now - Date.parse(seen_at) > SESSION_IDLE_MS || now - Date.parse(created_at) > SESSION_WHOLE_MS;
}

/** 256 bits. */
function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Compared by looking it up: a hash tells nothing about how much of a guess was right. */
function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
