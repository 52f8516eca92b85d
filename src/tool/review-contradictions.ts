import type { Fields } from '../feed-format/own.js';
import { isDate } from '../feed-format/patterns.js';
import type { FurtherRemark } from './review-further.js';

/** What a commitment, or a report of it, says of how far it is that cannot be so all at once. */
export function* commitmentContradictions(
  commitment: Fields,
  path: string,
  today: Date = new Date(),
): Iterable<FurtherRemark> {
  yield* completeInPart(commitment, path);
  const { state, end } = commitment;
  if (state === 'not-delivered' && typeof end === 'string' && isDate(end) && isAhead(end, today))
    yield { path: `${path}.state`, remark: { cause: 'end-ahead', details: { end } } };
}

/** Complete, and with a percentage that is not all. What may be a share of 1 is asked about anyway. */
export function* completeInPart({ completion, progress }: Fields, path: string): Iterable<FurtherRemark> {
  if (completion === 'complete' && typeof progress === 'number' && (progress === 0 || progress >= 1) && progress < 100)
    yield { path: `${path}.progress`, remark: { cause: 'complete-progress', details: { progress } } };
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
}

/** Compared no more precisely than the date is given; a day ahead may be today in another time zone. */
function isAhead(date: string, today: Date): boolean {
  const tomorrow = new Date(today.getTime() + 86_400_000).toISOString();
  const length = Math.min(10, date.length);
  return date.slice(0, length) > tomorrow.slice(0, length);
}
