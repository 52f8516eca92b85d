import type { Commitment, Report } from '../feed-format/types.js';
import { compareDates, SCALE } from './progress-of.js';

/** One reporting round. */
export interface Round {
  readonly report: Report;
  /** 0–1 on the scale of the whole history; undefined where the report says nothing on it, which is never 0. */
  readonly share: number | undefined;
}

/** Per cent, and OGP's levels. Neither can be turned into the other. */
const SHARES: readonly ((report: Report) => number | undefined)[] = [
  ({ progress }) => (progress === undefined ? undefined : progress / 100),
  ({ completion }) => {
    const level = completion ? SCALE.indexOf(completion) : -1;
    return level < 0 ? undefined : level / (SCALE.length - 1);
  },
];

/** The rounds of a commitment, oldest first, on that of the two scales on which most of them say something. */
export function roundsOf({ reports }: Commitment): Round[] {
  const sorted = [...reports].sort((one, other) => compareDates(one.date, other.date));
  return SHARES.map((shareOf) => sorted.map((report): Round => ({ report, share: shareOf(report) }))).reduce(
    (best, rounds) => (sharesOf(rounds).length > sharesOf(best).length ? rounds : best),
  );
}

const sharesOf = (rounds: readonly Round[]): number[] => rounds.flatMap(({ share }) => share ?? []);

/**
 * How a commitment moved between its last two rounds that can be compared: above 0 forward, below 0 back; undefined
 * where there are no two.
 */
export function movementOf(commitment: Commitment): number | undefined {
  const [before, last] = sharesOf(roundsOf(commitment)).slice(-2);
  return last === undefined ? undefined : last - before;
}
