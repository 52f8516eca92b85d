import { partyShape } from '../../../schema/feed-shape.js';
import { isObject, type Fields } from '../../../feed-format/own.js';
import { SHEETS, type Parent, type Sheet } from '../sheets.js';

/** A record of the feed as a row of a sheet, with the rows that hang below it. */
export interface ExportRow {
  readonly sheet: Sheet;
  readonly record: Fields;
  /** The row below which it hangs, and the field of that one's record that it is in. */
  readonly parent?: { readonly row: ExportRow; readonly field: string };
  /** Lists whose records are rows of other sheets. */
  readonly below: ReadonlyMap<string, readonly ExportRow[]>;
  /** Fields that stand in the column `extra`, for they would not be read back as they are from columns of their own. */
  readonly aside: Set<string>;
}

const PARTIES = new Map([
  ['leads', 'lead'],
  ['partners', 'partner'],
]);

/** `lead` or `partner`, for the rows of parties. */
export const roleOf = ({ sheet, parent }: ExportRow): string | undefined =>
  sheet.en === 'parties' ? PARTIES.get(parent!.field) : undefined;

/** The whole feed as a row: all others are below it. */
export function rowsOfFeed(feed: Fields): ExportRow {
  const members = Array.isArray(feed['members']) ? (feed['members'] as unknown[]).filter(isObject) : [];
  return rowOf(SHEETS[0], feed, undefined, new Set(members.map(({ id }) => id)));
}

function rowOf(sheet: Sheet, record: Fields, parent: ExportRow['parent'], members: ReadonlySet<unknown>): ExportRow {
  const below = new Map<string, readonly ExportRow[]>();
  const row: ExportRow = { sheet, record, parent, below, aside: new Set() };
  for (const [field, value] of Object.entries(record)) {
    const inSheet = Array.isArray(value) && value.length ? sheetBelow(row, field) : undefined;
    if (!inSheet) continue;
    const isParties = inSheet.en === 'parties';
    // Names alone fit into one cell.
    if (isParties && (value as unknown[]).every((party) => typeof party === 'string')) continue;
    const records = isParties ? (value as unknown[]).map((party) => partyRecord(party, members)) : (value as unknown[]);
    if (records.every(isObject))
      below.set(
        field,
        records.map((each) => rowOf(inSheet, each, { row, field }, members)),
      );
  }
  return row;
}

/** A party as the columns of its sheet have it: an id is `{member}`, a name in one or more languages `{name}`. */
function partyRecord(party: unknown, members: ReadonlySet<unknown>): unknown {
  if (typeof party === 'string') return members.has(party) ? { member: party } : { name: party };
  return isObject(party) && !Object.keys(partyShape.fields).some((field) => field in party) ? { name: party } : party;
}

function sheetBelow({ sheet, parent }: ExportRow, field: string): Sheet | undefined {
  if (!parent && !sheet.list)
    return SHEETS.find(({ list, parents, mayBeOfFeed }) => list === field && (!parents || mayBeOfFeed));
  if (PARTIES.has(field) && sheet.list === 'commitments') return SHEETS.find(({ en }) => en === 'parties');
  return SHEETS.find(({ list, parents }) => list === field && parents?.some((each) => each.list === sheet.list));
}

/** What the cells say that name whose row it is: the column of each, and its text. */
export function parentCells({ sheet, parent }: ExportRow): Map<Parent, string> {
  const cells = new Map<Parent, string>();
  for (let row = parent?.row; row; row = row.parent?.row) {
    const column = sheet.parents?.find(({ list }) => list === row.sheet.list);
    const name = column && nameOfRecord(row.record);
    if (column && name !== undefined) cells.set(column, name);
  }
  return cells;
}

function nameOfRecord({ id, title }: Fields): string | undefined {
  return [id, title, ...(isObject(title) ? Object.values(title) : [])].find((name) => typeof name === 'string');
}
