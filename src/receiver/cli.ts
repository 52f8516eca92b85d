#!/usr/bin/env node
import { isBuiltin } from 'node:module';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { createReceiver } from './app.js';
import { exportJson } from './export-json.js';
import { oneLine } from '../server/log.js';
import { serveApp } from '../server/serve.js';
import { UsageError } from '../server/settings.js';
import { placeName, readPlace, readSettings } from './settings.js';
import { hasSqliteDatabase } from './store/database.js';
import { openStore, type StorePlace } from './store/store.js';

const HELP = `coalition-receiver: takes the messages that residents write in <coalition-feedback>.

  coalition-receiver [--data DIR]                       listen for messages
  coalition-receiver export --format json [--data DIR]  write all messages to standard output

  --data DIR   folder in which messages are kept (or DATA; default ./data)
  --help       this text

Environment of the listening receiver:
  PORT             port (default 8787; 0 takes any free one)
  HOST             address to listen on (default 127.0.0.1, this machine only)
  ALLOWED_ORIGINS  other sites that may send, with commas: https://www.example.org
  RATE_LIMIT       new messages a minute and address (default 5; 0 for no limit)
  TRUSTED_PROXIES  proxies whose X-Forwarded-For is believed, with commas: 127.0.0.1,10.0.0.0/8
`;

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const complain = (text: string): void => void process.stderr.write(`coalition-receiver: ${text}\n`);

async function main(): Promise<void> {
  const { command, data, help } = readArguments();
  if (help) {
    process.stdout.write(HELP);
    return;
  }
  if (!isBuiltin('node:sqlite')) {
    throw new UsageError(`Node 22.13 or newer is needed; this is ${process.version}.`);
  }
  const place = readPlace(data, process.env);
  await (command === 'export' ? exportAll(place) : listen(place));
}

function readArguments(): { command: 'listen' | 'export'; data?: string; help: boolean } {
  const { values, positionals } = parseStrictly();
  const [command, ...rest] = positionals;
  if (values.help) return { command: 'listen', help: true };
  if (rest.length > 0 || (command !== undefined && command !== 'export')) {
    throw new UsageError(`"${rest[0] ?? command}" is not a command. See coalition-receiver --help.`);
  }
  if (command === undefined) {
    if (values.format !== undefined) throw new UsageError('--format belongs to export.');
    return { command: 'listen', data: values.data, help: false };
  }
  if (values.format !== 'json') throw new UsageError('export needs --format json.');
  return { command, data: values.data, help: false };
}

function parseStrictly() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        format: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const [sentence] = error instanceof Error ? error.message.split(/[.\n]/, 1) : [String(error)];
    throw new UsageError(`${sentence}. See coalition-receiver --help.`);
  }
}

async function listen(place: StorePlace): Promise<void> {
  const settings = readSettings(process.env);
  const store = await openStore(place);
  try {
    const receiver = createReceiver({ ...settings, store, log: print });
    const server = await serveApp(receiver, { ...settings, log: print });
    print(`Coalition receiver listens on ${server.url}/contributions`);
    print(`Contributions are kept in ${placeName(place)}`);
    if (settings.allowedOrigins.length === 0) {
      print('Only pages of this same address may send; name other sites in ALLOWED_ORIGINS.');
    }
    await stopSignal();
    await server.close();
  } finally {
    await store.close();
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

async function exportAll(place: StorePlace): Promise<void> {
  if ('folder' in place && !hasSqliteDatabase(place.folder)) {
    complain(`no contributions are kept in ${place.folder} yet.`);
    print('[]');
    return;
  }
  const store = await openStore(place);
  try {
    await pipeline(exportJson(store.contributions.all()), process.stdout, { end: false });
  } finally {
    await store.close();
  }
}

try {
  await main();
} catch (error) {
  const isReaderGone = error instanceof Error && 'code' in error && error.code === 'EPIPE';
  if (!isReaderGone) complain(oneLine(error instanceof Error ? error.message : String(error)));
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
