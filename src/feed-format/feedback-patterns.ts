// No expression here may backtrack: each is timed on 100 kB of its worst text in the tests.

/** RFC 9562 §4, in either case. */
export const UUID_PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Where somebody wants to be answered: an address with a host that has a dot. The characters left out would start a
 * second address or a comment in a mail header.
 */
export const ANSWER_EMAIL_PATTERN =
  /^[^\s@<>()[\],;:"\\\p{Cc}]{1,64}@[^\s@<>()[\],;:"\\\p{Cc}.]{1,63}(?:\.[^\s@<>()[\],;:"\\\p{Cc}.]{1,63})+$/u;

/** Something that a reader sees: spaces and signs without a shape are no message. */
export const VISIBLE_PATTERN = /[^\s\p{Cc}\p{Cf}]/u;
