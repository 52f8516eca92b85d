import { EMPTY, textCell, type Cell, type Grid } from '../tables/grid.js';

/** What fills one cell of ours: a text, and the column of theirs that it came from. */
export interface Made {
  readonly text: string;
  readonly index?: number;
}

/** A sheet of ours that is made of one of theirs, row by row. */
export class MadeSheet {
  readonly #name: string;
  readonly #theirs: Grid;
  readonly #headers: readonly string[];
  readonly #columns = new Map<string, number | undefined>();
  readonly #rows: { number: number; cells: Map<string, Cell> }[] = [];

  /**
   * @param name of our sheet
   * @param theirs the grid that it is made of
   * @param headers how their columns are called, for messages
   */
  constructor(name: string, theirs: Grid, headers: readonly string[]) {
    this.#name = name;
    this.#theirs = theirs;
    this.#headers = headers;
  }

  /** Adds a row; what has no text is an empty cell. */
  add(number: number, values: Readonly<Record<string, Made | undefined>>): void {
    const cells = new Map<string, Cell>();
    for (const [header, made] of Object.entries(values)) {
      if (!made?.text) continue;
      if (this.#columns.get(header) === undefined) this.#columns.set(header, made.index);
      cells.set(header, textCell(made.text));
    }
    this.#rows.push({ number, cells });
  }

  /** Where no row was added, none. */
  grids(): Grid[] {
    if (!this.#rows.length) return [];
    const { file, sheet } = this.#theirs;
    const names = [...this.#columns.keys()];
    return [
      {
        file,
        ...(sheet !== undefined && { sheet }),
        name: this.#name,
        isMade: true,
        ...(this.#theirs.isRecords && { isRecords: true }),
        rows: [
          { number: 1, cells: names.map(textCell) },
          ...this.#rows.map(({ number, cells }) => ({ number, cells: names.map((name) => cells.get(name) ?? EMPTY) })),
        ],
        origins: names.map((name) => {
          const index = this.#columns.get(name);
          return index === undefined ? undefined : { index, header: this.#headers[index].slice(0, 60) };
        }),
      },
    ];
  }
}
