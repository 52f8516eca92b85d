import { expect } from '@open-wc/testing';
import { timeUntil } from '../../../src/elements/coalition-timeline/time-until.js';

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
    ['2027-03-16', 'in 4 months', 'dentro de 4 meses'],
    ['2027-03-15', 'in 3 months', 'dentro de 3 meses'],
    ['2027-02-01', 'in 2 months', 'dentro de 2 meses'],
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
