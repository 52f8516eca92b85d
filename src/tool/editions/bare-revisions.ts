import { plainSpelling } from '../names/similar.js';
import { textsIn } from '../texts-in.js';
import type { Fields } from '../../feed-format/own.js';
import { recordsIn } from './records.js';
import { EDITION_WORDS, type Changed } from './words.js';

/** What residents ask the reason of, whichever way it went; a completion that rises needs none. */
const NEEDS_REASON: readonly Changed[] = [
  ...(['title', 'summary', 'start', 'end', 'leads', 'partners', 'state', 'commitment-gone'] as const),
  ...(['milestone-gone', 'milestone-title', 'milestone-start', 'milestone-end'] as const),
];

const BARE: ReadonlySet<string> = new Set(
  Object.values(EDITION_WORDS).flatMap(({ changed }) => NEEDS_REASON.map((each) => plainSpelling(changed[each]))),
);

/** Whether a text is the sentence that `changes` writes, or begins with it before a colon. */
export const isBareSentence = (text: string): boolean => BARE.has(plainSpelling(text.slice(0, LONGEST).split(':')[0]));

/** Where a revision has the sentence that `changes` wrote, and nobody added why: as `commitments[1].revisions[0].summary`. */
export function bareRevisions(feed: Fields): string[] {
  return (['plans', 'commitments'] as const).flatMap((list) =>
    recordsIn(feed, list).flatMap((record, index) => {
      const titles = recordsIn(record, 'milestones').flatMap(({ title }) => textsIn(title).map(plainSpelling));
      const isBare = (text: string): boolean => {
        // After a colon `changes` says which milestone it is.
        const which = plainSpelling(text.slice(0, LONGEST).split(':').slice(1).join(':'));
        return isBareSentence(text) && (!which || titles.includes(which));
      };
      return recordsIn(record, 'revisions').flatMap(({ summary }, at) =>
        textsIn(summary).some(isBare) ? [`${list}[${index}].revisions[${at}].summary`] : [],
      );
    }),
  );
}

/** No such sentence with a title is longer. */
const LONGEST = 1000;
