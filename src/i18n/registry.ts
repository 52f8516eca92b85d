import { en } from './en.js';
import { es } from './es.js';
import { registered } from './register-terms.js';
import type { Terms } from './terms.js';
import { completeTerms } from './complete-terms.js';

export { registerTerms, TERMS_REGISTERED } from './register-terms.js';

const builtIn: Readonly<Record<string, Terms>> = { en, es };

/** The first of the tags that has terms, itself or by its parents (`es-MX` → `es`); English when none has. */
export function findTerms(tags: readonly string[]): { readonly tag: string; readonly terms: Terms } {
  for (const asked of tags) {
    for (let tag = asked.toLowerCase(); tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
      const terms = registered.get(tag) ?? builtIn[tag];
      // The whole tag is kept where it can be: es-MX writes its dates and numbers in its own way.
      if (terms) return { tag: asked, terms: completeTerms(terms, en) };
    }
  }
  return { tag: 'en', terms: en };
}
