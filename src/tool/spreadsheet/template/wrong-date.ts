/** The first letters of the months, as English and Spanish have them. */
const MONTHS = [
  ...['jan', 'ene', 'feb', 'mar', 'apr', 'abr', 'may', 'jun', 'jul', 'aug', 'ago', 'sep', 'set'],
  ...['oct', 'nov', 'dec', 'dic'],
];

const or = (...conditions: readonly string[]): string =>
  `OR(${conditions.map((condition) => `IFERROR(${condition},FALSE)`).join(',')})`;

/** When a filled cell is no date that import takes: 2026, 2026-05, 2026-05-31, 31/05/2026, May 2026, Q4 2026. */
export function wrongDate(cell: string): string {
  const year = `AND(LEN(${cell})=4,ISNUMBER(VALUE(${cell})))`;
  const month = `AND(LEN(${cell})=7,MID(${cell},5,1)="-",VALUE(LEFT(${cell},4))>0,VALUE(RIGHT(${cell},2))>0,VALUE(RIGHT(${cell},2))<13)`;
  const day = `AND(LEN(${cell})>9,MID(${cell},5,1)="-",MID(${cell},8,1)="-",DAY(DATE(VALUE(LEFT(${cell},4)),VALUE(MID(${cell},6,2)),VALUE(MID(${cell},9,2))))=VALUE(MID(${cell},9,2)),VALUE(MID(${cell},6,2))<13)`;
  const [first, second, last] = [`LEFT(${cell},2)`, `MID(${cell},4,2)`, `RIGHT(${cell},4)`].map(
    (part) => `VALUE(${part})`,
  );
  const isDay = (monthPart: string, dayPart: string): string =>
    `AND(${monthPart}>0,${monthPart}<13,DAY(DATE(${last},${monthPart},${dayPart}))=${dayPart})`;
  // Where both could be the month nobody knows which it is.
  const numbers = `AND(LEN(${cell})=10,MID(${cell},3,1)="/",MID(${cell},6,1)="/",OR(${first}>12,${second}>12,${first}=${second}),OR(${isDay(first, second)},${isDay(second, first)}))`;
  const months = MONTHS.map((name) => `ISNUMBER(SEARCH("${name}",${cell}))`).join(',');
  const words = `AND(LEN(${cell})>7,${last}>999,OR(${months}))`;
  const quarter = `AND(LEN(${cell})=7,${last}>999,OR(ISNUMBER(SEARCH("Q",LEFT(${cell},2))),ISNUMBER(SEARCH("T",LEFT(${cell},2)))))`;
  return `NOT(${or(year, month, day, numbers, words, quarter)})`;
}

/** Whether a date is before that of another cell; compared no more precisely than the coarser of the two is given. */
export function isBefore(cell: string, earlier: string): string {
  const [later, before] = [cell, earlier].map((each) => `LEFT(${each},MIN(LEN(${cell}),LEN(${earlier})))`);
  const isIso = (each: string): string => `OR(LEN(${each})=4,MID(${each},5,1)="-"),VALUE(LEFT(${each},4))>999`;
  return or(`AND(LEN(${earlier})>0,${isIso(cell)},${isIso(earlier)},${later}<${before})`);
}
