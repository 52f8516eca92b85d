import type { Wanted } from '../../messages/causes.js';
import type { CellResult } from './cell-result.js';
import { withoutInvisible } from './clean.js';

/** Its sign, or its word. */
const PERCENT = /(?:[%٪]|(?<!\p{L})(?:por ?ciento|per ?cent|por cento|pour ?cent)\.?)$/iu;

/** Whether somebody wrote that a number is a percentage. */
export const hasPercentSign = (text: string): boolean => /[%٪]/.test(text) || PERCENT.test(text.trim());

/** A number with more signs than these is none. */
const LONGEST = 40;

/** A number as spreadsheets of any country write it: `60`, `60 %`, `60 percent`, `60,5`, `60.5`. */
export function readNumberCell(cell: string, wanted: Wanted): CellResult<number> {
  const whole = withoutInvisible(cell);
  const wrong: CellResult<number> = { remark: { cause: 'write', details: { wanted } } };
  if (whole.length > LONGEST) return wrong;
  const text = whole.replace(PERCENT, '').trim();
  if (/^[+-]?\d+$/.test(text)) return { value: Number(text) };
  // One thousand, or one: both are written so, unless the one cannot be.
  if (/^\d{1,3}([.,\s'’]\d{3})+$/.test(text) && !isDecimal(text, wanted))
    return { remark: { cause: 'number-marks', details: {}, ...meantBy(text, wanted) } };
  if (/^[+-]?\d*[.,]\d+$/.test(text)) return { value: Number(text.replace(',', '.')) };
  // What a spreadsheet makes of a number in a cell that is formatted as scientific.
  if (/^\d[.,]\d+E\+\d\d$/.test(text)) return { value: Number(text.replace(',', '.')) };
  // "Avance: 30": the number alone.
  const [, alone] = /^[^\d]{1,30}?[:=\s](\d{1,3}(?:[.,]\d{1,2})?)$/.exec(text) ?? [];
  return alone === undefined || /[-–−]\s*$/.test(text.slice(0, -alone.length))
    ? wrong
    : { remark: { cause: 'write', details: { wanted }, meant: alone } };
}

/** The number without its marks, unless it would be more than is meant here. */
function meantBy(text: string, wanted: Wanted): { readonly meant?: string } {
  const meant = text.replace(/\D/g, '');
  const most = wanted.kind === 'number' ? wanted.to : undefined;
  return most !== undefined && Number(meant) > most ? {} : { meant };
}

/** `0.999`, and `33.333` where no more than a hundred is meant; `1.234` looks like a thousand there too. */
function isDecimal(text: string, wanted: Wanted): boolean {
  if (!/^\d+[.,]\d+$/.test(text)) return false;
  return text.startsWith('0') || (/^\d\d/.test(text) && meantBy(text, wanted).meant === undefined);
}
