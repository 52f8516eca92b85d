import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { stopSignal } from '../receiver/cli/listen.js';
import { openService, readServiceSettings } from '../receiver/cli/service.js';
import { placeName } from '../receiver/settings.js';
import { oneLine } from '../server/log.js';
import { createLogWriter } from '../server/log-writer.js';
import { serveApp, type RunningServer } from '../server/serve.js';
import { UsageError } from '../server/settings.js';
import { readBuildFacts, type BuildFacts } from './build-facts.js';
import { pathOf } from './pages/addresses.js';
import { createSite, EXAMPLE_FEED } from './site.js';

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
  SMTP_URL, MAIL_FROM   authors who left an e-mail get the answer by mail
  DATABASE_URL, OIDC_ISSUER and others   as coalition-receiver --help says
`;

/** The project's folder, from dist/bin as from src/site. */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const print = (text: string): void => void process.stdout.write(`${text}\n`);

async function main(): Promise<void> {
  const { data, help } = readArguments();
  if (help) return print(HELP);
  const settings = readServiceSettings(data, process.env, 8080);
  if (!isBuiltin('node:sqlite')) {
    throw new Error(`Node 22.13 or newer is needed to keep contributions; this is ${process.version}.`);
  }
  await readBuild();
  const log = createLogWriter(process.stdout);
  // The coalition whose contributions the desk answers: the invented one, as it is built.
  const service = await openService(settings, join(ROOT, 'dist/site', EXAMPLE_FEED), log, {
    writeAt: ['/example/'],
    shownAt: { en: `/${pathOf('example', 'en')}#contributions`, es: `/${pathOf('example', 'es')}#contributions` },
  });
  try {
    const { receiver, feed } = service;
    const takesSandboxed = settings.allowedOrigins.includes('null');
    const publicOrigin = settings.publicUrl;
    const site = createSite({ root: ROOT, readBuild, receiver, exampleFeed: feed!, log, takesSandboxed, publicOrigin });
    const server = await serveApp(site, { ...settings, log });
    service.begin();
    sayWhereToLook(server, settings.host, placeName(settings.place), await service.linkForFirstAccount());
    await stopSignal();
    await server.close();
  } finally {
    await service.close();
  }
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

try {
  await main();
} catch (error) {
  process.stderr.write(`${oneLine(error instanceof Error ? error.message : String(error))}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
