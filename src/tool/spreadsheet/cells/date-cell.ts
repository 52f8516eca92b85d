import { isDate, isLocalTime } from '../../../feed-format/patterns.js';
import type { Remark } from '../../messages/message.js';
import { plainSpelling } from '../../names/similar.js';
import type { CellResult } from './cell-result.js';
import { withoutInvisible } from './clean.js';
import { bothEnds, isPartOfYear, readPeriodCell } from './period-cell.js';

/** How dates that are written with numbers alone are meant. */
export type DateOrder = 'dmy' | 'mdy';

export interface DateContext {
  /** As the person who runs the import said; none where nothing was said. */
  readonly order?: DateOrder;
  /** As other dates beside it are meant: said where it could be two days. */
  readonly likelyOrder?: DateOrder;
  /** Whether the coalition's sheet names a time zone: only then an hour alone is a time. */
  readonly hasTimeZone?: boolean;
  /** Whether a quarter or another part of the year stands for its first month, as where something begins. */
  readonly isStart?: boolean;
}

/** No date is longer, also in words. */
const LONGEST = 60;
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
// Spanish writes it both ways, and spreadsheets cut to three letters. Mexican officials count months in Roman numbers.
for (const [name, month] of [
  ['setiembre', 9],
  ['sep', 9],
  ['set', 9],
  ['mzo', 3],
  ['agto', 8],
  ...['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'].map(
    (numeral, index) => [numeral, index + 1] as const,
  ),
] as const)
  MONTHS.set(name, month);

/** Names of the days, in English and Spanish, without accents → 0, Sunday, to 6. */
const WEEKDAYS = new Map<string, number>();
for (const locale of ['en', 'es']) {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  for (let day = 0; day < 7; day += 1) WEEKDAYS.set(plainSpelling(format.format(Date.UTC(2026, 0, 4 + day))), day);
}

function plainMonth(name: string): string {
  return name.toLowerCase().replace(/\.$/, '').slice(0, 12);
}

const remark = (cause: DateCause, meant?: string): { remark: Remark } => ({
  remark: { cause, details: {}, ...(meant && { meant }) },
});

type DateCause =
  'date-range' | 'date-year' | 'date-serial' | 'date-month' | 'date-without-year' | 'date-no-day' | 'date-weekday';

/** `20:00`, `8 pm`, `18 h`. */
const HOUR =
  /^(?:[01]?\d|2[0-4])(?:[:.h][0-5]\d(?::[0-5]\d)?(?: ?(?:[ap]\.? ?m\.?|h|hs|hrs?|horas))?| ?(?:[ap]\.? ?m\.?|h|hs|hrs|horas))\.?$/i;

const NO_DATE = { remark: { cause: 'write', details: { wanted: { kind: 'date' } } } } as const;

const ENDS = /^(?:del? |from )?(.{4,30}?)(?: ?[–—] ?| - | (?:al?|to|until|hasta) )(.{4,30})$/iu;

/** A date as people and spreadsheets write it. What could be two different days is not guessed. */
export function readDateCell(cell: string, context: DateContext = {}): CellResult<string> {
  const whole = withoutInvisible(cell);
  if (whole.length > LONGEST) return NO_DATE;
  if (/^\d{4}-\d\d-\d\d[T ]00:00(:00(\.0+)?)?Z$/i.test(whole)) {
    const day = whole.slice(0, 10);
    return isDate(day) ? { value: day, note: { cause: 'midnight', details: {}, meant: day } } : remark('date-no-day');
  }
  const instant = instantIn(whole);
  if (instant) return instant;
  const text = whole.replace(/[ T]0?0:00(:00)?(\.0+)?$/, '');
  if (isDate(text) && !isLocalTime(text)) return { value: text };
  return (
    readRange(text, context) ??
    withMarkedYear(text, context) ??
    readDay(text, context) ??
    readWithHour(text, context) ??
    withHours(text, context) ??
    readEnds(text, context) ??
    (HOUR.test(text) ? { remark: { ...NO_DATE.remark, cause: 'hour-alone' } } : NO_DATE)
  );
}

/** `2026-12-04T18:00-05:00`: RFC 3339 but for its seconds, its `T` or a space. Without both, `18:00-20:00` is two hours. */
function instantIn(text: string): CellResult<string> | undefined {
  const [, day, hour, seconds = ':00', offset] =
    /^(\d{4}-\d\d-\d\d)(?:T|[T ](?=\d\d:\d\d:|.*Z$))(\d\d:\d\d)(:\d\d(?:\.\d+)?)? ?(Z|[+-]\d\d:\d\d)$/i.exec(text) ??
    [];
  if (day === undefined) return undefined;
  const value = `${day}T${hour}${seconds}${offset}`;
  return isDate(value) ? { value } : undefined;
}

/** `15-17 de diciembre de 2026`, `2026-12-15 al 2026-12-17`: the first day and the last, each of which has its own cell. */
function readRange(text: string, context: DateContext): CellResult<string> | undefined {
  const days = (first: string, last: string): CellResult<string> | undefined => {
    const [from, to] = [first, last].map((day) => readDay(day, context)?.value);
    const areDays = from?.length === 10 && to?.length === 10 && from < to;
    return areDays ? remark('date-range', `${from} / ${to}`) : undefined;
  };
  const inMonth =
    /^(?:del? |from )?(?:el )?(\d{1,2}) ?(?:[-–—/]|al?|to|y|and|until|hasta el) ?(\d{1,2})((?:,| de| of)? \p{L}.{3,30})$/iu.exec(
      text,
    );
  if (inMonth) return days(inMonth[1] + inMonth[3], inMonth[2] + inMonth[3]);
  const monthFirst = /^(\p{L}{3,12}\.?) (\d{1,2}) ?(?:[-–—]|to|and) ?(\d{1,2})(,? \d{4})$/iu.exec(text);
  if (monthFirst)
    return days(
      `${monthFirst[1]} ${monthFirst[2]}${monthFirst[4]}`,
      `${monthFirst[1]} ${monthFirst[3]}${monthFirst[4]}`,
    );
  const whole =
    /^(?:del? |from )?(?:el )?(.{6,30}?)(?: ?[–—] ?| - |(?<=\d{4}-\d\d-\d\d)\/| (?:al?|to|until|hasta)(?: el)? )(.{6,30})$/iu.exec(
      text,
    );
  if (!whole) return undefined;
  const year = /\b\d{4}$/.exec(whole[2])?.[0];
  return days(whole[1], whole[2]) ?? (year ? days(`${whole[1]} ${year}`, whole[2]) : undefined);
}

/** Of months or years with a sign between them, as `Dic 2027 - Ene 2028`, the one that the column is for. */
function readEnds(text: string, { isStart = false }: DateContext): CellResult<string> | undefined {
  const [, first, last] = ENDS.exec(text) ?? [];
  if (first === undefined) return undefined;
  const [start, end] = [readDateCell(first, { isStart: true }).value, readDateCell(last).value];
  return start !== undefined && end !== undefined && start < end ? bothEnds(isStart ? start : end) : undefined;
}

/**
 * Where something begins and where it ends, of a text that says both: `2026-2028`, `enero 2026 a marzo 2027`, `2026-01-15 al
 * 2026-12-31`. A quarter says when something is, and no more.
 */
export function periodIn(cell: string): { readonly start: string; readonly end: string } | undefined {
  const text = withoutInvisible(cell);
  if (text.length > LONGEST || isPartOfYear(text)) return undefined;
  const [whole, first, last] = ENDS.exec(text) ?? [];
  const [start, end] =
    whole === undefined
      ? [readDateCell(text, { isStart: true }).value, readDateCell(text).value]
      : [readDateCell(first, { isStart: true }).value, readDateCell(last).value];
  if (start !== undefined && end !== undefined && start < end) return { start, end };
  const result = readDateCell(text);
  const days = 'remark' in result && result.remark.cause === 'date-range' ? result.remark.meant : undefined;
  return typeof days === 'string' ? { start: days.slice(0, 10), end: days.slice(-10) } : undefined;
}

/** A date without an hour, in any of the ways people write one. Where it has a weekday that is not that of the day, that is said. */
function readDay(text: string, context: DateContext): CellResult<string> | undefined {
  const named = [...text.matchAll(/\(?(\p{L}+)\)?,?/gu)].find(([, word]) => WEEKDAYS.has(plainSpelling(word)));
  if (named) {
    const [before, after] = [text.slice(0, named.index), text.slice(named.index + named[0].length)];
    const result = readDay(
      [before.replace(/,\s*$/, ''), after]
        .map((part) => part.trim())
        .join(' ')
        .trim(),
      context,
    );
    const { value } = result ?? {};
    const isOther = value?.length === 10 && new Date(value).getUTCDay() !== WEEKDAYS.get(plainSpelling(named[1]));
    return isOther ? { value, note: { cause: 'date-weekday', details: {}, meant: value } } : result;
  }
  // What a spreadsheet makes of 2027.10, and of 2027.1.
  if (/^\d{4}\.1$/.test(text))
    return { remark: { ...NO_DATE.remark, meant: `${text.slice(0, 4)}-01 / ${text.slice(0, 4)}-10` } };
  const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(text);
  if (iso) return existing(iso[1], iso[2], iso[3]);
  const monthAndYear = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (monthAndYear) return existing(monthAndYear[2], monthAndYear[1]);
  const numbers = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/.exec(text);
  if (numbers) return readNumbers(numbers, context);
  if (/^\d{5}([.,]\d+)?$/.test(text)) return readSerial(text);
  return (
    readWords(text, context.order) ??
    readPeriodCell(text, context.isStart ?? false, (word) => MONTHS.get(plainMonth(word)))
  );
}

/** `2026-12-04 18:00`, `04/12/2026 6 pm`: a time in the coalition's zone, if it names one. */
function readWithHour(text: string, context: DateContext): CellResult<string> | undefined {
  const [, day, hour, minute = '00', half] =
    /^(.{4,40}?)(?:[T ,]{1,2}| (?:a las?|de|at|from) )(\d{1,2})(?:[:.h](\d\d)(?::\d\d)?)? ?(?:(a\.? ?m\.?|p\.? ?m\.?)|h|hs|hrs?|horas?)?$/i.exec(
      text,
    ) ?? [];
  if (day === undefined) return undefined;
  const result = isDate(day) ? { value: day } : readDay(day.trim(), context);
  if (!result || result.value === undefined) return result;
  const hours = (half ? Number(hour) % 12 : Number(hour)) + (half?.toLowerCase().startsWith('p') ? 12 : 0);
  if (Number(hour) * 60 + Number(minute) > 24 * 60 || Number(minute) > 59 || result.value.length !== 10)
    return undefined;
  const { note } = result;
  // The end of the day, which a clock shows as the beginning of the next.
  if (context.hasTimeZone && Number(hour) === 24 && minute === '00')
    return { remark: { ...NO_DATE.remark, meant: `${result.value} 23:59` } };
  if (!context.hasTimeZone)
    return { value: result.value, note: note ?? { cause: 'date-hour', details: {}, meant: result.value } };
  return { value: `${result.value}T${String(hours).padStart(2, '0')}:${minute}`, ...(note && { note }) };
}

const CLOCK = String.raw`\d{1,2}(?:[:.h][0-5]\d)?(?: ?(?:[ap]\.? ?m\.?|h|hs|hrs?|horas))?\.?`;
/** `10:00-12:00`, `de 10 a 14 hrs`, with a day before it or without; that these are hours a colon, an `h` or a word says. */
const HOURS = new RegExp(
  `^(.{4,40}?[T ,])?(?:(?:de|from|entre|das) )?(?:las? )?(${CLOCK}) ?(?:[-–—]|a|to|y|and|às) ?(?:las? )?(${CLOCK})$`,
  'iu',
);
const SAYS_HOURS = /\d[:h][0-5]\d|\d ?(?:h|hs|hrs?|horas|[ap]\.? ?m)\.?$/i;

/** When something begins, and when it ends; each has its own cell. */
function withHours(text: string, context: DateContext): CellResult<string> | undefined {
  const [whole, day, first, last] = HOURS.exec(text) ?? [];
  if (whole === undefined || !(SAYS_HOURS.test(first) || SAYS_HOURS.test(last))) return undefined;
  if (day === undefined) return { remark: { cause: 'hour-range', details: {} } };
  const half = /[ap]\.? ?m\.?$/i;
  // "4 - 6 pm" begins at 16:00, "10:00 a 2 pm" does not begin at 22:00.
  const isSameHalf = Number.parseInt(first) % 12 < Number.parseInt(last) % 12;
  const [, said = ''] = half.test(first) || !isSameHalf ? [] : (/ ?([ap]\.? ?m\.?)$/i.exec(last) ?? []);
  const begins = /\d[:.h]\d|\p{L}/u.test(first) ? first : `${first}:00`;
  const { value } = readWithHour(`${day.trim().replace(/,$/, '')} ${begins}${said}`, context) ?? {};
  return {
    remark: { cause: 'hour-range', details: {}, ...(value !== undefined && { meant: value.replace('T', ' ') }) },
  };
}

/** `30 de junio de 2,027`, as a program writes any number of four digits. */
function withMarkedYear(text: string, context: DateContext): CellResult<string> | undefined {
  const plain = text.replace(/(?<=[ /-]|^)([12])[.,'’ ](\d{3})$/u, '$1$2');
  const { value } = (plain !== text && readDay(plain, context)) || {};
  return value === undefined ? undefined : { remark: { cause: 'date-year-mark', details: {}, meant: value } };
}

function existing(year: string, month: string, day?: string): CellResult<string> {
  const parts = [year, month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, '0'));
  const value = parts.join('-');
  return isDate(value) ? { value } : remark('date-no-day');
}

function readNumbers(
  [, first, second, last]: RegExpExecArray,
  { order, likelyOrder }: DateContext,
): CellResult<string> {
  const year = last.length === 2 ? `20${last}` : last;
  const dayFirst = existing(year, second, first);
  const monthFirst = existing(year, first, second);
  const [asSaid, otherwise] = order === 'mdy' ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
  // 31/12/2023 is one day, whichever way dates are written here; of 31/12/23 the order says what is the year.
  if (order) return asSaid.value === undefined && last.length === 4 ? otherwise : asSaid;
  const days = [...new Set([dayFirst.value, monthFirst.value].filter((value) => value !== undefined))];
  if (days.length === 1 && last.length === 4) return { value: days[0] };
  if (days.length === 0) return remark('date-no-day');
  if (days.length === 1) return remark('date-year', days[0]);
  const details = likelyOrder ? { order: likelyOrder } : {};
  return { remark: { cause: 'date-order', details, meant: days.join(' / ') } };
}

function readSerial(text: string): CellResult<string> {
  const serial = Math.floor(Number(text.replace(',', '.')));
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return NO_DATE;
  // Day 25,569 is the first of January 1970; old files of the Mac count from 1904, so this is only a likely day.
  return remark('date-serial', new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10));
}

/** `31 de mayo de 2026`, `31-may-2026`, `May 31, 2026`, `primero de mayo de 2026`, `30/VI/2026`, `mayo 2026`. */
function readWords(text: string, order?: DateOrder): CellResult<string> | undefined {
  const words = text
    .toLowerCase()
    .split(/[\s,./-]+/)
    .filter((word) => word && !['de', 'del', 'of', 'the'].includes(word))
    .map((word) => (['primero', 'first'].includes(word) ? '1' : word));
  const months = words.map((word) => MONTHS.get(word)).filter((month) => month !== undefined);
  const numbers = words
    .filter((word) => /^\d{1,4}(st|nd|rd|th|e?ro|º|°)?$/.test(word))
    .map((word) => String(parseInt(word, 10)));
  if (months.length !== 1 || words.length !== numbers.length + 1) return undefined;
  const years = numbers.filter((number) => number.length === 4);
  const days = numbers.filter((number) => number.length <= 2);
  if (years.length === 1 && days.length <= 1) return existing(years[0], String(months[0]), days[0]);
  // "30-nov-27", as spreadsheets show a day.
  const [first, last] = numbers;
  if (numbers.length === 2 && !years.length && MONTHS.has(words[1])) {
    const day = existing(`20${last.padStart(2, '0')}`, String(months[0]), first);
    return order && day.value !== undefined
      ? day
      : remark(day.value === undefined ? 'date-no-day' : 'date-year', day.value);
  }
  // "Mar-25" is what a spreadsheet makes of 2025-03, and "25-Mar" of a day without a year.
  if (numbers.length !== 1 || years.length) return numbers.length === 0 ? undefined : remark('date-month');
  const isMonthFirst = MONTHS.has(words[0]);
  // "5 de octubre", as only a person writes it.
  if (!isMonthFirst && /\s/.test(text)) return remark('date-without-year');
  return remark(
    'date-month',
    isMonthFirst ? `20${numbers[0].padStart(2, '0')}-${String(months[0]).padStart(2, '0')}` : undefined,
  );
}
