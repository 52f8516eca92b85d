import type { Embed } from '../../snippets/embed.js';
import type { Fallback } from '../../snippets/request.js';

/** Would write into the builder's own address, or keep data in the visitor's browser. */
const LEFT_OUT = new Set(['deep-links', 'offline']);

/** The real element, as the page of a webmaster would have it: made anew only for another tag or other data. */
export class LiveWidget {
  #element?: HTMLElement & { feed?: unknown };
  /** What the element was made for. */
  #made: readonly unknown[] = [];

  /** @param data the feed where it comes from a file */
  show(embed: Embed, fallback: Fallback, data: unknown): HTMLElement {
    const made = [embed.widget.tag, data ?? embed.src];
    if (!this.#element || made.some((each, index) => each !== this.#made[index])) {
      this.#element = document.createElement(embed.widget.tag);
      this.#element.append(fallbackNode(fallback));
      if (data !== undefined) this.#element.feed = data;
    }
    this.#made = made;
    setAttributes(this.#element, [
      ...embed.attributes.filter(([name]) => !LEFT_OUT.has(name)),
      ...(embed.lang ? [['lang', embed.lang] as const] : []),
      ...(data === undefined ? [['src', embed.src] as const] : []),
    ]);
    return this.#element;
  }
}

function setAttributes(element: HTMLElement, attributes: Embed['attributes']): void {
  const wanted = new Map(attributes.map(([name, value]) => [name, value === true ? '' : value]));
  for (const { name } of [...element.attributes]) {
    // What a widget writes on itself, as data-loading, stays.
    if (!wanted.has(name) && !/^(aria|data)-/.test(name)) element.removeAttribute(name);
  }
  for (const [name, value] of wanted) if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

function fallbackNode({ lang, lead, link, linkLang = lang, href }: Fallback): HTMLElement {
  const paragraph = Object.assign(document.createElement('p'), { lang });
  paragraph.append(`${lead} `, Object.assign(document.createElement('a'), { href, lang: linkLang, textContent: link }));
  return paragraph;
}
