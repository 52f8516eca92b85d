import type { Column } from './sheets.js';
import type { Fields } from './origin.js';

/**
 * A column that every sheet may have: what its other columns have no place for, as a JSON object. `export` writes it, so
 * that `import` gives back each field, also those that the format does not know.
 */
export const EXTRA: Column = { field: 'extra', en: 'extra', es: 'extra' };

/** Deeper than any record of the format; what is nested deeper is no record of anybody. */
const DEEPEST = 50;

/** What such a cell holds; undefined where it is no JSON object. */
export function readExtra(text: string): Fields | undefined {
  try {
    const value = JSON.parse(text) as unknown;
    return isFields(value) && depthOf(value) <= DEEPEST ? value : undefined;
  } catch {
    return undefined;
  }
}

/** As it is written into a cell: characters that files or programs change on the way are written as their codes. */
export const extraText = (extra: Fields): string =>
  JSON.stringify(extra)
    .replace(/[^\x20-\x7e\u00a1-\u00ac\u00ae-\u05ff]/gu, escaped)
    .replace(/_x(?=[\da-f]{4}_)/gi, (found) => `\\u005f${found[1]}`);

/** Letters and numbers of any script stay as they are: people read these cells. */
const escaped = (character: string): string =>
  /[\p{L}\p{N}\p{Emoji_Presentation}–—‘’“”…]/u.test(character)
    ? character
    : Array.from(
        { length: character.length },
        (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
      ).join('');

/** Adds what a record does not have yet: what somebody wrote into a column of its own counts more. */
export function fillIn(record: Fields, extra: Fields): void {
  for (const [name, value] of Object.entries(extra)) {
    const own = Object.hasOwn(record, name) ? record[name] : undefined;
    if (own === undefined)
      Object.defineProperty(record, name, { value, enumerable: true, configurable: true, writable: true });
    else if (isFields(own) && isFields(value)) fillIn(own, value);
  }
}

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** How many objects and lists stand inside each other, without recursion: cells are anybody's. */
export function depthOf(value: unknown): number {
  let depth = 0;
  let level: unknown[] = [value];
  for (; level.length; depth += 1)
    level = level.flatMap((each) =>
      typeof each === 'object' && each !== null ? (Object.values(each) as unknown[]) : [],
    );
  return depth - 1;
}
