import { withoutInvisible } from '../cells/clean.js';
import type { Tell } from '../../messages/message.js';
import { sheetNamed, type NamedSheet } from './find-sheet.js';
import { findTable, sheetByColumns } from './find-table.js';
import type { Table } from './table.js';
import { placeOf } from './place-of.js';
import { presetOf } from '../presets/preset-of.js';
import { isBlank, isNotesName, type Body, type Grid } from './grid.js';
import { isCoalition, nameOf, SHEETS, type Sheet } from '../sheets.js';

/** A grid of which is known which sheet it is, and whose. */
interface KnownGrid {
  readonly grid: Grid;
  readonly sheet: Sheet;
  readonly body?: string;
}

/**
 * Of all that was read, what is one of the format's sheets. Where several bodies keep the same sheets, each row knows
 * whose it is; what none of them names as its own (one `coalition` beside two folders) belongs to all.
 */
export function findTables(bodies: readonly Body[], tell: Tell): Table[] {
  const known = bodies.flatMap((body) => knownIn(body, bodies.length > 1, tell));
  const tables: Table[] = [];
  for (const { grid, sheet, body } of known) {
    const twin = tables.find((other) => other.sheet === sheet && other.body === body);
    const table = findTable(grid, sheet, body, tell);
    if (!table) continue;
    if (twin && sheet.list && !grid.origins)
      tell({
        cause: 'sheet-twice',
        details: { other: twin.grid.sheet ?? twin.grid.file },
        place: placeOf(grid),
        costs: 'nothing',
      });
    tables.push(table);
  }
  tellMissing(tables, tell);
  return tables;
}

function knownIn({ name, grids }: Body, isOneOfSeveral: boolean, tell: Tell): KnownGrid[] {
  const named = grids.flatMap((grid) => {
    const found = isNotesName(grid.name) ? undefined : (byName(grid) ?? byAddress(grid));
    if (!found) tellUnknown(grid, tell);
    return found ? [{ grid, ...found }] : [];
  });
  // "City - commitments" beside "State - commitments" are two bodies' sheets; one such name alone is a file's.
  const prefixesOf = (sheet: Sheet): Set<string | undefined> =>
    new Set(named.filter((each) => each.sheet === sheet && each.prefix).map(({ prefix }) => prefix));
  const hasBodies = named.some(({ sheet }) => prefixesOf(sheet).size > 1);
  return named.map(({ grid, sheet, prefix }) => {
    const body = hasBodies ? prefix : isOneOfSeveral ? name : undefined;
    return { grid, sheet, ...(body && { body }) };
  });
}

/** `Members - coalition` may be of the members: a sheet with the columns of another, and few of the coalition's row, is that. */
function byName(grid: Grid): NamedSheet | undefined {
  const found = sheetNamed(withoutInvisible(grid.name));
  const byColumns = found && isCoalition(found.sheet) ? sheetByColumns(grid, { isSure: true }) : undefined;
  return byColumns && byColumns !== found?.sheet ? { sheet: byColumns } : found;
}

/** Google Sheets publishes one sheet as CSV at an address without its name. */
function byAddress(grid: Grid): NamedSheet | undefined {
  const sheet = grid.isOfAddress ? sheetByColumns(grid, { isSure: true }) : undefined;
  return sheet && { sheet };
}

/** A sheet of notes, whose name begins with #, is passed over in silence. */
function tellUnknown(grid: Grid, tell: Tell): void {
  if (isNotesName(grid.name)) return;
  if (!grid.rows.some(({ cells }) => cells.some((cell) => !isBlank(cell)))) return;
  const preset = presetOf(grid);
  const meant = sheetByColumns(grid);
  if (preset) tell({ cause: 'preset-table', details: { preset }, place: placeOf(grid), costs: 'file' });
  else if (meant)
    tell({ cause: 'sheet-unknown-table', details: { sheet: nameOf(meant) }, place: placeOf(grid), costs: 'file' });
  else tell({ cause: 'sheet-unknown', details: { known: SHEETS.map(nameOf) }, place: placeOf(grid), costs: 'nothing' });
}

/** A sheet whose rows hang below the rows of another that is not there. */
function tellMissing(tables: readonly Table[], tell: Tell): void {
  const lists = new Set(tables.map(({ sheet }) => sheet.list));
  const missing = new Map<Sheet, Table>();
  for (const table of tables) {
    const parents = table.sheet.parents ?? [];
    if (!parents.length || !table.rows.length || table.sheet.mayBeOfFeed || parents.some(({ list }) => lists.has(list)))
      continue;
    const needed = SHEETS.find((sheet) => sheet.list === parents[0].list && !sheet.parents);
    if (needed && !missing.has(needed)) missing.set(needed, table);
  }
  for (const [sheet, table] of missing)
    tell({ cause: 'sheet-missing', details: { sheet: nameOf(sheet) }, place: placeOf(table.grid), costs: 'nothing' });
}
