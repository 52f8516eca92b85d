import type { Place } from '../../messages/message.js';
import type { Grid } from './grid.js';

/** Where a message is about: a sheet, a row of it, a cell. */
export function placeOf(grid: Grid, row?: number, column?: Place['column']): Place {
  const { file, sheet, origins, elsewhere, isRecords } = grid;
  const moved = column && row !== undefined ? elsewhere?.get(cellKey(row, column.index)) : undefined;
  const at = moved ?? (column && origins ? origins[column.index] : column);
  return {
    file,
    sheet,
    row,
    ...(isRecords && { isRecords }),
    ...(at && { column: { index: at.index, ...(at.header !== undefined && { header: at.header }) } }),
  };
}

/** How `Grid.elsewhere` names a cell. */
export const cellKey = (row: number, column: number): string => `${row} ${column}`;
