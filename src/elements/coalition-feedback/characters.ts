/** The most characters that a message may have, as the receiver counts them. */
const MOST_CHARACTERS = 5000;
/** How many of them are left when the reader is first told. */
const NEAR = 500;

/** How many characters may follow, or by how many the text is too long (below zero); `undefined` far from the limit. */
export function charactersLeft(text: string): number | undefined {
  // A character is never shorter than one code unit, so most texts need no counting.
  if (text.length <= MOST_CHARACTERS - NEAR) return undefined;
  const left = MOST_CHARACTERS - countCharacters(text);
  return left <= NEAR ? left : undefined;
}

/** What a reader calls characters: "👩‍👧" is one. Browsers of before 2024 may have no segmenter and count its parts. */
function countCharacters(text: string): number {
  const Segmenter = (Intl as Partial<typeof Intl>).Segmenter;
  return [...(Segmenter ? new Segmenter('en', { granularity: 'grapheme' }).segment(text) : text)].length;
}
