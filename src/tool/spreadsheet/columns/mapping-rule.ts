import type { Place } from '../../messages/message.js';
import type { Column, Sheet } from '../sheets.js';

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
