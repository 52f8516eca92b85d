import type { Tell } from '../../messages/message.js';
import { isBlank, type Grid, type Row } from './grid.js';
import { placeOf } from './place-of.js';

/**
 * Cells of records that were merged to the right: the first column has what they say, and the others have nothing. Downwards a cell
 * says the same of each row; of two columns nobody knows whether it does.
 */
export function tellAcross(
  grid: Grid,
  columns: readonly { readonly index: number; readonly header: string }[],
  rows: readonly Row[],
  tell: Tell,
): void {
  const numbers = new Map(rows.map((row) => [row.number, row]));
  for (const { row, column, last } of grid.across ?? []) {
    const record = numbers.get(row);
    const covered = columns.filter(({ index, header }) => header && index >= column && index <= last);
    // A title over the whole table is no cell of a record.
    if (!record || covered.length < 2 || record.cells.every((cell, index) => index === column || isBlank(cell)))
      continue;
    const first = covered.find(({ index }) => index === column) ?? covered[0];
    tell({
      cause: 'merged-across',
      details: { columns: covered.map(({ header }) => header) },
      place: placeOf(grid, row, first),
      ...(record.cells[column]?.text.trim() && { value: record.cells[column].text.trim() }),
      costs: 'nothing',
    });
  }
}
