import { EMPTY, isBlank, type Cell, type Grid, type Row } from '../tables/grid.js';

/** A sheet of a workbook as it was read. */
export interface ReadSheet extends Pick<Grid, 'rows' | 'merged' | 'across' | 'coloured' | 'hiddenColumns'> {
  readonly name: string;
  /** Nobody sees it who opens the workbook, so it may be an old one. */
  readonly isHidden?: boolean;
  /** What stands so far from everything else that it was not read. */
  readonly far?: readonly FarCell[];
  /** What people wrote beside cells, and not into them, with the cell that it is of. */
  readonly comments?: readonly FarCell[];
}

export interface FarCell {
  /** From 1. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
  readonly text: string;
}

export interface Merge {
  /** Of its first cell, from 1. */
  readonly row: number;
  /** Of its first cell, from 0. */
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Nobody merges further; what a file says that is broken must not take for ever. */
const MOST_ROWS = 10_000;

/**
 * A cell that was merged downwards is meant for each row that it covers, but the file has its value in the first alone.
 * Rows that hold nothing else are left out, as empty ones are. What a covered cell held before nobody sees: LibreOffice keeps it.
 */
export function fillMerged(rows: readonly Row[], merges: readonly Merge[]): Pick<Grid, 'rows' | 'merged' | 'across'> {
  if (!merges.length) return { rows };
  const byNumber = new Map(rows.map((row) => [row.number, { ...row, cells: [...row.cells] }]));
  for (const merge of merges) emptyCovered(byNumber, merge);
  for (const { number, cells } of rows)
    if (cells.some((cell) => !isBlank(cell)) && byNumber.get(number)!.cells.every(isBlank)) byNumber.delete(number);
  const downwards = merges.filter((merge) => merge.rows > 1 && merge.columns === 1);
  const merged: { row: number; column: number }[] = [];
  for (const { row, column, rows: count } of downwards) {
    const value = byNumber.get(row)?.cells[column];
    if (!value || isBlank(value)) continue;
    for (let number = row + 1; number < row + Math.min(count, MOST_ROWS); number += 1) {
      const target = byNumber.get(number);
      if (!target || !isBlank(target.cells[column])) continue;
      while (target.cells.length < column) target.cells.push(EMPTY);
      target.cells[column] = value;
      merged.push({ row: number, column });
    }
  }
  const across = merges
    .filter(({ columns }) => columns > 1)
    .flatMap(({ row, column, rows: count, columns }) =>
      [...byNumber.keys()]
        .filter((number) => number >= row && number < row + count)
        .map((number) => ({ row: number, column, last: column + columns - 1 })),
    );
  return {
    rows: [...byNumber.values()],
    ...(merged.length && { merged }),
    ...(across.length && { across }),
  };
}

function emptyCovered(
  byNumber: ReadonlyMap<number, { readonly cells: Cell[] }>,
  { row, column, rows, columns }: Merge,
): void {
  for (let number = row; number < row + Math.min(rows, MOST_ROWS); number += 1) {
    const cells = byNumber.get(number)?.cells ?? [];
    for (let index = column; index < Math.min(column + columns, cells.length); index += 1)
      if (number > row || index > column) cells[index] = EMPTY;
  }
}
