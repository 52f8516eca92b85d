import type { Column } from './sheets.js';
import { ownValue, setOwnValue } from '../own-value.js';
import { isObject, type Fields } from '../../feed-format/own.js';

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
    return isObject(value) && depthOf(value) <= DEEPEST ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Adds what a record does not have yet: what somebody wrote into a column of its own counts more. */
export function fillIn(record: Fields, extra: Fields): void {
  for (const [name, value] of Object.entries(extra)) {
    const own = ownValue(record, name);
    if (own === undefined) setOwnValue(record, name, value);
    else if (isObject(own) && isObject(value)) fillIn(own, value);
  }
}

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
