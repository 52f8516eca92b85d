import type { Fields } from '../feed-format/own.js';

/** What a record has of itself by this name: feeds are anybody's, and may name a field `constructor`. */
export const ownValue = (record: Fields, name: string): unknown =>
  Object.hasOwn(record, name) ? record[name] : undefined;

/** Gives a record such a field: one that is called `__proto__` is a field like any other. */
export function setOwnValue(record: Fields, name: string, value: unknown): void {
  Object.defineProperty(record, name, { value, enumerable: true, configurable: true, writable: true });
}
