// Which files leave the build, and how they are named and hashed: for the build, the release, the site and the plugin.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** What pages load, by its path in dist/: it is in integrity.json. */
const onPages = /^(coalition-widgets[^/]*\.(js|css)|frame[^/]*\.(js|html)|lang\/[^/]+\.js|prerender\/[^/]+\.css)$/;

/** What people and their tools read beside it. */
const besidePages = /^([\w.-]+\.json|licenses\.txt)$/;

/** @param {string} folder dist/, or the folder of a build */
export const filesForPages = (folder) => filesIn(folder).filter((file) => onPages.test(file));

/** All that a host gives out of one version. */
export const publishedFiles = (folder) =>
  filesIn(folder).filter((file) => onPages.test(file) || besidePages.test(file));

/** As the integrity attribute has it (Subresource Integrity). */
export function integrityOf(file) {
  return `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;
}

/** The files under a folder as sorted paths with forward slashes. */
export function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      relative(folder, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join('/'),
    )
    .sort();
}
