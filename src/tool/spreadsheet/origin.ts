import type { Fields } from '../../feed-format/own.js';
import type { FoundColumn, Table } from './find-table.js';
import type { Row } from './grid.js';

/** Where a record of the feed came from. */
export interface Origin {
  readonly table: Table;
  readonly row: Row;
  /** Fields whose cell was already complained about. */
  readonly broken: Set<string>;
}

/** The column of a record that a field stands in, as `contact.email` or `leads[0]`. */
export function columnOfField({ table }: Origin, field: string): FoundColumn | undefined {
  const plain = field.replace(/\[\d+\]/g, '');
  return table.columns.find(({ column }) => plain === column.field || plain.startsWith(`${column.field}.`));
}

export const listOf = (record: Fields, list: string): Fields[] => (record[list] ??= []) as Fields[];
