/* No text is slow to read, however it is made: 100 kB of the worst for whatever reads what strangers wrote, on any page or desk. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type * as Fold from '../../src/feed-format/fold.js';
import type * as Patterns from '../../src/feed-format/patterns.js';
import type * as PersonalData from '../../src/feed-format/personal-data.js';
import type * as SearchPersonalData from '../../src/feed-format/search-personal-data.js';
import type * as InitialsOf from '../../src/elements/coalition-members/initials-of.js';
import type * as PlainHtml from '../../src/static-html/plain-html.js';
import { processorTime, slowReading } from '../support/processor-time.ts';
import { load } from './tool/kit.ts';

type Readers = typeof Fold & typeof PersonalData & typeof SearchPersonalData & typeof InitialsOf & typeof PlainHtml;
let readers: Readers;
let patterns: typeof Patterns;
before(async () => {
  readers = await load<Readers>(
    'src/feed-format/fold.ts',
    'src/feed-format/personal-data.ts',
    'src/feed-format/search-personal-data.ts',
    'src/elements/coalition-members/initials-of.ts',
    'src/static-html/plain-html.ts',
  );
  patterns = await load<typeof Patterns>('src/feed-format/patterns.ts');
});

/** An expression that goes back and forth takes seconds. */
function assertQuick(limit: number, text: string, read: (text: string) => unknown): void {
  assert.equal(slowReading(read, text, limit), undefined);
}

const size = (text: string): number => new TextEncoder().encode(text).length;
const times = (part: string): string => part.repeat(Math.ceil(100_000 / size(part)));

describe('looking for personal data', () => {
  const worst = [
    'a',
    'a@',
    '@a.',
    'a.',
    'a@a.',
    '1',
    '1 ',
    '1( ',
    '+',
    '(',
    ' ',
    '-',
    '\n',
    'AA11',
    'AA11 ',
    'aa11aaaaaaaaaaa ',
    'AB 12 34 56 ',
    'abcd',
    'GOML800101',
    '123-45-',
    '2024-11-',
    '20',
    'https://',
    'http',
    '4111 1111 1111 1112 ',
    '12.345.678',
    '12345678A ',
    'x1234567 ',
    '1 000 ',
    '👩‍👧',
    'a1 b2-c3.',
  ];
  for (const part of worst) {
    for (const before of ['', 'a@']) {
      it(`in 100 kB of ${JSON.stringify(part)}${before && ' after an @'} takes less than 5 ms`, () =>
        assertQuick(5, before + times(part), readers.findPersonalData));
    }
  }
  for (const part of [
    ...worst,
    'cédula ',
    'cédula de ',
    'dni n.º ',
    `dni ${'nº'.repeat(20)} `,
    'ley 1 ',
    'AB-2026-',
    '12.345.678-',
    '20-12345678-',
    'V-1',
  ])
    it(`further in 100 kB of ${JSON.stringify(part)} takes no time`, () =>
      assertQuick(50, times(part), readers.searchPersonalData));
});

describe('the form of what a feed holds', () => {
  const SEEDS = ['a', '0', '-', 'a-', 'a@', '@', 'a.', 'a@a.', '/', 'a/', '2026-05-31T18:00:00.0', ' ', '\0'];
  for (const name of ['LANGUAGE_PATTERN', 'EMAIL_PATTERN', 'TIME_ZONE_PATTERN', 'DATE_PATTERN'] as const) {
    it(`${name} takes no time over 100 kB of its worst`, () => {
      for (const seed of SEEDS) {
        for (const text of [times(seed), `${times(seed)}!`])
          assertQuick(10, text, (given) => patterns[name].test(given));
      }
    });
  }
});

describe('folding letters for the search', () => {
  const KINDS = [
    ...[' ', '-', ' -', '\t', "'", '\u200b', 'é', 'e\u0301', 'ﬃ', 'ﳲ', 'ß', '٢', '\u{1e950}', '가', 'ة', '\u0640'],
    'aé ',
  ];
  for (const kind of KINDS) {
    it(`takes 100 kB of ${JSON.stringify(kind)} in a moment`, () => assertQuick(50, times(kind), readers.fold));
  }
});

describe('initials', () => {
  for (const name of ['a'.repeat(100_000), 'a '.repeat(50_000), '–'.repeat(100_000), '\u0301'.repeat(100_000)]) {
    it(`of 100,000 characters like ${JSON.stringify(name.slice(0, 2))} take no time`, () =>
      assertQuick(50, name, readers.initialsOf));
  }
});

describe('plain HTML', () => {
  for (const { what, drawn } of [
    { what: '100 KB of blanks', drawn: `<p>a${' '.repeat(100_000)}b</p>` },
    { what: '100 KB of line breaks', drawn: `<p>a${'\n '.repeat(50_000)}b</p>` },
    { what: '100 KB of empty elements', drawn: '<p><b></b></p>'.repeat(7_000) },
    { what: '100 KB of attributes', drawn: `<p ${'a=" " '.repeat(17_000)}>x</p>` },
    { what: '100 KB of opened tags', drawn: '<'.repeat(100_000) },
  ]) {
    it(`takes no longer for ${what} than it takes to read it twice as often`, () => {
      const [once, fourfold] = [drawn, drawn.repeat(4)].map((text) => processorTime(() => readers.plainHtml(text)));
      // Quadratic would be sixteen times as long.
      assert.ok(
        fourfold! < Math.max(once!, 5) * 12,
        `${once!.toFixed(1)} ms, four times as much ${fourfold!.toFixed(1)} ms`,
      );
    });
  }
});
