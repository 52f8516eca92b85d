import { readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { feedShape, type Shape } from '../schema/feed-shape.js';
import { ToolError } from './command.js';
import { goneBetween } from './editions/questions.js';
import { utf16Of } from './json/decode-text.js';
import { oneLine, print } from './output.js';
import type { Name } from './messages/causes.js';
import type { Words } from './messages/words/words.js';
import { isCoalition, nameOf, SHEETS } from './spreadsheet/sheets.js';
import { isObject, type Fields } from '../feed-format/own.js';

/** The lists of records of the format, in the order in which they are told. */
const LISTS = [
  ...['members', 'people', 'plans', 'commitments', 'contributions', 'events', 'updates'],
  ...['milestones', 'reports', 'revisions', 'assessments', 'links', 'sources'],
];

/** How many records of each kind a feed has; kinds of which it has none are not named. */
function countsOf(feed: unknown): Map<string, number> {
  const counts = new Map<string, number>(LISTS.map((list) => [list, 0]));
  const count = (shape: Shape, value: unknown, name: string): void => {
    if (typeof shape !== 'object') return;
    if ('list' in shape && Array.isArray(value)) {
      if (counts.has(name)) counts.set(name, counts.get(name)! + value.length);
      for (const item of value as unknown[]) count(shape.list, item, '');
    } else if ('fields' in shape && isObject(value))
      for (const [field, each] of Object.entries(shape.fields))
        if (Object.hasOwn(value, field)) count(each, value[field], field);
  };
  count(feedShape, feed, '');
  return new Map([...counts].filter(([, number]) => number));
}

/** `7 members, 10 commitments, 30 milestones`. */
export const countsText = (feed: unknown, words: Words): string =>
  [...countsOf(feed)].map(([list, count]) => words.counted(list, count)).join(', ');

/**
 * Why a file that is there should not be replaced by this feed: it holds something else than a feed that can be read, records
 * were lost on the way, the feed lacks a field that each feed has, it has fewer records of a kind than the file, or others instead.
 *
 * @param lost what was left out, as `2 rows left out`; empty for nothing
 */
export function reasonToKeep(file: string, feed: unknown, lost: string, words: Words): string | undefined {
  const text = textIn(file);
  if (text === undefined) return undefined;
  const before = feedOf(text);
  if (!before) return words.notReplaced(oneLine(file), 'no-feed');
  if (lost) return words.notReplaced(oneLine(file), { lost, has: countsText(before, words) });
  const without = feedShape.required.filter((name) => !isEmpty(before[name]) && isEmpty((feed as Fields)[name]));
  if (without.length) return words.notReplaced(oneLine(file), { without: without.map(coalitionName) });
  const now = countsOf(feed);
  const fewer = [...countsOf(before)]
    .filter(([list, count]) => (now.get(list) ?? 0) < count)
    .map(([list, count]) => `${words.counted(list, count)} → ${now.get(list) ?? 0}`);
  const gone = [...goneBetween(before, feed as Fields)].map(
    ([list, ids]) => `${words.counted(list, ids.length)}: ${namesOf(ids, words)}`,
  );
  return fewer.length || gone.length
    ? words.notReplaced(oneLine(file), { fewer: fewer.join(', '), gone: oneLine(gone.join('; ')) })
    : undefined;
}

/** The first of some ids, and how many more there are. */
const namesOf = (ids: readonly string[], words: Words): string =>
  [...ids.slice(0, FIRST), ...(ids.length > FIRST ? [words.more(ids.length - FIRST)] : [])].join(', ');

/** So many ids of a list are named. */
const FIRST = 10;

const coalitionName = (field: string): Name => {
  const column = SHEETS.find(isCoalition)!.columns.find((each) => each.field === field);
  return column ? nameOf(column) : { en: field, es: field };
};

const isEmpty = (value: unknown): boolean => typeof value !== 'string' || !value.trim();

/** The feed that is in a file, of whichever version; none where it holds nothing, or something else. */
export function feedAt(file: string): Fields | undefined {
  const text = textIn(file);
  return text === undefined ? undefined : feedOf(text);
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
  const { code } = error as NodeJS.ErrnoException;
  // As Windows says while Excel has it open.
  if (code === 'EBUSY')
    return new ToolError({
      en: `${name} cannot be written: it is open in another program. Close it there.`,
      es: `${name} no se puede escribir: está abierto en otro programa. Ciérrelo ahí.`,
    });
  if (code === 'EACCES' || code === 'EPERM')
    return new ToolError({
      en: `${name} cannot be written: it is not allowed. If it is open in another program, close it there.`,
      es: `${name} no se puede escribir: no está permitido. Si está abierto en otro programa, ciérrelo ahí.`,
    });
  if (code === 'ENOENT')
    return new ToolError({
      en: `${name} cannot be written: there is no folder ${oneLine(dirname(file))}. Make it first.`,
      es: `${name} no se puede escribir: no existe la carpeta ${oneLine(dirname(file))}. Créela primero.`,
    });
  return new ToolError({
    en: `${name} cannot be written (${(error as Error).message}).`,
    es: `${name} no se puede escribir (${(error as Error).message}).`,
  });
}

/** What a file has in it, as editors read it: UTF-16 as its byte order mark says, else UTF-8. None where nothing would be lost. */
export function textIn(file: string): string | undefined {
  try {
    if (!statSync(file).isFile()) return undefined;
    const bytes = readFileSync(file);
    return new TextDecoder(utf16Of(bytes)).decode(bytes).trim() || undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw cannotBeWritten(file, error);
  }
}

/** Whether two paths lead to one file that is there. */
export function isSameFile(one: string, other: string): boolean {
  try {
    return realpathSync(one) === realpathSync(other);
  } catch {
    // One of the two is not there, or is an address.
    return false;
  }
}

/** The feed that a text is, of whichever version; none where it is something else, or cannot be read. */
function feedOf(text: string): Fields | undefined {
  try {
    const data = JSON.parse(text) as unknown;
    return isObject(data) && typeof data['version'] === 'string' ? data : undefined;
  } catch {
    // How JSON.parse says that this is no JSON, or broken.
    return undefined;
  }
}
