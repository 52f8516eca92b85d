import { csvText } from '../feed-format/csv-text.js';
import { safeCell } from '../feed-format/safe-text.js';
import type { Text } from '../feed-format/types.js';
import type { Plural, Terms } from '../i18n/terms.js';

/** What the texts and words of a copy are said with: as the widget says them. */
export interface Speaker {
  readonly lang: string;
  readonly terms: Terms;
  /** A text in the reader's language. */
  readonly plain: (text: Text) => string;
  /** Fills a term. */
  readonly say: (term: string | Plural, values: Readonly<Record<string, string | number>>) => string;
  readonly date: (date: string) => string;
}

/** One column for readers: what stands at its head, and what it says of a record. */
export type Column<Of> = readonly [heading: string, value: (record: Of) => string | number | undefined];

/** Records as a table for people. What nobody filled in has no column. */
export function csvOf<Of>(columns: readonly Column<Of>[], records: readonly Of[]): string {
  const rows = records.map((record) => columns.map(([, value]) => `${value(record) ?? ''}`));
  const isUsed = (at: number): boolean => !rows.length || rows.some((cells) => cells[at]);
  const used = columns.map((_, at) => at).filter(isUsed);
  return csvText([used.map((at) => columns[at][0]), ...rows.map((cells) => used.map((at) => safeCell(cells[at])))]);
}

/** `2026-12-10T18:00:00-06:00` → `2026-12-10 18:00`, which people and spreadsheets read; a day stays as it is. */
export const clockTime = (date: string | undefined): string | undefined => date?.slice(0, 16).replace(/t/i, ' ');

/** Several in one cell, as staff write them too. */
export const several = (parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join('; ');
