// npm run release:files (-- --help says more): the files of this version as a host gives them out, in FOLDER/X.Y.Z, and a zip for
// webmasters that needs nothing else.
//
// A version is never changed: where the folder is there, the files must be the same, byte for byte. `npm run` builds what changed first;
// a build of another version is refused.
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { filesIn, integrityOf, makeReadable, publishedFiles } from './published-files.mjs';
import { pluginZip } from '../integrations/wordpress/build/build-plugin.mjs';
import { HELP, UsageError, readArguments } from './release/arguments.mjs';
import { releaseDate } from './release/date.mjs';
import { BYTE_ORDER_MARK, downloadFiles } from './release/download.mjs';
import { readOwnFeed } from './release/own-feed.mjs';
import { previousVersion } from './release/previous.mjs';
import { HTACCESS, linesAsFiles, placeOf } from './release/server-lines.mjs';
import { filledSnippets } from './snippets.mjs';
import { zipFiles } from './zip-files.mjs';

/** Written for the addresses that were given, so it may change. */
const SNIPPETS = 'snippets.md';
const startedIn = process.cwd();
const project = fileURLToPath(new URL('..', import.meta.url));

try {
  const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  const options = readArguments(process.argv.slice(2), version);
  if (options.help) console.log(HELP);
  else await release({ ...options, version });
} catch (error) {
  const usedWrongly = error instanceof UsageError;
  console.error(
    `release:files: ${error.message}${usedWrongly ? '\nnpm run release:files -- --help says what there is.' : ''}`,
  );
  process.exitCode = usedWrongly ? 2 : 1;
}

async function release({ out, base, feed, feedFile, isOwnFeed, isExampleBase, version }) {
  process.chdir(project);
  const integrity = readIntegrity(version);
  const date = releaseDate(project);
  mkdirSync(out, { recursive: true });
  const stage = mkdtempSync(join(out, '.stage-'));
  process.on('exit', () => rmSync(stage, { recursive: true, force: true }));
  for (const file of publishedFiles('dist')) {
    mkdirSync(dirname(join(stage, file)), { recursive: true });
    cpSync(join('dist', file), join(stage, file));
  }
  const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
  const { data, trouble } = isOwnFeed ? await readOwnFeed(feed, feedFile && resolve(startedIn, feedFile)) : {};
  if (trouble)
    console.warn(
      `${feedFile ? `--feed-file ${feedFile}` : `--feed ${feed}`} could not be read (${trouble}): ${SNIPPETS} has places to fill in. ${feedFile ? 'Mend it and run this again.' : 'Run this again when it can, or name the file by --feed-file.'}`,
    );
  const previous = previousVersion(out, version);
  const isExample = !isOwnFeed;
  const snippets = await filledSnippets({
    base,
    feed,
    data,
    isExample,
    isExampleBase,
    version,
    integrity,
    manifest,
    previous,
  });
  writeFileSync(join(stage, SNIPPETS), BYTE_ORDER_MARK + snippets.page());
  checkFiles(stage, integrity);
  makeReadable(stage);
  // Before the folder is in its place, so that a zip that cannot be made leaves nothing half done.
  const plugin = pluginZip(date);
  const servers = { ...linesAsFiles(placeOf(base, feed)), 'htaccess.txt': HTACCESS };
  const download = downloadFiles({
    site: 'dist/site',
    released: stage,
    version,
    servers,
    plugin,
    snippets: { 'snippets.md': snippets.page('en'), 'fragmentos.md': snippets.page('es') },
    feed: isOwnFeed ? feed : undefined,
    isExampleBase,
    previous: previous?.version,
  });
  const zip = zipFiles('coalition-widgets', download, date);
  for (const file of filesIn(stage)) utimesSync(join(stage, file), date, date);

  const target = join(out, version);
  const isNew = !existsSync(target);
  if (isNew) renameSync(stage, target);
  else {
    refuseChanges(stage, target);
    renameSync(join(stage, SNIPPETS), join(target, SNIPPETS));
  }
  const file = join(out, `coalition-widgets-${version}.zip`);
  writeFileSync(file, zip, { mode: 0o644 });
  writeFileSync(join(out, `coalition-widgets-wordpress-${version}.zip`), plugin, { mode: 0o644 });
  mkdirSync(join(out, 'servers'), { recursive: true });
  for (const [name, lines] of Object.entries(servers)) writeFileSync(join(out, 'servers', name), lines);
  makeReadable(join(out, 'servers'));
  const sum = createHash('sha256').update(zip).digest('hex');
  console.log(`${target}: ${isNew ? '' : 'unchanged, '}${filesIn(target).length} files, ${SNIPPETS} for ${base}/
${file}: ${zip.length.toLocaleString('en')} bytes, sha256 ${sum}

What to do next:
1. Unpack ${resolve(file)}, and upload the folder in it to your site as ${base}/
2. Open ${base}/embed/ , choose a widget and copy its snippet. Or paste from ${join(target, SNIPPETS)}.
3. Let your server send what it should: ${join(out, 'servers')} has the lines for nginx, Apache and Caddy, and a .htaccess for those who have FTP alone. See docs/hosting.md.${upgradeSteps(previous, snippets.replacements)}`);
}

/** For pages that have the version before. */
function upgradeSteps(previous, replacements) {
  if (!previous) return '';
  const lines = replacements.map(
    ({ old, now, file = '' }) =>
      `   ${old === now ? `${file} did not change` : `${old}  by  ${now}  ${file}`.trimEnd()}`,
  );
  return `\n4. On pages of ${previous.version}, replace all of these together (${SNIPPETS} ends with the same):\n${lines.join('\n')}`;
}

/** The site has a folder that is named as the version it was built of. */
function readIntegrity(version) {
  if (!existsSync('dist/integrity.json') || !existsSync('dist/site/embed/index.html'))
    throw new Error('nothing is built: run npm run build first.');
  if (!existsSync(join('dist/site', version)))
    throw new Error(`dist/ was built of another version than ${version}: run npm run build first.`);
  return JSON.parse(readFileSync('dist/integrity.json', 'utf8'));
}

/** A dist that somebody edited, or half of a build, is no release. */
function checkFiles(folder, integrity) {
  for (const [file, hash] of Object.entries(integrity)) {
    if (hashOf(join(folder, file)) !== hash)
      throw new Error(`dist/${file} is not what dist/integrity.json says: run npm run build again.`);
  }
}

function refuseChanges(stage, target) {
  const changed = [...new Set([...filesIn(stage), ...filesIn(target)])].filter(
    (file) => file !== SNIPPETS && hashOf(join(stage, file)) !== hashOf(join(target, file)),
  );
  if (changed.length) {
    throw new Error(
      `${target} is there and differs in ${changed.join(', ')}. Pages have its hashes: raise the version in package.json, or remove the folder if it was never published.`,
    );
  }
}

function hashOf(file) {
  return existsSync(file) ? integrityOf(file) : undefined;
}
