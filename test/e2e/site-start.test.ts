import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { test } from './support/test.ts';

const { projectFolder, runProgram, startSite, temporaryFolder } = (await import(
  './support/site-process.ts' as string
)) as typeof import('./support/site-process.js');

const start = (args: string[], env: NodeJS.ProcessEnv = {}) => runProgram('start.js', args, { env });
const stackTrace = /\bat .+:\d+:\d+|node:internal/;

test.describe('npm start', () => {
  test('prints the address with the port, what to open, and the folder of the contributions', async () => {
    const site = await startSite();
    const text = site.lines.join('\n');
    assert.match(text, /http:\/\/localhost:\d+\/ .+Nuevo León/);
    assert.match(text, /http:\/\/localhost:\d+\/example\/ /);
    assert.ok(text.includes(`Contributions are kept in ${site.data}`));
    for (const [address] of text.matchAll(/http:\/\/[^\s)]+/g)) {
      // The desk asks everybody to sign in first.
      const status = address.endsWith('/desk/') ? 403 : 200;
      assert.equal((await fetch(address)).status, status, address);
    }
    assert.deepEqual(await site.end('SIGTERM'), [0, null]);
  });

  test('refuses what cannot be meant before it builds anything', async () => {
    const program = join(projectFolder, 'scripts/start.mjs');
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, '--port', '8931'], { encoding: 'utf8' });
    assert.equal(status, 2);
    assert.match(stderr, /^Unknown option '--port'\. .*PORT=8931 npm start\. See npm start -- --help\.\n$/);
    assert.equal(stdout, '');
  });

  test('runs from any working directory', async () => {
    const site = await startSite({ cwd: temporaryFolder() });
    for (const path of ['/', '/coalition-widgets.js', '/feeds/nuevo-leon.json', '/assets/site.css']) {
      assert.equal((await fetch(site.url + path)).status, 200, path);
    }
    await site.end();
  });

  test('takes the folder from DATA too', async () => {
    const data = join(temporaryFolder(), 'kept');
    const site = await startSite({ env: { DATA: data }, args: [] });
    assert.ok(site.lines.includes(`Contributions are kept in ${data}`));
    await site.end();
  });

  test('says in one sentence that the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, stdout, stderr } = await start(['--data', temporaryFolder()], { PORT: String(port) });
    assert.equal(code, 1);
    assert.equal(stdout, '');
    assert.equal(stderr, `Port ${port} is already in use: stop the other program or choose another port with PORT.\n`);
    other.close();
  });

  test('says in one sentence that the folder cannot be used', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const { code, stderr } = await start(['--data', file], { PORT: '0' });
    assert.equal(code, 1);
    assert.match(stderr, /^Contributions cannot be kept in .+\n$/);
    assert.doesNotMatch(stderr, stackTrace);
  });

  for (const args of [['--dta', 'x'], ['folder'], ['--data'], ['--data', '']]) {
    test(`ends with 2 and a sentence for ${JSON.stringify(args)}`, async () => {
      const { code, stderr } = await start(args, { PORT: '0' });
      assert.equal(code, 2);
      assert.match(stderr, /^[^\n]+\n$/);
      assert.doesNotMatch(stderr, stackTrace);
    });
  }

  test('ends with 2 and a sentence for a port that is none', async () => {
    const { code, stderr } = await start(['--data', temporaryFolder()], { PORT: 'none' });
    assert.equal(code, 2);
    assert.equal(stderr, 'PORT must be a whole number from 0 to 65535, not "none".\n');
  });

  test('explains itself', async () => {
    const { code, stdout } = await start(['--help']);
    assert.equal(code, 0);
    assert.match(stdout, /--data DIR[^]*PORT[^]*RATE_LIMIT/);
  });
});

test.describe('the files of the site', () => {
  let site: Awaited<ReturnType<typeof startSite>>;
  test.beforeAll(async () => {
    site = await startSite();
  });
  test.afterAll(() => site.end());

  for (const { path, type } of [
    { path: '/', type: 'text/html; charset=UTF-8' },
    { path: '/coalition-widgets.js', type: 'text/javascript; charset=utf-8' },
    { path: '/coalition-widgets.iife.js', type: 'text/javascript; charset=utf-8' },
    { path: '/coalition-widgets.css', type: 'text/css; charset=utf-8' },
    { path: '/integrity.json', type: 'application/json; charset=utf-8' },
    { path: '/feeds/example.json', type: 'application/json; charset=utf-8' },
    { path: '/feeds/logos/iaip.svg', type: 'image/svg+xml; charset=utf-8' },
  ]) {
    test(`${path} has its type, is not sniffed, and is asked about again only by its tag`, async () => {
      const response = await fetch(site.url + path);
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('content-type'), type);
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
      assert.equal(response.headers.get('cache-control'), 'no-cache');
      const again = await fetch(site.url + path, { headers: { 'if-none-match': response.headers.get('etag')! } });
      assert.equal(again.status, 304);
    });
  }

  test('the page gives the script and the style sheet the integrity of the build', async () => {
    const page = await (await fetch(`${site.url}/`)).text();
    const integrity = (await (await fetch(`${site.url}/integrity.json`)).json()) as Record<string, string>;
    for (const file of ['coalition-widgets.js', 'coalition-widgets.css']) {
      assert.ok(page.includes(`"./${file}" integrity="${integrity[file]}" crossorigin="anonymous"`), file);
    }
  });

  test('the page holds the policy that the widgets promise, and no inline style or script', async () => {
    const response = await fetch(`${site.url}/example/`);
    const policy = response.headers.get('content-security-policy')!;
    assert.ok(
      policy.startsWith(
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'",
      ),
    );
    assert.doesNotMatch(await response.text(), /<style|\sstyle=|<script(?![^>]+src=)|\son\w+=/);
  });

  for (const path of [
    '/../package.json',
    '/feeds/../../package.json',
    '/feeds/%2e%2e/%2e%2e/package.json',
    '/feeds/..%2f..%2fpackage.json',
    '/feeds/..%5c..%5cpackage.json',
    '/feeds\\..\\..\\package.json',
    '/feeds/example.json%00',
    '/feeds/example.json%00.svg',
    '/feeds//etc/passwd',
    '/%2fetc/passwd',
    '/feeds/',
    '/feeds',
    '/feeds/logos',
    '/bin/start.js',
    '/assets/../site.ts',
    '/constructor/x.js',
    '/.gitignore',
    '/%',
    '/%c0%ae%c0%ae/package.json',
  ]) {
    test(`${path} is not there`, async () => {
      // The HTTP server itself refuses a raw backslash with 400.
      assert.match(await rawGet(site.url, path), /^HTTP\/1\.1 (404|400) /);
    });
  }

  test('a symbolic link is not followed', async () => {
    const link = join(projectFolder, 'dist/site/feeds/logos', `link-${process.pid}.svg`);
    const secret = join(temporaryFolder(), 'secret.svg');
    writeFileSync(secret, '<svg xmlns="http://www.w3.org/2000/svg"/>');
    symlinkSync(secret, link);
    try {
      assert.equal((await fetch(`${site.url}/feeds/logos/link-${process.pid}.svg`)).status, 404);
    } finally {
      rmSync(link, { force: true });
    }
  });

  test('a folder with the name of a file is not there', async () => {
    const folder = join(projectFolder, 'dist/site/feeds', `folder-${process.pid}.json`);
    mkdirSync(folder);
    try {
      assert.equal((await fetch(`${site.url}/feeds/folder-${process.pid}.json`)).status, 404);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('pages and files can only be read', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) {
      const response = await fetch(`${site.url}/feeds/example.json`, { method });
      assert.equal(response.status, 405);
      assert.equal(response.headers.get('allow'), 'GET, HEAD');
    }
  });

  test('addresses without or with a slash too many lead to the page', async () => {
    for (const [path, goal] of [
      ['/example', '/example/'],
      ['/es', '/es/'],
      ['/es/example', '/es/example/'],
      ['/privacy', '/privacy/'],
      ['/embed', '/embed/'],
      ['/es/embed', '/es/embed/'],
    ]) {
      const response = await fetch(site.url + path);
      assert.equal(new URL(response.url).pathname, goal);
      assert.equal(response.status, 200);
    }
  });
});

/** `fetch` tidies an address before it sends it; this sends it as it is. */
async function rawGet(url: string, path: string): Promise<string> {
  const { hostname, port, host } = new URL(url);
  const socket = connect(Number(port), hostname);
  let answer = '';
  socket.setEncoding('latin1').on('data', (chunk: string) => (answer += chunk));
  socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  await once(socket, 'close');
  return answer;
}
