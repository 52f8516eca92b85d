/** The one version of the message that this project writes and reads. */
export const FEEDBACK_VERSION = 'coalition-feedback/1';

/** What a resident can say a message is. The words shown for each belong to the form. */
export const FEEDBACK_KINDS = ['question', 'suggestion', 'concern', 'demand', 'praise'] as const;

/** One of {@link FEEDBACK_KINDS}. */
export type FeedbackKind = (typeof FEEDBACK_KINDS)[number];

/**
 * The longest that each field may be. `message` and `name` are counted in graphemes (what a reader
 * calls one character), the rest in UTF-16 code units as `maxlength` counts them.
 */
export const FEEDBACK_LIMITS = {
  message: 5000,
  name: 200,
  /** RFC 5321 §4.5.3.1.3: a path of 256 octets, less its two angle brackets. */
  email: 254,
  commitment: 200,
  language: 35,
  url: 2048,
} as const;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * How many characters a reader sees in `text`: "👩‍👧" is one, "é" is one however it is encoded.
 *
 * @public read by tests from the bundle
 */
export function countGraphemes(text: string): number {
  return Array.from(graphemes.segment(text)).length;
}

/** Whether `text` has at most `limit` graphemes; looks at them only where the length leaves a doubt. */
export function fitsGraphemes(text: string, limit: number): boolean {
  return text.length <= limit || countGraphemes(text) <= limit;
}
