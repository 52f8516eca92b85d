import { isObject, type Fields } from '../../feed-format/own.js';
import { isDate } from '../../feed-format/patterns.js';
import { recordsIn } from '../editions/records.js';
import { textsIn } from '../texts-in.js';
import { inYears, isEarlier } from './compare-dates.js';
import type { FurtherRemark } from './further-remark.js';
import { itemsIn } from './items-in.js';

/** What a commitment, or a report of it, says of how far it is that cannot be so all at once. */
export function* commitmentContradictions(
  commitment: Fields,
  path: string,
  today: Date = new Date(),
): Iterable<FurtherRemark> {
  yield* completeInPart(commitment, path);
  yield* partyTwice(commitment, path);
  const { state, end } = commitment;
  if (state === 'not-delivered' && typeof end === 'string' && isDate(end) && isAhead(end, today))
    yield { path: `${path}.state`, remark: { cause: 'end-ahead', details: { end } } };
}

/** More than a year after the plan that it is of: a promise may go on a little longer than its plan. */
export function* afterPlan({ end }: Fields, path: string, plan: Fields | undefined): Iterable<FurtherRemark> {
  const endOfPlan = plan?.['end'];
  if (typeof end !== 'string' || typeof endOfPlan !== 'string' || !isDate(end) || !isDate(endOfPlan)) return;
  if (isEarlier(inYears(endOfPlan, 1), end))
    yield { path: `${path}.end`, remark: { cause: 'after-plan', details: { end: endOfPlan } } };
}

/** Done or reported more than a year before its commitment began, or the plan that it is of: most likely another year is meant. */
export function* beforeItBegan(commitment: Fields, path: string, plan: Fields | undefined): Iterable<FurtherRemark> {
  const start = commitment['start'] ?? plan?.['start'];
  if (typeof start !== 'string' || !isDate(start)) return;
  for (const [list, field] of [
    ['milestones', 'completedOn'],
    ['reports', 'date'],
  ] as const)
    for (const [index, { [field]: date }] of itemsIn(commitment, list))
      if (typeof date === 'string' && isDate(date) && isEarlier(date, inYears(start, -1)))
        yield { path: `${path}.${list}[${index}].${field}`, remark: { cause: 'before-plan', details: { start } } };
}

/** Given up and complete at once, or given up and nobody says why. */
export function* withdrawals(commitment: Fields, path: string): Iterable<FurtherRemark> {
  if (commitment['state'] !== 'withdrawn') return;
  if (commitment['completion'] === 'complete' || commitment['progress'] === 100)
    yield { path: `${path}.state`, remark: { cause: 'withdrawn-complete', details: {} } };
  const isSaid =
    recordsIn(commitment, 'revisions').length > 0 ||
    recordsIn(commitment, 'reports').some(
      ({ summary, challenges }) => textsIn(summary).length || textsIn(challenges).length,
    );
  if (!isSaid) yield { path: `${path}.state`, remark: { cause: 'withdrawn-no-reason', details: {} } };
}

/** Complete, and with a percentage that is not all; or not started, and with one. What may be a share of 1 is asked about anyway. */
export function* completeInPart({ completion, progress }: Fields, path: string): Iterable<FurtherRemark> {
  if (completion === 'complete' && typeof progress === 'number' && (progress === 0 || progress >= 1) && progress < 100)
    yield { path: `${path}.progress`, remark: { cause: 'complete-progress', details: { progress } } };
  // What may be a share of 1 is more than none all the same.
  if (completion === 'not-started' && typeof progress === 'number' && progress >= 1 && progress <= 100)
    yield { path: `${path}.progress`, remark: { cause: 'not-started-progress', details: { progress } } };
}

/** Responsible, and taking part beside itself. */
function* partyTwice({ leads, partners }: Fields, path: string): Iterable<FurtherRemark> {
  if (!Array.isArray(leads) || !Array.isArray(partners)) return;
  // Two offices of one member are two.
  const isPlain = (party: unknown): party is string => typeof party === 'string' && party !== '';
  const those = new Set((leads as unknown[]).filter(isPlain));
  for (const [at, party] of (partners as unknown[]).entries())
    if (isPlain(party) && those.has(party))
      yield { path: `${path}.partners[${at}]`, remark: { cause: 'party-twice', details: {} } };
}

/** Answered, and waiting for an answer. */
export function* answerContradiction(contribution: Fields, path: string): Iterable<FurtherRemark> {
  const { status, response, decision, answeredOn } = contribution;
  if (status !== 'received' && status !== 'under-review') return;
  if ([response, decision, answeredOn].some((value) => value !== undefined && value !== null && value !== ''))
    yield { path: `${path}.status`, remark: { cause: 'status-behind', details: { list: 'contributions' } } };
}

/** Done, as its day or its percentage says, and its status says something else or nothing. */
export function* milestoneContradiction(milestone: Fields, path: string): Iterable<FurtherRemark> {
  const { status, completedOn, progress } = milestone;
  const isDone = (typeof completedOn === 'string' && isDate(completedOn)) || progress === 100;
  if (isDone && status !== 'complete')
    yield { path: `${path}.status`, remark: { cause: 'status-behind', details: { list: 'milestones' } } };
  else yield* completeInPart({ completion: status, progress }, path);
}

/** In these states nobody has to go on with it. */
const AT_REST: ReadonlySet<unknown> = new Set(['withdrawn', 'not-delivered', 'on-hold']);

/** Responsible for what is not over, and a member no more. */
export function* leadsLeft(
  commitment: Fields,
  path: string,
  leftOf: ReadonlyMap<unknown, string>,
  today: Date = new Date(),
): Iterable<FurtherRemark> {
  const { leads, completion, progress, state, end, reports } = commitment;
  const isComplete = (each: unknown): boolean => isObject(each) && each['completion'] === 'complete';
  const isOver = completion === 'complete' || progress === 100 || AT_REST.has(state);
  if (!Array.isArray(leads) || isOver || (Array.isArray(reports) && reports.some(isComplete))) return;
  const parties: unknown[] = leads;
  const left = parties.map((party) => leftOf.get(isObject(party) ? party['member'] : party));
  const isGone = (date: string | undefined): date is string =>
    date !== undefined &&
    isEarlier(date, today.toISOString()) &&
    !(typeof end === 'string' && isDate(end) && isEarlier(end, date));
  for (const [at, date] of left.entries())
    if (isGone(date))
      yield {
        path: `${path}.leads[${at}]`,
        remark: { cause: 'lead-left', details: { left: date, hasOthers: left.some((each) => !isGone(each)) } },
      };
}

/** Compared no more precisely than the date is given; a day ahead may be today in another time zone. */
function isAhead(date: string, today: Date): boolean {
  const tomorrow = new Date(today.getTime() + 86_400_000).toISOString();
  const length = Math.min(10, date.length);
  return date.slice(0, length) > tomorrow.slice(0, length);
}
