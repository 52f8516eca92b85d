import type { Feed } from '../feed-format/types.js';
import { formatRange } from '../i18n/format.js';
import { directionOf } from '../i18n/pick-text.js';
import { escapeHtml } from './escape.js';
import { feedClock } from './feed-clock.js';
import { publishedWords } from './words/published-words.js';

/**
 * When the data of a widget as fixed HTML was right, and up to which day what it says of lengths of time holds
 * ("overdue by 3 months", "waiting for 17 days"), as a paragraph.
 *
 * @param tag of the widget: a summary says by itself as of when it is, and members say nothing of lengths
 */
export function asOfHtml(tag: string, feed: Pick<Feed, 'updated' | 'timeZone'>, asked: string): string {
  const { lang, words } = publishedWords(asked);
  const sentence = (text: string, date: string): string => {
    const shown = formatRange(lang, date, date, feedClock(feed)(date));
    const time = `<time datetime="${escapeHtml(date)}">${escapeHtml(shown)}</time>`;
    return escapeHtml(text).replace('&#123;date&#125;', () => time);
  };
  const today = dayOf(new Date());
  const sentences = [
    ...(tag === 'coalition-summary' ? [] : [sentence(words.asOf, feed.updated ?? today)]),
    ...(tag === 'coalition-members' ? [] : [sentence(words.counted, today)]),
  ];
  return `<p part="as-of" lang="${escapeHtml(lang)}" dir="${directionOf(lang)}">${sentences.join(' ')}</p>`;
}

/** The calendar day where this runs, as the widgets count. */
const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
