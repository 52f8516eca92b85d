import { UsageError } from '../../server/settings.js';
import { readPlace } from '../settings.js';
import { hasSqliteDatabase } from '../store/database.js';
import { openStore, type Store } from '../store/store.js';

/** All options of all commands, as parsed. */
export interface Options {
  readonly data?: string | undefined;
  readonly feed?: string | undefined;
  readonly format?: string | undefined;
  readonly since?: string | undefined;
  readonly email?: string | undefined;
  readonly open?: boolean | undefined;
  readonly 'with-suspected'?: boolean | undefined;
  readonly yes?: boolean | undefined;
  readonly publish?: boolean | undefined;
  readonly mail?: boolean | undefined;
  readonly lang?: string | undefined;
  readonly member?: string | undefined;
  readonly role?: string | undefined;
  readonly 'older-than'?: string | undefined;
  readonly 'keep-published'?: boolean | undefined;
}

/** Runs a command with what stands behind its name. */
export type Command = (rest: readonly string[], options: Options, env: NodeJS.ProcessEnv) => Promise<void>;

export const print = (text: string): void => void process.stdout.write(`${text}\n`);
export const complain = (text: string): void => void process.stderr.write(`coalition-receiver: ${text}\n`);

/** Refuses words behind a command that mean nothing there. */
export function requireNoMore(rest: readonly string[]): void {
  if (rest.length > 0) throw new UsageError(`"${rest[0]}" is not a command. See coalition-receiver --help.`);
}

/** Opens what is kept, works with it, and closes it. `undefined` where nothing is kept yet. */
export async function withStore(
  options: Options,
  env: NodeJS.ProcessEnv,
  work: (store: Store) => Promise<void>,
): Promise<boolean> {
  const place = readPlace(options.data, env);
  if ('folder' in place && !hasSqliteDatabase(place.folder)) {
    complain(`no contributions are kept in ${place.folder} yet.`);
    return false;
  }
  const store = await openStore(place);
  try {
    await work(store);
  } finally {
    await store.close();
  }
  return true;
}
