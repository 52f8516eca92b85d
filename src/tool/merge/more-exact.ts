const DAY = /^\d[\d./-]{6,8}\d$/;
const HOUR = /^[T ]\d{1,2}:\d\d/;

/** Of a day and an hour of that day the hour, for a day without one contradicts nothing; undefined where two differ. */
export function moreExact(one: string, other: string): string | undefined {
  if (one === other) return one;
  const [day, longer] = one.length < other.length ? [one, other] : [other, one];
  return DAY.test(day) && longer.startsWith(day) && HOUR.test(longer.slice(day.length)) ? longer : undefined;
}
