import { addTo } from '../../add-to.js';
import { isBlank, letterOf, textCell, type Grid, type Row } from '../tables/grid.js';
import { headerPair } from './header-pair.js';
import { spellingOf } from './mapping.js';
import type { Rule } from './mapping-rule.js';

/** How far below its titles a table may begin. */
const FIRST_ROWS = 25;

/** A table with columns of its own: where its names stand, and what is below. */
export interface TheirColumns {
  readonly grid: Grid;
  readonly header: Row;
  /** The same without the letters of columns that are called alike. */
  readonly written: readonly string[];
  /** Rows above the names that are passed over. */
  readonly titles: number;
  readonly rows: readonly Row[];
  /** Headings over several columns, which name none of them, with the names of those. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
  /** Where the columns stand that ` + ` joins in this text; none where one of them is not there. */
  readonly indexesOf: (from: string | undefined) => readonly number[] | undefined;
}

/** The table of a grid in which the columns stand that these rules name; none where it has none of them. */
export function columnsIn(grid: Grid, rules: readonly Rule[]): TheirColumns | undefined {
  const wanted = new Set(
    rules.flatMap(({ from }) => (from === undefined ? [] : [from, ...partsOf(from)])).map(spellingOf),
  );
  const rows = grid.rows.filter(({ cells }) => cells.some((cell) => !isBlank(cell)));
  let best = 0;
  let most = 0;
  for (const [index, { cells }] of rows.slice(0, FIRST_ROWS).entries()) {
    const joined = headerPair(rows[index], rows[index + 1])?.header.cells ?? [];
    const known = [...cells, ...joined].filter(
      ({ text }) => text.length <= 200 && wanted.has(spellingOf(text)) && text.trim(),
    ).length;
    if (known > most) [best, most] = [index, known];
  }
  return most ? theirColumns(grid, rows, best) : undefined;
}

/** A table whose names stand in one of its rows. */
export function theirColumns(grid: Grid, rows: readonly Row[], at: number): TheirColumns {
  // The row that has most of the names may be the second of two.
  const first = headerPair(rows[at - 1], rows[at]) ? at - 1 : at;
  const pair = headerPair(rows[first], rows[first + 1]);
  const data = rows.slice(pair ? first + 2 : at + 1);
  const named = pair?.header ?? rows[at];
  const { header, groups } = withLetters(named, data);
  const byName = new Map<string, number>();
  for (const [index, { text }] of header.cells.entries()) {
    const name = spellingOf(text);
    if (name && !byName.has(name)) byName.set(name, index);
  }
  // A remark in brackets may be left out, as in `Level (0-4)`, unless that is the name of another.
  for (const [index, { text }] of header.cells.entries()) {
    const name = spellingOf(text.replace(/\s*\([^()]*\)\s*$/, ''));
    if (name && !byName.has(name) && !groups.has(name)) byName.set(name, index);
  }
  return {
    grid,
    header,
    written: named.cells.map(({ text }) => text.trim()),
    titles: first,
    rows: data,
    groups: new Map([...(pair?.groups ?? []), ...groups]),
    indexesOf(from) {
      if (from === undefined) return undefined;
      const whole = byName.get(spellingOf(from));
      if (whole !== undefined) return [whole];
      const parts = partsOf(from).map((part) => byName.get(spellingOf(part)));
      return parts.length > 1 && !parts.includes(undefined) ? (parts as number[]) : undefined;
    },
  };
}

/**
 * Columns that are called alike and have not the same in them have their letters behind their names: `Progress Q3 (C)` and
 * `Progress Q3 (D)`. The name alone says of none which it is.
 */
function withLetters(
  header: Row,
  rows: readonly Row[],
): { readonly header: Row; readonly groups: ReadonlyMap<string, readonly string[]> } {
  const byName = new Map<string, number[]>();
  for (const [index, { text }] of header.cells.entries()) if (text.trim()) addTo(byName, spellingOf(text), index);
  const columnAt = (index: number): string => JSON.stringify(rows.map(({ cells }) => cells[index]?.text.trim() ?? ''));
  const isFilled = (index: number): boolean => rows.some(({ cells }) => !isBlank(cells[index]));
  const cells = [...header.cells];
  const groups = new Map<string, string[]>();
  for (const [name, indexes] of byName) {
    if (new Set(indexes.filter(isFilled).map(columnAt)).size < 2) continue;
    for (const index of indexes) {
      const called = `${header.cells[index].text.trim()} (${letterOf(index)})`;
      cells[index] = textCell(called);
      addTo(groups, name, called);
    }
  }
  return { header: { ...header, cells }, groups };
}

const partsOf = (from: string): string[] => from.split(' + ');
