import { expect } from '@open-wc/testing';
import { instantOf, isDate } from '../../src/feed-format/patterns.js';
import { readFeed } from '../../src/feed-format/read-feed.js';
import { putAt, valueAt } from '../support/feed-path.js';
import { fullFeed } from '../support/full-feed.js';

const BASE = 'https://valley.example/feed.json';

function readEnd(value: unknown) {
  const given = fullFeed();
  putAt(given, 'commitments[0].end', value);
  const { feed, problems } = readFeed(given, BASE);
  return { end: valueAt(feed, 'commitments[0].end'), problems };
}

describe('a date that the reader keeps, no more and no less precise than given', () => {
  const dates = [
    '2026',
    '1999',
    '2026-01',
    '2026-12',
    '2026-05-31',
    '2026-02-28',
    '2024-02-29',
    '2000-02-29',
    '2026-12-31',
    '2026-05-31T00:00:00Z',
    '2026-05-31T23:59:59Z',
    '2026-05-31T18:00:00-06:00',
    '2026-05-31T18:00:00+05:30',
    '2026-05-31T18:00:00+00:00',
    '2026-05-31T18:00:00-00:00',
    '2026-05-31T18:00:00.5Z',
    '2026-05-31T18:00:00.123456789Z',
    '2026-05-31t18:00:00z',
    '2026-05-31T18:00:00+14:00',
  ];
  for (const date of dates) {
    it(date, () => {
      const { end, problems } = readEnd(date);
      expect(problems).to.deep.equal([]);
      expect(end).to.equal(date);
      expect(isDate(date)).to.equal(true);
      expect(Number.isNaN(instantOf(date).getTime()), 'and the browser can read it').to.equal(false);
    });
  }
});

describe('a date that the reader does not take', () => {
  const rows: [date: unknown, why: string][] = [
    ['2025-02-29', 'that year has no such day'],
    ['1900-02-29', 'that year has no such day'],
    ['2026-02-30', 'no such day'],
    ['2026-04-31', 'no such day'],
    ['2026-06-31', 'no such day'],
    ['2026-09-31', 'no such day'],
    ['2026-11-31', 'no such day'],
    ['2026-01-32', 'no such day'],
    ['2026-01-00', 'no such day'],
    ['2026-13', 'no such month'],
    ['2026-00', 'no such month'],
    ['2026-1', 'one digit'],
    ['2026-1-5', 'one digit'],
    ['26', 'two digits'],
    ['26-05-31', 'two digits'],
    ['02026', 'five digits'],
    ['+002026-05-31', 'an expanded year'],
    ['-2026', 'a year before Christ'],
    ['2026/05/31', 'slashes'],
    ['31-05-2026', 'the day first'],
    ['31/05/2026', 'the day first'],
    ['2026.05.31', 'dots'],
    ['May 2026', 'words'],
    ['2026-05-31T18:00:00', 'no offset'],
    ['2026-05-31T18:00Z', 'no seconds'],
    ['2026-05-31T18Z', 'no minutes'],
    ['2026-05-31 18:00:00Z', 'a space for the T'],
    ['2026-05-31T24:00:00Z', 'no such hour'],
    ['2026-05-31T18:60:00Z', 'no such minute'],
    ['2026-05-31T18:00:60Z', 'a leap second'],
    ['2026-05-31T18:00:00+24:00', 'no such offset'],
    ['2026-05-31T18:00:00+0600', 'an offset without its colon'],
    ['2026-05-31T18:00:00.Z', 'no digits after the point'],
    ['2026-02-30T18:00:00Z', 'no such day'],
    ['2026-05-31Z', 'an offset without a time'],
    ['2026-W22', 'a week'],
    ['2026-05-31\n', 'a line end'],
    [' 2026', 'a space'],
    ['２０２６', 'full-width digits'],
    [2026, 'a number'],
    [20260531, 'a number'],
    [['2026'], 'a list'],
    [{ year: 2026 }, 'an object'],
    [true, 'a boolean'],
  ];
  for (const [date, why] of rows) {
    it(`${JSON.stringify(date)}: ${why}`, () => {
      const { end, problems } = readEnd(date);
      expect(end).to.equal(undefined);
      expect(problems.map(({ path, costs }) => ({ path, costs }))).to.deep.equal([
        { path: 'commitments[0].end', costs: 'field' },
      ]);
    });
  }
});

describe('a time without an offset, in a feed that names its time zone', () => {
  const rows: { local: string; timeZone: string; read: string; why?: string }[] = [
    { local: '2026-05-31T18:00', timeZone: 'America/Monterrey', read: '2026-05-31T18:00:00-06:00' },
    { local: '2026-01-15T18:30', timeZone: 'Europe/Madrid', read: '2026-01-15T18:30:00+01:00' },
    { local: '2026-07-15T18:30', timeZone: 'Europe/Madrid', read: '2026-07-15T18:30:00+02:00' },
    { local: '2026-07-15T00:00', timeZone: 'Asia/Kathmandu', read: '2026-07-15T00:00:00+05:45' },
    { local: '2026-07-15T00:00', timeZone: 'America/St_Johns', read: '2026-07-15T00:00:00-02:30' },
    { local: '2026-01-01T00:00', timeZone: 'UTC', read: '2026-01-01T00:00:00+00:00' },
    { local: '2026-01-01T00:00', timeZone: 'Pacific/Kiritimati', read: '2026-01-01T00:00:00+14:00' },
    {
      local: '2026-03-29T02:30',
      timeZone: 'Europe/Madrid',
      read: '2026-03-29T02:30:00+01:00',
      why: 'the clocks pass over it: half an hour after two is three thirty',
    },
    { local: '2026-03-29T01:59', timeZone: 'Europe/Madrid', read: '2026-03-29T01:59:00+01:00' },
    { local: '2026-03-29T03:00', timeZone: 'Europe/Madrid', read: '2026-03-29T03:00:00+02:00' },
    {
      local: '2026-10-25T02:30',
      timeZone: 'Europe/Madrid',
      read: '2026-10-25T02:30:00+02:00',
      why: 'it comes twice, and the first is meant',
    },
    { local: '2026-10-25T03:00', timeZone: 'Europe/Madrid', read: '2026-10-25T03:00:00+01:00' },
    { local: '2026-11-01T01:30', timeZone: 'America/New_York', read: '2026-11-01T01:30:00-04:00' },
    { local: '2026-03-08T02:30', timeZone: 'America/New_York', read: '2026-03-08T02:30:00-05:00' },
  ];
  for (const { local, timeZone, read, why } of rows) {
    it(`${local} in ${timeZone} is ${read}${why ? `: ${why}` : ''}`, () => {
      const given = { ...fullFeed(), timeZone };
      putAt(given, 'events[0].start', local);
      const { feed, problems } = readFeed(given, BASE);
      expect(problems).to.deep.equal([]);
      expect(feed.events[0].start).to.equal(read);
    });
  }

  it('is lost where the feed names none, and the message says so', () => {
    const given = { ...fullFeed(), timeZone: undefined };
    putAt(given, 'commitments[0].end', '2026-05-31T18:00');
    const { feed, problems } = readFeed(given, BASE);
    expect(feed.commitments[0].end).to.equal(undefined);
    expect(problems).to.have.length(1);
    expect(problems[0]).to.include({ path: 'commitments[0].end', costs: 'field' });
    expect(problems[0].message).to.include('timeZone');
  });

  it('is lost where the time zone is none, and both are named', () => {
    const given = { ...fullFeed(), timeZone: 'Mars/Olympus' };
    putAt(given, 'commitments[0].end', '2026-05-31T18:00');
    const { problems } = readFeed(given, BASE);
    expect(problems.map(({ path }) => path)).to.have.members(['timeZone', 'commitments[0].end']);
  });
});
