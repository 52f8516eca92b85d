import { isDate } from '../../feed-format/patterns.js';
import type { Fields } from '../../feed-format/own.js';
import { isEarlier } from '../review/compare-dates.js';
import type { Change } from './compare-editions.js';
import type { Question } from './questions.js';

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
  // One revision may tell several changes.
  return [...new Map(early.map((each) => [JSON.stringify(each), each])).values()];
}
