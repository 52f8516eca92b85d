import type { Commitment, Completion } from '../feed-format/types.js';
import { isFulfilled, progressOf } from './progress-of.js';

/**
 * A commitment's level on OGP's scale; `figures` where only a percentage or milestones are known, and not all is
 * done; `unknown` where nobody reported anything.
 */
export type ProgressLevel = Completion | 'figures' | 'unknown';

/**
 * The percentage comes first on a bar, but a count or a filter by level needs the level where both are given. Without
 * a level all done counts as complete; anything less is no level, whatever its figure: the scale has no percentages.
 */
export function levelOf(commitment: Commitment): ProgressLevel {
  const rated = progressOf({ ...commitment, progress: undefined });
  if (rated.kind === 'completion') return rated.completion;
  const known = progressOf(commitment);
  if (known.kind === 'unknown') return 'unknown';
  return isFulfilled(known) ? 'complete' : 'figures';
}
