import type { PartialTerms, StandIns, Terms } from './terms.js';

/**
 * What the build makes of a language (scripts/pack-terms.mjs): the plural categories it has, then its words in the
 * order of the English ones. The names of the terms would be a third of a language's bytes.
 */
export interface PackedTerms {
  readonly packed: string;
  readonly intl?: StandIns;
}

type Shape = string | { readonly [key: string]: Shape };

/** What was made of a language, so that it is made once. */
const complete = new WeakMap<PartialTerms | PackedTerms, Terms>();

/** @param english gives the names, and the words for what a language leaves out */
export function unpackTerms(given: PartialTerms | PackedTerms, english: Terms): Terms {
  let terms = complete.get(given);
  if (!terms) {
    const shape = english as unknown as Shape;
    const words = 'packed' in given ? unpack(given.packed, shape) : fillIn(given as unknown as Shape, shape);
    terms = { ...(words as Terms), intl: given.intl };
    complete.set(given, terms);
  }
  return terms;
}

/** A script by hand may leave terms out, or have them from another version. */
function fillIn(given: Shape | undefined, english: Shape): unknown {
  if (typeof english === 'string') return typeof given === 'string' ? given : english;
  const own = given && typeof given === 'object' ? given : {};
  // A plural has the forms of its own language, of which `other` is always one.
  if (english['one']) return own['other'] ? own : english;
  return Object.fromEntries(Object.entries(english).map(([name, shape]) => [name, fillIn(own[name], shape)]));
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
