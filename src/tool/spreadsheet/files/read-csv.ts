import { isUtf8 } from 'node:buffer';
import { CsvError, parse } from 'csv-parse/sync';
import { lineOfWrongByte, utf16Of } from '../../json/decode-text.js';
import { decodeWindows1252 } from '../../json/decode-windows-1252.js';
import type { Tell } from '../../messages/message.js';
import { isNotesName, textCell, type Row } from '../tables/grid.js';

export const ENCODINGS = ['utf-8', 'windows-1252', 'macintosh'] as const;
export type Encoding = (typeof ENCODINGS)[number];

const SEPARATORS = [',', ';', '\t', '|'];
/** How much of a file tells how it is separated and in which encoding it is. */
const SAMPLE = 64 * 1024;

/**
 * The rows of a CSV file. What is wrong with it as a whole is reported.
 *
 * @param encoding as the person who runs the import said; none where nothing was said
 * @param isMacBeside whether the files beside it are those of Excel for Mac: then so is one that does not tell
 * @returns undefined where it cannot be read, which is reported too
 */
export function readCsv(
  file: string,
  bytes: Uint8Array,
  encoding: Encoding | undefined,
  tell: Tell,
  isMacBeside = false,
): Row[] | undefined {
  const text = decode(file, bytes, { encoding, isMacBeside }, tell)
    .replace(/^\ufeff/, '')
    .replace(/^sep=.\r?\n/i, '');
  const separator = separatorOf(text);
  const rows: Row[] = [];
  try {
    const records: string[][] = parse(text, { ...PARSING, delimiter: separator });
    for (const [index, record] of records.entries()) rows.push({ number: index + 1, cells: record.map(textCell) });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // What was read before it are the rows above.
    const { records } = error as CsvError & { records?: number };
    tell({
      cause: 'open-quote',
      details: {},
      place: { file, ...(records !== undefined && { row: records + 1 }) },
      costs: 'file',
    });
    return undefined;
  }
  const split = new RegExp(`(?:^|[${separator === '|' ? '|' : separator}])"`, 'm').test(text)
    ? undefined
    : rowInTwo(rows);
  if (split) {
    tell({ cause: 'lines-split', details: {}, place: { file, row: split.number }, costs: 'file' });
    return undefined;
  }
  const row = rowWithRows(rows, separator);
  if (row === undefined) return rows;
  tell({ cause: 'open-quote', details: {}, place: { file, row: row.number }, costs: 'file' });
  return undefined;
}

/**
 * A row in which the quote of a cell further below closed that of a cell: whole rows between the two are one text. Its first line
 * completes a row as wide as the heading, and its last one begins such a row.
 */
function rowWithRows(rows: readonly Row[], separator: string): Row | undefined {
  const width = rows.find(({ cells }) => cells.length > 1)?.cells.length ?? 0;
  const countIn = (line: string): number => line.split(separator).length;
  return rows.find(({ cells }) =>
    cells.some(({ text }, index) => {
      if (!text.includes(`${separator}"`)) return false;
      const [first, ...more] = text.split(/\r\n?|\n/);
      const last = more.at(-1);
      return last !== undefined && index + countIn(first) >= width && countIn(last) + cells.length - index - 1 >= width;
    }),
  );
}

/** Rows of fewer cells are written by hand, and may end where they will. */
const LEAST_WIDE = 8;

/**
 * The first of two rows or more that end in the middle, and go on in the row below, which begins with words: lines of texts without
 * quotes. Programs write as many cells in each row.
 */
function rowInTwo(rows: readonly Row[]): Row | undefined {
  const width = rows.find(({ cells }) => cells.length > 1)?.cells.length ?? 0;
  if (width < LEAST_WIDE) return undefined;
  const halves = rows.filter(({ cells }, at) => {
    const next = rows[at + 1]?.cells ?? [];
    return (
      cells.length > 1 &&
      cells.length < width &&
      next.length < width &&
      cells.length + next.length - 1 >= width &&
      /\S\s+\S/.test(next[0]?.text ?? '')
    );
  });
  return halves.length > 1 ? halves[0] : undefined;
}

const PARSING = {
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: false,
  record_delimiter: ['\r\n', '\n', '\r'],
};

function decode(
  file: string,
  bytes: Uint8Array,
  { encoding, isMacBeside }: { readonly encoding: Encoding | undefined; readonly isMacBeside: boolean },
  tell: Tell,
): string {
  const utf16 = utf16Of(bytes) ?? utf16WithoutMark(bytes);
  if (!utf16 && encoding === 'windows-1252') return decodeWindows1252(bytes);
  if (utf16 ?? encoding) return new TextDecoder(utf16 ?? encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: what most spreadsheet programs of the Americas and Western Europe write otherwise.
    const signs = signsOfMac(bytes);
    const isMac = signs > 0 || (signs === 0 && isMacBeside);
    const text = isMac ? new TextDecoder('macintosh').decode(bytes) : decodeWindows1252(bytes);
    const line = lineOfWrongByte(bytes);
    const sample = text.split('\n')[line - 1]?.trim().slice(0, 60) ?? '';
    // Of a file of notes nothing is read.
    if (!isNotesName(file))
      tell({
        cause: isMac ? 'read-as-macintosh' : 'read-as-windows-1252',
        details: {},
        place: { file, line },
        value: sample,
        costs: 'nothing',
      });
    return text;
  }
}

/**
 * How many more words have letters with accents as Excel for Mac writes them than as Windows-1252 has them, where those bytes are signs
 * such as †. A letter that ends its word, or an í, says nothing.
 */
function signsOfMac(bytes: Uint8Array): number {
  const sample = Buffer.from(bytes).toString('latin1');
  const count = (inWords: RegExp): number => sample.match(inWords)?.length ?? 0;
  return (
    count(/(?<=[a-z])(?:[\u0080-\u0091\u0095-\u009f](?=[a-z])|\u008e)/gi) -
    count(/(?<=[a-z])[\u00c0-\u00ff](?=[a-z])/gi)
  );
}

/** Whether the files of a folder that are no UTF-8 are rather those of Excel for Mac. */
export const areOfMac = (files: readonly Uint8Array[]): boolean =>
  files.filter((bytes) => !isUtf8(bytes)).reduce((sum, bytes) => sum + signsOfMac(bytes), 0) > 0;

/** UTF-16 that says so nowhere: in a table of any European language every other byte is zero. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  for (let at = 0; at < sample.length; at += 1) if (sample[at] === 0) zeros[at % 2] += 1;
  const half = sample.length / 2;
  if (zeros[1] > half * 0.6 && zeros[0] < half * 0.1) return 'utf-16le';
  if (zeros[0] > half * 0.6 && zeros[1] < half * 0.1) return 'utf-16be';
  return undefined;
}

/**
 * The separator with which most rows have the same number of columns, and more than one. Titles above the table and
 * commas inside texts do not decide.
 */
function separatorOf(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const [best] = SEPARATORS.map((delimiter) => ({ delimiter, score: scoreOf(sample, delimiter) })).sort(
    (a, b) => b.score - a.score,
  );
  return best.score > 0 ? best.delimiter : ',';
}

function scoreOf(sample: string, delimiter: string): number {
  const widths = new Map<number, number>();
  for (const record of recordsOf(sample, delimiter)) {
    if (record.some((cell) => cell.trim())) widths.set(record.length, (widths.get(record.length) ?? 0) + 1);
  }
  const rows = [...widths.values()].reduce((sum, count) => sum + count, 0);
  const [width, count] = [...widths].filter(([each]) => each > 1).sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  return width === undefined ? 0 : count / rows + width / 10_000;
}

function recordsOf(sample: string, delimiter: string): string[][] {
  try {
    return parse(sample, { ...PARSING, delimiter, to: 50 });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // A quote in it is never closed, or the sample ends inside one: lines are near enough.
    return sample.split(/\r\n?|\n/, 50).map((line) => line.split(delimiter));
  }
}
