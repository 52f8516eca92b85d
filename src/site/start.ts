import { isBuiltin } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readProvider } from '../desk/access/provider-settings.js';
import { createDesk } from '../desk/desk.js';
import { readFeed } from '../feed-format/read-feed.js';
import type { Feed } from '../feed-format/types.js';
import { createReceiver } from '../receiver/app.js';
import { oneLine } from '../server/log.js';
import { serveApp, type RunningServer } from '../server/serve.js';
import { placeName, readPlace, readSettings } from '../receiver/settings.js';
import { openStore, type Store } from '../receiver/store/store.js';
import { UsageError } from '../server/settings.js';
import { readBuildFacts, type BuildFacts } from './build-facts.js';
import { createSite } from './site.js';

const HELP = `npm start: the site that shows the widgets, with feedback that is really kept.

  npm start [-- --data DIR]

  --data DIR   folder in which contributions are kept (or DATA; default ./data)
  --help       this text

Environment:
  PORT             port (default 8080; 0 takes any free one)
  HOST             address to listen on (default 127.0.0.1, this machine only)
  RATE_LIMIT       contributions a minute and address (default 5; 0 for no limit)
  ALLOWED_ORIGINS, TRUSTED_PROXIES   as for coalition-receiver
  PUBLIC_URL       where visitors find the site when a proxy stands before it: https://widgets.example.org
`;

/** The project's folder, from dist/bin as from src/site. */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const print = (text: string): void => void process.stdout.write(`${text}\n`);

async function main(): Promise<void> {
  const { data, help } = readArguments();
  if (help) return print(HELP);
  const settings = readSettings(process.env, 8080);
  const publicOrigin = readPublicOrigin(process.env.PUBLIC_URL);
  const place = readPlace(data, process.env);
  if (!isBuiltin('node:sqlite')) {
    throw new Error(`Node 22.13 or newer is needed to keep contributions; this is ${process.version}.`);
  }
  const provider = readProvider(process.env);
  await readBuild();

  const store = await openStore(place);
  try {
    const { trustedProxies } = settings;
    const desk = createDesk({
      ...(provider && { provider }),
      store,
      feed: readExample,
      log: print,
      trustedProxies,
      ...(publicOrigin && { publicUrl: publicOrigin }),
    });
    const receiver = createReceiver({ ...settings, store, desk, log: print });
    const takesSandboxed = settings.allowedOrigins.includes('null');
    const site = createSite({ root: ROOT, readBuild, receiver, log: print, takesSandboxed, publicOrigin });
    const server = await serveApp(site, { ...settings, log: print });
    const firstLink = await linkForFirstAccount(store);
    sayWhereToLook(server, settings.host, placeName(place), firstLink);
    await stopSignal();
    await server.close();
  } finally {
    await store.close();
  }
}

/** The coalition whose contributions the desk answers: the invented one, as it is built. */
async function readExample(): Promise<Feed> {
  const file = join(ROOT, 'dist/site/feeds/example.json');
  return readFeed(JSON.parse(await readFile(file, 'utf8')), 'http://localhost/feeds/example.json').feed;
}

/** What makes the first account, while nobody has one that can be used. */
async function linkForFirstAccount({ accounts, sessions }: Store): Promise<string | undefined> {
  const isUsed = (await accounts.all()).some(({ hasPassword, seenAt }) => hasPassword || seenAt !== null);
  return isUsed ? undefined : sessions.makeLink(null);
}

async function readBuild(): Promise<BuildFacts> {
  const facts = await readBuildFacts(ROOT);
  if (!facts) throw new Error('The widgets are not built yet: run npm run build.');
  return facts;
}

function readArguments(): { data?: string; help?: boolean } {
  try {
    const options = { data: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
    return parseArgs({ options }).values;
  } catch (error) {
    const [sentence] = (error as Error).message.split(/[.\n]/, 1);
    throw new UsageError(`${sentence}. See npm start -- --help.`);
  }
}

function readPublicOrigin(given: string | undefined): string | undefined {
  if (!given) return undefined;
  const address = URL.canParse(given) ? new URL(given) : undefined;
  const isOrigin = address && /^https?:$/.test(address.protocol) && address.href === `${address.origin}/`;
  if (!isOrigin)
    throw new UsageError(
      `PUBLIC_URL ${JSON.stringify(given)} is no address of a site: write one as https://widgets.example.org.`,
    );
  return address.origin;
}

function sayWhereToLook({ port, url }: RunningServer, host: string, place: string, firstLink?: string): void {
  const address = host === '127.0.0.1' ? `http://localhost:${port}` : url;
  print(`The site is ready. Open in a browser:

  ${address}/           Nuevo León, from public documents   (in Spanish: ${address}/es/)
  ${address}/example/   every widget on an invented coalition
  ${address}/embed/     choose a widget, see it, copy the snippet for your site
  ${address}/docs/      the documentation
  ${address}/desk/      for staff: read and answer what people sent
${firstLink ? `\nNobody has an account at the desk yet. This link makes the first one, once, on this machine:\n  ${address}/desk/link/${firstLink}\n` : ''}
Contributions are kept in ${place}
Ctrl+C stops it.`);
}

/** Resolves at the first SIGTERM or SIGINT; a second one ends the program at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGTERM', resolve).once('SIGINT', resolve);
  });
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${oneLine(error instanceof Error ? error.message : String(error))}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
