import { ownFields } from '../feed-format/own.js';
import type { Assessment, Commitment, Completion, Report } from '../feed-format/types.js';
import { daysBetween, endOfDate, isPast } from './period.js';

/** OGP's ordinal scale; `no-evidence` is a finding outside it. */
export const SCALE: readonly Completion[] = ['not-started', 'limited', 'substantial', 'complete'];

/** What is known of a commitment's progress, and by which rule (docs/feed.md, "What a progress bar says"). */
export type KnownProgress =
  | {
      readonly kind: 'percentage';
      readonly percentage: number;
      /** The report that gives it; absent where the commitment itself does. */
      readonly report?: Report;
    }
  | {
      readonly kind: 'completion';
      readonly completion: Completion;
      /** The report or the assessment that gives it; neither where the commitment itself does. */
      readonly report?: Report;
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
  return ownFields<KnownProgress>(ratingOf(commitment) ?? milestonesOf(commitment) ?? { kind: 'unknown' });
}

/** What somebody says of the whole: the commitment itself, else its newest report, else its newest assessment. */
function ratingOf({ progress, completion, reports, assessments }: Commitment): KnownProgress | undefined {
  if (progress !== undefined) return { kind: 'percentage', percentage: progress };
  if (completion) return { kind: 'completion', completion };
  const report = newest(reports.filter((one) => one.progress !== undefined || one.completion));
  if (report?.progress !== undefined) return { kind: 'percentage', percentage: report.progress, report };
  if (report?.completion) return { kind: 'completion', completion: report.completion, report };
  const assessment = newest(assessments.filter((one) => one.completion));
  return assessment && { kind: 'completion', completion: assessment.completion!, assessment };
}

/** Its milestones alone, also where a figure or a level speaks for the whole. Those without a status, and the withdrawn, count in neither number. */
export function milestonesOf(commitment: Commitment): Extract<KnownProgress, { kind: 'milestones' }> | undefined {
  const { milestoneCounts } = commitment;
  const statuses = commitment.milestones.flatMap(({ status }) => (status && status !== 'withdrawn' ? [status] : []));
  if (statuses.length) {
    return { kind: 'milestones', complete: statuses.filter(isComplete).length, total: statuses.length, statuses };
  }
  if (!milestoneCounts?.total) return undefined;
  const { complete, total } = milestoneCounts;
  return { kind: 'milestones', complete, total, statuses: [] };
}

/** The level alone, where somebody gives one: a percentage beside it does not hide it. */
export function completionOf({ completion, reports, assessments }: Commitment): Completion | undefined {
  const isRated = (one: { completion?: Completion }): boolean => !!one.completion;
  return completion ?? newest(reports.filter(isRated))?.completion ?? newest(assessments.filter(isRated))?.completion;
}

/** What is undated counts as older than anything dated; of equals the later in the list is the newer. */
function newest<One extends { date?: string }>(all: readonly One[]): One | undefined {
  return all.reduce<One | undefined>(
    (best, one) => (!best || compareDates(one.date, best.date) >= 0 ? one : best),
    undefined,
  );
}

/** By the end of what each date names: a month is newer than a day in it. */
export const compareDates = (one?: string, other?: string): number =>
  one && other ? +endOfDate(one) - +endOfDate(other) : Number(!!one) - Number(!!other);

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
  // Of what was withdrawn, or found not to be kept, nothing more is awaited.
  const isOver = state === 'withdrawn' || state === 'not-delivered';
  if (!end || !isPast(end, now) || isFulfilled(known) || isOver) return { kind: 'open' };
  if (known.kind === 'unknown') return { kind: 'ended' };
  // The day after the last one is the first day of delay; nobody is overdue by 0 days, not even since an hour ago.
  return { kind: 'overdue', days: daysBetween(new Date(+endOfDate(end) - 1), now) || 1 };
}
