/** The outer form of a BCP 47 language tag (RFC 5646 §2.1). */
export const LANGUAGE_PATTERN = /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i;

/** One `@` with something on both sides; whether the address exists only its owner knows. */
export const EMAIL_PATTERN = /^[^\s@<>,;]+@[^\s@<>,;]+$/;

/**
 * A feed date: `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or a full RFC 3339 timestamp.
 * The offset of a timestamp is required (RFC 3339 §5.6): without it nobody knows the hour meant.
 */
export const DATE_PATTERN =
  /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d))?)?)?$/i;

/** Whether `value` is a feed date that exists in the calendar (2025-02-29 does not). */
export function isDate(value: string): boolean {
  if (!DATE_PATTERN.test(value)) return false;
  const [year, month = 1, day = 1] = value.slice(0, 10).split('-').map(Number);
  return new Date(Date.UTC(year!, month - 1, day)).getUTCDate() === day;
}
