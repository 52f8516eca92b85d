import { readProvider } from '../../desk/access/provider-settings.js';
import type { ProviderOptions } from '../../desk/access/provider.js';
import { createDesk } from '../../desk/desk.js';
import type { DeskOptions } from '../../desk/desk-options.js';
import type { WriteLine } from '../../server/log.js';
import { createReceiver } from '../app.js';
import { ServedFeed } from '../feed/feed-route.js';
import { FeedSource } from '../feed/feed-source.js';
import { startHousekeeping } from '../housekeeping.js';
import { createAnswerMail } from '../mail/answer-mail.js';
import { startMailDispatch } from '../mail/mail-dispatch.js';
import { createMailer, type MailSettings } from '../mail/mailer.js';
import { readMailSettings, readPlace, readSettings, type ReceiverSettings } from '../settings.js';
import { openStore, type StorePlace } from '../store/store.js';

/** All that the environment says of a service. */
export interface ServiceSettings extends ReceiverSettings {
  readonly place: StorePlace;
  readonly mail: MailSettings | undefined;
  readonly provider: ProviderOptions | undefined;
}

/** Receiver and desk on one store, with what has to happen beside requests. */
export interface Service {
  readonly receiver: ReturnType<typeof createReceiver>;
  /** The coalition's feed with what the desk published; undefined where no feed was named. */
  readonly feed: ServedFeed | undefined;
  /** What makes the first account, while nobody has one that can be used. */
  linkForFirstAccount(): Promise<string | undefined>;
  /** Sends mail and takes out what is over, until it is closed. */
  begin(): void;
  close(): Promise<void>;
}

/**
 * Reads what a service needs from its environment.
 *
 * @throws {UsageError} when something cannot be meant
 */
export function readServiceSettings(
  data: string | undefined,
  env: NodeJS.ProcessEnv,
  standardPort?: number,
): ServiceSettings {
  return {
    ...readSettings(env, standardPort),
    place: readPlace(data, env),
    mail: readMailSettings(env),
    provider: readProvider(env),
  };
}

/**
 * Opens the store and puts receiver and desk together. `where`: the coalition's feed, a file or an address. `pages`: those with
 * the form, else the sites that may send; and those that show what is published, as far as they are known.
 */
export async function openService(
  settings: ServiceSettings,
  where: string | undefined,
  log: WriteLine,
  pages: Pick<DeskOptions, 'writeAt' | 'shownAt'> = {
    writeAt: settings.allowedOrigins.filter((origin) => origin !== 'null'),
  },
): Promise<Service> {
  const { place, mail, provider, publicUrl, trustedProxies } = settings;
  const now = Date.now;
  const store = await openStore(place);
  const source = where === undefined ? undefined : new FeedSource({ where, log, now });
  await source?.look();
  const feed = source && new ServedFeed(source, store.contributions, now);
  const desk = createDesk({
    store,
    feed: async () => (await source?.current())?.feed,
    log,
    ...pages,
    trustedProxies,
    ...(provider && { provider }),
    ...(mail && { mailFor: createAnswerMail(() => source?.last?.feed) }),
    ...(publicUrl !== undefined && { publicUrl }),
  });
  const background: { stop(): Promise<void> }[] = [];
  return {
    receiver: createReceiver({ ...settings, store, desk, ...(feed && { feed }), log }),
    feed,
    linkForFirstAccount: async () => ((await store.accounts.isUnused()) ? store.sessions.makeLink(null) : undefined),
    begin() {
      if (mail) background.push(startMailDispatch({ queue: store.mail, send: createMailer(mail), log, now }));
      background.push(startHousekeeping({ store, contactDays: settings.contactDays, log }));
    },
    async close() {
      for (const work of background) await work.stop();
      await store.close();
    },
  };
}
