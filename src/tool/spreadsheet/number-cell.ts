import type { CellResult } from './date-cell.js';

/** A number as spreadsheets of any country write it: `60`, `60 %`, `60,5`, `60.5`. */
export function readNumberCell(cell: string, wanted: string): CellResult<number> {
  const text = cell.trim().replace(/[\s\u00a0\u202f]*[%٪]$/, '');
  if (/^[+-]?\d+$/.test(text)) return { value: Number(text) };
  // One thousand, or one: both are written so.
  if (/^\d{1,3}([.,\s\u00a0\u202f'’]\d{3})+$/.test(text)) {
    const plain = text.replace(/\D/g, '');
    return { wanted: `${wanted}, without marks between the digits: ${plain}` };
  }
  if (/^[+-]?\d*[.,]\d+$/.test(text)) return { value: Number(text.replace(',', '.')) };
  return { wanted };
}
