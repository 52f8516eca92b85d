import type { Library } from './library.js';

/** What snippets name by its hash. */
const NAMED = [
  'coalition-widgets.css',
  'coalition-widgets.js',
  'coalition-widgets.loader.js',
  'coalition-widgets.iife.js',
  'frame-host.js',
];

/** One text on a page that another takes the place of, with the next version. */
export interface Replacement {
  readonly old: string;
  readonly now: string;
  /** The file whose hash it is; absent for the folder. */
  readonly file?: string;
}

/** What differs between the snippets of two versions: the folder, and the hash of each file. A file that stayed as it was has one hash. */
export function replacements(
  previous: Pick<Library, 'version' | 'integrity'>,
  library: Pick<Library, 'version' | 'integrity'>,
): Replacement[] {
  const files = NAMED.flatMap((file) => {
    const [old, now] = [previous.integrity[file], library.integrity[file]];
    return old && now ? [{ old, now, file }] : [];
  });
  return [{ old: `/${previous.version}/`, now: `/${library.version}/` }, ...files];
}
