import type { Commitment } from '../feed-format/types.js';
import type { PROGRESS_LEVELS } from '../feed-format/vocabularies.js';
import { completionOf, isFulfilled, progressOf } from './progress-of.js';

export type ProgressLevel = (typeof PROGRESS_LEVELS)[number];

/**
 * The percentage comes first on a bar, but a count or a filter by level needs the level where both are given. Without
 * a level all done counts as complete; anything less is no level, whatever its figure: the scale has no percentages.
 */
export function levelOf(commitment: Commitment): ProgressLevel {
  const rated = completionOf(commitment);
  if (rated) return rated;
  const known = progressOf(commitment);
  if (known.kind === 'unknown') return 'unknown';
  return isFulfilled(known) ? 'complete' : 'figures';
}
