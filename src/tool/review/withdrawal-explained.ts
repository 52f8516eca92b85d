import { fold } from '../../feed-format/fold.js';
import { isDate } from '../../feed-format/patterns.js';
import type { Fields } from '../../feed-format/own.js';
import { isBareSentence } from '../editions/bare-revisions.js';
import { changesNamedIn } from '../editions/named-changes.js';
import { recordsIn } from '../editions/records.js';
import { textsIn } from '../texts-in.js';
import { isEarlier } from './compare-dates.js';

/** How words begin by which people say that a promise was given up; as they are folded. */
const GIVEN_UP =
  /\b(?:retir|abandon|cancel|desist|renunci|descart|dej\w* (?:de lado|sin efecto)|ya no se|no se (?:hara|llevara)|withdr|g[ai]ven? (?:it |them |this )?up|drop|scrap|discontinu|no longer|will not)/;
/** What is left of "The commitment was withdrawn" when that is all that is said. */
const NO_REASON =
  /\b(?:se|el|la|lo|este|esta|del|de|fue|ha|sido|queda|quedo|compromiso|promesa|estado|the|this|it|was|is|has|been|commitment|promise|retir\w*|abandon\w*|cancel\w*|withdr\w*|drop\w*|gave|given|up|state)\b/g;

/**
 * Whether anything says why a commitment was withdrawn: a revision that speaks of it, or of nothing else, in more than the bare
 * words; or a report that speaks of it, or is not older than a revision that says when it was withdrawn.
 */
export function isWithdrawalExplained(commitment: Fields): boolean {
  const revisions = recordsIn(commitment, 'revisions');
  if (revisions.some(explains)) return true;
  const days = revisions
    .filter((each) => namesWithdrawal(each) && typeof each['date'] === 'string' && isDate(each['date']))
    .map(({ date }) => String(date));
  return recordsIn(commitment, 'reports').some(({ date, summary, challenges }) => {
    const words = [...textsIn(summary), ...textsIn(challenges)].map(fold);
    if (words.some((each) => GIVEN_UP.test(each))) return true;
    return words.length > 0 && typeof date === 'string' && days.some((day) => !isEarlier(date, day));
  });
}

const explains = (revision: Fields): boolean =>
  textsIn(revision['summary']).some(
    (sentence) =>
      !isBareSentence(sentence) &&
      /\p{L}/u.test(fold(sentence).replace(NO_REASON, '')) &&
      (namesWithdrawal(revision) || changesNamedIn(sentence).size === 0),
  );

/** In its sentence, or as what is now. */
const namesWithdrawal = ({ summary, now }: Fields): boolean =>
  textsIn(summary).some((sentence) => changesNamedIn(sentence).has('state')) ||
  [...textsIn(summary), ...textsIn(now)].some((words) => GIVEN_UP.test(fold(words)));
