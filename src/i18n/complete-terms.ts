import { findOrMake } from '../feed-format/find-or-make.js';
import { hasOwn } from '../feed-format/own.js';
import type { PartialTerms, Terms } from './terms.js';

type Shape = string | { readonly [key: string]: Shape };

/** What was made of a language, so that it is made once. */
const complete = new WeakMap<PartialTerms, Terms>();

/** A language with all terms: what it leaves out, or has in another shape than a script by hand should, is English. */
export function completeTerms(given: PartialTerms, english: Terms): Terms {
  return findOrMake(complete, given, () => ({
    ...(fillIn(given as Shape, english as unknown as Shape) as Terms),
    intl: given.intl,
  }));
}

function fillIn(given: Shape | undefined, english: Shape): unknown {
  if (typeof english === 'string') return typeof given === 'string' ? given : english;
  const own = given && typeof given === 'object' ? given : {};
  // A plural has the forms of its own language, of which `other` is always one.
  if (hasOwn(english, 'one')) return own['other'] ? own : english;
  return Object.fromEntries(Object.entries(english).map(([name, shape]) => [name, fillIn(own[name], shape)]));
}
