import { en } from './en.js';
import { es } from './es.js';
import type { Terms } from './terms.js';

/*
 * Languages that come as scripts of their own, before or after the main script, are registered for the whole page,
 * under a registered symbol so that no name is taken. Its number goes up whenever a term is added or renamed: two
 * versions of the script on one page must not read each other's words.
 */
const REGISTRY = Symbol.for('coalition-widgets.terms/1');
const scope = globalThis as unknown as Record<symbol, Map<string, Terms> | undefined>;
const registered = (scope[REGISTRY] ??= new Map());
const builtIn: Readonly<Record<string, Terms>> = { en, es };

/** Fired on `document` when a language came: widgets on the page switch. */
export const TERMS_REGISTERED = 'coalition-terms-registered';

/**
 * Adds a language, or replaces one.
 *
 * @param tag BCP 47, such as `pt` or `pt-BR`
 */
export function registerTerms(tag: string, terms: Terms): void {
  registered.set(tag.toLowerCase(), terms);
  globalThis.document?.dispatchEvent(new Event(TERMS_REGISTERED));
}

/** The first of the tags that has terms, itself or by its parents (`es-MX` → `es`); English when none has. */
export function findTerms(tags: readonly string[]): { readonly tag: string; readonly terms: Terms } {
  for (const asked of tags) {
    for (let tag = asked.toLowerCase(); tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
      const terms = registered.get(tag) ?? builtIn[tag];
      // The whole tag is kept where it can be: es-MX writes its dates and numbers in its own way.
      if (terms) return { tag: asked, terms };
    }
  }
  return { tag: 'en', terms: en };
}
