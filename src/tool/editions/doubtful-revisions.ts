import { isDate } from '../../feed-format/patterns.js';
import type { Fields } from '../../feed-format/own.js';
import { isEarlier } from '../review/compare-dates.js';
import { datesOf, isSame } from '../review/review-revisions.js';
import type { Change } from './compare-editions.js';
import type { Question } from './questions.js';
import { recordsIn } from './records.js';

/** The revisions that tell what changed since an edition, and are dated before it. */
export function earlyRevisions({ updated: edition }: Fields, after: Fields, changes: readonly Change[]): Question[] {
  if (typeof edition !== 'string' || !isDate(edition)) return [];
  const early = changes.flatMap(({ list, index, id, told }): Question[] => {
    if (told.by !== 'revision' && told.by !== 'bare-revision') return [];
    const { revisions } = (after[list] as Fields[])[index];
    const { date } = (revisions as Fields[])[told.at];
    return typeof date === 'string' && isDate(date) && isEarlier(date, edition)
      ? [{ kind: 'revision-early', list, index, id, at: told.at, date, edition }]
      : [];
  });
  return once(early);
}

/** The revisions that tell how a date changed, and say that it was another than the older edition has. */
export function otherPasts(after: Fields, changes: readonly Change[]): Question[] {
  const others = changes.flatMap(({ list, index, id, told, values }): Question[] => {
    if (told.by !== 'revision' || !values?.every((value) => typeof value === 'string')) return [];
    const [before, now] = values as [string, string];
    const record = (after[list] as Fields[])[index];
    const revision = (record['revisions'] as Fields[])[told.at];
    const said = datesOf(revision['was']);
    const isOfThis = datesOf(revision['now']).some((date) => isSame(date, now));
    // Several may have moved it, one after the other.
    const isBetween = recordsIn(record, 'revisions').some((each) =>
      datesOf(each['now']).some((date) => said.some((one) => isSame(one, date))),
    );
    return isOfThis && said.length && !isBetween && !said.some((date) => isSame(date, before))
      ? [{ kind: 'revision-was', list, index, id, at: told.at, said: said[0], was: before }]
      : [];
  });
  return once(others);
}

/** One revision may tell several changes. */
const once = (questions: readonly Question[]): Question[] => [
  ...new Map(questions.map((each) => [JSON.stringify(each), each])).values(),
];
