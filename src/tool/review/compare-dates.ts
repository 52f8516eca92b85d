/** The same day so many years later, as precise as the date is. */
export const inYears = (date: string, years: number): string =>
  `${Number(date.slice(0, 4)) + years}`.padStart(4, '0') + date.slice(4);

/** Compared no more precisely than the coarser of the two is given. */
export function isEarlier(one: string, other: string): boolean {
  const length = Math.min(10, one.length, other.length);
  return one.slice(0, length) < other.slice(0, length);
}
