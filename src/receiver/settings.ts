import { resolve } from 'node:path';
import { trustedProxyList } from './client-address.js';
import { readOrigins } from './cors.js';

/** The command or its environment says something that cannot be meant. One sentence for the terminal. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What `coalition-receiver` needs to know, from its environment. */
export interface ReceiverSettings {
  readonly port: number;
  readonly host: string;
  readonly rateLimit: number;
  readonly allowedOrigins: readonly string[];
  readonly trustedProxies: readonly string[];
}

/** Reads `PORT`, `HOST`, `RATE_LIMIT`, `ALLOWED_ORIGINS` and `TRUSTED_PROXIES`. */
export function readSettings(env: NodeJS.ProcessEnv): ReceiverSettings {
  if (env.DATABASE_URL) {
    throw new UsageError(
      'DATABASE_URL is set, but this version keeps contributions in an embedded database only: unset it.',
    );
  }
  const allowedOrigins = readList(env.ALLOWED_ORIGINS);
  const trustedProxies = readList(env.TRUSTED_PROXIES);
  checked('ALLOWED_ORIGINS', () => readOrigins(allowedOrigins));
  checked('TRUSTED_PROXIES', () => trustedProxyList(trustedProxies));
  return {
    port: readWhole('PORT', env.PORT, 8787, 65_535),
    // Only this machine: a proxy that speaks HTTPS stands in front wherever residents write.
    host: env.HOST || '127.0.0.1',
    rateLimit: readWhole('RATE_LIMIT', env.RATE_LIMIT, 5, 1_000_000),
    allowedOrigins,
    trustedProxies,
  };
}

/** The data folder: `--data`, else `DATA`, else `./data`. */
export function readDataFolder(option: string | undefined, env: NodeJS.ProcessEnv): string {
  if (option === '') throw new UsageError('--data needs the name of a folder.');
  return resolve(option ?? (env.DATA || 'data'));
}

function readWhole(name: string, value: string | undefined, standard: number, most: number): number {
  if (value === undefined || value === '') return standard;
  if (!/^\d{1,9}$/.test(value) || Number(value) > most) {
    throw new UsageError(`${name} must be a whole number from 0 to ${most}, not "${value}".`);
  }
  return Number(value);
}

function readList(value: string | undefined): string[] {
  return (value ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

function checked(name: string, read: () => unknown): void {
  try {
    read();
  } catch (error) {
    throw new UsageError(`${name}: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
