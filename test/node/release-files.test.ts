/* npm run release:files: a folder for each version that never changes. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const folders: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'coalition-release-'));
  folders.push(folder);
  return folder;
};
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const run = (...args: string[]) =>
  new Promise<{ code: number; output: string }>((resolve) => {
    execFile(
      process.execPath,
      [join(root, 'scripts/release-files.mjs'), ...args],
      { cwd: tmpdir() },
      (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr }),
    );
  });
const hash = (file: string) => `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

describe('release:files', () => {
  it('writes every file that pages load, and the integrity of each', async () => {
    const out = newFolder();
    assert.equal((await run('--out', out)).code, 0);
    const folder = join(out, version);
    const integrity = JSON.parse(readFileSync(join(folder, 'integrity.json'), 'utf8')) as Record<string, string>;
    const names = [
      'coalition-widgets.js',
      'coalition-widgets.iife.js',
      'coalition-widgets.loader.js',
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
    assert.deepEqual(readdirSync(out), [version]);
  });

  it('has in each file the integrity of the files that it loads itself', async () => {
    const out = newFolder();
    await run('--out', out);
    const read = (file: string) => readFileSync(join(out, version, file), 'utf8');
    const integrity = JSON.parse(read('integrity.json')) as Record<string, string>;
    const loads: Record<string, string[]> = {
      'coalition-widgets.loader.js': ['coalition-widgets.js'],
      'frame.js': ['lang/ar.js', 'lang/eu.js', 'lang/fr.js', 'lang/pt.js'],
      'frame.html': ['coalition-widgets.css', 'coalition-widgets.js', 'frame.js'],
    };
    for (const [file, loaded] of Object.entries(loads)) {
      const found = [...read(file).matchAll(/sha384-[\w+/=]{64}/g)].map(([text]) => text);
      assert.deepEqual(found.sort(), loaded.map((name) => integrity[name]!).sort(), file);
    }
  });

  it('is the same again, byte for byte', async () => {
    const [first, second] = [newFolder(), newFolder()];
    await run('--out', first);
    await run('--out', second);
    const hashes = (folder: string) => filesIn(folder).map((file) => `${file.slice(folder.length)} ${hash(file)}`);
    assert.deepEqual(hashes(first), hashes(second));
    assert.match((await run('--out', first)).output, /unchanged/);
  });

  it('never changes a version that is there', async () => {
    const out = newFolder();
    await run('--out', out);
    appendFileSync(join(out, version, 'frame.js'), '\n');
    const { code, output } = await run('--out', out);
    assert.equal(code, 1);
    assert.match(output, /differs in frame\.js.*raise the version/s);
    assert.ok(
      readFileSync(join(out, version, 'frame.js'), 'utf8').endsWith('\n\n') ||
        readFileSync(join(out, version, 'frame.js'), 'utf8').endsWith('\n'),
    );
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
    const out = newFolder();
    await run('--out', out, '--base', 'https://cdn.town.example/w/', '--feed', 'https://town.example/data.json');
    const text = readFileSync(join(out, version, 'snippets.md'), 'utf8');
    assert.ok(text.includes(`https://cdn.town.example/w/${version}/coalition-widgets.loader.js`));
    assert.ok(text.includes('https://town.example/data.json'));
    assert.doesNotMatch(text, /WIDGETS|X\.Y\.Z|INTEGRITY|https:\/\/DATA/);
  });

  it('says what is wrong with an address or an option', async () => {
    assert.match(
      (await run('--base', 'cdn.town.example')).output,
      /--base cdn\.town\.example is no address: write one that begins with https:\/\//,
    );
    assert.match((await run('--base', 'javascript:alert(1)')).output, /is no address/);
    const { code, output } = await run('--bse', 'x');
    assert.equal(code, 1);
    assert.doesNotMatch(output, /\n {4}at /);
  });
});
