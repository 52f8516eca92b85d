import type { Feed } from '../feed-format/types.js';
import { formatRange } from '../i18n/format.js';

const INSTANT = /"(\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d))"/gi;

/**
 * The time zone in which fixed HTML shows an instant, whoever makes it wherever: the feed's; where the feed names none, that of the offset
 * with which the instant is written, so that it reads as whoever keeps the feed wrote it.
 */
export const feedClock =
  ({ timeZone }: Pick<Feed, 'timeZone'>): ((instant: string) => string) =>
  (instant) =>
    timeZone ?? zoneOfOffset(instant);

/** What stands for each instant of a feed, and for each event from one to another, where this runs; to what stands there on the feed's clock. */
export function hoursOnFeedClock(feed: Feed, lang: string): ReadonlyMap<string, string> {
  const clock = feedClock(feed);
  const instants = [...JSON.stringify(feed).matchAll(INSTANT)].map(([, instant = '']) => [instant, instant] as const);
  const ranges = feed.events.flatMap(({ start, end = '' }) =>
    [start, end].every((date) => date.length > 10) ? [[start, end] as const] : [],
  );
  return new Map(
    [...ranges, ...instants].map(([start, end]) => [
      formatRange(lang, start, end),
      formatRange(lang, start, end, clock(start)),
    ]),
  );
}

/** Browsers know whole hours by a name, and for not so long other offsets, too. */
function zoneOfOffset(instant: string): string {
  const [offset = '', sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(instant) ?? [];
  if (!Number(hours) && !Number(minutes)) return 'UTC';
  const isNamed = minutes === '00' && Number(hours) <= (sign === '-' ? 12 : 14);
  const zone = isNamed ? `Etc/GMT${sign === '-' ? '+' : '-'}${Number(hours)}` : offset;
  return isKnown(zone) ? zone : 'UTC';
}

function isKnown(timeZone: string): boolean {
  try {
    return !!new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    // How `Intl` says that it does not know the name.
    return false;
  }
}
