import type { Fields } from '../../feed-format/own.js';
import { isLocalTime } from '../../feed-format/patterns.js';
import { isTimeZone, offsetTimes } from '../../feed-format/time-zone.js';
import { isAddress } from '../source.js';
import { feedShape, type Shape } from '../../schema/feed-shape.js';
import { mapFeed, mapRecord } from './map-values.js';
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
  const isElsewhere = typeof timeZone === 'string' && timeZone !== into['timeZone'] && isTimeZone(timeZone);
  const named = mapFeed(withNewIds(body, feed, ids), (shape, value) => {
    if (shape === 'party')
      return typeof value === 'string' && ids.isKnown('members', value)
        ? ids.referred('members', value, body)
        : // A body names another's member by its name, for its own feed does not have it.
          (ids.memberNamed(value) ?? value);
    if (typeof value !== 'string') return value;
    switch (shape) {
      case 'plans':
      case 'members':
      case 'commitments':
        return ids.referred(shape, value, body);
      case 'url':
        return isAddress(where) && URL.canParse(value, where) ? new URL(value, where).href : value;
      default:
        return value;
    }
  });
  return asElsewhere(feedShape, named, {
    language: isOther ? language : undefined,
    timeZone: isElsewhere ? timeZone : undefined,
    isMember: (party) => ids.hasMember(party),
  });
}

/** In what a body's records differ from those among which they stand. */
export interface Elsewhere {
  readonly language: string | undefined;
  readonly timeZone: string | undefined;
  /** Whether a party is the id of a member. */
  readonly isMember: (party: string) => boolean;
}

/** A record as it reads among those of a feed in another language or time zone: texts say their language, times their offset. */
export function asElsewhere(shape: Shape, record: Fields, { language, timeZone, isMember }: Elsewhere): Fields {
  const times = timeZone === undefined ? undefined : offsetTimes(timeZone);
  const change = (of: Shape, value: unknown): unknown => {
    if (typeof value !== 'string') return value;
    if (of === 'date') return times && isLocalTime(value) && !Number.isNaN(Date.parse(value)) ? times(value) : value;
    const isText = of === 'text' || (of === 'party' && !isMember(value));
    return isText && language !== undefined ? { [language]: value } : value;
  };
  return mapRecord(shape, record, change);
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
