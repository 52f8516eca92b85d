import { readProvider } from '../../desk/access/provider-settings.js';
import { createDesk } from '../../desk/desk.js';
import type { WriteLine } from '../../server/log.js';
import { createLogWriter } from '../../server/log-writer.js';
import { serveApp, type RunningServer } from '../../server/serve.js';
import { createReceiver } from '../app.js';
import { ServedFeed } from '../feed/feed-route.js';
import { FeedSource } from '../feed/feed-source.js';
import { startHousekeeping } from '../housekeeping.js';
import { createAnswerMail } from '../mail/answer-mail.js';
import { startMailDispatch } from '../mail/mail-dispatch.js';
import { createMailer } from '../mail/mailer.js';
import { placeName, readMailSettings, readPlace, readSettings } from '../settings.js';
import { openStore, type Store } from '../store/store.js';
import { requireNoMore, type Command } from './command.js';

/** Takes messages and shows the desk until it is told to stop. */
export const listen: Command = async (rest, options, env) => {
  requireNoMore(rest);
  const settings = readSettings(env);
  const mail = readMailSettings(env);
  const provider = readProvider(env);
  const place = readPlace(options.data, env);
  const where = options.feed ?? (env.FEED || undefined);
  const log = createLogWriter(process.stdout);
  const store = await openStore(place);
  const background: { stop(): Promise<void> }[] = [];
  try {
    const source = where === undefined ? undefined : new FeedSource({ where, log, now: Date.now });
    await source?.look();
    const now = Date.now;
    const feed = async () => (await source?.current())?.feed;
    const desk = createDesk({
      store,
      feed,
      log,
      trustedProxies: settings.trustedProxies,
      ...(provider && { provider }),
      ...(mail && { mailFor: createAnswerMail(() => source?.last?.feed) }),
      ...(settings.publicUrl !== undefined && { publicUrl: settings.publicUrl }),
    });
    const receiver = createReceiver({
      ...settings,
      store,
      desk,
      ...(source && { feed: new ServedFeed(source, store.contributions, now) }),
      log,
    });
    const server = await serveApp(receiver, { ...settings, log });
    if (mail) background.push(startMailDispatch({ queue: store.mail, send: createMailer(mail), log, now }));
    background.push(startHousekeeping({ store, contactDays: settings.contactDays, log }));
    await sayWhereToLook(server, store, placeName(place), settings, log);
    await stopSignal();
    await server.close();
  } finally {
    for (const work of background) await work.stop();
    await store.close();
  }
};

async function sayWhereToLook(
  { url, port }: RunningServer,
  store: Store,
  place: string,
  settings: ReturnType<typeof readSettings>,
  log: WriteLine,
): Promise<void> {
  const address = settings.publicUrl ?? url.replace('//127.0.0.1:', '//localhost:');
  log(`Coalition receiver listens on ${url}/contributions`);
  log(`Contributions are kept in ${place}`);
  log(`Staff answer them at ${address}/desk/`);
  if (await store.accounts.isUnused()) {
    const link = await store.sessions.makeLink(null);
    log(`Nobody has an account yet. This link makes the first one, once, on this machine:`);
    log(`  http://localhost:${port}/desk/link/${link}`);
  }
  if (settings.allowedOrigins.length === 0) {
    log('Only pages of this same address may send; name other sites in ALLOWED_ORIGINS.');
  }
}

/** Resolves at the first SIGTERM or SIGINT; a second one ends the program at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      process.off('SIGTERM', stop).off('SIGINT', stop);
      resolve();
    };
    process.on('SIGTERM', stop).on('SIGINT', stop);
  });
}
