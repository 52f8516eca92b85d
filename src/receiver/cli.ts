#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { oneLine } from '../server/log.js';
import { UsageError } from '../server/settings.js';
import { runBackup, runRestore } from './cli/backup.js';
import { runDigest } from './cli/digest.js';
import { runExport } from './cli/export.js';
import { HELP } from './cli/help.js';
import { runImport } from './cli/import.js';
import { listen } from './cli/listen.js';
import { complain, type Command, type Options } from './cli/command.js';
import { runErase, runPurge } from './cli/privacy.js';
import { runUser } from './cli/user.js';

/** Each command with the options that belong to it. */
const COMMANDS: Readonly<Record<string, { readonly run: Command; readonly options: readonly (keyof Options)[] }>> = {
  export: { run: runExport, options: ['format', 'since', 'email', 'open', 'with-suspected', 'feed'] },
  import: { run: runImport, options: ['yes', 'publish', 'feed'] },
  digest: { run: runDigest, options: ['mail', 'lang', 'feed'] },
  user: { run: runUser, options: ['member', 'role', 'feed'] },
  erase: { run: runErase, options: ['yes', 'feed'] },
  purge: { run: runPurge, options: ['older-than', 'keep-published'] },
  backup: { run: runBackup, options: [] },
  restore: { run: runRestore, options: [] },
};

/** The Node that `npm ci` brings to a copy of the project, where it does so for this system. */
const BROUGHT_NODE = fileURLToPath(
  new URL(
    process.platform === 'win32'
      ? `../../node_modules/node-win-${process.arch}/bin/node.exe`
      : `../../node_modules/node-${process.platform}-${process.arch}/bin/node`,
    import.meta.url,
  ),
);

async function main(): Promise<void> {
  const { values, positionals } = parseStrictly();
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  if (!isBuiltin('node:sqlite')) {
    throw new UsageError(
      `Node 22.13 or newer is needed; this is ${process.version}. ${existsSync(BROUGHT_NODE) ? `The project brings one: write "${BROUGHT_NODE}" in place of node.` : 'It is at https://nodejs.org.'}`,
    );
  }
  const [name, ...rest] = positionals;
  if (name !== undefined && !Object.hasOwn(COMMANDS, name)) {
    throw new UsageError(`"${name}" is not a command. See coalition-receiver --help.`);
  }
  const command = name === undefined ? { run: listen, options: ['feed'] } : COMMANDS[name];
  for (const option of Object.keys(values)) {
    if (option === 'data' || command.options.includes(option as never)) continue;
    throw new UsageError(`--${option} belongs to ${ownersOf(option)}.`);
  }
  await command.run(rest, values, process.env);
}

function ownersOf(option: string): string {
  const owners = Object.entries(COMMANDS).filter(([, { options }]) => options.includes(option as never));
  return owners.map(([name]) => name).join(', ') || 'no command';
}

function parseStrictly() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        feed: { type: 'string' },
        format: { type: 'string' },
        since: { type: 'string' },
        email: { type: 'string' },
        open: { type: 'boolean' },
        'with-suspected': { type: 'boolean' },
        yes: { type: 'boolean' },
        publish: { type: 'boolean' },
        mail: { type: 'boolean' },
        lang: { type: 'string' },
        member: { type: 'string' },
        role: { type: 'string' },
        'older-than': { type: 'string' },
        'keep-published': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const [sentence] = error instanceof Error ? error.message.split(/[.\n]/, 1) : [String(error)];
    throw new UsageError(`${sentence}. See coalition-receiver --help.`);
  }
}

try {
  await main();
} catch (error) {
  const isReaderGone = error instanceof Error && 'code' in error && error.code === 'EPIPE';
  if (!isReaderGone) complain(oneLine(error instanceof Error ? error.message : String(error)));
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
