import { unzipSync } from 'fflate';
import { Parser } from 'saxen';
import { isPartOfYear } from '../cells/period-cell.js';
import { EMPTY, textCell, type Cell, type Row } from '../tables/grid.js';
import { colouredIn, colourKey } from './coloured.js';
import { fillMerged, type FarCell, type Merge, type ReadSheet } from './merged.js';
import { numberCell } from './number-text.js';
import { referenceIn } from './references.js';

const NAMESPACES = {
  'urn:oasis:names:tc:opendocument:xmlns:office:1.0': 'office',
  'urn:oasis:names:tc:opendocument:xmlns:style:1.0': 'style',
  'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0': 'fo',
  'urn:oasis:names:tc:opendocument:xmlns:table:1.0': 'table',
  'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text',
};
/** Nobody's table is wider; programs write that the last, empty cell of a row is repeated 16,384 times. */
const MOST_COLUMNS = 1024;
/** A row with something in it is hardly repeated more often. */
const MOST_REPEATED_ROWS = 10_000;
const MOST_SPACES = 1000;

/** The file is locked with a password. */
export class LockedFileError extends Error {}

type Attributes = Readonly<Record<string, string | undefined>>;

/**
 * The sheets of an OpenDocument workbook (ODF 1.3, part 3, §9). Read cell by cell, so that a million empty rows cost
 * nothing.
 *
 * @throws {LockedFileError}
 * @throws an error of the libraries when it is no workbook or damaged
 */
export function readOds(bytes: Uint8Array): ReadSheet[] {
  const files = unzipSync(bytes, { filter: ({ name }) => name === 'content.xml' || name === 'META-INF/manifest.xml' });
  const manifest = files['META-INF/manifest.xml'];
  if (manifest && new TextDecoder().decode(manifest).includes('encryption-data')) throw new LockedFileError();
  const reader = new SheetReader();
  const parser = new Parser();
  parser.ns(NAMESPACES);
  parser.on('openTag', (name: string, attributes: () => Attributes) => reader.open(name, attributes));
  parser.on('closeTag', (name: string) => reader.close(name));
  parser.on('text', (text: string, decode: (text: string) => string) => reader.text(decode(text)));
  parser.on('cdata', (text: string) => reader.text(text));
  parser.on('error', (error: Error) => {
    throw error;
  });
  const xml = new TextDecoder().decode(files['content.xml']);
  // Large workbooks are larger still as text: the bytes are not kept beside it.
  delete files['content.xml'];
  parser.parse(xml);
  return reader.sheets;
}

/** Follows the tags of content.xml. */
class SheetReader {
  readonly sheets: ReadSheet[] = [];
  #name = '';
  #isHidden = false;
  /** Styles come before the sheets; one of a sheet may say that it is hidden (ODF 1.3, part 3, §19.711). */
  #style = '';
  readonly #hiddenStyles = new Set<string>();
  readonly #colourOf = new Map<string, string>();
  #colours = new Map<string, string>();
  readonly #struckStyles = new Set<string>();
  #isRowHidden = false;
  #columnNumber = 0;
  #hiddenColumns: number[] = [];
  readonly #whiteStyles = new Set<string>();
  #rows: Row[] = [];
  #merges: Merge[] = [];
  #cells: Cell[] = [];
  #rowNumber = 1;
  #rowRepeats = 1;
  #cell: Attributes | undefined;
  #isCovered = false;
  #paragraphs: string[] = [];
  /** Of the words in them whether they are struck through, the innermost last. */
  #spans: boolean[] = [];
  #struck: string[] = [];
  #isPlain = false;
  /** Inside a note or a drawing the text is not the cell's. */
  #aside = 0;
  /** The paragraphs of the note of a cell. */
  #note: string[] = [];
  #comments: FarCell[] = [];

  open(name: string, attributesOf: () => Attributes): void {
    if (this.#aside || name === 'office:annotation' || name === 'table:shapes') {
      this.#aside += 1;
      // Who wrote it, and when, stands before.
      if (this.#cell && name === 'text:p') this.#note.push('');
    } else if (name === 'style:style') this.#style = attributesOf()['style:name'] ?? '';
    else if (name === 'style:table-properties') {
      if (attributesOf()['table:display'] === 'false') this.#hiddenStyles.add(this.#style);
    } else if (name === 'style:table-cell-properties') {
      const colour = attributesOf()['fo:background-color'];
      if (colour !== undefined) this.#colourOf.set(this.#style, colour);
    } else if (name === 'style:text-properties') {
      if ((attributesOf()['style:text-line-through-style'] ?? 'none') !== 'none') this.#struckStyles.add(this.#style);
      if (/^#ffffff$/i.test(attributesOf()['fo:color'] ?? '')) this.#whiteStyles.add(this.#style);
    } else if (name === 'table:table') {
      this.#colours = new Map();
      [this.#columnNumber, this.#hiddenColumns, this.#comments] = [0, [], []];
      this.#isHidden = this.#hiddenStyles.has(attributesOf()['table:style-name'] ?? '');
      [this.#name, this.#rows, this.#merges, this.#rowNumber] = [attributesOf()['table:name'] ?? '', [], [], 1];
    } else if (name === 'table:table-column') {
      const repeats = Math.min(numberOf(attributesOf()['table:number-columns-repeated']), MOST_COLUMNS);
      const isHidden = (attributesOf()['table:visibility'] ?? 'visible') !== 'visible';
      for (let count = 0; isHidden && count < repeats; count += 1) this.#hiddenColumns.push(this.#columnNumber + count);
      this.#columnNumber += repeats;
    } else if (name === 'table:table-row') {
      this.#cells = [];
      // Collapsed by hand, or by a filter (ODF 1.3, part 3, §19.749).
      this.#isRowHidden = (attributesOf()['table:visibility'] ?? 'visible') !== 'visible';
      this.#rowRepeats = numberOf(attributesOf()['table:number-rows-repeated']);
    } else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
      this.#cell = attributesOf();
      this.#isCovered = name === 'table:covered-table-cell';
      [this.#paragraphs, this.#spans, this.#struck, this.#isPlain, this.#note] = [[], [], [], false, []];
    } else if (name === 'text:span')
      this.#spans.push(!!this.#spans.at(-1) || this.#struckStyles.has(attributesOf()['text:style-name'] ?? ''));
    else if (name === 'text:p' || name === 'text:h') this.#paragraphs.push('');
    else if (name === 'text:line-break') this.text('\n');
    else if (name === 'text:tab') this.text('\t');
    else if (name === 'text:s') this.text(' '.repeat(Math.min(MOST_SPACES, numberOf(attributesOf()['text:c']))));
  }

  text(text: string): void {
    if (this.#aside && this.#note.length) this.#note[this.#note.length - 1] += text;
    if (this.#aside || !this.#cell || !this.#paragraphs.length) return;
    this.#paragraphs[this.#paragraphs.length - 1] += text;
    if (!text.trim()) return;
    if (this.#spans.at(-1)) this.#struck.push(text.trim());
    else this.#isPlain = true;
  }

  close(name: string): void {
    if (this.#aside) this.#aside -= 1;
    else if (name === 'text:span') this.#spans.pop();
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.#addCell();
    else if (name === 'table:table-row') this.#addRow();
    else if (name === 'table:table')
      this.sheets.push({
        name: this.#name,
        isHidden: this.#isHidden,
        ...fillMerged(this.#rows, this.#merges),
        ...colouredIn(this.#rows, this.#colours),
        ...(this.#hiddenColumns.length && { hiddenColumns: this.#hiddenColumns }),
        comments: this.#comments,
      });
  }

  #addCell(): void {
    const attributes = this.#cell ?? {};
    const own = this.#isCovered ? EMPTY : withReference(cellOf(attributes, this.#paragraphs.join('\n')), attributes);
    const isStruck =
      this.#struckStyles.has(attributes['table:style-name'] ?? '') || (this.#struck.length > 0 && !this.#isPlain);
    const struck = this.#struck.join(' ');
    const style = attributes['table:style-name'] ?? '';
    const background = this.#colourOf.get(style) ?? 'transparent';
    // A colour behind it is there so that white words are read.
    const isWhite = this.#whiteStyles.has(style) && /^(?:transparent|#ffffff)$/i.test(background);
    const cell =
      own.text && (isStruck || struck || isWhite)
        ? { ...own, ...(isStruck ? { isStruck } : struck && { struck }), ...(isWhite && { isWhite }) }
        : own;
    const rows = numberOf(attributes['table:number-rows-spanned']);
    const columns = numberOf(attributes['table:number-columns-spanned']);
    if (rows > 1 || columns > 1) this.#merges.push({ row: this.#rowNumber, column: this.#cells.length, rows, columns });
    const repeats = Math.min(numberOf(attributes['table:number-columns-repeated']), MOST_COLUMNS - this.#cells.length);
    const note = this.#note.join('\n').trim();
    if (note) this.#comments.push({ row: this.#rowNumber, column: this.#cells.length, text: note });
    const colour = this.#colourOf.get(attributes['table:style-name'] ?? '');
    for (let count = 0; count < repeats; count += 1) {
      if (colour !== undefined) this.#colours.set(colourKey(this.#rowNumber, this.#cells.length), colour);
      this.#cells.push(cell);
    }
    this.#cell = undefined;
  }

  #addRow(): void {
    const isFilled = this.#cells.some((cell) => cell !== EMPTY);
    // The last, empty cell of a row is repeated to the edge of the sheet.
    while (this.#cells.at(-1) === EMPTY) this.#cells.pop();
    for (let count = 0; isFilled && count < Math.min(this.#rowRepeats, MOST_REPEATED_ROWS); count += 1)
      this.#rows.push({
        number: this.#rowNumber + count,
        cells: [...this.#cells],
        ...(this.#isRowHidden && { isHidden: true }),
      });
    this.#rowNumber += this.#rowRepeats;
  }
}

const numberOf = (attribute: string | undefined): number => Number(attribute ?? 1) || 1;

/** The parser leaves the quotes around the name of a sheet as the file has them. */
function withReference(cell: Cell, attributes: Attributes): Cell {
  const isZero = attributes['office:value'] === '0' || (attributes['office:date-value'] ?? '9') < '1900';
  const reference =
    isZero && cell.text ? referenceIn(attributes['table:formula']?.replaceAll('&apos;', "'")) : undefined;
  return reference === undefined ? cell : { ...cell, reference };
}

function cellOf(attributes: Attributes, shown: string): Cell {
  const kind = attributes['office:value-type'];
  const value = attributes['office:value'] ?? '';
  if (/^(#[\w/!?]+|Err:\d+)$/.test(shown) && attributes['table:formula'] !== undefined)
    return { text: shown, kind: 'error' };
  if (kind === 'percentage') return { text: `${Number((Number(value) * 100).toPrecision(12))} %`, kind: 'number' };
  if (kind === 'float' || kind === 'currency') return numberCell(Number(value), shown);
  if (kind === 'boolean')
    return { text: attributes['office:boolean-value'] === 'true' ? 'TRUE' : 'FALSE', kind: 'boolean' };
  if (kind === 'date') return dateCell(attributes['office:date-value'] ?? '', shown);
  return textCell(shown || (attributes['office:string-value'] ?? ''));
}

/** As precisely as the cell shows it: "May-26" and "mayo de 2026" have one number, a day at least two. */
function dateCell(value: string, shown: string): Cell {
  const [day, time = '00:00'] = value.split('T');
  // A quarter is what it says.
  if (isPartOfYear(shown)) return textCell(shown);
  const cell = (text: string): Cell => ({ text, kind: 'date' });
  if (!time.startsWith('00:00')) return cell(`${day} ${time.slice(0, 5)}`);
  const [first, ...others] = shown.match(/\d+/g) ?? ['', '', ''];
  const hasMonthName = /\p{L}{3}/u.test(shown);
  // "1-jun" is a day without its year, "jun-27" a month.
  if (!others.length && hasMonthName && /^\d/.test(shown) && Number(first) === Number(day.slice(8))) return cell(day);
  if (!others.length) return cell(day.slice(0, hasMonthName ? 7 : 4));
  return cell(others.length === 1 && !hasMonthName && /\d{4}/.test(shown) ? day.slice(0, 7) : day);
}
