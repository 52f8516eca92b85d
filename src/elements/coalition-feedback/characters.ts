import { countGraphemes } from '../../feed-format/graphemes.js';
import { FEEDBACK_LIMITS } from '../../feed-format/limits.js';

/** How many characters are left when the reader is first told. */
const NEAR = 500;
/** In UTF-16, what the longest message takes if each of its characters is a family of emoji. */
const LONGEST = 12 * FEEDBACK_LIMITS.message;

/** How many characters may follow, or by how many the text is too long (below zero); `undefined` far from the limit. */
export function charactersLeft(text: string): number | undefined {
  const most = FEEDBACK_LIMITS.message;
  // A character is never shorter than one code unit, so most texts need no counting.
  if (text.length <= most - NEAR) return undefined;
  // Counted at every key. A megabyte that was pasted would take a third of a second, and needs no exact number.
  const left = most - (text.length > LONGEST ? text.length : countGraphemes(text, 2 * most));
  return left <= NEAR ? left : undefined;
}
