import { isBlank, type Cell, type Row } from '../tables/grid.js';

/** The name of a sheet, with or without quotes, before the `!` of Excel or the `.` of OpenDocument; then a cell. */
const REFERENCE = /^(?:\$?('(?:[^']|'')+'|[^'!:]*)[!.])?\$?([A-Z]{1,3})\$?(\d{1,7})$/iu;

/** The one cell that a formula is, as `Sheet!A1` or `[$Sheet.A1]`; none where it calculates. */
export function referenceIn(formula: string | undefined): string | undefined {
  const text = formula?.replace(/^(?:of:)?\s*=\s*/, '').replace(/^\[([^[\]]*)\]$/, '$1');
  return text && text.length < 300 && REFERENCE.test(text) ? text : undefined;
}

/** More steps from cell to cell nobody takes; two that name each other end. */
const MOST_STEPS = 10;

/**
 * A formula that is another cell, and that is empty, gives 0 in every program. Which of them do so is known when all sheets are
 * read; of a cell in another file nobody knows.
 */
export function withEmptyReferences<Sheet extends { readonly name: string; readonly rows: readonly Row[] }>(
  sheets: readonly Sheet[],
): Sheet[] {
  const byName = new Map(
    sheets.map(({ name, rows }) => [name.toLowerCase(), new Map(rows.map((row) => [row.number, row.cells]))]),
  );
  const isOfEmpty = (sheet: string, { reference }: Cell, steps = 0): boolean => {
    const [, named = '', letters, row] = REFERENCE.exec(reference!)!;
    const name = named.replace(/^'|'$/g, '').replaceAll("''", "'") || sheet;
    const cells = byName.get(name.toLowerCase())?.get(Number(row));
    const cell = cells?.[columnOf(letters)];
    if (!cell || isBlank(cell) || steps > MOST_STEPS) return true;
    return cell.reference !== undefined && isOfEmpty(name, cell, steps + 1);
  };
  return sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.cells.some(({ reference }) => reference !== undefined)
        ? {
            ...row,
            cells: row.cells.map((cell) =>
              cell.reference !== undefined && isOfEmpty(sheet.name, cell) ? { ...cell, isOfEmpty: true } : cell,
            ),
          }
        : row,
    ),
  }));
}

/** From 0. */
const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
