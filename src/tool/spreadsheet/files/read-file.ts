import { EncryptedFileError, HucreError } from 'hucre';
import type { Tell } from '../../messages/message.js';
import { isBlank, isNote, isNotesName, type Grid } from '../tables/grid.js';
import { readCsv, type Encoding } from './read-csv.js';
import { readJson } from './read-json.js';
import { LockedFileError, readOds } from './read-ods.js';
import { readXlsx } from './read-xlsx.js';
import { withEmptyReferences } from './references.js';
import { isTooLargeUnpacked, MOST_UNPACKED_MEGABYTES } from './zip-size.js';

/** What a file is, by its first bytes: names are often wrong. */
type Kind = 'xlsx' | 'ods' | 'old' | 'page' | 'json' | 'csv';

/**
 * The sheets of one file: those of a workbook, or the one of a CSV file or of a list in JSON. Whatever keeps it from being read is reported.
 *
 * @param name of the file without its folder, safe to print
 * @param isMacBeside whether the CSV files beside it are those of Excel for Mac
 */
export async function readFile(
  name: string,
  bytes: Uint8Array,
  encoding: Encoding | undefined,
  tell: Tell,
  isMacBeside = false,
): Promise<Grid[]> {
  const kind = kindOf(bytes);
  const fail = (cause: 'file-locked' | 'file-damaged' | 'file-old-excel' | 'file-web-page'): Grid[] => {
    tell({ cause, details: {}, place: { file: name }, costs: 'file' });
    return [];
  };
  if (kind === 'page') return fail('file-web-page');
  if (kind === 'old') return fail(isLockedWorkbook(bytes) ? 'file-locked' : 'file-old-excel');
  if (kind === 'csv' || kind === 'json') {
    const rows = kind === 'json' ? readJson(name, bytes, tell) : readCsv(name, bytes, encoding, tell, isMacBeside);
    return rows
      ? [{ file: name, name: name.replace(/\.[^.]*$/, ''), rows, ...(kind === 'json' && { isRecords: true }) }]
      : [];
  }
  if (isTooLargeUnpacked(bytes)) {
    tell({
      cause: 'file-too-large',
      details: { megabytes: MOST_UNPACKED_MEGABYTES },
      place: { file: name },
      costs: 'file',
    });
    return [];
  }
  try {
    const sheets = kind === 'ods' ? readOds(bytes) : await readXlsx(bytes);
    return withEmptyReferences(sheets).flatMap(({ name: sheet, isHidden, far = [], comments = [], ...rest }) => {
      if (!isHidden && !isNotesName(sheet))
        for (const { row, column, text } of far) {
          const place = { file: name, sheet, row, column: { index: column } };
          tell({ cause: 'cell-far', details: {}, place, value: text, costs: 'record' });
        }
      // Those of headings say how to fill a column in, and rows that are notes are nobody's record.
      const [heading, ...others] = rest.rows.filter(({ cells }) => cells.some((cell) => !isBlank(cell)));
      const notes = new Set([heading, ...others.filter((row) => isNote(row))].map((row) => row?.number));
      if (!isHidden && !isNotesName(sheet))
        for (const { row, column, text } of comments) {
          const place = { file: name, sheet, row, column: { index: column } };
          if (!notes.has(row)) tell({ cause: 'comments', details: {}, place, value: text, costs: 'nothing' });
        }
      if (!isHidden) return [{ file: name, sheet, name: sheet, ...rest }];
      if (rest.rows.length && !isNotesName(sheet))
        tell({ cause: 'sheet-hidden', details: {}, place: { file: name, sheet }, costs: 'nothing' });
      return [];
    });
  } catch (error) {
    if (error instanceof EncryptedFileError || error instanceof LockedFileError) return fail('file-locked');
    if (error instanceof RangeError || error instanceof HucreError || kind === 'ods') return fail('file-damaged');
    throw error;
  }
}

/** Whether a file's name says that it may hold sheets. */
export const mayHoldSheets = (name: string): boolean =>
  /\.(csv|tsv|txt|xlsx|xlsm|xls|ods)$/i.test(name) && !/^(~\$|\.)/.test(name);

export const isWorkbookName = (name: string): boolean => /\.(xlsx|xlsm|xls|ods)$/i.test(name);

function kindOf(bytes: Uint8Array): Kind {
  const [first, second, third, fourth] = bytes;
  if (first === 0x50 && second === 0x4b && third === 0x03 && fourth === 0x04) {
    // An OpenDocument file says so first of all (ODF 1.3, part 2, §3.3).
    return new TextDecoder().decode(bytes.subarray(30, 90)).includes('opendocument') ? 'ods' : 'xlsx';
  }
  // What Excel wrote before 2007, and what it wraps around a workbook with a password.
  if (first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0) return 'old';
  const start = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart();
  if (/^<(!doctype html|html|head|body)/i.test(start)) return 'page';
  return /^\ufeff?(?:\[\s*[{\]]|\{\s*["}])/.test(start) ? 'json' : 'csv';
}

/** The name of the stream that holds a locked workbook, in UTF-16 (MS-OFFCRYPTO §1.3.3). */
const LOCKED = Buffer.from('EncryptedPackage', 'utf16le');
const isLockedWorkbook = (bytes: Uint8Array): boolean => Buffer.from(bytes).includes(LOCKED);
