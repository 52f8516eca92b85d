import type { Feed, Text } from '../feed-format/types.js';
import { pickText } from '../i18n/pick-text.js';
import { cleanLanguage } from './embed.js';

/** A text in a language, as the widgets choose it; empty where there is none. */
export function textIn(text: Text | undefined, lang: string, feed: Pick<Feed, 'language'>): string {
  return text === undefined ? '' : pickText(text, lang, feed.language).value;
}

/** The same with the language it came in, where that is another one than was asked for and a known one. */
export function textWithLanguage(
  text: Text,
  asked: string,
  feed: Feed,
): { readonly value: string; readonly lang?: string } {
  const { value, lang } = pickText(text, asked, feed.language);
  const isOther = lang !== 'und' && primary(lang) !== primary(asked);
  return { value, lang: (isOther && cleanLanguage(lang)) || undefined };
}

const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';
