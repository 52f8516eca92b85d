// npm run test:consumers [-- NAME…]: the packed package in the hands of its users. Packs it as it would be published,
// installs the file beside bundlers and frameworks (test/consumers), and lets each type-check, build and show a widget
// in a browser. The last line is "N passed, N failed".
import { deepEqual } from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from './find-browser.mjs';
import { pack, stagePackage } from './stage-package.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const minute = 60_000;
const tool = (path) => `node_modules/${path}`;
const tsc = [tool('typescript/bin/tsc'), '-p', '.'];
const viteBuild = [tool('vite/bin/vite.js'), 'build', '--base', './', '--outDir', 'out', '--logLevel', 'warn'];

/** What each does with the package, started in its own folder; and the folder of it that is served. */
const consumers = {
  vite: { types: tsc, build: viteBuild, served: 'out' },
  webpack: { build: ['build.mjs'], served: 'out', copies: ['index.html'] },
  esbuild: { types: tsc, build: ['build.mjs'], served: 'out', copies: ['index.html'] },
  'import-map': { served: '.' },
  react: { types: tsc, build: viteBuild, served: 'out' },
  vue: { types: [tool('vue-tsc/bin/vue-tsc.js'), '-p', '.'], build: viteBuild, served: 'out' },
  svelte: {
    types: [
      tool('svelte-check/bin/svelte-check'),
      '--tsconfig',
      './tsconfig.json',
      '--output',
      'human',
      '--fail-on-warnings',
    ],
    build: viteBuild,
    served: 'out',
  },
  eleventy: { build: [tool('@11ty/eleventy/cmd.cjs'), '--quiet'], served: 'out', isOnServer: true },
};

const wanted = process.argv.slice(2);
const names = Object.keys(consumers).filter((name) => wanted.length === 0 || wanted.includes(name));
const counts = { passed: 0, failed: 0 };
const start = Date.now();

const workshop = await installTools().catch((error) => {
  console.error(`${error.message}\n\n0 passed, 1 failed`);
  process.exit(1);
});
installPackage(workshop);
// Two at a time: that is how many processors a small machine has.
const queue = [...names];
await Promise.all(
  [1, 2].map(async () => {
    for (let name = queue.shift(); name; name = queue.shift()) await build(name);
  }),
);
await look(names);
console.log(`\n${Math.round((Date.now() - start) / 1000)} s\n${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed || !counts.passed ? 1 : 0;

/** The tools of test/consumers, installed once for each lock. */
async function installTools() {
  const files = ['package.json', 'package-lock.json'];
  const lock = createHash('sha256')
    .update(files.map((file) => readFileSync(join('test/consumers', file), 'utf8')).join(''))
    .digest('hex');
  const folder = resolve('node_modules/.cache/consumers', lock.slice(0, 16));
  if (!existsSync(folder)) {
    // Under another name until it is whole.
    const unfinished = `${folder}-${process.pid}`;
    mkdirSync(unfinished, { recursive: true });
    for (const file of files) cpSync(join('test/consumers', file), join(unfinished, file));
    const { code, output } = await run(
      'npm',
      ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
      unfinished,
      10 * minute,
    );
    if (code !== 0) {
      rmSync(unfinished, { recursive: true, force: true });
      throw new Error(`npm ci in test/consumers: ${output}`);
    }
    renameSync(unfinished, folder);
  }
  return folder;
}

/** What is packed, laid where npm would lay it; its dependencies are installed with the tools. */
function installPackage(folder) {
  const stage = stagePackage();
  const { files } = pack(stage);
  const { dependencies } = JSON.parse(readFileSync('test/consumers/package.json', 'utf8'));
  deepEqual(
    dependencies,
    JSON.parse(readFileSync(join(stage, 'package.json'), 'utf8')).dependencies,
    'test/consumers/package.json has other dependencies than the package.',
  );
  const place = join(folder, 'node_modules/coalition-widgets');
  rmSync(place, { recursive: true, force: true });
  for (const { path } of files) cpSync(join(stage, path), join(place, path));
  for (const name of Object.keys(consumers)) {
    rmSync(join(folder, name), { recursive: true, force: true });
    cpSync(join('test/consumers', name), join(folder, name), { recursive: true });
    cpSync('stories/feeds/example.json', join(folder, name, 'coalition.json'));
    cpSync('stories/feeds/logos', join(folder, name, 'logos'), { recursive: true });
  }
}

async function build(name) {
  const { types, build: command, served, copies = [] } = consumers[name];
  const folder = join(workshop, name);
  if (types) await check(`${name}: types are sound`, () => succeed(types, folder));
  if (!command) return;
  await check(`${name}: builds`, () => succeed(command, folder));
  for (const file of [...copies, 'coalition.json', 'logos'])
    cpSync(join(folder, file), join(folder, served, file), { recursive: true });
}

/** Opens the pages of all that were built, one after the other. */
async function look(pages) {
  const server = createServer(serve).listen(0, '127.0.0.1');
  const { executablePath, args, env } = await findBrowser();
  const browser = await chromium.launch({ executablePath, env, args, timeout: 2 * minute });
  try {
    for (const name of pages) {
      const { served, isOnServer } = consumers[name];
      const url = `http://127.0.0.1:${server.address().port}/${name}/${served}/`;
      if (isOnServer) await check(`${name}: shows the members without script`, () => lookWithoutScript(browser, url));
      await check(`${name}: shows the members`, () => lookAt(browser, url));
    }
  } finally {
    await browser.close();
    server.close();
  }
}

async function lookAt(browser, url) {
  const page = await browser.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  // Bundlers that build for development take Lit's development build, which says so.
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !message.text().startsWith('Lit is in dev mode'))
      complaints.push(message.text());
  });
  page.setDefaultTimeout(minute);
  try {
    await page.goto(url);
    await page.getByRole('link', { name: 'Municipality of Valle Claro', exact: true }).waitFor();
    await page.getByRole('heading', { level: 4 }).first().waitFor();
    await page.locator('#heard', { hasText: '14 members' }).waitFor();
    if (complaints.length) throw new Error(complaints.join('\n'));
  } finally {
    await page.close();
  }
}

/** What a site that is built on a server promises. */
async function lookWithoutScript(browser, url) {
  const page = await browser.newPage({ javaScriptEnabled: false });
  page.setDefaultTimeout(minute);
  try {
    await page.goto(url);
    await page.getByRole('listitem').getByText('Municipality of Valle Claro', { exact: true }).waitFor();
  } finally {
    await page.close();
  }
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
  response
    .writeHead(200, { 'Content-Type': types[extname(path)] ?? 'application/octet-stream' })
    .end(readFileSync(path));
}

async function check(title, test) {
  try {
    await test();
    counts.passed += 1;
    console.log(`✔ ${title}`);
  } catch (error) {
    counts.failed += 1;
    console.log(`✖ ${title}\n${error.message.replace(/^/gm, '    ')}`);
  }
}

/** Runs a JavaScript program: a tool of the workshop, or a file of the consumer's folder. */
async function succeed([program, ...args], folder) {
  const path = join(program.startsWith('node_modules/') ? workshop : folder, program);
  const { code, output } = await run(process.execPath, [path, ...args], folder);
  if (code !== 0) throw new Error(output || `ended with ${code}`);
}

function run(program, args, cwd, limit = 5 * minute) {
  return new Promise((done, fail) => {
    const options = {
      cwd,
      timeout: limit,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: program === 'npm' && process.platform === 'win32',
    };
    const child = spawn(program, args, options);
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', fail).on('close', (code) => done({ code, output: output.trim() }));
  });
}
