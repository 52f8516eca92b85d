import type { FoundColumn } from './table.js';
import { isBlank, type Row } from './grid.js';
import { TEMPLATE_WORDS } from '../template/template-words.js';

/** What the empty workbook says in its row of hints, before `; required` and what it says of several. */
const HINTS = new Set<string>(
  Object.values(TEMPLATE_WORDS).flatMap(
    ({ text, date, number, url, email, language, members, choose, extra, ...more }) => [
      ...[text, date, number, url, email, language, members, choose, extra],
      ...[more['time-zone'], more.plans, more.commitments, '0–100'],
    ],
  ),
);
const BEGINNINGS = Object.values(TEMPLATE_WORDS).flatMap(({ one, parent }) => [one, parent('')]);
const ENDINGS = Object.values(TEMPLATE_WORDS).flatMap(({ required, many }) => [`; ${required}`, ` (${many})`]);

/** In these a record tells what it is; a sector or a date is many a record's. */
const TELLING = new Set(['name', 'title', 'summary', 'text']);

const textIn = ({ cells }: Row, index: number): string => cells[index]?.text.trim() ?? '';

/** Whether a row has the hints of the empty workbook, and nothing else. */
export function isHints(row: Row, columns: readonly FoundColumn[]): boolean {
  const texts = columns.map(({ index }) => textIn(row, index)).filter(Boolean);
  return texts.length > 1 && texts.every(isHint);
}

function isHint(text: string): boolean {
  const ending = ENDINGS.find((each) => text.endsWith(each));
  if (ending) return isHint(text.slice(0, -ending.length));
  return HINTS.has(text) || BEGINNINGS.some((each) => text.startsWith(each));
}

/**
 * Whether a row is still the example of the empty workbook: what it is called, when, where and whose it is. Who keeps the id and
 * the title for an event of their own writes its day and place; a choice, or how far it is, may be the same by chance or not.
 *
 * @param isBelowHints whether the hints stand above it: then it is where every cell is the example's
 */
export function isExample(row: Row, columns: readonly FoundColumn[], isBelowHints: boolean): boolean {
  const isSame = (found: FoundColumn): boolean => hasExample(row, found);
  const filled = columns.filter(({ index }) => !isBlank(row.cells[index]));
  if (isBelowHints && filled.every(isSame)) return true;
  return (
    filled.some((each) => TELLING.has(each.column.field) && isSame(each)) &&
    filled.every((each) => isSame(each) || each.column.words !== undefined || each.column.field === 'progress')
  );
}

/** Whether a cell still says what the empty workbook has there. */
export const hasExample = (row: Row, { column: { example = '' }, index }: FoundColumn): boolean =>
  (typeof example === 'string' ? [example] : [example.en, example.es]).some((each) =>
    isSameText(each, textIn(row, index)),
  );

/** Programs write a day in the order of their country. */
const isSameText = (example: string, text: string): boolean =>
  example === text || (/^\d{4}-\d\d/.test(example) && partsOf(example) === partsOf(text.slice(0, LONGEST_DATE)));

const LONGEST_DATE = 40;

const partsOf = (text: string): string =>
  /^[\d\s:./-]+$/.test(text)
    ? text
        .split(/\D+/)
        .map(Number)
        .sort((a, b) => a - b)
        .join(' ')
    : text;
