import { CsvError, parse } from 'csv-parse/sync';
import { mostSimilar, plainSpelling } from '../similar.js';
import { lineOfWrongByte, utf16Of } from '../json/decode-text.js';
import { languageTag } from './languages.js';
import type { Remark } from './remark.js';
import type { Column, Sheet } from './sheets.js';

export const ENCODINGS = ['utf-8', 'windows-1252', 'macintosh'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** A column of a file: which of the format's it is, and in which language. */
export interface FoundColumn {
  readonly column: Column;
  /** A tag, for a text in a language that the header names. */
  readonly language?: string;
  readonly index: number;
  readonly header: string;
}

export interface Table {
  readonly file: string;
  readonly sheet: Sheet;
  readonly columns: readonly FoundColumn[];
  /** Row numbers are those of the spreadsheet, whose header is row 1. */
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
}

/** A note for staff, which import passes over. */
const isNote = (cells: readonly string[]): boolean => cells[0]?.trim().startsWith('#') ?? false;

/** Reads one file; what is wrong with it as a whole, or with its headers, becomes a remark. */
export function readTable(
  file: string,
  bytes: Uint8Array,
  sheet: Sheet,
  encoding: Encoding | undefined,
  remarks: Remark[],
): Table | undefined {
  const text = decode(file, bytes, encoding, remarks)
    .replace(/^\ufeff/, '')
    .replace(/^sep=.\r?\n/i, '');
  const records = parseRecords(file, text, sheet, remarks);
  if (!records) return undefined;
  const [header, ...rows] = records;
  if (!header?.some((cell) => cell.trim())) {
    remarks.push({ file, message: 'The first row is empty. Write the names of the columns there', costs: 'file' });
    return undefined;
  }
  const columns = findColumns(file, header, sheet, remarks);
  const hasNotes = !columns.some(({ index }) => index === 0);
  const filled = rows
    .map((cells, index) => ({ number: index + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim()) && !(hasNotes && isNote(cells)));
  return { file, sheet, columns, rows: filled };
}

function decode(file: string, bytes: Uint8Array, encoding: Encoding | undefined, remarks: Remark[]): string {
  const utf16 = utf16Of(bytes);
  if (utf16 ?? encoding) return new TextDecoder(utf16 ?? encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: what most spreadsheet programs of the Americas and Western Europe write otherwise.
    const text = new TextDecoder('windows-1252').decode(bytes);
    const line = lineOfWrongByte(bytes);
    const sample = text.split('\n')[line - 1]?.trim().slice(0, 60) ?? '';
    remarks.push({
      file,
      message: `Line ${line} is not UTF-8, so the file was read as Windows-1252. See whether this is right: ${sample}. To be sure, save it as "CSV UTF-8", or say --encoding windows-1252 (or macintosh)`,
      costs: 'nothing',
    });
    return text;
  }
}

function parseRecords(file: string, text: string, sheet: Sheet, remarks: Remark[]): string[][] | undefined {
  try {
    return parse(text, { ...PARSING, delimiter: delimiterOf(text, sheet) });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = (error as CsvError & { lines?: number }).lines;
    remarks.push({
      file,
      message: `The table ends inside a cell: a double quote that opens a cell is never closed${line ? `, near line ${line}` : ''}`,
      costs: 'file',
    });
    return undefined;
  }
}

const PARSING = {
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: false,
  record_delimiter: ['\r\n', '\n', '\r'],
};

/** The separator with which the first row has the most columns that are known. */
function delimiterOf(text: string, sheet: Sheet): string {
  const [, best] = [',', ';', '\t']
    .map((delimiter): [number, string] => {
      try {
        const [header = []] = parse(text, { ...PARSING, delimiter, to: 1 });
        return [header.filter((cell) => columnOf(cell, sheet)).length, delimiter];
      } catch (error) {
        if (!(error instanceof CsvError)) throw error;
        // A quote in it is never closed, which is told when the whole is read.
        return [
          text
            .split(/[\r\n]/, 1)[0]
            .split(delimiter)
            .filter((cell) => columnOf(cell, sheet)).length,
          delimiter,
        ];
      }
    })
    .reduce((most, next) => (next[0] > most[0] ? next : most));
  return best;
}

function findColumns(file: string, header: readonly string[], sheet: Sheet, remarks: Remark[]): FoundColumn[] {
  const found: FoundColumn[] = [];
  header.forEach((cell, index) => {
    const name = cell.trim();
    if (!name || name.startsWith('#')) return;
    const column = columnOf(name, sheet);
    const at = { file, column: { index, header: name } };
    if (!column) {
      const meant = mostSimilar(
        name,
        columnsOf(sheet).flatMap(({ en, es }) => [en, es]),
      );
      remarks.push({
        ...at,
        message: `No column has this name, so it is passed over. ${
          meant
            ? `Write "${meant}" if that is meant`
            : `Columns are: ${columnsOf(sheet)
                .map(({ en }) => en)
                .join(', ')}`
        }`,
        costs: 'nothing',
      });
    } else if (found.some((other) => other.column === column.column && other.language === column.language)) {
      remarks.push({ ...at, message: 'This column is there twice; the first counts. Take one away', costs: 'nothing' });
    } else found.push({ ...column, index, header: name });
  });
  return found;
}

export const columnsOf = (sheet: Sheet): readonly Column[] => [...(sheet.parents ?? []), ...sheet.columns];

/** `title`, `Título`, `title:es`, `title (es)`, `título [inglés]`. */
function columnOf(header: string, sheet: Sheet): { column: Column; language?: string } | undefined {
  const named = (name: string): Column | undefined => {
    const asked = plainSpelling(name);
    return asked
      ? columnsOf(sheet).find(({ field, en, es }) => [field, en, es].some((each) => plainSpelling(each) === asked))
      : undefined;
  };
  const whole = named(header);
  if (whole) return { column: whole };
  const [, name, tag] = /^(.+?)\s*[:([_]\s*([\p{L}][\p{L}\d-]*)\s*[)\]]?\s*$/u.exec(header) ?? [];
  const column = name === undefined ? undefined : named(name);
  if (!column) return undefined;
  const language = languageTag(tag);
  return language === undefined ? undefined : { column, language };
}
