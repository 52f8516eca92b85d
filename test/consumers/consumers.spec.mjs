// npm run test:consumers: the packed package in the hands of its users: bundlers and frameworks type-check it, build with it,
// and show a widget in a browser.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import process from 'node:process';
import { test as base } from '@playwright/test';
import { consumers, workshop } from './support/workshop.mjs';

const minute = 60_000;

const test = base.extend({
  /** Address of the folder in which all were built. */
  served: [
    async ({}, use) => {
      const server = createServer(serve).listen(0, '127.0.0.1');
      await once(server, 'listening');
      await use(`http://127.0.0.1:${server.address().port}`);
      server.closeAllConnections();
      server.close();
    },
    { scope: 'worker' },
  ],
});

for (const [name, { types, build, served: folder, copies = [], isOnServer }] of Object.entries(consumers)) {
  test.describe(name, () => {
    // What was not built cannot be looked at.
    test.describe.configure({ mode: 'serial' });

    if (types) test('types are sound', () => succeed(types, join(workshop, name)));

    if (build) {
      test('builds', async () => {
        await succeed(build, join(workshop, name));
        for (const file of [...copies, 'coalition.json', 'logos'])
          cpSync(join(workshop, name, file), join(workshop, name, folder, file), { recursive: true });
      });
    }

    // What a site that is built on a server promises.
    if (isOnServer) {
      test('shows the members without script', async ({ browser, served }) => {
        const page = await browser.newPage({ javaScriptEnabled: false });
        page.setDefaultTimeout(minute);
        await page.goto(`${served}/${name}/${folder}/`);
        await page.getByRole('listitem').getByText('Municipality of Valle Claro', { exact: true }).waitFor();
        await page.close();
      });
    }

    test('shows the members', async ({ browser, served }) => {
      const page = await browser.newPage();
      const complaints = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      // Bundlers that build for development take Lit's development build, which says so.
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type()) && !message.text().startsWith('Lit is in dev mode'))
          complaints.push(message.text());
      });
      page.setDefaultTimeout(minute);
      await page.goto(`${served}/${name}/${folder}/`);
      await page.getByRole('link', { name: 'Municipality of Valle Claro', exact: true }).waitFor();
      await page.getByRole('heading', { level: 4 }).first().waitFor();
      await page.locator('#heard', { hasText: '14 members' }).waitFor();
      assert.deepEqual(complaints, []);
      await page.close();
    });
  });
}

/** Runs a JavaScript program: a tool of the workshop, or a file of the consumer's folder. */
async function succeed([program, ...args], cwd) {
  const path = join(program.startsWith('node_modules/') ? workshop : cwd, program);
  const child = spawn(process.execPath, [path, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const code = await new Promise((done, fail) => child.on('error', fail).on('close', done));
  assert.equal(code, 0, output.trim());
}

/** Files under the workshop, for the tests' own browser. */
function serve({ url }, response) {
  const { pathname } = new URL(url, 'http://localhost');
  const path = resolve(workshop, `.${decodeURIComponent(pathname)}${pathname.endsWith('/') ? 'index.html' : ''}`);
  const types = {
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript',
    '.css': 'text/css',
    '.json': 'application/json',
    '.svg': 'image/svg+xml',
  };
  if (pathname === '/favicon.ico') return response.writeHead(204).end();
  if (!path.startsWith(`${workshop}${sep}`) || !existsSync(path)) return response.writeHead(404).end();
  return response
    .writeHead(200, { 'Content-Type': types[extname(path)] ?? 'application/octet-stream' })
    .end(readFileSync(path));
}
