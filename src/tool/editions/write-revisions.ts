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
  const texts = (words: string, further: Fields): string | Fields => {
    if (!Object.keys(further).length) return text(words);
    // What has further languages is a text of the feed, which is in its own.
    return { [typeof feed['language'] === 'string' ? feed['language'] : language]: words, ...further };
  };
  const copy = structuredClone(feed);
  for (const { list, index, say, language: changed, translations = [] } of changes) {
    const record = (copy[list] as Fields[])[index];
    const revisions = Array.isArray(record['revisions']) ? (record['revisions'] as unknown[]) : [];
    const { summary, was, now } = say(language);
    const further = (field: 'was' | 'now'): Fields =>
      Object.fromEntries(
        [...translations].flatMap(([tag, { [field]: each }]) => (each === undefined ? [] : [[tag, each.trim()]])),
      );
    const [before, after] = (['was', 'now'] as const).map(further);
    const values =
      changed === undefined
        ? { ...(was && { was: texts(was, before) }), ...(now && { now: texts(now, after) }) }
        : { was: before, now: after };
    record['revisions'] = [...revisions, { summary: text(summary), date, ...values }];
  }
  return copy;
}
