import { placeholderIn } from '../feed-format/placeholder.js';
import type { Widget } from './manifest.js';

export { placeholderIn };

/** A widget as someone wants it on a page: everything that any snippet says. */
export interface Embed {
  readonly widget: Widget;
  /** Absolute address of the feed. */
  readonly src: string;
  /** Language tag; empty where the page's own language serves. */
  readonly lang: string;
  /** Attributes of the tag in the order of the manifest; `true` for one without a value. */
  readonly attributes: readonly (readonly [name: string, value: string | true])[];
}

/** Longer addresses are refused by servers and proxies. */
const LONGEST_ADDRESS = 2000;
/** No attribute of a widget needs more. */
const LONGEST_VALUE = 300;

/** An absolute http or https address without a password in it, and somebody's own; `undefined` for anything else. */
export function webAddress(text: string, base?: string): string | undefined {
  const given = text.trim();
  if (!given || given.length > LONGEST_ADDRESS || placeholderIn(given) || !URL.canParse(given, base)) return undefined;
  const url = new URL(given, base);
  if (!/^https?:$/.test(url.protocol) || url.username || url.password || !HOST.test(url.hostname)) return undefined;
  url.hash = '';
  // The URL standard leaves these as they are; in a snippet they would need care in each CMS.
  url.pathname = url.pathname.replace(UNESCAPED, percentEncoded);
  url.search = url.search.replace(UNESCAPED, percentEncoded);
  return url.href.length > LONGEST_ADDRESS ? undefined : url.href;
}

/** The URL standard also lets pass `;`, `,`, `*` and quotes, which mean something in a policy or in a shell. */
const HOST = /^(?:[\w-]+\.)*[\w-]+\.?$|^\[[\da-f:.]+\]$/;
const UNESCAPED = /['`[\]{}|\\^$!]/g;
const percentEncoded = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

/** What may stand in an attribute: one line of text, without what no HTML parser would give back as it was. */
export function cleanText(text: string): string {
  return text
    .replace(NOT_TEXT, ' ')
    .trim()
    .slice(0, LONGEST_VALUE)
    .replace(/\p{Cs}/gu, '')
    .trim();
}

/** Control characters, line ends, halves of characters, and what is no character. */
const NOT_TEXT = /[\p{Cc}\p{Cs}\u2028\u2029\ufffe\uffff]+/gu;

/** A language tag; empty for anything else. */
export function cleanLanguage(tag: string): string {
  if (!/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/.test(tag)) return '';
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? '';
  } catch {
    // The pattern lets pass what `Intl` throws on.
    return '';
  }
}

/**
 * An address of the web, or a path from the page that the widget will stand on, whichever that is. A bare word is none:
 * `mayor@town.example` and `town.example/form` would be paths too, and never what was meant.
 */
export const isAddress = (text: string): boolean =>
  /^(https?:\/\/|\.{0,2}\/)/i.test(text) && webAddress(text, 'https://page.invalid/') !== undefined;

/** The attributes of a tag out of texts by name: what the widget does not have, or what says nothing, is left out. */
export function attributesOf(widget: Widget, values: ReadonlyMap<string, string>): Embed['attributes'] {
  return widget.options.flatMap(({ name, kind, choices, standard }): Embed['attributes'] => {
    const given = values.get(name);
    if (given === undefined) return [];
    if (kind === 'flag') return given === 'false' ? [] : [[name, true]];
    const value = cleanText(given);
    if (!value || value === standard) return [];
    if (kind === 'number') return /^\d{1,4}$/.test(value) ? [[name, value]] : [];
    if (kind === 'choice') return choices.includes(value) ? [[name, value]] : [];
    if (kind === 'url') return isAddress(value) ? [[name, value]] : [];
    return [[name, value]];
  });
}
