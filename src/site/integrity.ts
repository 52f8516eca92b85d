import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Name of a built file to its `sha384-…`, or `undefined` where nothing has been built. */
export async function readIntegrity(root: string): Promise<Readonly<Record<string, string>> | undefined> {
  try {
    return JSON.parse(await readFile(join(root, 'dist/integrity.json'), 'utf8'));
  } catch {
    return undefined;
  }
}
