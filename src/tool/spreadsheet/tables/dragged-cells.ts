import type { Shape } from '../../../schema/feed-shape.js';
import type { Tell } from '../../messages/message.js';
import { readDateCell } from '../cells/date-cell.js';
import type { FoundColumn, Table } from './table.js';
import { isBlank, type Row } from './grid.js';
import { readNumberCell } from '../cells/number-cell.js';
import { placeOf } from './place-of.js';
import { columnShape, type Parent } from '../sheets.js';

/** Fewer in a row may be so by chance: years and months more often than days that follow one another. */
const LEAST = { day: 3, number: 3, link: 3, month: 5, year: 5 };
/** What people put in the order of its days: events of a week, reports, what was said. */
const IN_ORDER = new Set(['events', 'updates', 'contributions', 'reports', 'revisions', 'assessments']);
/** These may follow one another by the month or the year, as milestones do. */
const IN_STEPS = new Set(['milestones', 'plans']);

/** Days, months, years or percentages that go up by one from row to row: a cell that was dragged down counts on in most programs. */
export function tellDragged(
  { grid, sheet, columns, rows }: Pick<Table, 'grid' | 'sheet' | 'columns' | 'rows'>,
  tell: Tell,
): void {
  if (!sheet.list || IN_ORDER.has(sheet.list)) return;
  const units = IN_STEPS.has(sheet.list) ? (['day'] as const) : (['day', 'month', 'year'] as const);
  const naming = columns.filter(({ column }) => NAMING.has(column.field)).map(({ index }) => index);
  for (const found of columns) {
    if (sheet.parents?.includes(found.column as Parent)) continue;
    const shape = columnShape(sheet, found.column);
    const ways: readonly Way[] =
      shape === 'date'
        ? units.map((unit) => [LEAST[unit], isNextDate(unit)] as const)
        : isPercentage(shape)
          ? [[LEAST.number, isNextNumber]]
          : shape === 'url'
            ? [[LEAST.link, isNextLink(naming)]]
            : [];
    const dragged = new Set(ways.flatMap((way) => runsIn(rows, found, way).flatMap((run) => run.slice(1))));
    for (const row of rows.filter((each) => dragged.has(each)))
      tell({
        cause: 'dragged',
        details: {},
        place: placeOf(grid, row.number, found),
        value: row.cells[found.index].text.trim(),
        costs: 'nothing',
      });
  }
}

/** How many in a row, and what follows what. */
type Way = readonly [least: number, follows: (one: string, next: string, row: Row) => boolean];

const isPercentage = (shape: Shape): boolean => typeof shape === 'object' && 'range' in shape && shape.range[1] === 100;

function runsIn(rows: readonly Row[], { index }: FoundColumn, [least, follows]: Way): Row[][] {
  const runs: Row[][] = [];
  for (const row of rows) {
    const last = runs.at(-1)?.at(-1);
    const isNext =
      last &&
      row.number === last.number + 1 &&
      !isBlank(last.cells[index]) &&
      !isBlank(row.cells[index]) &&
      follows(last.cells[index].text, row.cells[index].text, row);
    if (isNext) runs.at(-1)!.push(row);
    else runs.push([row]);
  }
  return runs.filter((run) => run.length >= least);
}

const isNextDate =
  (unit: string) =>
  (one: string, next: string): boolean => {
    const [from, to] = [one, next].map((text) => readDateCell(text).value);
    if (!from || from.length > 10 || from.length !== to?.length) return false;
    return oneLater(from, unit) === to;
  };

/** The date a day, a month or a year later, as precise as it is. */
function oneLater(date: string, unit: string): string | undefined {
  const [year, month, day] = date.split('-').map(Number);
  if (unit === 'year') return `${year + 1}${date.slice(4)}`;
  if (unit === 'month')
    return month ? new Date(Date.UTC(year, month, day || 1)).toISOString().slice(0, date.length) : undefined;
  return day ? new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10) : undefined;
}

function isNextNumber(one: string, next: string): boolean {
  const [from, to] = [one, next].map((text) => readNumberCell(text, { kind: 'number', from: 0, to: 100 }).value);
  return from !== undefined && to !== undefined && to === from + 1;
}

/** Where a record says which it is. */
const NAMING = new Set(['id', 'ogpId', 'title', 'name', 'shortTitle']);
/** No address that somebody types is longer. */
const LONGEST_LINK = 2000;

/**
 * The same address but for one number that counts on: `note-2026`, `note-2027`. Pages are counted from one, and as the records are
 * whose they are: then it is as it should be.
 */
const isNextLink =
  (naming: readonly number[]) =>
  (one: string, next: string, { cells }: Row): boolean => {
    if (one.length > LONGEST_LINK || next.length > LONGEST_LINK) return false;
    const [from, to] = [one, next].map((text) => text.trim().split(/(\d+)/));
    const different = from.flatMap((part, at) => (part === to[at] ? [] : [at]));
    const [at, ...more] = different;
    if (at === undefined || more.length || from.length !== to.length || at % 2 === 0) return false;
    const [before, after] = [from[at], to[at]].map(Number);
    if (!(before > 1) || after !== before + 1 || after > Number.MAX_SAFE_INTEGER) return false;
    const own = new RegExp(`(?<!\\d)0*${after}(?!\\d)`);
    return !naming.some((index) => own.test(cells[index]?.text.slice(0, LONGEST_LINK) ?? ''));
  };
