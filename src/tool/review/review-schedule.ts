import { isDate } from '../../feed-format/patterns.js';
import type { Fields } from '../../feed-format/own.js';
import { inYears, isEarlier } from './compare-dates.js';
import type { FurtherRemark } from './further-remark.js';
import { itemsIn } from './items-in.js';
import { LAST_YEAR } from './review-dates.js';

/** Events are announced for next year, and plans made for a decade: what lies further ahead is most likely another year. */
const YEARS_AHEAD = { events: 3, plans: 20 } as const;

/** Events far ahead, or that go on for more than a year; plans, and commitments of none, that go on for decades. */
export function* farAhead(feed: Fields, today: Date = new Date()): Iterable<FurtherRemark> {
  const { updated } = feed;
  const now = today.toISOString().slice(0, 10);
  const since = typeof updated === 'string' && isDate(updated) && isEarlier(now, updated) ? updated : now;
  const latest = (years: number): string => inYears(since, years);
  // Of a year after the last it is told that it is of another calendar.
  const isFar = (date: unknown, years: number): boolean =>
    isGivenDate(date) && isEarlier(latest(years), date) && Number(date.slice(0, 4)) <= LAST_YEAR;
  for (const [index, { start, end }] of itemsIn(feed, 'events')) {
    const path = `events[${index}]`;
    const years = YEARS_AHEAD.events;
    if (isFar(start, years)) yield { path: `${path}.start`, remark: { cause: 'date-far-ahead', details: { years } } };
    else if (isGivenDate(start) && isGivenDate(end) && isEarlier(inYears(start, 1), end))
      yield { path: `${path}.end`, remark: { cause: 'event-long', details: {} } };
  }
  const years = YEARS_AHEAD.plans;
  for (const list of ['plans', 'commitments'] as const)
    for (const [index, record] of itemsIn(feed, list)) {
      const field = isFar(record['start'], years) ? 'start' : 'end';
      // Of a commitment with a plan that is told beside the plan.
      if (isFar(record[field], years) && (list === 'plans' || field === 'start' || record['plan'] === undefined))
        yield { path: `${list}[${index}].${field}`, remark: { cause: 'date-far-ahead', details: { years } } };
    }
}

/** Milestones that are due after their commitment ends; or, where it does not say when, long after its plan. */
export function* milestonesAfterEnd(
  commitment: Fields,
  path: string,
  plan: Fields | undefined,
): Iterable<FurtherRemark> {
  const { end } = commitment;
  const endOfPlan = plan?.['end'];
  for (const [index, milestone] of itemsIn(commitment, 'milestones')) {
    const field = isGivenDate(milestone['end']) ? 'end' : 'start';
    const due = milestone[field];
    if (!isGivenDate(due)) continue;
    const at = `${path}.milestones[${index}].${field}`;
    if (isGivenDate(end)) {
      if (isEarlier(end, due)) yield { path: at, remark: { cause: 'milestone-after-end', details: {} } };
    } else if (isGivenDate(endOfPlan) && isEarlier(inYears(endOfPlan, 1), due))
      yield { path: at, remark: { cause: 'after-plan', details: { end: endOfPlan } } };
  }
}

const isGivenDate = (value: unknown): value is string => typeof value === 'string' && isDate(value);
