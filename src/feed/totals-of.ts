import type { Commitment } from '../feed-format/types.js';
import { levelOf, type ProgressLevel } from './level-of.js';
import { startOfDate } from './period.js';
import { movementOf } from './progress-history.js';

/** Where a commitment stands in a total. */
export type Standing = ProgressLevel | 'withdrawn' | 'not-delivered';

export interface Totals {
  /** All commitments, each promise counted once. */
  readonly total: number;
  readonly counts: Readonly<Record<Standing, number>>;
  /** Substantial or complete: what OGP calls high completion. */
  readonly high: number;
  /** How many have a link to evidence, their own or a milestone's. */
  readonly withEvidence: number;
  /** Of the promises with two reports that can be compared: how the last of them stands to the one before. */
  readonly moved: { readonly forward: number; readonly back: number; readonly compared: number };
}

export function totalsOf(commitments: readonly Commitment[]): Totals {
  const promises = samePromises(commitments);
  const counts: Record<Standing, number> = {
    complete: 0,
    substantial: 0,
    limited: 0,
    'not-started': 0,
    'no-evidence': 0,
    figures: 0,
    withdrawn: 0,
    'not-delivered': 0,
    unknown: 0,
  };
  for (const records of promises) counts[standingOf(bestKnown(records))] += 1;
  const movements = promises.flatMap((records) => {
    const compared = records.filter((record) => movementOf(record) !== undefined);
    return compared.length ? [movementOf(bestKnown(compared))!] : [];
  });
  return {
    total: promises.length,
    counts,
    high: counts.complete + counts.substantial,
    withEvidence: promises.filter((records) => records.some(hasEvidence)).length,
    moved: {
      forward: movements.filter((movement) => movement > 0).length,
      back: movements.filter((movement) => movement < 0).length,
      compared: movements.length,
    },
  };
}

/** A finding that a promise was not kept is an answer, where nobody gives a level. */
export function standingOf(commitment: Commitment): Standing {
  if (commitment.state === 'withdrawn') return 'withdrawn';
  const level = levelOf(commitment);
  return level === 'unknown' && commitment.state === 'not-delivered' ? 'not-delivered' : level;
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

const compare = (one: Commitment, other: Commitment): number =>
  rank(one) - rank(other) || updatedAt(one) - updatedAt(other);

function rank(commitment: Commitment): number {
  const standing = standingOf(commitment);
  return standing === 'withdrawn' ? 0 : standing === 'unknown' ? 1 : 2;
}

/** What is undated counts as oldest. */
const updatedAt = ({ updated }: Commitment): number => (updated ? +startOfDate(updated) : Number.MIN_SAFE_INTEGER);

/** A telephone number or an e-mail address is no evidence. */
const hasEvidence = ({ links, milestones }: Commitment): boolean =>
  [{ links }, ...milestones].some((record) => record.links.some(({ url }) => url?.startsWith('http')));
