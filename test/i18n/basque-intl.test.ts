import { expect } from '@open-wc/testing';
import { basqueIntl } from '../../src/i18n/basque-intl.js';
import { en } from '../../src/i18n/en.js';
import {
  formatDate,
  formatDays,
  formatNumber,
  formatPercent,
  formatRange,
  formatSeconds,
  pluralOf,
} from '../../src/i18n/format.js';
import { registerTerms } from '../../src/i18n/registry.js';

/** Basque where no browser has the language, so that the stand-in writes in every one of them. */
const LACKED = 'qaw';
before(() => registerTerms(LACKED, { ...en, intl: basqueIntl }));

describe('Basque where the browser lacks it', () => {
  const dates: [date: string, written: string][] = [
    ['2026', '2026'],
    ['2026-11', '2026ko azaroa'],
    ['2026-11-16', '2026ko azaroaren 16a'],
    ['2024-05-01', '2024ko maiatzaren 1a'],
    // Eleven ends in the article.
    ['2024-05-11', '2024ko maiatzaren 11'],
    ['2024-05-31', '2024ko maiatzaren 31'],
    ['2024-05-21', '2024ko maiatzaren 21a'],
    // Names of years that end in a consonant take another ending.
    ['2021-01', '2021eko urtarrila'],
    ['2025-02', '2025eko otsaila'],
    ['2010-03', '2010eko martxoa'],
    ['2011-04', '2011ko apirila'],
    ['2015-06', '2015eko ekaina'],
    ['2020-07', '2020ko uztaila'],
    ['2030-08', '2030eko abuztua'],
    ['2031-09', '2031ko iraila'],
    ['2000-10', '2000ko urria'],
    ['2100-12', '2100eko abendua'],
    // Whichever time zone the reader is in, the day stays the day.
    ['2024-01-01', '2024ko urtarrilaren 1a'],
    ['2024-12-31', '2024ko abenduaren 31'],
  ];
  for (const [date, written] of dates)
    it(`${date} is ${written}`, () => expect(formatDate(LACKED, date)).to.equal(written));

  it('a time has the reader’s own day and hour, and names the zone', () => {
    const date = new Date(2026, 10, 16, 18, 30);
    expect(formatDate(LACKED, date.toISOString())).to.match(/^2026ko azaroaren 16a, 18:30 (UTC|GMT|[A-Z]{2,5})/);
  });

  it('a time of another zone has the day and the hour that clocks show there', () => {
    const written = (zone: string): string => formatRange(LACKED, '2026-12-31T18:30:00Z', '2026-12-31T18:30:00Z', zone);
    expect(written('Pacific/Kiritimati')).to.match(/^2027ko urtarrilaren 1a, 08:30 /);
    expect(written('America/Monterrey')).to.match(/^2026ko abenduaren 31, 12:30 /);
  });

  it('a range has both ends', () => {
    const range = basqueIntl.DateTimeFormat({ month: 'long', day: 'numeric', timeZone: 'UTC' });
    expect(range.formatRange(new Date('2026-11-16'), new Date('2026-11-18'))).to.equal(
      '2026ko azaroaren 16a – 2026ko azaroaren 18a',
    );
  });

  const lengths: [days: number, words: string][] = [
    [0, '0 egun'],
    [1, 'egun bat'],
    [60, '60 egun'],
    [61, '2 hilabete'],
    [1000, '2 urte'],
  ];
  for (const [days, said] of lengths)
    it(`${days} days are ${said}`, () => expect(formatDays(LACKED, days)).to.equal(said));

  it('seconds and minutes are words', () => {
    expect([1, 30, 150].map((seconds) => formatSeconds(LACKED, seconds))).to.deep.equal([
      'segundo bat',
      '30 segundo',
      '3 minutu',
    ]);
  });

  it('numbers have a decimal comma, and the percent sign stands before', () => {
    expect(formatNumber(LACKED, 12_340.5)).to.equal('12.340,5');
    expect([60, 57, 12.5].map((value) => formatPercent(LACKED, value))).to.deep.equal([
      '%\u00a060',
      '%\u00a057',
      '%\u00a012,5',
    ]);
  });

  it('one is one, and all else is other', () => {
    expect([0, 1, 2, 11].map((n) => pluralOf(LACKED, n))).to.deep.equal(['other', 'one', 'other', 'other']);
  });

  const relative: [value: number, unit: 'day' | 'week' | 'month', said: string][] = [
    [0, 'day', 'gaur'],
    [1, 'day', 'bihar'],
    [2, 'day', 'etzi'],
    [5, 'day', '5 egun barru'],
    [3, 'week', '3 aste barru'],
    [0, 'month', 'hilabete honetan'],
    [1, 'month', 'datorren hilabetean'],
    [7, 'month', '7 hilabete barru'],
  ];
  for (const [value, unit, said] of relative) {
    it(`in ${value} ${unit}s is ${said}`, () =>
      expect(basqueIntl.RelativeTimeFormat().format(value, unit)).to.equal(said));
  }
});

describe('a language that brings its own dates', () => {
  it('is not asked where the browser has the language', () => {
    registerTerms('nl', { ...en, intl: basqueIntl });
    expect(formatDate('nl', '2026-11')).to.equal('november 2026');
  });

  it('is asked by a region of it too', () => expect(formatDate(`${LACKED}-ES`, '2026-11')).to.equal('2026ko azaroa'));
});
