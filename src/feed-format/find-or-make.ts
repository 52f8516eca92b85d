/** What a map has under a key; made and kept where it has nothing yet. */
export function findOrMake<Key, Value>(
  kept: { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown },
  key: Key,
  make: (key: Key) => Value,
): Value {
  let found = kept.get(key);
  if (found === undefined) kept.set(key, (found = make(key)));
  return found;
}
