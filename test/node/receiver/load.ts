/**
 * Bundles the receiver, because Node does not find `x.ts` for the `x.js` that the sources import.
 * Each test process has its own folder, gone when it ends.
 */
import { build } from 'esbuild';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const projectFolder = fileURLToPath(new URL('../../../', import.meta.url));

type Receiver = typeof import('../../../src/receiver/app.js') &
  typeof import('../../../src/server/client-address.js') &
  typeof import('../../../src/receiver/commands/export-json.js') &
  typeof import('../../../src/server/log.js') &
  typeof import('../../../src/receiver/reference.js') &
  typeof import('../../../src/server/serve.js') &
  typeof import('../../../src/receiver/store/store.js') &
  typeof import('../../../src/receiver/store/attempts.js') &
  typeof import('../../../src/receiver/store/database.js') &
  typeof import('../../../src/receiver/store/acts.js') &
  typeof import('../../../src/receiver/feed/feed-route.js') &
  typeof import('../../../src/receiver/feed/feed-source.js') &
  typeof import('../../../src/receiver/feed/merge-contributions.js') &
  typeof import('../../../src/receiver/commands/export-csv.js') &
  typeof import('../../../src/receiver/commands/import-answers.js') &
  typeof import('../../../src/desk/desk.js') &
  typeof import('../../../src/receiver/mail/answer-mail.js') &
  typeof import('../../../src/receiver/mail/mail-dispatch.js') &
  typeof import('../../../src/receiver/mail/mailer.js') &
  typeof import('../../../src/server/log-writer.js') &
  typeof import('../../../src/feed-format/graphemes.js') &
  typeof import('../../../src/feed-format/limits.js') &
  typeof import('../../../src/feed-format/safe-text.js') &
  typeof import('../../../src/receiver/message-words.js') &
  typeof import('../../../src/receiver/read-message.js');

const sources = [
  'receiver/app',
  'receiver/commands/export-json',
  'receiver/reference',
  'receiver/commands/export-csv',
  'receiver/commands/import-answers',
  'desk/desk',
  'receiver/feed/feed-route',
  'receiver/feed/feed-source',
  'receiver/feed/merge-contributions',
  'receiver/mail/answer-mail',
  'receiver/mail/mail-dispatch',
  'receiver/mail/mailer',
  'receiver/store/acts',
  'receiver/store/attempts',
  'receiver/store/database',
  'receiver/store/store',
  'server/client-address',
  'server/log',
  'server/log-writer',
  'server/serve',
  'feed-format/graphemes',
  'feed-format/limits',
  'feed-format/safe-text',
  'receiver/message-words',
  'receiver/read-message',
];

// Inside node_modules, so that hono and zod are found from there.
const cache = join(projectFolder, 'node_modules/.cache/coalition-receiver-test');
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, 'run-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const common = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  packages: 'external',
  logLevel: 'error',
} as const;
const everything = sources.map((name) => `export * from './${name}.ts';`).join('\n');

export const cliPath = join(folder, 'cli.mjs');
const modulePath = join(folder, 'receiver.mjs');
await Promise.all([
  build({
    ...common,
    stdin: { contents: everything, resolveDir: join(projectFolder, 'src'), loader: 'ts' },
    outfile: modulePath,
  }),
  build({
    ...common,
    entryPoints: [join(projectFolder, 'src/receiver/cli.ts')],
    outfile: cliPath,
  }),
]);

export const receiver: Receiver = await import(pathToFileURL(modulePath).href);
