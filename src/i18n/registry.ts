import { en } from './en.js';
import { es } from './es.js';
import type { Terms } from './terms.js';

/*
 * The registry is global to the page (a registered symbol, so no name is taken), because language files are
 * scripts of their own and come before or after the main script, and two copies of that must agree.
 */
const REGISTRY = Symbol.for('coalition-widgets.terms');
const scope = globalThis as unknown as Record<symbol, Map<string, Terms> | undefined>;
const registry = (scope[REGISTRY] ??= new Map());

/** Fired on `document` when a language came: widgets on the page switch. */
export const TERMS_REGISTERED = 'coalition-terms-registered';

/**
 * Adds a language, or replaces one.
 *
 * @param tag BCP 47, such as `pt` or `pt-BR`
 */
export function registerTerms(tag: string, terms: Terms): void {
  registry.set(tag.toLowerCase(), terms);
  globalThis.document?.dispatchEvent(new Event(TERMS_REGISTERED));
}

/** The first of the tags that has terms, itself or by its parents (`es-MX` → `es`); English when none has. */
export function findTerms(tags: readonly string[]): { readonly tag: string; readonly terms: Terms } {
  for (const asked of tags) {
    for (let tag = asked.toLowerCase(); tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
      const terms = registry.get(tag);
      // The whole tag is kept where it can be: es-MX writes its dates and numbers in its own way.
      if (terms) return { tag: asked, terms };
    }
  }
  return { tag: 'en', terms: en };
}

if (!registry.has('en')) registry.set('en', en);
if (!registry.has('es')) registry.set('es', es);
