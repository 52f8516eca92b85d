import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { SYSTEM } from '../store/acts.js';
import { DATABASE_FILE } from '../store/database.js';
import { openStore } from '../store/store.js';

/**
 * Writes a consistent copy of the embedded database to `file`, also while a receiver runs (SQLite's own backup).
 * It is whole or not there.
 *
 * @returns how many contributions it holds
 */
export async function backUp(folder: string, file: string): Promise<number> {
  const { backup, DatabaseSync } = await import('node:sqlite');
  const source = new DatabaseSync(join(folder, DATABASE_FILE), { readOnly: true, timeout: 5000 });
  const unfinished = `${file}.unfinished`;
  try {
    rmSync(unfinished, { force: true });
    await backup(source, unfinished);
    const copy = new DatabaseSync(unfinished);
    try {
      // One file and no log beside it, wherever it is copied to.
      copy.exec('PRAGMA journal_mode = DELETE');
      requireSound(copy);
      const { count } = copy.prepare('SELECT count(*) AS count FROM contributions').get() as { count: number };
      return count;
    } finally {
      copy.close();
      renameSync(unfinished, file);
    }
  } finally {
    source.close();
  }
}

/** What a restore did. */
export interface Restored {
  readonly contributions: number;
  /** Where what was there before is kept; undefined where nothing was. */
  readonly before: string | undefined;
  /** How many that had been erased since the backup were erased again. */
  readonly erasedAgain: number;
}

/**
 * Puts a backup in the place of the embedded database, also while a receiver runs: its next query sees the old
 * content. What is replaced is kept beside it; what was erased since the backup is erased again.
 */
export async function restore(folder: string, file: string, now: Date): Promise<Restored> {
  if (!existsSync(file)) throw new Error(`there is no file ${file}.`);
  const { backup, DatabaseSync } = await import('node:sqlite');
  const source = new DatabaseSync(file, { readOnly: true });
  try {
    requireSound(source);
    const before = existsSync(join(folder, DATABASE_FILE)) ? await keepBefore(folder, now) : undefined;
    const erased = before === undefined ? [] : await erasedReferences(folder);
    // Makes the folder and the file with their rights, where they are missing.
    await (await openStore({ folder })).close();
    await backup(source, join(folder, DATABASE_FILE));
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

async function keepBefore(folder: string, now: Date): Promise<string> {
  const stamp = now.toISOString().replace(/\D/g, '').slice(0, 14);
  const path = join(folder, `before-restore-${stamp}.sqlite`);
  await backUp(folder, path);
  return path;
}

async function erasedReferences(folder: string): Promise<string[]> {
  const store = await openStore({ folder });
  try {
    return await store.acts.erasedReferences();
  } finally {
    await store.close();
  }
}

/** Throws a sentence where a file is no database of the receiver, or is damaged. */
function requireSound(database: InstanceType<(typeof import('node:sqlite'))['DatabaseSync']>): void {
  let findings: string;
  try {
    findings = String(database.prepare('PRAGMA integrity_check').get()?.integrity_check);
    database.prepare('SELECT reference FROM contributions LIMIT 1').get();
  } catch {
    throw new Error('the file is no backup of a receiver.');
  }
  if (findings !== 'ok') throw new Error('the file is damaged.');
}
