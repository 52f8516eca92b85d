import type { DateOrder } from '../cells/date-cell.js';
import type { Table } from './table.js';
import { columnShape, type Parent } from '../sheets.js';

const NUMBERS = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{2}|\d{4})\b/;

/** In which order the dates of these sheets have their numbers, by those that can be meant in one way alone; none where they differ. */
export function dateOrderIn(tables: readonly Table[]): DateOrder | undefined {
  const orders = new Set<DateOrder>();
  for (const { sheet, columns, rows } of tables)
    for (const { column, index } of columns) {
      if (sheet.parents?.includes(column as Parent) || columnShape(sheet, column) !== 'date') continue;
      for (const { cells } of rows) {
        const [, first, second] = NUMBERS.exec(cells[index]?.text ?? '') ?? [];
        if (Number(first) > 12 && Number(second) <= 12) orders.add('dmy');
        if (Number(second) > 12 && Number(first) <= 12) orders.add('mdy');
      }
    }
  return orders.size === 1 ? [...orders][0] : undefined;
}
