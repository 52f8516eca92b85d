import type { Fields } from '../../feed-format/own.js';
import type { MessageLanguage } from '../messages/words-of.js';
import type { Change } from './compare-editions.js';

/**
 * The feed with a revision for each change, below the record that changed.
 *
 * @param language of the words: where the feed's is another, each text says so
 */
export function writeRevisions(
  feed: Fields,
  changes: readonly Change[],
  date: string,
  language: MessageLanguage,
): Fields {
  const own = typeof feed['language'] === 'string' ? feed['language'].toLowerCase().split('-')[0] : '';
  const text = (words: string): string | Fields => (own === language ? words : { [language]: words });
  const copy = structuredClone(feed);
  for (const { list, index, say } of changes) {
    const record = (copy[list] as Fields[])[index];
    const revisions = Array.isArray(record['revisions']) ? (record['revisions'] as unknown[]) : [];
    const { summary, was, now } = say(language);
    record['revisions'] = [...revisions, { summary: text(summary), date, was: text(was), now: text(now) }];
  }
  return copy;
}
