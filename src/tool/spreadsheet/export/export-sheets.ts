import { isDeepStrictEqual } from 'node:util';
import { feedShape, partyShape, type Shape } from '../../../schema/feed-shape.js';
import { FeedBuilder } from '../build-feed.js';
import { isObject, type Fields } from '../../../feed-format/own.js';
import { findTable } from '../tables/find-table.js';
import { textCell, type Grid } from '../tables/grid.js';
import { languageTag } from '../languages.js';
import { SHEETS, type Sheet } from '../sheets.js';
import { templateColumns, type TemplateColumn } from '../template/template-columns.js';
import type { TemplateLanguage } from '../template/template-words.js';
import { rowsOfFeed, type ExportRow } from './export-row.js';
import { fillRow, type FillChoices } from './fill-row.js';
import { ownValue } from '../../own-value.js';

/** More languages than these stand in `extra`: nobody reads so many columns side by side. */
const MOST_LANGUAGES = 24;

/** The rows of every sheet, as texts in the order of its columns. */
export type FilledSheets = ReadonlyMap<Sheet, readonly (readonly string[])[]>;

export interface Exported {
  readonly also: readonly string[];
  readonly sheets: FilledSheets;
  /** How many rows have something in `extra`. */
  readonly withExtra: number;
  /** Whether reading the sheets gives the feed that was written, field by field. */
  readonly isWhole: boolean;
}

/**
 * Writes a feed as the rows of sheets. They are read back as `import` does it, and what would come back otherwise than it
 * was, is put into the column `extra`, until nothing differs.
 *
 * @param isSafe whether a text comes through the file that is to be written
 */
export function exportSheets(feed: Fields, language: TemplateLanguage, isSafe: (text: string) => boolean): Exported {
  const feedLanguage = typeof feed['language'] === 'string' ? feed['language'] : 'und';
  const also = furtherLanguages(feed, feedLanguage);
  const columns = new Map(
    SHEETS.map((sheet) => [sheet, templateColumns(sheet, { language, also, today: '', hasExtra: true })]),
  );
  const top = rowsOfFeed(feed);
  const choices: FillChoices = { feedLanguage, language, isSafe };
  for (;;) {
    const sheets = fillAll(top, columns, choices);
    const read = readBack(sheets, columns, language);
    if (setAside(top, read)) continue;
    const withExtra = [...sheets.values()].flat().filter((cells) => cells.at(-1)).length;
    return { also, sheets, withExtra, isWhole: isDeepStrictEqual(read, feed) };
  }
}

function fillAll(
  top: ExportRow,
  columns: ReadonlyMap<Sheet, readonly TemplateColumn[]>,
  choices: FillChoices,
): Map<Sheet, string[][]> {
  const sheets = new Map<Sheet, string[][]>(SHEETS.map((sheet) => [sheet, []]));
  const add = (row: ExportRow): void => {
    sheets.get(row.sheet)!.push(fillRow(row, columns.get(row.sheet)!, choices));
    for (const [field, rows] of row.below) if (!row.aside.has(field)) rows.forEach(add);
  };
  add(top);
  return sheets;
}

/** The feed that `import` makes of the sheets, before it is checked. */
function readBack(
  sheets: FilledSheets,
  columns: ReadonlyMap<Sheet, readonly TemplateColumn[]>,
  language: TemplateLanguage,
): Fields {
  const silent = (): void => undefined;
  const tables = [...sheets].flatMap(([sheet, rows]) => {
    // As in the files: the first column is for notes.
    const lines = [['#', ...columns.get(sheet)!.map(({ header }) => header)], ...rows.map((cells) => ['', ...cells])];
    const grid: Grid = {
      file: '',
      name: sheet[language],
      rows: lines.map((cells, index) => ({ number: index + 1, cells: cells.map(textCell) })),
    };
    return findTable(grid, sheet, undefined, silent) ?? [];
  });
  return new FeedBuilder(tables, {}, silent).feed;
}

/** Puts aside what came back otherwise than it was. Returns whether there was something new. */
function setAside(row: ExportRow, read: Fields): boolean {
  let isNew = false;
  const keep = (each: ExportRow, field: string): void => {
    isNew ||= !each.aside.has(field);
    each.aside.add(field);
  };
  for (const [field, value] of Object.entries(row.record)) {
    const found = ownValue(read, field);
    if (isDeepStrictEqual(value, found)) continue;
    const rows = row.aside.has(field) ? undefined : row.below.get(field);
    const records = rows && recordsRead(rows, found);
    if (rows && records) {
      const isBelow = rows.filter((each, at) => setAside(each, records[at])).length > 0;
      if (isBelow) isNew = true;
      else keep(row, field);
    } else if (!row.aside.has(field)) keep(row, field);
    else if (row.parent) keep(row.parent.row, row.parent.field);
  }
  return isNew;
}

/** What was read of the rows of a list; undefined where it is not as many records. */
function recordsRead(rows: readonly ExportRow[], found: unknown): Fields[] | undefined {
  if (!Array.isArray(found) || found.length !== rows.length) return undefined;
  const records = (found as unknown[]).map((each, at) =>
    typeof each === 'string' && isObject(rows[at].record)
      ? { [Object.keys(rows[at].record)[0] ?? 'name']: each }
      : each,
  );
  return records.every(isObject) ? records : undefined;
}

/** The tags of all texts with several languages, the most frequent first, that can name a column. */
export function furtherLanguages(feed: Fields, feedLanguage: string): string[] {
  const counts = new Map<string, number>();
  const visit = (shape: Shape, value: unknown): void => {
    if (typeof shape === 'object' && 'list' in shape && Array.isArray(value))
      for (const item of value) visit(shape.list, item);
    if (!isObject(value)) return;
    if (shape === 'text') {
      for (const tag of Object.keys(value)) if (languageTag(tag) === tag) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    } else if (shape === 'party') visit(partyShape, value);
    else if (typeof shape === 'object' && 'fields' in shape)
      for (const [field, each] of Object.entries(shape.fields)) visit(each, value[field]);
  };
  visit(feedShape, feed);
  const seen = new Set([feedLanguage.toLowerCase()]);
  const tags = [...counts]
    .sort((a, b) => b[1] - a[1])
    .flatMap(([tag]) => {
      const plain = tag.toLowerCase();
      if (seen.has(plain)) return [];
      seen.add(plain);
      return [tag];
    });
  return tags.slice(0, MOST_LANGUAGES);
}
