import { fold } from '../../../feed-format/fold.js';
import { readDateCell } from '../cells/date-cell.js';
import { columnShape } from '../sheets.js';
import { isBlank, type Cell } from './grid.js';
import type { FoundColumn, Table } from './table.js';

/** Two columns of a sheet that have each other's values. */
export interface ExchangedColumns {
  readonly columns: readonly [FoundColumn, FoundColumn];
  /** In how many rows, of how many that have both. */
  readonly count: number;
  readonly total: number;
}

/** Fewer rows may be so by chance. */
const LEAST = 3;

/** Whether two cells of a row have what belongs in the other. */
type AreExchanged = (one: Cell, other: Cell) => boolean;

/** Columns that only their values show to be exchanged: words where days belong, and days in the column of words beside it. */
export function exchangedColumns({ sheet, columns, rows }: Table): ExchangedColumns[] {
  const plain = columns.filter(({ language }) => language === undefined);
  const ofShape = (shape: string): FoundColumn[] => plain.filter(({ column }) => columnShape(sheet, column) === shape);
  const named = (field: string): FoundColumn[] => plain.filter(({ column }) => column.field === field);
  const pairOf = (one: readonly FoundColumn[], others: readonly FoundColumn[], areExchanged: AreExchanged) =>
    one.flatMap((each) => others.map((other) => ({ one: each, other, areExchanged })));
  const pairs = [
    ...pairOf(ofShape('date'), ofShape('text'), (one, other) => isInWords(one) && isDay(other)),
    ...pairOf(named('name'), named('role'), (one, other) => isRole(one) && !isRole(other)),
    ...pairOf(named('title'), named('summary'), isLongTitle),
  ];
  return pairs.flatMap(({ one, other, areExchanged }): ExchangedColumns[] => {
    const both = rows.flatMap(({ cells }) => {
      const [a, b] = [cells[one.index], cells[other.index]];
      return a && b && !isBlank(a) && !isBlank(b) ? [[a, b] as const] : [];
    });
    const count = both.filter((cells) => areExchanged(...cells)).length;
    return count >= LEAST && count * 2 > both.length ? [{ columns: [one, other], count, total: both.length }] : [];
  });
}

/** What no day is read from, or a part of the year alone. */
function isInWords({ text, kind }: Cell): boolean {
  if (kind === 'date' || !/\p{L}{3}/u.test(text)) return false;
  const read = readDateCell(text);
  return 'remark' in read || 'note' in read;
}

const isDay = ({ text, kind }: Cell): boolean =>
  kind === 'date' || /^\s*(?:\d{4}-\d\d-\d\d|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})\s*$/.test(text);

/** How words begin by which offices are called, and no person is. */
const isRole = ({ text }: Cell): boolean =>
  /^(?:direct(?:or|eur|rice)|coord[ie]n|secretar|subsecretar|presiden|titular|jef[ea] d|enlace|represent|asesor|responsa|encargad|head of|chair|officer|manager|advisor|chef|chefe|zuzendari|koordina)/.test(
    fold(text.trim()),
  );

/** A title that is a paragraph, beside a summary that is none. */
function isLongTitle({ text: title }: Cell, { text: summary }: Cell): boolean {
  const [long, short] = [title.trim(), summary.trim()];
  return long.length > LONG && /[.!…]$/.test(long) && short.length * 2 < long.length && !/[.!…]$/.test(short);
}

const LONG = 80;
