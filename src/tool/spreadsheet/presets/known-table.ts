import type { Place, Tell } from '../../messages/message.js';
import { plainSpelling } from '../../names/similar.js';
import { withoutInvisible } from '../cells/clean.js';
import { placeOf } from '../tables/place-of.js';
import { isBlank, type Grid, type Row } from '../tables/grid.js';
import type { Made } from './made-sheet.js';

/** How far below its titles a table may begin. */
const FIRST_ROWS = 25;

/** A table in the columns of another organisation, read by their names: those move from edition to edition. */
export class KnownTable {
  readonly grid: Grid;
  readonly headers: readonly string[];
  readonly rows: readonly Row[];
  readonly #indexes = new Map<string, number>();
  readonly #used = new Set<number>();
  readonly #saysNothing: (text: string) => boolean;

  /** @param saysNothing whether a cell is as good as empty */
  constructor(grid: Grid, at: number, saysNothing: (text: string) => boolean) {
    this.grid = grid;
    this.#saysNothing = saysNothing;
    const rows = grid.rows.filter(({ cells }) => cells.some((cell) => !isBlank(cell)));
    this.headers = rows[at].cells.map(({ text }) => withoutInvisible(text));
    this.rows = rows.slice(at + 1);
    for (const [index, header] of this.headers.entries()) {
      const name = plainSpelling(header);
      if (name && !this.#indexes.has(name)) this.#indexes.set(name, index);
    }
  }

  has(header: string): boolean {
    return this.#indexes.has(plainSpelling(header));
  }

  /** A cell by the name of its column; none where it says nothing. */
  cell({ cells }: Pick<Row, 'cells'>, header: string): Required<Made> | undefined {
    this.use(header);
    return this.peek({ cells }, header);
  }

  /** A cell of a column that is looked at and not taken. */
  peek({ cells }: Pick<Row, 'cells'>, header: string): Required<Made> | undefined {
    const index = this.#indexes.get(plainSpelling(header));
    if (index === undefined) return undefined;
    const text = cells[index]?.text.trim() ?? '';
    return this.#saysNothing(text) ? undefined : { text, index };
  }

  /** Notes that a column was understood, also where no row says anything in it. */
  use(header: string): void {
    const index = this.#indexes.get(plainSpelling(header));
    if (index !== undefined) this.#used.add(index);
  }

  placeOf({ number }: Row, made?: Made): Place {
    const { index } = made ?? {};
    return placeOf(this.grid, number, index === undefined ? undefined : { index, header: this.headers[index] });
  }

  /** Lists the columns that say something for which the format has no place. */
  tellUnused(tell: Tell): void {
    const columns = this.headers.filter(
      (header, index) =>
        header &&
        !this.#used.has(index) &&
        this.rows.some(({ cells }) => !this.#saysNothing(cells[index]?.text.trim() ?? '')),
    );
    if (columns.length)
      tell({
        cause: 'columns-without-place',
        details: { columns },
        place: { file: this.grid.file, sheet: this.grid.sheet },
        costs: 'nothing',
      });
  }
}

/** The row of a grid that has these columns; none where it is another table. */
export function headerWith(grid: Grid, headers: readonly string[]): number | undefined {
  const wanted = headers.map(plainSpelling);
  const rows = grid.rows.filter(({ cells }) => cells.some((cell) => !isBlank(cell)));
  const at = rows.slice(0, FIRST_ROWS).findIndex(({ cells }) => {
    const names = new Set(cells.map(({ text }) => plainSpelling(text.slice(0, 200))));
    return wanted.every((name) => names.has(name));
  });
  return at < 0 ? undefined : at;
}
