import { findOrMake } from '../feed-format/find-or-make.js';

/** Adds to the list that stands under this key. In place: a list copied for each entry takes quadratic time. */
export function addTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  findOrMake(lists, key, () => []).push(value);
}
