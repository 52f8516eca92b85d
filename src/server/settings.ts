import { resolve } from 'node:path';

/** The command or its environment says something that cannot be meant. One sentence for the terminal. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Where a server listens. */
export interface ListenSettings {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
}

/** Reads `PORT` and `HOST`; throws a {@link UsageError}. */
export function readListenSettings(env: NodeJS.ProcessEnv, standardPort: number): ListenSettings {
  return {
    port: readWhole('PORT', env.PORT, standardPort, 65_535),
    // Only this machine: a proxy that speaks HTTPS stands in front wherever residents write.
    host: env.HOST || '127.0.0.1',
  };
}

/** The data folder: `--data`, else `DATA`, else `./data`. */
export function readDataFolder(option: string | undefined, env: NodeJS.ProcessEnv): string {
  if (option === '') throw new UsageError('--data needs the name of a folder.');
  return resolve(option ?? (env.DATA || 'data'));
}

/** A whole number from 0 to `most`, or `standard` where nothing is set. */
export function readWhole(name: string, value: string | undefined, standard: number, most: number): number {
  if (value === undefined || value === '') return standard;
  if (!/^\d{1,9}$/.test(value) || Number(value) > most) {
    throw new UsageError(`${name} must be a whole number from 0 to ${most}, not "${value}".`);
  }
  return Number(value);
}

/** What stands between commas. */
export function readList(value: string | undefined): string[] {
  return (value ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/** Runs a check of a setting; what it throws becomes a sentence that names the setting. */
export function checkedSetting(name: string, read: () => unknown): void {
  try {
    read();
  } catch (error) {
    throw new UsageError(`${name}: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
