import { lstat, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** Folders of the project that are served, each without its sub-folders. */
const FOLDERS: Readonly<Record<string, string>> = {
  '/': 'dist',
  '/lang/': 'dist/lang',
  '/feeds/': 'stories/feeds',
  '/feeds/logos/': 'stories/feeds/logos',
  '/site/': 'src/site/public',
};

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

export interface StaticFile {
  readonly content: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/**
 * The file that a path of the site names, `undefined` where there is none. A name holds no slash, no percent sign
 * and no dot in front, so it cannot lead out of its folder; a symbolic link could, and is not followed.
 */
export async function readStaticFile(root: string, path: string): Promise<StaticFile | undefined> {
  const [, directory = '', name = ''] = /^(\/(?:.*\/)?)([\w-][\w.-]*)$/.exec(path) ?? [];
  const folder = Object.hasOwn(FOLDERS, directory) ? FOLDERS[directory] : undefined;
  const type = TYPES[extname(name)];
  if (!folder || !type) return undefined;
  const file = join(root, folder, name);
  const found = await lstat(file).catch(() => undefined);
  return found?.isFile() ? { content: new Uint8Array(await readFile(file)), type } : undefined;
}
