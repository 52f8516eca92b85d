// npm run release:files [-- --out FOLDER] [--base URL] [--feed URL]: the files of this version as a host gives them out, in FOLDER/X.Y.Z
// (default: release), with `integrity.json`, and every widget for every kind of site, ready to paste (`snippets.md`).
//
// A version is never changed: where the folder is there, the files must be the same, byte for byte. Build first.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { filesIn, integrityOf, makeReadable, publishedFiles } from './published-files.mjs';
import { filledSnippets } from './snippets.mjs';

try {
  const { out, base, feed } = readArguments();
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const integrity = readIntegrity();
  const target = join(out, version);
  mkdirSync(out, { recursive: true });
  const stage = mkdtempSync(join(out, '.stage-'));
  process.on('exit', () => rmSync(stage, { recursive: true, force: true }));

  for (const file of publishedFiles('dist')) {
    mkdirSync(dirname(join(stage, file)), { recursive: true });
    cpSync(join('dist', file), join(stage, file));
  }
  const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
  writeFileSync(join(stage, 'snippets.md'), await filledSnippets({ base, feed, version, integrity, manifest }));
  checkFiles(stage, integrity);
  makeReadable(stage);

  if (!existsSync(target)) {
    renameSync(stage, target);
    console.log(`${target}: ${filesIn(target).length} files`);
  } else {
    const changed = [...new Set([...filesIn(stage), ...filesIn(target)])].filter(
      (file) => hashOf(join(stage, file)) !== hashOf(join(target, file)),
    );
    if (changed.length) {
      throw new Error(
        `${target} is there and differs in ${changed.join(', ')}. Pages have its hashes: raise the version in package.json, or remove the folder if it was never published.`,
      );
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
    if (!/^https?:$/.test(URL.canParse(values[name]) ? new URL(values[name]).protocol : ''))
      throw new Error(`--${name} ${values[name]} is no address: write one that begins with https://.`);
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
    if (hashOf(join(folder, file)) !== hash)
      throw new Error(`dist/${file} is not what dist/integrity.json says: run npm run build again.`);
  }
}

function hashOf(file) {
  return existsSync(file) ? integrityOf(file) : undefined;
}
