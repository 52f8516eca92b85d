import type { Feed } from '../feed-format/types.js';
import { directionOf } from '../i18n/pick-text.js';
import { escapeHtml } from './escape.js';
import { recordsOf } from './option-values.js';
import { publishedWords } from './words/published-words.js';

/** Attributes of the list that show a part of it, by what they name. */
const PARTS = ['member', 'plan', 'policy-area'];

/**
 * What a list as fixed HTML shows alone ("Only: City of Monterrey"), as a paragraph; empty where it shows all. On a page
 * with script the filters say so.
 */
export function shownOnlyHtml(tag: string, attributes: ReadonlyMap<string, string>, feed: Feed, asked: string): string {
  const { lang, words } = publishedWords(asked);
  const names = PARTS.flatMap((option) => {
    const value = tag === 'coalition-commitments' && attributes.get(option);
    const record = value && recordsOf(option, feed, asked)?.find((each) => each.value === value);
    return value ? [record ? record.label : value] : [];
  });
  return names.length
    ? `<p lang="${escapeHtml(lang)}" dir="${directionOf(lang)}">${escapeHtml(words.only(names.join('; ')))}</p>`
    : '';
}
