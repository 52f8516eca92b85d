import type { Tell } from '../../messages/message.js';
import type { Body, Grid } from '../tables/grid.js';
import { sheetNamed } from '../tables/find-sheet.js';
import { hasCoalition } from './coalition-row.js';
import { headerWith } from './known-table.js';
import { PRESET_COLUMNS, presetOf, type Preset } from './preset-of.js';

const hasMembers = (bodies: readonly Body[]): boolean =>
  bodies.some(({ grids }) => grids.some(({ name }) => sheetNamed(name)?.sheet.list === 'members'));

/**
 * Sheets with the columns of a preset become sheets of ours, the rest stays. If no sheet has them, that is reported.
 *
 * @param make the sheets from the header at row `at`; the first one asked makes the coalition's own, where none is given
 */
export function replaceKnownSheets(
  bodies: readonly Body[],
  preset: Preset,
  tell: Tell,
  make: (grid: Grid, at: number, needsCoalition: boolean) => Grid[],
): Body[] {
  const names = PRESET_COLUMNS[preset];
  let needsCoalition = !hasCoalition(bodies);
  const isFound = bodies.some(({ grids }) => grids.some((grid) => headerWith(grid, names) !== undefined));
  const isRead = bodies.some(({ grids }) => grids.length);
  // What could not be read at all was told when it was opened.
  if (!isFound && isRead) {
    const other = bodies.flatMap(({ grids }) => grids.map(presetOf)).find((each) => each !== undefined);
    const place = { file: bodies[0]?.grids[0]?.file };
    if (other) tell({ cause: 'preset-table', details: { preset: other }, place, costs: 'file' });
    else tell({ cause: 'preset-columns', details: { columns: names }, place, costs: 'file' });
  }
  if (isFound && !hasMembers(bodies))
    tell({ cause: 'members-none', details: {}, place: { file: bodies[0]?.grids[0]?.file }, costs: 'nothing' });
  return bodies.map(({ name, grids }) => ({
    name,
    grids: grids.flatMap((grid) => {
      const at = headerWith(grid, names);
      if (at === undefined) return isFound ? [grid] : [];
      const made = make(grid, at, needsCoalition);
      needsCoalition = false;
      return made;
    }),
  }));
}
