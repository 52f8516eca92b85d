/** The words of an attribute that can name several, separated by spaces or commas. A framework writes null for "none". */
export const attributeWords = (value: string | null | undefined): string[] =>
  value?.split(/[\s,]+/).filter(Boolean) ?? [];

/**
 * The words of a vocabulary that an attribute names, in its order; the very vocabulary where it names none. What
 * means nothing is told in the console and has no effect: residents are not shown an empty list for a slip of the finger.
 */
export function askedWords<Word extends string>(
  value: string | null | undefined,
  vocabulary: readonly Word[],
): readonly Word[] {
  const words = attributeWords(value).filter((word): word is Word => vocabulary.includes(word as Word));
  return words.length ? words : vocabulary;
}
