/*
 * Numbers and dates as the language writes them. Formatters are kept: making one costs more than using it.
 */
const kept = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat | Intl.PluralRules>();

function keep<T extends Intl.DateTimeFormat | Intl.NumberFormat | Intl.PluralRules>(
  Formatter: new (lang: string, options: object) => T,
  lang: string,
  options: object = {},
): T {
  const key = Formatter.name + lang + JSON.stringify(options);
  let formatter = kept.get(key) as T | undefined;
  if (!formatter) kept.set(key, (formatter = new Formatter(lang, options)));
  return formatter;
}

export const formatNumber = (lang: string, value: number): string => keep(Intl.NumberFormat, lang).format(value);

/** @param value 0–100 */
export const formatPercent = (lang: string, value: number): string =>
  keep(Intl.NumberFormat, lang, { style: 'percent', maximumFractionDigits: 1 }).format(value / 100);

/** The CLDR plural category. */
export const pluralOf = (lang: string, value: number): Intl.LDMLPluralRule => keep(Intl.PluralRules, lang).select(value);

/**
 * A feed date, no more precise than it is given: a year stays a year. A timestamp is shown in the reader's own
 * time zone, which is named.
 */
export function formatDate(lang: string, date: string): string {
  // Our dates are Gregorian; some regions' default calendar is not (ar-SA, fa-IR), and would shift bare years.
  const options: Intl.DateTimeFormatOptions = { calendar: 'gregory', year: 'numeric' };
  if (date.length > 4) options.month = 'long';
  if (date.length > 7) options.day = 'numeric';
  if (date.length > 10) Object.assign(options, { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' });
  else options.timeZone = 'UTC';
  return keep(Intl.DateTimeFormat, lang, options).format(new Date(date));
}

/** Whole days in words: days up to two months, then months, then years. */
export function formatDays(lang: string, days: number): string {
  const [value, unit] = days < 61 ? [days, 'day'] : days < 731 ? [days / 30.44, 'month'] : [days / 365.25, 'year'];
  return formatUnit(lang, Math.floor(value as number), unit as string);
}

/** Seconds in words: whole minutes from two minutes up. */
export const formatSeconds = (lang: string, seconds: number): string =>
  seconds < 120 ? formatUnit(lang, seconds, 'second') : formatUnit(lang, Math.ceil(seconds / 60), 'minute');

const formatUnit = (lang: string, value: number, unit: string): string =>
  keep(Intl.NumberFormat, lang, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
