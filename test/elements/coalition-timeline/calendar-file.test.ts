import { expect } from '@open-wc/testing';
import { calendarFile, hasDay } from '../../../src/elements/coalition-timeline/calendar-file.js';
import type { CoalitionEvent, Text } from '../../../src/feed-format/types.js';

const NOW = new Date('2026-11-16T12:00:00.123Z');
const plain = (text: Text): string => (typeof text === 'string' ? text : text['es']!);
const fileOf = (parts: Partial<CoalitionEvent>): string =>
  calendarFile({ id: 'forum', title: 'Forum', start: '2026-12-03', sources: [], ...parts }, 'town.example', plain, NOW);
/** The lines as a calendar reads them: folded ones joined again (RFC 5545 §3.1). */
const linesOf = (file: string): string[] => file.replace(/\r\n /g, '').split('\r\n');
const lineOf = (parts: Partial<CoalitionEvent>, name: string): string | undefined =>
  linesOf(fileOf(parts))
    .find((line) => line.startsWith(name))
    ?.slice(name.length);
const octets = (text: string): number => new TextEncoder().encode(text).length;

describe('a calendar file', () => {
  it('has one event, every line of it ended by CR and LF', () => {
    const file = fileOf({ place: 'City Hall', summary: 'Bring questions', url: 'https://town.example/forum?a=1,2;b' });
    expect(file).to.equal(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//coalition-widgets//EN',
        'BEGIN:VEVENT',
        'UID:forum@town.example',
        'DTSTAMP:20261116T120000Z',
        'DTSTART;VALUE=DATE:20261203',
        'DTEND;VALUE=DATE:20261204',
        'SUMMARY:Forum',
        'LOCATION:City Hall',
        'DESCRIPTION:Bring questions',
        'URL:https://town.example/forum?a=1,2;b',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it('leaves out what the event does not have', () => {
    expect(fileOf({})).not.to.match(/LOCATION|DESCRIPTION|URL|undefined|\r\n\r\n/);
  });

  it('is in the reader’s language', () => {
    expect(lineOf({ title: { en: 'Forum', es: 'Foro' } }, 'SUMMARY:')).to.equal('Foro');
  });
});

describe('the time in a calendar file', () => {
  const days = (start: string, end: string): string[] => [`DTSTART;VALUE=DATE:${start}`, `DTEND;VALUE=DATE:${end}`];
  const rows: [start: string, end: string | undefined, lines: string[]][] = [
    ['2026-12-03', undefined, days('20261203', '20261204')],
    ['2026-12-31', undefined, days('20261231', '20270101')],
    ['2028-02-28', undefined, days('20280228', '20280229')],
    ['2026-03-10', '2026-03-12', days('20260310', '20260313')],
    ['2026-03-10', '2026-03-10', days('20260310', '20260311')],
    ['2026-03-10', '2026-03-01', days('20260310', '20260311')],
    ['2026-03-10', '2026-04', days('20260310', '20260311')],
    ['2026-03-10', '2026-03-12T18:00:00Z', days('20260310', '20260313')],
    ['2026-03-10T10:00:00-06:00', '2026-03-12', days('20260310', '20260313')],
    ['2026-12-03T17:00:00-06:00', '2026-12-03T19:30:00-06:00', ['DTSTART:20261203T230000Z', 'DTEND:20261204T013000Z']],
    ['2026-12-03t17:00:00z', undefined, ['DTSTART:20261203T170000Z']],
    ['2026-12-03T17:00:00.250Z', undefined, ['DTSTART:20261203T170000Z']],
    ['2026-12-03T17:00:00Z', '2026-12-03T16:00:00Z', ['DTSTART:20261203T170000Z']],
    ['2026-12-03T17:00:00Z', '2027', ['DTSTART:20261203T170000Z']],
  ];
  for (const [start, end, lines] of rows) {
    it(`${start} to ${end ?? 'nothing'}: ${lines.join(', ')}`, () => {
      expect(
        linesOf(fileOf({ start, end })).filter((line) => line.startsWith('DTSTART') || line.startsWith('DTEND')),
      ).to.deep.equal(lines);
    });
  }

  for (const [date, is] of [
    ['2026', false],
    ['2026-12', false],
    ['2026-12-03', true],
    ['2026-12-03T17:00:00Z', true],
  ] as const) {
    it(`${is ? 'is known' : 'is not known well enough'} for ${date}`, () => expect(hasDay(date)).to.equal(is));
  }
});

describe('a text in a calendar file', () => {
  const rows: [text: string, written: string][] = [
    ['a, b; c', 'a\\, b\\; c'],
    ['C:\\new', 'C:\\\\new'],
    ['a\\,b', 'a\\\\\\,b'],
    ['one\ntwo\r\nthree\rfour', 'one\\ntwo\\nthree\\nfour'],
    ['one\u2028two\u2029three', 'one\\ntwo\\nthree'],
    ['a\u0000b\u0007c\u001bd\u007fe\u0085f', 'abcdef'],
    ['a\tb', 'a\tb'],
    ['“quoted”: "5 %"', '“quoted”: "5 %"'],
    ['x\r\nEND:VEVENT\r\nBEGIN:VALARM', 'x\\nEND:VEVENT\\nBEGIN:VALARM'],
  ];
  for (const [text, written] of rows) {
    it(`${JSON.stringify(text)} is written ${JSON.stringify(written)}`, () => {
      expect(lineOf({ title: text }, 'SUMMARY:')).to.equal(written);
      expect(lineOf({ place: text }, 'LOCATION:')).to.equal(written);
      expect(lineOf({ summary: text }, 'DESCRIPTION:')).to.equal(written);
      expect(lineOf({ id: text }, 'UID:')).to.equal(`${written}@town.example`);
    });
  }
});

describe('a long line in a calendar file', () => {
  const texts: [what: string, text: string][] = [
    ['letters', 'x'.repeat(500)],
    ['letters of two octets', 'ñ'.repeat(300)],
    ['letters of three octets', '語'.repeat(200)],
    ['letters of four octets', '🏛'.repeat(150)],
    ['all of them', 'añ語🏛'.repeat(80)],
    ['escapes', ';,\\\n'.repeat(90)],
  ];
  for (const [what, text] of texts) {
    it(`of ${what} is folded after 75 octets at most, and never within a letter`, () => {
      const file = fileOf({ title: text, url: `https://town.example/${'u'.repeat(200)}` });
      const lines = file.split('\r\n');
      expect(Math.max(...lines.map(octets))).to.be.within(72, 75);
      // A letter that is cut in two would come back as U+FFFD.
      expect(new TextDecoder().decode(new TextEncoder().encode(file))).to.equal(file);
      expect(lines.some((line) => /^[\uDC00-\uDFFF]/.test(line.slice(1)))).to.equal(false);
      expect(
        lineOf({ title: text }, 'SUMMARY:')!
          .replace(/\\n/g, '\n')
          .replace(/\\([\\;,])/g, '$1'),
      ).to.equal(text);
    });
  }

  it('of 75 octets stays whole, of 76 does not', () => {
    const folds = (count: number): number =>
      fileOf({ title: 'x'.repeat(count - 'SUMMARY:'.length) }).split('\r\n ').length - 1;
    expect([folds(75), folds(76)]).to.deep.equal([0, 1]);
  });
});
