import type { MessageLanguage } from '../messages/words-of.js';
import { csvText } from '../../feed-format/csv-text.js';
import { extraText, isSafeInCsv } from '../../feed-format/safe-text.js';
import { SHEETS } from '../spreadsheet/sheets.js';
import { templateColumns } from '../spreadsheet/template/template-columns.js';
import type { Change } from './compare-editions.js';

const REVISIONS = SHEETS.find(({ list }) => list === 'revisions')!;

/** What the column is called in which somebody says what changed, and why. */
export const summaryColumn = (language: MessageLanguage): string =>
  REVISIONS.columns.find(({ field }) => field === 'summary')![language];

/** The languages of the feed that the rows are for. */
export interface RowLanguages {
  /** Its own, of the texts in columns without a language. */
  readonly own: string;
  /** Further ones: each text has a column for each, as in the sheets that `template` makes. */
  readonly also: readonly string[];
}

/**
 * A row for each change, as CSV for the sheet `revisions`, with the columns that it has in the template: the rows are pasted
 * there. What a spreadsheet would run as a formula stands in the column `extra`, as in sheets that `export` writes.
 */
export function revisionRows(
  changes: readonly Change[],
  date: string,
  language: MessageLanguage,
  { own, also }: RowLanguages,
): string {
  const columns = templateColumns(REVISIONS, { language, also, today: '', hasExtra: true });
  const rows = changes.map(({ list, id, say, language: changed, translations }) => {
    const { summary, was, now } = say(language);
    const plain: Readonly<Record<string, string>> = {
      [list === 'plans' ? 'plan' : 'commitment']: id,
      ...{ summary, date },
      ...(changed === undefined && { was, now }),
    };
    const further = (field: string): Record<string, string> =>
      Object.fromEntries(
        [...(translations ?? [])].flatMap(([tag, texts]) => {
          const text = field === 'was' || field === 'now' ? texts[field] : undefined;
          // What changed in one language alone is told also where that has no column.
          return text !== undefined && (also.includes(tag) || changed !== undefined) ? [[tag, text.trim()]] : [];
        }),
      );
    const extra: [string, unknown][] = [];
    const cells = new Map<string, string>();
    for (const { field } of [...REVISIONS.parents!, ...REVISIONS.columns]) {
      const text = plain[field];
      const texts = further(field);
      const all = [...(text === undefined ? [] : [text]), ...Object.values(texts)];
      if (all.every(isSafeInCsv) && Object.keys(texts).every((tag) => also.includes(tag))) {
        if (text !== undefined) cells.set(field, text);
        for (const [tag, each] of Object.entries(texts)) cells.set(`${field}:${tag}`, each);
      } else
        extra.push([
          field,
          Object.keys(texts).length ? { ...(text !== undefined && { [own]: text }), ...texts } : text,
        ]);
    }
    const filled = columns.slice(0, -1).map(({ column: { field }, language: tag }) => {
      return cells.get(tag === undefined ? field : `${field}:${tag}`) ?? '';
    });
    return [...filled, extra.length ? extraText(Object.fromEntries(extra)) : ''];
  });
  const hasExtra = rows.some((cells) => cells.at(-1));
  const lines = [columns.map(({ header }) => header), ...rows];
  return csvText(hasExtra ? lines : lines.map((cells) => cells.slice(0, -1)));
}
