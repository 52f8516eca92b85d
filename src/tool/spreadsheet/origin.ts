import type { Fields } from '../../feed-format/own.js';
import type { FoundColumn, Table } from './tables/table.js';
import type { Place } from '../messages/message.js';
import { isBlank, type Row } from './tables/grid.js';
import { placeOf } from './tables/place-of.js';

/** Where a record of the feed came from. */
export interface Origin {
  readonly table: Table;
  readonly row: Row;
  /** Fields whose cell was already complained about. */
  readonly broken: Set<string>;
}

/** The column of a record that a field stands in, as `contact.email` or `leads[0]`; of a translation by its tag, as `title.eu`. */
export function columnOfField({ table, row }: Origin, field: string): FoundColumn | undefined {
  const plain = field.replace(/\[\d+\]/g, '');
  const found = table.columns.filter(({ column }) => plain === column.field || plain.startsWith(`${column.field}.`));
  // Of what is missing its own column is meant, and not that of a translation, where it would be written in vain.
  return (
    found.find(({ column, language }) => language !== undefined && plain === `${column.field}.${language}`) ??
    found.find(({ language }) => language === undefined) ??
    found.find(({ index }) => !isBlank(row.cells[index]))
  );
}

/** Of a row in which one cell is filled, with a sentence rather than a name or an id: where that stands, and what it says. */
export function wordsAlone({ table: { grid, columns }, row }: Origin): { place: Place; value: string } | undefined {
  const [index, ...more] = [...row.cells.keys()].filter((each) => !isBlank(row.cells[each]));
  const value = more.length ? '' : (row.cells[index]?.text.trim() ?? '');
  if (!/\s/.test(value)) return undefined;
  const found = columns.find((each) => each.index === index);
  return { place: placeOf(grid, row.number, found), value };
}

export const listOf = (record: Fields, list: string): Fields[] => (record[list] ??= []) as Fields[];
