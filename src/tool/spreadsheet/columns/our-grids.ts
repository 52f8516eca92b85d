import type { Place, Tell } from '../../messages/message.js';
import { asPercentage } from '../../review/review-feed.js';

import { periodIn } from '../cells/date-cell.js';
import { isNoteText } from '../tables/below-table.js';
import { columnNamed } from '../tables/find-column.js';
import { sheetNamed } from '../tables/find-sheet.js';
import {
  EMPTY,
  filledIn,
  isBlank,
  isNote,
  isNumbered,
  leastOf,
  textCell,
  type Cell,
  type Grid,
  type Row,
} from '../tables/grid.js';
import { headingMessage, headingRows } from '../tables/heading-rows.js';
import { tellLonger } from '../tables/longer-rows.js';
import { tellAcross } from '../tables/merged-across.js';
import { NAMES } from '../names.js';
import { hasPercentSign, readNumberCell } from '../cells/number-cell.js';
import { cellKey, placeOf } from '../tables/place-of.js';
import { isCount, isTotalWords } from '../tables/total-words.js';
import { tellUnseen } from '../tables/unseen-rows.js';
import { isRequired, nameOf, type Sheet } from '../sheets.js';
import { isFraction } from './guess-column.js';
import { spellingOf } from './mapping.js';
import { isListColumn, SHARED, type Rule, type Target } from './mapping-rule.js';
import type { TheirColumns } from './their-columns.js';
import { Dictionary } from './dictionary.js';
import { ownParents, type Filled } from './filled.js';

/** The sheets of ours that one table of theirs fills: one row each for each of its rows. */
export function ourGrids(theirs: TheirColumns, rules: readonly Rule[], tell: Tell): Grid[] {
  const { grid, header, titles } = theirs;
  const data = dataRows(theirs, rules, tell);
  const lost = recordsAboveOwn(theirs);
  for (const row of lost) {
    const place = placeOf(grid, row.number);
    const value = row.cells.find((cell) => !isBlank(cell))?.text.trim();
    tell({ cause: 'row-above-header', details: { row: header.number }, place, value, costs: 'record' });
  }
  if (titles > lost.length)
    tell({
      cause: 'header-below-title',
      details: { rows: titles - lost.length },
      place: { file: grid.file, sheet: grid.sheet, row: header.number },
      costs: 'nothing',
    });
  const filled = filledBy(theirs, rules, tell);
  tellPassedOver(theirs, rules, filled, tell);
  const rows = withoutLoneRows(theirs, data, filled, tell);
  const dictionary = new Dictionary(theirs, rules, tell);
  dictionary.tellUnknown(
    rows,
    filled.flatMap(({ indexes, byWord }) => indexes.filter((index) => !byWord.has(index))),
  );
  const names = [...new Set(filled.map(({ target }) => spellingOf(target.sheetName)))];
  const below = filled.filter(({ target }) => target.sheet.parents);
  const options = {
    hasBelow: below.length > 0,
    ofSteps: new Set(below.flatMap(({ indexes }) => indexes)),
    merged: firstsOf(filled),
    tell,
  };
  return names.flatMap((name) => {
    const own = filled.filter(({ target }) => spellingOf(target.sheetName) === name);
    return isWithoutNeeded(own, tell) ? [] : [ourGrid(theirs, rows, own, dictionary, options)];
  });
}

/** Rows above their names with as many cells as those have, as no title has and no row of those below lacks. */
function recordsAboveOwn({ grid, header, rows, titles }: TheirColumns): readonly Row[] {
  const named = (row: Row): number[] => filledIn(row).filter((index) => header.cells[index]?.text.trim());
  const width = header.cells.filter(({ text }) => text.trim()).length;
  const least = leastOf(
    rows.map((row) => named(row).length),
    width,
  );
  const above = grid.rows
    .filter(({ number, cells }) => number < header.number && !cells.every(isBlank))
    .slice(0, titles);
  return above.filter((row) => !isNote(row) && named(row).length >= Math.max(LEAST_FILLED, least));
}

/** Titles stand in one cell, or two. */
const LEAST_FILLED = 3;

/** A sheet of what hangs below a commitment, as milestones, of which no row of the mapping fills what each record needs. */
function isWithoutNeeded(filled: readonly Filled[], tell: Tell): boolean {
  const [{ target, rule }] = filled;
  const { sheet, sheetName } = target;
  const missing = sheet.columns.find(
    (column) => isRequired(sheet, column) && !filled.some((each) => each.target.column === column),
  );
  if (!sheet.parents || !missing) return false;
  tell({
    cause: 'mapping-needed',
    details: { column: nameOf(missing) },
    place: rule.place,
    value: sheetName,
    costs: 'list',
  });
  return true;
}

/** Of each column of theirs the first of ours that it fills: what is to be said of its cells is said once. */
function firstsOf(filled: readonly Filled[]): ReadonlySet<Filled> {
  const firsts = new Map<number, Filled>();
  for (const each of filled)
    for (const index of each.indexes.slice(0, 1)) if (!firsts.has(index)) firsts.set(index, each);
  return new Set(firsts.values());
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
  const columns = names.map((header, index) => ({ index, header: header.slice(0, 60) }));
  tellUnseen(grid, columns, data, tell);
  tellAcross(grid, columns, data, tell);
  return data;
}

/**
 * A row whose title is all that stands in it, where the others have more, is a heading between them or a note, and no record
 * to publish unseen.
 */
function withoutLoneRows(
  { grid, header }: TheirColumns,
  rows: readonly Row[],
  filled: readonly Filled[],
  tell: Tell,
): readonly Row[] {
  const named = new Set(
    filled.flatMap(({ target: { column }, indexes }) => (NAMES.includes(column.field) ? indexes : [])),
  );
  const fuller = rows.filter((row) => filledIn(row).length > 2);
  if (fuller.length <= rows.length / 2) return rows;
  const headings = headingRows(rows, (_row, index) => named.has(index));
  const sheets = filled.map(({ target }) => target.sheet);
  const sheet = sheets.find(({ list }) => list === 'commitments') ?? sheets[0];
  const names = header.cells.map(({ text }, index) => ({ index, header: text.trim().slice(0, 60) }));
  for (const row of headings) tell(headingMessage(grid, row, sheet, names));
  return rows.filter((row) => {
    if (headings.has(row)) return false;
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
    const isWhole = before !== undefined && before.indexes.length > before.byWord.size;
    const words: readonly (readonly [number, Rule])[] = isByWord
      ? indexes.filter((index) => !before?.indexes.includes(index)).map((index) => [index, rule])
      : [];
    // One column of theirs has words for it, and so has another: each counts.
    if (isByWord && before)
      filled.set(key, {
        ...before,
        indexes: [...before.indexes, ...words.map(([index]) => index)],
        byWord: new Map([...before.byWord, ...words]),
      });
    else if (!before || (!isWhole && !isByWord && before.rule.from !== undefined)) {
      const others = [...(before?.byWord ?? [])].filter(([index]) => !indexes.includes(index));
      const ofOthers = others.map(([index]) => index);
      filled.set(key, {
        target,
        indexes: isByWord ? indexes : [...indexes, ...ofOthers],
        rule,
        byWord: new Map(isByWord ? words : others),
      });
    } else if (indexes.length)
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
  { grid, header, rows, indexesOf, groups }: TheirColumns,
  rules: readonly Rule[],
  filled: readonly Filled[],
  tell: Tell,
): void {
  const known = new Set([
    ...filled.flatMap(({ indexes }) => indexes),
    ...rules.flatMap(({ from }) => indexesOf(from) ?? []),
  ]);
  const asked = rules.flatMap(({ from }) => (from !== undefined && groups.get(spellingOf(from))) || []);
  const last = Math.max(-1, ...known);
  for (let index = 0; index < last; index += 1) {
    const value = rows
      .map(({ cells }) => cells[index])
      .find((cell) => !isBlank(cell))
      ?.text.trim();
    if (isBlank(header.cells[index]) && !known.has(index) && value !== undefined)
      tell({
        cause: 'column-nameless',
        details: {},
        place: placeOf(grid, header.number, { index }),
        value,
        costs: 'nothing',
      });
  }
  const columns = header.cells
    .map(({ text }) => text.trim().split(/\s+/).join(' '))
    .filter((text, index) => text && !text.startsWith('#') && !known.has(index) && !asked.includes(text));
  if (columns.length)
    tell({
      cause: 'mapping-passed-over',
      details: { columns },
      place: { file: grid.file, sheet: grid.sheet, row: header.number },
      costs: 'nothing',
    });
}

interface GridOptions {
  readonly hasBelow: boolean;
  /** Columns of theirs that say something of a milestone, or of what else hangs below. */
  readonly ofSteps: ReadonlySet<number>;
  readonly merged: ReadonlySet<Filled>;
  readonly tell: Tell;
}

function ourGrid(
  { grid, header, rows: [first] }: TheirColumns,
  rows: readonly Row[],
  filled: readonly Filled[],
  dictionary: Dictionary,
  { hasBelow, ofSteps, merged, tell }: GridOptions,
): Grid {
  const [{ target }] = filled;
  const own = filled.map(({ indexes }) => indexes[0]);
  const originOf = (index: number): { index: number; header: string } => ({
    index,
    header: header.cells[index].text.trim().slice(0, 60),
  });
  const elsewhere = new Map<string, { index: number; header: string }>();
  const seen = new Set<string>();
  const made = rows
    .flatMap(({ number, cells }) => {
      const read = filled.map((each, at): readonly Cell[] => {
        const { cells: values, index, words } = cellsOf(each.same ?? each, cells, dictionary);
        if (index !== undefined && index !== own[at]) elsewhere.set(cellKey(number, at), originOf(index));
        if (words.length < 2) return values.map((value) => endOf(each, filled, value));
        const place = placeOf(grid, number, originOf(each.indexes[0]));
        const details = { column: each.target.header, words };
        tell({ cause: 'mapping-words-differ', details, place, costs: 'field' });
        return [EMPTY];
      });
      // What is split into several makes a row of each; a date beside them is that of each, unless it is split into as many.
      const count = Math.max(...read.map(({ length }) => length));
      return Array.from({ length: count }, (_, at) => ({
        number,
        cells: read.map((values) => (values.length === count ? values[at] : values[0])),
      }));
    })
    .filter((row) => saysSomething(row, filled) && !isSeen(row, target.sheet, seen));
  return {
    file: grid.file,
    ...(grid.sheet !== undefined && { sheet: grid.sheet }),
    name: target.sheetName,
    rows: [
      { number: header.number, cells: filled.map((each) => textCell(each.target.header)) },
      ...(hasBelow
        ? ofOneRecord(
            made,
            rows,
            filled,
            ofSteps,
            (number, at) => placeOf(grid, number, elsewhere.get(cellKey(number, at)) ?? originOf(own[at])),
            tell,
          )
        : made),
    ],
    origins: own.map((index) => (index === undefined ? undefined : originOf(index))),
    ...(elsewhere.size && { elsewhere }),
    coloured: (grid.coloured ?? []).flatMap(({ row, column, colour }) =>
      own.includes(column) ? [{ row, column: own.indexOf(column), colour }] : [],
    ),
    hiddenColumns: filled.flatMap((each, at) =>
      merged.has(each) && own[at] !== undefined && grid.hiddenColumns?.includes(own[at]) ? [at] : [],
    ),
    merged: (grid.merged ?? []).flatMap(({ row, column }) => {
      const at = filled.findIndex((each) => merged.has(each) && each.indexes[0] === column);
      return at >= 0 && row >= (first?.number ?? 0) ? [{ row, column: at }] : [];
    }),
  };
}

/**
 * Where a sheet has a row for each step, rows of one commitment are one: what one of them says and another does not is taken
 * together. Where they say different things the first counts, which is told; under another title it is another commitment.
 * What only the words of some rows say, as the status of a step, is said of none.
 */
function ofOneRecord(
  rows: readonly Row[],
  source: readonly Row[],
  filled: readonly Filled[],
  ofSteps: ReadonlySet<number>,
  placeOfCell: (row: number, at: number) => Place,
  tell: Tell,
): Row[] {
  const at = filled.findIndex(({ target }) => target.sheet.list === 'commitments' && target.column.field === 'id');
  if (at < 0) return [...rows];
  const byId = new Map<string, { readonly number: number; readonly cells: Cell[]; readonly rows: Row[] }>();
  const theirs = new Map(source.map(({ number, cells }) => [number, cells]));
  const isOfWords = filled.map(({ byWord, target }) => byWord.size > 0 && !isListColumn(target));
  // A word that goes into another column of ours is said as well.
  const isSaid = (number: number, index: number): boolean =>
    filled[index].indexes.some((each) => !isBlank(theirs.get(number)?.[each]));
  const made: Row[] = [];
  for (const row of rows) {
    const id = row.cells[at].text.trim();
    const known = byId.get(id);
    const isSame = (index: number): boolean =>
      isBlank(row.cells[index]) ||
      (isBlank(known!.cells[index]) && (isOfWords[index] || !isSaid(known!.number, index))) ||
      spellingOf(row.cells[index].text) === spellingOf(known!.cells[index]?.text ?? '');
    if (!id || !known || filled.some(({ target }, index) => target.column.field === 'title' && !isSame(index))) {
      const own = { ...row, cells: [...row.cells], rows: [row] };
      made.push(own);
      if (id && !known) byId.set(id, own);
      continue;
    }
    known.rows.push(row);
    for (const [index, { target, indexes }] of filled.entries()) {
      if (!indexes.length) continue;
      const value = row.cells[index].text.trim();
      const [place, first] = [row.number, known.number].map((number) => placeOfCell(number, index));
      if (isSame(index)) {
        if (isBlank(known.cells[index])) known.cells[index] = row.cells[index];
      } else if (!isOfWords[index])
        tell({
          cause: 'mapping-rows-differ',
          details: { column: target.header },
          place,
          first,
          value,
          costs: 'nothing',
        });
    }
  }
  for (const { cells, rows: those } of byId.values())
    for (const [index, { target, indexes }] of filled.entries()) {
      if (!isOfWords[index]) continue;
      // A step may have no status yet, and then it says nothing of the commitment.
      const isOfStep = indexes.some((each) => ofSteps.has(each));
      const saying = those.filter((row) => isOfStep || isSaid(row.number, index));
      const spellings = saying.map((row) => spellingOf(row.cells[index].text));
      const one = saying.find((row) => !isBlank(row.cells[index]));
      const other = one && saying[spellings.findIndex((each) => each !== spellingOf(one.cells[index].text))];
      if (!other) continue;
      const place = placeOfCell(one.number, index);
      tell({
        cause: 'mapping-rows-differ',
        details: { column: target.header, isWord: true },
        place,
        first: placeOfCell(other.number, index),
        value: theirs.get(one.number)?.[place.column!.index]?.text.trim(),
        costs: 'field',
      });
      cells[index] = EMPTY;
    }
  return made;
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
    ({ indexes, target, rule }, index) =>
      indexes.length &&
      !target.sheet.parents?.some(({ field }) => field === target.column.field) &&
      !isBlank(cells[index]) &&
      !(rule.from === undefined && cells[index].text === rule.value),
  );

function isSeen({ cells }: Row, { list, parents }: Sheet, seen: Set<string>): boolean {
  if (parents || !list || !SHARED.has(list)) return false;
  const key = JSON.stringify(cells.map(({ text }) => text));
  return seen.has(key) || !seen.add(key);
}

/** What a row says in a column of ours; several, where it is split and each makes a row of its own. */
interface ReadCells {
  readonly cells: readonly Cell[];
  /** The column of theirs that says it, where that is one. */
  readonly index?: number;
  /** Of several columns with words for it, each word that they have. */
  readonly words: readonly string[];
}

function cellsOf({ target, indexes, rule, byWord }: Filled, cells: readonly Cell[], dictionary: Dictionary): ReadCells {
  const one = (cell: Cell, index?: number): ReadCells => ({
    cells: [cell],
    ...(index !== undefined && { index }),
    words: [],
  });
  const otherwise = textCell(rule.from === undefined ? rule.value : '');
  const isList = isListColumn(target);
  const found = indexes.map((index) => ({ index, cell: cells[index] ?? EMPTY })).filter(({ cell }) => !isBlank(cell));
  // That the result of a formula was not saved is told where the cell is read.
  const unsaved = found.find(({ cell }) => cell.kind === 'missing');
  if (unsaved) return one(unsaved.cell, unsaved.index);
  const parts = found
    .map(({ index, cell }) => {
      const ofWords = byWord.get(index);
      const { split } = ofWords ?? rule;
      const texts = pieces(cell.text, split, dictionary.has(index, cell.text, target)).flatMap((piece) => {
        const word = dictionary.wordFor(index, piece, target);
        if (word === undefined) return ofWords ? [] : [piece];
        return word ? [word] : [];
      });
      return { index, cell, texts, text: texts.join(isList ? '; ' : ' ') };
    })
    .filter(({ text }) => text.trim());
  const [only, ...more] = parts;
  if (!only) return one(otherwise);
  const { index, cell, texts, text } = only;
  if (!more.length && !isList && texts.length > 1) return { cells: texts.map(textCell), index, words: [] };
  const number = !more.length && !byWord.size && isFraction(rule.value) ? readFraction(text) : undefined;
  if (number !== undefined) return one(textCell(`${asPercentage(number)} %`), index);
  // What nothing was done to stays what it is: a workbook knows dates and numbers.
  if (!more.length) return one(text === cell.text ? cell : textCell(text), index);
  const words = parts.map((part) => part.text.trim());
  if (byWord.size && !isList) {
    const different = [...new Map(words.map((word) => [spellingOf(word), word])).values()];
    return { ...one(textCell(different[0]), index), words: different };
  }
  return one(textCell(words.join(rule.join ?? (isList ? '; ' : target.column.field === 'id' ? '-' : ' '))));
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
