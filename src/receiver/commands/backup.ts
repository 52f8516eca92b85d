import { closeSync, existsSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { SYSTEM } from '../store/acts.js';
import { DATABASE_FILE, makeSqliteFile } from '../store/database.js';
import { openStore } from '../store/store.js';

/** A file is damaged, or is no database of the receiver. */
class UnsoundError extends Error {
  override readonly name = 'UnsoundError';
}

/**
 * Writes a consistent copy of the embedded database to `file`, also while a receiver runs (SQLite's own backup).
 * It is whole or not there.
 *
 * @returns how many contributions it holds
 */
export async function backUp(folder: string, file: string): Promise<number> {
  const unfinished = `${file}.unfinished`;
  const path = join(folder, DATABASE_FILE);
  const remove = (): void => {
    for (const side of ['', '-journal', '-wal', '-shm']) rmSync(unfinished + side, { force: true });
  };
  remove();
  // Everything that residents and staff wrote is in it.
  closeSync(openSync(unfinished, 'wx', 0o600));
  try {
    const count = await copySound(path, unfinished);
    renameSync(unfinished, file);
    return count;
  } catch (error) {
    remove();
    throw isUnsound(error) ? new UnsoundError(`${path} is damaged: restore a backup.`, { cause: error }) : error;
  }
}

async function copySound(from: string, to: string): Promise<number> {
  const { backup, DatabaseSync } = await import('node:sqlite');
  const source = new DatabaseSync(from, { readOnly: true, timeout: 5000 });
  try {
    await backup(source, to);
    const copy = new DatabaseSync(to);
    try {
      // One file and no log beside it, wherever it is copied to.
      copy.exec('PRAGMA journal_mode = DELETE');
      requireSound(copy);
      const { count } = copy.prepare('SELECT count(*) AS count FROM contributions').get() as { count: number };
      return count;
    } finally {
      copy.close();
    }
  } finally {
    source.close();
  }
}

/** What was there before a restore. */
interface Before {
  readonly file: string;
  /** False where it could not be read whole: then it is kept as it is. */
  readonly isSound: boolean;
}

/** What a restore did. */
export interface Restored {
  readonly contributions: number;
  /** Undefined where nothing was there. */
  readonly before: Before | undefined;
  /** How many that had been erased since the backup were erased again. */
  readonly erasedAgain: number;
}

/**
 * Puts a backup in the place of the embedded database, also while a receiver runs: its next query sees the old
 * content. What is replaced is kept beside it, whatever state and version it has; what was erased since the backup is
 * erased again.
 */
export async function restore(folder: string, file: string, now: Date): Promise<Restored> {
  if (!existsSync(file)) throw new Error(`there is no file ${file}.`);
  const { backup, DatabaseSync } = await import('node:sqlite');
  const source = new DatabaseSync(file, { readOnly: true });
  try {
    requireSound(source);
    const before = existsSync(join(folder, DATABASE_FILE)) ? await keepBefore(folder, now) : undefined;
    const erased = before === undefined ? [] : await erasedIn(before);
    await backup(source, makeSqliteFile(folder));
    const store = await openStore({ folder });
    try {
      let erasedAgain = 0;
      for (const reference of erased) erasedAgain += (await store.privacy.erase({ reference }, SYSTEM)).length;
      return { contributions: await store.contributions.count({}), before, erasedAgain };
    } finally {
      await store.close();
    }
  } finally {
    source.close();
  }
}

/** The files in which restores have kept what was there before. */
export const copiesBeforeRestore = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith('before-restore-'))
    .map((name) => join(folder, name));

async function keepBefore(folder: string, now: Date): Promise<Before> {
  const stamp = now.toISOString().replace(/\D/g, '');
  const file = join(folder, `before-restore-${stamp}.sqlite`);
  try {
    await backUp(folder, file);
    return { file, isSound: true };
  } catch (error) {
    if (!(error instanceof UnsoundError)) throw error;
    const path = join(folder, DATABASE_FILE);
    for (const side of ['', '-wal', '-shm']) if (existsSync(path + side)) renameSync(path + side, file + side);
    return { file, isSound: false };
  }
}

/** References of all that was erased: a backup from before must not bring it back. The file may be of any version. */
async function erasedIn({ file, isSound }: Before): Promise<string[]> {
  const { DatabaseSync } = await import('node:sqlite');
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { readOnly: true });
    const hasLog = database.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'acts'").get();
    if (!hasLog) return [];
    const all = database.prepare("SELECT reference FROM acts WHERE act = 'erased' AND reference IS NOT NULL").all();
    return all.map(({ reference }) => String(reference));
  } catch (error) {
    // Of a damaged file as much as can be read; the command says that this may not be all.
    if (isSound) throw error;
    return [];
  } finally {
    database?.close();
  }
}

/** Throws a sentence where a file is no database of the receiver, or is damaged. */
function requireSound(database: DatabaseSync): void {
  let findings: string;
  try {
    findings = String(database.prepare('PRAGMA integrity_check').get()?.integrity_check);
    database.prepare('SELECT reference FROM contributions LIMIT 1').get();
  } catch (error) {
    if (codeOf(error) === SQLITE_CORRUPT) throw new UnsoundError('the file is damaged.', { cause: error });
    throw new UnsoundError('the file is no backup of a receiver.', { cause: error });
  }
  if (findings !== 'ok') throw new UnsoundError('the file is damaged.');
}

/** Result codes of SQLite (https://sqlite.org/rescode.html). */
const SQLITE_CORRUPT = 11;
const SQLITE_NOTADB = 26;

const isUnsound = (error: unknown): boolean =>
  error instanceof UnsoundError || [SQLITE_CORRUPT, SQLITE_NOTADB].includes(codeOf(error) ?? 0);

/** The result code of SQLite without what extends it; undefined where it was not SQLite. */
function codeOf(error: unknown): number | undefined {
  const isSqlite = error instanceof Error && 'errcode' in error && typeof error.errcode === 'number';
  return isSqlite ? (error.errcode as number) & 0xff : undefined;
}
