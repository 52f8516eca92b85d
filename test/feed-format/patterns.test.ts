import { expect } from '@open-wc/testing';
import * as patterns from '../../src/feed-format/patterns.ts';

const { DATE_PATTERN, EMAIL_PATTERN, LANGUAGE_PATTERN, TIME_ZONE_PATTERN } = patterns;

const rows: { pattern: RegExp; name: string; takes: string[]; refuses: string[] }[] = [
  {
    pattern: LANGUAGE_PATTERN,
    name: 'a language tag',
    takes: ['en', 'es-MX', 'ES', 'zh-Hant-TW', 'nah', 'ca-valencia'],
    refuses: ['', 'e', 'es_MX', 'español', 'en-', '-en', 'englishlanguage', 'en us'],
  },
  {
    pattern: EMAIL_PATTERN,
    name: 'an e-mail address',
    takes: ['a@b.co', 'ana.perez+plaza@correo.monterrey.gob.mx', 'josé@correo.es', 'niña@españa.es'],
    refuses: [
      '',
      'ana',
      'a@b',
      'a@b@c.org',
      '@b.org',
      'a@',
      'a b@c.org',
      'Ana <a@b.org>',
      'a@b..org',
      'a@b.org.',
      'a@b.org,c@d.org',
      'a@b.org\n',
      'a\u0007@b.org',
    ],
  },
  {
    pattern: TIME_ZONE_PATTERN,
    name: 'a time zone',
    takes: ['UTC', 'America/Monterrey', 'America/Argentina/Buenos_Aires', 'Etc/GMT+6', 'Japan', 'GMT'],
    refuses: ['CST', 'AST', 'IST', 'BST', 'GMT-6', '', '+06:00', '/', 'a//b', 'a b', 'América/Monterrey'],
  },
  {
    pattern: DATE_PATTERN,
    name: 'a date',
    takes: ['2026', '2026-05', '2026-05-31', '2026-05-31T18:00', '2026-05-31T18:00:00Z', '2026-05-31t18:00:00z'],
    refuses: ['', '26', '2026-5', '2026-05-31T18', '2026-05-31T18:00Z', '2026-05-31T18:00:00', 'Q2 2026', '2026-Q2'],
  },
];

for (const { pattern, name, takes, refuses } of rows) {
  describe(`the form of ${name}`, () => {
    for (const value of takes) it(`takes ${JSON.stringify(value)}`, () => expect(pattern.test(value)).to.equal(true));
    for (const value of refuses)
      it(`refuses ${JSON.stringify(value)}`, () => expect(pattern.test(value)).to.equal(false));
    it('has no flags: the JSON Schema made of it has none', () => expect(pattern.flags).to.equal(''));
  });
}
