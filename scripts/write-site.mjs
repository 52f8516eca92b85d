// dist/site: the project's site as a folder of files that any host can serve, from any sub-folder. `npm start` serves
// the same files. The documentation and the builder's script are written there by their own steps of the build.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { evaluateModule } from './evaluate-module.mjs';
import { publishedFiles } from './published-files.mjs';
import { withBase } from './with-base.mjs';

/** @param {string} out the folder of the build, with the library and its integrity.json in it */
export async function writeSite(out) {
  const site = join(out, 'site');
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const file of publishedFiles(out)) {
    // Snippets name the version; the site's own pages and whoever tries things out take the newest.
    for (const folder of [site, join(site, version)]) cpSync(join(out, file), join(folder, file));
  }
  cpSync('src/site/assets', join(site, 'assets'), { recursive: true });
  rmSync(join(site, 'assets/base.css'));
  writeFileSync(join(site, 'assets/site.css'), withBase('src/site/assets/site.css'));
  cpSync('stories/feeds', join(site, 'feeds'), { recursive: true });

  const { renderStaticPages } = await evaluateModule('src/site/pages/render-pages.ts');
  const read = (name) => JSON.parse(readFileSync(join(out, name), 'utf8'));
  const pages = await renderStaticPages({
    version,
    integrity: read('integrity.json'),
    manifest: read('custom-elements.json'),
  });
  for (const [path, text] of Object.entries(pages)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
}
