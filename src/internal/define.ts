/** The tags of all elements that a page has asked for. */
export const tags: string[] = [];

/**
 * Registers an element. A tag that is taken stays as it is: a page that has the script twice, or two versions of
 * it, works with the first.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  tags.push(tag);
  if (!customElements.get(tag)) customElements.define(tag, element);
}
