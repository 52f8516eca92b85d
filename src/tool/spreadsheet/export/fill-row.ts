import { extraText } from '../../../feed-format/safe-text.js';
import { EXTRA } from '../extra.js';
import { isObject, type Fields } from '../../../feed-format/own.js';
import { isCoalition, type Parent } from '../sheets.js';
import { choiceWord, type TemplateColumn } from '../template/template-columns.js';
import type { TemplateLanguage } from '../template/template-words.js';
import { cellTexts } from './cell-text.js';
import { parentCells, roleOf, type ExportRow } from './export-row.js';

export interface FillChoices {
  /** The feed's: texts in it stand in the columns without a language. */
  readonly feedLanguage: string;
  /** Of the sheets and their words. */
  readonly language: TemplateLanguage;
  /** Whether a text comes back from the file as it was written; what does not is written as codes, into `extra`. */
  isSafe(text: string): boolean;
}

/** The cells of a row, in the order of the columns. What has no column stands in `extra`. */
export function fillRow(row: ExportRow, columns: readonly TemplateColumn[], choices: FillChoices): string[] {
  const texts = new Map<TemplateColumn, string>();
  const extra = fieldsAside(row, columns, choices, texts);
  // A row that cannot name its parent is not read back below it, and its list goes into the parent's `extra`.
  for (const [parent, text] of parentCells(row)) if (choices.isSafe(text)) texts.set(columnOf(columns, parent), text);
  const role = roleOf(row);
  if (role) {
    const column = columns.find(({ column: { field } }) => field === 'role')!;
    texts.set(column, choiceWord(role, column.column, choices.language));
  }
  const isEmpty = !texts.size && !Object.keys(extra).length;
  if (isEmpty || Object.keys(extra).length)
    texts.set(
      columns.find(({ column }) => column === EXTRA)!,
      extraText(extra),
    );
  return columns.map((column) => texts.get(column) ?? '');
}

const columnOf = (columns: readonly TemplateColumn[], parent: Parent): TemplateColumn =>
  columns.find(({ column }) => column === parent)!;

/** Writes into the columns what they have a place for; the rest is given back. */
function fieldsAside(
  row: ExportRow,
  columns: readonly TemplateColumn[],
  choices: FillChoices,
  texts: Map<TemplateColumn, string>,
): Fields {
  const extra: [string, unknown][] = [];
  const own = columns.filter(({ column, shape }) => shape !== undefined && column !== EXTRA);
  const write = (field: string, value: unknown): boolean => {
    const found = own.filter(({ column }) => column.field === field);
    if (!found.length || (field === 'role' && roleOf(row))) return false;
    const written = cellTexts(value, found, choices.feedLanguage, choices.language);
    if (!written || ![...written.values()].every((text) => text && choices.isSafe(text))) return false;
    for (const [column, text] of written) texts.set(column, text);
    return true;
  };
  for (const [field, value] of Object.entries(row.record)) {
    if (field === 'version' && isCoalition(row.sheet)) continue;
    if (row.aside.has(field)) extra.push([field, value]);
    else if (row.below.has(field)) continue;
    else if (isObject(value) && own.some(({ column }) => column.field.startsWith(`${field}.`))) {
      const rest = Object.entries(value).filter(([name, each]) => !write(`${field}.${name}`, each));
      if (rest.length || !Object.keys(value).length) extra.push([field, Object.fromEntries(rest)]);
    } else if (!write(field, value)) extra.push([field, value]);
  }
  return Object.fromEntries(extra);
}
