/** The outer form of a BCP 47 language tag (RFC 5646 §2.1). */
export const LANGUAGE_PATTERN = /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i;

/** One `@` with something on both sides; whether the address exists only its owner knows. */
export const EMAIL_PATTERN = /^[^\s@<>,;]+@[^\s@<>,;]+$/;

/**
 * The form of a feed date: `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, a full RFC 3339 timestamp, whose offset is required
 * (RFC 3339 §5.6), or `YYYY-MM-DDTHH:MM`, which is a time in the feed's own `timeZone`.
 */
export const DATE_PATTERN = /^\d{4}(-\d\d(-\d\d(T(?!24)\d\d:\d\d(:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d))?)?)?)?$/i;

/** The form of an IANA time zone name, as `America/Monterrey`; whether it exists `Intl` knows. */
export const TIME_ZONE_PATTERN = /^[a-z][\w+-]*(\/[\w+-]+)*$/i;

/** Whether `value` is a feed date that exists in the calendar (2025-02-29 and 2025-13 do not). */
export const isDate = (value: string): boolean =>
  DATE_PATTERN.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  // Date.parse takes the 29th to the 31st in any month, and moves them to the next one.
  (value.length < 10 || new Date(value.slice(0, 10)).toISOString().startsWith(value.slice(0, 10)));

/** Whether a date that {@link isDate} takes is a time that says nothing of its offset: `2026-05-31T18:00`. */
export const isLocalTime = (date: string): boolean => date.length === 16;
