import { isCoalition, type Sheet } from '../sheets.js';
import { templateColumns, type TemplateChoices } from './template-columns.js';
import { TEMPLATE_WORDS } from './template-words.js';

/** An empty sheet as CSV, as spreadsheet programs open it right: a byte order mark, and CR LF. */
export function templateCsv(sheet: Sheet, choices: TemplateChoices, separator: string): string {
  const words = TEMPLATE_WORDS[choices.language];
  const columns = templateColumns(sheet, choices);
  const rows = [
    ['#', ...columns.map(({ header }) => header)],
    [words.note, ...columns.map(({ hint }) => hint)],
    [isCoalition(sheet) ? '' : words.example, ...columns.map(({ example }) => example)],
  ];
  const lines = rows.map((cells) => cells.map((cell) => quoted(cell, separator)).join(separator));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

const quoted = (cell: string, separator: string): string =>
  /["\r\n]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell;
