import { isObject, type Fields } from '../../feed-format/own.js';
import { ownValue } from '../own-value.js';

/** The records of a list with the place of each in it; what is no record is passed over, and counts. */
export function itemsIn(record: Fields, list: string): (readonly [index: number, record: Fields])[] {
  const value = ownValue(record, list);
  return Array.isArray(value)
    ? (value as unknown[]).flatMap((item, index) => (isObject(item) ? [[index, item] as const] : []))
    : [];
}
