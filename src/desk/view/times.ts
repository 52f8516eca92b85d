import { dayOn } from '../../receiver/calendar.js';
import type { DeskFeed } from '../feed-choices.js';
import type { DeskLanguage } from '../words/desk-words.js';

/** What it takes to say a time: the language, and the clock of the coalition. */
interface Clock {
  readonly language: DeskLanguage;
  readonly feed: Pick<DeskFeed, 'timeZone'>;
}

const DAY_ALONE = /^\d{4}-\d\d-\d\d$/;

/** A day as the language writes it, of a date (`2026-05-31`) or of a time, on the coalition's clock. */
export function dateLabel({ language, feed }: Clock, at: string): string {
  const timeZone = DAY_ALONE.test(at) ? 'UTC' : feed.timeZone;
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone }).format(new Date(at));
}

/** To the minute, on the coalition's clock, which every page names once. */
export const timeLabel = ({ language, feed: { timeZone } }: Clock, at: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(at));

/** Whose clock it is: `Monterrey (GMT-6)`. */
export function zoneLabel({ language, feed: { timeZone }, now }: Clock & { readonly now: number }): string {
  const parts = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'shortOffset' }).formatToParts(now);
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const place = timeZone.split('/').at(-1)!.replaceAll('_', ' ');
  return ['UTC', 'GMT'].includes(place) ? place : `${place} (${offset})`;
}

/** The day that it is on the coalition's clock: `2026-05-31`. */
export const todayIn = (timeZone: string, now: number): string => dayOn(timeZone)(now);
