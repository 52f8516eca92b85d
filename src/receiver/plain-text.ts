import { visibleText } from '../feed-format/feedback-rules.js';

/** Line breaks that only some programs know, such as those that word processors leave in what is copied (Unicode §5.8). */
const OTHER_BREAKS = /\v|\f|\u0085/g;
/** What no text is written with: PostgreSQL keeps no NUL, and XML has no place for the others. */
const CONTROLS = /(?![\t\n\r])\p{Cc}/gu;
/** What turns round the order of reading, also of what stands behind it in the line (UAX #9: embeddings, overrides, isolates). */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/** A text without control characters beside tabs and line breaks. */
export const plainText = (text: string): string => text.replace(OTHER_BREAKS, '\n').replace(CONTROLS, '');

/** A name or a title: one line, in which nothing turns round its neighbours; empty where nobody would see anything of it. */
export const plainLine = (text: string): string =>
  visibleText(plainText(text).replace(TURNING, '').replace(/\s+/g, ' '));
