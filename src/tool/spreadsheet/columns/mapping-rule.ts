import type { Place } from '../../messages/message.js';
import { columnShape, type Column, type Sheet } from '../sheets.js';

/** A column of ours that a row of the mapping names. */
export interface Target {
  readonly sheet: Sheet;
  /** As it is written: `milestones 2` is a second row of milestones for each of yours. */
  readonly sheetName: string;
  readonly column: Column;
  readonly language?: string;
  /** As it is written: `title:es`. */
  readonly header: string;
}

/** One row of a mapping. */
export interface Rule {
  /** The sheet that it is for; every one where none is named. */
  readonly grid?: string;
  /** The column of theirs, or several with ` + ` between; none for what is the same in every row. */
  readonly from?: string;
  /** A word of theirs, where the row is about a word. */
  readonly word?: string;
  readonly target?: Target;
  /** What the word is called here, or what is the same in every row; empty for nothing. */
  readonly value: string;
  /** What to put between joined columns. */
  readonly join?: string;
  /** What stands between several values in one cell. */
  readonly split?: string;
  readonly place: Place;
}

/** Records that many rows of theirs name, each time the same. */
export const SHARED = new Set(['members', 'plans', 'people']);

/** Whether a cell of this column has several. */
export function isListColumn({ sheet, column }: Target): boolean {
  if (sheet.parents?.some(({ field }) => field === column.field)) return false;
  const shape = columnShape(sheet, column);
  return typeof shape === 'object' && 'list' in shape;
}
