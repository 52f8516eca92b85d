import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Name of a built file to its `sha384-…`. */
export type Integrity = Readonly<Record<string, string>>;

/** What the pages have to know of the build that they show. */
export interface BuildFacts {
  readonly version: string;
  readonly integrity: Integrity;
  /** `custom-elements.json` as it is. */
  readonly manifest: unknown;
}

/**
 * Reads them from a folder of built files.
 *
 * @returns `undefined` where nothing has been built
 */
export async function readBuildFacts(root: string, dist = join(root, 'dist')): Promise<BuildFacts | undefined> {
  const read = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'));
  try {
    const [description, integrity, manifest] = await Promise.all([
      read(join(root, 'package.json')),
      read(join(dist, 'integrity.json')),
      read(join(dist, 'custom-elements.json')),
    ]);
    return { version: (description as { version: string }).version, integrity: integrity as Integrity, manifest };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
