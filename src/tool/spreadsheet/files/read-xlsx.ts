import { formatValue, ParseError } from 'hucre';
import { readXlsx as readWorkbook, streamXlsxRows } from 'hucre/xlsx';
import type { Cell as WorkbookCell, CellValue, Sheet } from 'hucre/xlsx';
import { EMPTY, letterOf, textCell, type Cell, type Row } from '../tables/grid.js';
import { colouredIn, colourKey, type Colours } from './coloured.js';
import { fillMerged, type FarCell, type ReadSheet } from './merged.js';
import { numberCell } from './number-text.js';
import { referenceIn } from './references.js';

/** Beyond these digits of a percentage is only rounding. */
const DIGITS = 12;

/**
 * More than any table has. The library gives each row all columns of the sheet: one cell at the bottom of a wide sheet would fill
 * the memory, and it refuses the workbook.
 */
const AREA = { rows: 65_536, columns: 256 };

/**
 * The sheets of an .xlsx workbook. Macros are not run, external links not followed.
 *
 * @throws an error of the library when it is no workbook, damaged, or locked with a password
 */
export async function readXlsx(bytes: Uint8Array): Promise<ReadSheet[]> {
  try {
    const { sheets } = await readWorkbook(bytes, { readStyles: true });
    return sheets.map(readSheet);
  } catch (error) {
    // It is damaged, or too wide and too long.
    if (!(error instanceof ParseError)) throw error;
    const range = `A1:${letterOf(AREA.columns - 1)}${AREA.rows}`;
    const { sheets } = await readWorkbook(bytes, { readStyles: true, range });
    return Promise.all(sheets.map(async (sheet) => ({ ...readSheet(sheet), far: await farCells(bytes, sheet.name) })));
  }
}

/** The first cell of each row that says something outside of what is read. */
async function farCells(bytes: Uint8Array, sheet: string): Promise<FarCell[]> {
  const far: FarCell[] = [];
  for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
    const first = index < AREA.rows ? AREA.columns : 0;
    const column = values.findIndex((value, at) => at >= first && value !== null && String(value).trim() !== '');
    if (column >= 0) far.push({ row: index + 1, column, text: String(values[column]) });
  }
  return far;
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
  const hiddenColumns = (sheet.columns ?? []).flatMap(({ hidden }, index) => (hidden ? [index] : []));
  return {
    name: sheet.name,
    isHidden,
    ...fillMerged(rows, merges),
    ...colouredIn(rows, coloursIn(sheet)),
    ...(hiddenColumns.length && { hiddenColumns }),
    comments: commentsIn(sheet),
  };
}

/** What is said in a thread stands in an older kind of comment as well, below words of the program. */
function commentsIn({ cells, threadedComments = [] }: Sheet): FarCell[] {
  const threads = new Map(threadedComments.map(({ ref, text }) => [ref, text]));
  return [...(cells ?? [])].flatMap(([key, { comment }]) => {
    if (!comment) return [];
    const [row, column] = key.split(',').map(Number);
    const text = threads.get(`${letterOf(column)}${row + 1}`) ?? comment.text;
    return text.trim() ? [{ row: row + 1, column, text: text.trim() }] : [];
  });
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
  if (!cell.text) return cell;
  const { font, fill } = detail?.style ?? {};
  const runs = (detail?.richText ?? []).filter(({ text }) => text.trim());
  const struck = runs.filter((run) => run.font?.strikethrough).map(({ text }) => text.trim());
  const isStruck = struck.length ? struck.length === runs.length : !!font?.strikethrough;
  // A colour behind it may come from the style of a table, but words without any are not written in white to be read.
  const isZero = value === 0 || (value instanceof Date && value.getUTCFullYear() < 1900);
  const reference = isZero ? referenceIn(detail?.formula) : undefined;
  const isWhite =
    /^(?:FF)?FFFFFF$/i.test(font?.color?.rgb ?? '') && (fill?.type !== 'pattern' || fill.pattern === 'none');
  return {
    ...cell,
    ...(isStruck && { isStruck }),
    ...(struck.length && !isStruck && { struck: struck.join(' ') }),
    ...(isWhite && { isWhite }),
    ...(reference !== undefined && { reference }),
  };
}

function plainCellOf(value: CellValue, detail: WorkbookCell | undefined): Cell {
  if (detail?.type === 'error') return { text: String(value ?? ''), kind: 'error' };
  if (value === null) return detail?.formula === undefined ? EMPTY : { text: '', kind: 'missing' };
  const format = detail?.style?.numFmt ?? '';
  if (value instanceof Date) return dateCell(value, format);
  if (typeof value === 'number') return shownNumber(value, format);
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', kind: 'boolean' };
  return textCell(value);
}

/** What stands in a format in quotes or brackets, or behind a backslash, is no part of the number or the date. */
const codesIn = (format: string): string => format.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, '');

/** As precisely as the cell shows it: what is displayed as "May-26" is a month. */
function dateCell(date: Date, format: string): Cell {
  const [day, time] = date.toISOString().split('T');
  const codes = codesIn(format).toLowerCase();
  // An hour alone is kept as one of the day on which the program begins to count.
  if (day < '1900') return textCell(time.slice(0, 5));
  if (codes.includes('q')) return textCell(`Q${Math.floor(date.getUTCMonth() / 3) + 1} ${day.slice(0, 4)}`);
  const cell = (text: string): Cell => ({ text, kind: 'date' });
  if (/[hs]/.test(codes) && !time.startsWith('00:00')) return cell(`${day} ${time.slice(0, 5)}`);
  if (!codes.includes('y') || codes.includes('d')) return cell(day);
  return cell(day.slice(0, codes.includes('m') ? 7 : 4));
}

/** A percentage is written into the file as a part of one, `0.4` for 40 %, but where the sign is only shown behind the number. */
function shownNumber(value: number, format: string): Cell {
  if (codesIn(format).includes('%')) return { text: `${Number((value * 100).toPrecision(DIGITS))} %`, kind: 'number' };
  // The library takes that sign for one that counts as well.
  return numberCell(value, format.includes('%') ? '%' : formatValue(value, format));
}
