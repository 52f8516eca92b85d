import type { Cell } from '../tables/grid.js';

/** How a number is shown that is a code: with zeros or letters before its digits, or hyphens between them. */
const CODE = /^(?:0\d|\p{L}|\d+[-/_]\d)[\p{L}\d./_ -]*$/u;

/**
 * A number as it stands in a cell: as the cell shows it where that is a code, as `007`, `C-007` or `10-101`, by which
 * other cells and other people call it; else without the marks of its format. Of `1.10` only what it is used for says which of the
 * two it is.
 *
 * @param shown what the cell shows
 */
export function numberCell(value: number, shown: string): Cell {
  const plain = String(Number(value.toPrecision(15)));
  // Somebody put the sign behind it, and the number is not a part of one.
  if (/[%٪]\s*$/.test(shown)) return { text: `${plain} %`, kind: 'number' };
  const digits = shown.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  if (CODE.test(shown) && digits === String(value)) return { text: shown, kind: 'number' };
  const isOtherwise = /^\d+[.,]\d*0$/.test(shown) && Number(shown.replace(',', '.')) === value;
  return { text: plain, kind: 'number', ...(isOtherwise && { shown }) };
}
