import { expect } from '@open-wc/testing';
import { formatRange, timeUntil } from '../../../src/elements/coalition-timeline/when.js';

const NOW = new Date(2026, 10, 16, 12);

describe('how long until then', () => {
  const rows: [date: string, en: string, es: string][] = [
    ['2026-11-16', 'today', 'hoy'],
    ['2026-11-10', 'today', 'hoy'],
    ['2026-11-17', 'tomorrow', 'mañana'],
    ['2026-11-18', 'in 2 days', 'pasado mañana'],
    ['2026-11-29', 'in 13 days', 'dentro de 13 días'],
    ['2026-11-30', 'in 2 weeks', 'dentro de 2 semanas'],
    ['2026-12-03', 'in 2 weeks', 'dentro de 2 semanas'],
    ['2026-12-07', 'in 3 weeks', 'dentro de 3 semanas'],
    ['2027-01-15', 'in 8 weeks', 'dentro de 8 semanas'],
    ['2027-03-18', 'in 4 months', 'dentro de 4 meses'],
    ['2026-11', 'this month', 'este mes'],
    ['2026-12', 'next month', 'el próximo mes'],
    ['2027-02', 'in 3 months', 'dentro de 3 meses'],
    ['2026', '', ''],
    ['2027', '', ''],
    [new Date(2026, 10, 16, 23, 59).toISOString(), 'today', 'hoy'],
    [new Date(2026, 10, 17, 0, 1).toISOString(), 'tomorrow', 'mañana'],
  ];
  for (const [date, en, es] of rows) {
    it(`${date}: ${en || 'nothing'}`, () => {
      expect(timeUntil('en', date, NOW)).to.equal(en);
      expect(timeUntil('es', date, NOW)).to.equal(es);
    });
  }

  it('counts the days of the calendar, late in the evening too', () => {
    expect(timeUntil('en', '2026-11-17', new Date(2026, 10, 16, 23, 59))).to.equal('tomorrow');
    expect(timeUntil('en', '2026-11-18', new Date(2026, 10, 16, 0, 0))).to.equal('in 2 days');
  });
});

describe('a range of dates', () => {
  const plain = (text: string): string => text.replace(/\s/g, ' ').replace(/\s?–\s?/, ' – ');

  it('says once what both ends share', () => {
    expect(plain(formatRange('en', '2027-03-18', '2027-03-20'))).to.equal('March 18 – 20, 2027');
    expect(plain(formatRange('es', '2027-03-18', '2027-03-20'))).to.equal('18 – 20 de marzo de 2027');
  });

  it('says the hours of two instants, and the time zone', () => {
    const [start, end] = [new Date(2026, 11, 3, 17).toISOString(), new Date(2026, 11, 3, 19, 30).toISOString()];
    expect(plain(formatRange('en', start, end))).to.match(/^December 3, 2026, 5:00 – 7:30 PM \S+$/);
  });
});
