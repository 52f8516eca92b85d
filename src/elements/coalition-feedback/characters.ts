import { countGraphemes } from '../../feed-format/graphemes.js';
import { FEEDBACK_LIMITS } from '../../feed-format/limits.js';

/** How many of them are left when the reader is first told. */
const NEAR = 500;

/** How many characters may follow, or by how many the text is too long (below zero); `undefined` far from the limit. */
export function charactersLeft(text: string): number | undefined {
  // A character is never shorter than one code unit, so most texts need no counting.
  if (text.length <= FEEDBACK_LIMITS.message - NEAR) return undefined;
  const left = FEEDBACK_LIMITS.message - countGraphemes(text);
  return left <= NEAR ? left : undefined;
}
