import { isLoopback, trustedProxyList } from '../server/client-address.js';
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
import type { MailSettings } from './mail/mailer.js';
import type { StorePlace } from './store/store.js';

/** What `coalition-receiver` needs to know, from its environment. */
export interface ReceiverSettings extends ListenSettings {
  readonly rateLimit: number;
  readonly allowedOrigins: readonly string[];
  readonly trustedProxies: readonly string[];
  /** Origin under which people reach the receiver, where a proxy stands before it. */
  readonly publicUrl: string | undefined;
  /** Days after the answer until name and e-mail are taken out; 0 keeps them. */
  readonly contactDays: number;
}

/** Reads `PORT`, `HOST`, `RATE_LIMIT`, `ALLOWED_ORIGINS`, `TRUSTED_PROXIES`, `PUBLIC_URL` and `CONTACT_DAYS`. */
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
    publicUrl: readPublicUrl(env.PUBLIC_URL),
    contactDays: readWhole('CONTACT_DAYS', env.CONTACT_DAYS, 365, 100_000),
  };
}

function readPublicUrl(written: string | undefined): string | undefined {
  if (!written) return undefined;
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`) {
    throw new UsageError(`PUBLIC_URL must be an address such as https://feedback.example.org, not "${written}".`);
  }
  return url.origin;
}

/** The mail server that `SMTP_URL` and `MAIL_FROM` name, or undefined: then no mail goes out. */
export function readMailSettings(env: NodeJS.ProcessEnv): MailSettings | undefined {
  const { SMTP_URL: url, MAIL_FROM: from, MAIL_REPLY_TO: replyTo } = env;
  if (!url) return undefined;
  if (!/^smtps?:\/\/[^\s/]/.test(url) || !URL.canParse(url)) {
    throw new UsageError('SMTP_URL must be the address of a mail server: smtps://user:password@mail.example.org.');
  }
  if (!from || /[\r\n]/.test(from) || !from.includes('@')) {
    throw new UsageError('MAIL_FROM must say who writes: Open coalition <open@example.org>.');
  }
  return { url, from, ...(replyTo && { replyTo }) };
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
  if (!env.PGSSLMODE && !saysHowItIsProtected(new URL(url))) {
    throw new UsageError(
      'DATABASE_URL names another machine: end it with ?sslmode=verify-full, so that nobody on the way reads along, or with ?sslmode=disable where that way is yours alone.',
    );
  }
  return { url };
}

/** Without a word of TLS the driver speaks in plain text, which only a socket or this machine itself keeps to itself (ASVS 5.0 §12.3.1). */
function saysHowItIsProtected({ hostname, searchParams }: URL): boolean {
  const host = searchParams.get('host') ?? decodeURIComponent(hostname);
  return host.startsWith('/') || isLoopback(host) || searchParams.has('sslmode') || searchParams.has('ssl');
}

/** A place in words for people, without a password. */
export function placeName(place: StorePlace): string {
  if ('folder' in place) return place.folder;
  const { host, pathname } = new URL(place.url);
  return `PostgreSQL, ${host}${pathname}`;
}
