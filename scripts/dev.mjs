// npm run dev: the site of npm start, rebuilt and reloaded when a source changes. It works on a copy of dist/ without minifying,
// so what it makes is nothing to publish, and npm start still has its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, watch, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { context } from 'esbuild';
import { writeDocs } from './docs/write-docs.mjs';
import { filesForPages, integrityOf } from './published-files.mjs';
import { writeSite } from './write-site.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const home = 'node_modules/.cache/dev';
const out = join(home, 'dist');
const port = Number(process.env.PORT || 8080);
/** Editors write a file in several steps. */
const pause = 30;

rmSync(home, { recursive: true, force: true });
cpSync('dist', out, { recursive: true });
cpSync('package.json', join(home, 'package.json'));

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const shared = { bundle: true, target: 'es2022', sourcemap: 'inline', logLevel: 'error' };
const bundles = await Promise.all([
  context({ ...shared, format: 'esm', outfile: join(out, 'coalition-widgets.js'), entryPoints: ['src/embed/page.ts'] }),
  context({
    ...shared,
    format: 'iife',
    outdir: out,
    define: { 'import.meta.url': 'document.currentScript.src' },
    entryPoints: [
      { in: 'src/embed/page.ts', out: 'coalition-widgets.iife' },
      { in: 'src/embed/data-links.ts', out: 'coalition-widgets.data' },
      ...readdirSync('src/embed/lang').map((file) => ({
        in: `src/embed/lang/${file}`,
        out: `lang/${file.replace(/\.ts$/, '')}`,
      })),
    ],
  }),
  context({
    ...shared,
    format: 'esm',
    outfile: join(out, 'site/assets/builder.js'),
    entryPoints: ['src/site/builder/start.ts'],
  }),
  context({
    ...shared,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    outfile: join(out, 'bin/start.js'),
    entryPoints: ['src/site/start.ts'],
  }),
]);

/** Browsers that wait to be told of a change. */
const listeners = new Set();
let site;

await rebuild();
site = await startSite();
createServer(answer)
  .listen(port, '127.0.0.1')
  .on('error', (error) => {
    console.error(error.code === 'EADDRINUSE' ? `Port ${port} is taken: PORT=8081 npm run dev` : error.message);
    process.exit(1);
  });
console.log(`\nThe site is ready, and follows your changes: http://localhost:${port}/\nCtrl+C stops it.`);

let timer;
for (const folder of ['src', 'docs', 'stories/feeds'])
  watch(folder, { recursive: true }, (_, file) => {
    clearTimeout(timer);
    timer = setTimeout(() => void follow(join(folder, file ?? '')), pause);
  });
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    site?.child.kill();
    process.exit();
  });

async function follow(path) {
  const start = performance.now();
  try {
    await rebuild(path);
    if (/^src.(site|receiver|server|desk|schema|snippets|feed-format|i18n)\b/.test(path)) {
      site.child.kill();
      site = await startSite();
    }
    console.log(`${path}: rebuilt in ${Math.round(performance.now() - start)} ms`);
    for (const response of listeners) response.write('data: changed\n\n');
  } catch (error) {
    // esbuild has said where the mistake is; the site stays as it was.
    console.error(`${path}: ${error.message.split('\n')[0]}`);
  }
}

/** All of it, or what a change of this file asks for. */
async function rebuild(path) {
  if (path?.startsWith('docs')) return void (await writeDocs({ folder: join(out, 'site/docs'), library: out }));
  await Promise.all(bundles.map((bundle) => bundle.rebuild()));
  const integrity = filesForPages(out).map((file) => [file, integrityOf(join(out, file))]);
  writeFileSync(join(out, 'integrity.json'), JSON.stringify(Object.fromEntries(integrity)));
  mkdirSync(join(out, 'site', version), { recursive: true });
  await writeSite(out);
}

/** The site's own program, on a port that nobody else has. */
async function startSite() {
  const child = spawn(process.execPath, [join(out, 'bin/start.js'), ...process.argv.slice(2)], {
    env: { ...process.env, PORT: '0', PUBLIC_URL: process.env.PUBLIC_URL ?? `http://localhost:${port}` },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const [address] = /http:\/\/\S+?:\d+/.exec(line) ?? [];
    if (address) {
      child.stdout.resume();
      return { child, port: Number(new URL(address).port) };
    }
  }
  const [code] = await once(child, 'exit');
  throw new Error(`the site ended with ${code}`);
}

/** Passes requests on to the site, and adds to each page what reloads it. */
function answer(incoming, response) {
  if (incoming.url === '/dev-changes') {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
    return;
  }
  if (incoming.url === '/dev-reload.js') {
    response.writeHead(200, { 'content-type': 'text/javascript' });
    response.end("new EventSource('/dev-changes').onmessage = () => location.reload();");
    return;
  }
  const headers = { ...incoming.headers, 'accept-encoding': 'identity' };
  const { method, url } = incoming;
  const passed = request({ host: '127.0.0.1', port: site.port, method, path: url, headers }, (given) => {
    const isPage = /^text\/html/.test(given.headers['content-type'] ?? '');
    const sent = { ...given.headers, 'cache-control': 'no-store' };
    if (isPage) delete sent['content-length'];
    response.writeHead(given.statusCode, sent);
    given.pipe(response, { end: !isPage });
    if (isPage) given.on('end', () => response.end('<script type="module" src="/dev-reload.js"></script>'));
  });
  passed.on('error', () => response.writeHead(503, { 'retry-after': '1' }).end('The site is starting again.'));
  incoming.pipe(passed);
}
