/** How a number is shown that is a code: with zeros or letters before its digits, or hyphens between them. */
const CODE = /^(?:0\d|\p{L}|\d+[-/_]\d)[\p{L}\d./_ -]*$/u;

/**
 * A number as it stands in a cell: as the cell shows it where that is a code, as `007`, `C-007` or `10-101`, by which
 * other cells and other people call it; else without the marks of its format.
 *
 * @param shown what the cell shows
 */
export function numberText(value: number, shown: string): string {
  const digits = shown.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  return CODE.test(shown) && digits === String(value) ? shown : String(Number(value.toPrecision(15)));
}
