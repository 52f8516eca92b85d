import type { Embed } from '../../snippets/embed.js';
import { lowestContrast, colourOf, type ContrastFinding } from './contrast.js';
import type { Colours, Fallback } from '../../snippets/request.js';
import { COLOUR_NAMES } from '../../snippets/request.js';

/** Would write into the builder's own address, or keep data in the visitor's browser. */
const LEFT_OUT = new Set(['deep-links', 'offline']);

/** Pixels of the desktop preview, as the style sheet has them. */
const DESKTOP = 1024;
/** Below that nobody could read it, nor hit a link in it. */
const SMALLEST = 0.5;

/** So that a whole desktop is seen in a column that is narrower; on a phone it is scrolled, in its own size. */
function scaleFor(width: number): number {
  const share = width / DESKTOP;
  return share < SMALLEST ? 1 : Math.min(1, share);
}

type Scheme = 'light' | 'dark';
export type Contrasts = Readonly<Record<Scheme, ContrastFinding | undefined>>;

/** The real element, as the page of a webmaster would show it. */
export class Preview {
  readonly #stage: HTMLElement;
  #element?: HTMLElement;
  /** What the element was made for. */
  #key = '';

  constructor(stage: HTMLElement) {
    this.#stage = stage;
    const viewport = stage.parentElement!;
    new ResizeObserver(() => {
      // Nothing is known of its width while it is not shown.
      if (viewport.clientWidth) viewport.style.setProperty('--scale', scaleFor(viewport.clientWidth).toFixed(3));
    }).observe(viewport);
  }

  /** @param data the feed where it comes from a file */
  show(embed: Embed, fallback: Fallback, data?: unknown): void {
    const key = JSON.stringify([embed.widget.tag, embed.src]);
    if (!this.#element || this.#key !== key || data !== undefined) {
      this.#element = document.createElement(embed.widget.tag);
      this.#element.append(fallbackNode(fallback));
      this.#stage.replaceChildren(this.#element);
    }
    this.#key = key;
    const element = this.#element as HTMLElement & { feed?: unknown };
    const wanted = new Map<string, string>(
      embed.attributes
        .filter(([name]) => !LEFT_OUT.has(name))
        .map(([name, value]) => [name, value === true ? '' : value]),
    );
    if (embed.lang) wanted.set('lang', embed.lang);
    if (data === undefined) wanted.set('src', embed.src);
    for (const { name } of [...element.attributes]) {
      // What a widget writes on itself, as data-loading, stays.
      if (!wanted.has(name) && !/^(aria|data)-/.test(name)) element.removeAttribute(name);
    }
    for (const [name, value] of wanted) if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    if (data !== undefined) element.feed = data;
  }

  clear(): void {
    this.#element = undefined;
    this.#stage.replaceChildren();
  }

  colour(colours: Colours, scheme: Scheme): void {
    for (const name of COLOUR_NAMES) {
      const value = colours[name];
      if (value) this.#stage.style.setProperty(`--coalition-${name}`, value);
      else this.#stage.style.removeProperty(`--coalition-${name}`);
    }
    this.#stage.dataset.scheme = scheme;
  }

  /** Looks at both kinds of page; nothing is drawn between. */
  contrasts(): Contrasts {
    const shown = this.#stage.dataset.scheme;
    const measured = (scheme: Scheme): ContrastFinding | undefined => {
      this.#stage.dataset.scheme = scheme;
      return this.#element && lowestContrast(this.#element, colourOf(getComputedStyle(this.#stage).backgroundColor));
    };
    const contrasts = { light: measured('light'), dark: measured('dark') };
    this.#stage.dataset.scheme = shown;
    return contrasts;
  }
}

function fallbackNode({ lang, lead, link, linkLang = lang, href }: Fallback): HTMLElement {
  const paragraph = Object.assign(document.createElement('p'), { lang });
  paragraph.append(`${lead} `, Object.assign(document.createElement('a'), { href, lang: linkLang, textContent: link }));
  return paragraph;
}
