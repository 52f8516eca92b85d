import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Name of a built file to its `sha384-…`. */
export type Integrity = Readonly<Record<string, string>>;

/** `undefined` where nothing has been built. */
export async function readIntegrity(root: string): Promise<Integrity | undefined> {
  try {
    return JSON.parse(await readFile(join(root, 'dist/integrity.json'), 'utf8')) as Integrity;
  } catch {
    return undefined;
  }
}
