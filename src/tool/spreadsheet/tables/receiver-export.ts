import type { Row } from './grid.js';
import type { Sheet } from '../sheets.js';
import type { Table } from './table.js';

/** By which the receiver's `import` knows an old sheet; each row that it wrote has one. */
const VERSION = 'version';
/** What the receiver's export has beside the columns of the sheet, for its own `import`. */
const COLUMNS: readonly string[] = [VERSION, 'draft decision', 'draft response', 'draft answered by', 'same as'];

/** Whether a column is one that only the receiver's export has. */
export const isOfReceiver = (header: string, { list }: Pick<Sheet, 'list'>): boolean =>
  list === 'contributions' && COLUMNS.includes(header.toLowerCase());

/** Whether a row was written by the receiver, and not by hand into its sheet. */
export function isReceiversRow({ grid, sheet }: Table, { cells }: Row): boolean {
  if (sheet.list !== 'contributions') return false;
  const header = grid.rows[0]?.cells ?? [];
  const at = header.findIndex(({ text }) => text.trim().toLowerCase() === VERSION);
  return at >= 0 && (cells[at]?.text.trim() ?? '') !== '';
}
