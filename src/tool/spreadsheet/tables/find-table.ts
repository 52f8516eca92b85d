import { mostSimilar } from '../../names/similar.js';
import { isCountry } from '../../review/language-doubt.js';
import type { Name } from '../../messages/causes.js';
import type { Tell } from '../../messages/message.js';
import { rowsOfTable } from './below-table.js';
import { readChoiceCell } from '../cells/cell.js';
import { isFailedFormula } from '../cells/failed-formula.js';
import { stepIn } from './step-in.js';
import { usualField } from './usual-names.js';
import { tellDragged } from './dragged-cells.js';
import { headingMessage, headingRows } from './heading-rows.js';
import { columnInLanguage, columnNamed, type NamedColumn } from './find-column.js';
import { sheetNamed } from './find-sheet.js';
import { isBlank, isNote, isNumbered, textsOfRow, type Grid, type Row } from './grid.js';
import { tellLonger } from './longer-rows.js';
import { tellOutline } from './outline.js';
import { tellAcross } from './merged-across.js';
import { placeOf } from './place-of.js';
import { isOfReceiver } from './receiver-export.js';
import { headerAgain, recordsAbove } from './stray-header.js';
import { hasExample, isExample, isHints } from './template-rows.js';
import { TEMPLATE_WORDS } from '../template/template-words.js';
import { tellUnseen } from './unseen-rows.js';
import {
  columnShape,
  columnsOf,
  isCode,
  isCoalition,
  isRequired,
  isTextual,
  mayBeOfCommitment,
  nameOf,
  SHEETS,
  type Column,
  type Sheet,
} from '../sheets.js';
import type { FoundColumn, Table } from './table.js';

/** How far below its titles a table may begin. */
const FIRST_ROWS = 25;
/** In a row of so many cells one name that we know may be a header's; in a wider one it is a word that happens to be one. */
const NARROW = 2;

/** Finds where the table begins and what its columns are. What it passes over, it tells. */
export function findTable(grid: Grid, sheet: Sheet, body: string | undefined, tell: Tell): Table | undefined {
  const rows = grid.rows.filter(({ cells }) => cells.some((cell) => !isBlank(cell)));
  if (!rows.length) {
    tell({ cause: 'sheet-empty', details: {}, place: placeOf(grid), costs: 'nothing' });
    return undefined;
  }
  const at = headerIn(rows, sheet);
  if (at === undefined) {
    const isOneColumn = rows.slice(0, FIRST_ROWS).some((row) => isSplitWrongly(row, sheet));
    if (isOneColumn) tell({ cause: 'header-one-column', details: {}, place: placeOf(grid), costs: 'file' });
    else
      tell({
        cause: 'header-missing',
        details: { columns: neededOf(sheet).map(nameOf) },
        place: placeOf(grid),
        costs: 'file',
      });
    return undefined;
  }
  const [header, used] = joinedHeader(rows, at, sheet);
  const above = rows.slice(0, at).filter((row) => !isNote(row));
  const lost = recordsAbove(above, rows.slice(at + used), header, sheet);
  const titles = above.filter((row) => !lost.includes(row));
  for (const row of lost)
    tell({
      cause: 'row-above-header',
      details: { row: rows[at].number },
      place: placeOf(grid, row.number),
      value: textsOfRow(row)[0],
      costs: 'record',
    });
  if (used > 1)
    tell({ cause: 'header-two-lines', details: {}, place: placeOf(grid, rows[at].number), costs: 'nothing' });
  else if (titles.length)
    tell({
      cause: 'header-below-title',
      details: { rows: titles.length },
      place: placeOf(grid, rows[at].number),
      costs: 'nothing',
    });
  const columns = findColumns(grid, rows[at].number, header, sheet, rows.slice(at + used), tell);
  const notes: Row[] = [];
  const unmarked = recordsIn(rows.slice(at + used), columns, { grid, sheet }, tell, notes);
  const ofTable = rowsOfTable({ grid, sheet, columns }, unmarked, tell);
  const data = withCodes(withoutHeadings({ grid, sheet, columns }, ofTable, tell), columns, sheet);
  tellNameless(grid, rows[at].number, header, columns, data, tell);
  // Of a sheet with columns of its own it was told before: its rows fill several of ours.
  if (!grid.origins) tellUnseen(grid, columns, data, tell);
  for (const column of columns)
    if (grid.hiddenColumns?.includes(column.index) && data.some(({ cells }) => !isBlank(cells[column.index])))
      tell({ cause: 'column-hidden', details: {}, place: placeOf(grid, rows[at].number, column), costs: 'nothing' });
  tellLonger(grid, header.length, data, tell);
  tellColoured(grid, columns, data, tell);
  if (!grid.origins) tellAcross(grid, columns, data, tell);
  tellDragged({ grid, sheet, columns, rows: data }, tell);
  tellOutline({ grid, sheet, columns, rows: data }, tell);
  for (const { row, column } of grid.merged ?? []) {
    const found = columns.find(({ index }) => index === column);
    if (found) tell({ cause: 'merged-cells', details: {}, place: placeOf(grid, row, found), costs: 'nothing' });
  }
  return { grid, sheet, body, columns, rows: data, ...(notes.length && { notes }) };
}

/** Headings between the rows are no records; what they say of those nobody reads on a page. */
function withoutHeadings(
  { grid, sheet, columns }: Pick<Table, 'grid' | 'sheet' | 'columns'>,
  rows: readonly Row[],
  tell: Tell,
): readonly Row[] {
  if (!sheet.list || grid.isMade || grid.isRecords || grid.origins) return rows;
  const ids = new Set(columns.filter(({ column }) => column.field === 'id').map(({ index }) => index));
  // A word alone in the column of ids is one.
  const headings = headingRows(rows, ({ cells }, index) => !ids.has(index) || /\s/.test(cells[index].text.trim()));
  for (const row of headings) tell(headingMessage(grid, row, sheet, columns));
  return headings.size ? rows.filter((row) => !headings.has(row)) : rows;
}

/** Where a record has its id or is named, a number is what it shows: `1.10` is no `1.1`. */
function withCodes(rows: readonly Row[], columns: readonly FoundColumn[], sheet: Sheet): readonly Row[] {
  const codes = columns.filter(({ column }) => isCode(sheet, column)).map(({ index }) => index);
  if (!rows.some(({ cells }) => codes.some((index) => cells[index]?.shown !== undefined))) return rows;
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, index) =>
      cell.shown !== undefined && codes.includes(index) ? { ...cell, text: cell.shown } : cell,
    ),
  }));
}

/** The rows below the header without marked notes and repetitions of the header; what may have been meant otherwise is told. */
function recordsIn(
  rows: readonly Row[],
  columns: readonly FoundColumn[],
  { grid, sheet }: Pick<Table, 'grid' | 'sheet'>,
  tell: Tell,
  notes: Row[],
): Row[] {
  const first = columns.find(({ index }) => index === 0);
  const isFirstNamed = first !== undefined;
  const isId = first?.column.field === 'id';
  // Without its first column a sheet of the empty workbook has no signs that mark its hints and its example; with it the sign of
  // the example may have been emptied.
  let hasHints = false;
  let second: number | undefined;
  return rows.filter((row) => {
    // A name or a title may begin with the sign; nobody's id is "# Water".
    if ((!isFirstNamed || isId) && isNote(row, isFirstNamed)) {
      if (isOverwrittenExample(row, columns))
        tell({
          cause: 'example-overwritten',
          details: { mark: row.cells[0].text.trim() },
          place: placeOf(grid, row.number),
          costs: 'nothing',
        });
      else if (
        isFirstNamed || isFailedFormula(row.cells[0])
          ? columns.some(({ index }) => index > 0 && !isBlank(row.cells[index]))
          : isFilled(row, columns, sheet)
      ) {
        tell({
          cause: 'note-row',
          details: {},
          place: placeOf(grid, row.number),
          costs: isNumbered(row) ? 'record' : 'nothing',
        });
        notes.push(row);
      }
      return false;
    }
    const areHints = isHints(row, columns);
    hasHints ||= areHints;
    if (areHints || ((hasHints || !isFirstNamed) && !isCoalition(sheet) && isExample(row, columns, hasHints))) {
      const cause = hasHints ? 'template-row' : 'example-left';
      tell({ cause, details: {}, place: placeOf(grid, row.number), costs: 'nothing' });
      if (hasHints) return false;
    }
    const again = headerAgain(row, columns, sheet);
    if (again) {
      second = again === 'other' ? row.number : undefined;
      tell({ cause: 'header-repeated', details: {}, place: placeOf(grid, row.number), costs: 'nothing' });
      return false;
    }
    if (second === undefined) return true;
    tell({
      cause: 'below-second-header',
      details: { row: second },
      place: placeOf(grid, row.number),
      value: textsOfRow(row)[0],
      costs: 'record',
    });
    return false;
  });
}

/** Columns without a name between others, in which something stands. Those beside the table are for notes. */
function tellNameless(
  grid: Grid,
  row: number,
  header: readonly string[],
  columns: readonly FoundColumn[],
  data: readonly Row[],
  tell: Tell,
): void {
  const [first = 0, ...more] = columns.map(({ index }) => index);
  for (let index = first + 1; index < (more.at(-1) ?? 0); index += 1) {
    const value = data
      .map(({ cells }) => cells[index])
      .find((each) => !isBlank(each))
      ?.text.trim();
    if (!header[index]?.trim() && value !== undefined)
      tell({
        cause: 'column-nameless',
        details: {},
        place: placeOf(grid, row, { index }),
        value,
        costs: 'nothing',
      });
  }
}

/** Columns of choices in which cells are coloured in place of words; a whole column in one colour is only shown so. */
function tellColoured(
  { coloured = [], ...grid }: Grid,
  columns: readonly FoundColumn[],
  data: readonly Row[],
  tell: Tell,
): void {
  if (!coloured.length) return;
  const colours = new Map(coloured.map(({ row, column, colour }) => [`${row} ${column}`, colour]));
  for (const found of columns.filter(({ column }) => column.words)) {
    const empty = data
      .filter(({ cells }) => isBlank(cells[found.index]))
      .map(({ number }) => ({ number, colour: colours.get(`${number} ${found.index}`) }));
    if (new Set(empty.map(({ colour }) => colour)).size < 2) continue;
    for (const { number, colour } of empty)
      if (colour !== undefined)
        tell({ cause: 'colour-alone', details: {}, place: placeOf(grid, number, found), costs: 'nothing' });
  }
}

/** A grid whose name says nothing, by its columns: the sheet that it has most of. */
export function sheetByColumns(grid: Grid, { isSure = false } = {}): Sheet | undefined {
  const rows = grid.rows.slice(0, FIRST_ROWS);
  // Rows that say what they belong to have a name of their own: `Compromiso`, `Inicio`, `Término` are of a commitment, not of an event.
  const knownOf = (row: Row, sheet: Sheet): number =>
    (sheet.parents || mayBeOfCommitment(sheet)) && !hasNeeded(row, sheet) ? 0 : knownIn(row, sheet);
  const [best, next] = SHEETS.map((sheet) => ({
    sheet,
    known: Math.max(0, ...rows.map((row) => knownOf(row, sheet))),
  })).sort((a, b) => b.known - a.known);
  if (!best || best.known < 3 || (isSure && next?.known === best.known)) return undefined;
  return best.sheet;
}

const EXAMPLE_MARKS: readonly string[] = Object.values(TEMPLATE_WORDS).map(({ example }) => example);

/** Somebody wrote a record into the row of the example, and left the mark that has it passed over. */
function isOverwrittenExample(row: Row, columns: readonly FoundColumn[]): boolean {
  const { cells } = row;
  if (!EXAMPLE_MARKS.includes(cells[0].text.trim())) return false;
  // A choice or a percentage says nothing yet of somebody's own.
  const telling = columns.filter(
    ({ column, index }) => !isBlank(cells[index]) && !column.words && column.field !== 'progress',
  );
  // In whatever column it stands: headings are exchanged, too.
  const isOfExample = ({ index }: FoundColumn): boolean =>
    columns.some(({ column }) => hasExample(row, { column, index, header: '' }));
  const [first, ...others] = telling.map((found) => !isOfExample(found));
  // An id like that of the example may be theirs; another edition of the example may have another title.
  return first || others.filter(Boolean).length > 1;
}

/** Words that the template itself writes beside its hints and its example. */
const TEMPLATE_MARKS: readonly string[] = Object.values(TEMPLATE_WORDS).flatMap(({ note, example }) => [note, example]);

/** Whether a row that is marked as a note has all that a record needs and this table has a column for, and an id that may be one. */
function isFilled({ cells }: Row, columns: readonly FoundColumn[], sheet: Sheet): boolean {
  if (TEMPLATE_MARKS.includes(cells[0].text.trim())) return false;
  const textsOf = (field: string): string[] =>
    columns.flatMap(({ column, index }) => (column.field === field ? [cells[index]?.text.trim() ?? ''] : []));
  const needed = neededOf(sheet)
    .filter((each) => columns.some(({ column }) => column === each))
    .map(({ field }) => textsOf(field));
  return (
    columns.some(({ index }) => !isBlank(cells[index])) &&
    needed.every((texts) => texts.some(Boolean)) &&
    !textsOf('id').some((id) => /\s/.test(id))
  );
}

const neededOf = (sheet: Sheet): readonly Column[] => {
  const needed = sheet.columns.filter((column) => isRequired(sheet, column));
  return needed.length ? needed : columnsOf(sheet).slice(0, 3);
};

const hasNeeded = ({ cells }: Row, sheet: Sheet): boolean =>
  sheet.columns
    .filter((column) => isRequired(sheet, column))
    .every((column) => cells.some((cell) => columnNamed(cell.text, sheet)?.column === column));

const knownIn = ({ cells }: Row, sheet: Sheet): number =>
  new Set(
    cells.flatMap((cell) => {
      const found = columnNamed(cell.text, sheet);
      return found ? [`${found.column.field} ${found.language ?? ''}`] : [];
    }),
  ).size;

/** The first row that has more of the sheet's columns than any before it and than most after. */
function headerIn(rows: readonly Row[], sheet: Sheet): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (const [index, row] of rows.slice(0, FIRST_ROWS).entries()) {
    const known = knownIn(row, sheet);
    if (known > most) [best, most] = [index, known];
  }
  // The rest of the names may stand in the row above.
  if (best && knownIn(rows[best - 1], sheet) && joinedHeader(rows, best - 1, sheet)[1] === 2) best -= 1;
  if (most === 1 && best !== undefined && rows[best].cells.filter((cell) => !isBlank(cell)).length > NARROW)
    return undefined;
  return best;
}

/** A heading over two columns has their names below it: the two rows make one header. */
function joinedHeader(rows: readonly Row[], at: number, sheet: Sheet): [header: readonly string[], used: number] {
  const header = rows[at].cells.map((cell) => cell.text);
  const below = rows[at + 1];
  if (!below || isNote(below)) return [header, 1];
  let joined = 0;
  for (const [index, cell] of below.cells.entries()) {
    if (isBlank(cell)) continue;
    if (columnNamed(header[index] ?? '', sheet) || !columnNamed(cell.text, sheet)) return [header, 1];
    joined += 1;
  }
  if (!joined) return [header, 1];
  const width = Math.max(header.length, below.cells.length);
  return [Array.from({ length: width }, (_, index) => below.cells[index]?.text || (header[index] ?? '')), 2];
}

/** All of a row in one cell: the program that opened the file split it at another sign. */
function isSplitWrongly({ cells }: Row, sheet: Sheet): boolean {
  const [first, ...rest] = cells;
  if (!first || rest.filter((cell) => !isBlank(cell)).length > 1 || first.text.length > 5000) return false;
  return [';', ',', '\t', '|'].some(
    (sign) => first.text.split(sign).filter((name) => columnNamed(name.replace(/^"|"$/g, ''), sheet)).length > 1,
  );
}

function findColumns(
  grid: Grid,
  row: number,
  headers: readonly string[],
  sheet: Sheet,
  rows: readonly Row[],
  tell: Tell,
): FoundColumn[] {
  const found: FoundColumn[] = [];
  for (const [index, cell] of headers.entries()) {
    const header = cell.trim();
    if (!header || header.startsWith('#')) continue;
    const place = placeOf(grid, row, { index, header: header.slice(0, 60) });
    const named = columnNamed(header, sheet);
    if (!named && sheet.list === 'commitments' && stepIn(header)) {
      tell({ cause: 'column-step', details: {}, place, costs: 'nothing' });
      continue;
    }
    if (!named && isOfReceiver(header, sheet)) continue;
    if (!named) {
      const inLanguage = columnInLanguage(header, sheet);
      const meant = inLanguage?.column ?? columnMeant(header, sheet, index, rows);
      const isThere = headers.some((each) => {
        const other = columnNamed(each.trim(), sheet);
        return meant && other?.column === meant && sameLanguage(other.language, inLanguage?.language);
      });
      tell({
        cause: 'column-unknown',
        details: meant
          ? { columns: [], meant: inLanguage ? headingOf(inLanguage) : nameOf(meant), ...(isThere && { isThere }) }
          : { columns: columnsOf(sheet).map(nameOf) },
        place,
        costs: 'nothing',
      });
      continue;
    }
    const { column, language, brackets } = named;
    const ofCountry = brackets !== undefined && isTextual(columnShape(sheet, column)) && isCountry(brackets);
    if (found.some((other) => other.column === column && sameLanguage(other.language, language)))
      tell({ cause: ofCountry ? 'column-country' : 'column-twice', details: {}, place, costs: 'nothing' });
    else {
      if (brackets !== undefined)
        tell({ cause: ofCountry ? 'column-country' : 'column-brackets', details: {}, place, costs: 'nothing' });
      found.push({ column, ...(language && { language }), index, header });
    }
  }
  return found;
}

/** What a column for texts in a language is called. */
const headingOf = ({ column, language }: Pick<NamedColumn, 'column'> & { readonly language: string }): Name => ({
  en: `${column.en} [${language}]`,
  es: `${column.es} [${language}]`,
});

/** The column that most likely is meant by a name that none has: as people usually call it, or spelled nearly so. */
function columnMeant(header: string, sheet: Sheet, index: number, rows: readonly Row[]): Column | undefined {
  if (header.length >= 60) return undefined;
  const byHeader = columnNearly(header, sheet);
  if (!byHeader?.words) return byHeader;
  // "Status" is said of several columns of choices: which it is say the words below it.
  const texts = rows.map(({ cells }) => cells[index]?.text.trim() ?? '').filter(Boolean);
  const wordsIn = (column: Column): number =>
    texts.filter((text) => {
      const remark = readChoiceCell(columnShape(sheet, column), text, column);
      return !remark || remark.meant !== undefined;
    }).length;
  const columns = columnsOf(sheet).filter(({ words }) => words);
  const [best = byHeader] = [byHeader, ...columns].sort((a, b) => wordsIn(b) - wordsIn(a));
  return best;
}

function columnNearly(header: string, sheet: Sheet): Column | undefined {
  const usual = usualField(header, sheet.list);
  const name = mostSimilar(
    header,
    columnsOf(sheet).flatMap(({ en, es }) => [en, es]),
  );
  return columnsOf(sheet).find(({ field, en, es }) => field === usual || en === name || es === name);
}

const sameLanguage = (one: string | undefined, other: string | undefined): boolean =>
  one?.toLowerCase() === other?.toLowerCase();

/** Whether the sheets are rather in Spanish than in English: by their names and those of their columns. */
export function isSpanish(tables: readonly Table[]): boolean {
  let spanish = 0;
  // What the receiver exports has the same headings in each country.
  const own = tables.filter(
    ({ grid, sheet }) => !grid.rows[0]?.cells.some(({ text }) => isOfReceiver(text.trim(), sheet)),
  );
  for (const { grid, sheet, columns } of own.length ? own : tables) {
    if (sheet.en !== sheet.es) spanish += sheetNamed(grid.name)?.sheet && usesName(grid.name, sheet.es) ? 2 : -1;
    for (const { column, header } of columns) {
      if (column.en === column.es) continue;
      if (usesName(header, column.es)) spanish += 1;
      else if (usesName(header, column.en)) spanish -= 1;
    }
  }
  return spanish > 0;
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const usesName = (text: string, name: string): boolean => plain(text.slice(0, 120)).includes(plain(name));
