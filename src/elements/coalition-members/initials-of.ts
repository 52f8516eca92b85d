import { firstGrapheme } from '../../feed-format/graphemes.js';

/**
 * One or two letters that stand for a name where it has no logo: "Municipio de Monterrey" → M, M. Small words are
 * passed over by their lower case; scripts without case, and names all in lower case, give their first two words.
 * A letter is what a reader takes for one: an accent, a vowel sign or an emoji's parts stay with it.
 */
export function initialsOf(name: string): string[] {
  // Marks of direction, which spreadsheets leave behind, would be an invisible first letter; and a hostile name may
  // be as long as a book.
  const words = name.slice(0, 200).match(/[^\s\p{P}\p{Bidi_Control}]+/gu) ?? [];
  const letters = words.map(firstGrapheme);
  const capitals = letters.filter((letter) => letter === letter.toUpperCase());
  return (capitals.length ? capitals : letters).slice(0, 2);
}
