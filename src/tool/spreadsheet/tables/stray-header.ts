import { readNumberCell } from '../cells/number-cell.js';
import { readDateCell } from '../cells/date-cell.js';
import { columnShape, isRequired, type Parent, type Sheet } from '../sheets.js';
import { columnNamed } from './find-column.js';
import { isBlank, leastOf, textsOfRow, type Row } from './grid.js';
import type { FoundColumn } from './table.js';
import { isHints } from './template-rows.js';

/** Nobody's heading is longer. */
const LONGEST = 80;

/**
 * The rows above the names of the columns that are records: whoever sorts a sheet with its heading has it in the middle. They have
 * what each record needs, as many cells as those below, and in columns of dates and numbers nothing else.
 */
export function recordsAbove(
  above: readonly Row[],
  below: readonly Row[],
  header: readonly string[],
  sheet: Sheet,
): readonly Row[] {
  if (!above.length) return [];
  const columns = header.flatMap((text, index): FoundColumn[] => {
    const column = columnNamed(text, sheet)?.column;
    return column ? [{ column, index, header: text }] : [];
  });
  const countIn = ({ cells }: Row): number => columns.filter(({ index }) => !isBlank(cells[index])).length;
  const least = Math.max(2, leastOf(below.map(countIn), columns.length));
  const rows = above.filter((row) => countIn(row) >= least && isRecord(row, columns, sheet));
  // Of one row alone that leaves a column empty nobody knows whether it is a title in several cells.
  return rows.length > 1 || (rows[0] && countIn(rows[0]) === columns.length) ? rows : [];
}

function isRecord(row: Row, columns: readonly FoundColumn[], sheet: Sheet): boolean {
  const textOf = (index: number): string => row.cells[index]?.text.trim() ?? '';
  const fits = ({ column, index }: FoundColumn): boolean => {
    const text = textOf(index);
    if (!text) return !isRequired(sheet, column);
    if (/:$/.test(text) || columnNamed(text, sheet)) return false;
    if (column.field === 'id') return !/\s/.test(text);
    if (sheet.parents?.includes(column as Parent)) return true;
    const shape = columnShape(sheet, column);
    if (shape === 'date') return readDateCell(text).value !== undefined || /\d/.test(text);
    if (typeof shape === 'object' && 'range' in shape)
      return readNumberCell(text, { kind: 'number', from: 0 }).value !== undefined;
    return true;
  };
  return !isHints(row, columns) && columns.every(fits);
}

/**
 * Whether a row has the names of columns once more: those of this table, as where sheets were put together, or others of the
 * same sheet, and then what is below it is of these.
 */
export function headerAgain(row: Row, columns: readonly FoundColumn[], sheet: Sheet): 'same' | 'other' | undefined {
  const { cells } = row;
  const textAt = (index: number): string => cells[index]?.text.trim() ?? '';
  if (columns.length > 1 && columns.every(({ index, header }) => textAt(index).toLowerCase() === header.toLowerCase()))
    return 'same';
  const texts = textsOfRow(row);
  if (texts.some((text) => text.length > LONGEST)) return undefined;
  const named = cells.flatMap(({ text }, index) => {
    const found = columnNamed(text, sheet);
    return found && found.brackets === undefined ? [{ ...found, index }] : [];
  });
  // A plan may be called "plan", and its title be the same word.
  if (new Set(named.map(({ column }) => column)).size < 2 || named.length * 2 < texts.length) return undefined;
  // What stands in a row of names is one as well.
  if (texts.some((text) => /\d/.test(text))) return undefined;
  const isThere = ({ column, index, language }: (typeof named)[number]): boolean =>
    columns.some(
      (each) => each.index === index && each.column === column && (each.language ?? '') === (language ?? ''),
    );
  return named.every(isThere) && named.length === texts.length ? 'same' : 'other';
}
