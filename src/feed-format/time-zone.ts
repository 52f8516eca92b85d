import { findOrMake } from './find-or-make.js';
import { TIME_ZONE_PATTERN } from './patterns.js';

const MINUTE = 60_000;

/** Whether `name` is a time zone that this browser knows by its IANA name. Offsets such as `+06:00` are none. */
export function isTimeZone(name: string): boolean {
  try {
    return TIME_ZONE_PATTERN.test(name) && !!clockOf(name);
  } catch {
    // How `Intl` says that it does not know the name.
    return false;
  }
}

/**
 * Turns times without an offset into full RFC 3339 timestamps of one time zone: `2026-05-31T18:00` in America/Monterrey is
 * `2026-05-31T18:00:00-06:00`. A time that the clocks pass over in spring is taken as long after midnight as it says;
 * of one that comes twice in autumn the first is meant (as `Temporal` does with "compatible").
 */
export function offsetTimes(timeZone: string): (local: string) => string {
  const clock = clockOf(timeZone);

  /** Minutes that the zone is ahead of UTC at an instant, which is a whole minute. */
  const offsetAt = (instant: number): number => {
    const [month, day, year, hour, minute] = clock.format(instant).split(/\D+/).map(Number);
    return (Date.UTC(year, month - 1, day, hour, minute) - instant) / MINUTE;
  };

  return (local) => {
    const asUtc = Date.parse(`${local}Z`);
    // What holds a day before is the earlier offset, whatever happens to the clocks on the day itself.
    const before = offsetAt(asUtc - 1440 * MINUTE);
    const after = offsetAt(asUtc + 1440 * MINUTE);
    const isBefore = offsetAt(asUtc - before * MINUTE) === before || offsetAt(asUtc - after * MINUTE) !== after;
    return `${local}:00${written(isBefore ? before : after)}`;
  };
}

/** To make a clock takes longer than to read a feed, and all feeds of a page are of few places. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  if (clocks.size > 20) clocks.clear();
  return findOrMake(
    clocks,
    timeZone,
    () =>
      new Intl.DateTimeFormat('en-US', {
        // A page may have put anything on Object.prototype, and `Intl` reads what options inherit.
        __proto__: null,
        timeZone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
      } as Intl.DateTimeFormatOptions),
  );
}

/** `-06:00` */
const written = (offset: number): string =>
  (offset < 0 ? '-' : '+') + new Date(Math.abs(offset) * MINUTE).toISOString().slice(11, 16);
