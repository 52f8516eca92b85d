import type { Fields } from '../../feed-format/own.js';
import { inYears, isEarlier, isGivenDate, spanOf } from './compare-dates.js';
import type { FurtherRemark } from './further-remark.js';
import { itemsIn } from './items-in.js';
import { LAST_YEAR } from './review-dates.js';

/** Events are announced for next year, who leaves says so a while before, and plans are made for a decade: what lies further ahead is most likely another year. */
const YEARS_AHEAD = { events: 3, members: 3, plans: 20 } as const;

/** Whether a date of a list is further ahead than anybody plans; of a year after the last it is told that it is of another calendar. */
export function isFarAhead(list: string, date: unknown, feed: Fields, today: Date): boolean {
  if (!Object.hasOwn(YEARS_AHEAD, list) || !isGivenDate(date)) return false;
  const { updated } = feed;
  const now = today.toISOString().slice(0, 10);
  const since = isGivenDate(updated) && isEarlier(now, updated) ? updated : now;
  const latest = inYears(since, YEARS_AHEAD[list as keyof typeof YEARS_AHEAD]);
  return isEarlier(latest, date) && Number(date.slice(0, 4)) <= LAST_YEAR;
}

/** Events and the leaving of members far ahead, or events that go on for a year; plans, and commitments of none, that go on for decades. */
export function* farAhead(feed: Fields, today: Date = new Date()): Iterable<FurtherRemark> {
  const isFar = (list: string, date: unknown): boolean => isFarAhead(list, date, feed, today);
  for (const [index, { start, end }] of itemsIn(feed, 'events')) {
    const path = `events[${index}]`;
    const years = YEARS_AHEAD.events;
    if (isFar('events', start))
      yield { path: `${path}.start`, remark: { cause: 'date-far-ahead', details: { years } } };
    else if (isGivenDate(start) && isGivenDate(end) && lastsAYear(start, end))
      yield { path: `${path}.end`, remark: { cause: 'event-long', details: {} } };
  }
  for (const [index, { left }] of itemsIn(feed, 'members'))
    if (isFar('members', left))
      yield {
        path: `members[${index}].left`,
        remark: { cause: 'date-far-ahead', details: { years: YEARS_AHEAD.members } },
      };
  const years = YEARS_AHEAD.plans;
  for (const list of ['plans', 'commitments'] as const)
    for (const [index, record] of itemsIn(feed, list)) {
      const field = isFar(list, record['start']) ? 'start' : 'end';
      // Of a commitment with a plan that is told beside the plan.
      if (isFar(list, record[field]) && (list === 'plans' || field === 'start' || record['plan'] === undefined))
        yield { path: `${list}[${index}].${field}`, remark: { cause: 'date-far-ahead', details: { years } } };
    }
}

/** Milestones that are due after their commitment ends; or, where it does not say when, long after its plan. */
export function* milestonesAfterEnd(
  commitment: Fields,
  path: string,
  plan: Fields | undefined,
): Iterable<FurtherRemark> {
  const { end } = spanOf(commitment);
  const { end: endOfPlan } = spanOf(plan);
  for (const [index, milestone] of itemsIn(commitment, 'milestones')) {
    const field = isGivenDate(milestone['end']) ? 'end' : 'start';
    const due = milestone[field];
    if (!isGivenDate(due)) continue;
    const at = `${path}.milestones[${index}].${field}`;
    if (end !== undefined) {
      if (isEarlier(end, due)) yield { path: at, remark: { cause: 'milestone-after-end', details: {} } };
    } else if (endOfPlan !== undefined && isEarlier(inYears(endOfPlan, 1), due))
      yield { path: at, remark: { cause: 'after-plan', details: { end: endOfPlan } } };
  }
}

/** From one day to that of the next year, or longer; of a month or a year nobody knows the day. */
const lastsAYear = (start: string, end: string): boolean =>
  isEarlier(inYears(start, 1), end) || (start.length >= 10 && end.length >= 10 && !isEarlier(end, inYears(start, 1)));
