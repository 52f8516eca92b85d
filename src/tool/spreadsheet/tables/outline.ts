import type { Tell } from '../../messages/message.js';
import { isBlank, type Cell, type Grid } from './grid.js';
import { placeOf } from './place-of.js';
import type { Table } from './table.js';

/** `1.2`, `2.1.3`, `C1.2`, `3-a`: a number, and one within it. */
const WITHIN = /^(.*\d)[.\-–](?:\d{1,2}|[a-h])$/iu;

/**
 * Of numbers of records those that are within another one of them, as `1.1` and `1.2` are within `1`: people count so what is a
 * step of something.
 */
function outlineIn(texts: readonly string[]): readonly (string | undefined)[] {
  const plain = texts.map((text) => text.trim().replace(/\.$/, ''));
  const whole = new Set(plain);
  const outer = plain.map((text) => {
    const found = text.length > 40 ? undefined : WITHIN.exec(text)?.[1];
    return found !== undefined && whole.has(found) ? found : undefined;
  });
  // One alone may be a code that happens to look so.
  return outer.filter((each) => each !== undefined).length > 1 ? outer : texts.map(() => undefined);
}

/** Commitments that are most likely steps of others, by their ids or those of OGP. */
export function tellOutline(
  { grid, sheet, columns, rows }: Pick<Table, 'grid' | 'sheet' | 'columns' | 'rows'>,
  tell: Tell,
): void {
  if (grid.isMade || sheet.list !== 'commitments') return;
  for (const found of columns.filter(({ column }) => column.field === 'id' || column.field === 'ogpId')) {
    const shown = (cell: Cell | undefined): string => (isBlank(cell) ? '' : (cell!.shown ?? cell!.text).trim());
    const texts = rows.map(({ cells }) => shown(cells[found.index]));
    const outer = outlineIn(texts);
    for (const [at, row] of rows.entries()) {
      if (outer[at] === undefined) continue;
      const place = placeOf(grid, row.number, found);
      tell({ cause: 'id-outline', details: {}, place, value: texts[at], costs: 'nothing' });
    }
    if (outer.some((each) => each !== undefined)) return;
  }
}

/** A column of numbers of which some are within others, in a sheet of somebody's own; a number stands there once. */
export function tellOutlineOfOwn(grid: Grid, tell: Tell): void {
  const width = grid.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  for (let index = 0; index < width; index += 1) {
    const numbered = grid.rows.filter(({ cells }) => NUMBER.test(cells[index]?.text.trim() ?? ''));
    const texts = numbered.map(({ cells }) => cells[index].shown ?? cells[index].text);
    if (numbered.length < LEAST_NUMBERED || new Set(texts).size < texts.length) continue;
    const outer = outlineIn(texts);
    for (const [at, row] of numbered.entries())
      if (outer[at] !== undefined)
        tell({
          cause: 'id-outline',
          details: {},
          place: placeOf(grid, row.number, { index }),
          value: texts[at],
          costs: 'nothing',
        });
    if (outer.some((each) => each !== undefined)) return;
  }
}

/** Years have four digits, and their months stand behind them. */
const NUMBER = /^\p{L}{0,3}\d{1,3}(?:[.-]\d{1,2})*\.?$/u;
/** Of fewer nobody knows. */
const LEAST_NUMBERED = 4;
