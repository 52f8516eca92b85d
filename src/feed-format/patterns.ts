/*
 * The forms of single values. No flags: the JSON Schema that is made of these patterns has none either. None may backtrack:
 * each is timed on 100 kB of its worst text in the tests.
 */

/** The outer form of a BCP 47 language tag (RFC 5646 §2.1). */
export const LANGUAGE_PATTERN = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;

/**
 * The form of an e-mail address; whether it exists only its owner knows. The characters left out would start a second
 * address or a comment in a mail header.
 */
export const EMAIL_PATTERN =
  // eslint-disable-next-line no-control-regex -- a control character in an address is what must not pass
  /^[^\s@<>()[\],;:"\\\u0000-\u001f\u007f-\u009f]{1,64}@[^\s@<>()[\],;:"\\\u0000-\u001f\u007f-\u009f.]{1,63}(\.[^\s@<>()[\],;:"\\\u0000-\u001f\u007f-\u009f.]{1,63})+$/;

/**
 * The form of a feed date: `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, a full RFC 3339 timestamp, whose offset is required
 * (RFC 3339 §5.6), or `YYYY-MM-DDTHH:MM`, which is a time in the feed's own `timeZone`.
 */
export const DATE_PATTERN = /^\d{4}(-\d\d(-\d\d([Tt](?!24)\d\d:\d\d(:[0-5]\d(\.\d+)?([Zz]|[+-]\d\d:\d\d))?)?)?)?$/;

/**
 * The form of an IANA time zone name, as `America/Monterrey`, `Japan` or `UTC`; whether it exists `Intl` knows. No abbreviation:
 * to `CST` and `AST` some browsers give the summer time of Chicago and Anchorage, others throw.
 */
export const TIME_ZONE_PATTERN = /^(UTC|GMT|[A-Z][a-z]{3,}|[A-Za-z][\w+-]*(\/[\w+-]+)+)$/;

/** What a feed date says, as its first instant in UTC where it has no time. Firefox reads no small `t` and `z`. */
export const instantOf = (date: string): Date => new Date(date.toUpperCase());

/** Whether `value` is a feed date that exists in the calendar (2025-02-29 and 2025-13 do not). */
export const isDate = (value: string): boolean =>
  DATE_PATTERN.test(value) &&
  !isNaN(+instantOf(value)) &&
  // Date takes the 29th to the 31st in any month, and moves them to the next one.
  (value.length < 10 || new Date(value.slice(0, 10)).toISOString().startsWith(value.slice(0, 10)));

/** Whether a date that {@link isDate} takes is a time that says nothing of its offset: `2026-05-31T18:00`. */
export const isLocalTime = (date: string): boolean => date.length === 16;
