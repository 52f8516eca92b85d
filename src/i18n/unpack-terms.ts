import type { StandIns, Terms } from './terms.js';

/**
 * What the build makes of a language (scripts/pack-terms.mjs): the plural categories it has, then its words in the
 * order of the English ones. The names of the terms would be a third of a language's bytes.
 */
export interface PackedTerms {
  readonly packed: string;
  readonly intl?: StandIns;
  /** Once they were asked for. */
  terms?: Terms;
}

type Shape = string | { readonly [key: string]: Shape };

/** @param english gives the names */
export function unpackTerms(given: Terms | PackedTerms, english: Terms): Terms {
  const shape = english as unknown as Shape;
  if ('packed' in given) return (given.terms ??= { ...(unpack(given.packed, shape) as Terms), intl: given.intl });
  // The one-file build has shortened names, which a script by hand does not know: there its terms count by their places.
  return given.notFound ? given : { ...(byPlace(given as unknown as Shape, shape) as Terms), intl: given.intl };
}

function byPlace(given: Shape, english: Shape): unknown {
  // Words, or the forms of a plural.
  if (typeof given === 'string' || typeof english === 'string' || english['one']) return given;
  const values = Object.values(given);
  return Object.fromEntries(Object.entries(english).map(([name, shape], at) => [name, byPlace(values[at] ?? '', shape)]));
}

function unpack(packed: string, english: Shape): unknown {
  const [categories, ...words] = packed.split('|');
  const fill = (shape: Shape): unknown => {
    if (typeof shape === 'string') return words.shift();
    // Only a plural has a `one`.
    const keys = shape['one'] ? categories.split(' ') : Object.keys(shape);
    return Object.fromEntries(keys.map((key) => [key, fill(shape[key] ?? '')]));
  };
  return fill(english);
}
