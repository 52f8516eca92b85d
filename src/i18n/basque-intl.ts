import type { StandIns } from './terms.js';

/* Without the last letter, to which the endings are added: azaroa, azaroaren. */
const MONTHS = 'urtarril otsail martxo apiril maiatz ekain uztail abuztu irail urri azaro abendu'.split(' ');

const UNITS: Readonly<Record<string, string>> = {
  second: 'segundo',
  minute: 'minutu',
  day: 'egun',
  week: 'aste',
  month: 'hilabete',
  year: 'urte',
};

/** By unit: what stands for 0, 1 and 2 of it. */
const NEAR: Readonly<Record<string, readonly string[]>> = {
  day: ['gaur', 'bihar', 'etzi'],
  month: ['hilabete honetan', 'datorren hilabetean'],
};

/** Years whose name ends in a consonant: …bat, bost, hamar, ehun. */
const TAKES_EKO = /[02468]1$|5$|[13579]0$|[^0]00$/;

/* Germany writes numbers as the Basque Country does, and France the time; both are in every browser. */
const number = new Intl.NumberFormat('de', { maximumFractionDigits: 1 });
const count = (value: number, unit: string): string =>
  value === 1 ? `${UNITS[unit]} bat` : `${number.format(value)} ${UNITS[unit]}`;

function write(date: Date, { month, day, hour, minute, timeZone, timeZoneName }: Intl.DateTimeFormatOptions): string {
  // Sweden writes days as ISO 8601 does.
  const [year, monthOfYear, dayOfMonth] = new Intl.DateTimeFormat('sv', { timeZone })
    .format(date)
    .split('-')
    .map(Number);
  if (!month) return `${year}`;
  const inYear = `${year}${TAKES_EKO.test(`${year}`) ? 'eko' : 'ko'} ${MONTHS[monthOfYear - 1]}`;
  if (!day) return `${inYear}a`;
  // Hamaika ends in the article already.
  const whole = `${inYear}aren ${dayOfMonth}${dayOfMonth % 20 === 11 ? '' : 'a'}`;
  return hour
    ? `${whole}, ${new Intl.DateTimeFormat('fr', { hour, minute, timeZone, timeZoneName }).format(date)}`
    : whole;
}

/** Dates, numbers and durations in Basque, for browsers whose `Intl` lacks it: Chrome and what is built on it. */
export const basqueIntl: StandIns = {
  DateTimeFormat: (options) => ({
    format: (date) => write(date, options),
    formatRange: (start, end) => [...new Set([start, end].map((date) => write(date, options)))].join(' – '),
  }),
  NumberFormat: ({ style, unit }) => ({
    format: (value) =>
      style === 'unit' ? count(value, unit!) : style ? `%\u00a0${number.format(value * 100)}` : number.format(value),
  }),
  PluralRules: () => ({ select: (value) => (value === 1 ? 'one' : 'other') }),
  RelativeTimeFormat: () => ({ format: (value, unit) => NEAR[unit]?.[value] ?? `${count(value, unit)} barru` }),
};
