import { readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { ToolError } from '../../command.js';
import type { Tell } from '../../messages/message.js';
import { oneLine } from '../../output.js';
import { isAddress, readSource, unreadable } from '../../source.js';
import { bodyNames } from './body-names.js';
import { areOfMac, type Encoding } from '../files/read-csv.js';
import { downloadAddress } from '../files/google-address.js';
import { isWorkbookName, mayHoldSheets, readFile } from '../files/read-file.js';
import type { Body, Grid } from '../tables/grid.js';

/** How long a server has to send a workbook. */
const SECONDS = 60;

/**
 * Reads what was named: files, folders, addresses. Each is one body where several are named.
 *
 * @param mapping the file that says what columns are called: no sheet, though it may lie among them
 * @throws {ToolError} in a sentence, when one cannot be read at all
 */
export async function openBodies(
  places: readonly string[],
  encoding: Encoding | undefined,
  tell: Tell,
  mapping?: string,
): Promise<Body[]> {
  const bodies: { name: string; grids: Grid[] }[] = [];
  const documents = new Map<string, Grid[]>();
  const names = bodyNames(places);
  for (const [at, place] of places.entries()) {
    // Each body may have its "commitments.csv".
    const named = (file: string): string => (places.length > 1 ? fileIn(place, file) : file);
    const tellNamed: Tell = (message) => {
      const { file } = message.place;
      tell(file === undefined ? message : { ...message, place: { ...message.place, file: named(file) } });
    };
    const grids = isAddress(place)
      ? await readAddress(place, encoding, tellNamed)
      : isFolder(place)
        ? await readFolder(place, encoding, tellNamed, mapping)
        : await readOne(place, encoding, tellNamed);
    const read = grids.map((grid) => ({ ...grid, file: named(grid.file) }));
    // The sheets of one published document are one body's.
    const document = isAddress(place) ? documentOf(place) : undefined;
    const before = document === undefined ? undefined : documents.get(document);
    if (before) before.push(...read);
    else bodies.push({ name: names[at], grids: read });
    if (document !== undefined && !before) documents.set(document, read);
  }
  return bodies;
}

/** What the addresses of one document's sheets have in common; none where an address names no single sheet. */
function documentOf(address: string): string | undefined {
  const { origin, pathname, searchParams } = new URL(address);
  return searchParams.has('gid') ? `${origin}${pathname}` : undefined;
}

/** A file with the folder or the host that it was found in, safe to print. */
function fileIn(place: string, file: string): string {
  if (isAddress(place)) return `${new URL(place).hostname}/${file}`;
  return oneLine(isFolder(place) ? join(place, file) : place);
}

async function readOne(path: string, encoding: Encoding | undefined, tell: Tell): Promise<Grid[]> {
  const { bytes } = await readSource(path, 0);
  return readFile(oneLine(basename(path)), bytes, encoding, tell);
}

async function readAddress(address: string, encoding: Encoding | undefined, tell: Tell): Promise<Grid[]> {
  const { bytes } = await readSource(downloadAddress(address), SECONDS);
  const { pathname, searchParams } = new URL(address);
  const last = decodeURIComponent(pathname.split('/').filter(Boolean).at(-1) ?? 'sheet');
  // Of the sheets of one document only this differs.
  const gid = searchParams.get('gid');
  const grids = await readFile(oneLine(gid === null ? last : `${last}?gid=${gid}`), bytes, encoding, tell);
  return grids.map((grid) => (grid.sheet === undefined ? { ...grid, isOfAddress: true } : grid));
}

async function readFolder(
  folder: string,
  encoding: Encoding | undefined,
  tell: Tell,
  mapping: string | undefined,
): Promise<Grid[]> {
  const isMapping = (file: string): boolean => mapping !== undefined && resolve(folder, file) === resolve(mapping);
  const files = filesIn(folder).filter((file) => mayHoldSheets(file) && !isMapping(file));
  const tables = files.filter((file) => !isWorkbookName(file));
  const bytesOf = new Map<string, Uint8Array>();
  for (const file of files)
    if (!isWorkbookName(file) || !tables.length) bytesOf.set(file, (await readSource(join(folder, file), 0)).bytes);
  const isMacBeside = areOfMac(tables.map((file) => bytesOf.get(file)!));
  const grids: Grid[] = [];
  for (const file of files) {
    const bytes = bytesOf.get(file);
    // Most likely they were saved from it: both together would be everything twice.
    if (!bytes) {
      tell({ cause: 'workbook-beside-csv', details: {}, place: { file: oneLine(file) }, costs: 'nothing' });
      continue;
    }
    const original = originalOf(file, [...bytesOf.keys()]);
    if (original === undefined) {
      grids.push(...(await readFile(oneLine(basename(file)), bytes, encoding, tell, isMacBeside)));
      continue;
    }
    const isSame = Buffer.compare(bytes, bytesOf.get(original)!) === 0;
    const details = { other: oneLine(original), isSame };
    tell({ cause: 'file-copied', details, place: { file: oneLine(file) }, costs: isSame ? 'nothing' : 'file' });
  }
  return grids;
}

/** `hitos (1)`, `hitos - copia (2)`, `Copia de hitos`: how programs and people call a copy. */
const COPY =
  /\s*\(\d{1,3}\)$|[\s_-]+(?:copia|copy|copie|cópia|kopia)$|^(?:copia|copy|copie|cópia) (?:de|of|d[ao])\s+/iu;

/** The file that this one is called a copy of, where that is there. */
function originalOf(file: string, files: readonly string[]): string | undefined {
  // Letters with accents are one sign or two, by the system.
  const plain = (text: string): string => text.normalize().toLowerCase();
  const [stem, ending] = [plain(file.replace(/\.[^.]*$/, '')), plain(/\.[^.]*$/.exec(file)?.[0] ?? '')];
  let name = stem.trim();
  while (name.replace(COPY, '') !== name) {
    name = name.replace(COPY, '').trim();
    const original = files.find((each) => each !== file && plain(each) === `${name}${ending}`);
    if (original !== undefined && name) return original;
  }
  return undefined;
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    throw unreadable(folder, error);
  }
}

function isFolder(place: string): boolean {
  try {
    return statSync(place).isDirectory();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw unreadable(place, error);
    throw new ToolError({
      en: `${oneLine(place)}: there is no such folder or file.`,
      es: `${oneLine(place)}: no existe esa carpeta ni ese archivo.`,
    });
  }
}
