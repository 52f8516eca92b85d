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

let segmenter: Intl.Segmenter | undefined;

/** Made when it is needed: browsers of before 2024 may have none, and count the parts of a character. */
function partsOf(text: string): Iterable<string | Intl.SegmentData> {
  const Segmenter = (Intl as Partial<typeof Intl>).Segmenter;
  segmenter ??= Segmenter && new Segmenter('en', { granularity: 'grapheme' });
  return segmenter?.segment(text) ?? text;
}

/**
 * How many characters a reader sees in `text`: "👩‍👧" is one, "é" is one however it is encoded.
 *
 * @param exactly as many are looked at; what follows counts as it is stored, since who is far over a limit needs no
 * exact number, and to look at a megabyte takes a third of a second
 */
export function countGraphemes(text: string, exactly = Infinity): number {
  let count = 0;
  let end = 0;
  for (const part of partsOf(text)) {
    if (count >= exactly) return count + text.length - end;
    count += 1;
    end += (typeof part === 'string' ? part : part.segment).length;
  }
  return count;
}

/** Whether `text` has at most `limit` graphemes; looks at them only where the length leaves a doubt, and no further. */
export const fitsGraphemes = (text: string, limit: number): boolean =>
  text.length <= limit || countGraphemes(text, limit) <= limit;
