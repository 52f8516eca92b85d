import { isObject, type Fields } from '../../feed-format/own.js';
import { ownValue } from '../own-value.js';

/** The records of a list, without what is none. */
export function recordsIn(record: Fields, list: string): Fields[] {
  const value = ownValue(record, list);
  return Array.isArray(value) ? (value as unknown[]).filter(isObject) : [];
}

/** The records of a list by their ids; of two with one id the first, as in the reader. */
export function recordsById(record: Fields, list: string): Map<unknown, Fields> {
  const records = new Map<unknown, Fields>();
  for (const each of recordsIn(record, list)) if (!records.has(each['id'])) records.set(each['id'], each);
  return records;
}

/** Those records of a list that an earlier edition of it does not have word for word. */
export function newIn(list: string, after: Fields, before: Fields | undefined): Fields[] {
  const old = new Set(before ? recordsIn(before, list).map((each) => JSON.stringify(each)) : []);
  return recordsIn(after, list).filter((each) => !old.has(JSON.stringify(each)));
}
