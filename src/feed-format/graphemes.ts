let made: Intl.Segmenter | undefined;

/**
 * Made when it is needed: no other object of `Intl` takes as long. Firefox has it since 2024 only: before that, code points
 * stand in.
 */
const segmenter = (): Intl.Segmenter | undefined =>
  (made ??= (Intl as Partial<typeof Intl>).Segmenter && new Intl.Segmenter('en'));

/** Latin letters with nothing that could belong to the first of them: what most names begin with. */
const PLAIN_START = /^[\wÀ-ɏ](?=[\wÀ-ɏ]|$)/;

/** What a reader calls the first character: an accent, a vowel sign or an emoji's parts stay with it. Empty of nothing. */
export function firstGrapheme(text: string): string {
  const [plain] = PLAIN_START.exec(text) ?? [];
  return plain ?? segmenter()?.segment(text).containing(0)?.segment ?? [...text][0] ?? '';
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
  for (const part of segmenter()?.segment(text) ?? text) {
    if (count >= exactly) return count + text.length - end;
    count += 1;
    end += (typeof part === 'string' ? part : part.segment).length;
  }
  return count;
}

/** Whether `text` has at most `limit` graphemes; looks at them only where the length leaves a doubt, and no further. */
export function fitsGraphemes(text: string, limit: number): boolean {
  return text.length <= limit || countGraphemes(text, limit) <= limit;
}
