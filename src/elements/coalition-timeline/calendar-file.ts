import { instantOf } from '../../feed-format/patterns.js';
import { endOf } from '../../feed/timeline-of.js';
import { saveFile } from '../../internal/save-file.js';
import type { CoalitionEvent, Text } from '../../feed-format/types.js';

/** Octets of a line without its end (RFC 5545 §3.1). */
const LONGEST = 75;

/** Whether the day is known: a month or a year has no place in a calendar. */
export const hasDay = (date: string): boolean => date.length > 7;

/**
 * An iCalendar file (RFC 5545) with one event.
 *
 * @param host of the feed: with the event's id it makes a name that is the same each time, so that a calendar that
 *   knows the event replaces it
 * @param plain the reader's language of a text
 */
export function calendarFile(
  event: CoalitionEvent,
  host: string,
  plain: (text: Text) => string,
  now = new Date(),
): string {
  const { id, title, place, summary, url } = event;
  const text = (name: string, value?: Text): string => (value ? `${name}:${escape(plain(value))}` : '');
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//coalition-widgets//EN',
    'BEGIN:VEVENT',
    `UID:${escape(id)}@${host}`,
    `DTSTAMP:${utc(now)}`,
    ...period(event),
    text('SUMMARY', title),
    text('LOCATION', place),
    text('DESCRIPTION', summary),
    // An address is no text: nothing in it is escaped (§3.3.13).
    url ? `URL:${url}` : '',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map((line) => line && `${fold(line)}\r\n`)
    .join('');
}

/** Made in the browser and offered as a download: no server is asked. */
export function saveCalendarFile(event: CoalitionEvent, host: string, plain: (text: Text) => string): void {
  saveFile(calendarFile(event, host, plain), 'text/calendar', `${plain(event.title)}.ics`);
}

/**
 * With hours only where both ends have them: the two must be of one type (§3.8.2.2). Whole days end on the day
 * after the last.
 */
function period(event: CoalitionEvent): string[] {
  const { start } = event;
  const end = hasDay(endOf(event)) ? endOf(event) : start;
  if (start.length > 10 && end.length > 10) {
    return [`DTSTART:${utc(instantOf(start))}`, end === start ? '' : `DTEND:${utc(instantOf(end))}`];
  }
  const after = new Date(end.slice(0, 10));
  after.setUTCDate(after.getUTCDate() + 1);
  return [`DTSTART;VALUE=DATE:${digits(start).slice(0, 8)}`, `DTEND;VALUE=DATE:${utc(after).slice(0, 8)}`];
}

const digits = (iso: string): string => iso.replace(/[-:]|\.\d+/g, '');
const utc = (date: Date): string => digits(date.toISOString());

/** Text as §3.3.11 asks: no line breaks of its own, no control characters. */
const escape = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|[\n\u2028\u2029]/g, '\\n')
    .replace(/[^\P{Cc}\t]/gu, '');

/** Breaks a line after 75 octets of UTF-8, never within a character. */
function fold(line: string): string {
  let folded = '';
  let length = 0;
  for (const character of line) {
    const octets = new TextEncoder().encode(character).length;
    if (length + octets > LONGEST) {
      folded += '\r\n ';
      length = 1;
    }
    folded += character;
    length += octets;
  }
  return folded;
}
