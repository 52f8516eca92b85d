import { trustedProxyList } from '../server/client-address.js';
import {
  checkedSetting,
  readDataFolder,
  readList,
  readListenSettings,
  readWhole,
  UsageError,
  type ListenSettings,
} from '../server/settings.js';
import { readOrigins } from './cors.js';
import type { StorePlace } from './store/store.js';

/** What `coalition-receiver` needs to know, from its environment. */
export interface ReceiverSettings extends ListenSettings {
  readonly rateLimit: number;
  readonly allowedOrigins: readonly string[];
  readonly trustedProxies: readonly string[];
}

/** Reads `PORT`, `HOST`, `RATE_LIMIT`, `ALLOWED_ORIGINS` and `TRUSTED_PROXIES`. */
export function readSettings(env: NodeJS.ProcessEnv, standardPort = 8787): ReceiverSettings {
  const allowedOrigins = readList(env.ALLOWED_ORIGINS);
  const trustedProxies = readList(env.TRUSTED_PROXIES);
  checkedSetting('ALLOWED_ORIGINS', () => readOrigins(allowedOrigins));
  checkedSetting('TRUSTED_PROXIES', () => trustedProxyList(trustedProxies));
  return {
    ...readListenSettings(env, standardPort),
    rateLimit: readWhole('RATE_LIMIT', env.RATE_LIMIT, 5, 1_000_000),
    allowedOrigins,
    trustedProxies,
  };
}

/** Where contributions are kept: PostgreSQL where `DATABASE_URL` names one, else the data folder. */
export function readPlace(dataOption: string | undefined, env: NodeJS.ProcessEnv): StorePlace {
  const url = env.DATABASE_URL;
  if (!url) return { folder: readDataFolder(dataOption, env) };
  if (!/^postgres(ql)?:\/\/[^\s/]/.test(url) || !URL.canParse(url)) {
    throw new UsageError(
      'DATABASE_URL must be the address of a PostgreSQL database: postgres://user:password@host/database.',
    );
  }
  return { url };
}

/** A place in words for people, without a password. */
export function placeName(place: StorePlace): string {
  if ('folder' in place) return place.folder;
  const { host, pathname } = new URL(place.url);
  return `PostgreSQL, ${host}${pathname}`;
}
