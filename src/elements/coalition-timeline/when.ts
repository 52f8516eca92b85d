import { startOfDate } from '../../feed/period.js';
import { formatterOf } from '../../i18n/format.js';

/** "In 3 weeks", no finer than the date is known; nothing for a whole year. What has begun is "today". */
export function timeUntil(lang: string, date: string, now = new Date()): string {
  if (date.length < 5) return '';
  const start = startOfDate(date);
  const months = (start.getFullYear() - now.getFullYear()) * 12 + start.getMonth() - now.getMonth();
  // Rounded, because a day may have 23 hours.
  const days = Math.round((start.setHours(0, 0, 0, 0) - new Date(now).setHours(0, 0, 0, 0)) / 86_400_000);
  const isNear = date.length > 7 && days < 61;
  const [value, unit] = isNear
    ? days < 14
      ? [days, 'day' as const]
      : [days / 7, 'week' as const]
    : [months, 'month' as const];
  return formatterOf('RelativeTimeFormat', lang, { numeric: 'auto' }).format(Math.max(0, Math.floor(value)), unit);
}

/** "18 – 20 March 2027"; for two days, or two instants. */
export function formatRange(lang: string, start: string, end: string): string {
  const options: Intl.DateTimeFormatOptions = { calendar: 'gregory', year: 'numeric', month: 'long', day: 'numeric' };
  if (start.length > 10) Object.assign(options, { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' });
  else options.timeZone = 'UTC';
  return formatterOf('DateTimeFormat', lang, options).formatRange(new Date(start), new Date(end));
}
