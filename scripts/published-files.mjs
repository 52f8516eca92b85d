// Which files leave the build, and how they are named and hashed: for the build, the release, the site and the plugin.
import { createHash } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** What pages load, by its path in dist/: it is in integrity.json. */
const onPages = /^(coalition-widgets[^/]*\.(js|css)|frame[^/]*\.(js|html)|lang\/[^/]+\.js|prerender\/[^/]+\.css)$/;

/** What people and their tools read beside it: a page never asks for the map of a script. */
const besidePages = /^([\w.-]+\.json|licenses\.txt|(coalition-widgets|frame|lang\/)[\w.-]*\.js\.map)$/;

/** @param {string} folder dist/, or the folder of a build */
export const filesForPages = (folder) => filesIn(folder).filter((file) => onPages.test(file));

/** All that a host gives out of one version. */
export const publishedFiles = (folder) =>
  filesIn(folder).filter((file) => onPages.test(file) || besidePages.test(file));

/** As the integrity attribute has it (Subresource Integrity). */
export function integrityOf(file) {
  return `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;
}

/** Lets everybody read what is in a folder, a web server too, whoever built it and with whatever umask. */
export function makeReadable(folder) {
  const entries = readdirSync(folder, { recursive: true }).map((entry) => join(folder, entry));
  for (const path of [folder, ...entries]) {
    const stats = statSync(path);
    chmodSync(path, stats.isDirectory() || stats.mode & 0o100 ? 0o755 : 0o644);
  }
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
