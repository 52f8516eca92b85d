// npm run release:files [-- --out FOLDER] [--base URL] [--feed URL]: the files of this version as a host gives them out, in FOLDER/X.Y.Z
// (default: release), with `integrity.json`, and the snippets of docs/embed filled in (`snippets.md`).
//
// A version is never changed: where the folder is there, the files must be the same, byte for byte. Build first.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { filledSnippets } from './snippets.mjs';

/** Beside what integrity.json lists: for people and their tools. */
const others = /^([\w.-]+\.json|licenses\.txt)$/;

try {
  const { out, base, feed } = readArguments();
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const integrity = readIntegrity();
  const target = join(out, version);
  mkdirSync(out, { recursive: true });
  const stage = mkdtempSync(join(out, '.stage-'));
  process.on('exit', () => rmSync(stage, { recursive: true, force: true }));

  for (const file of [...Object.keys(integrity), ...filesIn('dist').filter((name) => others.test(name))]) {
    mkdirSync(dirname(join(stage, file)), { recursive: true });
    cpSync(join('dist', file), join(stage, file));
  }
  writeFileSync(join(stage, 'snippets.md'), filledSnippets({ base, feed, version, integrity }));
  checkFiles(stage, integrity);

  if (!existsSync(target)) {
    renameSync(stage, target);
    console.log(`${target}: ${filesIn(target).length} files`);
  } else {
    const changed = [...new Set([...filesIn(stage), ...filesIn(target)])].filter((file) => hashOf(join(stage, file)) !== hashOf(join(target, file)));
    if (changed.length) {
      throw new Error(`${target} is there and differs in ${changed.join(', ')}. Pages have its hashes: raise the version in package.json, or remove the folder if it was never published.`);
    }
    console.log(`${target}: unchanged, ${filesIn(target).length} files`);
  }
} catch (error) {
  console.error(`release:files: ${error.message}`);
  process.exitCode = 1;
}

function readArguments() {
  const { values } = parseArgs({
    options: {
      out: { type: 'string', default: 'release' },
      base: { type: 'string', default: 'https://widgets.example.org' },
      feed: { type: 'string', default: 'https://data.example.org/coalition.json' },
    },
  });
  for (const name of ['base', 'feed']) {
    if (!/^https?:$/.test(URL.canParse(values[name]) ? new URL(values[name]).protocol : '')) throw new Error(`--${name} ${values[name]} is no address: write one that begins with https://.`);
  }
  return { ...values, base: values.base.replace(/\/+$/, '') };
}

function readIntegrity() {
  if (!existsSync('dist/integrity.json')) throw new Error('nothing is built: run npm run build first.');
  return JSON.parse(readFileSync('dist/integrity.json', 'utf8'));
}

/** A dist that somebody edited, or half of a build, is no release. */
function checkFiles(folder, integrity) {
  for (const [file, hash] of Object.entries(integrity)) {
    if (hashOf(join(folder, file)) !== hash) throw new Error(`dist/${file} is not what dist/integrity.json says: run npm run build again.`);
  }
}

function hashOf(file) {
  return existsSync(file) ? `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}` : undefined;
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join('/'))
    .sort();
}
