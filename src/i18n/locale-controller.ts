import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Text } from '../feed-format/types.js';
import { unclobbered } from '../page/unclobbered.js';
import { formatDate, formatDays, formatNumber, formatPercent, formatSeconds, pluralOf } from './format.js';
import { directionOf, pickText, type PickedText } from './pick-text.js';
import { findTerms, TERMS_REGISTERED } from './registry.js';
import type { Plural, Terms } from './terms.js';
import { wantLanguages } from './wanted-languages.js';

type Values = Readonly<Record<string, string | number>>;

/** Of the elements that are on the page now. */
const connected = new Set<LocaleController>();
let watcher: MutationObserver | undefined;

/** A language came, or a `lang` changed somewhere. */
const tellAll = (cause: Event | MutationRecord[]): void => {
  for (const controller of connected) controller.hear(cause);
};

/**
 * The language of an element: its own `lang`, else that of the nearest ancestor, else the feed's. Updates the
 * element when that changes or its words come. Until then it speaks the next of them that has words, else English.
 */
export class LocaleController implements ReactiveController {
  /** BCP 47 tag of the words around the feed's texts. */
  lang = 'en';
  terms: Terms = findTerms([]).terms;
  /** Whether better words are on the way. */
  isWaiting = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #feedLanguage: () => string | undefined;
  /** What the page says around the element, the nearest first. */
  #around: readonly string[] = [];
  #asked = '';

  constructor(host: ReactiveControllerHost & HTMLElement, feedLanguage: () => string | undefined = () => undefined) {
    this.#host = host;
    this.#feedLanguage = feedLanguage;
    host.addController(this);
  }

  /** That of the language that was asked for. While its words are not there, the page's. */
  get dir(): 'rtl' | 'ltr' | typeof nothing {
    return this.lang === this.#asked ? directionOf(this.lang) : nothing;
  }

  hostConnected(): void {
    if (!watcher) {
      watcher = new MutationObserver(tellAll);
      // On its way to the document, where pages may fire it too: there the name may be an element's.
      addEventListener(TERMS_REGISTERED, tellAll, true);
    }
    connected.add(this);
    // Into a shadow root of the page the document's observer does not see.
    for (let at: Node | null = outermost(this.#host); at; at = at instanceof ShadowRoot ? at.host : null) {
      at = at.getRootNode();
      watcher.observe(at, { subtree: true, attributes: true, attributeFilter: ['lang'] });
    }
  }

  hostDisconnected(): void {
    connected.delete(this);
  }

  /** Nearly every `lang` that changes is around no widget: such as that of what is announced. */
  hear(cause: Event | MutationRecord[]): void {
    if (cause instanceof Event || String(languagesAround(this.#host)) !== String(this.#around))
      this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const feedLanguage = this.#feedLanguage() ?? '';
    this.#around = languagesAround(this.#host);
    const tags = [...this.#around, feedLanguage];
    this.#asked = tags[0];
    this.isWaiting = wantLanguages(tags);
    const { tag, terms } = findTerms(tags);
    this.lang = tag;
    this.terms = terms;
  }

  /** Fills a term: `{name}` from the values; in a plural `{n}` also picks the form. Numbers are written as the language does. */
  say(term: string | Plural, values: Values = {}): string {
    const form = typeof term === 'string' ? term : (term[pluralOf(this.lang, values['n'] as number)] ?? term.other);
    return form.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name] ?? '';
      return typeof value === 'number' ? formatNumber(this.lang, value) : value;
    });
  }

  /** A feed Text as a string, for where no mark-up can stand (attributes, options). */
  plain(text: Text): string {
    return this.#pick(text).value;
  }

  /** A feed Text, isolated, and marked with its own language and direction where that differs from the words around it. */
  text = (text: Text | undefined): TemplateResult | typeof nothing => {
    if (text === undefined) return nothing;
    const { value, lang } = this.#pick(text);
    const isOwn = lang === this.lang || primaryOf(lang) === primaryOf(this.lang);
    // With its direction said: a title in Arabic may begin with Latin letters.
    // Lines show as such; empty ones around a text would be a gap.
    const shown = value.includes('\n') ? value.trim() : value;
    return html`<bdi lang=${isOwn ? nothing : lang} dir=${directionOf(lang)}>${shown}</bdi>`;
  };

  /** A feed date as `<time>`, no more precise than it is given. */
  time(date: string): TemplateResult {
    return html`<time datetime=${date}>${this.date(date)}</time>`;
  }

  date(date: string): string {
    return formatDate(this.lang, date);
  }

  days(days: number): string {
    return formatDays(this.lang, days);
  }

  seconds(seconds: number): string {
    return formatSeconds(this.lang, seconds);
  }

  /** @param value 0–100 */
  percent(value: number): string {
    return formatPercent(this.lang, value);
  }

  number(value: number): string {
    return formatNumber(this.lang, value);
  }

  #pick(text: Text): PickedText {
    return pickText(text, this.#asked, this.#feedLanguage() ?? 'und');
  }
}

const primaryOf = (lang: string): string => lang.toLowerCase().split('-')[0];

/** Each `lang` of the element and its ancestors that can be used, through shadow roots. */
function languagesAround(element: Element): string[] {
  const found: string[] = [];
  let at: Element | undefined = outermost(element);
  while (at) {
    const around: Element = unclobbered(at);
    const given = around.getAttribute('lang');
    const lang = usable(given ?? '');
    if (lang) found.push(lang);
    // Nobody has words for it: the console says which there are.
    else if (given) wantLanguages([given]);
    at = around.parentElement ?? hostOf(around);
  }
  return found;
}

/**
 * Of widgets that render each other the one that the page holds: what is inside it is marked with the language of
 * its words, which need not be the one that was asked for.
 */
function outermost(element: Element): Element {
  const host = hostOf(element);
  return host?.localName.startsWith('coalition-') ? outermost(host) : element;
}

function hostOf(element: Element): Element | undefined {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}

/** As `Intl` takes it; empty for a page's own mistake, such as lang="español". No language's subtag is longer than three letters. */
function usable(lang: string): string {
  const tag = lang.trim().replace(/_/g, '-');
  try {
    return /^[a-z]{2,3}(-|$)/i.test(tag) ? Intl.getCanonicalLocales(tag)[0] : '';
  } catch {
    return '';
  }
}
