import { letterOf } from '../tables/grid.js';
import { NAMES } from '../names.js';
import { isCoalition, type Sheet } from '../sheets.js';
import type { TemplateColumn } from './template-columns.js';
import type { TemplateLanguage } from './template-words.js';

/** As far as lists and marks reach: nobody's coalition has more records of a kind in one workbook made by hand. */
export const LAST_ROW = 2000;

/** Below the header, the hints and the example; the coalition's one row is no example. */
export const firstRowOf = (sheet: Sheet): number => (isCoalition(sheet) ? 3 : 4);

/** The letter of a column; before the first stands the column of notes. */
export const letterAt = (index: number): string => letterOf(index + 1);

/** `'# lists'!$A$1:$F$1`. */
export const inSheet = (name: string, range: string): string => `'${name.replaceAll("'", "''")}'!${range}`;

/** The cells of one column of a sheet, as a formula of another sheet names them. */
export function columnRange(
  sheet: Sheet,
  columns: readonly TemplateColumn[],
  field: string,
  language: TemplateLanguage,
): string {
  const index = columns.findIndex(({ column }) => column.field === field);
  return rangeAt(sheet, index, language);
}

/** The same of the columns by which rows name a record of the sheet: its id, and its names in each language. */
export const namingRanges = (
  sheet: Sheet,
  columns: readonly TemplateColumn[],
  language: TemplateLanguage,
): readonly string[] =>
  columns.flatMap(({ column: { field } }, index) =>
    field === 'id' || NAMES.includes(field) ? [rangeAt(sheet, index, language)] : [],
  );

function rangeAt(sheet: Sheet, index: number, language: TemplateLanguage): string {
  const letter = letterAt(index);
  return inSheet(sheet[language], `$${letter}$${firstRowOf(sheet)}:$${letter}$${LAST_ROW}`);
}
