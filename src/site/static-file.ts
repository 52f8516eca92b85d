import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
};

export interface StaticFile {
  readonly content: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/** No part has a percent sign, a backslash or a dot in front, so a path cannot lead out of its folder. */
const PATH = /^\/(?:[\w-][\w.-]*\/)*(?:[\w-][\w.-]*)?$/;

/**
 * The file that a path of the site names, for a folder its `index.html`; `undefined` where there is none. A symbolic
 * link could lead out of the folder, and is not followed.
 */
export async function readStaticFile(folder: string, path: string): Promise<StaticFile | undefined> {
  if (!PATH.test(path)) return undefined;
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  const type = TYPES[extname(file)];
  if (!type || !(await isPlainFile(folder, file))) return undefined;
  return { content: new Uint8Array(await readFile(file)), type };
}

/** Whether a path without its last slash names a folder that has a page. */
export async function isFolderWithPage(folder: string, path: string): Promise<boolean> {
  return PATH.test(path) && !path.endsWith('/') && isPlainFile(folder, join(folder, path, 'index.html'));
}

async function isPlainFile(folder: string, file: string): Promise<boolean> {
  try {
    const [home, goal] = await Promise.all([realpath(folder), realpath(file)]);
    return goal === join(home, file.slice(join(folder).length)) && (await stat(goal)).isFile();
  } catch {
    // Nothing is there: ENOENT, or ENOTDIR below a file.
    return false;
  }
}
