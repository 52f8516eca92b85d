import type { Shape } from '../../../schema/feed-shape.js';
import type { Tell } from '../../messages/message.js';
import { readDateCell } from '../cells/date-cell.js';
import type { FoundColumn, Table } from './table.js';
import { isBlank, type Row } from './grid.js';
import { readNumberCell } from '../cells/number-cell.js';
import { placeOf } from './place-of.js';
import { columnShape, type Parent } from '../sheets.js';

/** Fewer in a row may be so by chance. */
const LEAST = 5;
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
  const units = IN_STEPS.has(sheet.list) ? ['day'] : ['day', 'month', 'year'];
  for (const found of columns) {
    if (sheet.parents?.includes(found.column as Parent)) continue;
    const shape = columnShape(sheet, found.column);
    const follows = shape === 'date' ? isNextDate(units) : isPercentage(shape) ? isNextNumber : undefined;
    if (!follows) continue;
    for (const run of runsIn(rows, found, follows))
      for (const row of run.slice(1))
        tell({
          cause: 'dragged',
          details: {},
          place: placeOf(grid, row.number, found),
          value: row.cells[found.index].text.trim(),
          costs: 'nothing',
        });
  }
}

const isPercentage = (shape: Shape): boolean => typeof shape === 'object' && 'range' in shape && shape.range[1] === 100;

function runsIn(
  rows: readonly Row[],
  { index }: FoundColumn,
  follows: (one: string, next: string) => boolean,
): Row[][] {
  const runs: Row[][] = [];
  for (const row of rows) {
    const last = runs.at(-1)?.at(-1);
    const isNext =
      last &&
      row.number === last.number + 1 &&
      !isBlank(last.cells[index]) &&
      !isBlank(row.cells[index]) &&
      follows(last.cells[index].text, row.cells[index].text);
    if (isNext) runs.at(-1)!.push(row);
    else runs.push([row]);
  }
  return runs.filter((run) => run.length >= LEAST);
}

const isNextDate =
  (units: readonly string[]) =>
  (one: string, next: string): boolean => {
    const [from, to] = [one, next].map((text) => readDateCell(text).value);
    if (!from || from.length > 10 || from.length !== to?.length) return false;
    return units.some((unit) => oneLater(from, unit) === to);
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
