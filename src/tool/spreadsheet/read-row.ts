import type { Fields } from '../../feed-format/own.js';
import type { Shape } from '../../schema/feed-shape.js';
import type { Costs, Tell } from '../messages/message.js';
import { readCell } from './cells/cell.js';
import type { CellContext } from './cells/cell-context.js';
import type { Remark } from '../messages/message.js';
import { isPlaceholder } from './cells/clean.js';
import { EXTRA, fillIn, readExtra } from './extra.js';
import type { FoundColumn, Table } from './tables/table.js';
import { placeOf } from './tables/place-of.js';
import { isBlank, type Cell, type Grid, type Row } from './tables/grid.js';
import type { Origin } from './origin.js';
import { columnShape, isCoalition, isRequired, nameOf, type Column, type Parent, type Sheet } from './sheets.js';
import { wantedOf } from './cells/wanted.js';

/**
 * The record of one row, as its cells say; what cannot be read is reported and left out. Whether it is right the reader of
 * feeds says, as in browsers.
 */
export function readRow({ table, row, broken }: Origin, context: CellContext, tell: Tell): Fields {
  const { sheet, columns, grid } = table;
  const record: Fields = {};
  const tellOf = (found: FoundColumn, cell: Cell, remark: Remark, costs: Costs): void =>
    tell({ ...remark, place: placeOf(grid, row.number, found), value: cell.text.trim(), costs });
  const moved = movedCells(table, row, context);
  for (const found of moved?.cells ?? []) {
    broken.add(found.column.field);
    tellOf(found, row.cells[found.index], { cause: 'cells-moved', details: { side: moved!.side } }, 'field');
  }
  for (const found of columns) {
    const { column } = found;
    if (moved?.cells.includes(found)) continue;
    const cell = row.cells[found.index];
    if (!cell || isBlank(cell) || column === EXTRA || sheet.parents?.includes(column as Parent)) continue;
    const shape = columnShape(sheet, column);
    if (found.language !== undefined && isNoTranslation(found, row, columns)) {
      tellOf(found, cell, { cause: 'translation-no-words', details: {} }, 'field');
      continue;
    }
    const needed = isRequired(sheet, column) && !isTranslation(found, row, columns);
    const result = isOneOfFractions(table, found, cell, shape)
      ? { value: undefined, remark: { cause: 'fraction-as-percentage', details: { percent: 100 } } as const }
      : readCell(shape, cell, column, context, { isRequired: needed });
    if (result.value === undefined) {
      if (!('remark' in result)) continue;
      const isEmpty = result.remark.cause === 'placeholder';
      if (!isEmpty) broken.add(column.field);
      tellOf(
        found,
        cell,
        ofMapping(
          grid,
          found,
          elsewhere(sheet, column, cell, context, result.remark) ??
            withConsequence(sheet, column, withDayOfStart(record, column, cell, result.remark)),
        ),
        isEmpty ? 'nothing' : costOf(sheet, column),
      );
      continue;
    }
    if (result.note) tellOf(found, cell, result.note, 'nothing');
    if (!found.language && !hasLanguages(columns, found, row)) setField(record, column.field, result.value);
    else {
      const language = found.language ?? context.language;
      if (setText(record, column.field, language, result.value)) continue;
      const other = columns.find((each) => each.column === column)!.header;
      tellOf(found, cell, { cause: 'columns-same-language', details: { other, language } }, 'field');
    }
  }
  for (const found of columns) {
    const counts = zipTexts(record, found.column.field, columnShape(sheet, found.column));
    if (counts)
      tell({
        cause: 'list-lengths',
        details: { counts },
        place: placeOf(grid, row.number, found),
        costs: 'field',
      });
  }
  const extra = columns.find(({ column }) => column === EXTRA);
  const cell = extra && row.cells[extra.index];
  if (cell && !isBlank(cell)) {
    const fields = readExtra(cell.text);
    if (fields) fillIn(record, fields);
    else tellOf(extra, cell, { cause: 'write', details: { wanted: { kind: 'object' } } }, 'field');
  }
  return record;
}

interface Moved {
  readonly cells: readonly FoundColumn[];
  /** Where the columns are that the cells fit. */
  readonly side: 'left' | 'right';
}

/** Fewer cells that are not of their columns are so by themselves. */
const LEAST_MOVED = 2;

/**
 * Cells that are not of their columns and all fit the next one on one side, as where somebody inserted a cell into a row. What fits a
 * column of texts fits all of them, and tells nothing.
 */
function movedCells({ sheet, columns, grid }: Table, { cells }: Row, context: CellContext): Moved | undefined {
  if (grid.origins || grid.isMade || grid.isRecords) return undefined;
  const byIndex = new Map(columns.map((found) => [found.index, found]));
  const fits = ({ column }: FoundColumn, cell: Cell): boolean => {
    const result = readCell(columnShape(sheet, column), cell, column, context);
    return result.value !== undefined;
  };
  const isRead = ({ column }: FoundColumn): boolean => column !== EXTRA && !sheet.parents?.includes(column as Parent);
  const wrong = columns.filter((found) => {
    const cell = cells[found.index];
    if (isBlank(cell) || !isRead(found) || !isTelling(columnShape(sheet, found.column))) return false;
    const result = readCell(columnShape(sheet, found.column), cell, found.column, context);
    return result.value === undefined && 'remark' in result && result.remark.cause === 'write';
  });
  if (wrong.length < LEAST_MOVED) return undefined;
  for (const [side, step] of [
    ['left', -1],
    ['right', 1],
  ] as const) {
    const beside = wrong.map(({ index }) => byIndex.get(index + step));
    const isAll = beside.every((each, at) => each && isRead(each) && fits(each, cells[wrong[at].index]));
    const telling = beside.filter((each) => each && isTelling(columnShape(sheet, each.column)));
    if (isAll && telling.length >= LEAST_MOVED) return { cells: wrong, side };
  }
  return undefined;
}

/** What only some texts are: a date, a number, one of a list. */
const isTelling = (shape: Shape): boolean =>
  shape === 'date' ||
  (typeof shape === 'object' && ('oneOf' in shape || 'range' in shape || ('list' in shape && isTelling(shape.list))));

/** A date or a number alone where the same text is in words in another language: the row's cells most likely moved. */
const isNoTranslation = ({ column, index }: FoundColumn, { cells }: Row, columns: readonly FoundColumn[]): boolean =>
  hasNoWords(cells[index]) &&
  columns.some((other) => other.column === column && other.index !== index && hasWords(cells[other.index]));

const hasNoWords = ({ text, kind }: Cell): boolean => /\d/.test(text) && (kind === 'date' || !/\p{L}/u.test(text));
const hasWords = (cell: Cell | undefined): boolean => cell?.kind === 'text' && /\p{L}{3}/u.test(cell.text);

/** What is needed stands in another column already, in words that say something. */
const isTranslation = ({ column, index, language }: FoundColumn, { cells }: Row, columns: readonly FoundColumn[]) =>
  language !== undefined &&
  columns.some((other) => {
    const cell = other.column === column && other.index !== index ? cells[other.index] : undefined;
    return !isBlank(cell) && !isPlaceholder(cell!.text);
  });

const fractionColumns = new WeakMap<Table, ReadonlySet<number>>();

/** `1` between `0.4` and `0.25`, or where all others are `0` or `1`, is all of it, as a spreadsheet keeps 100 %, or one per cent. */
function isOneOfFractions(table: Table, { index }: FoundColumn, { text }: Cell, shape: Shape): boolean {
  if (!isPercentage(shape) || !/^1(?:[.,]0+)?$/.test(text.trim())) return false;
  let found = fractionColumns.get(table);
  if (!found) {
    const fractions = table.columns.filter((each) => {
      const texts = table.rows.map(({ cells }) => cells[each.index]?.text.trim() ?? '').filter(Boolean);
      return (
        texts.some((text) => /^0?[.,]0*[1-9]\d*$/.test(text)) ||
        (texts.length > 1 && texts.every((text) => /^[01](?:[.,]0+)?$/.test(text)))
      );
    });
    found = new Set(fractions.map((each) => each.index));
    fractionColumns.set(table, found);
  }
  return found.has(index);
}

/** A word in a sheet with columns of its own is explained in the mapping: nobody changes their sheet for it. */
function ofMapping({ origins, isMade }: Grid, { index }: FoundColumn, remark: Remark): Remark {
  if (isMade || !origins?.[index]) return remark;
  if (remark.cause === 'fraction-as-percentage') return { cause: 'mapping-fraction', details: {} };
  if (remark.cause === 'other-column') return { ...remark, cause: 'mapping-word' };
  if (remark.cause !== 'write' || remark.details.wanted.kind !== 'choice') return remark;
  return { ...remark, cause: 'mapping-word' };
}

/**
 * Where a value of one list stands in the column of another, as `withdrawn` in that of the completion: which column it is
 * for. None where several could be meant.
 */
function elsewhere(sheet: Sheet, column: Column, cell: Cell, context: CellContext, remark: Remark): Remark | undefined {
  const shape = columnShape(sheet, column);
  // Words around a number say what it is, and are of no other column.
  if (!isOfScale(shape) || (isPercentage(shape) && /\d/.test(cell.text))) return undefined;
  const others = sheet.columns.flatMap((other): { other: Column; meant?: Remark['meant'] }[] => {
    const otherShape = columnShape(sheet, other);
    if (other === column || !isOfScale(otherShape)) return [];
    const result = readCell(otherShape, cell, other, context);
    if (result.value !== undefined) return !result.note && isUsable(result.value, otherShape) ? [{ other }] : [];
    // What is nearly a word of another column, and of this one is not.
    const { meant, cause } = 'remark' in result ? result.remark : {};
    return !remark.meant && cause === 'write' && meant ? [{ other, meant }] : [];
  });
  const [found, ...more] = others;
  if (!found || more.length) return undefined;
  return {
    cause: 'other-column',
    details: { wanted: wantedOf(shape, column), column: nameOf(found.other) },
    ...(found.meant && { meant: found.meant }),
  };
}

/** One of a list, or a percentage: what staff confuse when they say how far something is. */
const isOfScale = (shape: Shape): boolean =>
  typeof shape === 'object' && (('oneOf' in shape && !shape.oneOf.includes(true)) || isPercentage(shape));

const isPercentage = (shape: Shape): boolean => typeof shape === 'object' && 'range' in shape && shape.range[1] === 100;

/** The date of it all is no cell like others: without it no page says as of when it is. */
const withConsequence = (sheet: Sheet, { field }: Column, remark: Remark): Remark =>
  isCoalition(sheet) && field === 'updated' && remark.cause === 'write'
    ? { cause: 'updated-missing', details: {} }
    : remark;

/** Of what says no day at all. */
const NO_DAY: readonly Remark['cause'][] = ['write', 'hour-alone'];

/** An hour alone where something ends is most likely of the day on which it starts. */
function withDayOfStart({ start }: Fields, { field, hasHours }: Column, { text }: Cell, remark: Remark): Remark {
  const [, written, minute = '00', half] =
    /^(\d{1,2})(?:[:.h](\d\d)?(?::00)?)?(?: ?(?:([ap])\.? ?m\.?|h|hs|hrs?|horas))?\.?$/i.exec(text.trim()) ?? [];
  const hour = half ? (Number(written) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(written);
  const day = typeof start === 'string' ? start.slice(0, 10) : '';
  if (field !== 'end' || !hasHours || !(hour < 24) || day.length < 10 || !NO_DAY.includes(remark.cause)) return remark;
  return { ...remark, meant: `${day} ${String(hour).padStart(2, '0')}:${minute}` };
}

const isUsable = (value: unknown, shape: Shape): boolean =>
  !isPercentage(shape) || (typeof value === 'number' && value >= 0 && value <= 100);

/** What a cell costs that cannot be read. The coalition's own row needs its name alone. */
function costOf(sheet: Sheet, column: Column): Costs {
  if (isCoalition(sheet)) return column.field === 'title' ? 'feed' : 'field';
  return isRequired(sheet, column) ? 'record' : 'field';
}

function setField(record: Fields, field: string, value: unknown): void {
  const [first, second] = field.split('.');
  if (second === undefined) record[first] = value;
  else ((record[first] ??= {}) as Fields)[second] = value;
}

/** Returns whether the language was free. */
function setText(record: Fields, field: string, language: string, value: unknown): boolean {
  const [first, second] = field.split('.');
  const holder = second === undefined ? record : ((record[first] ??= {}) as Fields);
  const texts = (holder[second ?? first] ??= {}) as Fields;
  if (Object.keys(texts).some((tag) => tag.toLowerCase() === language.toLowerCase())) return false;
  texts[language] = value;
  return true;
}

/** Whether another column of the row has the same text in another language. */
const hasLanguages = (columns: readonly FoundColumn[], { column }: FoundColumn, { cells }: Row): boolean =>
  columns.some((other) => other.column === column && other.language && !isBlank(cells[other.index]));

/**
 * Lists of texts in several languages: {en: [a, b], es: [c, d]} becomes [{en: a, es: c}, {en: b, es: d}].
 *
 * @returns how many there are in each, where that is not the same number: then the field is taken out
 */
function zipTexts(record: Fields, field: string, shape: Shape): { language: string; count: number }[] | undefined {
  const value = record[field];
  if (typeof shape !== 'object' || !('list' in shape) || shape.list !== 'text') return undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const lists = Object.entries(value as Record<string, unknown[]>);
  const longest = Math.max(...lists.map(([, list]) => list.length));
  if (lists.some(([, list]) => list.length !== longest)) {
    delete record[field];
    return lists.map(([language, list]) => ({ language, count: list.length }));
  }
  record[field] = Array.from({ length: longest }, (_, index) =>
    Object.fromEntries(lists.map(([tag, list]) => [tag, list[index]])),
  );
  return undefined;
}
