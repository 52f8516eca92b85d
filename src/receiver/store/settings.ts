import { randomBytes } from 'node:crypto';
import { record, type Actor } from './acts.js';
import type { Database, Queries } from './database.js';

/** What managers set, with what holds until they do. Texts are by language: `{ en: '…', es: '…' }`. */
export interface DeskSettings {
  /** Shown beside every contribution. */
  readonly houseRules: Readonly<Record<string, string>>;
  /** Whether every account has to sign in with a second factor. */
  readonly demandSecondFactor: boolean;
  /** Words before and after the answer in the mail to its author. */
  readonly mailGreeting: Readonly<Record<string, string>>;
  readonly mailClosing: Readonly<Record<string, string>>;
}

const STANDARD: DeskSettings = { houseRules: {}, demandSecondFactor: false, mailGreeting: {}, mailClosing: {} };

/** A setting with the version that goes with its form. */
export interface Setting<Value> {
  readonly version: number;
  readonly value: Value;
}

/** What managers set. */
export class Settings {
  readonly #database: Database;
  readonly #now: () => number;

  constructor(database: Database, now: () => number) {
    this.#database = database;
    this.#now = now;
  }

  /** One setting; version 0 while nobody has set it. */
  async get<Name extends keyof DeskSettings>(name: Name): Promise<Setting<DeskSettings[Name]>> {
    return this.#database.run((queries) => read(queries, name));
  }

  /** Sets it where `version` is the one it has; else gives what it is now. */
  async set<Name extends keyof DeskSettings>(
    name: Name,
    version: number,
    value: DeskSettings[Name],
    actor: Actor,
  ): Promise<{ outcome: 'done' | 'conflict'; setting: Setting<DeskSettings[Name]> }> {
    const at = new Date(this.#now()).toISOString();
    return this.#database.transaction(async (queries) => {
      const now = await read(queries, name);
      if (now.version !== version) return { outcome: 'conflict', setting: now };
      const row = { name, version: version + 1, value: JSON.stringify(value) };
      const changed = await queries
        .insertInto('settings')
        .values(row)
        .onConflict((conflict) => conflict.column('name').doUpdateSet(row).where('settings.version', '=', version))
        .returning('version')
        .executeTakeFirst();
      if (!changed) return { outcome: 'conflict', setting: await read(queries, name) };
      await record(queries, { at, actor, act: 'setting-changed', details: { name } });
      return { outcome: 'done', setting: { version: row.version, value } };
    });
  }

  /**
   * A secret of this installation, made at its first use and the same for all receivers on one database:
   * what is hashed with it cannot be guessed from outside.
   */
  async secret(): Promise<Buffer> {
    return this.#database.transaction(async (queries) => {
      await queries
        .insertInto('settings')
        .values({ name: 'secret', value: JSON.stringify(randomBytes(32).toString('base64')) })
        .onConflict((conflict) => conflict.column('name').doNothing())
        .execute();
      const { value } = await queries
        .selectFrom('settings')
        .select('value')
        .where('name', '=', 'secret')
        .executeTakeFirstOrThrow();
      return Buffer.from(JSON.parse(value) as string, 'base64');
    });
  }
}

async function read<Name extends keyof DeskSettings>(
  queries: Queries,
  name: Name,
): Promise<Setting<DeskSettings[Name]>> {
  const row = await queries
    .selectFrom('settings')
    .select(['version', 'value'])
    .where('name', '=', name)
    .executeTakeFirst();
  if (!row) return { version: 0, value: STANDARD[name] };
  return { version: row.version, value: JSON.parse(row.value) as DeskSettings[Name] };
}
