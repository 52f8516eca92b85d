/** Firefox has `Intl.Segmenter` since 2024 only: before that, code points stand in. */
const segmenter = (Intl as Partial<typeof Intl>).Segmenter && new Intl.Segmenter('en');

/** What a reader calls the first character: an accent, a vowel sign or an emoji's parts stay with it. Empty of nothing. */
export function firstGrapheme(text: string): string {
  return segmenter ? (segmenter.segment(text).containing(0)?.segment ?? '') : ([...text][0] ?? '');
}

/** How many characters a reader sees in `text`: "👩‍👧" is one, "é" is one however it is encoded. */
export function countGraphemes(text: string): number {
  return [...(segmenter ? segmenter.segment(text) : text)].length;
}

/** Whether `text` has at most `limit` graphemes; looks at them only where the length leaves a doubt. */
export function fitsGraphemes(text: string, limit: number): boolean {
  return text.length <= limit || countGraphemes(text) <= limit;
}
