import { folderOf, type Library } from '../../snippets/library.js';
import { answersAtAll } from './answers-at-all.js';
import { isBlockedHere } from './mixed-content.js';

/** What can be wrong with the library's files at an address. */
export type LibraryTrouble = Extract<LibraryStanding, { files: unknown }>['status'];

/** What is known of the library's files at an address. */
export type LibraryStanding =
  | { readonly status: 'checking' | 'good' | 'wrong-address' }
  | {
      readonly status:
        | 'unreachable'
        /** Over http:, which a page on https: may not load. */
        | 'mixed'
        /** Something answers; whether the file is missing or kept from other sites, a browser tells no page. */
        | 'blocked'
        | 'missing'
        /** The files are there, without the folder of the version around them. */
        | 'unversioned'
        /** Some are other files than those of this version. */
        | 'changed';
      /** Names of the files that are missing or changed; empty where none is there. */
      readonly files: readonly string[];
    };

/** Milliseconds. */
const PATIENCE = 20_000;
const LIST = 'integrity.json';
/** What snippets load; the rest is loaded by these. */
const LOADED_BY_SNIPPETS = [
  'coalition-widgets.js',
  'coalition-widgets.css',
  'coalition-widgets.loader.js',
  'frame.html',
];

/** Looks whether every file that a snippet names is where it says, and is what its integrity says. */
export async function checkLibrary(library: Library, signal: AbortSignal): Promise<LibraryStanding> {
  const folder = folderOf(library);
  const either = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]);
  const list = await readList(folder, either);
  if (list === 'missing') {
    const above = await readList(library.base, either);
    return { status: typeof above === 'object' ? 'unversioned' : 'missing', files: [] };
  }
  if (typeof list === 'string') return { status: list, files: [] };
  const differing = Object.keys(library.integrity).filter((file) => list[file] !== library.integrity[file]);
  if (differing.length) return { status: 'changed', files: differing };
  const troubles = await Promise.all(
    LOADED_BY_SNIPPETS.map(async (file) => ({ file, is: await checkFile(folder, file, library, either) })),
  );
  for (const status of ['missing', 'changed'] as const) {
    const files = troubles.filter(({ is }) => is === status).map(({ file }) => file);
    if (files.length) return { status, files };
  }
  return { status: 'good' };
}

async function readList(
  folder: string,
  signal: AbortSignal,
): Promise<Readonly<Record<string, unknown>> | 'missing' | 'blocked' | 'mixed' | 'unreachable'> {
  let response: Response;
  try {
    response = await fetch(folder + LIST, { signal, cache: 'no-cache', credentials: 'omit' });
  } catch {
    if (isBlockedHere(folder)) return 'mixed';
    // The browser says no more than that; a second request tells whether anything is there.
    return (await answersAtAll(folder + LIST, signal)) ? 'blocked' : 'unreachable';
  }
  if (!response.ok) return 'missing';
  try {
    const list: unknown = JSON.parse(await response.text());
    return typeof list === 'object' && list !== null ? (list as Record<string, unknown>) : 'missing';
  } catch {
    // A page that says "not found" with status 200.
    return 'missing';
  }
}

async function checkFile(
  folder: string,
  file: string,
  { integrity }: Library,
  signal: AbortSignal,
): Promise<'good' | 'missing' | 'changed'> {
  const ask = (more: RequestInit): Promise<Response> =>
    fetch(folder + file, { signal, cache: 'no-cache', credentials: 'omit', ...more });
  try {
    return (await ask({ integrity: integrity[file] })).ok ? 'good' : 'missing';
  } catch {
    // The browser compared and refused, or nothing came.
    return (await ask({}).catch(() => undefined))?.ok ? 'changed' : 'missing';
  }
}
