import type { Fields } from '../../feed-format/own.js';
import { namesStart } from '../editions/named-changes.js';
import { textsIn } from '../texts-in.js';
import { recordsById } from '../editions/records.js';
import { inYears, isEarlier, isGivenDate, monthsBefore, spanOf } from './compare-dates.js';
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
  const { start } = spanOf(commitment);
  if (start !== undefined) return { of: 'commitments', field: 'start', start };
  const { start: startOfPlan } = isGivenDate(commitment['start']) ? {} : spanOf(plan);
  return startOfPlan === undefined ? undefined : { of: 'plans', field: 'start', start: startOfPlan };
}

/** A milestone may be done before its commitment begins, and more so before the plan of one that was begun before. */
const MONTHS_EARLY = { commitments: 3, plans: 12 } as const;
/** Of what is to come there are news and meetings before: so many months. */
const MONTHS_OF_NEWS = 6;

/** From when on anything can have happened to a commitment or a plan: it is promised before it begins. */
function promisedFrom(record: Fields, list: Beginning['of'], plan: Fields | undefined): Beginning | undefined {
  const all = [
    { of: list, field: 'start', start: spanOf(record).start },
    { of: list, field: 'submitted', start: record['submitted'] },
    { of: 'plans', field: 'start', start: spanOf(plan).start },
    { of: 'plans', field: 'submitted', start: plan?.['submitted'] },
  ].filter((each): each is Beginning => isGivenDate(each.start));
  return all.sort(byStart)[0];
}

/**
 * What is dated before it could be: changes and assessments of before the promise; milestones that are due before their commitment
 * begins, or were completed long before, for some are done a little early. Reports are looked at with their periods.
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
    if (isGivenDate(completedOn) && isEarlier(completedOn, monthsBefore(began.start, MONTHS_EARLY[began.of])))
      yield remark(`milestones[${index}].completedOn`, began);
    if (isGivenDate(end) && isEarlier(end, began.start)) yield remark(`milestones[${index}].end`, began);
  }
}

/** A start that was moved was moved before it came. */
const isOfStart = (summary: unknown, now: unknown): boolean => [...textsIn(summary), ...textsIn(now)].some(namesStart);

/** A commitment that is over before its plan begins, or begins when that is over; one that goes on long after it may go on a little. */
export function* besidePlan(commitment: Fields, path: string, plan: Fields | undefined): Iterable<FurtherRemark> {
  const [own, of] = [spanOf(commitment), spanOf(plan)];
  if (own.end !== undefined && of.start !== undefined && isEarlier(own.end, of.start))
    yield {
      path: `${path}.end`,
      remark: { cause: 'before-beginning', details: { of: 'plans', field: 'start', start: of.start } },
    };
  if (of.end === undefined) return;
  if (own.start !== undefined && isEarlier(of.end, own.start))
    yield { path: `${path}.start`, remark: { cause: 'after-plan', details: { end: of.end, isWhole: true } } };
  else if (own.end !== undefined && isEarlier(inYears(of.end, 1), own.end))
    yield { path: `${path}.end`, remark: { cause: 'after-plan', details: { end: of.end } } };
}

/** A plan that was submitted a year or more before it began, or when it was over. */
export function* submittedBeside(plan: Fields, path: string): Iterable<FurtherRemark> {
  const { submitted } = plan;
  const { start, end } = spanOf(plan);
  if (!isGivenDate(submitted)) return;
  const at = `${path}.submitted`;
  if (start !== undefined && isEarlier(submitted, monthsBefore(start, 12)))
    yield { path: at, remark: { cause: 'before-beginning', details: { of: 'plans', field: 'start', start } } };
  else if (end !== undefined && isEarlier(end, submitted))
    yield { path: at, remark: { cause: 'after-plan', details: { end, isWhole: true } } };
}

/** News and events of long before what they are about, or before all that there is. */
export function* newsBefore(feed: Fields): Iterable<FurtherRemark> {
  const commitments = recordsById(feed, 'commitments');
  const plans = recordsById(feed, 'plans');
  const beginningsOf = (records: Iterable<Fields>, of: Beginning['of']): Beginning[] =>
    [...records].flatMap((record) => promisedFrom(record, of, plans.get(record['plan'])) ?? []);
  const [first] = [...beginningsOf(plans.values(), 'plans'), ...beginningsOf(commitments.values(), 'commitments')].sort(
    byStart,
  );
  const joined = itemsIn(feed, 'members').flatMap(([, member]) =>
    isGivenDate(member['joined']) ? [member['joined']] : [],
  );
  for (const [list, field] of [
    ['updates', 'date'],
    ['events', 'start'],
  ] as const)
    for (const [index, record] of itemsIn(feed, list)) {
      const date = record[field];
      const about = commitments.get(record['commitment']);
      const began = about ? promisedFrom(about, 'commitments', plans.get(about['plan'])) : first;
      if (!began || !isGivenDate(date) || !isEarlier(date, monthsBefore(began.start, MONTHS_OF_NEWS))) continue;
      // A coalition is there before its first plan.
      if (!about && joined.some((day) => !isEarlier(date, day))) continue;
      yield { path: `${list}[${index}].${field}`, remark: { cause: 'before-beginning', details: began } };
    }
}

const byStart = (one: Beginning, other: Beginning): number => (one.start < other.start ? -1 : 1);
