import type { Assessment, Commitment, Completion } from '../feed-format/types.js';
import { daysBetween, endOfDate, isPast } from './period.js';

/** What is known of a commitment's progress, and by which rule of the feed format ("What a progress bar says"). */
export type KnownProgress =
  | { readonly kind: 'percentage'; readonly percentage: number }
  | {
      readonly kind: 'completion';
      readonly completion: Completion;
      /** The assessment that gives it; absent where the commitment itself does. */
      readonly assessment?: Assessment;
    }
  | {
      readonly kind: 'milestones';
      readonly complete: number;
      readonly total: number;
      /** One status for each counted milestone; empty where only the numbers are published. */
      readonly statuses: readonly ('complete' | 'in-progress' | 'delayed' | 'not-started')[];
    }
  | { readonly kind: 'unknown' };

export function progressOf(commitment: Commitment): KnownProgress {
  const { progress, completion, milestoneCounts } = commitment;
  if (progress !== undefined) return { kind: 'percentage', percentage: progress };
  if (completion) return { kind: 'completion', completion };
  const assessment = newestRating(commitment.assessments);
  if (assessment) return { kind: 'completion', completion: assessment.completion!, assessment };
  const statuses = commitment.milestones.flatMap(({ status }) => (status && status !== 'withdrawn' ? [status] : []));
  if (statuses.length) {
    return { kind: 'milestones', complete: statuses.filter(isComplete).length, total: statuses.length, statuses };
  }
  if (milestoneCounts?.total) return { kind: 'milestones', ...milestoneCounts, statuses: [] };
  return { kind: 'unknown' };
}

/** Undated assessments count as older than any dated one; of equals the later in the list is the newer. */
function newestRating(assessments: readonly Assessment[]): Assessment | undefined {
  return assessments
    .filter((assessment) => assessment.completion)
    .reduce<Assessment | undefined>(
      (newest, assessment) => (!newest || (assessment.date ?? '') >= (newest.date ?? '') ? assessment : newest),
      undefined,
    );
}

const isComplete = (status: string): boolean => status === 'complete';

/** Whether all that was promised is done, by whichever rule speaks. */
export function isFulfilled(known: KnownProgress): boolean {
  switch (known.kind) {
    case 'percentage':
      return known.percentage === 100;
    case 'completion':
      return known.completion === 'complete';
    case 'milestones':
      return known.complete === known.total;
    case 'unknown':
      return false;
  }
}

/**
 * How a commitment stands to its end date: `open`, `overdue` (known and not complete) with its days,
 * or `ended` (over, and nobody reported the result: never called overdue).
 */
export type Timeliness = { readonly kind: 'open' | 'ended' } | { readonly kind: 'overdue'; readonly days: number };

export function timelinessOf(commitment: Commitment, now = new Date()): Timeliness {
  const { end, state } = commitment;
  const known = progressOf(commitment);
  if (!end || !isPast(end, now) || isFulfilled(known) || state === 'withdrawn') return { kind: 'open' };
  if (known.kind === 'unknown') return { kind: 'ended' };
  // The day after the last one is the first day of delay: nobody is overdue by 0 days.
  return { kind: 'overdue', days: daysBetween(endOfDate(end), now) + 1 };
}
