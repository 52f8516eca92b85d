import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import type * as ReadFeed from '../../../src/feed-format/read-feed.js';
import type * as BuildFeed from '../../../src/tool/spreadsheet/build-feed.js';
import type * as DateCell from '../../../src/tool/spreadsheet/cells/date-cell.js';
import type * as NumberCell from '../../../src/tool/spreadsheet/cells/number-cell.js';
import type { Message, Remark } from '../../../src/tool/messages/message.js';
import type * as FindTable from '../../../src/tool/spreadsheet/tables/find-table.js';
import type * as ReadCsv from '../../../src/tool/spreadsheet/files/read-csv.js';
import type * as Sheets from '../../../src/tool/spreadsheet/sheets.js';
import type * as Languages from '../../../src/tool/spreadsheet/languages.js';
import { load } from './kit.ts';

let readDateCell: typeof DateCell.readDateCell;
let readNumberCell: typeof NumberCell.readNumberCell;
let spreadsheet: typeof BuildFeed & typeof ReadFeed & typeof FindTable & typeof ReadCsv & typeof Sheets;
before(async () => {
  ({ readDateCell } = await load<typeof DateCell>('src/tool/spreadsheet/cells/date-cell.ts'));
  ({ readNumberCell } = await load<typeof NumberCell>('src/tool/spreadsheet/cells/number-cell.ts'));
  spreadsheet = await load<typeof spreadsheet>(
    'src/feed-format/read-feed.ts',
    ...['build-feed', 'tables/find-table', 'files/read-csv', 'sheets'].map((name) => `src/tool/spreadsheet/${name}.ts`),
  );
});

describe('a language in a cell', () => {
  for (const [tag, ...texts] of [
    ['es-MX', 'es-MX', 'es_MX', 'Español (México)', 'español de México', 'Spanish (Mexico)', 'Mexican Spanish'],
    ['es-AR', 'Español, Argentina', 'Spanish - Argentina', 'español de la Argentina'],
    ['es', 'ES', 'Español', 'castellano', 'SPANISH'],
    ['eu', 'euskera', 'Euskara', 'Basque', 'vasco', 'eus', 'EUS', 'baq'],
    ['eu-ES', 'eus-ES'],
    ['fr', 'fra', 'fre'],
    ['gl', 'glg'],
    ['nah', 'nah'],
    ['he', 'hebreo', 'Hebrew'],
    [undefined, 'valley talk', 'Spanish and English', 'español (informal)', 'español de todos', ''],
  ])
    it(`${tag ?? 'is none'}: ${texts.join('; ')}`, async () => {
      const { languageTag } = await load<typeof Languages>('src/tool/spreadsheet/languages.ts');
      for (const text of texts) assert.equal(languageTag(text!)?.toLowerCase(), tag?.toLowerCase(), text);
    });
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
    ['2026-05-31\u200b', '2026-05-31'],
    ['\u200e2026-05-31\u200e', '2026-05-31'],
    ['30/VI/2026', '2026-06-30'],
    ['Tuesday, June 30, 2026', '2026-06-30'],
    ['martes 30 de junio de 2026', '2026-06-30'],
    ['viernes 25/12/2026', '2026-12-25'],
    ['Miercoles 2026-12-02', '2026-12-02'],
    ['3 December 2026 (Thursday)', '2026-12-03'],
    ['primero de mayo de 2026', '2026-05-01'],
    ['1ro de mayo de 2026', '2026-05-01'],
    ['May first, 2026', '2026-05-01'],
  ];
  for (const [cell, value] of taken) it(`${cell} is ${value}`, () => assert.deepEqual(readDateCell(cell), { value }));

  const refused: [cell: string, cause: string, meant?: string][] = [
    ['03/04/2026', 'date-order', '2026-04-03 / 2026-03-04'],
    ['5-3-27', 'date-order', '2027-03-05 / 2027-05-03'],
    ['10/12/2026 6 pm', 'date-order', '2026-12-10 / 2026-10-12'],
    ['31/05/26', 'date-year', '2026-05-31'],
    ['31/02/2026', 'date-no-day'],
    ['viernes 31/02/2026', 'date-no-day'],
    ['2026-02-30', 'date-no-day'],
    ['46173', 'date-serial', '2026-05-31'],
    ['46173.5', 'date-serial', '2026-05-31'],
    ['12345', 'write'],
    ['may-26', 'date-month', '2026-05'],
    ['Mar-25', 'date-month', '2025-03'],
    ['ene.-26', 'date-month', '2026-01'],
    ['27-Jun', 'date-month'],
    ['5 de octubre', 'date-without-year'],
    ['5 October', 'date-without-year'],
    ['1-Feb', 'date-month'],
    ['tomorrow', 'write'],
    ['0/0/2026', 'date-no-day'],
    ['32/13/2026', 'date-no-day'],
    ['mayo', 'write'],
    ['2026-02-30T00:00:00Z', 'date-no-day'],
    ['2026-05-31 25:00', 'write'],
  ];
  for (const [cell, cause, meant] of refused) {
    it(`${cell} is asked about`, () => {
      const result = readDateCell(cell);
      assert.ok('remark' in result, JSON.stringify(result));
      assert.deepEqual([result.remark.cause, result.remark.meant], [cause, meant]);
    });
  }

  it('takes the day beside another weekday, and says so', () => {
    for (const [cell, value, hasTimeZone] of [
      ['miércoles 3 de diciembre de 2026', '2026-12-03'],
      ['sábado 25/12/2026', '2026-12-25'],
      ['Friday, 3 December 2026, 6 pm', '2026-12-03'],
      ['Friday, 3 December 2026, 6 pm', '2026-12-03T18:00', true],
    ] as const) {
      const result = readDateCell(cell, { ...(hasTimeZone && { hasTimeZone }) });
      assert.deepEqual([result.value, 'note' in result && result.note?.cause], [value, 'date-weekday']);
    }
  });

  it('goes by what was said of all dates', () => {
    assert.deepEqual(readDateCell('03/04/2026', { order: 'dmy' }), { value: '2026-04-03' });
    assert.deepEqual(readDateCell('03/04/2026', { order: 'mdy' }), { value: '2026-03-04' });
    assert.deepEqual(readDateCell('31/05/26', { order: 'dmy' }), { value: '2026-05-31' });
    assert.ok('remark' in readDateCell('31/05/26', { order: 'mdy' }));
  });

  it('takes midnight in UTC for the day that a program meant, and says so', () => {
    for (const cell of ['2026-12-31T00:00:00Z', '2026-12-31T00:00:00.000Z', '2026-12-31 00:00Z']) {
      const result = readDateCell(cell);
      assert.deepEqual([result.value, 'note' in result && result.note?.cause], ['2026-12-31', 'midnight']);
    }
  });

  const hours: [cell: string, value: string][] = [
    ['2026-12-04 18:00', '2026-12-04T18:00'],
    ['2026-12-04T18:00', '2026-12-04T18:00'],
    ['31/12/2026 6 pm', '2026-12-31T18:00'],
    ['31/12/2026 12:30 a. m.', '2026-12-31T00:30'],
    ['4 de diciembre de 2026, 9:05 hrs', '2026-12-04T09:05'],
  ];
  for (const [cell, value] of hours) {
    it(`${cell} is a time where the coalition names its zone, else the day, which is told`, () => {
      assert.deepEqual(readDateCell(cell, { hasTimeZone: true }), { value });
      const result = readDateCell(cell);
      assert.deepEqual([result.value, 'note' in result && result.note?.cause], [value.slice(0, 10), 'date-hour']);
    });
  }

  for (const cell of [
    '15-17 de diciembre de 2026',
    'del 15 al 17 de diciembre de 2026',
    '15 a 17 dic 2026',
    'December 15-17, 2026',
    '2026-12-15 al 2026-12-17',
    '2026-12-15/2026-12-17',
    '15 de diciembre - 17 de diciembre de 2026',
  ])
    it(`${cell} is a first and a last day`, () =>
      assert.deepEqual(readDateCell(cell), {
        remark: { cause: 'date-range', details: {}, meant: '2026-12-15 / 2026-12-17' },
      }));

  const quarters: [cell: string, start: string, end: string][] = [
    ['Q4 2017', '2017-10', '2017-12'],
    ['2026 Q1', '2026-01', '2026-03'],
    ['2T 2026', '2026-04', '2026-06'],
    ['T3-2026', '2026-07', '2026-09'],
    ['Q42017', '2017-10', '2017-12'],
    ['2017-4Q', '2017-10', '2017-12'],
    ['T2 2026', '2026-04', '2026-06'],
    ['2º trimestre 2026', '2026-04', '2026-06'],
    ['segundo trimestre de 2026', '2026-04', '2026-06'],
    ['cuarto trimestre del año 2026', '2026-10', '2026-12'],
    ['2nd quarter of 2026', '2026-04', '2026-06'],
    ['Trimestre III, 2026', '2026-07', '2026-09'],
    ['2026ko bigarren hiruhilekoa', '2026-04', '2026-06'],
    ['segundo semestre 2026', '2026-07', '2026-12'],
    ['1S 2026', '2026-01', '2026-06'],
    ['2do. semestre del 2026', '2026-07', '2026-12'],
    ['H1 2026', '2026-01', '2026-06'],
    ['first half of 2026', '2026-01', '2026-06'],
    ['2.º cuatrimestre 2026', '2026-05', '2026-08'],
    ['3er bimestre 2026', '2026-05', '2026-06'],
    ['enero-marzo 2026', '2026-01', '2026-03'],
    ['de enero a marzo de 2026', '2026-01', '2026-03'],
    ['2026-2027', '2026', '2027'],
    ['2026–2028', '2026', '2028'],
  ];
  for (const [cell, start, end] of quarters) {
    it(`${cell} begins with its first month and ends with its last`, () => {
      for (const [isStart, value] of [
        [true, start],
        [false, end],
      ] as const) {
        const result = readDateCell(cell, { isStart });
        assert.equal(result.value, value);
        // Nobody wrote this date, so it is told; of two years also that the other is not taken.
        const cause = /^\d{4}\W\d{4}$/.test(cell) ? 'date-both-ends' : 'date-period';
        assert.deepEqual('note' in result && result.note, { cause, details: {}, meant: value });
      }
    });
  }

  const vague: [cell: string, meant?: string][] = [
    ['primavera 2026', '2026'],
    ['verano de 2026', '2026'],
    ['late 2026', '2026'],
    ['fin de año 2026', '2026'],
    ['finales de mayo de 2026', '2026-05'],
    ['otoño'],
  ];
  for (const [cell, meant] of vague)
    it(`${cell} has no first and no last month`, () => {
      const result = readDateCell(cell);
      assert.ok('remark' in result, JSON.stringify(result));
      assert.deepEqual([result.remark.cause, result.remark.meant], ['date-vague', meant]);
    });

  it('a part of the year is no date without its year, and none that no year has', () => {
    for (const cell of ['T2', 'primer semestre', '2º trimestre'])
      assert.deepEqual(readDateCell(cell), { remark: { cause: 'date-without-year', details: {} } });
    for (const cell of ['5º trimestre 2026', '3S 2026', 'tercer semestre de 2026', 'octubre-enero 2026', '2027-2026'])
      assert.equal((readDateCell(cell) as { remark?: Remark }).remark?.cause, 'write', cell);
  });
});

describe('a number in a cell', () => {
  const WANTED = { kind: 'number', from: 0, to: 100 } as const;
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
    ['60\u200b', 60],
    ['60\u2009%', 60],
    ['6.0E+01', 60],
    // More than a hundred they cannot be.
    ['33.333', 33.333],
    ['33,333 %', 33.333],
    ['0.999', 0.999],
    ['40 por ciento', 40],
    ['40 percent', 40],
    ['12,5 per cent', 12.5],
  ];
  for (const [cell, value] of taken)
    it(`${cell} is ${value}`, () => assert.deepEqual(readNumberCell(cell, WANTED), { value }));
  for (const cell of ['1,234', '1.234', '1.234 %'])
    it(`${cell} of a hundred is asked about, and no thousand is proposed`, () =>
      assert.deepEqual(readNumberCell(cell, WANTED), { remark: { cause: 'number-marks', details: {} } }));
  for (const cell of ['1,234', '1.234', '1 234', "1'234"]) {
    it(`${cell} is asked about`, () =>
      assert.deepEqual(readNumberCell(cell, { kind: 'number', from: 0 }), {
        remark: { cause: 'number-marks', details: {}, meant: '1234' },
      }));
  }
  it('1 234 and 1.234.567 are asked about also where they would be too many', () => {
    for (const cell of ['1 234', '1.234.567']) assert.ok('remark' in readNumberCell(cell, WANTED), cell);
  });
  for (const cell of ['sixty', '6o', '1.2.3', '1e5', '0x10', '%', 'percent', '40 percentage', '--5', '½']) {
    it(`${cell} is none`, () => assert.ok('remark' in readNumberCell(cell, WANTED)));
  }
});

describe('a table', () => {
  const quoted = (cell: string, separator: string): string =>
    /["\r\n]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const read = (text: string, name: string, messages: Message[] = []) => {
    const tell = (message: Message): void => void messages.push(message);
    const rows = spreadsheet.readCsv(`${name}.csv`, Buffer.from(text), undefined, tell);
    const sheet = spreadsheet.SHEETS.find(({ en }) => en === name)!;
    return rows && spreadsheet.findTable({ file: `${name}.csv`, name, rows }, sheet, undefined, tell);
  };

  it('gives back any cells that were written into it', () => {
    // A lone surrogate has no UTF-8.
    const cell = fc
      .string({ unit: 'grapheme' })
      .filter((text) => !/\p{Surrogate}/u.test(text) && !text.trim().startsWith('#'));
    // A word alone in its row, as “key”, may be the title of notes below the table.
    const rows = fc.array(
      fc.tuple(cell, cell, cell).filter((cells) => cells.filter((each) => each.trim()).length > 1),
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
          const messages: Message[] = [];
          const table = read(`${hasMark ? '\ufeff' : ''}${text}`, 'commitments', messages)!;
          assert.deepEqual(
            table.rows.map((row) => row.cells.map((each) => each.text)),
            cells,
          );
          assert.deepEqual(messages, []);
        },
      ),
    );
  });

  it('never throws, whatever it holds, and what comes out is a feed without problems', () => {
    const names = fc.constantFrom(
      ...'id,title,name,sector,commitment,plan,progress,start,end,led by,role,unit,date,status,text,policy areas,policy areas:es,título:en,extra,x,#'.split(
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
        '{"__proto__":{"title":1},"id":7,"milestones":{}}',
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
        const messages: Message[] = [];
        const tables = [read('name,language,updated\nX,en,2026\n', 'coalition')!];
        for (const [name, [header, rows]] of Object.entries(sheets)) {
          const text = [header, ...rows].map((row) => row.map((each) => quoted(each, ',')).join(',')).join('\n');
          const found = read(text, name, messages);
          if (found) tables.push(found);
        }
        const build = () => {
          const builder = new spreadsheet.FeedBuilder(tables, {}, (message) => void messages.push(message));
          builder.check();
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
