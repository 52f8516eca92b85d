import type { Place } from '../../messages/message.js';
import type { Grid } from './grid.js';

/** Where a message is about: a sheet, a row of it, a cell. */
export function placeOf({ file, sheet, origins, isRecords }: Grid, row?: number, column?: Place['column']): Place {
  const at = column && origins ? origins[column.index] : column;
  return {
    file,
    sheet,
    row,
    ...(isRecords && { isRecords }),
    ...(at && { column: { index: at.index, ...(at.header !== undefined && { header: at.header }) } }),
  };
}
