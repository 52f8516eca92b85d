/**
 * What a cell is, as the file says: CSV knows text alone, workbooks tell more. `missing` is a formula whose result the
 * program did not save.
 */
export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'error' | 'missing';

/** A cell as a person reads it. */
export interface Cell {
  /**
   * A date as `2026`, `2026-05`, `2026-05-31` or `2026-05-31 18:00`, no more precisely than the cell shows it; a
   * percentage as `40 %`; everything else as it stands there.
   */
  readonly text: string;
  readonly kind: CellKind;
  /** What a number shows, where that may be another code than its text: by it other cells and other people call it, as `1.10`. */
  readonly shown?: string;
  /** Whether a line goes through it: so people mark what no longer holds. */
  readonly isStruck?: boolean;
  /** The words of it that a line goes through, where others have none. */
  readonly struck?: string;
  /** The other cell that its formula is, where it has no other and its value is 0. */
  readonly reference?: string;
  /** Whether that other cell is empty, or in another file: its 0 is nobody's. */
  readonly isOfEmpty?: boolean;
  /** Whether it is written in white on white, where nobody sees it. */
  readonly isWhite?: boolean;
}

/** The cells of one row; its number is the spreadsheet's, from 1. */
export interface Row {
  readonly number: number;
  readonly cells: readonly Cell[];
  /** Nobody sees it who opens the workbook, as where a filter is set. */
  readonly isHidden?: boolean;
}

/** One sheet of a workbook, or one CSV file, with nothing understood yet. */
export interface Grid {
  /** Its file, with its folder or host only where several were named; safe to print. */
  readonly file: string;
  /** The name of the sheet, where the file is a workbook. */
  readonly sheet?: string;
  /** What it is called: the sheet's name, or the file's without its ending. */
  readonly name: string;
  readonly rows: readonly Row[];
  /** Cells that were merged downwards: the value of the first stands in each. */
  readonly merged?: readonly { readonly row: number; readonly column: number }[];
  /** Cells that were merged to the right: the first and the last column of each row of them. */
  readonly across?: readonly { readonly row: number; readonly column: number; readonly last: number }[];
  /** Empty cells with a colour of their own. */
  readonly coloured?: readonly { readonly row: number; readonly column: number; readonly colour: string }[];
  /** Columns that nobody sees who opens the workbook, from 0. */
  readonly hiddenColumns?: readonly number[];
  /** Whether it is made of a table of another organisation: nobody typed what no column of theirs says. */
  readonly isMade?: boolean;
  /** Whether the file is a list of records: it has fields, and neither rows nor columns with letters. */
  readonly isRecords?: boolean;
  /** Whether it came from an address, which nobody can give the name of a sheet: what it is its columns say. */
  readonly isOfAddress?: boolean;
  /** Where its columns stand in the file, if it was made of a sheet with others: messages name those. */
  readonly origins?: readonly ({ readonly index: number; readonly header: string } | undefined)[];
  /** Cells that came from another column than the rest of theirs, by row and column. */
  readonly elsewhere?: ReadonlyMap<string, { readonly index: number; readonly header: string }>;
}

/** The files of one body: what `import State/ City/` reads from each of the two. */
export interface Body {
  readonly name: string;
  readonly grids: readonly Grid[];
}

export const EMPTY: Cell = { text: '', kind: 'text' };

export const textCell = (text: string): Cell => (text ? { text, kind: 'text' } : EMPTY);

export const isBlank = (cell: Cell | undefined): boolean => !cell || (cell.kind === 'text' && !cell.text.trim());

/** The least of many numbers, and at most `most`: so many arguments as a sheet has rows no function takes. */
export const leastOf = (numbers: readonly number[], most: number): number =>
  numbers.reduce((least, each) => Math.min(least, each), most);

/** The columns in which a row has something. */
export const filledIn = ({ cells }: Row): number[] => [...cells.keys()].filter((index) => !isBlank(cells[index]));

/** What the cells of a row say, without those that say nothing. */
export const textsOfRow = ({ cells }: Row): string[] =>
  cells.filter((cell) => !isBlank(cell)).map(({ text }) => text.trim());

/**
 * A note for staff, which `import` passes over: it begins with `#`. Where the first column is one of the format's, an id may
 * be `#12`, and nobody's is `#` or `# Water`.
 */
export const isNote = ({ cells }: Row, isFirstNamed = false): boolean =>
  (isFirstNamed ? /^#(?:\s|$)/ : /^#/).test(cells[0]?.text.trim() ?? '');

/** Whether the sign stands before a number: rows that are counted `#1`, `#2` are records rather than notes. */
export const isNumbered = ({ cells }: Row): boolean => /^#\s?\d+$/.test(cells[0]?.text.trim() ?? '');

/**
 * Whether a sheet is a note for staff: its name begins with `#`, also where a program put the book's name before it, as in
 * `book-# lists`. `District-#2-commitments` is a district's.
 */
export const isNotesName = (name: string): boolean => /^\s*#|[-–_] ?#(?!\d)/.test(name);

/** A to Z, then AA, as spreadsheets name their columns. */
export function letterOf(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest ? letterOf(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}
