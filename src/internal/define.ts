/**
 * Registers an element. A tag that is taken stays as it is: a page that has the script twice, or two versions of
 * it, works with the first.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
