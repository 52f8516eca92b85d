import { findOrMake } from './find-or-make.js';

/*
 * How a text is made ready for searching: what two people may write differently and mean alike comes out the same. Whoever
 * searches (the list of commitments, the builder, the documentation) folds both what is searched and what is looked for.
 */

/** Apostrophes and quotation marks of all kinds, and the letters and accents that stand in for them. */
const QUOTES = /['‘’‚‛ʹʻʼʽˈˊ`´′‵ꞌ＇׳"“”„‟″＂״«»‹›]/g;
/** What nobody sees: soft hyphens, zero-width characters, direction marks, variation selectors; and the tatweel. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u0640]/gu;
/**
 * Accents, harakat and points. Not all of \p{M}: without its vowel signs a word in Hindi or Thai is another word, and a
 * Japanese か is no が.
 */
const MARKS = /(?![\u3099\u309a])(?=\p{M})[\p{sc=Inherited}\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Cyrillic}\u093c]/gu;
/** "e-mail" and "email", "2025 – 2027" and "2025-2027". A space stands alone here, see `fold`. */
const HYPHENS = / ?[\p{Pd}\u2043\u2212·]+ ?/gu;

/** Letters that Unicode does not take apart, and what is typed for them where a keyboard lacks them. */
const LETTERS = new Map([
  ['ø', 'o'],
  ['ł', 'l'],
  ['ħ', 'h'],
  ['ŧ', 't'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  // "½" is taken apart with it.
  ['⁄', '/'],
  // A capital sigma may have stood at the end of its word.
  ['ς', 'σ'],
  // Arabic as it is often typed, and as Persian and Urdu keyboards type it.
  ['ة', 'ه'],
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ٱ', 'ا'],
  ['ک', 'ك'],
  ['ہ', 'ه'],
]);
const OTHER_LETTERS = new RegExp(`[${[...LETTERS.keys()].join('')}]`, 'g');
/** Decimal digits beyond 0 to 9. */
const OTHER_DIGITS = /(?![0-9])\p{Nd}/gu;
const DIGIT = /\p{Nd}/u;

/**
 * The text without what readers do not mean to tell apart: case, accents, kinds of apostrophe, quotation mark and hyphen,
 * invisible characters, ligatures, full width, digits of other scripts, amounts of white space. For comparing, not for
 * showing. 100 kB take about 5 ms.
 */
export function fold(text: string): string {
  const plain = text.replace(QUOTES, '');
  const letters = isAscii(plain) ? plain.toLowerCase() : foldLetters(plain);
  // White space first: an expression that looks for a hyphen behind any amount of it would go back and forth.
  return letters
    .replace(/\s+/g, ' ')
    .replace(HYPHENS, '')
    .replace(/ (?=[%٪])/g, '')
    .trim();
}

/** The words that a reader looks for: a text is found when its fold includes each of them, wherever it stands. */
export const wordsOf = (search: string): string[] => fold(search).split(' ').filter(Boolean);

/** The text with decimal digits of any script as 0 to 9, each in its place. */
export const foldDigits = (text: string): string => text.replace(OTHER_DIGITS, valueOf);

const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

function foldLetters(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(INVISIBLE, '')
      .replace(MARKS, '')
      .normalize('NFC')
      // Capitals on the way make "ß" of "SS" and a dotless "ı" of "I" the same; small ones before them a capital "ẞ".
      .toLowerCase()
      .toUpperCase()
      .toLowerCase()
      .replace(OTHER_LETTERS, (letter) => LETTERS.get(letter)!)
      .replace(OTHER_DIGITS, valueOf)
      // Some come out only here, as of "ŉ" and "‴".
      .replace(QUOTES, '')
  );
}

const values = new Map<string, string>();

/** The digits of a script stand in a row of ten (Unicode Standard §4.6). */
function valueOf(digit: string): string {
  return findOrMake(values, digit, () => {
    const code = digit.codePointAt(0)!;
    let zero = code;
    while (code - zero < 9 && DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return String(code - zero);
  });
}
