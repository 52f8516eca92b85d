import { csvText } from '../../../feed-format/csv-text.js';
import { isCoalition, type Sheet } from '../sheets.js';
import { templateColumns, type TemplateChoices } from './template-columns.js';
import { TEMPLATE_WORDS } from './template-words.js';

/**
 * A sheet as CSV.
 *
 * @param records rows in the order of the columns; without them the sheet is empty but for an example
 */
export function templateCsv(
  sheet: Sheet,
  choices: TemplateChoices,
  separator: string,
  records?: readonly (readonly string[])[],
): string {
  const words = TEMPLATE_WORDS[choices.language];
  const columns = templateColumns(sheet, choices);
  const rows = [
    ['#', ...columns.map(({ header }) => header)],
    [words.note, ...columns.map(({ hint }) => hint)],
    ...(records?.map((cells) => ['', ...cells]) ?? [
      [isCoalition(sheet) ? '' : words.example, ...columns.map(({ example }) => example)],
    ]),
  ];
  return csvText(rows, separator);
}
