import { instantOf, isDate, isLocalTime } from '../feed-format/patterns.js';
import { offsetTimes } from '../feed-format/time-zone.js';

/** The clock that holds where the feed names none. */
const MACHINE_TIME_ZONE = new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** IANA name of the coalition's clock: the feed's, else this machine's. */
export const timeZoneOf = (feed: { readonly timeZone?: string | undefined } | undefined): string =>
  feed?.timeZone ?? MACHINE_TIME_ZONE;

/** Tells of a time (RFC 3339, or milliseconds since 1970) which day it is on a clock: `2026-05-31`. A day alone stays what it is. */
export function dayOn(timeZone: string): (at: string | number) => string {
  // Swedish writes dates as ISO 8601 does.
  const calendar = new Intl.DateTimeFormat('sv', { timeZone });
  return (at) => (typeof at === 'string' && isDay(at) ? at : calendar.format(new Date(at)));
}

/** When a day (`2026-05-31`) begins on a clock, in RFC 3339 in UTC. */
export const startOfDay = (timeZone: string, day: string): string =>
  new Date(offsetTimes(timeZone)(`${day}T00:00`)).toISOString();

const DAY_MS = 86_400_000;

/** How many days a clock's calendar counts from one time, or day, to another: how often midnight passed, and never fewer than none. */
export function calendarDays(timeZone: string): (since: string, until: string | number) => number {
  const dayOf = dayOn(timeZone);
  return (since, until) => Math.max(0, (Date.parse(dayOf(until)) - Date.parse(dayOf(since))) / DAY_MS);
}

/** A day, and when it begins on a clock: days alone are compared with the one, times with the other. */
export interface DayStart {
  /** `2026-05-31` */
  readonly day: string;
  /** RFC 3339 in UTC. */
  readonly time: string;
}

/** The day on a clock that was so many days before a time. */
export function daysBefore(timeZone: string, at: number, days: number): DayStart {
  const day = new Date(Date.parse(dayOn(timeZone)(at)) - days * DAY_MS).toISOString().slice(0, 10);
  return { day, time: startOfDay(timeZone, day) };
}

/** When a date of the feed (a year, month or day, or a time) begins on a clock, in RFC 3339 in UTC; undefined where it is none. */
export function startOf(timeZone: string, date: string): string | undefined {
  if (!isDate(date)) return undefined;
  if (date.length <= 10) return startOfDay(timeZone, date + '-01-01'.slice(date.length - 4));
  return instantOf(isLocalTime(date) ? offsetTimes(timeZone)(date) : date).toISOString();
}

/** Whether something is a day as the calendar has it: `2026-02-30` is none. */
export function isDay(written: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(written)) return false;
  const time = Date.parse(written);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(written);
}
