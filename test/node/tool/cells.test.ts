import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import type * as ReadFeed from '../../../src/feed-format/read-feed.js';
import type * as BuildFeed from '../../../src/tool/spreadsheet/build-feed.js';
import type * as DateCell from '../../../src/tool/spreadsheet/date-cell.js';
import type * as NumberCell from '../../../src/tool/spreadsheet/number-cell.js';
import type * as ReadTable from '../../../src/tool/spreadsheet/read-table.js';
import type { Remark } from '../../../src/tool/spreadsheet/remark.js';
import type * as Sheets from '../../../src/tool/spreadsheet/sheets.js';
import { load } from './kit.ts';

let readDateCell: typeof DateCell.readDateCell;
let readNumberCell: typeof NumberCell.readNumberCell;
let spreadsheet: typeof BuildFeed & typeof ReadFeed & typeof ReadTable & typeof Sheets;
before(async () => {
  ({ readDateCell } = await load<typeof DateCell>('src/tool/spreadsheet/date-cell.ts'));
  ({ readNumberCell } = await load<typeof NumberCell>('src/tool/spreadsheet/number-cell.ts'));
  spreadsheet = await load<typeof spreadsheet>(
    'src/feed-format/read-feed.ts',
    ...['build-feed', 'read-table', 'sheets'].map((name) => `src/tool/spreadsheet/${name}.ts`),
  );
});

describe('a date in a cell', () => {
  const taken: [string, string][] = [
    ['2026', '2026'],
    ['2026-05', '2026-05'],
    ['2026-05-31', '2026-05-31'],
    ['2026/5/3', '2026-05-03'],
    ['2026.05.31', '2026-05-31'],
    ['31/05/2026', '2026-05-31'],
    ['05/31/2026', '2026-05-31'],
    ['31.5.2026', '2026-05-31'],
    ['5-31-2026', '2026-05-31'],
    ['3/3/2026', '2026-03-03'],
    ['5/2026', '2026-05'],
    ['2026-05-31 00:00:00', '2026-05-31'],
    ['31/05/2026 0:00', '2026-05-31'],
    ['2026-05-31T18:00:00-06:00', '2026-05-31T18:00:00-06:00'],
    ['31 de mayo de 2026', '2026-05-31'],
    ['mayo de 2026', '2026-05'],
    ['31-may-2026', '2026-05-31'],
    ['May 31, 2026', '2026-05-31'],
    ['31st May 2026', '2026-05-31'],
    ['1 sept. 2026', '2026-09-01'],
    ['12 ENERO 2026', '2026-01-12'],
    ['dic 2026', '2026-12'],
    [' 2026-05 ', '2026-05'],
  ];
  for (const [cell, value] of taken) it(`${cell} is ${value}`, () => assert.deepEqual(readDateCell(cell), { value }));

  const refused: [string, RegExp][] = [
    ['03/04/2026', /2026-04-03 or 2026-03-04.*--dates/],
    ['31/05/26', /^the year in four digits: 2026-05-31$/],
    ['31/02/2026', /does not exist/],
    ['2026-02-30', /./],
    ['46173', /most likely 2026-05-31.*Format the column as a date/],
    ['46173.5', /most likely 2026-05-31/],
    ['12345', /a date like/],
    ['may-26', /year in four digits/],
    ['tomorrow', /a date like/],
    ['2026-05-31 18:00', /its zone/],
    ['0/0/2026', /./],
    ['32/13/2026', /does not exist/],
    ['mayo', /./],
  ];
  for (const [cell, wanted] of refused) {
    it(`${cell} is asked about`, () => {
      const result = readDateCell(cell);
      assert.ok('wanted' in result, JSON.stringify(result));
      assert.match(result.wanted, wanted);
    });
  }

  it('goes by what was said of all dates', () => {
    assert.deepEqual(readDateCell('03/04/2026', 'dmy'), { value: '2026-04-03' });
    assert.deepEqual(readDateCell('03/04/2026', 'mdy'), { value: '2026-03-04' });
    assert.deepEqual(readDateCell('31/05/26', 'dmy'), { value: '2026-05-31' });
    assert.ok('wanted' in readDateCell('31/05/2026', 'mdy'));
  });
});

describe('a number in a cell', () => {
  const taken: [string, number][] = [
    ['60', 60],
    ['60%', 60],
    ['60 %', 60],
    ['60\u00a0%', 60],
    ['60.5', 60.5],
    ['60,5 %', 60.5],
    [',5', 0.5],
    ['-1', -1],
    ['0', 0],
    [' 7 ', 7],
  ];
  for (const [cell, value] of taken)
    it(`${cell} is ${value}`, () => assert.deepEqual(readNumberCell(cell, 'x'), { value }));
  for (const cell of ['1,234', '1.234', '1 234', "1'234"]) {
    it(`${cell} is asked about`, () =>
      assert.deepEqual(readNumberCell(cell, 'a number'), {
        wanted: 'a number, without marks between the digits: 1234',
      }));
  }
  for (const cell of ['sixty', '6o', '1.2.3', '1e5', '0x10', '%', '--5', '½']) {
    it(`${cell} is none`, () => assert.ok('wanted' in readNumberCell(cell, 'a number')));
  }
});

describe('a table', () => {
  const quoted = (cell: string, separator: string): string =>
    /["\r\n]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const read = (text: string, name: string, remarks: Remark[] = []) =>
    spreadsheet.readTable(
      `${name}.csv`,
      Buffer.from(text),
      spreadsheet.SHEETS.find(({ en }) => en === name)!,
      undefined,
      remarks,
    );

  it('gives back any cells that were written into it', () => {
    // A lone surrogate has no UTF-8.
    const cell = fc
      .string({ unit: 'grapheme' })
      .filter((text) => !/\p{Surrogate}/u.test(text) && !text.trim().startsWith('#'));
    const rows = fc.array(
      fc.tuple(cell, cell, cell).filter((cells) => cells.some((each) => each.trim())),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (cells, separator, end, hasMark) => {
          const text = [['id', 'title', 'summary'], ...cells]
            .map((row) => row.map((each) => quoted(each, separator)).join(separator))
            .join(end);
          const remarks: Remark[] = [];
          const table = read(`${hasMark ? '\ufeff' : ''}${text}`, 'commitments', remarks)!;
          assert.deepEqual(
            table.rows.map((row) => row.cells),
            cells,
          );
          assert.deepEqual(remarks, []);
        },
      ),
    );
  });

  it('never throws, whatever it holds, and what comes out is a feed without problems', () => {
    const names = fc.constantFrom(
      ...'id,title,name,sector,commitment,plan,progress,start,end,led by,role,unit,date,status,text,policy areas,policy areas:es,título:en,x,#'.split(
        ',',
      ),
    );
    const cell = fc.oneof(
      fc.constantFrom(
        'a',
        'b',
        '#N/A',
        '31/05/2026',
        '60 %',
        'government',
        'complete',
        'lead',
        ';',
        'a;b',
        '__proto__',
        'constructor',
        'https://a.example/',
      ),
      fc.string(),
    );
    const table = fc.tuple(
      fc.array(names, { minLength: 1, maxLength: 8 }),
      fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 6 }),
    );
    const files = fc.dictionary(
      fc.constantFrom(
        'members',
        'plans',
        'commitments',
        'milestones',
        'parties',
        'revisions',
        'links',
        'sources',
        'contributions',
        'events',
      ),
      table,
    );
    fc.assert(
      fc.property(files, (sheets) => {
        const remarks: Remark[] = [];
        const tables = [read('name,language,updated\nX,en,2026\n', 'coalition')!];
        for (const [name, [header, rows]] of Object.entries(sheets)) {
          const text = [header, ...rows].map((row) => row.map((each) => quoted(each, ',')).join(',')).join('\n');
          const found = read(text, name, remarks);
          if (found) tables.push(found);
        }
        const build = () => {
          const builder = new spreadsheet.FeedBuilder(remarks, undefined);
          builder.build(tables);
          return builder.feed;
        };
        const feed = build();
        assert.equal(({} as Record<string, unknown>)['title'], undefined);
        assert.equal(feed['title'], 'X');
        assert.deepEqual(spreadsheet.readFeed(JSON.parse(JSON.stringify(feed)), 'https://town.example/').problems, []);
      }),
      { numRuns: 300 },
    );
  });
});
