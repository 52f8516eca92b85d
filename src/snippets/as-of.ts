import type { Feed } from '../feed-format/types.js';
import { formatDate } from '../i18n/format.js';
import { directionOf } from '../i18n/pick-text.js';
import { escapeHtml } from './escape.js';
import { publishedWords } from './words/published-words.js';

/** When the data of fixed HTML was right, as a paragraph. */
export function asOfHtml(feed: Pick<Feed, 'updated'>, asked: string): string {
  const { lang, words } = publishedWords(asked);
  const date = feed.updated ?? new Date().toISOString().slice(0, 10);
  const time = `<time datetime="${escapeHtml(date)}">${escapeHtml(formatDate(lang, date))}</time>`;
  return `<p part="as-of" lang="${escapeHtml(lang)}" dir="${directionOf(lang)}">${escapeHtml(words.asOf).replace('&#123;date&#125;', () => time)}</p>`;
}
