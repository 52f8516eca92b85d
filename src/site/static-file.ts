import { open, realpath, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { ReadableStream as WebStream } from 'node:stream/web';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
};

/** Bytes read at once: what a connection holds that does not read on. */
const PIECE = 64 * 1024;

export interface StaticFile {
  readonly type: string;
  readonly size: number;
  /** An `ETag`: another one when the file was written again. */
  readonly tag: string;
  /** Read as fast as it is taken, and only once somebody takes it. */
  content(): ReadableStream;
}

/** No part has a percent sign, a backslash or a dot in front, so a path cannot lead out of its folder. */
const PATH = /^\/(?:[\w-][\w.-]*\/)*(?:[\w-][\w.-]*)?$/;

/**
 * The file that a path of the site names, for a folder its `index.html`; `undefined` where there is none. A symbolic
 * link could lead out of the folder, and is not followed.
 */
export async function findStaticFile(folder: string, path: string): Promise<StaticFile | undefined> {
  if (!PATH.test(path)) return undefined;
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  const type = TYPES[extname(file)];
  if (!type || !(await isPlainFile(folder, file))) return undefined;
  const { size, mtimeMs } = await stat(file);
  const tag = `"${Math.round(mtimeMs).toString(36)}-${size.toString(36)}"`;
  return { type, size, tag, content: () => WebStream.from(piecesOf(file, size)) as ReadableStream };
}

async function* piecesOf(path: string, size: number): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  try {
    for (let left = size; left > 0;) {
      const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(Math.min(PIECE, left)));
      // Ends the connection: a whole answer of another length was promised.
      if (!bytesRead) throw new Error('A file became shorter while it was sent.');
      yield buffer.subarray(0, bytesRead);
      left -= bytesRead;
    }
  } finally {
    await file.close();
  }
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
