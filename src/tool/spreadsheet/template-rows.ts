import type { FoundColumn } from './find-table.js';
import { isBlank, type Row } from './grid.js';
import { TEMPLATE_WORDS } from './template/template-words.js';

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
 * Whether a row is still the example of the empty workbook: by its id, and by the words that say what it is.
 *
 * @param isBelowHints whether the hints stand above it: then it is where every cell is the example's
 */
export function isExample(row: Row, columns: readonly FoundColumn[], isBelowHints: boolean): boolean {
  const isSame = ({ column: { example = '' }, index }: FoundColumn): boolean =>
    (typeof example === 'string' ? [example] : [example.en, example.es]).includes(textIn(row, index));
  const filled = columns.filter(({ index }) => !isBlank(row.cells[index]));
  if (isBelowHints && filled.every(isSame)) return true;
  return (
    filled.some((each) => TELLING.has(each.column.field) && isSame(each)) &&
    filled.every((each) => isSame(each) || !(TELLING.has(each.column.field) || each.column.field === 'id'))
  );
}
