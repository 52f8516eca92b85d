import type { CellResult } from './cell-result.js';

/** Into how many parts these divide the year. */
const UNITS = new Map<string, number>([
  ...['q', 't', 'quarter', 'trimestre', 'trimester', 'trim', 'trimestral', 'hiruhileko'].map(
    (unit) => [unit, 4] as const,
  ),
  ...['s', 'h', 'half', 'semestre', 'semester', 'sem', 'mitad', 'seihileko'].map((unit) => [unit, 2] as const),
  ...['cuatrimestre', 'quadrimestre', 'cuatrim', 'lauhileko'].map((unit) => [unit, 3] as const),
  ...['bimestre', 'bim', 'bihileko'].map((unit) => [unit, 6] as const),
]);

const ORDINALS = new Map<string, number>(
  [
    ['primer', 'primero', 'primera', 'first', 'premier', 'primeiro', 'lehen', 'lehenengo', 'i'],
    ['segundo', 'segunda', 'second', 'deuxieme', 'bigarren', 'ii'],
    ['tercer', 'tercero', 'tercera', 'third', 'troisieme', 'terceiro', 'hirugarren', 'iii'],
    ['cuarto', 'cuarta', 'fourth', 'quatrieme', 'quarto', 'laugarren', 'iv'],
    ['quinto', 'quinta', 'fifth', 'cinquieme', 'bosgarren', 'v'],
    ['sexto', 'sexta', 'sixth', 'sixieme', 'seigarren', 'vi'],
  ].flatMap((words, index) => words.map((word) => [word, index + 1] as const)),
);

/** `2`, `2º`, `2nd`, `2do`, `2e`. */
const NUMBERED = /^([1-6])(?:[ºª°oae]|st|nd|rd|th|er|ero|ro|ra|do|da|to|ta|eme)?$/;

/** `segundo`, `2º`, `2nd`, `II` without accents and in small letters: 2. */
export const ordinalOf = (word: string): number | undefined => {
  const number = ORDINALS.get(word) ?? Number(NUMBERED.exec(word)?.[1] ?? 0);
  return number || undefined;
};

/** Parts of the year that begin and end with no month: seasons are other months in the south. */
const VAGUE = new Set([
  ...['spring', 'summer', 'autumn', 'fall', 'winter', 'early', 'mid', 'late', 'beginning', 'end', 'yearend'],
  ...['primavera', 'verano', 'otono', 'invierno', 'verao', 'outono', 'inverno', 'printemps', 'ete', 'automne', 'hiver'],
  ...['udaberri', 'uda', 'udazken', 'negu'],
  ...[
    'fin',
    'fines',
    'final',
    'finales',
    'mediados',
    'principio',
    'principios',
    'inicio',
    'inicios',
    'comienzo',
    'comienzos',
  ],
]);

/** They stand between and say nothing. */
const BETWEEN = new Set([
  'de',
  'del',
  'of',
  'the',
  'el',
  'la',
  'los',
  'las',
  'in',
  'en',
  'a',
  'to',
  'al',
  'y',
  'and',
  'du',
  'do',
  'da',
  'ano',
  'year',
]);

/**
 * `Q4 2017`, `2º trimestre 2026`, `segundo semestre de 2026`, `H1 2026`, `enero-marzo 2026`, `2026-2027`: the month or the year
 * that it ends with, or begins with where something begins.
 *
 * @param monthOf the number of a month by its name
 */
export function readPeriodCell(
  text: string,
  isStart: boolean,
  monthOf: (word: string) => number | undefined,
): CellResult<string> | undefined {
  const words = wordsIn(text);
  const years = words.flatMap((word) => /^(\d{4})(?:ko|eko)?$/.exec(word)?.[1] ?? []);
  const others = words.filter((word) => !/^\d{4}(?:ko|eko)?$/.test(word));
  if (years.length === 2 && !others.length && Number(years[0]) < Number(years[1]))
    return bothEnds(isStart ? years[0] : years[1]);
  const [year, ...moreYears] = years;
  if (moreYears.length) return undefined;
  const months = others.map(monthOf);
  if (
    year !== undefined &&
    months.length === 2 &&
    months.every((month) => month !== undefined) &&
    months[0] < months[1]
  )
    return period(inMonth(year, isStart ? months[0] : months[1]));
  const part = partOf(others);
  if (part) {
    if (part.number > part.count) return undefined;
    if (year === undefined) return { remark: { cause: 'date-without-year', details: {} } };
    const months = 12 / part.count;
    return period(inMonth(year, isStart ? (part.number - 1) * months + 1 : part.number * months));
  }
  // "verano de 2026", "late 2026", "finales de mayo de 2026".
  if (!others.some((word) => VAGUE.has(word)) || others.some((word) => /\d/.test(word))) return undefined;
  const [month, ...moreMonths] = months.filter((each) => each !== undefined);
  const meant = year && month !== undefined && !moreMonths.length ? inMonth(year, month) : year;
  return { remark: { cause: 'date-vague', details: {}, ...(meant && { meant }) } };
}

/** Without accents and what stands between; `q42017` and `2t` in their parts. */
const wordsIn = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\.(?=[ºª°])/g, '')
    .replace(/^([qtsh]-?[1-4]|[1-4] ?[qtsh])[-/ '’]{0,2}(\d\d)$/, '$1 20$2')
    .replace(/^([qtsh]-?[1-4]|[1-4][qtsh])(\d{4})$|^(\d{4})([qtsh]-?[1-4]|[1-4][qtsh])$/, '$1$3 $2$4')
    .replace(/\b([qtsh])([1-4])\b/g, '$1 $2')
    .replace(/\b([1-4])([qtsh])\b/g, '$1 $2')
    .split(/[\s,./–—-]+/)
    .filter((word) => word && !BETWEEN.has(word));

/** Whether a text names one part of the year, as a quarter, and no first and last month. */
export const isPartOfYear = (text: string): boolean =>
  partOf(wordsIn(text).filter((word) => !/^\d{4}(?:ko|eko)?$/.test(word))) !== undefined;

/** A part of the year: its unit, which Basque declines, and its number, in either order. */
function partOf(words: readonly string[]): { readonly count: number; readonly number: number } | undefined {
  if (words.length !== 2) return undefined;
  const counts = words.map((word) => UNITS.get(word) ?? UNITS.get(word.replace(/(?:a|an|aren|s)$/, '')));
  const at = counts.findIndex((count) => count !== undefined);
  const number = at < 0 ? undefined : ordinalOf(words[1 - at]);
  return number === undefined ? undefined : { count: counts[at]!, number };
}

const inMonth = (year: string, month: number): string => `${year}-${String(month).padStart(2, '0')}`;

const period = (value: string): CellResult<string> => ({
  value,
  note: { cause: 'date-period', details: {}, meant: value },
});

/** Of a text that says where something begins and where it ends, the one that is asked for. */
export const bothEnds = (value: string): CellResult<string> => ({
  value,
  note: { cause: 'date-both-ends', details: {}, meant: value },
});
