import type { Fields } from '../../feed-format/own.js';
import { isDate } from '../../feed-format/patterns.js';

/** The same day so many years later, as precise as the date is. */
export const inYears = (date: string, years: number): string =>
  `${Number(date.slice(0, 4)) + years}`.padStart(4, '0') + date.slice(4);

/** Compared no more precisely than the coarser of the two is given. */
export function isEarlier(one: string, other: string): boolean {
  const length = Math.min(10, one.length, other.length);
  return one.slice(0, length) < other.slice(0, length);
}

/** When a record begins and ends, as far as it says so; nothing where it would end before it begins, which is asked about there. */
export function spanOf(record: Fields | undefined): { readonly start?: string; readonly end?: string } {
  const { start, end } = record ?? {};
  if (isGivenDate(start) && isGivenDate(end) && isEarlier(end, start)) return {};
  return { ...(isGivenDate(start) && { start }), ...(isGivenDate(end) && { end }) };
}

/** The same day so many months before, as precise as the date is; of a year alone that year. */
export function monthsBefore(date: string, months: number): string {
  const [year, month, day = '01'] = date.slice(0, 10).split('-');
  if (month === undefined) return date;
  return new Date(Date.UTC(Number(year), Number(month) - 1 - months, Number(day)))
    .toISOString()
    .slice(0, Math.min(10, date.length));
}

export const isGivenDate = (value: unknown): value is string => typeof value === 'string' && isDate(value);
