import { isDate } from '../../feed-format/patterns.js';
import { isObject, type Fields } from '../../feed-format/own.js';
import { recordsIn } from '../editions/records.js';
import { isEarlier } from './compare-dates.js';
import type { FurtherRemark } from './further-remark.js';

/** In these states nobody has to go on with it. */
const AT_REST: ReadonlySet<unknown> = new Set(['withdrawn', 'not-delivered', 'on-hold']);

/** The days on which members left, by their ids. */
export const daysOfLeaving = (feed: Fields): ReadonlyMap<unknown, string> =>
  new Map(
    recordsIn(feed, 'members').flatMap(({ id, left }): [unknown, string][] =>
      typeof left === 'string' && isDate(left) ? [[id, left]] : [],
    ),
  );

/** Responsible for what is not over, and a member no more. */
export function* leadsLeft(
  commitment: Fields,
  path: string,
  leftOf: ReadonlyMap<unknown, string>,
  today: Date = new Date(),
): Iterable<FurtherRemark> {
  const gone = leadsGone(commitment, leftOf, today);
  const { leads } = commitment;
  const hasOthers = Array.isArray(leads) && leads.length > gone.length;
  for (const { at, left } of gone)
    yield { path: `${path}.leads[${at}]`, remark: { cause: 'lead-left', details: { left, hasOthers } } };
}

/** Which of the leads of a commitment that goes on have left, and where in its list each stands. */
export function leadsGone(
  { leads, completion, progress, state, end, reports }: Fields,
  leftOf: ReadonlyMap<unknown, string>,
  today: Date = new Date(),
): { at: number; member: string; left: string }[] {
  const isComplete = (each: unknown): boolean => isObject(each) && each['completion'] === 'complete';
  const isOver = completion === 'complete' || progress === 100 || AT_REST.has(state);
  if (!Array.isArray(leads) || isOver || (Array.isArray(reports) && reports.some(isComplete))) return [];
  return (leads as unknown[]).flatMap((party, at) => {
    const member = isObject(party) ? party['member'] : party;
    const left = leftOf.get(member);
    const isGone =
      left !== undefined &&
      isEarlier(left, today.toISOString()) &&
      !(typeof end === 'string' && isDate(end) && isEarlier(end, left));
    return isGone ? [{ at, member: String(member), left }] : [];
  });
}
