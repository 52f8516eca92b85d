import type { Tell } from '../../messages/message.js';
import { asPercentage } from '../../review/review-feed.js';
import { hasPercentSign } from '../cells/cell.js';
import { periodIn } from '../cells/date-cell.js';
import { isNoteText } from '../tables/below-table.js';
import { columnNamed } from '../tables/find-column.js';
import { sheetNamed } from '../tables/find-sheet.js';
import { EMPTY, isBlank, isNote, isNumbered, textCell, type Cell, type Grid, type Row } from '../tables/grid.js';
import { tellLonger } from '../tables/longer-rows.js';
import { NAMES } from '../names.js';
import { readNumberCell } from '../cells/number-cell.js';
import { placeOf } from '../tables/place-of.js';
import { isCount, isTotalWords } from '../tables/total-words.js';
import { tellUnseen } from '../tables/unseen-rows.js';
import { columnShape, type Sheet } from '../sheets.js';
import { isFraction } from './guess-column.js';
import { spellingOf } from './mapping.js';
import type { Rule, Target } from './mapping-rule.js';
import type { TheirColumns } from './their-columns.js';
import { Dictionary } from './dictionary.js';
import { ownParents, type Filled } from './filled.js';

/** Records that many rows of theirs name, each time the same. */
const SHARED = new Set(['members', 'plans', 'people']);

/** The sheets of ours that one table of theirs fills: one row each for each of its rows. */
export function ourGrids(theirs: TheirColumns, rules: readonly Rule[], tell: Tell): Grid[] {
  const { grid, header, titles } = theirs;
  const data = dataRows(theirs, rules, tell);
  if (titles)
    tell({
      cause: 'header-below-title',
      details: { rows: titles },
      place: { file: grid.file, sheet: grid.sheet, row: header.number },
      costs: 'nothing',
    });
  const filled = filledBy(theirs, rules, tell);
  tellPassedOver(theirs, rules, filled, tell);
  const rows = withoutHeadings(theirs, data, filled, tell);
  const dictionary = new Dictionary(theirs, rules, tell);
  dictionary.tellUnknown(
    rows,
    filled.filter(({ isByWord }) => !isByWord).flatMap(({ indexes }) => indexes),
  );
  const names = [...new Set(filled.map(({ target }) => spellingOf(target.sheetName)))];
  return names.map((name) =>
    ourGrid(
      theirs,
      rows,
      filled.filter(({ target }) => spellingOf(target.sheetName) === name),
      dictionary,
    ),
  );
}

function dataRows({ grid, header, written, rows }: TheirColumns, rules: readonly Rule[], tell: Tell): Row[] {
  const names = header.cells.map(({ text }) => text.trim());
  const isFirstNamed = rules.some(({ from }) => from !== undefined && spellingOf(from) === spellingOf(names[0] ?? ''));
  const data = rows.filter((row) => {
    const { number, cells } = row;
    const place = { file: grid.file, sheet: grid.sheet, row: number };
    if (isNote(row, isFirstNamed)) {
      if (cells.some((cell, index) => index > 0 && !isBlank(cell)))
        tell({ cause: 'note-row', details: {}, place, costs: isNumbered(row) ? 'record' : 'nothing' });
      return false;
    }
    if (written.every((name, index) => (cells[index]?.text.trim() ?? '') === name)) {
      tell({ cause: 'header-repeated', details: {}, place, costs: 'nothing' });
      return false;
    }
    const [first, ...others] = cells.filter((cell) => !isBlank(cell)).map(({ text }) => text);
    // The count may stand beside the words, or among them: "Total: 4 commitments".
    const isCounted = others.length ? others.every(isCount) : /\d/.test(first ?? '');
    if (!isTotalWords(first ?? '') || !isCounted) return true;
    tell({ cause: 'total-row', details: {}, place, costs: 'nothing' });
    return false;
  });
  tellLonger(grid, names.length, data, tell);
  tellUnseen(
    grid,
    names.map((header, index) => ({ index, header: header.slice(0, 60) })),
    data,
    tell,
  );
  return data;
}

/**
 * A row whose title is all that stands in it, where the others have more, is a heading between them or a note, and no record
 * to publish unseen.
 */
function withoutHeadings(
  { grid, header }: TheirColumns,
  rows: readonly Row[],
  filled: readonly Filled[],
  tell: Tell,
): readonly Row[] {
  const named = new Set(
    filled.flatMap(({ target: { column }, indexes }) => (NAMES.includes(column.field) ? indexes : [])),
  );
  const filledIn = ({ cells }: Row): number[] => [...cells.keys()].filter((index) => !isBlank(cells[index]));
  const fuller = rows.filter((row) => filledIn(row).length > 2);
  if (fuller.length <= rows.length / 2) return rows;
  return rows.filter((row) => {
    const [index, ...more] = filledIn(row);
    if (index === undefined || more.length) return true;
    const value = row.cells[index].text.trim();
    const place = placeOf(grid, row.number, { index, header: header.cells[index]?.text.trim().slice(0, 60) ?? '' });
    if (row.number > fuller.at(-1)!.number && isNoteText(value))
      tell({ cause: 'below-table', details: {}, place: placeOf(grid, row.number), value, costs: 'nothing' });
    else if (named.has(index)) tell({ cause: 'row-alone', details: {}, place, value, costs: 'record' });
    else return true;
    return false;
  });
}

type Add = (target: Target, indexes: readonly number[], rule: Rule) => void;

function filledBy(theirs: TheirColumns, rules: readonly Rule[], tell: Tell): Filled[] {
  const filled = new Map<string, Filled>();
  const add: Add = (target, indexes, rule) => {
    const isByWord = rule.word !== undefined;
    const key = [target.sheetName, target.column.field, target.language ?? ''].map(spellingOf).join(' ');
    const before = filled.get(key);
    if (!before || (before.isByWord && !isByWord)) filled.set(key, { target, indexes, rule, isByWord });
    else if (!isByWord && indexes.length)
      tell({
        cause: 'mapping-twice',
        details: { sheet: target.sheetName, column: target.header },
        place: rule.place,
        value: rule.from,
        costs: 'nothing',
      });
  };
  for (const rule of rules) {
    const indexes = rule.target && theirs.indexesOf(rule.from);
    if (indexes) add(rule.target, indexes, rule);
  }
  addOwnColumns(theirs, rules, add);
  // Only a sheet that something of theirs fills gets what is the same in every row.
  const sheets = new Set([...filled.values()].map(({ target }) => spellingOf(target.sheetName)));
  for (const rule of rules)
    if (
      rule.target &&
      rule.from === undefined &&
      rule.word === undefined &&
      sheets.has(spellingOf(rule.target.sheetName))
    )
      add(rule.target, [], rule);
  const own = [...filled.values()];
  return [...own, ...ownParents(own)];
}

/** In a sheet that is called as one of ours, columns that are called as ours need no row of the mapping. */
function addOwnColumns({ grid, header, indexesOf }: TheirColumns, rules: readonly Rule[], add: Add): void {
  const sheet = sheetNamed(grid.name)?.sheet;
  if (!sheet) return;
  const taken = new Set(rules.flatMap(({ from }) => indexesOf(from) ?? []));
  for (const [index, { text }] of header.cells.entries()) {
    const named = taken.has(index) ? undefined : columnNamed(text, sheet);
    if (!named || named.brackets !== undefined) continue;
    const { column, language } = named;
    const target = { sheet, sheetName: grid.name, column, header: text.trim(), ...(language && { language }) };
    add(target, [index], {
      value: '',
      from: text,
      place: { file: grid.file, sheet: grid.sheet, row: header.number },
    });
  }
}

/** Columns that the mapping does not name. */
function tellPassedOver(
  { grid, header, indexesOf, groups }: TheirColumns,
  rules: readonly Rule[],
  filled: readonly Filled[],
  tell: Tell,
): void {
  const known = new Set([
    ...filled.flatMap(({ indexes }) => indexes),
    ...rules.flatMap(({ from }) => indexesOf(from) ?? []),
  ]);
  const asked = rules.flatMap(({ from }) => (from !== undefined && groups.get(spellingOf(from))) || []);
  const columns = header.cells
    .map(({ text }) => text.trim())
    .filter((text, index) => text && !text.startsWith('#') && !known.has(index) && !asked.includes(text));
  if (columns.length)
    tell({
      cause: 'mapping-passed-over',
      details: { columns },
      place: { file: grid.file, sheet: grid.sheet, row: header.number },
      costs: 'nothing',
    });
}

function ourGrid(
  { grid, header, rows: [first] }: TheirColumns,
  rows: readonly Row[],
  filled: readonly Filled[],
  dictionary: Dictionary,
): Grid {
  const [{ target }] = filled;
  const own = filled.map(({ indexes }) => indexes[0]);
  const seen = new Set<string>();
  const made = rows
    .map(({ number, cells }) => ({
      number,
      cells: filled.map((each) => endOf(each, filled, cellOf(each.same ?? each, cells, dictionary))),
    }))
    .filter((row) => saysSomething(row, filled) && !isSeen(row, target.sheet, seen));
  return {
    file: grid.file,
    ...(grid.sheet !== undefined && { sheet: grid.sheet }),
    name: target.sheetName,
    rows: [{ number: header.number, cells: filled.map((each) => textCell(each.target.header)) }, ...made],
    origins: own.map((index) =>
      index === undefined ? undefined : { index, header: header.cells[index].text.trim().slice(0, 60) },
    ),
    coloured: (grid.coloured ?? []).flatMap(({ row, column, colour }) =>
      own.includes(column) ? [{ row, column: own.indexOf(column), colour }] : [],
    ),
    merged: (grid.merged ?? []).flatMap(({ row, column }) =>
      own.includes(column) && row >= (first?.number ?? 0) ? [{ row, column: own.indexOf(column) }] : [],
    ),
  };
}

/** Of a column that is both where something begins and where it ends, each takes its own end of what stands there. */
function endOf({ target, indexes }: Filled, filled: readonly Filled[], cell: Cell): Cell {
  const ends = ['start', 'end'] as const;
  const end = ends.find((each) => each === target.column.field);
  const isBoth =
    end !== undefined &&
    ends.every((each) =>
      filled.some((other) => other.target.column.field === each && other.indexes.join() === indexes.join()),
    );
  const period = isBoth && indexes.length ? periodIn(cell.text) : undefined;
  return period ? textCell(period[end!]) : cell;
}

/** A row that names only whose it is, or what is the same in every row, is none. */
const saysSomething = ({ cells }: Row, filled: readonly Filled[]): boolean =>
  filled.some(
    ({ indexes, target }, index) =>
      indexes.length &&
      !target.sheet.parents?.some(({ field }) => field === target.column.field) &&
      !isBlank(cells[index]),
  );

function isSeen({ cells }: Row, { list, parents }: Sheet, seen: Set<string>): boolean {
  if (parents || !list || !SHARED.has(list)) return false;
  const key = JSON.stringify(cells.map(({ text }) => text));
  return seen.has(key) || !seen.add(key);
}

function cellOf({ target, indexes, rule, isByWord }: Filled, cells: readonly Cell[], dictionary: Dictionary): Cell {
  if (!indexes.length) return textCell(rule.value);
  const found = indexes.map((index) => ({ index, cell: cells[index] ?? EMPTY })).filter(({ cell }) => !isBlank(cell));
  const isList = isListColumn(target);
  const parts = found.map(({ index, cell }) => {
    const texts = pieces(cell.text, rule.split, dictionary.has(index, cell.text, target)).flatMap((piece) => {
      const word = dictionary.wordFor(index, piece, target);
      if (word === undefined) return isByWord ? [] : [piece];
      return word ? [word] : [];
    });
    return { cell, text: texts.join(isList ? '; ' : ' ') };
  });
  const [only, ...more] = parts;
  const number =
    only && !more.length && rule.word === undefined && isFraction(rule.value) ? readFraction(only.text) : undefined;
  if (number !== undefined) return textCell(`${asPercentage(number)} %`);
  // What nothing was done to stays what it is: a workbook knows dates and numbers.
  if (only && !more.length) return only.text === only.cell.text ? only.cell : textCell(only.text);
  const between = rule.join ?? (isList ? '; ' : target.column.field === 'id' ? '-' : ' ');
  return textCell(
    parts
      .map(({ text }) => text.trim())
      .filter(Boolean)
      .join(between),
  );
}

/** `40` is what a column says that is kept as `0.4`. */
function readFraction(text: string): number | undefined {
  return hasPercentSign(text) ? undefined : readNumberCell(text, { kind: 'number', from: 0 }).value;
}

const pieces = (text: string, split: string | undefined, isWord: boolean): string[] =>
  split && !isWord
    ? text
        .split(split)
        .map((piece) => piece.trim())
        .filter(Boolean)
    : [text];

function isListColumn({ sheet, column }: Target): boolean {
  if (sheet.parents?.some(({ field }) => field === column.field)) return false;
  const shape = columnShape(sheet, column);
  return typeof shape === 'object' && 'list' in shape;
}
