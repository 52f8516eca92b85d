import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../../server/settings.js';
import { backUp, restore } from '../commands/backup.js';
import { readPlace } from '../settings.js';
import { hasSqliteDatabase } from '../store/database.js';
import { print, requireNoMore, type Command, type Options } from './command.js';

/** A copy of the embedded database. */
export const runBackup: Command = async ([file, ...rest], options, env) => {
  requireNoMore(rest);
  if (!file) throw new UsageError('backup needs the name of a file.');
  const folder = embeddedFolder(options, env, 'pg_dump --format=custom --file=FILE "$DATABASE_URL"');
  if (!hasSqliteDatabase(folder)) throw new Error(`no contributions are kept in ${folder} yet.`);
  if (existsSync(file)) throw new Error(`${file} is there already: name another file.`);
  const count = await backUp(folder, resolve(file));
  print(`${count} contributions are in ${file}.`);
};

/** Puts a copy back. */
export const runRestore: Command = async ([file, ...rest], options, env) => {
  requireNoMore(rest);
  if (!file) throw new UsageError('restore needs the name of a file.');
  const folder = embeddedFolder(options, env, 'pg_restore --clean --if-exists --dbname="$DATABASE_URL" FILE');
  const { contributions, before, erasedAgain } = await restore(folder, resolve(file), new Date());
  print(`${contributions} contributions are kept in ${folder} now.`);
  if (erasedAgain > 0) print(`${erasedAgain} that had been erased since the backup were erased again.`);
  if (before?.isSound) print(`What was there before is in ${before.file}: delete it when you are sure.`);
  if (before && !before.isSound) {
    print(`What was there before is damaged. It is in ${before.file}: delete it when you are sure.`);
    print('What was erased since the backup may be back: erase it again. A receiver that runs has to be restarted.');
  }
};

function embeddedFolder(options: Options, env: NodeJS.ProcessEnv, instead: string): string {
  const place = readPlace(options.data, env);
  if ('folder' in place) return place.folder;
  throw new UsageError(`PostgreSQL has its own tool for this: ${instead}.`);
}
