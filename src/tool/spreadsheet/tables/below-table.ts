import type { Tell } from '../../messages/message.js';
import { usualField, LISTS_WITH_USUAL_NAMES } from './usual-names.js';
import { columnNamed } from './find-column.js';
import type { FoundColumn } from './table.js';
import { filledIn, leastOf, isBlank, type Grid, type Row } from './grid.js';
import { placeOf } from './place-of.js';
import { isCoalition, isRequired, SHEETS, type Parent, type Sheet } from '../sheets.js';

/** What people write above their notes, with or without a colon and the note itself. */
const TITLE =
  /^(?:notas?|notes?|observaci(?:ón|ones)|observations?|comentarios?|comments?|remarks?|aclaraci(?:ón|ones)|leyenda|legend|simbología|glosario|glossary|fuentes?|sources?|claves?|key|códigos?|codes?|abreviaturas?|abbreviations?|siglas|acronyms?|referencias?|references?|significado|meaning|color|colour|símbolo|symbol|oharrak?|iturriak?)(?:\s*[:.–—-].*)?$/iu;

/** `Nota: cifras preliminares`, `Fuente: Tesorería`: what people write below a table. */
export const isNoteText = (text: string): boolean => TITLE.test(text) && /[:.–—-]/.test(text);

/** No title and no name of a column is longer. */
const LONGEST = 80;
/** Fields whose cells hold sentences, which may begin in any way. */
const SENTENCES = new Set(['title', 'name', 'text', 'summary', 'role']);

interface Found {
  readonly grid: Grid;
  readonly sheet: Sheet;
  readonly columns: readonly FoundColumn[];
}

/**
 * The rows that are the table's. Below it, after an empty row, people keep notes and small tables of other things; what has a
 * title of notes, or the names of other columns, or is a sentence in the column of ids, is passed over and told.
 */
export function rowsOfTable(table: Found, rows: readonly Row[], tell: Tell): readonly Row[] {
  const { grid, sheet } = table;
  if (grid.isMade || grid.isRecords || isCoalition(sheet) || !SHEETS.includes(sheet)) return rows;
  const kept: Row[] = [];
  let isBelow = false;
  const footnotes = footnotesOf(table, rows);
  for (const block of blocksIn(rows.slice(0, rows.length - footnotes.length))) {
    const isLater = block[0] !== rows[0];
    const at = block.findIndex((row, index) => isTitle(table, row, isLater && index === 0));
    // The other table may have a title above its heading.
    const [heading] = filledIn(block[0]).length === 1 && block.length > 1 ? [block[1]] : block;
    const isOfOthers = isLater && isHeaderOfOthers(table, heading);
    const isNotes =
      isLater &&
      (isBelow
        ? !block.every((row) => isAsFull(table, row, kept))
        : // What a title of notes follows, as "Source: …" below "Made by: …", is a note as that is.
          (at < 0 ? block : block.slice(0, at)).every((row) => isSentence(table, row)));
    const from = isOfOthers || isNotes ? 0 : at < 0 ? block.length : at;
    isBelow ||= isOfOthers || at >= 0;
    for (const each of block.slice(0, from)) kept.push(each);
    for (const row of block.slice(from)) tellOf(table, row, tell);
  }
  for (const row of footnotes) tellOf(table, row, tell);
  return kept;
}

/** What begins as a footnote does: `* Preliminary`, `(1) As of May`. */
const FOOTNOTE = /^(?:[*†‡§¹²³]+|\(\*+\)|\[\*+\])\s*\p{L}/u;

/** The last rows, as far as each has one cell that begins as notes do, and no record can be made of it. */
function footnotesOf(table: Found, rows: readonly Row[]): readonly Row[] {
  const isFootnote = (row: Row): boolean => {
    const [index, ...more] = filledIn(row);
    const text = row.cells[index].text.trim();
    return !more.length && (FOOTNOTE.test(text) || isNoteText(text)) && !isComplete(table, row);
  };
  const last = rows.findLastIndex((row) => !isFootnote(row));
  return rows.slice(last + 1);
}

/** Rows without an empty one between them. */
function blocksIn(rows: readonly Row[]): Row[][] {
  const blocks: Row[][] = [];
  for (const [index, row] of rows.entries())
    if (index && row.number === rows[index - 1].number + 1) blocks.at(-1)!.push(row);
    else blocks.push([row]);
  return blocks;
}

function tellOf({ grid, sheet, columns }: Found, row: Row, tell: Tell): void {
  const index = row.cells.findIndex((cell) => !isBlank(cell));
  const isFilled = isComplete({ grid, sheet, columns }, row);
  tell({
    cause: isFilled ? 'below-table-filled' : 'below-table',
    details: {},
    place: placeOf(grid, row.number),
    value: row.cells[index].text.trim(),
    costs: 'nothing',
  });
}

/** `Notes:` alone in its row; below an empty row also `Made by:` or `Note 1: …` where an id stands in other rows. */
function isTitle(table: Found, row: Row, isAfterGap: boolean): boolean {
  const [index, ...more] = filledIn(row);
  const text = row.cells[index].text.trim();
  if (text.length > LONGEST && !TITLE.test(text.slice(0, LONGEST))) return false;
  // A source may have a title alone, and that may begin so.
  if (!more.length && TITLE.test(text)) return text.endsWith(':') || !isComplete(table, row);
  const column = table.columns.find((each) => each.index === index)?.column;
  return (
    isAfterGap &&
    !!column &&
    !SENTENCES.has(column.field) &&
    (text.endsWith(':') || (/^[^:]+:\s/.test(text) && TITLE.test(text)))
  );
}

/** Words of which half at least are names of columns, and not those of this table. */
function isHeaderOfOthers({ columns }: Found, row: Row): boolean {
  const filled = filledIn(row);
  const texts = filled.map((index) => row.cells[index].text.trim());
  if (texts.length < 2 || texts.some((text) => text.length > LONGEST || /\d/.test(text))) return false;
  const isAgain = ({ header }: FoundColumn): boolean => texts.includes(header);
  return texts.filter(isHeading).length * 2 >= texts.length && columns.filter(isAgain).length < 2;
}

const isHeading = (text: string): boolean =>
  TITLE.test(text) ||
  SHEETS.some((sheet) => columnNamed(text, sheet)?.brackets === undefined && columnNamed(text, sheet)) ||
  LISTS_WITH_USUAL_NAMES.some((list) => usualField(text, list) !== undefined);

/** Words alone where an id, or whose the row is, stands in other rows; or `Made by: …` where no record can be made of it. */
function isSentence(table: Found, row: Row): boolean {
  const [index, ...more] = filledIn(row);
  const text = row.cells[index].text.trim();
  if (more.length || !/\s/.test(text)) return false;
  const column = table.columns.find((each) => each.index === index)?.column;
  if (!column || !SENTENCES.has(column.field)) return true;
  return /^[^:]{2,40}:\s/.test(text) && text.length <= LONGEST && !isComplete(table, row);
}

/** Whether a record can be made of a row, as far as its cells are filled. */
function isComplete({ sheet, columns }: Found, { cells }: Row): boolean {
  const isFilled = (field: string): boolean =>
    columns.some(({ column, index }) => column.field === field && !isBlank(cells[index]));
  const { parents } = sheet;
  return (
    sheet.columns.every((column) => !isRequired(sheet, column) || isFilled(column.field)) &&
    (!parents ||
      !!sheet.mayBeOfFeed ||
      columns.some(({ column, index }) => parents.includes(column as Parent) && !isBlank(cells[index])))
  );
}

/** A record with no fewer cells than those above: the table goes on below its notes. */
function isAsFull(table: Found, row: Row, above: readonly Row[]): boolean {
  const least = leastOf(
    above.map((each) => filledIn(each).length),
    Infinity,
  );
  return isComplete(table, row) && filledIn(row).length >= least;
}
