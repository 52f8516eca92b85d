/*
 * Every limit that more than one part of the project keeps: widgets, builder, commands and receiver agree, so that what one
 * of them takes the next one takes too.
 */

/** Of a feed, however it is loaded. */
export const FEED_LIMITS = {
  /** Above this a resident's phone would wait for minutes. Counted after decompression, as the bytes arrive. */
  bytes: 20_000_000,
  /** Milliseconds after which a server that has not sent all is given up. */
  timeout: 10_000,
  /** Characters of a copy for `offline`: localStorage holds about 5 million for a whole site, most of which is not ours. */
  offlineCopy: 2_000_000,
  /** Characters of all of them. */
  offlineCopies: 3_000_000,
} as const;

/**
 * Of a resident's message. `message` and `name` are counted in graphemes (what a reader calls one character), the other
 * fields in UTF-16 code units as `maxlength` counts them.
 */
export const FEEDBACK_LIMITS = {
  message: 5000,
  name: 200,
  /** RFC 5321 §4.5.3.1.3: a path of 256 octets, less its two angle brackets. */
  email: 254,
  commitment: 200,
  language: 35,
  url: 2048,
  /** Milliseconds after which the form gives its server up. */
  timeout: 20_000,
} as const;
