import { daysBetween, startOfDate } from '../../feed/period.js';
import { formatterOf } from '../../i18n/format.js';

/** "In 3 weeks", no finer than the date is known; nothing for a whole year. What has begun is "today". */
export function timeUntil(lang: string, date: string, now = new Date()): string {
  if (date.length < 5) return '';
  const start = startOfDate(date);
  const hasDay = date.length > 7;
  // Of a month that is not over yet, where the day is known.
  const isBroken = hasDay && start.getDate() < now.getDate();
  const months = (start.getFullYear() - now.getFullYear()) * 12 + start.getMonth() - now.getMonth() - Number(isBroken);
  const days = daysBetween(now, start);
  const isNear = hasDay && days < 61;
  const [value, unit] = isNear
    ? days < 14
      ? [days, 'day' as const]
      : [days / 7, 'week' as const]
    : [months, 'month' as const];
  return formatterOf('RelativeTimeFormat', lang, { numeric: 'auto' }).format(Math.max(0, Math.floor(value)), unit);
}
