import type { MessageLanguage } from '../messages/words-of.js';
import { csvText } from '../../feed-format/csv-text.js';
import { extraText, isSafeInCsv } from '../../feed-format/safe-text.js';
import { EXTRA } from '../spreadsheet/extra.js';
import { columnsOf, SHEETS } from '../spreadsheet/sheets.js';
import type { Change } from './compare-editions.js';

const REVISIONS = SHEETS.find(({ list }) => list === 'revisions')!;

/** What the column is called in which somebody says what changed, and why. */
export const summaryColumn = (language: MessageLanguage): string =>
  REVISIONS.columns.find(({ field }) => field === 'summary')![language];

/**
 * A row for each change, as CSV for the sheet `revisions`. What a spreadsheet would run as a formula stands in the column
 * `extra`, as in sheets that `export` writes.
 */
export function revisionRows(changes: readonly Change[], date: string, language: MessageLanguage): string {
  const columns = columnsOf(REVISIONS);
  const rows = changes.map(({ list, id, say }) => {
    const { summary, was, now } = say(language);
    const cells: Readonly<Record<string, string>> = {
      [list === 'plans' ? 'plan' : 'commitment']: id,
      ...{ summary, date, was, now },
    };
    const unsafe = Object.entries(cells).filter(([, text]) => !isSafeInCsv(text));
    const extra = unsafe.length ? extraText(Object.fromEntries(unsafe)) : '';
    return [...columns.map(({ field }) => (isSafeInCsv(cells[field] ?? '') ? (cells[field] ?? '') : '')), extra];
  });
  const hasExtra = rows.some((cells) => cells.at(-1));
  const lines = [[...columns.map((column) => column[language]), EXTRA[language]], ...rows];
  return csvText(hasExtra ? lines : lines.map((cells) => cells.slice(0, -1)));
}
