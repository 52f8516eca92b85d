import { CsvError, parse } from 'csv-parse/sync';

/** Larger than any sheet of answers. */
const MOST_BYTES = 10 * 1024 * 1024;
/** As large as a workbook may be unpacked: a small file can hold a thousand times its own size. */
const MOST_UNPACKED = 40 * 1024 * 1024;

/** Why a sheet with answers cannot be read. */
export type SheetFault = 'large' | 'workbook' | 'csv' | 'no-id' | 'no-answers' | 'column-twice';

/** A sheet that cannot be read. Its message says why, after the name of the file, in English. */
export class SheetError extends Error {
  readonly fault: SheetFault;

  constructor(fault: SheetFault, message: string) {
    super(message);
    this.fault = fault;
  }
}

/**
 * The cells of a CSV sheet, or of the first sheet of a workbook (`.xlsx`), as text.
 *
 * @throws {SheetError} where it is neither, or too large
 */
export async function readSheet(bytes: Uint8Array): Promise<string[][]> {
  if (bytes.length > MOST_BYTES) throw new SheetError('large', `is larger than ${MOST_BYTES / 1024 / 1024} MB.`);
  const isWorkbook = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isWorkbook ? readWorkbook(bytes) : readCsv(bytes);
}

async function readWorkbook(bytes: Uint8Array): Promise<string[][]> {
  const [{ default: readSheets }, plain] = await Promise.all([import('read-excel-file/node'), unpacked(bytes)]);
  try {
    const [first] = await readSheets(Buffer.from(plain));
    return (first?.data ?? []).map((row) => row.map(cellText));
  } catch {
    throw notAWorkbook();
  }
}

const notAWorkbook = () => new SheetError('workbook', 'is no workbook that can be read: save it as .xlsx or .csv.');

/**
 * The same workbook with its parts as they are unpacked, and nothing but what its directory names: the reader of workbooks has
 * no limit of its own.
 */
async function unpacked(bytes: Uint8Array): Promise<Uint8Array> {
  const { unzipSync, zipSync } = await import('fflate');
  let total = 0;
  try {
    const parts = unzipSync(bytes, {
      // What is longer than it says stops there: fflate makes the room that was said, and no more.
      filter: ({ originalSize }) => (total += originalSize) <= MOST_UNPACKED,
    });
    if (total <= MOST_UNPACKED) return zipSync(parts, { level: 0 });
  } catch {
    throw notAWorkbook();
  }
  throw new SheetError('large', `holds more than ${MOST_UNPACKED / 1024 / 1024} MB, unpacked.`);
}

function cellText(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function readCsv(bytes: Uint8Array): string[][] {
  const text = decode(bytes).replace(/^sep=.\r?\n/i, '');
  // A title alone above the table has none.
  const heading = text.split(/\r?\n/, 20).find((line) => /[,;\t]/.test(line)) ?? '';
  const delimiter = [',', ';', '\t'].reduce((best, one) =>
    heading.split(one).length > heading.split(best).length ? one : best,
  );
  try {
    return parse(text, { delimiter, relax_column_count: true, relax_quotes: true, bom: true, skip_empty_lines: false });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new SheetError('csv', 'is no CSV that can be read: a quotation mark is not closed.');
  }
}

/** UTF-8, "Unicode text" of Excel, else what spreadsheet programs of the Americas and Western Europe write otherwise. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
