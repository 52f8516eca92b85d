import { findOrMake } from '../feed-format/find-or-make.js';
import { ownFields } from '../feed-format/own.js';
import { instantOf } from '../feed-format/patterns.js';
import { findTerms } from './registry.js';
import type { StandIns } from './terms.js';

/*
 * Numbers and dates as the language writes them. Formatters are kept: making one costs more than using it.
 */
const kept = new Map<string, unknown>();

type Name = keyof StandIns;

/** What `Intl` has for the language; where a browser lacks the language, what its own terms bring. */
export function formatterOf<N extends Name>(name: N, lang: string, options: object = {}): ReturnType<StandIns[N]> {
  const key = `${name} ${lang} ${Object.entries(options).join()}`;
  return findOrMake(kept, key, () => {
    const Formatter = Intl[name] as typeof Intl.NumberFormat;
    const standIn = Formatter.supportedLocalesOf(lang)[0] ? undefined : findTerms([lang]).terms.intl?.[name];
    return standIn ? standIn(options) : new Formatter(lang, ownFields(options));
  }) as ReturnType<StandIns[N]>;
}

/**
 * A browser takes its time over the first number and the first date that a page writes. While a widget waits for its feed
 * nobody waits for them.
 */
export function prepareFormats(lang: string): void {
  // Not in Safari, where `Intl` is quick.
  (globalThis as Partial<typeof globalThis>).requestIdleCallback?.(
    () => formatNumber(lang, 0) + formatDate(lang, '2000-01'),
  );
}

export const formatNumber = (lang: string, value: number): string => formatterOf('NumberFormat', lang).format(value);

/** @param value 0–100; what is between is never rounded to an end. */
export const formatPercent = (lang: string, value: number): string =>
  formatterOf('NumberFormat', lang, { style: 'percent', maximumFractionDigits: 1 }).format(
    (value > 0 && value < 100 ? Math.min(Math.max(value, 0.1), 99.9) : value) / 100,
  );

/** The CLDR plural category. */
export const pluralOf = (lang: string, value: number): Intl.LDMLPluralRule =>
  formatterOf('PluralRules', lang).select(value);

let zoneOf: ((instant: string) => string) | undefined;

/**
 * From now on instants are shown on these clocks, where nobody names others: what is written once for all readers has none of a
 * reader's own.
 *
 * @param zone of an instant; `undefined` for the reader's again
 */
export function setClock(zone: typeof zoneOf): void {
  zoneOf = zone;
}

/**
 * A feed date, no more precise than it is given: a year stays a year. A timestamp is shown in the reader's own
 * time zone, which is named.
 */
export const formatDate = (lang: string, date: string): string =>
  formatterOf('DateTimeFormat', lang, dateOptions(date)).format(instantOf(date));

/**
 * "18 – 20 March 2027"; for two days, or two instants. Of two that are the same it is that one.
 *
 * @param timeZone of instants, where it is not the reader's
 */
export const formatRange = (lang: string, start: string, end: string, timeZone?: string): string =>
  formatterOf('DateTimeFormat', lang, dateOptions(start, timeZone)).formatRange(instantOf(start), instantOf(end));

function dateOptions(date: string, timeZone?: string): Intl.DateTimeFormatOptions {
  // Of this nothing is left in what pages load: there nobody sets it.
  if (zoneOf) timeZone ??= zoneOf(date);
  // Our dates are Gregorian; some regions' default calendar is not (ar-SA, fa-IR), and would shift bare years.
  const options: Intl.DateTimeFormatOptions = { calendar: 'gregory', year: 'numeric' };
  if (date.length > 4) options.month = 'long';
  if (date.length > 7) options.day = 'numeric';
  if (date.length > 10) Object.assign(options, { hour: 'numeric', minute: '2-digit', timeZoneName: 'short', timeZone });
  else options.timeZone = 'UTC';
  return options;
}

/** Whole days in words: days up to two months, then months, then years. */
export function formatDays(lang: string, days: number): string {
  const [value, unit] = days < 61 ? [days, 'day'] : days < 731 ? [days / 30.44, 'month'] : [days / 365.25, 'year'];
  return formatUnit(lang, Math.floor(value), unit);
}

/** Seconds in words: whole minutes from two minutes up. */
export const formatSeconds = (lang: string, seconds: number): string =>
  seconds < 120 ? formatUnit(lang, seconds, 'second') : formatUnit(lang, Math.ceil(seconds / 60), 'minute');

const formatUnit = (lang: string, value: number, unit: string): string =>
  formatterOf('NumberFormat', lang, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
