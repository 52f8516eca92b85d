// npm run build:wordpress: packs integrations/wordpress/plugin/ and the library in dist/ as a plugin to upload. The same
// source gives the same zip, byte for byte.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { filesIn } from '../../../scripts/published-files.mjs';
import { releaseDate } from '../../../scripts/release/date.mjs';
import { zipFiles } from '../../../scripts/zip-files.mjs';
import { potOf, textsIn, translationOf } from './translations.mjs';
import { vocabularyOf, widgetList } from './widget-list.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const source = join(root, 'integrations/wordpress/plugin');
const dist = join(root, 'dist');
export const zipFile = join(root, 'integrations/wordpress/dist/coalition-widgets.zip');

/** Packed files by path, and the untranslated texts by language. */
export function buildPlugin() {
  if (!existsSync(join(dist, 'custom-elements.json')))
    throw new Error('dist/ has no custom-elements.json. Run npm run build first.');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const manifest = JSON.parse(readFileSync(join(dist, 'custom-elements.json'), 'utf8'));
  const widgets = widgetList(manifest);
  const vocabulary = vocabularyOf(manifest);
  const languages = readdirSync(join(dist, 'lang'))
    .filter((file) => file.endsWith('.js'))
    .map((file) => file.slice(0, -3))
    .sort();

  const files = new Map();
  for (const path of filesIn(source)) {
    if (path.startsWith('languages/')) continue;
    files.set(path, readFileSync(join(source, path), 'utf8').replaceAll('@version@', version));
  }
  files.set('LICENSE', readFileSync(join(root, 'LICENSE')));
  for (const file of [
    'coalition-widgets.js',
    'coalition-widgets.data.js',
    'coalition-widgets.css',
    'licenses.txt',
    ...languages.map((language) => `lang/${language}.js`),
  ]) {
    files.set(`library/${file}`, readFileSync(join(dist, file)));
  }
  files.set('library/widgets.json', `${JSON.stringify({ version, widgets }, null, 2)}\n`);

  const texts = textsIn(
    [...files].filter(([path]) => path.endsWith('.php')),
    widgets,
  );
  files.set('languages/coalition-widgets.pot', potOf(texts, version));
  const translations = readdirSync(join(source, 'languages')).filter((file) => file.endsWith('.po'));
  const reports = translations.map((file) => {
    const { mo, ...report } = translationOf(readFileSync(join(source, 'languages', file)), texts, vocabulary);
    files.set(`languages/${file.replace(/\.po$/, '.mo')}`, mo);
    return { file, ...report };
  });
  return { files, reports };
}

/** WordPress installs a plugin under the name of the folder in its zip. */
export const zipOf = (files, date = releaseDate(root)) => zipFiles('coalition-widgets', files, date);

/** The plugin as a release has it. */
export const pluginZip = (date) => zipOf(buildPlugin().files, date);

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const { files, reports } = buildPlugin();
    const zip = zipOf(files);
    mkdirSync(dirname(zipFile), { recursive: true });
    writeFileSync(zipFile, zip);
    for (const { file, missing, stale } of reports) {
      for (const text of missing) console.warn(`${file} lacks: ${text}`);
      for (const text of stale) console.warn(`${file} has no use for: ${text}`);
    }
    console.log(
      `integrations/wordpress/dist/coalition-widgets.zip: ${files.size} files, ${zip.length.toLocaleString('en')} bytes`,
    );
  } catch (error) {
    console.error(`no plugin: ${error.message}`);
    process.exitCode = 1;
  }
}
