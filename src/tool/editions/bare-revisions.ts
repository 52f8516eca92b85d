import { plainSpelling } from '../similar.js';
import { textsIn } from '../texts-in.js';
import type { Fields } from '../../feed-format/own.js';
import { recordsIn } from './records.js';
import { EDITION_WORDS, type Changed } from './words.js';

/** What residents ask the reason of, whichever way it went; a completion that rises needs none. */
const NEEDS_REASON: readonly Changed[] = [
  ...(['title', 'summary', 'start', 'end', 'leads', 'partners', 'state', 'commitment-gone'] as const),
  ...(['milestone-gone', 'milestone-title', 'milestone-start', 'milestone-end'] as const),
];

/** Where a revision has the sentence that `changes` wrote, and nobody added why: as `commitments[1].revisions[0].summary`. */
export function bareRevisions(feed: Fields): string[] {
  const sentences = new Set(
    Object.values(EDITION_WORDS).flatMap(({ changed }) => NEEDS_REASON.map((each) => plainSpelling(changed[each]))),
  );
  return (['plans', 'commitments'] as const).flatMap((list) =>
    recordsIn(feed, list).flatMap((record, index) => {
      const titles = recordsIn(record, 'milestones').flatMap(({ title }) => textsIn(title).map(plainSpelling));
      const isBare = (text: string): boolean => {
        const [sentence, ...rest] = text.slice(0, LONGEST).split(':');
        // After a colon `changes` says which milestone it is.
        const which = plainSpelling(rest.join(':'));
        return sentences.has(plainSpelling(sentence)) && (!which || titles.includes(which));
      };
      return recordsIn(record, 'revisions').flatMap(({ summary }, at) =>
        textsIn(summary).some(isBare) ? [`${list}[${index}].revisions[${at}].summary`] : [],
      );
    }),
  );
}

/** No such sentence with a title is longer. */
const LONGEST = 1000;
