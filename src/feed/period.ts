import { instantOf } from '../feed-format/patterns.js';

const DAY = 86_400_000;

/**
 * The first instant after a feed date: `2024-06` is over when July begins. Dates without a time are taken in the
 * reader's own time zone, as a calendar on the wall would.
 */
export function endOfDate(date: string): Date {
  if (date.length > 10) return instantOf(date);
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
  return day ? new Date(year, month! - 1, day + 1) : new Date(year + (month ? 0 : 1), month ?? 0, 1);
}

/** The first instant of a feed date. */
export function startOfDate(date: string): Date {
  if (date.length > 10) return instantOf(date);
  const [year, month = 1, day = 1] = date.split('-').map(Number) as [number, number?, number?];
  return new Date(year, month - 1, day);
}

export function isPast(date: string, now = new Date()): boolean {
  return endOfDate(date) <= now;
}

/**
 * Days from one instant to another, as the reader's calendar counts them: how often midnight passed. A day on which the
 * clocks change has 23 or 25 hours, and is a day.
 */
export function daysBetween(from: Date, to: Date): number {
  return (dayOf(to) - dayOf(from)) / DAY;
}

const dayOf = (instant: Date): number => Date.UTC(instant.getFullYear(), instant.getMonth(), instant.getDate());
