import { isDate } from '../../feed-format/patterns.js';
import type { Fields } from '../../feed-format/own.js';
import { readDateCell } from '../spreadsheet/cells/date-cell.js';
import { textsIn } from '../texts-in.js';
import { isEarlier } from './compare-dates.js';
import type { FurtherRemark } from './further-remark.js';
import { itemsIn } from './items-in.js';
import { beginningOf } from './review-beginnings.js';

/** No period is called longer in a message. */
const LONGEST = 60;

/** Years that begin before the year they are called by. */
const FISCAL = /fiscal|financial|\bfy/i;

/** Reports on a day that cannot be that of their period, or on which their commitment, or its plan, had not begun. */
export function* reportDates(commitment: Fields, path: string, plan: Fields | undefined): Iterable<FurtherRemark> {
  const began = beginningOf(commitment, plan);
  for (const [index, { date, period }] of itemsIn(commitment, 'reports')) {
    if (typeof date !== 'string' || !isDate(date)) continue;
    const at = `${path}.reports[${index}].date`;
    const beside = textsIn(period).map((text) => ({ text, when: besidePeriod(date, text) }));
    const wrong = beside.every(({ when }) => when) ? beside[0] : undefined;
    if (wrong)
      yield {
        path: at,
        remark: {
          cause: 'report-period',
          details: { period: wrong.text.trim().slice(0, LONGEST), isBefore: wrong.when === 'before' },
        },
      };
    else if (began && isEarlier(date, began.start))
      yield { path: at, remark: { cause: 'before-beginning', details: began } };
    else if (began && beside.length && beside.every(({ text }) => isOfBefore(text, began.start)))
      yield { path: `${path}.reports[${index}].period`, remark: { cause: 'before-beginning', details: began } };
  }
}

/** Whether a report is of a day before its period began, or long after it ended: by the years, or the day or month, that its words name. */
function besidePeriod(date: string, period: string): 'before' | 'after' | undefined {
  if (FISCAL.test(period)) return undefined;
  const read = readDateCell(period, { isStart: true });
  const begins = 'remark' in read || read.note ? undefined : read.value;
  if (begins !== undefined && isEarlier(date, begins)) return 'before';
  const years = yearsIn(period);
  if (!years.length) return undefined;
  const year = yearOf(date);
  if (year < Math.min(...years)) return 'before';
  return year > Math.max(...years) + 1 ? 'after' : undefined;
}

/** Whether all years that a period names are over before another begins. */
function isOfBefore(period: string, start: string): boolean {
  const years = yearsIn(period);
  return years.length > 0 && Math.max(...years) < yearOf(start);
}

const yearOf = (date: string): number => Number(date.slice(0, 4));

const yearsIn = (period: string): number[] =>
  [...period.matchAll(/(?<!\d)((?:19|20)\d\d)(?:[/–-](\d\d))?(?!\d)/g)].flatMap(([, year, further]) => {
    const next = Number(year) + 1;
    // `2025-26`, and not `2026-09`.
    return further !== undefined && next % 100 === Number(further) ? [Number(year), next] : [Number(year)];
  });
