import { expect } from '@open-wc/testing';
import { daysBetween, endOfDate, isPast, startOfDate } from '../../src/feed/period.js';

/** In the reader's own time zone, whichever the tests run in. */
const local = (...parts: [number, number, number?, number?, number?]): number =>
  new Date(parts[0], parts[1], parts[2] ?? 1, parts[3] ?? 0, parts[4] ?? 0).getTime();

describe('a feed date', () => {
  const rows: [date: string, from: number, until: number][] = [
    ['2026', local(2026, 0), local(2027, 0)],
    ['2024-06', local(2024, 5), local(2024, 6)],
    ['2024-12', local(2024, 11), local(2025, 0)],
    ['2024-02', local(2024, 1), local(2024, 2)],
    ['2026-05-31', local(2026, 4, 31), local(2026, 5, 1)],
    ['2024-02-28', local(2024, 1, 28), local(2024, 1, 29)],
    ['2024-02-29', local(2024, 1, 29), local(2024, 2, 1)],
    ['2026-12-31', local(2026, 11, 31), local(2027, 0, 1)],
    ['2026-05-31T18:00:00Z', Date.UTC(2026, 4, 31, 18), Date.UTC(2026, 4, 31, 18)],
    ['2026-05-31T18:00:00-06:00', Date.UTC(2026, 5, 1, 0), Date.UTC(2026, 5, 1, 0)],
  ];
  for (const [date, from, until] of rows) {
    it(`${date} begins and is over as a calendar on the wall says`, () => {
      expect(startOfDate(date).getTime(), 'begins').to.equal(from);
      expect(endOfDate(date).getTime(), 'is over').to.equal(until);
    });
  }

  const past: [date: string, now: number, isOver: boolean][] = [
    ['2026-11-16', local(2026, 10, 16, 23, 59), false],
    ['2026-11-16', local(2026, 10, 17), true],
    ['2026-11', local(2026, 10, 30, 23), false],
    ['2026-11', local(2026, 11, 1), true],
    ['2026', local(2026, 11, 31, 23), false],
    ['2026', local(2027, 0, 1), true],
    ['2026-11-16T10:00:00Z', Date.UTC(2026, 10, 16, 9, 59), false],
    ['2026-11-16T10:00:00Z', Date.UTC(2026, 10, 16, 10), true],
  ];
  for (const [date, now, isOver] of past) {
    it(`${date} is ${isOver ? '' : 'not yet '}past on ${new Date(now).toString().slice(0, 21)}`, () => {
      expect(isPast(date, new Date(now))).to.equal(isOver);
    });
  }
});

describe('days between two instants', () => {
  const rows: [from: string, to: string, days: number][] = [
    ['2026-11-16T00:00:00Z', '2026-11-16T23:59:59Z', 0],
    ['2026-11-16T00:00:00Z', '2026-11-17T00:00:00Z', 1],
    ['2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z', 365],
    ['2026-11-17T00:00:00Z', '2026-11-16T00:00:00Z', -1],
  ];
  for (const [from, to, days] of rows) {
    it(`from ${from} to ${to} are ${days}, whole ones`, () => {
      expect(daysBetween(new Date(from), new Date(to))).to.equal(days);
    });
  }
});
