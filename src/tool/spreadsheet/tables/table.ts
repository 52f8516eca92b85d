import type { Grid, Row } from './grid.js';
import type { Column, Sheet } from '../sheets.js';

/** A column of a table: which of the format's it is, and in which language. */
export interface FoundColumn {
  readonly column: Column;
  /** A tag, for a text in a language that the header names. */
  readonly language?: string;
  readonly index: number;
  /** As it is written there. */
  readonly header: string;
}

/** A grid of which is known what its rows and columns are. */
export interface Table {
  readonly grid: Grid;
  readonly sheet: Sheet;
  /** Of several bodies, whose it is. */
  readonly body?: string;
  readonly columns: readonly FoundColumn[];
  readonly rows: readonly Row[];
  /** Rows that begin with the sign of notes and are filled like records: others may name them. */
  readonly notes?: readonly Row[];
}
