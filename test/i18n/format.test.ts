import { expect } from '@open-wc/testing';
import {
  formatDate,
  formatDays,
  formatNumber,
  formatPercent,
  formatRange,
  formatSeconds,
  pluralOf,
} from '../../src/i18n/format.js';

/** Unlike Intl's own spaces, which differ between versions. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f\u2009]/g, ' ');

describe('a date is written in the language, and no more precisely than given', () => {
  const rows: [lang: string, date: string, written: string][] = [
    ['en', '2026', '2026'],
    ['en', '2024-06', 'June 2024'],
    ['en', '2024-06-01', 'June 1, 2024'],
    ['en-GB', '2024-06-01', '1 June 2024'],
    ['es', '2026', '2026'],
    ['es', '2024-06', 'junio de 2024'],
    ['es', '2024-06-01', '1 de junio de 2024'],
    ['es-MX', '2024-12-31', '31 de diciembre de 2024'],
    ['fr', '2024-02-29', '29 février 2024'],
    ['pt', '2024-03', 'março de 2024'],
    ['eu', '2026', '2026'],
    // Whichever time zone the reader is in, the day stays the day.
    ['en', '2024-01-01', 'January 1, 2024'],
    ['en', '2024-12-31', 'December 31, 2024'],
    ['en', '2024-01', 'January 2024'],
    ['en', '0999-05', 'May 999'],
  ];
  for (const [lang, date, written] of rows) {
    it(`${date} in ${lang} is ${written}`, () => expect(plain(formatDate(lang, date))).to.equal(written));
  }

  it('in Arabic of Saudi Arabia it is of our calendar: 2024 stays 2024', () => {
    const digits = formatDate('ar-SA', '2024').replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
    expect(digits).to.contain('2024');
  });

  it('in Persian it is of our calendar', () => {
    const digits = formatDate('fa-IR', '2024').replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));
    expect(digits).to.contain('2024');
  });

  // A language of its own for each, because formatters are kept.
  for (const [lang, timeZone] of [
    ['en-ZA', 'America/Mexico_City'],
    ['en-NZ', 'Pacific/Kiritimati'],
    ['en-IE', 'Asia/Kolkata'],
  ] as const) {
    it(`a day stays the day for a reader in ${timeZone}`, () => {
      const { DateTimeFormat } = Intl;
      Intl.DateTimeFormat = class extends DateTimeFormat {
        constructor(locale?: string, options?: Intl.DateTimeFormatOptions) {
          super(locale, { timeZone, ...options });
        }
      } as typeof DateTimeFormat;
      try {
        expect(formatDate(lang, '2024-01-01')).to.match(/\b1\b/).and.contain('2024').and.contain('January');
        expect(formatDate(lang, '2024-12-31'))
          .to.match(/\b31\b/)
          .and.contain('2024')
          .and.contain('December');
        expect(formatDate(lang, '2024')).to.equal('2024');
      } finally {
        Intl.DateTimeFormat = DateTimeFormat;
      }
    });
  }

  it('a time is shown in the reader’s own time zone, which is named', () => {
    const date = '2026-05-31T18:00:00-06:00';
    const written = plain(formatDate('en', date));
    const expected = new Intl.DateTimeFormat('en', {
      year: 'numeric',
      month: 'long',
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      timeZoneName: 'short',
    }).format(new Date(date));
    expect(written).to.equal(plain(expected));
    expect(written).to.match(/GMT|UTC|[A-Z]{2,4}$/);
  });

  it('a time in small letters is read too', () => expect(formatDate('en', '2026-05-31t18:00:00z')).to.contain('2026'));
});

describe('a number of days in words', () => {
  const rows: [lang: string, days: number, words: string][] = [
    ['en', 0, '0 days'],
    ['en', 1, '1 day'],
    ['en', 2, '2 days'],
    ['en', 60, '60 days'],
    ['en', 61, '2 months'],
    ['en', 91, '2 months'],
    ['en', 92, '3 months'],
    ['en', 122, '4 months'],
    ['en', 365, '11 months'],
    ['en', 366, '12 months'],
    ['en', 729, '23 months'],
    ['en', 731, '2 years'],
    ['en', 1096, '3 years'],
    ['es', 1, '1 día'],
    ['es', 60, '60 días'],
    ['es', 122, '4 meses'],
    ['es', 1096, '3 años'],
  ];
  for (const [lang, days, words] of rows) {
    it(`${days} in ${lang}: ${words}`, () => expect(plain(formatDays(lang, days))).to.equal(words));
  }

  it('never jumps back: more days are never fewer months or years', () => {
    let last = 0;
    for (let days = 61; days < 4000; days++) {
      const words = formatDays('en', days);
      const months = Number.parseInt(words, 10) * (words.includes('year') ? 12 : 1);
      expect(months, `${days} days`).to.be.at.least(last);
      last = months;
    }
  });
});

describe('numbers', () => {
  const rows: [what: () => string, written: string][] = [
    [() => formatNumber('en', 1234567.5), '1,234,567.5'],
    [() => formatNumber('es', 1234567), '1.234.567'],
    [() => formatNumber('es-MX', 1234567), '1,234,567'],
    [() => formatNumber('en', 0), '0'],
    [() => formatPercent('en', 0), '0%'],
    [() => formatPercent('en', 60), '60%'],
    [() => formatPercent('en', 100), '100%'],
    [() => formatPercent('en', 33.333), '33.3%'],
    // What is not at an end is never rounded to it.
    [() => formatPercent('en', 99.97), '99.9%'],
    [() => formatPercent('en', 0.02), '0.1%'],
    [() => formatPercent('es', 60), '60 %'],
    [() => formatPercent('es-MX', 60), '60%'],
    [() => formatPercent('ar-EG', 60), '٦٠٪؜'],
    [() => formatSeconds('en', 1), '1 second'],
    [() => formatSeconds('en', 119), '119 seconds'],
    [() => formatSeconds('en', 120), '2 minutes'],
    [() => formatSeconds('en', 121), '3 minutes'],
    [() => formatSeconds('es', 30), '30 segundos'],
  ];
  for (const [what, written] of rows) it(`are written ${written}`, () => expect(plain(what())).to.equal(written));

  it('pick the plural form of the language', () => {
    expect([0, 1, 2, 5].map((value) => pluralOf('en', value))).to.deep.equal(['other', 'one', 'other', 'other']);
    expect([0, 1, 2, 3, 11, 100].map((value) => pluralOf('ar', value))).to.deep.equal([
      'zero',
      'one',
      'two',
      'few',
      'many',
      'other',
    ]);
    expect([0, 1, 2].map((value) => pluralOf('fr', value))).to.deep.equal(['one', 'one', 'other']);
  });
});

describe('a range of dates', () => {
  const dashed = (text: string): string => plain(text).replace(/ ?– ?/, ' – ');

  it('says once what both ends share', () => {
    expect(dashed(formatRange('en', '2027-03-18', '2027-03-20'))).to.equal('March 18 – 20, 2027');
    expect(dashed(formatRange('es', '2027-03-18', '2027-03-20'))).to.equal('18 – 20 de marzo de 2027');
  });

  it('says the hours of two instants, and the time zone', () => {
    const [start, end] = [new Date(2026, 11, 3, 17).toISOString(), new Date(2026, 11, 3, 19, 30).toISOString()];
    expect(dashed(formatRange('en', start, end))).to.match(/^December 3, 2026, 5:00 – 7:30 PM \S+$/);
  });
});
