import { fold } from '../../../feed-format/fold.js';
import type { Shape } from '../../../schema/feed-shape.js';
import { asPercentage } from '../../review/review-feed.js';
import { mostSimilar, plainSpelling } from '../../names/similar.js';
import type { Wanted } from '../../messages/causes.js';
import type { Remark } from '../../messages/message.js';
import { hasListMarks, SEMICOLONS } from './list-marks.js';
import { partyParts } from '../../names/party-parts.js';
import type { CellResult } from './cell-result.js';
import { isAsAbove, isPlaceholder, withoutInvisible } from './clean.js';
import { readDateCell } from './date-cell.js';
import { isFailedFormula } from './failed-formula.js';
import type { Cell } from '../tables/grid.js';
import { languageTag } from '../languages.js';
import { BETWEEN_VALUES, isKnownWord, LIKELY_WORDS } from './likely-words.js';
import { readLinkCell } from './link-cell.js';
import { mendText } from './mend-text.js';
import { hasPercentSign, readNumberCell } from './number-cell.js';
import { isOneInstitution } from './one-institution.js';
import { readPartyCell } from './party-cell.js';
import { isTextual, type Column } from '../sheets.js';
import { choiceOf, furtherWords, wantedOf } from './wanted.js';
import type { CellContext } from './cell-context.js';

/** A formula that a cell of text keeps as it was typed: `=A1`, `=hitos!B2`, `=VLOOKUP(…`, `=1/3`. */
const FORMULA_AS_TEXT = /^=\s*(?:[\p{L}.]+\(|(?:[\p{L}\d_]+!|'[^']+'!)?\$?[a-z]{1,3}\$?\d+\b|[\d.,]+\s*[-+*/^&])/iu;

const YES = ['yes', 'y', 'true', 'si', 's', 'verdadero', 'x', '1'];
const NO = ['no', 'n', 'false', 'falso', '0'];
/** Words that say the same as a value, and are taken for it. */
const MORE_WORDS: Readonly<Record<string, readonly string[]>> = {
  lead: ['leads', 'lidera', 'a cargo'],
  partner: ['partners', 'con', 'aliado', 'participa'],
  'civil-society': ['NGO', 'CSO', 'ONG', 'OSC'],
  complete: ['cumplido', 'fulfilled'],
  noted: ['taken into account', 'tomada en cuenta'],
};
/** No list of choices or ids has more letters. */
const LONGEST_LIST = 2000;
/** No choice has more letters. */
const LONGEST_CHOICE = 200;
/** Where something begins a part of the year stands for its first month. */
const STARTS = new Set(['start', 'joined', 'submitted']);
/** Fields whose cells may say "none" and mean it. */
const SAYS_NOTHING = new Set(['was', 'now', 'id', 'text', 'response']);

/** Fields in which people write a month or a day in words of their own, and spreadsheets make a date of it. */
const IN_WORDS = new Set(['was', 'now', 'period']);

/** What a filled cell stands for; no value where it is filled with nothing. */
export function readCell(
  shape: Shape,
  cell: Cell,
  column: Column,
  context: CellContext,
  { isRequired = false }: { readonly isRequired?: boolean } = {},
): CellResult<unknown> {
  const text = cell.text.trim();
  if (cell.kind === 'missing') return { remark: { cause: 'formula-unsaved', details: {} } };
  if (isFailedFormula(cell)) return { remark: { cause: 'formula-failed', details: {} } };
  if (cell.isOfEmpty || (text === '0' && isNamed(shape) && !SAYS_NOTHING.has(column.field)))
    return { remark: { cause: 'formula-empty', details: {} } };
  // Of a link its address is found in it.
  if (shape !== 'url' && FORMULA_AS_TEXT.test(text)) return { remark: { cause: 'formula-text', details: {} } };
  if (IN_WORDS.has(column.field) && isSpreadsheetDate(cell))
    return inWords(cell, context.language, { isMonth: column.field === 'period' });
  // TRUE is what a tick box or a formula says, and nobody's text or name.
  if (cell.kind === 'boolean' && (isTextual(shape) || shape === 'party' || isListOf(shape, 'party')))
    return { remark: { cause: 'write', details: { wanted: wantedOf(shape, column) } } };
  if (!SAYS_NOTHING.has(column.field) && isAsAbove(text) && context.idOf('members', text) === undefined)
    return { remark: { cause: 'as-above', details: {} } };
  const result = readValue(shape, text, column, context);
  const idNote = column.field === 'id' ? changedId(cell, text) : undefined;
  if (idNote) return { ...result, note: idNote };
  const isName = shape === 'party' || (typeof shape === 'object' && 'list' in shape);
  // Of several each was looked at, and a member may be called "NA".
  const isLookedAt = isListOf(shape, 'party');
  const isNothing = !isLookedAt && isPlaceholder(text, { isName: isName || shape === 'text' });
  if (isNothing && isPublished(shape, column, isRequired) && result.value !== undefined)
    return { value: result.value, note: { cause: 'placeholder-said', details: {} } };
  if (isRequired || SAYS_NOTHING.has(column.field) || !isNothing) return result;
  // "unclear" and "0" may be a value of the list; what is none of its values and says nothing is an empty cell.
  if (result.value !== undefined && isChoice(shape)) return result;
  return { value: undefined, remark: { cause: 'placeholder', details: {} } };
}

/** What a spreadsheet made of an id: a day of `4-3`, a truth of `true`, a rounded figure of a long number. */
function changedId({ kind }: Cell, text: string): Remark | undefined {
  if (kind === 'date' || /^(?:\d{1,2}\/\d{1,2}\/\d{2,4}|\d{1,2}-\p{L}{3}\.?|\p{L}{3}\.?-\d\d)$/u.test(text))
    return { cause: 'id-date', details: {} };
  if (kind === 'boolean' || /^(?:TRUE|FALSE|VERDADERO|FALSO|VERDADEIRO|VRAI|FAUX)$/.test(text))
    return { cause: 'id-logical', details: {} };
  return /^\d(?:[.,]\d+)?E\+\d+$/i.test(text) || /^\d{15,}0$/.test(text)
    ? { cause: 'id-rounded', details: {} }
    : undefined;
}

/** An answer, or a text that a record needs, is shown whatever it says. */
const isPublished = (shape: Shape, { field }: Column, isRequired: boolean): boolean =>
  shape === 'text' && (field === 'response' || (isRequired && !SAYS_NOTHING.has(field)));

/** What is words: nobody is called 0, and 0 is no text. */
const isNamed = (shape: Shape): boolean =>
  shape === 'text' || shape === 'party' || isListOf(shape, 'text') || isListOf(shape, 'party');

const isListOf = (shape: Shape, kind: Shape): boolean =>
  typeof shape === 'object' && 'list' in shape && shape.list === kind;

const isChoice = (shape: Shape): boolean =>
  typeof shape === 'object' && ('oneOf' in shape || 'range' in shape || ('list' in shape && isChoice(shape.list)));

function readValue(shape: Shape, text: string, column: Column, context: CellContext): CellResult<unknown> {
  if (typeof shape === 'object') {
    if ('list' in shape) return readListCell(shape.list, text, column, context);
    if ('range' in shape) return readNumber(shape, text, column);
    if ('oneOf' in shape) return readChoice(shape.oneOf, text, column);
    return { remark: { cause: 'write', details: { wanted: { kind: 'value' } } } };
  }
  const plain = withoutInvisible(text);
  if (shape === 'date') {
    const result = readDateCell(text, {
      order: context.dates,
      likelyOrder: context.likelyDates,
      hasTimeZone: context.hasTimeZone,
      isStart: STARTS.has(column.field),
    });
    return column.hasHours &&
      'remark' in result &&
      (result.remark.cause === 'write' || result.remark.cause === 'hour-alone')
      ? { remark: { ...result.remark, details: { wanted: { kind: 'date-time' } } } }
      : result;
  }
  if (shape === 'url') return readLinkCell(plain, column.field === 'logo');
  if (shape === 'language') return readLanguage(plain);
  if (shape === 'email') return { value: plain.replace(/^mailto:/i, '') };
  if (shape === 'party') return readPartyCell(plain, context);
  if (shape === 'members' || shape === 'plans' || shape === 'commitments') return readReference(shape, plain, context);
  if (shape === 'text') return mendText(text);
  if (column.field === 'license') return readLicense(plain);
  return { value: plain };
}

/** Of several the main one is written, and its texts say where they are in another. */
function readLanguage(text: string): CellResult<string> {
  const tag = languageTag(text);
  const [first, ...others] =
    text.length > LONGEST_CHOICE
      ? []
      : text.split(/[,;/|+&]| (?:y|e|and|et|eta) /i).map((part) => languageTag(part.trim()));
  if (others.length && [first, ...others].every((each) => each !== undefined) && !/^[a-z]{2,3}[-_]/i.test(text))
    return { remark: { cause: 'write', details: { wanted: { kind: 'language' } }, meant: first! } };
  return { value: tag ?? text };
}

/** What nobody is called by stays as it is, for the reader to say so. */
function readReference(list: string, words: string, context: CellContext): CellResult<string> {
  const id = context.idOf(list, words);
  if (id !== undefined) return { value: id };
  const parts = partyParts(words);
  const isKnown = (part: string): boolean => context.idOf(list, part) !== undefined;
  const areSeveral = parts.length > 1 && (parts.every(isKnown) || (SEMICOLONS.test(words) && parts.some(isKnown)));
  return areSeveral ? { remark: { cause: 'several-in-one', details: {} } } : { value: words };
}

/** A share without a sign, as 0.6, may be 60 % or less than one: nobody knows. */
function readNumber(shape: Shape & { range: unknown[] }, text: string, column: Column): CellResult<number> {
  const result = readNumberCell(text, wantedOf(shape, column));
  const { value } = result;
  if (shape.range[1] !== 100 || value === undefined || value <= 0 || value >= 1 || hasPercentSign(text)) return result;
  return { remark: { cause: 'fraction-as-percentage', details: { percent: asPercentage(value) } } };
}

function readListCell(shape: Shape, text: string, column: Column, context: CellContext): CellResult<unknown> {
  const values: unknown[] = [];
  let note: Remark | undefined;
  for (const part of partsOf(shape, text, column, context)) {
    if (isNothing(part, shape, context)) {
      note ??= { cause: 'placeholder-entry', details: {} };
      continue;
    }
    const result = readValue(shape, part, column, context);
    if (result.value === undefined) return 'remark' in result ? result : { value: undefined };
    note ??= result.note;
    // A list that was split by commas is several values of one cell.
    if (Array.isArray(result.value)) values.push(...(result.value as unknown[]));
    else values.push(result.value);
  }
  if (!values.length) return { value: undefined, remark: { cause: 'placeholder', details: {} } };
  const isOne = shape === 'text' && values.length === 1 && !SEMICOLONS.test(text);
  const hasComma = isOne && (text.includes(', ') || hasListMarks(text));
  // A member that is in it is asked about where the whole feed is looked through.
  const hasParties =
    shape === 'party' && values.some((value) => typeof value === 'string' && areSeveralParties(value, context));
  if (hasComma || hasParties) note ??= { cause: 'list-with-comma', details: {} };
  return { value: values, ...(note && { note }) };
}

/** A legal form, as "Friends of the Lake, A.C.", is no organisation of its own. */
const LEGAL_FORM =
  /^(?:(?:\p{L}{1,4}\.\s?)+(?:de\s)?(?:\p{L}{1,4}\.\s?)*|inc|ltd|llc|plc|gmbh|ac|sc|sa|sl|iap|abp)\.?$/iu;

/** `UNAM y Ollin`: "and" is within many a name, but not beside an acronym. */
const hasAcronymBeside = (text: string): boolean => {
  const [one, other, ...more] = text.split(/\s(?:y|e|and|&)\s/i);
  return other !== undefined && !more.length && [one, other].some((part) => /^\p{Lu}{2,}$/u.test(part.trim()));
};

/** Whether what stands between may be between organisations, of which none is a member. */
function areSeveralParties(text: string, context: CellContext): boolean {
  const isTold = context.idOf('members', text) !== undefined || context.hasNearMember(text);
  if (hasListMarks(text) || hasAcronymBeside(text))
    return !isTold && partyParts(text).every((part) => context.idOf('members', part) === undefined);
  if (!/,\s/.test(text) || isOneInstitution(text) || isTold) return false;
  const pieces = split(text, ',').filter((piece) => !LEGAL_FORM.test(piece));
  return pieces.length > 1 && partyParts(text).every((part) => context.idOf('members', part) === undefined);
}

/** One of several that is none; "unclear" may be a value of a list, and "NA" the id of a member, as "N/A" is not. */
const isNothing = (part: string, shape: Shape, context: CellContext): boolean =>
  isPlaceholder(part, { isName: true }) &&
  !isChoice(shape) &&
  !(shape === 'party' && /^\p{L}+$/u.test(part) && context.idOf('members', part) !== undefined);

/** Between choices and ids these may stand as well, and then whatever stands between parties. */
const BETWEEN_CHOICES = [',', '|', '/', /[•·،、，\t+]/];

/** What stands in one cell, separated by semicolons or on lines of its own; choices and ids also by commas and other marks. */
function partsOf(shape: Shape, text: string, column: Column, context: CellContext): string[] {
  const parts = split(text, SEMICOLONS);
  if (parts.length > 1 || shape === 'party' || shape === 'text') return parts;
  const isOne = (piece: string): boolean => {
    const result = readValue(shape, piece, column, context);
    return (
      result.value !== undefined &&
      (typeof shape !== 'string' || context.idOf(shape, withoutInvisible(piece)) !== undefined)
    );
  };
  if (text.length > LONGEST_LIST || isOne(text)) return parts;
  const ways = [...BETWEEN_CHOICES.map((mark) => split(text, mark)), partyParts(text)];
  return ways.find((pieces) => pieces.length > 1 && pieces.every(isOne)) ?? parts;
}

const split = (text: string, at: string | RegExp): string[] =>
  text
    .split(at)
    .map((part) => part.trim())
    .filter(Boolean);

/** By the value itself, or by the word for it that the widgets show in any of their languages. */
function readChoice(choices: readonly (string | boolean)[], text: string, column: Column): CellResult<unknown> {
  const wanted: Wanted = { kind: 'choice', choices: choices.map((choice) => choiceOf(choice, column)) };
  if (text.length > LONGEST_CHOICE) return { remark: { cause: 'write', details: { wanted } } };
  const asked = plainSpelling(withoutInvisible(text));
  if (choices.includes(true)) {
    if (YES.includes(asked)) return { value: true };
    if (NO.includes(asked)) return { value: false };
  }
  const names = namesOf(choices, column);
  // "Adoptada" and "adoptado" are the same decision.
  const found =
    names.get(asked) ?? names.get(asked.replace(/o(s?)$/, 'a$1')) ?? names.get(asked.replace(/a(s?)$/, 'o$1'));
  if (found !== undefined) return { value: found };
  const [meant, ...others] = likelyChoices(choices, text, names, column).map((choice) => choiceOf(choice, column));
  return {
    remark: {
      cause: 'write',
      details: { wanted },
      ...(meant && { meant: others.length ? [meant, ...others] : meant }),
    },
  };
}

/** Why a word is none of a column's choices; nothing where it is one, or where the column has no choices. */
export function readChoiceCell(shape: Shape, text: string, column: Column): Remark | undefined {
  if (typeof shape !== 'object') return undefined;
  if ('list' in shape) return readChoiceCell(shape.list, text, column);
  const result = 'oneOf' in shape ? readChoice(shape.oneOf, text, column) : undefined;
  return result && 'remark' in result ? result.remark : undefined;
}

/** What says "not" before a word, in the languages of the widgets, as the words are folded. */
const NEGATION =
  /^(?:not|non|nao|no|pas|peu|sin|sem|sans|ez|des|dis|in|im|un|i(?=[lmnr]))(?=\p{L}{4})|^(?:لم|لا|غير|ليس|عدم)(?=\p{L}{3})/u;
/** The same as words of their own, wherever they stand. */
const NEGATIONS = new Set([
  ...['not', 'non', 'no', 'nao', 'pas', 'sin', 'sem', 'sans', 'ez', 'gabe', 'without', 'never', 'nunca'],
  ...['لم', 'لا', 'غير', 'ليس', 'عدم', 'بدون'],
]);

/** Whether one spelling is the other with a "not" before it, as `noentregado` and `entregado`, `improcedente` and `procedente`. */
function negates(one: string, other: string): boolean {
  const rest = one.replace(NEGATION, '');
  const start = one.slice(0, one.length - rest.length + 2);
  return rest !== one && !other.startsWith(start) && mostSimilar(other, [rest]) !== undefined;
}

/** Whether a text says "not" with a word of its own: `Adopted (not yet)` is none of `Adopted`. */
const saysNot = (text: string): boolean =>
  fold(text)
    .split(/[^\p{L}\p{M}]+/u)
    .some((word) => NEGATIONS.has(word));

/**
 * The value that words most likely mean: spelled nearly so, or of a sector, as "state government", named by one of them. Two
 * values where the words stand between them, as "partial" between limited and substantial.
 */
function likelyChoices(
  choices: readonly (string | boolean)[],
  text: string,
  names: ReadonlyMap<string, string | boolean>,
  { words }: Column,
): readonly (string | boolean)[] {
  const asked = plainSpelling(withoutInvisible(text));
  const between = BETWEEN_VALUES.find(
    ([values, each]) => values.every((value) => choices.includes(value)) && each.has(asked),
  );
  if (between) return between[0];
  const likely = new Map(names);
  for (const choice of choices)
    for (const word of LIKELY_WORDS[String(choice)] ?? [])
      if (!likely.has(plainSpelling(word))) likely.set(plainSpelling(word), choice);
  // "Avanzado" is two letters away from "alcanzado", and is no other word.
  const exact = likely.get(asked);
  if (exact !== undefined) return [exact];
  if (isKnownWord(asked)) return [];
  // "Delivered" is one word away from "not delivered", and says the opposite.
  const spelling = plainSpelling(text);
  for (const name of likely.keys()) if (negates(name, spelling) || negates(spelling, name)) likely.delete(name);
  const isNegated = saysNot(text);
  // "Non-profit, not of the government" names what it is not.
  const parts = words === 'sector' && !isNegated ? text.split(/[^\p{L}\p{M}\p{N}-]+/u) : [];
  const [beforeBracket] = isNegated ? [''] : text.split(/[([]/, 1);
  const name =
    mostSimilar(text, likely.keys()) ??
    mostSimilar(beforeBracket, likely.keys()) ??
    parts.map(plainSpelling).find((part) => likely.has(part));
  const meant = name === undefined ? undefined : likely.get(name);
  return meant === undefined ? [] : [meant];
}

/** Everything that is taken for a value of a list, but for case, accents and marks. */
export function wordsFor(choice: string | boolean, column: Pick<Column, 'words' | 'choices'>): string[] {
  const { en, es } = choiceOf(choice, column);
  return [String(choice), en, es, ...(MORE_WORDS[String(choice)] ?? []), ...furtherWords(choice, column)];
}

const namesOfChoices = new WeakMap<object, Map<string, string | boolean>>();

/** Each name of a value as it is compared → the value. Made once for each list of choices. */
function namesOf(choices: readonly (string | boolean)[], column: Column): ReadonlyMap<string, string | boolean> {
  let names = namesOfChoices.get(choices);
  if (names) return names;
  names = new Map();
  for (const choice of choices) for (const name of wordsFor(choice, column)) names.set(plainSpelling(name), choice);
  namesOfChoices.set(choices, names);
  return names;
}

/** Licences by the names that the widgets and SPDX have for them. */
function readLicense(text: string): CellResult<string> {
  const found = /^(?:creative commons )?(CC[- ]BY(?:[- ](?:SA|NC|ND|NC[- ]SA|NC[- ]ND))?)[- ](\d\.\d)$/i.exec(
    text.slice(0, 60),
  );
  if (!found) return { value: text };
  const spdx = `${found[1]}-${found[2]}`.replaceAll(' ', '-').toUpperCase();
  return spdx === text ? { value: text } : { value: spdx, note: { cause: 'spdx', details: {}, meant: spdx } };
}

/** `05/01/26` where words should stand: the spreadsheet turned "May 2026" or "2026-05" into a date. */
const isSpreadsheetDate = ({ text, kind }: Cell): boolean =>
  kind === 'date' ||
  /^\d{1,2}[/.]\d{1,2}[/.](\d{2}|\d{4})$|^\d{1,2}-\p{L}{3}(-\d\d(\d\d)?)?$|^\p{L}{3}-\d\d$|^[34]\d{4}$|^\d{4}-\d\d-\d\d[ T]00:00/u.test(
    text.trim(),
  );

/** What a workbook knows to be a date is written out; of what CSV has left of one nobody knows which day it was. */
function inWords(
  { text, kind }: Cell,
  language: string,
  { isMonth }: { readonly isMonth: boolean },
): CellResult<string> {
  const [year, month = '01', given] = text.split(' ')[0].split('-');
  // Of "sep-26" the program made the first of the month, and no period is that day alone.
  const day = isMonth && given === '01' ? undefined : given;
  if (kind !== 'date' || year === text) return { value: text, note: { cause: 'date-in-words', details: {} } };
  const format = new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: 'long',
    ...(day && { day: 'numeric' }),
    timeZone: 'UTC',
  });
  const value = format.format(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  return { value, note: { cause: 'date-in-words', details: {}, meant: value } };
}
