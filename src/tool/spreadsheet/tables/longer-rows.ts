import type { Tell } from '../../messages/message.js';
import { isBlank, type Grid, type Row } from './grid.js';
import { placeOf } from './place-of.js';

/**
 * Tells of rows of a CSV file that go on beyond its heading. RFC 4180 §2.4 has as many cells in each row: most often a text
 * has a comma and no quotes around it, and whatever comes after is one column too far.
 *
 * @param width how many columns the heading has, with those without a name
 */
export function tellLonger(grid: Grid, width: number, rows: readonly Row[], tell: Tell): void {
  // Workbooks know which cell is which, and leave out the empty ones at the end.
  if (grid.sheet !== undefined || grid.isRecords || grid.isMade || grid.origins) return;
  for (const { number, cells } of rows) {
    const beyond = cells.slice(width).filter((cell) => !isBlank(cell));
    if (beyond.length)
      tell({
        cause: 'row-longer',
        details: { columns: width },
        place: placeOf(grid, number),
        value: beyond.map(({ text }) => text.trim()).join(', '),
        costs: 'field',
      });
  }
}
