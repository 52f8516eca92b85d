import { isDate } from '../../feed-format/patterns.js';

/** How dates that are written with numbers alone are meant. */
export type DateOrder = 'dmy' | 'mdy';

/** A value, or what to write in its place. */
export type CellResult<Value> = { readonly value: Value } | { readonly wanted: string };

const DATE = 'a date like 2026, 2026-05 or 2026-05-31';
/** The numbers that spreadsheets have for the days of 1990 to 2119. */
const [FIRST_SERIAL, LAST_SERIAL] = [32_874, 80_353];

/** Month names, long and short, in English and Spanish → 1 to 12. */
const MONTHS = new Map<string, number>();
for (const locale of ['en', 'es']) {
  for (const month of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' });
    for (let index = 0; index < 12; index += 1)
      MONTHS.set(plainMonth(format.format(Date.UTC(2026, index, 1))), index + 1);
  }
}
// Spanish writes it both ways, and spreadsheets cut to three letters.
for (const [name, month] of [
  ['setiembre', 9],
  ['sep', 9],
  ['set', 9],
] as const)
  MONTHS.set(name, month);

function plainMonth(name: string): string {
  return name.toLowerCase().replace(/\.$/, '').slice(0, 12);
}

/**
 * A date as people and spreadsheets write it. What could be two different days is not guessed.
 *
 * @param order as the person who runs the import said; none where nothing was said
 */
export function readDateCell(cell: string, order?: DateOrder): CellResult<string> {
  const text = cell.trim().replace(/[ T]0?0:00(:00)?(\.0+)?$/, '');
  if (isDate(text)) return { value: text };
  const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(text);
  if (iso) return existing(iso[1], iso[2], iso[3]);
  const monthAndYear = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (monthAndYear) return existing(monthAndYear[2], monthAndYear[1]);
  const numbers = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/.exec(text);
  if (numbers) return readNumbers(numbers, order);
  if (/^\d{5}([.,]\d+)?$/.test(text)) return readSerial(text);
  return (
    readWords(text) ?? {
      wanted: /\d[ T]\d{1,2}:\d\d/.test(text)
        ? `${DATE}, or with the hour and its zone: 2026-05-31T18:00:00-06:00`
        : DATE,
    }
  );
}

function existing(year: string, month: string, day?: string): CellResult<string> {
  const parts = [year, month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, '0'));
  const value = parts.join('-');
  return isDate(value) ? { value } : { wanted: `${DATE}: this day does not exist` };
}

function readNumbers([, first, second, last]: RegExpExecArray, order?: DateOrder): CellResult<string> {
  const year = last.length === 2 ? `20${last}` : last;
  const dayFirst = existing(year, second, first);
  const monthFirst = existing(year, first, second);
  if (order) return order === 'dmy' ? dayFirst : monthFirst;
  const found = [dayFirst, monthFirst].filter((result) => 'value' in result);
  const days = [...new Set(found.map(({ value }) => value))];
  if (days.length === 1 && last.length === 4) return { value: days[0] };
  if (days.length === 0) return dayFirst;
  if (days.length === 1) return { wanted: `the year in four digits: ${days[0]}` };
  const choice = days.join(' or ');
  return {
    wanted: `${choice}, whichever is meant; or say for all cells how dates are written here: --dates dmy or --dates mdy`,
  };
}

function readSerial(text: string): CellResult<string> {
  const serial = Math.floor(Number(text.replace(',', '.')));
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return { wanted: DATE };
  // Day 25,569 is the first of January 1970; old files of the Mac count from 1904, so this is only a likely day.
  const likely = new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
  return {
    wanted: `the date itself, most likely ${likely}: this is the spreadsheet's own number for it. Format the column as a date, or as text`,
  };
}

/** `31 de mayo de 2026`, `31-may-2026`, `May 31, 2026`, `mayo 2026`. */
function readWords(text: string): CellResult<string> | undefined {
  const words = text
    .toLowerCase()
    .split(/[\s,./-]+|\bde\b|\bdel\b/)
    .filter(Boolean);
  const months = words.map((word) => MONTHS.get(word)).filter((month) => month !== undefined);
  const numbers = words.filter((word) => /^\d+(st|nd|rd|th)?$/.test(word)).map((word) => String(parseInt(word, 10)));
  if (months.length !== 1 || words.length !== numbers.length + 1) return undefined;
  const years = numbers.filter((number) => number.length === 4);
  const days = numbers.filter((number) => number.length <= 2);
  if (years.length !== 1 || days.length > 1) return { wanted: `${DATE}, with the year in four digits` };
  return existing(years[0], String(months[0]), days[0]);
}
