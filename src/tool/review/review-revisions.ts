import { fold } from '../../feed-format/fold.js';
import { isDate } from '../../feed-format/patterns.js';
import type { Fields } from '../../feed-format/own.js';
import { changesNamedIn } from '../editions/named-changes.js';
import { readDateCell } from '../spreadsheet/cells/date-cell.js';
import { textsIn } from '../texts-in.js';
import { isEarlier } from './compare-dates.js';
import type { FurtherRemark } from './further-remark.js';
import { itemsIn } from './items-in.js';

/** The newest revision that moved a date of a commitment or a plan, to one that it does not have: most likely another is meant. */
export function* revisionsBeside(record: Fields, path: string, list: 'plans' | 'commitments'): Iterable<FurtherRemark> {
  const { start, end } = record;
  if (typeof end !== 'string' || !isDate(end)) return;
  const milestones = itemsIn(record, 'milestones').map(([, milestone]) => milestone);
  const moves = itemsIn(record, 'revisions').flatMap(([index, { date, summary, was, now }]) => {
    const [from, to] = [was, now].map(datesOf);
    return from.length && to.length ? [{ index, date: typeof date === 'string' ? date : '', summary, from, to }] : [];
  });
  // Nobody knows which is the newest of those that have no date.
  if (moves.length > 1 && moves.some(({ date }) => !isDate(date))) return;
  const newest = moves.filter(({ date }) => !moves.some((other) => isEarlier(date, other.date)));
  const own = [start, end, ...milestones.flatMap((each) => [each['start'], each['end'], each['completedOn']])];
  for (const { index, summary, to } of newest) {
    if (to.some((date) => own.some((each) => typeof each === 'string' && isSame(date, each)))) continue;
    // One of the same day may have moved it further.
    if (newest.some(({ from }) => from.some((date) => to.some((each) => isSame(date, each))))) continue;
    if (isOfMilestoneGone(summary, milestones)) continue;
    yield { path: `${path}.revisions[${index}].now`, remark: { cause: 'revision-now', details: { end, list } } };
  }
}

/** A day, a month or a year that words name, in each language; none where they may mean two. */
export const datesOf = (value: unknown): string[] =>
  textsIn(value).flatMap((text) => {
    const read = readDateCell(text);
    return read.value === undefined || read.note ? [] : [read.value];
  });

/** Compared no more precisely than the coarser of the two is given. */
export const isSame = (one: string, other: string): boolean => !isEarlier(one, other) && !isEarlier(other, one);

/** Whether the revision speaks of a milestone that is not there any more, by its title. */
function isOfMilestoneGone(summary: unknown, milestones: readonly Fields[]): boolean {
  const sentences = textsIn(summary);
  if (!sentences.some((sentence) => changesNamedIn(sentence).has('milestone-title'))) return false;
  const titles = milestones.flatMap(({ title }) => textsIn(title).map(fold));
  return !sentences.some((sentence) => titles.some((title) => title && fold(sentence).includes(title)));
}
