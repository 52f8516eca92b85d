import { isDate } from '../../feed-format/patterns.js';
import type { Fields } from '../../feed-format/own.js';
import { namesStart } from '../editions/named-changes.js';
import { textsIn } from '../texts-in.js';
import { inYears, isEarlier } from './compare-dates.js';
import type { FurtherRemark } from './further-remark.js';
import { itemsIn } from './items-in.js';

/** The first day of a commitment or a plan, and which of the two. */
export interface Beginning {
  readonly of: 'commitments' | 'plans';
  readonly field: 'start' | 'submitted';
  readonly start: string;
}

/** That of the commitment, where it says none that of its plan. */
export function beginningOf(commitment: Fields, plan: Fields | undefined): Beginning | undefined {
  const { start } = commitment;
  if (isGivenDate(start)) return { of: 'commitments', field: 'start', start };
  const startOfPlan = plan?.['start'];
  return isGivenDate(startOfPlan) ? { of: 'plans', field: 'start', start: startOfPlan } : undefined;
}

/** From when on anything can have happened to a commitment or a plan: it is promised before it begins. */
function promisedFrom(record: Fields, list: Beginning['of'], plan: Fields | undefined): Beginning | undefined {
  const all = [
    { of: list, field: 'start', start: record['start'] },
    { of: list, field: 'submitted', start: record['submitted'] },
    { of: 'plans', field: 'start', start: plan?.['start'] },
    { of: 'plans', field: 'submitted', start: plan?.['submitted'] },
  ].filter((each): each is Beginning => isGivenDate(each.start));
  return all.sort((a, b) => (a.start < b.start ? -1 : 1))[0];
}

/**
 * What is dated before it could be: changes and assessments of before the promise; milestones that are due
 * before their commitment begins, or were completed more than a year before, for some are done a little early. Reports are looked at with their periods.
 */
export function* beforeItBegan(
  record: Fields,
  path: string,
  list: Beginning['of'],
  plan?: Fields,
): Iterable<FurtherRemark> {
  const promised = promisedFrom(record, list, plan);
  const remark = (at: string, details: Beginning): FurtherRemark => ({
    path: `${path}.${at}`,
    remark: { cause: 'before-beginning', details },
  });
  for (const each of ['revisions', 'assessments'])
    for (const [index, { date, summary, now }] of itemsIn(record, each))
      if (promised && isGivenDate(date) && isEarlier(date, promised.start) && !isOfStart(summary, now))
        yield remark(`${each}[${index}].date`, promised);
  const began = beginningOf(record, plan);
  for (const [index, { completedOn, end }] of itemsIn(record, 'milestones')) {
    if (!began) continue;
    if (isGivenDate(completedOn) && isEarlier(completedOn, inYears(began.start, -1)))
      yield remark(`milestones[${index}].completedOn`, began);
    if (isGivenDate(end) && isEarlier(end, began.start)) yield remark(`milestones[${index}].end`, began);
  }
}

/** A start that was moved was moved before it came. */
const isOfStart = (summary: unknown, now: unknown): boolean => [...textsIn(summary), ...textsIn(now)].some(namesStart);

const isGivenDate = (value: unknown): value is string => typeof value === 'string' && isDate(value);
