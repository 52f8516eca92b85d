import type { Name } from '../../messages/causes.js';
import type { Tell } from '../../messages/message.js';
import { columnsOf, isRequired, nameOf, SHEETS, type Column, type Sheet } from '../sheets.js';
import { columnNamed } from './find-column.js';
import { isNotesName, textsOfRow, type Body, type Grid, type Row } from './grid.js';
import { placeOf } from './place-of.js';
import { usualField } from './usual-names.js';

/** Of fewer labels it may be a table of two columns. */
const LEAST = 3;
/** Nobody writes a longer form above what it is about. */
const FIRST_ROWS = 25;

/**
 * Without sheets that are forms: one for each record, with labels in the first column and what they say beside them. Nothing of them
 * can be read as a table; which columns one would have is told.
 */
export function withoutForms(bodies: readonly Body[], tell: Tell): Body[] {
  const forms = new Map<Grid, Form>();
  for (const grid of bodies.flatMap(({ grids }) => grids)) {
    const form = grid.isRecords || isNotesName(grid.name) ? undefined : formIn(grid);
    if (form) forms.set(grid, form);
  }
  const found = [...forms.values()];
  for (const [grid, { sheet }] of forms) {
    const named = new Set(found.filter((each) => each.sheet === sheet).flatMap(({ columns }) => columns));
    const columns: Name[] = columnsOf(sheet)
      .filter((column) => named.has(column) || isRequired(sheet, column))
      .map(nameOf);
    tell({ cause: 'sheet-form', details: { sheet: nameOf(sheet), columns }, place: placeOf(grid), costs: 'file' });
  }
  return forms.size
    ? bodies.map((body) => ({ ...body, grids: body.grids.filter((grid) => !forms.has(grid)) }))
    : [...bodies];
}

interface Form {
  readonly sheet: Sheet;
  /** Those that its labels name. */
  readonly columns: readonly Column[];
}

function formIn(grid: Grid): Form | undefined {
  const rows = grid.rows.slice(0, FIRST_ROWS).map(beginningsIn);
  const several = rows.filter((texts) => texts.length > 1);
  // A table has the names of its columns first, and a list of such names has a heading as well.
  if (!several[0] || !isLabelled(several[0])) return undefined;
  const labels = rows.filter(isLabelled).map(([label]) => label);
  const [best] = SHEETS.map((sheet): Form => {
    const columns = labels.flatMap((label) => columnCalled(label, sheet) ?? []);
    return { sheet, columns: [...new Set(columns)] };
  }).sort((a, b) => b.columns.length - a.columns.length || Number(isMain(b)) - Number(isMain(a)));
  return best.columns.length < LEAST || labels.length * 3 < several.length ? undefined : best;
}

const isMain = ({ sheet }: Form): boolean => sheet.list === 'commitments';

const beginningsIn = (row: Row): string[] => textsOfRow(row).map((text) => text.slice(0, 200));

/** A label with what it says; a second one may stand beside it in the same row. */
function isLabelled([label, value, ...more]: readonly string[]): boolean {
  if (more.length > 2 || !isLabel(label ?? '')) return false;
  return label.endsWith(':') || (value !== undefined && !isLabel(value));
}

const isLabel = (text: string): boolean => SHEETS.some((sheet) => columnCalled(text, sheet) !== undefined);

function columnCalled(text: string, sheet: Sheet): Column | undefined {
  const label = text.replace(/\s*:$/, '').trim();
  const named = columnNamed(label, sheet);
  if (named) return named.brackets === undefined ? named.column : undefined;
  const usual = usualField(label, sheet.list);
  return columnsOf(sheet).find(({ field }) => field === usual);
}
