/* The lines of docs/hosting.md, and those that a release has filled in, on the servers that they are for. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { unpackZip } from '../support/unpack-zip.ts';
import { linesIn, releasedFiles, startServer, withHtaccess, type ServerName, type WebServer } from './web-server.ts';

const feed = fileURLToPath(new URL('../../stories/feeds/example.json', import.meta.url));
const { folder, version } = releasedFiles([
  ...['--base', 'https://www.town.example/gobierno/widgets'],
  ...['--feed', 'https://www.town.example/coalition.json'],
]);
cpSync(feed, join(folder, 'coalition.json'));
mkdirSync(join(folder, 'gobierno'));
unpackZip(join(folder, `coalition-widgets-${version}.zip`), join(folder, 'gobierno'));
cpSync(join(folder, 'gobierno/coalition-widgets'), join(folder, 'gobierno/widgets'), {
  recursive: true,
  preserveTimestamps: true,
});
cpSync(join(folder, 'servers/htaccess.txt'), join(folder, 'gobierno/coalition-widgets/.htaccess'));
const minor = version.split('.').slice(0, 2).join('.');
after(() => rmSync(folder, { recursive: true, force: true }));

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  length: number;
}

/** Asks as a browser does, from a page of another host; nothing is unpacked. */
const ask = (url: string, headers: Record<string, string> = {}) =>
  new Promise<Answer>((resolve, reject) => {
    request(url, { headers: { Origin: 'https://town.example', ...headers } }, (response) => {
      let length = 0;
      response.on('data', (chunk: Buffer) => (length += chunk.length));
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, length }));
    })
      .on('error', reject)
      .end();
  });

interface Variant {
  server: ServerName;
  title: string;
  modules?: string[];
  /** In place of the lines of the page. */
  lines?: string;
  /** Where the versions are. */
  base?: string;
  /** Where the feed is, else at the top of the host. */
  data?: string;
  encodings: string[];
}

/** What the town's server sent before. */
const ownPolicy = "frame-ancestors 'self'";

/** The lines with the town's own headers among them, put there as docs/hosting.md says. */
const withOwnHeaders: Record<ServerName, (lines: string) => string> = {
  nginx: (lines) =>
    lines
      .replace('    gzip on;', '    add_header Strict-Transport-Security max-age=1 always;\n    gzip on;')
      .replace('$coalition_frame {\n    default ""', `$coalition_frame {\n    default "${ownPolicy}"`)
      .replace('$coalition_frame_options {\n    default ""', '$coalition_frame_options {\n    default SAMEORIGIN'),
  Apache: (lines) =>
    lines.replace(
      '<Directory',
      `Header always set Strict-Transport-Security max-age=1
    Header set Content-Security-Policy "${ownPolicy}"
    Header set X-Frame-Options SAMEORIGIN
    Header set Access-Control-Allow-Origin "https://www.town.example"
    <Directory`,
    ),
  Caddy: (lines) =>
    lines.replace(
      '\tencode',
      `\theader Strict-Transport-Security max-age=1
\theader Content-Security-Policy "${ownPolicy}"
\theader X-Frame-Options SAMEORIGIN
\tencode`,
    ),
};

const filledIn = (name: string): Pick<Variant, 'title' | 'lines' | 'base'> => ({
  title: 'in a folder, as a release has it filled in',
  lines: readFileSync(join(folder, 'servers', name), 'utf8'),
  base: '/gobierno/widgets',
});

const variants: Variant[] = [
  { server: 'nginx', title: 'as printed', encodings: ['gzip'] },
  { server: 'nginx', ...filledIn('nginx.conf'), encodings: ['gzip'] },
  { server: 'Apache', title: 'as printed, with deflate', encodings: ['gzip'] },
  { server: 'Apache', title: 'with brotli too', modules: ['brotli'], encodings: ['br', 'gzip'] },
  { server: 'Apache', ...filledIn('apache.conf'), encodings: ['gzip'] },
  {
    server: 'Apache',
    title: 'with nothing but the .htaccess of the zip',
    lines: withHtaccess(folder),
    base: '/gobierno/coalition-widgets',
    data: '/gobierno/coalition-widgets/feeds/example.json',
    encodings: ['gzip'],
  },
  { server: 'Caddy', title: 'as printed', encodings: ['gzip', 'zstd'] },
  { server: 'Caddy', ...filledIn('Caddyfile'), encodings: ['gzip'] },
];

for (const { server: name, title, modules, lines, base = '', data = '/coalition.json', encodings } of variants) {
  describe(`${name}, ${title}`, () => {
    let server: WebServer;
    before(async () => {
      const given = (lines ?? linesIn('hosting.md', name)).replaceAll('/srv/widgets', folder);
      server = await startServer(name, withOwnHeaders[name](given), modules);
    });
    after(() => server.stop());
    const file = (path: string) => `${server.url}${base}/${version}/${path}`;

    it('keeps a version for ever, and lets other hosts load it', async () => {
      for (const path of ['coalition-widgets.js', 'coalition-widgets.css', 'lang/ar.js', 'integrity.json']) {
        const { status, headers } = await ask(file(path));
        assert.equal(status, 200, path);
        assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable', path);
        assert.equal(headers['access-control-allow-origin'], '*', path);
        assert.equal(headers['cross-origin-resource-policy'], 'cross-origin', path);
        assert.equal(headers['x-content-type-options'], 'nosniff', path);
      }
      assert.match((await ask(file('coalition-widgets.js'))).headers['content-type']!, /javascript/);
      assert.match((await ask(file('coalition-widgets.css'))).headers['content-type']!, /text\/css/);
    });

    it('has everything else in the folder asked for anew at each visit', { skip: !base }, async () => {
      for (const path of [
        `${minor}/coalition-widgets.loader.js`,
        `${minor}/lang/ar.js`,
        `${version}/snippets.md`,
        'coalition-widgets.js',
        'embed/index.html',
        'docs/index.html',
        'feeds/nuevo-leon.json',
      ]) {
        const url = `${server.url}${base}/${path}`;
        const { status, headers } = await ask(url);
        assert.equal(status, 200, path);
        assert.equal(headers['cache-control'], 'no-cache', path);
        assert.equal((await ask(url, { 'If-None-Match': headers.etag! })).status, 304, path);
      }
    });

    it('lets other hosts and frames in a sandbox load the feeds of the zip', { skip: !base }, async () => {
      for (const path of ['feeds/nuevo-leon.json', 'feeds/example.json'])
        assert.equal((await ask(`${server.url}${base}/${path}`)).headers['access-control-allow-origin'], '*', path);
      const page = await ask(`${server.url}${base}/docs/index.html`);
      assert.notEqual(page.headers['access-control-allow-origin'], '*', 'what is not public data');
    });

    it('says of nothing but the widgets’ files that its type is right', async () => {
      const { status, headers } = await ask(server.url + data);
      assert.equal(status, 200);
      assert.equal(headers['x-content-type-options'], undefined);
    });

    it('keeps no missing file, and lets other hosts see that it is missing', async () => {
      for (const path of ['coalition-widget.js', '../99.9.9/coalition-widgets.js', 'lang/xx.js']) {
        const { status, headers } = await ask(file(path));
        assert.equal(status, 404, path);
        assert.doesNotMatch(headers['cache-control'] ?? '', /max-age=[1-9]|immutable/, path);
        assert.equal(headers['access-control-allow-origin'], '*', path);
      }
    });

    it('sends files compressed, and says that the answer varies', async () => {
      const plain = await ask(file('coalition-widgets.js'));
      for (const encoding of encodings) {
        const packed = await ask(file('coalition-widgets.js'), { 'Accept-Encoding': encoding });
        assert.equal(packed.headers['content-encoding'], encoding);
        assert.match(packed.headers.vary ?? '', /accept-encoding/i, encoding);
        assert.ok(packed.length < plain.length / 2, `${encoding}: ${packed.length} of ${plain.length} bytes`);
      }
    });

    it('asks for the feed anew each time, and sends it only where it changed', async () => {
      for (const encoding of ['identity', ...encodings]) {
        const asked = { 'Accept-Encoding': encoding };
        const first = await ask(server.url + data, asked);
        assert.equal(first.status, 200);
        assert.equal(first.headers['cache-control'], 'no-cache');
        assert.equal(first.headers['access-control-allow-origin'], '*');
        assert.match(first.headers['content-type']!, /^application\/json/);
        assert.ok(first.headers.etag, `${encoding}: no ETag`);
        const again = await ask(server.url + data, { ...asked, 'If-None-Match': first.headers.etag });
        assert.equal(again.status, 304, encoding);
        assert.equal(again.headers['access-control-allow-origin'], '*', encoding);
      }
    });

    it('lets frame.html be framed, under its own policy alone', async () => {
      const folders = base ? [version, minor] : [version];
      for (const path of folders.map((name) => `${base}/${name}/frame.html`)) {
        const { status, headers } = await ask(server.url + path);
        assert.equal(status, 200, path);
        const policy = String(headers['content-security-policy']);
        assert.match(policy, /^default-src 'none'; script-src 'self' https?:\/\/[\w.:]+;/, path);
        assert.match(policy, /trusted-types coalition-widgets$/, path);
        assert.doesNotMatch(policy, /%\{|'self' ;|,/, path);
        assert.equal(headers['x-frame-options'], undefined, path);
      }
    });

    it('keeps the policy of the site for every other file', async () => {
      for (const url of [file('coalition-widgets.js'), file('integrity.json'), server.url + data]) {
        const { headers } = await ask(url);
        assert.equal(headers['content-security-policy'], ownPolicy, url);
        assert.equal(headers['x-frame-options'], 'SAMEORIGIN', url);
      }
    });

    it('keeps what the server sends anyway', async () => {
      for (const url of [file('coalition-widgets.js'), file('frame.html'), file('gone.js'), server.url + data]) {
        assert.equal((await ask(url)).headers['strict-transport-security'], 'max-age=1', url);
      }
    });

    it('sends the files of a version and nothing of these headers for the rest of the site', async () => {
      const { headers } = await ask(`${server.url}/other.html`);
      assert.equal(headers['access-control-allow-origin'], undefined);
      assert.equal(headers['cross-origin-resource-policy'], undefined);
    });
  });
}
