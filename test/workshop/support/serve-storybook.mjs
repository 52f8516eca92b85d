// Builds Storybook, and serves what was built on a free port.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = join(root, 'storybook-static');

/**
 * Stories and pages of the Storybook that was built.
 *
 * @returns {{id: string, type: 'story' | 'docs', title: string, name: string, tags: string[]}[]}
 */
export function storybookEntries() {
  const index = join(folder, 'index.json');
  if (!existsSync(index)) throw new Error('There is no storybook-static. Run npm run build:storybook first.');
  return Object.values(JSON.parse(readFileSync(index, 'utf8')).entries);
}

/** @returns {Promise<{url: string, close(): void}>} */
export async function serveStorybook() {
  // Browsers ask for an icon that Storybook's frame of a story does not have.
  const app = new Hono().get('/favicon.ico', (context) => context.body(null, 204)).use(serveStatic({ root: folder }));
  const server = createAdaptorServer({ fetch: app.fetch });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

export async function buildStorybook() {
  const start = Date.now();
  const program = join(
    dirname(createRequire(import.meta.url).resolve('storybook/package.json')),
    'dist/bin/dispatcher.js',
  );
  const args = ['build', '--output-dir', folder, '--quiet', '--loglevel', 'warn'];
  const child = spawn(process.execPath, [program, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`Storybook could not be built:\n${said}`);
  console.log(`Storybook built in ${Math.round((Date.now() - start) / 1000)} s`);
}
