import type { Fields } from '../../feed-format/own.js';
import { isLocalTime } from '../../feed-format/patterns.js';
import { isTimeZone, offsetTimes } from '../../feed-format/time-zone.js';
import { isAddress } from '../source.js';
import { mapFeed } from './map-values.js';
import type { Ids } from './ids.js';

/**
 * A feed as it reads among those of other bodies: under the ids that its records get; with texts that say their language,
 * times that say their offset, and addresses that lead to where they led, where those would be another's.
 *
 * @param into the feed whose language and time zone the others get
 */
export function carry(body: number, feed: Fields, where: string, into: Fields, ids: Ids): Fields {
  const { language, timeZone } = feed;
  const isOther = typeof language === 'string' && !isSameTag(language, into['language']);
  const times =
    typeof timeZone === 'string' && timeZone !== into['timeZone'] && isTimeZone(timeZone)
      ? offsetTimes(timeZone)
      : undefined;
  const inLanguage = (value: unknown): unknown =>
    isOther && typeof value === 'string' ? { [language]: value } : value;
  return mapFeed(withNewIds(body, feed, ids), (shape, value) => {
    if (typeof value !== 'string') return value;
    switch (shape) {
      case 'plans':
      case 'members':
      case 'commitments':
        return ids.referred(shape, value, body);
      case 'party':
        return ids.isKnown('members', value) ? ids.referred('members', value, body) : inLanguage(value);
      case 'text':
        return inLanguage(value);
      case 'date':
        return times && isLocalTime(value) && !Number.isNaN(Date.parse(value)) ? times(value) : value;
      case 'url':
        return isAddress(where) && URL.canParse(value, where) ? new URL(value, where).href : value;
      default:
        return value;
    }
  });
}

function withNewIds(body: number, feed: Fields, ids: Ids): Fields {
  const copy = { ...feed };
  for (const list of ids.lists) {
    const records = copy[list];
    if (Array.isArray(records)) copy[list] = (records as unknown[]).map((record) => ids.renamed(list, record, body));
  }
  return copy;
}

const isSameTag = (one: string, other: unknown): boolean =>
  typeof other === 'string' && one.toLowerCase() === other.toLowerCase();
