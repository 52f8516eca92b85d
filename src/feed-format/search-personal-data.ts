/*
 * What `findPersonalData` sees, looked at by whoever has the whole of the text and no bytes to spare: the desk, the receiver and
 * the tool. Adds the identity numbers of Latin America, and leaves out numbers that the words before them say are of a thing.
 * No expression here may backtrack far: each is timed on 100 kB of its worst text in the tests.
 */

import { foldDigits } from './fold.js';
import { findPersonalData, LONGEST, NOT_PERSONAL } from './personal-data.js';

/**
 * The number of a thing: of a law, a tender, a contract, a file, an invoice, a book, with what people write between. Then the code
 * of one, in which letters and the year stand before a number, as `LPN-2026-004512`.
 */
const OF_A_THING =
  /\b(?:ley(?:es)?|law|decretos?|decree|acuerdos?|resoluci[oó]n(?:es)?|resolu[cç][aã]o|licitaci[oó]n(?:es)?|tender|concursos?|contratos?|contract|convenios?|pedidos?|orden de compra|purchase order|expedientes?|folios?|oficios?|facturas?|invoice|solicitud(?:es)?|request|partidas?|isbn|issn|doi|c\.? ?p\.?|c[oó]digo postal)(?:[\s:.,#()ºª°]|no?\b|n[úu]m(?:ero)?\b|nro\b|number\b|de\b){0,12}[a-z]{0,6}[\p{Pd}/]?\d(?:[\p{Zs}.\p{Pd}/]?\d){0,24}/giu;
const CODE = /\b[A-Z]{1,8}[\p{Pd}/](?:[A-Z\d]{1,10}[\p{Pd}/]){0,3}20\d\d[\p{Pd}/]\d{1,10}\b/gu;
/** An organisation's: Colombia's NIT, Argentina's CUIT, Chile's RUT from 50 million on, Brazil's CNPJ. */
const OF_AN_ORGANISATION =
  /\b(?:[89]\d\d\.?\d{3}\.?\d{3}\p{Pd}\d|3[034]\p{Pd}\d{8}\p{Pd}\d|[5-9]\d\.\d{3}\.\d{3}\p{Pd}[\dk]|\d\d\.\d{3}\.\d{3}\/\d{4}\p{Pd}\d\d)(?![\p{L}\d])/giu;

/** A word for an identity number, what may stand behind it, and the number: at least six digits. */
const BETWEEN = String.raw`(?:[\s:.,#()ºª°\p{Pd}]|de\b|ciudadan[ií]a\b|identidade?\b|extranjer[ií]a\b|elector\b|electoral\b|profesional\b|social\b|no?\b|n[úu]m(?:ero)?\b|nro\b|number\b|es\b|is\b|é\b){0,20}`;
const NUMBER = String.raw`(?<number>(?:[A-Z]{1,3}[\p{Pd}. ]?)?\d(?:[\p{Zs}.\p{Pd}]?\d){5,14}(?:[\p{Pd}]?[A-Zk])?)(?![\d\p{L}%])`;
const WORDS = String.raw`c[ée]dula|c\. ?c\.|c\. ?i\.|d\. ?n\. ?i\.|d\.? ?u\.? ?i\.?|dni|dpi|r\.? ?u\.? ?[tn]\.|rut|cuit|cuil|cpf|pasaportes?|passaportes?|passport|documento (?:nacional )?de identidade?|carn[ée]t? de identidade?|credencial (?:de elector|para votar)|(?:n[úu]mero )?de identificaci[oó]n personal|nss|seguro social|n[úu]mero de identidad`;
/** In small letters these would be words of another kind: "run", "ci", "cc". */
const CAPITALS = 'CC|CI|INE|IFE|OCR|CIC|CUI|RG|RUN';

const anything = (): boolean => true;

/** What is looked for, and what tells it from a text that only looks like it. */
const PATTERNS: readonly (readonly [RegExp, (found: string) => boolean])[] = [
  [new RegExp(String.raw`(?:^|[^\p{L}\d])(?:${WORDS})(?![\p{L}\d])${BETWEEN}${NUMBER}`, 'giu'), isOfAPerson],
  [new RegExp(String.raw`(?:^|[^\p{L}\d])(?:${CAPITALS})(?![\p{L}\d/])${BETWEEN}${NUMBER}`, 'gu'), isOfAPerson],
  // Chile's RUT, and Uruguay's cédula in the same dress.
  [
    /(?:^|[^\d.])(?<number>\d{1,2}\.\d{3}\.\d{3}\p{Pd}[\dk])(?![\p{L}\d])/giu,
    (found) => isRut(found) || isUruguayan(found),
  ],
  // Argentina's CUIL, of a person.
  [/\b2[03-7]\p{Pd}\d{8}\p{Pd}\d\b/gu, isCuil],
  // Brazil's CPF.
  [/\b\d{3}\.?\d{3}\.?\d{3}\p{Pd}?\d\d\b/gu, isCpf],
  // The Dominican cédula, and Nicaragua's and Venezuela's, which nothing else looks like.
  [/\b\d{3}\p{Pd}\d{7}\p{Pd}\d\b/gu, (found) => isLuhn(digitsOf(found))],
  [/\b\d{3}\p{Pd}(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d\p{Pd}\d{4}[A-Z]\b/gu, anything],
  [/\b[VE]\p{Pd}\d{1,2}\.?\d{3}\.?\d{3}\b/gu, anything],
  // The machine-readable line of a Mexican voter's card.
  [/\bIDMEX\d{9,10}\b/gi, anything],
];

/** What of the text looks like an e-mail, a telephone, card, account or identity number; at most one each. */
export function searchPersonalData(text: string): string[] {
  const start = text.slice(0, LONGEST);
  const blank = (one: string): string => '|'.repeat(one.length);
  // As long as the text, so that what is found is told as it is written there.
  const rest = [NOT_PERSONAL, OF_A_THING, CODE, OF_AN_ORGANISATION].reduce(
    (left, each) => left.replace(each, blank),
    foldDigits(start),
  );
  const found = PATTERNS.flatMap(([pattern, isMeant]): string[] => {
    for (const match of rest.matchAll(pattern)) {
      const one = match.groups?.['number'] ?? match[0];
      if (!isMeant(one)) continue;
      const at = match.index + match[0].length - one.length;
      return [start.slice(at, at + one.length)];
    }
    return [];
  });
  // In the digits in which it is written, for it is looked for in the text.
  const asWritten = start.replace(/[^|]/g, (one, at: number) => (rest[at] === '|' ? '|' : one));
  // What one sort sees in part, another may see whole.
  const all = [...new Set([...findPersonalData(asWritten), ...found])];
  return all.filter((one) => !all.some((other) => other !== one && other.includes(one)));
}

const digitsOf = (found: string): string => found.replace(/\D/g, '');

/** An amount is round. */
function isOfAPerson(found: string): boolean {
  return !/000$/.test(digitsOf(found));
}

/** The sum of digits by weights that begin at the last one. */
const weighted = (digits: string, weights: readonly number[]): number =>
  [...digits].reverse().reduce((sum, digit, at) => sum + Number(digit) * weights[at % weights.length], 0);

/** Module 11, of Chile; from 50 million on they are organisations'. */
function isRut(found: string): boolean {
  const number = digitsOf(found.slice(0, -2));
  const check = (11 - (weighted(number, [2, 3, 4, 5, 6, 7]) % 11)) % 11;
  return Number(number) < 50_000_000 && found.slice(-1).toLowerCase() === (check === 10 ? 'k' : `${check}`);
}

/** The last digit makes the sum a multiple of ten. */
const isUruguayan = (found: string): boolean =>
  /^\d\.\d{3}\.\d{3}\p{Pd}\d$/u.test(found) && weighted(digitsOf(found), [1, 4, 3, 6, 7, 8, 9, 2]) % 10 === 0;

function isCuil(found: string): boolean {
  const digits = digitsOf(found);
  return (11 - (weighted(digits.slice(0, -1), [2, 3, 4, 5, 6, 7]) % 11)) % 11 === Number(digits.slice(-1));
}

function isCpf(found: string): boolean {
  const digits = digitsOf(found);
  const checkOf = (length: number): number => {
    const rest = (weighted(digits.slice(0, length), [2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) * 10) % 11;
    return rest % 10;
  };
  // One digit eleven times passes, and is nobody's.
  return !/^(\d)\1+$/.test(digits) && checkOf(9) === Number(digits[9]) && checkOf(10) === Number(digits[10]);
}

/** Luhn's check (ISO/IEC 7812-1). */
const isLuhn = (digits: string): boolean =>
  [...digits].reverse().reduce((sum, digit, at) => {
    const value = Number(digit) * (at % 2 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0) %
    10 ===
  0;
