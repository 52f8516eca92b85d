import { readXlsx as readWorkbook } from 'hucre/xlsx';
import type { Cell as WorkbookCell, CellValue, Sheet } from 'hucre/xlsx';
import { EMPTY, textCell, type Cell, type Row } from '../tables/grid.js';
import { colouredIn, colourKey, type Colours } from './coloured.js';
import { fillMerged, type ReadSheet } from './merged.js';

/** A percentage is written into the file as a part of one: `0.4` for 40 %. Beyond these digits is only rounding. */
const DIGITS = 12;

/**
 * The sheets of an .xlsx workbook. Macros are not run, external links not followed.
 *
 * @throws an error of the library when it is no workbook, damaged, or locked with a password
 */
export async function readXlsx(bytes: Uint8Array): Promise<ReadSheet[]> {
  const { sheets } = await readWorkbook(bytes, { readStyles: true });
  return sheets.map(readSheet);
}

function readSheet(sheet: Sheet): ReadSheet {
  const rows: Row[] = [];
  for (const [index, values] of sheet.rows.entries()) {
    const cells = values.map((value, column) => cellOf(value, sheet.cells?.get(`${index},${column}`)));
    const isHidden = sheet.rowDefs?.get(index)?.hidden;
    if (cells.some((cell) => cell !== EMPTY)) rows.push({ number: index + 1, cells, ...(isHidden && { isHidden }) });
  }
  const merges = (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    row: startRow + 1,
    column: startCol,
    rows: endRow - startRow + 1,
    columns: endCol - startCol + 1,
  }));
  const isHidden = !!(sheet.hidden || sheet.veryHidden);
  return { name: sheet.name, isHidden, ...fillMerged(rows, merges), ...colouredIn(rows, coloursIn(sheet)) };
}

function coloursIn({ cells }: Sheet): Colours {
  const colours = new Map<string, string>();
  for (const [key, { style }] of cells ?? []) {
    const fill = style?.fill;
    if (fill?.type !== 'pattern' || fill.pattern !== 'solid') continue;
    const [row, column] = key.split(',').map(Number);
    const { rgb, theme, tint, indexed } = fill.fgColor ?? {};
    colours.set(colourKey(row + 1, column), rgb ?? `${theme ?? ''} ${tint ?? ''} ${indexed ?? ''}`);
  }
  return colours;
}

function cellOf(value: CellValue, detail: WorkbookCell | undefined): Cell {
  const cell = plainCellOf(value, detail);
  return cell.text && detail?.style?.font?.strikethrough ? { ...cell, isStruck: true } : cell;
}

function plainCellOf(value: CellValue, detail: WorkbookCell | undefined): Cell {
  if (detail?.type === 'error') return { text: String(value ?? ''), kind: 'error' };
  if (value === null) return detail?.formula === undefined ? EMPTY : { text: '', kind: 'missing' };
  const format = detail?.style?.numFmt ?? '';
  if (value instanceof Date) return { text: dateText(value, format), kind: 'date' };
  if (typeof value === 'number') return { text: numberText(value, format), kind: 'number' };
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', kind: 'boolean' };
  return textCell(value);
}

/** As precisely as the cell shows it: what is displayed as "May-26" is a month. */
function dateText(date: Date, format: string): string {
  const [day, time] = date.toISOString().split('T');
  // What stands in quotes or brackets, or behind a backslash, is no part of the date.
  const shown = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase();
  if (/[hs]/.test(shown) && !time.startsWith('00:00')) return `${day} ${time.slice(0, 5)}`;
  if (!shown.includes('y') || shown.includes('d')) return day;
  return day.slice(0, shown.includes('m') ? 7 : 4);
}

function numberText(value: number, format: string): string {
  if (format.includes('%')) return `${Number((value * 100).toPrecision(DIGITS))} %`;
  const text = String(Number(value.toPrecision(15)));
  // "007" is a number that is shown in three digits.
  return /^0+$/.test(format) && /^\d+$/.test(text) ? text.padStart(format.length, '0') : text;
}
