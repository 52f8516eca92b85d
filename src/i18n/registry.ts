import { ownFields } from '../feed-format/own.js';
import { completeTerms } from './complete-terms.js';
import { en } from './en.js';
import { es } from './es.js';
import { registered } from './register-terms.js';
import type { Terms } from './terms.js';

export { registerTerms, TERMS_REGISTERED } from './register-terms.js';

const builtIn = ownFields<Readonly<Record<string, Terms>>>({ en, es });

/** The words of the language, or of a parent of its tag (`es-MX` → `es`). */
export function termsOf(asked: string): Terms | undefined {
  for (let tag = asked.toLowerCase(); tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const terms = registered.get(tag) ?? builtIn[tag];
    if (terms) return completeTerms(terms, en);
  }
  return undefined;
}

/** The first of the tags that has terms; English when none has. */
export function findTerms(tags: readonly string[]): { readonly tag: string; readonly terms: Terms } {
  for (const tag of tags) {
    const terms = termsOf(tag);
    // The whole tag is kept where it can be: es-MX writes its dates and numbers in its own way.
    if (terms) return { tag, terms };
  }
  return { tag: 'en', terms: en };
}
