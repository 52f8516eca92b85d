import type { Feed } from '../feed-format/types.js';
import { calendarDays, isOpen } from './listed-contributions.js';
import { daysBetween, startOfDate } from './period.js';

/** How the promise to answer was kept, by the contributions that a feed publishes. */
export interface PromiseKept {
  /** Answered within the promise. */
  readonly kept: number;
  /** Answered at all, or waiting for longer than was promised. */
  readonly due: number;
  /** Half of the answers took so many days or fewer; undefined where there is none with both dates. */
  readonly medianDays: number | undefined;
}

/**
 * Counts over contributions with dates of a day: others say nothing of days.
 *
 * @param within the promise in days (`answerWithinDays`)
 */
export function promiseKept({ contributions }: Feed, within: number, now = new Date()): PromiseKept {
  const taken: number[] = [];
  let late = 0;
  for (const one of contributions) {
    if (one.date.length < 10) continue;
    if (isOpen(one)) {
      if (daysBetween(startOfDate(one.date), now) > within) late += 1;
      continue;
    }
    const days = calendarDays(one.date, one.answeredOn);
    if (days !== undefined && days >= 0) taken.push(days);
  }
  taken.sort((one, other) => one - other);
  return {
    kept: taken.filter((days) => days <= within).length,
    due: taken.length + late,
    medianDays: taken[Math.ceil(taken.length / 2) - 1],
  };
}
