import { isDate } from '../../feed-format/patterns.js';
import { en } from '../../i18n/en.js';
import { es } from '../../i18n/es.js';
import { formatDate, formatPercent, formatterOf } from '../../i18n/format.js';
import type { MessageLanguage } from '../messages/words-of.js';
import { isObject } from '../../feed-format/own.js';
import { EDITION_WORDS, type EditionWords } from './words.js';

const TERMS = { en, es } as const;

/** The groups of the widgets' words that fields of commitments and milestones choose from. */
export type TermGroup = 'completion' | 'state' | 'milestoneStatus';

/** Says the values of a feed in the words of one language, as somebody would write them into `was` and `now`. */
export class Speaker {
  readonly words: EditionWords;
  readonly #locale: string;

  /** @param names of members by their ids */
  constructor(
    readonly language: MessageLanguage,
    readonly feedLanguage: string,
    readonly names: ReadonlyMap<unknown, unknown>,
  ) {
    this.words = EDITION_WORDS[language];
    // Dates and lists are written as where the feed comes from, if that is the language.
    const isLanguage = feedLanguage.toLowerCase().split('-')[0] === language && isKnownToIntl(feedLanguage);
    this.#locale = isLanguage ? feedLanguage : language;
  }

  /** In the feed's language, else in the first that there is. */
  text(value: unknown): string {
    if (typeof value === 'string') return value.trim() || this.words.nothing;
    return this.#textOf(value)?.[1].trim() || this.words.nothing;
  }

  /** In every language but that in which {@link text} reads it. */
  translations(value: unknown): ReadonlyMap<string, string> {
    const own = this.#textOf(value)?.[0];
    return new Map(translationsOf(value).filter(([tag, text]) => tag !== own && text.trim()));
  }

  #textOf(value: unknown): [tag: string, text: string] | undefined {
    const texts = translationsOf(value);
    return texts.find(([tag]) => tag.toLowerCase() === this.feedLanguage.toLowerCase()) ?? texts[0];
  }

  date(value: unknown): string {
    return typeof value === 'string' && isDate(value)
      ? formatDate(this.#locale, value.slice(0, 10))
      : this.words.nothing;
  }

  /** The name of a month, from 1. */
  month(month: number): string {
    return formatterOf('DateTimeFormat', this.#locale, { month: 'long', calendar: 'gregory' }).format(
      new Date(2000, month - 1, 15),
    );
  }

  percent(value: unknown): string {
    return typeof value === 'number' ? formatPercent(this.#locale, value) : this.words.nothing;
  }

  term(group: TermGroup, value: unknown): string {
    const terms: Readonly<Record<string, string>> = TERMS[this.language][group];
    return typeof value === 'string' && Object.hasOwn(terms, value) ? terms[value] : this.words.nothing;
  }

  /** Whoever is named in another order is the same. */
  parties(value: unknown): string {
    const names = (Array.isArray(value) ? (value as unknown[]) : []).map((party) => this.#party(party)).sort();
    return names.length ? new Intl.ListFormat(this.#locale).format(names) : this.words.nothing;
  }

  #party(party: unknown): string {
    if (!isObject(party)) return this.text(this.names.get(party) ?? party);
    const { member, name, unit } = party;
    if (member === undefined && name === undefined && unit === undefined) return this.text(party);
    const parts = [unit, name].filter((part) => part !== undefined).map((part) => this.text(part));
    return [...parts, ...(member === undefined ? [] : [this.text(this.names.get(member) ?? member)])].join(', ');
  }
}

const translationsOf = (value: unknown): [tag: string, text: string][] =>
  isObject(value) ? (Object.entries(value).filter(([, text]) => typeof text === 'string') as [string, string][]) : [];

function isKnownToIntl(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    // How `Intl` says that a tag has no right form.
    return false;
  }
}
