import { isDate } from '../feed-format/patterns.js';
import type { DeskLanguage } from './words/desk-words.js';

/** A day that was read, or why it cannot be known. `either`: the two days that are meant by one writing. */
export type WrittenDate =
  | { readonly day: string }
  | { readonly fault: 'unreadable' }
  | { readonly fault: 'ambiguous'; readonly either: readonly [string, string] };

const UNREADABLE = { fault: 'unreadable' } as const;

/**
 * Reads a day as people of a language write it: `2026-05-31`, `31/05/2026`, `31.5.2026`, `31 de mayo de 2026`,
 * `May 31, 2026`. In Spanish the day comes first; in English it depends on the country, so that `5/6/2026` is ambiguous.
 */
export function readWrittenDate(written: string, language: DeskLanguage): WrittenDate {
  const text = written.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = /^(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})$/.exec(text);
  if (numbers) return ofNumbers(Number(numbers[3]), Number(numbers[1]), Number(numbers[2]), language);
  const words = text.split(/[\s,.]+/).filter((word) => word && !['de', 'del', 'of', 'the'].includes(word));
  const year = words.find((word) => /^\d{4}$/.test(word));
  const day = words.find((word) => /^\d{1,2}(st|nd|rd|th|º)?$/.test(word));
  const month = words.map((word) => monthOf(word, language)).find((found) => found > 0);
  return words.length === 3 && year && day && month ? dayOf(Number(year), month, parseInt(day, 10)) : UNREADABLE;
}

function ofNumbers(year: number, first: number, second: number, language: DeskLanguage): WrittenDate {
  const dayFirst = dayOf(year, second, first);
  const monthFirst = dayOf(year, first, second);
  if (!('day' in dayFirst)) return monthFirst;
  if (!('day' in monthFirst) || language === 'es' || dayFirst.day === monthFirst.day) return dayFirst;
  return { fault: 'ambiguous', either: [dayFirst.day, monthFirst.day] };
}

function dayOf(year: number, month: number, day: number): WrittenDate {
  const two = (number: number) => String(number).padStart(2, '0');
  const written = `${year}-${two(month)}-${two(day)}`;
  return month <= 12 && isDate(written) ? { day: written } : UNREADABLE;
}

/** 1 to 12 for the name of a month, also shortened to three letters or more; 0 for anything else. */
function monthOf(word: string, language: DeskLanguage): number {
  if (word.length < 3) return 0;
  const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  const months = Array.from({ length: 12 }, (_, month) => name.format(Date.UTC(2026, month, 1)).toLowerCase());
  return months.findIndex((month) => month.startsWith(word)) + 1;
}
