import type { Fields } from '../../feed-format/own.js';
import { isDate } from '../../feed-format/patterns.js';
import { feedShape, type Shape } from '../../schema/feed-shape.js';
import type { Remark } from '../messages/message.js';
import { isEarlier, isGivenDate } from './compare-dates.js';
import type { FurtherRemark } from './further-remark.js';

const DAY = 86_400_000;

/** What these say has happened, so none of them is to come. */
const HAPPENED: ReadonlySet<string> = new Set([
  ...['reports.date', 'revisions.date', 'assessments.date', 'contributions.date', 'contributions.answeredOn'],
  ...['milestones.completedOn', 'members.joined', 'commitments.updated', 'plans.submitted', 'updates.date'],
]);

/** Years of action plans, and of members that are old. */
const FIRST_YEAR = 1950;
export const LAST_YEAR = 2100;

/** Dates that are no other field's contradiction, and are hardly meant: a report of next year, the Thai or Persian year. */
export function* reviewDates(
  feed: object,
  today: Date = new Date(),
): Iterable<{ readonly path: string; readonly remark: Remark }> {
  for (const { path, field, date } of datesIn(feedShape, feed, '', '')) {
    const year = Number(date.slice(0, 4));
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      const meant = inOurCalendar(year, date);
      yield { path, remark: { cause: 'year-far', details: {}, ...(meant !== undefined && { meant }) } };
    }
    // A day ahead may be today in another time zone.
    else if (HAPPENED.has(field) && Date.parse(date) - today.getTime() > DAY)
      yield { path, remark: { cause: 'date-ahead', details: {} } };
  }
}

/** What is written down on the day on which it is known, or after it: not with contributions, which come by themselves. */
const WRITTEN_DOWN: ReadonlySet<string> = new Set(['reports.date', 'milestones.completedOn', 'commitments.updated']);

/** The date of all, where something in the feed is newer. */
export function* updatedBehind(feed: Fields, today: Date = new Date()): Iterable<FurtherRemark> {
  const { updated } = feed;
  if (!isGivenDate(updated)) return;
  const newer = [...datesIn(feedShape, feed, '', '')]
    .filter(
      ({ field, date }) => WRITTEN_DOWN.has(field) && isEarlier(updated, date) && !isEarlier(today.toISOString(), date),
    )
    .map(({ date }) => date)
    .sort();
  if (newer.length) yield { path: 'updated', remark: { cause: 'updated-behind', details: { date: newer.at(-1)! } } };
}

/** Of a Buddhist year the date, of a Persian one the year that mostly is the same. */
function inOurCalendar(year: number, date: string): string | undefined {
  if (year > 2400 && year < 2700) return `${year - 543}${date.slice(4)}`;
  return year > 1300 && year < 1500 ? String(year + 621) : undefined;
}

function* datesIn(
  shape: Shape,
  value: unknown,
  path: string,
  field: string,
): Iterable<{ readonly path: string; readonly field: string; readonly date: string }> {
  if (shape === 'date') {
    // The date of all is looked at with its age.
    if (typeof value === 'string' && isDate(value) && path !== 'updated') yield { path, field, date: value };
  } else if (typeof shape !== 'object') return;
  else if ('list' in shape && Array.isArray(value))
    for (const [index, item] of (value as unknown[]).entries())
      yield* datesIn(shape.list, item, `${path}[${index}]`, field);
  else if ('fields' in shape && typeof value === 'object' && value !== null) {
    const record = value as Readonly<Record<string, unknown>>;
    const list = field.slice(field.lastIndexOf('.') + 1);
    for (const [name, each] of Object.entries(shape.fields))
      if (Object.hasOwn(record, name))
        yield* datesIn(each, record[name], path ? `${path}.${name}` : name, list ? `${list}.${name}` : name);
  }
}
