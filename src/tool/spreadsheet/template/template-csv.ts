import { csvText } from '../files/csv-text.js';
import { isCoalition, type Sheet } from '../sheets.js';
import { templateColumns, type TemplateChoices } from './template-columns.js';
import { TEMPLATE_WORDS } from './template-words.js';

/** An empty sheet as CSV. */
export function templateCsv(sheet: Sheet, choices: TemplateChoices, separator: string): string {
  const words = TEMPLATE_WORDS[choices.language];
  const columns = templateColumns(sheet, choices);
  const rows = [
    ['#', ...columns.map(({ header }) => header)],
    [words.note, ...columns.map(({ hint }) => hint)],
    [isCoalition(sheet) ? '' : words.example, ...columns.map(({ example }) => example)],
  ];
  return csvText(rows, separator);
}
