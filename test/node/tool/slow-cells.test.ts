/* No cell, header or name takes long to read, however it is made: 100 KB of the worst for each expression. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type * as CellModule from '../../../src/tool/spreadsheet/cells/cell.js';
import type * as Clean from '../../../src/tool/spreadsheet/cells/clean.js';
import type * as DateCell from '../../../src/tool/spreadsheet/cells/date-cell.js';
import type * as FindColumn from '../../../src/tool/spreadsheet/tables/find-column.js';
import type * as FindSheet from '../../../src/tool/spreadsheet/tables/find-sheet.js';
import type * as LinkCell from '../../../src/tool/spreadsheet/cells/link-cell.js';
import type * as MendText from '../../../src/tool/spreadsheet/cells/mend-text.js';
import type * as NumberCell from '../../../src/tool/spreadsheet/cells/number-cell.js';
import type * as PartyCell from '../../../src/tool/spreadsheet/cells/party-cell.js';
import type * as Sheets from '../../../src/tool/spreadsheet/sheets.js';
import { slowReading } from '../../support/processor-time.ts';
import { load } from './kit.ts';

type Readers = typeof CellModule &
  typeof Clean &
  typeof DateCell &
  typeof FindColumn &
  typeof FindSheet &
  typeof LinkCell &
  typeof MendText &
  typeof NumberCell &
  typeof PartyCell &
  typeof Sheets;
const MODULES = [
  ...['cells/cell', 'cells/clean', 'cells/date-cell', 'cells/link-cell', 'cells/mend-text'],
  ...['cells/number-cell', 'cells/party-cell', 'tables/find-column', 'tables/find-sheet', 'sheets'],
];

let readers: Readers;
before(async () => {
  readers = await load<Readers>(...MODULES.map((name) => `src/tool/spreadsheet/${name}.ts`));
});

const times = (text: string): string => text.repeat(Math.ceil(100_000 / text.length));
const WORST: [string, string][] = [
  ['blanks between two letters', `a${times(' ')}b`],
  ['thin spaces before a sign', `1${times('\u202f')}x`],
  ['brackets', `title ${times('(')}`],
  ['a name and blanks in brackets', `title (${times(' ')}es`],
  ['figures', times('1')],
  ['figures in groups', `1${times('.000')}x`],
  ['dates', times('1/')],
  ['hours', `2026-05-31 ${times('1:')}`],
  ['hosts', times('a.')],
  ['slashes', `http:${times('/')}`],
  ['commas', times('a, ')],
  ['the word and', times('a and ')],
  ['semicolons', times('; ')],
  ['letters spoiled', times('Ã')],
  ['letters spoiled twice', times('Ã©â')],
  ['entities that do not end', times('&amp')],
  ['hyphens', times('-')],
  ['invisible characters', `a${times('\u200b')}b`],
  ['words with hyphens', times('a-')],
];

/** Everything that reads a cell, a header or a name, on this text. */
function readingsOf(text: string): Record<string, () => unknown> {
  const context = {
    language: 'en',
    idOf: () => undefined,
    isNoteOfMember: () => false,
    looksLikeMember: () => false,
    hasNearMember: () => false,
  };
  const sheet = readers.SHEETS.find(({ en }) => en === 'commitments')!;
  const cell = { text, kind: 'text' } as const;
  const readings: Record<string, () => unknown> = {
    header: () => readers.columnNamed(text, sheet),
    sheet: () => readers.sheetNamed(text),
    date: () => readers.readDateCell(text),
    number: () => readers.readNumberCell(text, { kind: 'value' }),
    link: () => readers.readLinkCell(text, true),
    party: () => readers.readPartyCell(text, context),
    placeholder: () => readers.isPlaceholder(text, { isName: true }),
    invisible: () => readers.withoutInvisible(text),
    text: () => readers.mendText(text),
  };
  for (const column of sheet.columns)
    readings[column.field] = () => readers.readCell(readers.columnShape(sheet, column), cell, column, context);
  return readings;
}

describe('100 KB are read at once', () => {
  for (const [title, text] of WORST) {
    it(title, () => {
      for (const name of Object.keys(readingsOf(text)))
        assert.equal(
          slowReading((part) => readingsOf(part)[name]!(), text, 60),
          undefined,
          name,
        );
    });
  }
});
