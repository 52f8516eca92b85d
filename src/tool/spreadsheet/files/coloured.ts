import { isBlank, type Grid, type Row } from '../tables/grid.js';

/** Colours that nobody sees on white paper. */
const WHITE = /^(?:#|FF)?FFFFFF$|^transparent$/i;

/** The colours of cells, by row and column. */
export type Colours = ReadonlyMap<string, string>;

export const colourKey = (row: number, column: number): string => `${row} ${column}`;

/** Empty cells that have another colour than those beside them: a row or a stripe in one colour says nothing. */
export function colouredIn(rows: readonly Row[], colours: Colours): Pick<Grid, 'coloured'> {
  const cellsOf = new Map(rows.map(({ number, cells }) => [number, cells]));
  const coloured = [...colours].flatMap(([key, colour]) => {
    const [row, column] = key.split(' ').map(Number);
    const cells = cellsOf.get(row);
    if (!cells || WHITE.test(colour) || !isBlank(cells[column])) return [];
    const beside = [column - 1, column + 1].map((each) => colours.get(colourKey(row, each)));
    return beside.includes(colour) ? [] : [{ row, column, colour }];
  });
  return coloured.length ? { coloured } : {};
}
