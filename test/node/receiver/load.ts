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
  typeof import('../../../src/receiver/export-json.js') &
  typeof import('../../../src/server/log.js') &
  typeof import('../../../src/receiver/reference.js') &
  typeof import('../../../src/server/serve.js') &
  typeof import('../../../src/receiver/store/store.js') &
  typeof import('../../../src/receiver/store/attempts.js') &
  typeof import('../../../src/receiver/store/database.js') &
  typeof import('../../../src/feed-format/feedback-limits.js') &
  typeof import('../../../src/schema/feedback-message.js') &
  typeof import('../../../src/schema/feedback-message-words.js');

const sources = [
  'receiver/app',
  'receiver/export-json',
  'receiver/reference',
  'receiver/store/attempts',
  'receiver/store/database',
  'receiver/store/store',
  'server/client-address',
  'server/log',
  'server/serve',
  'feed-format/feedback-limits',
  'schema/feedback-message-words',
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
const everything = [
  ...sources.map((name) => `export * from './${name}.ts';`),
  "export { readFeedbackMessage } from './schema/feedback-message.ts';",
].join('\n');

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
