import { HELD_BACK } from '../../feed-format/held-back.js';
import { plainSpelling } from '../names/similar.js';
import { wordsFor } from './cells/cell.js';
import type { Row } from './tables/grid.js';
import { isReceiversRow } from './tables/receiver-export.js';
import type { Table } from './tables/table.js';

/** As the widgets call what was withdrawn, for which no contribution in a feed has a status. */
const WITHDRAWN = wordsFor('withdrawn', { words: 'state' }).map(plainSpelling);

/** Why a contribution is in no feed, though its row has all that a record needs. */
export type KeptOut = 'contribution-withdrawn' | 'contribution-held-back' | 'contribution-undecided';

/**
 * Why the row of a contribution stays out of the feed: the desk took it from the page, its words may hold personal data, or
 * nobody has decided at the desk that it is published, as its sender may not want.
 */
export function keptOut(table: Table, row: Row): KeptOut | undefined {
  if (table.sheet.list !== 'contributions') return undefined;
  const cellOf = (field: string): string => {
    const found = table.columns.find(({ column }) => column.field === field);
    return found ? (row.cells[found.index]?.text.trim() ?? '') : '';
  };
  if (WITHDRAWN.includes(plainSpelling(cellOf('status').slice(0, 40)).replace(/a$/, 'o')))
    return 'contribution-withdrawn';
  if (cellOf('text') === HELD_BACK) return 'contribution-held-back';
  return isReceiversRow(table, row) && !cellOf('decision') ? 'contribution-undecided' : undefined;
}
