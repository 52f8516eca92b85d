import { createReference as randomReference } from '../reference.js';
import { Accounts } from './accounts.js';
import { Acts } from './acts.js';
import { AttemptsInDatabase, AttemptsInMemory, type Attempts } from './attempts.js';
import { Bulk } from './bulk.js';
import { Contributions } from './contributions.js';
import { openPostgresDatabase, openSqliteDatabase, type Database, type SqliteOptions } from './database.js';
import { Editing } from './editing.js';
import { Figures } from './figures.js';
import { DatabaseIntake, probe, type IntakeStore } from './intake-store.js';
import { MailQueue } from './mail-queue.js';
import { Notes } from './notes.js';
import { Privacy } from './privacy.js';
import { RecoveryCodes } from './recovery-codes.js';
import { SavedReplies } from './replies.js';
import { Sessions } from './sessions.js';
import { Settings } from './settings.js';

/**
 * Everything that is kept, by what it is for. Every method rejects with a `StoreUnavailableError` when the
 * place cannot be relied on.
 */
export interface Store {
  readonly database: Database;
  /** Messages on their way in. */
  readonly intake: IntakeStore;
  /** Reading contributions. */
  readonly contributions: Contributions;
  /** Changing one. */
  readonly editing: Editing;
  /** Changing many. */
  readonly bulk: Bulk;
  readonly notes: Notes;
  /** Who did what, when and why. */
  readonly acts: Acts;
  readonly figures: Figures;
  readonly replies: SavedReplies;
  readonly settings: Settings;
  readonly accounts: Accounts;
  readonly recoveryCodes: RecoveryCodes;
  readonly sessions: Sessions;
  readonly mail: MailQueue;
  readonly privacy: Privacy;
  /** Counts over a short time. */
  readonly attempts: Attempts;
  /** Rejects when nothing can be kept: it writes something as large as a message. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** How {@link openStore} opens. */
export interface StoreOptions extends SqliteOptions {
  /** The clock, in ms since 1970; replaced in tests only. */
  readonly now?: () => number;
  /** Makes a reference; replaced in tests only. */
  readonly createReference?: () => string;
}

/** Where contributions are kept: a folder with an embedded database, or PostgreSQL. */
export type StorePlace = { readonly folder: string } | { readonly url: string };

/** Opens a place, making it where it is missing. Rejects with one plain sentence when that cannot be done. */
export async function openStore(place: StorePlace, options: StoreOptions = {}): Promise<Store> {
  const database =
    'url' in place ? await openPostgresDatabase(place.url) : await openSqliteDatabase(place.folder, options);
  try {
    return await storeOn(database, options);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function storeOn(database: Database, options: StoreOptions): Promise<Store> {
  const { now = Date.now, createReference = randomReference } = options;
  const settings = new Settings(database, now);
  const attempts =
    database.kind === 'sqlite'
      ? new AttemptsInMemory(now)
      : new AttemptsInDatabase(database, await settings.secret(), now);
  return {
    database,
    intake: new DatabaseIntake(database, createReference),
    contributions: new Contributions(database),
    editing: new Editing(database, now),
    bulk: new Bulk(database, now),
    notes: new Notes(database, now),
    acts: new Acts(database),
    figures: new Figures(database, now),
    replies: new SavedReplies(database, now),
    settings,
    accounts: new Accounts(database, now),
    recoveryCodes: new RecoveryCodes(database, now),
    sessions: new Sessions(database, now),
    mail: new MailQueue(database),
    privacy: new Privacy(database, now),
    attempts,
    check: () => probe(database),
    close: () => database.close(),
  };
}
