import type { Tell } from '../../messages/message.js';
import { isBlank, type Grid, type Row } from './grid.js';
import { placeOf } from './place-of.js';

/**
 * Tells of rows of a CSV file that go on beyond its heading. RFC 4180 §2.4 has as many cells in each row: most often a text
 * has a comma and no quotes around it, and whatever comes after is one column too far. Where the last columns are empty, all that
 * is beyond the heading is an empty cell.
 *
 * @param width how many columns the heading has, with those without a name
 */
export function tellLonger(grid: Grid, width: number, rows: readonly Row[], tell: Tell): void {
  // Workbooks know which cell is which, and leave out the empty ones at the end.
  if (grid.sheet !== undefined || grid.isRecords || grid.isMade || grid.origins) return;
  const longer = rows.filter(({ cells }) => cells.length > width);
  // Some programs end each row with a separator.
  const isUsual = longer.length > rows.length / 2;
  for (const { number, cells } of longer) {
    const beyond = cells.slice(width).filter((cell) => !isBlank(cell));
    if (!beyond.length && isUsual) continue;
    // People write a space after a comma, and programs none after a separator.
    const at = cells.findIndex((cell, index) => /^\s\S/.test(cell.text) && !isBlank(cells[index - 1]));
    const value =
      at > 0 ? `${cells[at - 1].text.trim()},${cells[at].text}` : beyond.map(({ text }) => text.trim()).join(', ');
    tell({
      cause: 'row-longer',
      details: { columns: width },
      place: placeOf(grid, number, at > 0 ? { index: at - 1 } : undefined),
      ...(value && { value }),
      costs: beyond.length ? 'field' : 'nothing',
    });
  }
}
