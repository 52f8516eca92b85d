import { isBlank, type Grid, type Row } from '../tables/grid.js';
import { headerPair } from './header-pair.js';
import { spellingOf } from './mapping.js';
import type { Rule } from './mapping-rule.js';

/** How far below its titles a table may begin. */
const FIRST_ROWS = 25;

/** A table with columns of its own: where its names stand, and what is below. */
export interface TheirColumns {
  readonly grid: Grid;
  readonly header: Row;
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
  const header = pair?.header ?? rows[at];
  const byName = new Map<string, number>();
  for (const [index, { text }] of header.cells.entries()) {
    const name = spellingOf(text);
    if (name && !byName.has(name)) byName.set(name, index);
  }
  return {
    grid,
    header,
    titles: first,
    rows: rows.slice(pair ? first + 2 : at + 1),
    groups: pair?.groups ?? new Map(),
    indexesOf(from) {
      if (from === undefined) return undefined;
      const whole = byName.get(spellingOf(from));
      if (whole !== undefined) return [whole];
      const parts = partsOf(from).map((part) => byName.get(spellingOf(part)));
      return parts.length > 1 && !parts.includes(undefined) ? (parts as number[]) : undefined;
    },
  };
}

const partsOf = (from: string): string[] => from.split(' + ');
