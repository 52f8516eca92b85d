import { readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ToolError } from './command.js';
import { oneLine, print } from './output.js';
import type { Words } from './messages/words/words.js';

/** Lists of a feed whose records are counted, and the lists within commitments. */
const LISTS = ['members', 'people', 'plans', 'commitments', 'contributions', 'events', 'updates'];
const WITHIN = ['milestones', 'reports', 'revisions', 'assessments'];

type Fields = Record<string, unknown>;

/** How many records of each kind a feed has; kinds of which it has none are not named. */
function countsOf(feed: unknown): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (list: string, count: number): void => {
    if (count) counts.set(list, (counts.get(list) ?? 0) + count);
  };
  for (const list of LISTS) add(list, listIn(feed, list).length);
  for (const commitment of listIn(feed, 'commitments'))
    for (const list of WITHIN) add(list, listIn(commitment, list).length);
  return counts;
}

/** `7 members, 10 commitments, 30 milestones`. */
export const countsText = (feed: unknown, words: Words): string =>
  [...countsOf(feed)].map(([list, count]) => words.counted(list, count)).join(', ');

/**
 * Why a file that is there should not be replaced by this feed: records were lost on the way, or it has fewer of a kind
 * than the file.
 *
 * @param lost how many things were left out
 */
export function reasonToKeep(file: string, feed: unknown, lost: number, words: Words): string | undefined {
  const before = feedIn(file);
  if (!before) return undefined;
  if (lost) return words.notReplaced(oneLine(file), { lost });
  const now = countsOf(feed);
  const fewer = [...countsOf(before)]
    .filter(([list, count]) => (now.get(list) ?? 0) < count)
    .map(([list, count]) => `${words.counted(list, count)} → ${now.get(list) ?? 0}`);
  return fewer.length ? words.notReplaced(oneLine(file), { fewer: fewer.join(', ') }) : undefined;
}

/**
 * Writes a feed to a file, or to standard output where none is named.
 *
 * @throws {ToolError} when the file cannot be written
 */
export function writeFeed(feed: unknown, file: string | undefined): void {
  const text = JSON.stringify(feed, null, 2);
  if (file === undefined) return print(text);
  try {
    writeFileSync(file, `${text}\n`);
  } catch (error) {
    throw cannotBeWritten(file, error);
  }
}

export function cannotBeWritten(file: string, error: unknown): ToolError {
  const name = oneLine(file);
  if ((error as NodeJS.ErrnoException).code === 'ENOENT')
    return new ToolError({
      en: `${name} cannot be written: there is no folder ${oneLine(dirname(file))}. Make it first.`,
      es: `${name} no se puede escribir: no existe la carpeta ${oneLine(dirname(file))}. Créela primero.`,
    });
  return new ToolError({
    en: `${name} cannot be written (${(error as Error).message}).`,
    es: `${name} no se puede escribir (${(error as Error).message}).`,
  });
}

/** The feed that a file holds; none where there is no file, or something else in it. */
function feedIn(file: string): Fields | undefined {
  try {
    const data = JSON.parse(readFileSync(file, 'utf8')) as unknown;
    return isObject(data) && typeof data['version'] === 'string' ? data : undefined;
  } catch {
    // Nothing there, or nothing that a feed could take the place of: whether it may be written over shows when it is.
    return undefined;
  }
}

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listIn = (record: unknown, list: string): unknown[] => {
  const value = isObject(record) ? record[list] : undefined;
  return Array.isArray(value) ? value : [];
};
