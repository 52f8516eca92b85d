import { hasOwn } from '../feed-format/own.js';
import type { Text } from '../feed-format/types.js';

/** A text in one language. */
export interface PickedText {
  readonly value: string;
  /** BCP 47 */
  readonly lang: string;
}

/**
 * The text in the asked language, else in its parent or child (`es-MX` ↔ `es`), else in the feed's, else in any.
 * Tags compare without case (RFC 5646 §2.1.1).
 */
export function pickText(text: Text, asked: string, feedLanguage: string): PickedText {
  if (typeof text === 'string') return { value: text, lang: feedLanguage };
  // Nearly always it is there under the very tag.
  if (hasOwn(text, asked) && text[asked].trim()) return { value: text[asked], lang: asked };
  const entries = Object.entries(text).filter(([, value]) => value.trim());
  const [lang, value] = find(entries, asked) ?? find(entries, feedLanguage) ?? entries[0] ?? [feedLanguage, ''];
  return { value, lang };
}

function find(entries: [string, string][], asked: string): [string, string] | undefined {
  const is = (test: (tag: string) => boolean) => entries.find(([tag]) => test(tag.toLowerCase()));
  const whole = asked.toLowerCase();
  for (let tag = whole; tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const found = is((candidate) => candidate === tag);
    if (found) return found;
  }
  const primary = whole.split('-')[0];
  return is((candidate) => candidate.startsWith(`${whole}-`)) ?? is((candidate) => candidate.split('-')[0] === primary);
}

/** Languages written from right to left, and the scripts that make any language so. */
const RIGHT_TO_LEFT =
  /^(ar|arc|ckb|dv|fa|he|iw|ks|nqo|ps|sd|syr|ug|ur|yi)(-(?!latn|cyrl)|$)|-(adlm|arab|hebr|nkoo|rohg|syrc|thaa)\b/i;

export const directionOf = (lang: string): 'rtl' | 'ltr' => (RIGHT_TO_LEFT.test(lang) ? 'rtl' : 'ltr');
