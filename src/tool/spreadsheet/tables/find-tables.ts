import { addTo } from '../../add-to.js';
import { withoutInvisible } from '../cells/clean.js';
import type { Tell } from '../../messages/message.js';
import { sheetNamed, type NamedSheet } from './find-sheet.js';
import { findTable, sheetByColumns } from './find-table.js';
import type { Table } from './table.js';
import { placeOf } from './place-of.js';
import { presetOf } from '../presets/preset-of.js';
import { NAMES } from '../names.js';
import { isBlank, isNotesName, type Body, type Grid, type Row } from './grid.js';
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
    const table = findTable(grid, sheet, body, tell);
    if (!table) continue;
    tables.push(table);
  }
  tellMissing(tables, tell);
  const read = withoutCopies(tables, tell);
  for (const [at, { grid, sheet, body }] of read.entries()) {
    const twin = read.slice(0, at).find((other) => other.sheet === sheet && other.body === body);
    if (twin && sheet.list && !grid.origins)
      tell({
        cause: 'sheet-twice',
        details: { other: twin.grid.sheet ?? twin.grid.file },
        place: placeOf(grid),
        costs: 'nothing',
      });
  }
  return read;
}

/**
 * Without sheets that are copies of one before them: that say the same word for word, or have the same ids, so that each of their
 * rows would be there a second time.
 */
function withoutCopies(tables: readonly Table[], tell: Tell): Table[] {
  const sheetsOf = new Map<string, Table[]>();
  for (const table of tables)
    if (table.rows.length) addTo(sheetsOf, JSON.stringify([table.grid.file, table.grid.sheet]), table);
  const copies = new Set<Table>();
  const before: Table[] = [];
  for (const sheet of sheetsOf.values()) {
    // Of a sheet with columns of its own what hangs below its records goes with them.
    const telling = sheet.some(hasIds) ? sheet.filter(hasIds) : sheet;
    const originals = telling.map((table) => before.find((other) => isCopyOf(other, table)));
    const [original] = originals;
    if (!original || originals.some((each) => each?.grid.sheet !== original.grid.sheet)) {
      before.push(...sheet);
      continue;
    }
    for (const table of sheet) copies.add(table);
    const isEdited = sheet.some(
      (table) => !before.some((other) => other.sheet === table.sheet && haveOneText(other, table)),
    );
    const details = { other: original.grid.sheet ?? original.grid.file, isEdited };
    tell({ cause: 'sheet-copied', details, place: placeOf(sheet[0].grid), costs: isEdited ? 'file' : 'nothing' });
  }
  return tables.filter((table) => !copies.has(table));
}

function isCopyOf(original: Table, table: Table): boolean {
  if (original.sheet !== table.sheet || original.body !== table.body) return false;
  if (!hasIds(table)) return haveOneText(original, table);
  const [names, own] = [namesIn(original), namesIn(table)];
  // Other records may be counted from 1 too.
  const same = [...own].filter(([id, name]) => name === names.get(id)).length;
  return [...own.keys()].every((id) => names.has(id)) && same * 2 >= own.size;
}

/** One row alone may have the id of another by mistake. */
const hasIds = (table: Table): boolean => namesIn(table).size > 1;

/** What the records of a table are called, by their ids. */
function namesIn({ rows, columns }: Table): Map<string, string> {
  const indexOf = (fields: readonly string[]): number =>
    columns.find(({ column }) => fields.includes(column.field))?.index ?? -1;
  const [id, name] = [indexOf(['id']), indexOf([...NAMES, 'text'])];
  const textOf = ({ cells }: Row, index: number): string => withoutInvisible(cells[index]?.text ?? '');
  return new Map(rows.flatMap((row) => (textOf(row, id) ? [[textOf(row, id), textOf(row, name)] as const] : [])));
}

const haveOneText = (one: Table, other: Table): boolean => textsOf(one) === textsOf(other);

/** By column: programs keep empty cells or do not. */
const textsOf = ({ rows, columns }: Table): string =>
  JSON.stringify(
    rows.map(({ cells }) =>
      columns.map(({ column, language, index }) => [column.field, language, cells[index]?.text.trim() ?? '']),
    ),
  );

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
