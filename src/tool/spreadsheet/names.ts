import { plainSpelling } from '../similar.js';
import type { Table } from './read-table.js';

/** Columns by which people name a record, beside its id. */
const NAMES = ['name', 'title', 'shortTitle'];

/** What the records of all sheets are called, before any is read: a row may name one that comes later. */
export class Names {
  readonly #ids = new Map<string, Set<string>>();
  /** Of each list: each name as it is compared → the ids of the records that have it. */
  readonly #named = new Map<string, Map<string, Set<string>>>();

  constructor(tables: readonly Table[]) {
    for (const table of tables) {
      const { list, parents } = table.sheet;
      if (list && !parents) this.#add(list, table);
    }
  }

  /** The id of the one record that these words name, by its id or by its name in any language. */
  idOf(list: string, words: string): string | undefined {
    if (this.#ids.get(list)?.has(words)) return words;
    const ids = this.#named.get(list)?.get(plainSpelling(words));
    return ids?.size === 1 ? [...ids][0] : undefined;
  }

  #add(list: string, { columns, rows }: Table): void {
    const ids = this.#ids.get(list) ?? new Set();
    const named = this.#named.get(list) ?? new Map<string, Set<string>>();
    this.#ids.set(list, ids);
    this.#named.set(list, named);
    for (const { cells } of rows) {
      const cellsOf = (fields: readonly string[]): string[] =>
        columns
          .filter(({ column }) => fields.includes(column.field))
          .flatMap(({ index }) => cells[index]?.trim() || []);
      const [id] = cellsOf(['id']);
      if (id === undefined) continue;
      ids.add(id);
      for (const name of cellsOf(NAMES)) {
        const spelling = plainSpelling(name);
        if (spelling) named.set(spelling, (named.get(spelling) ?? new Set()).add(id));
      }
    }
  }
}
