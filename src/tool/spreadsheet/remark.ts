import { oneLine, sentence } from '../output.js';

/** One thing about a file or a cell that staff should look at. */
export interface Remark {
  readonly file: string;
  /** Of the spreadsheet, whose header is row 1. */
  readonly row?: number;
  readonly column?: { readonly index: number; readonly header: string };
  readonly value?: string;
  /** What is wrong and what to write instead. */
  readonly message: string;
  readonly costs: 'feed' | 'file' | 'record' | 'field' | 'nothing';
}

const COSTS: Record<Remark['costs'], string> = {
  feed: 'Without it there is no feed.',
  file: 'Nothing of this file is used.',
  record: 'The row is left out.',
  field: 'The cell is left out.',
  nothing: '',
};

/** `commitments.csv, row 7, column E (progress): Found "130". Write a number from 0 to 100. The cell is left out.` */
export function remarkLine({ file, row, column, value, message, costs }: Remark): string {
  const place = [file, row && `row ${row}`, column && `column ${letterOf(column.index)} (${column.header})`]
    .filter(Boolean)
    .join(', ');
  return oneLine(
    `${place}: ${[value && `Found ${shorten(value)}.`, sentence(message), COSTS[costs]].filter(Boolean).join(' ')}`,
  );
}

/** As one goes through the files from top to bottom. */
export const byPlace = (a: Remark, b: Remark): number =>
  a.file.localeCompare(b.file) || (a.row ?? 0) - (b.row ?? 0) || (a.column?.index ?? -1) - (b.column?.index ?? -1);

const shorten = (value: string): string => `"${value.length > 60 ? `${value.slice(0, 59)}…` : value}"`;

/** A to Z, then AA, as spreadsheets name their columns. */
function letterOf(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest ? letterOf(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}
