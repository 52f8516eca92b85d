/*
 * What looks like somebody's personal data, found to ask about it, never to block. No expression here may
 * backtrack far: each is timed on 100 kB of its worst text in the tests.
 */

import { foldDigits } from './fold.js';

/** A web address, a date or a span of years may hold ten digits and yet be nobody's telephone. */
export const NOT_PERSONAL =
  /https?:\/\/\S+|\b(?:20\d\d[.\p{Pd}](?:\d\d[.\p{Pd}]\d\d|20\d\d)|\d\d[.\p{Pd}]\d\d[.\p{Pd}]20\d\d)\b/gu;

/** What 5,000 characters, the most that can be sent, take in UTF-16 where they are words. */
export const LONGEST = 20_000;

const anything = (): boolean => true;

/** What is looked for, and what tells it from a text that only looks like it. */
const PATTERNS: readonly (readonly [RegExp, (found: string) => boolean])[] = [
  // E-mail, from what stands before it: to begin anywhere inside a long word would take too long.
  [/(?:^|[^\p{L}\d_.+-])[\p{L}\d_.+-]{1,64}@(?:[^\s@.]+\.){1,9}[a-z]{2,}/giu, anything],
  // Telephones and cards: digits with what people and their programs write between them, or one long number among them.
  [
    /[+(]{0,2}\b\d(?:[\p{Zs}().\p{Pd}]{0,2}\d){8,18}\b/gu,
    (found) => [found, ...(found.match(/\d{9,}/g) ?? [])].some(isTelephoneOrCard),
  ],
  // US social security number.
  [/\b(?!000|666|9)\d{3}-\d\d-\d{4}\b/g, anything],
  // Mexican CURP, or RFC of a person: that of a company has three letters. Then the key of a voter.
  [/\b[a-zñ&]{4}-?\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])-?(?:[hmx][a-z]{5}[a-z\d]\d|[a-z\d]{3})\b/gi, anything],
  [/\b[a-z]{6}\d{8}[hm]\d{3}\b/gi, anything],
  // Spanish DNI and NIE.
  [/\b(?:[xyz][- ]?\d{7}|\d\d\.?\d{3}\.?\d{3})[- ]?[a-z]\b/gi, isSpanishId],
  // UK National Insurance number. In small letters with spaces it would be words: "en 20 24 15 a".
  [/\b(?:[A-Z]{2} ?(?:\d\d ?){3}[A-D]|[a-z]{2}\d{6}[a-d])\b/g, anything],
  [/\b[a-z]{2}\d\d(?:[ -]?[a-z\d]){11,30}\b/gi, isIban],
];

/** What of the text looks like an e-mail, a telephone, card, account or identity number; at most one each. */
export function findPersonalData(text: string): string[] {
  const start = text.slice(0, LONGEST);
  // As long as the text, so that what is found is told as it is written there.
  const rest = foldDigits(start).replace(NOT_PERSONAL, (one) => ' '.repeat(one.length));
  const found = PATTERNS.map(([pattern, isMeant]) => {
    const match = [...rest.matchAll(pattern)].find(([one]) => isMeant(one));
    return match && start.slice(match.index, match.index + match[0].length).replace(/^[^\p{L}\p{N}_(+]+/u, '');
  });
  return [...new Set(found)].filter((one) => one !== undefined);
}

/** Telephones as written in Mexico, Brazil, the United States, the United Kingdom, Spain and France, or any with a +. */
function isTelephoneOrCard(found: string): boolean {
  const digits = found.replace(/\D/g, '');
  if (isCard(digits)) return true;
  if (found.startsWith('+')) return digits.length < 16;
  // An amount (1 500 000 000), or a folio that begins with its year.
  if (/^1?\d{1,2}([\p{Zs}.]\d{3}){2,}$|^20[0-3]\d{7}$/u.test(found)) return false;
  return /^(1?[2-9]\d{9}|[1-9]{2}9\d{8}|[6-9]\d{8}|(0|34|44|52)\d{9,12})$/.test(digits);
}

/** Luhn's check (ISO/IEC 7812-1). */
function isCard(digits: string): boolean {
  let sum = 0;
  for (let at = digits.length, isDoubled = false; at--; isDoubled = !isDoubled) {
    const value = Number(digits[at]) * (isDoubled ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return digits.length > 12 && sum % 10 === 0;
}

function isSpanishId(found: string): boolean {
  const id = found.toUpperCase().replace(/[^A-Z\d]/g, '');
  const number = Number(id.slice(0, -1).replace(/[XYZ]/, (letter) => `${'XYZ'.indexOf(letter)}`));
  return 'TRWAGMYFPDXBNJZSQVHLCKE'[number % 23] === id.slice(-1);
}

/** ISO 13616. Words that follow the number may have been taken along, so it may end after any of them. */
function isIban(found: string): boolean {
  const signs = found.toUpperCase();
  // Country and check digits count last.
  let remainder = 0;
  let length = 4;
  return signs
    .slice(4)
    .split(/[ -]/)
    .some((word) => {
      remainder = remainderOf(word, remainder);
      length += word.length;
      return length > 14 && remainderOf(signs.slice(0, 4), remainder) === 1;
    });
}

/** Of the division by 97, digit by digit; a letter counts as two digits, from A = 10. */
function remainderOf(word: string, before: number): number {
  let remainder = before;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    remainder = (code < 58 ? remainder * 10 + code - 48 : remainder * 100 + code - 55) % 97;
  }
  return remainder;
}
