import type { PartialTerms } from './terms.js';

/*
 * Languages that come as scripts of their own, before or after the main script, are registered for the whole page,
 * under a registered symbol so that no name is taken. Its number goes up with each release that adds, renames or moves a term:
 * two versions of the script on one page must not read each other's words. A language's script bundles this module
 * beside its words, so it loads no other.
 */
const REGISTRY = Symbol.for('coalition-widgets.terms/3');
const scope = globalThis as unknown as Record<symbol, Map<string, PartialTerms> | undefined>;

/** By lower-case BCP 47 tag. */
export const registered = (scope[REGISTRY] ??= new Map<string, PartialTerms>());

/** Fired on the window, or by a page on its `document`, when a language came: widgets on the page switch. */
export const TERMS_REGISTERED = 'coalition-terms-registered';

/**
 * Adds a language, or replaces one. What it leaves out is shown in English.
 *
 * @param tag BCP 47, such as `pt` or `pt-BR`
 */
export function registerTerms(tag: string, terms: PartialTerms): void {
  registered.set(tag.toLowerCase(), terms);
  // Not on the document, where an element may have that name. Programs have no window around them.
  globalThis.window?.dispatchEvent(new Event(TERMS_REGISTERED));
}
