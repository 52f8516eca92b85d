import { isObject, type Fields } from '../../feed-format/own.js';
import { isDate } from '../../feed-format/patterns.js';
import { isEarlier, isGivenDate } from './compare-dates.js';
import type { FurtherRemark } from './further-remark.js';
import { itemsIn } from './items-in.js';
import { isWithdrawalExplained } from './withdrawal-explained.js';

/** What a commitment, or a report of it, says of how far it is that cannot be so all at once. */
export function* commitmentContradictions(
  commitment: Fields,
  path: string,
  today: Date = new Date(),
): Iterable<FurtherRemark> {
  yield* completeInPart(commitment, path);
  yield* partyTwice(commitment, path);
  yield* unitsAlone(commitment, path);
  const { state, end } = commitment;
  if (state === 'not-delivered' && typeof end === 'string' && isDate(end) && isAhead(end, today))
    yield { path: `${path}.state`, remark: { cause: 'end-ahead', details: { end } } };
}

/** Withdrawn, late or found not to be kept, and complete at once; or withdrawn, and nobody says why. */
export function* withdrawals(commitment: Fields, path: string): Iterable<FurtherRemark> {
  const { state } = commitment;
  if (state !== 'withdrawn' && state !== 'not-delivered' && state !== 'delayed' && state !== 'on-hold') return;
  if (saidOf(commitment)?.isComplete)
    yield { path: `${path}.state`, remark: { cause: 'withdrawn-complete', details: { state } } };
  if (state === 'withdrawn' && !isWithdrawalExplained(commitment))
    yield { path: `${path}.state`, remark: { cause: 'withdrawn-no-reason', details: {} } };
}

/** Complete, or not started, beside milestones that say something else. */
export function* besideMilestones(commitment: Fields, path: string): Iterable<FurtherRemark> {
  const said = saidOf(commitment);
  if (!said) return;
  const { count, total } = milestonesBeside(commitment, said);
  const cause = said.isComplete ? 'complete-milestones' : 'not-started-milestones';
  if (count) yield { path: `${path}.${said.path}`, remark: { cause, details: { count, total } } };
}

/** How many milestones there are and are complete, in figures beside their rows: pages count the rows. */
export function* countsBesideMilestones(commitment: Fields, path: string): Iterable<FurtherRemark> {
  const { complete, total } = isObject(commitment['milestoneCounts']) ? commitment['milestoneCounts'] : {};
  if (typeof complete !== 'number' || typeof total !== 'number') return;
  const all = itemsIn(commitment, 'milestones').map(([, milestone]) => milestone);
  const known = all.filter(({ status }) => status !== undefined && status !== 'withdrawn');
  const done = known.filter(({ status }) => status === 'complete').length;
  const differs = known.length ? complete !== done || total !== known.length : all.length > total;
  if (differs)
    yield {
      path: `${path}.milestoneCounts.complete`,
      remark: {
        cause: 'milestone-counts',
        details: { complete, total, ...(known.length && { done }), rows: known.length || all.length },
      },
    };
}

/** That all is done, or nothing, and where a commitment says so: itself, else its newest report. */
interface Said {
  readonly path: string;
  readonly isComplete: boolean;
  /** Of a report. */
  readonly date?: string;
}

function saidOf(commitment: Fields): Said | undefined {
  const own = fieldSaying(commitment);
  if (own !== undefined) return saidBy(commitment, own, '');
  const newest = itemsIn(commitment, 'reports')
    .filter(([, report]) => isGivenDate(report['date']) && fieldSaying(report) !== undefined)
    .sort(([, a], [, b]) => String(b['date']).localeCompare(String(a['date'])))[0];
  if (!newest) return undefined;
  const [index, report] = newest;
  const said = saidBy(report, fieldSaying(report)!, `reports[${index}].`);
  return said && { ...said, date: report['date'] as string };
}

const fieldSaying = (record: Fields): 'progress' | 'completion' | undefined =>
  typeof record['progress'] === 'number' ? 'progress' : record['completion'] ? 'completion' : undefined;

function saidBy(record: Fields, field: 'progress' | 'completion', at: string): Said | undefined {
  const value = record[field];
  const isComplete = value === 'complete' || value === 100;
  return isComplete || value === 'not-started' || value === 0 ? { path: `${at}${field}`, isComplete } : undefined;
}

/** How many milestones are not as is said, of those that say how far they are. */
function milestonesBeside(commitment: Fields, { isComplete, date }: Said): { count: number; total: number } {
  const known = itemsIn(commitment, 'milestones')
    .map(([, milestone]) => milestone)
    .filter(({ status, completedOn }) => status !== 'withdrawn' && (status || isGivenDate(completedOn)));
  const { complete, total } = isObject(commitment['milestoneCounts']) ? commitment['milestoneCounts'] : {};
  if (!known.length && typeof complete === 'number' && typeof total === 'number')
    return { count: isComplete ? total - complete : complete, total };
  // A report does not know what was done after it.
  const isLater = ({ completedOn }: Fields): boolean =>
    date !== undefined && isGivenDate(completedOn) && isEarlier(date, completedOn);
  const isDone = ({ status, completedOn }: Fields): boolean => status === 'complete' || isGivenDate(completedOn);
  const beside = known.filter((each) =>
    isComplete ? !isDone(each) : (isDone(each) || each['status'] === 'in-progress') && !isLater(each),
  );
  return { count: beside.length, total: known.length };
}

/** Complete, and with a percentage that is not all; or not started, and with one. What may be a share of 1 is asked about anyway. */
export function* completeInPart({ completion, progress }: Fields, path: string): Iterable<FurtherRemark> {
  if (completion === 'complete' && typeof progress === 'number' && (progress === 0 || progress >= 1) && progress < 100)
    yield { path: `${path}.progress`, remark: { cause: 'complete-progress', details: { progress } } };
  // What may be a share of 1 is more than none all the same.
  if (completion === 'not-started' && typeof progress === 'number' && progress >= 1 && progress <= 100)
    yield { path: `${path}.progress`, remark: { cause: 'not-started-progress', details: { progress } } };
}

function* unitsAlone(commitment: Fields, path: string): Iterable<FurtherRemark> {
  for (const list of ['leads', 'partners'])
    for (const [index, { unit, member, name }] of itemsIn(commitment, list))
      if (unit !== undefined && member === undefined && name === undefined)
        yield { path: `${path}.${list}[${index}].unit`, remark: { cause: 'unit-alone', details: {} } };
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
    yield {
      path: `${path}.status`,
      remark: {
        cause: 'status-behind',
        details: { list: 'milestones', ...(status === 'withdrawn' && { isWithdrawn: true }) },
      },
    };
  else yield* completeInPart({ completion: status, progress }, path);
}

/** Compared no more precisely than the date is given; a day ahead may be today in another time zone. */
function isAhead(date: string, today: Date): boolean {
  const tomorrow = new Date(today.getTime() + 86_400_000).toISOString();
  const length = Math.min(10, date.length);
  return date.slice(0, length) > tomorrow.slice(0, length);
}
