import type { Commitment, Completion } from '../schema/types.js';
import { startOfDate } from './period.js';
import { isFulfilled, progressOf } from './progress-of.js';

/**
 * Where a commitment stands in a total: its level on OGP's scale; `figures` where only a percentage or milestones
 * are known, and not all is done; `withdrawn`; `unknown` where nobody reported anything.
 */
export type Standing = Completion | 'figures' | 'withdrawn' | 'unknown';

export interface Totals {
  /** All commitments, each promise counted once. */
  readonly total: number;
  readonly counts: Readonly<Record<Standing, number>>;
  /** Substantial or complete: what OGP calls high completion. */
  readonly high: number;
  /** How many have a link to evidence, their own or a milestone's. */
  readonly withEvidence: number;
}

export function totalsOf(commitments: readonly Commitment[]): Totals {
  const promises = samePromises(commitments);
  const counts: Record<Standing, number> = {
    complete: 0, substantial: 0, limited: 0, 'not-started': 0, 'no-evidence': 0, figures: 0, withdrawn: 0, unknown: 0,
  };
  for (const records of promises) counts[standingOf(bestKnown(records))] += 1;
  return {
    total: promises.length,
    counts,
    high: counts.complete + counts.substantial,
    withEvidence: promises.filter((records) => records.some(hasEvidence)).length,
  };
}

/**
 * The percentage comes first on a bar, but a count by level needs the level where both are given. Without a level
 * all done counts as complete; anything less is no level, whatever its figure: the scale has no percentages.
 */
export function standingOf(commitment: Commitment): Standing {
  if (commitment.state === 'withdrawn') return 'withdrawn';
  const rated = progressOf({ ...commitment, progress: undefined });
  if (rated.kind === 'completion') return rated.completion;
  const known = progressOf(commitment);
  if (known.kind === 'unknown') return 'unknown';
  return isFulfilled(known) ? 'complete' : 'figures';
}

/** The records of each promise: `sameAs` in either direction, and through others. */
function samePromises(commitments: readonly Commitment[]): Commitment[][] {
  const recordsOf = new Map(commitments.map((commitment) => [commitment.id, [commitment]]));
  for (const { id, sameAs } of commitments) {
    for (const other of sameAs) {
      const records = recordsOf.get(id)!;
      const others = recordsOf.get(other)!;
      if (records === others) continue;
      records.push(...others);
      for (const moved of others) recordsOf.set(moved.id, records);
    }
  }
  return [...new Set(recordsOf.values())];
}

/** The record that tells most of a promise: one that stands, then one whose progress is known, then the newest. */
function bestKnown(records: readonly Commitment[]): Commitment {
  return records.reduce((best, record) => (compare(record, best) > 0 ? record : best));
}

const compare = (one: Commitment, other: Commitment): number => rank(one) - rank(other) || updatedAt(one) - updatedAt(other);

function rank(commitment: Commitment): number {
  const standing = standingOf(commitment);
  return standing === 'withdrawn' ? 0 : standing === 'unknown' ? 1 : 2;
}

/** What is undated counts as oldest. */
const updatedAt = ({ updated }: Commitment): number => (updated ? startOfDate(updated).getTime() : Number.MIN_SAFE_INTEGER);

/** A telephone number or an e-mail address is no evidence. */
const hasEvidence = ({ links, milestones }: Commitment): boolean =>
  [{ links }, ...milestones].some((record) => record.links.some(({ url }) => url?.startsWith('http')));
