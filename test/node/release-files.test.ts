/* npm run release:files: a folder for each version that never changes. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { SHOWN } from '../../src/embed/placeholder-names.ts';
import { runToEnd } from '../support/run-to-end.ts';
import { unpackZip } from '../support/unpack-zip.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const folders: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'coalition-release-'));
  folders.push(folder);
  return folder;
};
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

interface Surroundings {
  env?: NodeJS.ProcessEnv;
  program?: string;
}

async function run(...given: (string | Surroundings)[]) {
  const args = given.filter((each) => typeof each === 'string');
  const { env, program = join(root, 'scripts/release-files.mjs') }: Surroundings =
    given.find((each) => typeof each !== 'string') ?? {};
  const { code, stdout, stderr } = await runToEnd(process.execPath, [program, ...args], { cwd: tmpdir(), env });
  return { code, output: stdout + stderr };
}
/** A host with one file, closed when the tests are done; the address of the file. */
async function publish(text: string, status = 200): Promise<string> {
  const server = createServer((_, response) => response.writeHead(status).end(text)).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/coalition.json`;
}
const servers: Server[] = [];
after(() => servers.forEach((server) => server.close()));

const AT_TOWN = ['--base', 'https://town.example/a.b/w', '--feed', 'https://town.example/data/plan.json'];

const VALLEY = {
  version: 'coalition-feed/1',
  title: { es: 'Valle Abierto', en: 'Open Valley' },
  language: 'es-MX',
  url: 'https://valle.example/',
  updated: '2026-11-01',
  commitments: [{ id: 'c1', title: 'Abrir los contratos | todos' }],
};

const released = new Map<string, Promise<{ out: string; output: string }>>();
/** The folder of a release with these options, and what was said; made once for the tests that only look at it. */
function releaseWith(...options: string[]): Promise<{ out: string; output: string }> {
  const key = options.join(' ');
  if (!released.has(key))
    released.set(
      key,
      (async () => {
        const out = newFolder();
        const { code, output } = await run('--out', out, ...options);
        assert.equal(code, 0, output);
        return { out, output };
      })(),
    );
  return released.get(key)!;
}
const release = async (): Promise<string> => (await releaseWith()).out;
let valley: ReturnType<typeof releaseOfValley> | undefined;
/** Such a release for a coalition with a feed, at the address `feed`. */
const releaseForValley = () => (valley ??= releaseOfValley());
async function releaseOfValley(): Promise<{ out: string; feed: string; unpacked: string }> {
  const feed = await publish(JSON.stringify(VALLEY));
  const { out } = await releaseWith('--base', 'https://town.example/w', '--feed', feed);
  const unpacked = newFolder();
  unpackZip(join(out, `coalition-widgets-${version}.zip`), unpacked);
  return { out, feed, unpacked: join(unpacked, 'coalition-widgets') };
}

/** A folder with such a release that a test may change. */
async function releaseToChange(): Promise<string> {
  const out = newFolder();
  cpSync(await release(), out, { recursive: true, preserveTimestamps: true });
  return out;
}

const hash = (file: string) => `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

describe('release:files', () => {
  it('writes every file that pages load, and the integrity of each', async () => {
    const out = await release();
    const folder = join(out, version);
    const integrity = JSON.parse(readFileSync(join(folder, 'integrity.json'), 'utf8')) as Record<string, string>;
    const names = [
      'coalition-widgets.js',
      'coalition-widgets.iife.js',
      'coalition-widgets.loader.js',
      'coalition-widgets.data.js',
      'coalition-widgets.css',
      'frame.html',
      'frame.js',
      'frame-host.js',
      'lang/ar.js',
      'lang/eu.js',
      'lang/fr.js',
      'lang/pt.js',
    ];
    const prerendered = [
      'summary',
      'commitments',
      'commitment',
      'progress',
      'members',
      'contributions',
      'timeline',
    ].map((name) => `prerender/coalition-${name}.css`);
    assert.deepEqual(Object.keys(integrity).sort(), [...names, ...prerendered].sort());
    for (const [file, expected] of Object.entries(integrity)) assert.equal(hash(join(folder, file)), expected, file);
    assert.deepEqual(
      readdirSync(out).sort(),
      [version, `coalition-widgets-${version}.zip`, `coalition-widgets-wordpress-${version}.zip`, 'servers'].sort(),
    );
  });

  it('has in each file the integrity of the files that it loads itself', async () => {
    const out = await release();
    const read = (file: string) => readFileSync(join(out, version, file), 'utf8');
    const integrity = JSON.parse(read('integrity.json')) as Record<string, string>;
    const loads: Record<string, string[]> = {
      'coalition-widgets.loader.js': ['coalition-widgets.js'],
      'coalition-widgets.js': ['coalition-widgets.data.js', 'lang/ar.js', 'lang/eu.js', 'lang/fr.js', 'lang/pt.js'],
      'coalition-widgets.iife.js': [
        'coalition-widgets.data.js',
        'lang/ar.js',
        'lang/eu.js',
        'lang/fr.js',
        'lang/pt.js',
      ],
      'frame.html': ['coalition-widgets.css', 'coalition-widgets.js', 'frame.js'],
    };
    for (const [file, loaded] of Object.entries(loads)) {
      const found = [...read(file).matchAll(/sha384-[\w+/=]{64}/g)].map(([text]) => text);
      assert.deepEqual(found.sort(), loaded.map((name) => integrity[name]!).sort(), file);
    }
  });

  it('is the same again, byte for byte', async () => {
    const [first, second] = [await release(), newFolder()];
    await run('--out', second);
    const hashes = (folder: string) => filesIn(folder).map((file) => `${file.slice(folder.length)} ${hash(file)}`);
    assert.deepEqual(hashes(first), hashes(second));
    assert.match((await run('--out', first)).output, /unchanged/);
  });

  it('never changes a version that is there', async () => {
    const out = await releaseToChange();
    const file = join(out, version, 'frame.js');
    appendFileSync(file, '\n');
    const published = readFileSync(file, 'utf8');
    const { code, output } = await run('--out', out);
    assert.equal(code, 1);
    assert.match(output, /differs in frame\.js.*raise the version/s);
    assert.equal(readFileSync(file, 'utf8'), published);
  });

  it('can be read by a web server, whatever the umask', async () => {
    const out = newFolder();
    const umask = process.umask(0o077);
    try {
      await run('--out', out);
    } finally {
      process.umask(umask);
    }
    const folder = join(out, version);
    const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);
    assert.equal(mode(folder), '755');
    assert.equal(mode(join(folder, 'lang')), '755');
    for (const file of filesIn(folder)) assert.equal(mode(file), '644', file);
  });

  it('fills the snippets in for the addresses it is given', async () => {
    const { out } = await releaseWith(...AT_TOWN);
    const text = readFileSync(join(out, version, 'snippets.md'), 'utf8');
    assert.ok(text.includes(`https://town.example/a.b/w/${version}/coalition-widgets.loader.js`));
    assert.ok(text.includes('https://town.example/data/plan.json'));
    assert.doesNotMatch(text, /WIDGETS|X\.Y\.Z|INTEGRITY|https:\/\/DATA/);
    assert.doesNotMatch(text, /^- `https:\/\/town\.example\/a\.b\/w\/`/m, 'nothing to replace there');
  });

  it('knows the feed that it is given: its language, its name and its commitments, in snippets and builder', async () => {
    const { out, feed, unpacked } = await releaseForValley();
    const text = readFileSync(join(out, version, 'snippets.md'), 'utf8');
    assert.match(text, /^\ufeff# Fragmentos de código para https:\/\/town\.example\/w\//);
    assert.ok(text.includes('| c1 | Abrir los contratos \\| todos |'));
    assert.ok(
      text.includes(
        '<p lang="es">Esta información también está aquí: <a href="https://valle.example/">Valle Abierto</a></p>',
      ),
    );
    assert.doesNotMatch(text, /COALITION-(NAME|PAGE)/);
    // A frame speaks the language of its title, whatever the page around it does.
    const frames = [...text.matchAll(/frame\.html\?[^"\s]*/g)].map(([address]) => address);
    assert.ok(frames.length >= 10);
    for (const address of frames) assert.match(address, /[?&;]lang=es(&|$)/);
    // Nobody but whoever runs a receiver knows where messages go.
    const endpoints = [...text.matchAll(/endpoint="([^"]*)"/g)].map(([, address]) => address);
    assert.deepEqual([...new Set(endpoints)], ['REPLACE:ENDPOINT']);

    for (const page of ['embed', 'es/embed']) {
      const builder = readFileSync(join(unpacked, page, 'index.html'), 'utf8');
      const [, facts = ''] = /id="builder-facts">(.*?)<\/script>/s.exec(builder) ?? [];
      assert.equal((JSON.parse(facts) as { feed?: string }).feed, feed, page);
    }
  });

  it('reads the feed from a file while it is not at its address yet', async () => {
    const out = newFolder();
    const file = join(out, 'valley.json');
    writeFileSync(file, JSON.stringify(VALLEY));
    const { code, output } = await run('--out', out, '--feed', 'https://valle.invalid/a.json', '--feed-file', file);
    assert.equal(code, 0, output);
    assert.doesNotMatch(output, /could not be read/);
    const text = readFileSync(join(out, version, 'snippets.md'), 'utf8');
    assert.ok(text.includes('Abrir los contratos') && text.includes('src="https://valle.invalid/a.json"'));
  });

  it('goes on when that file is none, and says so', async () => {
    const out = newFolder();
    const { code, output } = await run(
      '--out',
      out,
      '--feed',
      'https://valle.invalid/a.json',
      '--feed-file',
      'gone.json',
    );
    assert.equal(code, 0, output);
    assert.match(output, /--feed-file gone\.json could not be read \(ENOENT/);
  });

  it('says what takes the place of what on pages of the version before', async () => {
    const out = newFolder();
    const integrity = JSON.parse(readFileSync(join(root, 'dist/integrity.json'), 'utf8')) as Record<string, string>;
    const before = { ...integrity, 'coalition-widgets.js': `sha384-${'o'.repeat(64)}` };
    for (const [name, hashes] of [
      ['0.0.9', before],
      ['0.0.10', before],
      ['0.0.2', integrity],
      ['99.0.0', integrity],
    ] as const) {
      mkdirSync(join(out, name));
      writeFileSync(join(out, name, 'integrity.json'), JSON.stringify(hashes));
    }
    const { code, output } = await run('--out', out);
    assert.equal(code, 0, output);
    const js = integrity['coalition-widgets.js']!;
    assert.ok(output.includes(`/0.0.10/  by  /${version}/\n   coalition-widgets.css did not change\n`), output);
    assert.ok(output.includes(`sha384-${'o'.repeat(64)}  by  ${js}  coalition-widgets.js`), output);
    const text = readFileSync(join(out, version, 'snippets.md'), 'utf8');
    assert.match(text, new RegExp(`## From 0\\.0\\.10 to ${version.replaceAll('.', '\\.')}\\n`));
    assert.ok(text.includes(`| \`sha384-${'o'.repeat(64)}\` (coalition-widgets.js) | \`${js}\` |`));
    assert.match(text, /\(coalition-widgets\.css\) \| nothing: this file did not change \|/);
    unpackZip(join(out, `coalition-widgets-${version}.zip`), out);
    const readMe = (name: string) => readFileSync(join(out, 'coalition-widgets', name), 'utf8').replace(/\s+/g, ' ');
    assert.ok(readMe('READ-ME-FIRST.txt').includes('From 0.0.10, snippets.md ends with the texts to search for'));
    assert.ok(readMe('LEEME-PRIMERO.txt').includes('Desde 0.0.10, fragmentos.md termina con los textos'));
  });

  it('has the snippets in both languages of webmasters, and what visitors read in that of the feed', async () => {
    const { unpacked } = await releaseForValley();
    const read = (name: string) => readFileSync(join(unpacked, name), 'utf8');
    assert.match(read('snippets.md'), /^\ufeff# Snippets for /);
    assert.match(read('fragmentos.md'), /^\ufeff# Fragmentos de código para /);
    assert.doesNotMatch(
      read('READ-ME-FIRST.txt') + read('LEEME-PRIMERO.txt'),
      /https:\/\/www\.town\.example\/\S* (by|por) /,
    );
    for (const name of ['snippets.md', 'fragmentos.md'])
      assert.ok(read(name).includes('<p lang="es">Esta información también está aquí: '), name);
  });

  it('invents nothing: without a feed of one’s own there are places to fill in', async () => {
    const out = await release();
    const text = readFileSync(join(out, version, 'snippets.md'), 'utf8');
    assert.match(
      text,
      /- `https:\/\/www\.town\.example\/coalition-widgets\/feeds\/example\.json`: the invented example/,
    );
    const [, first] = /^- `([^`]+)`/m.exec(text) ?? [];
    assert.equal(first, 'https://www.town.example/coalition-widgets/');
    assert.ok(text.includes('<a href="COALITION-PAGE">COALITION-NAME</a>'));
    assert.ok(text.includes('endpoint="REPLACE:ENDPOINT"'));
  });

  for (const { title, text, status, trouble } of [
    { title: 'is not there', text: '', status: 404, trouble: /its host answers 404/ },
    { title: 'is no JSON', text: '<!doctype html>', status: 200, trouble: /JSON/ },
    { title: 'is no feed', text: '{"version": "other/1"}', status: 200, trouble: /coalition-feed\/1/ },
  ]) {
    it(`goes on when the feed ${title}, and says so`, async () => {
      const out = newFolder();
      const { code, output } = await run('--out', out, '--feed', await publish(text, status));
      assert.equal(code, 0, output);
      assert.match(output, /--feed http:\/\/127\.0\.0\.1:\d+\/coalition\.json could not be read/);
      assert.match(output, trouble);
      assert.match(readFileSync(join(out, version, 'snippets.md'), 'utf8'), /COALITION-PAGE/);
    });
  }

  it('packs a zip that needs nothing else, readable by everybody, the same bytes each time', async () => {
    const out = await release();
    const unpacked = newFolder();
    const name = `coalition-widgets-${version}.zip`;
    const first = hash(join(out, name));
    await run('--out', out);
    assert.equal(hash(join(out, name)), first);

    const rights = unpackZip(join(out, name), unpacked);
    assert.deepEqual(new Set(rights.values()), new Set(['644']));
    const folder = join(unpacked, 'coalition-widgets');
    const minor = version.split('.').slice(0, 2).join('.');
    for (const path of [
      `${version}/coalition-widgets.js`,
      `${version}/integrity.json`,
      `${version}/snippets.md`,
      `${minor}/coalition-widgets.loader.js`,
      `${minor}/lang/ar.js`,
      'snippets.md',
      'fragmentos.md',
      'embed/index.html',
      'es/embed/index.html',
      'docs/index.html',
      'feeds/nuevo-leon.json',
      'licenses.txt',
      `wordpress/coalition-widgets-wordpress-${version}.zip`,
      'servers/nginx.conf',
      'servers/apache.conf',
      'servers/Caddyfile',
      'servers/htaccess.txt',
      'READ-ME-FIRST.txt',
      'LEEME-PRIMERO.txt',
    ])
      assert.ok(rights.has(`coalition-widgets/${path}`), path);
    // Of these no server says in which encoding they are.
    for (const path of [
      'READ-ME-FIRST.txt',
      'LEEME-PRIMERO.txt',
      'snippets.md',
      'fragmentos.md',
      `${version}/snippets.md`,
    ])
      assert.match(readFileSync(join(folder, path), 'utf8'), /^\ufeff[^\ufeff]+$/, path);
    // Whoever has a version already: what goes up first, and what to replace where nobody said the address of the folder.
    for (const { name, order } of [
      { name: 'READ-ME-FIRST.txt', order: 'first the folder' },
      { name: 'LEEME-PRIMERO.txt', order: 'primero la carpeta' },
    ]) {
      const text = readFileSync(join(folder, name), 'utf8').replace(/\s+/g, ' ');
      assert.ok(text.includes(`${order} ${version}/`), name);
      // No older version was there when this was made: what to replace can be read from the two lists of hashes.
      assert.ok(text.includes(`/OLD/ by /${version}/`) || text.includes(`/ANTERIOR/ por /${version}/`), name);
      assert.match(text, /(OLD|ANTERIOR)\/integrity\.json/, name);
      assert.doesNotMatch(text, /ends with the texts|termina con los textos/, name);
      assert.match(text, /\.md\. [^.]*: [^:]*https:\/\/www\.town\.example\/coalition-widgets\/ /, name);
      const [, page = '', part = ''] = /(docs\/\S+\.html)#([^;,.\s]+)/.exec(text) ?? [];
      assert.ok(readFileSync(join(folder, page), 'utf8').includes(` id="${part}"`), `${page}#${part}`);
    }
    // Each logo on the feed's own host is in the zip.
    for (const feed of ['example', 'nuevo-leon']) {
      const { members } = JSON.parse(readFileSync(join(folder, `feeds/${feed}.json`), 'utf8')) as {
        members: { logo?: string }[];
      };
      const own = members.map(({ logo }) => logo).filter((logo) => logo && !/^https?:/.test(logo));
      for (const logo of own) assert.ok(rights.has(`coalition-widgets/feeds/${logo}`), logo);
    }
    const snippets = readFileSync(join(folder, 'snippets.md'), 'utf8');
    for (const widget of SHOWN) assert.ok(snippets.includes(`<coalition-${widget} `), widget);
  });

  it('dates every file by the release, in the folder as in the zip, whatever the time zone', async () => {
    const [out, elsewhere] = [newFolder(), newFolder()];
    const date = new Date('2026-03-29T01:30:06Z');
    const env = { ...process.env, SOURCE_DATE_EPOCH: String(date.getTime() / 1000) };
    await run('--out', out, { env });
    await run('--out', elsewhere, { env: { ...env, TZ: 'Europe/Madrid' } });
    const zip = `coalition-widgets-${version}.zip`;
    assert.equal(hash(join(elsewhere, zip)), hash(join(out, zip)));
    unpackZip(join(out, zip), join(out, 'unpacked'));
    for (const file of [...filesIn(join(out, version)), ...filesIn(join(out, 'unpacked'))])
      assert.equal(statSync(file).mtime.toISOString(), date.toISOString(), file);
  });

  it('takes the date of the commit, and refuses one that is none', async () => {
    const out = await release();
    const git = spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8' });
    const isHere = git.status === 0 && existsSync(join(root, '.git'));
    const committed = isHere ? Number(git.stdout) : Math.floor(statSync(join(root, 'package.json')).mtimeMs / 1000);
    assert.equal(statSync(join(out, version, 'frame.js')).mtimeMs, committed * 1000);
    const { code, output } = await run('--out', newFolder(), {
      env: { ...process.env, SOURCE_DATE_EPOCH: 'yesterday' },
    });
    assert.equal(code, 1);
    assert.match(output, /SOURCE_DATE_EPOCH yesterday is no date: write the seconds since 1970/);
  });

  it('has in the folder of a minor version what leads to the files that never change', async () => {
    const [out, unpacked] = [await release(), newFolder()];
    unpackZip(join(out, `coalition-widgets-${version}.zip`), unpacked);
    const minor = version.split('.').slice(0, 2).join('.');
    const read = (path: string) => readFileSync(join(unpacked, 'coalition-widgets', path), 'utf8');
    assert.ok(read(`${minor}/coalition-widgets.loader.js`).includes(`"../${version}/coalition-widgets.js"`));
    for (const file of ['coalition-widgets.css', 'coalition-widgets.js', 'frame.js'])
      assert.ok(read(`${minor}/frame.html`).includes(`"../${version}/${file}" integrity`), file);
    assert.doesNotMatch(read(`${version}/frame.html`), /\.\.\//);
  });

  it('fills the server lines in for the folder and for the feed', async () => {
    let { out } = await releaseWith(...AT_TOWN);
    const lines = (name: string) => readFileSync(join(out, 'servers', name), 'utf8');
    for (const name of ['nginx.conf', 'apache.conf', 'Caddyfile'])
      assert.match(lines(name), /^# \/srv\/widgets: write the folder/, name);
    assert.match(lines('nginx.conf'), /server_name town\.example;/);
    assert.ok(lines('nginx.conf').includes(String.raw`"~^(200|206|304) /a\.b/w/\d+\.\d+\.\d+/"`));
    assert.match(lines('nginx.conf'), /"\/data\/plan\.json" "\*";/);
    assert.match(lines('apache.conf'), /<Location "\/data\/plan\.json">/);
    assert.match(lines('Caddyfile'), /^town\.example \{/m);
    // Without a certificate no server speaks https: there are places to fill it in.
    assert.match(lines('nginx.conf'), /listen 443 ssl;\n +# ssl_certificate …;\n +# ssl_certificate_key …;\n/);
    assert.match(lines('apache.conf'), /# SSLEngine on\n +# SSLCertificateFile …\n +# SSLCertificateKeyFile …\n/);
    for (const name of ['nginx.conf', 'apache.conf']) assert.match(lines(name), /^# Lines with …: your cert/m, name);
    assert.doesNotMatch(lines('Caddyfile'), /…/);
    ({ out } = await releaseWith('--base', 'http://intranet.example/w'));
    for (const name of ['nginx.conf', 'apache.conf', 'Caddyfile']) assert.doesNotMatch(lines(name), /…|ssl/i, name);
    out = await releaseToChange();
    await run('--out', out, '--base', 'https://town.example/w', '--feed', 'https://data.example/plan.json');
    for (const name of ['nginx.conf', 'apache.conf', 'Caddyfile']) assert.doesNotMatch(lines(name), /plan\.json/, name);
  });

  it('lets the frame on a host of http: load feeds and logos of http:', async () => {
    const policies = (out: string) =>
      ['nginx.conf', 'apache.conf', 'Caddyfile'].map(
        (name) => /connect-src [^;]+; img-src [^;]+;/.exec(readFileSync(join(out, 'servers', name), 'utf8'))?.[0],
      );
    const { out: onHttp } = await releaseWith('--base', 'http://intranet.example/w');
    assert.deepEqual(policies(onHttp), Array(3).fill('connect-src https: http:; img-src https: http:;'));
    const { out: onHttps } = await releaseWith('--base', 'https://town.example/w');
    assert.deepEqual(policies(onHttps), Array(3).fill('connect-src https:; img-src https:;'));
  });

  it('refuses what was built of another version', async () => {
    const copy = newFolder();
    for (const name of ['scripts', 'integrations', 'package.json', 'node_modules'])
      symlinkSync(join(root, name), join(copy, name));
    rmSync(join(copy, 'package.json'));
    writeFileSync(join(copy, 'package.json'), JSON.stringify({ version: '99.0.0', type: 'module' }));
    cpSync(join(root, 'dist'), join(copy, 'dist'), { recursive: true });
    rmSync(join(copy, 'scripts'));
    cpSync(join(root, 'scripts'), join(copy, 'scripts'), { recursive: true });
    const { code, output } = await run('--out', newFolder(), {
      program: join(copy, 'scripts/release-files.mjs'),
    });
    assert.equal(code, 1);
    assert.match(output, /dist\/ was built of another version than 99\.0\.0: run npm run build first/);
  });

  it('writes the snippets anew for other addresses, beside files that stay', async () => {
    const out = await releaseToChange();
    const before = hash(join(out, version, 'coalition-widgets.js'));
    const { code, output } = await run('--out', out, '--base', 'https://other.example/w');
    assert.equal(code, 0, output);
    assert.match(readFileSync(join(out, version, 'snippets.md'), 'utf8'), /https:\/\/other\.example\/w\//);
    assert.equal(hash(join(out, version, 'coalition-widgets.js')), before);
  });

  it('ends with what to do next, and helps', async () => {
    const { output } = await releaseWith('--base', 'https://town.example/w');
    assert.match(
      output,
      /What to do next:\n1\. Unpack .*\.zip.*https:\/\/town\.example\/w\/\n2\. Open https:\/\/town\.example\/w\/embed\//,
    );
    const help = await run('--help');
    assert.equal(help.code, 0);
    for (const option of ['--out', '--base', '--feed', '--feed-file', '--help'])
      assert.ok(help.output.includes(option), option);
  });

  for (const { args, says } of [
    {
      args: ['--base', 'cdn.town.example'],
      says: /--base cdn\.town\.example is no address: write one that begins with https:\/\//,
    },
    { args: ['--base', 'javascript:alert(1)'], says: /is no address/ },
    { args: ['--feed', 'coalition.json'], says: /--feed coalition\.json is no address/ },
    {
      args: ['--base', 'https://town.example/w/1.2.3/'],
      says: /names a version: write the folder above it, https:\/\/town\.example\/w\./,
    },
    { args: ['--base', 'https://town.example/?w'], says: /leave out what begins with \? or #/ },
    { args: ['--out', ''], says: /--out is empty/ },
    { args: ['--feed-file', 'a.json'], says: /--feed-file needs --feed/ },
    { args: ['--bse', 'x'], says: /Unknown option '--bse'/ },
    { args: ['release'], says: /Unexpected argument 'release'/ },
  ]) {
    it(`says what is wrong with ${args.join(' ')}`, async () => {
      const { code, output } = await run(...args);
      assert.equal(code, 2);
      assert.match(output, says);
      assert.match(output, /--help says what there is/);
      assert.doesNotMatch(output, /\n {4}at /);
    });
  }
});
