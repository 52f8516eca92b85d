/* What a town's own tracker has beside its cells: formats, merged cells, words struck through, columns that share a target. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { folderWith, runTool, TODAY } from './kit.ts';
import { importing, importingPlaces, type Imported } from './kit-import.ts';
import { workbookOf } from './kit-workbook.ts';

/** Imports a workbook with a coalition and these sheets. */
async function workbook(t: TestContext, sheets: readonly WriteSheet[]) {
  const folder = folderWith(t, { 'book.xlsx': await workbookOf(sheets) });
  return importingPlaces([join(folder, 'book.xlsx'), '--all']);
}

/** Imports an OpenDocument workbook with a sheet of commitments, of which these are the rows below the heading. */
async function openDocument(t: TestContext, rows: readonly string[], styles = '') {
  const row = (cells: string): string => `<table:table-row>${cells}</table:table-row>`;
  const words = (each: readonly string[]): string => row(each.map((text) => odsCell(text)).join(''));
  const content = `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:automatic-styles>${styles}</office:automatic-styles>
<office:body><office:spreadsheet><table:table table:name="coalition">${words(['name', 'language', 'updated'])}
${words(['Open Valley', 'en', TODAY])}</table:table><table:table table:name="commitments">
${words(['id', 'title', 'led by', 'end', 'progress'])}${rows.map(row).join('')}
</table:table></office:spreadsheet></office:body></office:document-content>`;
  const folder = folderWith(t, {
    'book.ods': zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
      'content.xml': strToU8(content),
    }),
  });
  return importingPlaces([join(folder, 'book.ods'), '--all']);
}

const odsCell = (text: string, attributes = 'office:value-type="string"'): string =>
  `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`;

/** The line that tells a cause. */
function lineOf(said: readonly string[], cause: string): string {
  const line = said.find((each) => each.endsWith(`[${cause}]`));
  assert.ok(line, `nothing said of ${cause}:\n${said.join('\n')}`);
  return line;
}

const silent = (said: readonly string[], cause: string): void =>
  assert.ok(!said.some((each) => each.endsWith(`[${cause}]`)), said.join('\n'));

const fieldOf = (feed: Imported, field: string): unknown[] => feed.commitments.map((record) => record[field]);

/** A sheet of commitments whose cells have these formats. */
const formatted = (
  header: string,
  values: readonly (readonly [value: number | Date, format: string])[],
): WriteSheet => ({
  name: 'commitments',
  rows: [['id', 'title', 'led by', header], ...values.map(([value], at) => [`c${at}`, `C ${at}`, 'Parks', value])],
  cells: new Map(values.map(([value, numFmt], at) => [`${at + 1},3`, { value, style: { numFmt } }])),
});

describe('what a cell of a workbook shows', () => {
  it('is a percentage as typed where the sign is only shown behind it, and a part of one where the format counts', async (t) => {
    const { said, feed } = await workbook(t, [
      formatted('progress', [
        [1, '0" %"'],
        [0.5, '0.0" %"'],
        [1, '0\\%'],
        [75, '0"%"'],
        [0, '0" %"'],
        [0.4, '0%'],
        [0.005, '0.0 %'],
      ]),
    ]);
    assert.deepEqual(fieldOf(feed, 'progress'), [1, 0.5, 1, 75, 0, 40, 0.5], said.join('\n'));
    const open = await openDocument(t, [
      ['a', 'A', 'Parks', ''].map((text) => odsCell(text)).join('') +
        odsCell('1 %', 'office:value-type="float" office:value="1"'),
      ['b', 'B', 'Parks', ''].map((text) => odsCell(text)).join('') +
        odsCell('0.5 %', 'office:value-type="float" office:value="0.5"'),
      ['c', 'C', 'Parks', ''].map((text) => odsCell(text)).join('') +
        odsCell('40 %', 'office:value-type="percentage" office:value="0.4"'),
    ]);
    assert.deepEqual(fieldOf(open.feed, 'progress'), [1, 0.5, 40], open.said.join('\n'));
  });

  it('is a quarter, or a day without its year, in both kinds of workbook', async (t) => {
    const day = new Date('2027-06-01T00:00:00Z');
    const { said, feed } = await workbook(t, [
      formatted('end', [
        [day, 'QQ" "YYYY'],
        [day, 'D-MMM'],
        [day, 'MMM-YY'],
      ]),
    ]);
    assert.deepEqual(fieldOf(feed, 'end'), ['2027-06', '2027-06-01', '2027-06']);
    assert.match(lineOf(said, 'date-period'), /"Q2 2027" → 2027-06/);
    const date = 'office:value-type="date" office:date-value="2027-06-01"';
    const open = await openDocument(
      t,
      ['2.º trimestre 2027', '1-jun', 'jun-27'].map(
        (shown, at) => ['abc'[at], 'ABC'[at], 'Parks'].map((text) => odsCell(text)).join('') + odsCell(shown, date),
      ),
    );
    assert.deepEqual(fieldOf(open.feed, 'end'), ['2027-06', '2027-06-01', '2027-06']);
    lineOf(open.said, 'date-period');
  });

  it('is only an hour where no day was typed: nothing ends in 1899', async (t) => {
    const { said, feed } = await workbook(t, [formatted('end', [[new Date('1899-12-31T20:00:00Z'), 'hh:mm']])]);
    assert.match(lineOf(said, 'hour-alone'), /commitments!D2 \(end\) "20:00": This is only an hour/);
    assert.deepEqual(fieldOf(feed, 'end'), [undefined]);
  });

  it('is the id, where that ends in a zero; one that became a date is asked about', async (t) => {
    const { said, feed } = await workbook(t, [
      {
        name: 'commitments',
        rows: [
          ['id', 'title', 'led by', 'progress'],
          [1.1, 'One', 'Parks', 1.5],
          [1.1, 'Ten', 'Parks', 2],
          [new Date('2026-01-01T00:00:00Z'), 'A day', 'Parks', 3],
        ],
        cells: new Map([
          ['2,0', { value: 1.1, style: { numFmt: '0.00' } }],
          ['1,3', { value: 1.5, style: { numFmt: '0.00' } }],
          ['3,0', { value: new Date('2026-01-01T00:00:00Z'), style: { numFmt: 'D-M' } }],
        ]),
      },
      {
        name: 'milestones',
        rows: [
          ['commitment', 'title'],
          [1.1, 'Of ten'],
          ['1.10', 'Of ten too'],
          [1.1, 'Of one'],
        ],
        cells: new Map([['1,0', { value: 1.1, style: { numFmt: '0.00' } }]]),
      },
    ]);
    assert.deepEqual(fieldOf(feed, 'id'), ['1.1', '1.10', '2026-01-01'], said.join('\n'));
    assert.deepEqual(fieldOf(feed, 'progress'), [1.5, 2, 3]);
    const titles = feed.commitments.map(({ milestones }) =>
      ((milestones ?? []) as Record<string, unknown>[]).map(({ title }) => title),
    );
    assert.deepEqual(titles, [['Of one'], ['Of ten', 'Of ten too'], []]);
    assert.match(lineOf(said, 'id-date'), /^Check: commitments!A4 \(id\) "2026-01-01"/);
  });
});

describe('what nobody sees in a workbook', () => {
  it('are the contents of cells that others were merged over', async (t) => {
    const { feed } = await workbook(t, [
      {
        name: 'commitments',
        rows: [
          ['id', 'title', 'summary', 'led by'],
          ['a', 'Water', 'old words', 'Parks'],
          ['b', 'Roads', 'Of roads', 'Transit'],
          ['c', 'Trees', 'Of trees', 'an old office'],
          [null, 'gone', null, null],
        ],
        merges: [
          { startRow: 1, startCol: 1, endRow: 1, endCol: 2 },
          { startRow: 2, startCol: 3, endRow: 3, endCol: 3 },
          { startRow: 3, startCol: 1, endRow: 4, endCol: 1 },
        ],
      },
    ]);
    assert.deepEqual(
      feed.commitments.map(({ id, summary, leads }) => ({ id, summary, leads })),
      [
        { id: 'a', summary: undefined, leads: ['Parks'] },
        { id: 'b', summary: 'Of roads', leads: ['Transit'] },
        { id: 'c', summary: 'Of trees', leads: ['Transit'] },
      ],
    );
    assert.doesNotMatch(JSON.stringify(feed), /old|gone/);
  });

  it('are words in white; those struck through beside others are asked about as well', async (t) => {
    const strikethrough = { strikethrough: true };
    const { said } = await workbook(t, [
      {
        name: 'commitments',
        rows: [
          ['id', 'title', 'led by'],
          ['a', 'Old map New map', 'Parks'],
          ['b', 'Roads', 'Parks'],
        ],
        cells: new Map([
          ['0,0', { value: 'id', style: { font: { color: { rgb: 'FFFFFF' } } } }],
          [
            '1,1',
            { value: 'Old map New map', richText: [{ text: 'Old map ', font: strikethrough }, { text: 'New map' }] },
          ],
          ['1,2', { value: 'Parks', style: { font: { color: { rgb: 'FFFFFF' } } } }],
          ['2,1', { value: 'Roads', richText: [{ text: 'Roads', font: strikethrough }] }],
          [
            '2,2',
            {
              value: 'Parks',
              style: {
                font: { color: { rgb: 'FFFFFF' } },
                fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '336699' } },
              },
            },
          ],
        ]),
      },
    ]);
    assert.match(lineOf(said, 'struck-words'), /^Check: commitments!B2 \(title\) "Old map": /);
    assert.match(lineOf(said, 'struck-out'), /^Check: commitments!B3 \(title\) "Roads": /);
    assert.match(lineOf(said, 'white-words'), /^Check: commitments!C2 \(led by\) "Parks": /);
  });

  it('are told of an OpenDocument workbook too', async (t) => {
    const old = (text: string): string => `<text:span text:style-name="old">${text}</text:span>`;
    const { said } = await openDocument(
      t,
      [
        odsCell('a') + odsCell(`${old('Old <text:span>map</text:span>')} New map`) + odsCell('Parks'),
        odsCell('b') + odsCell(old('Roads')) + odsCell('Parks'),
        odsCell('c') + odsCell('Trees') + odsCell('Parks'),
      ],
      '<style:style style:name="old"><style:text-properties style:text-line-through-style="solid"/></style:style>',
    );
    assert.match(lineOf(said, 'struck-words'), /^Check: commitments!B2 \(title\) "Old map": /);
    assert.match(lineOf(said, 'struck-out'), /^Check: commitments!B3 \(title\) "Roads": /);
    silent(said, 'white-words');
  });
});

describe('comments of cells', () => {
  it('are told once for a workbook, and not those of headings and notes', async (t) => {
    const comment = (value: string | null, text: string) => ({ value, comment: { text } });
    const { code, said } = await workbook(t, [
      {
        name: 'commitments',
        rows: [
          ['id', 'title', 'led by', 'end'],
          ['# for us', 'Roads'],
          ['a', 'Water', 'Parks', null],
          ['b', 'Trees', 'Parks', '2027'],
        ],
        cells: new Map([
          ['0,3', comment('end', 'As in the plan')],
          ['1,1', comment('Roads', 'Ask Ana')],
          ['2,3', comment(null, 'Postponed to 2027')],
          ['3,1', comment('Trees', 'Only in the north')],
        ]),
      },
    ]);
    assert.equal(code, 0);
    assert.match(
      lineOf(said, 'comments'),
      /^Tip \(2\): commitments!D3 "Postponed to 2027"; commitments!B4 "Only in the north": Comments of cells are not read/,
    );
  });

  it('are told of an OpenDocument workbook too, without who wrote them', async (t) => {
    const note =
      '<office:annotation><dc:creator xmlns:dc="urn:x">Ana</dc:creator><text:p>Se pospuso</text:p></office:annotation>';
    const { said, feed } = await openDocument(t, [
      odsCell('a') +
        odsCell('Water') +
        `<table:table-cell office:value-type="string">${note}<text:p>Parks</text:p></table:table-cell>`,
    ]);
    assert.match(lineOf(said, 'comments'), /^Tip: commitments!C2 "Se pospuso": /);
    assert.deepEqual(fieldOf(feed, 'leads'), [['Parks']]);
  });
});

const MAPPING = `your sheet,your column,your word,our sheet,our column,our word,join with,split at
,,,coalition,name,Valley,,
,,,coalition,language,en,,
,,,coalition,updated,${TODAY},,
`;

/** Imports a tracker with columns of its own by a mapping. */
async function mapping(t: TestContext, tracker: string, ...rules: readonly string[]) {
  const folder = folderWith(t, { 'tracker.csv': tracker, 'columns.csv': `${MAPPING}${rules.join('\n')}\n` });
  return importingPlaces([join(folder, 'tracker.csv'), '--columns', join(folder, 'columns.csv'), '--all']);
}

const OWN = [',No,,commitments,id,,,', ',Promise,,commitments,title,,,', ',Office,,commitments,led by,,,'] as const;

describe('several columns with words for one of ours', () => {
  it('all count, and a word is told where it stands', async (t) => {
    const { code, said, feed } = await mapping(
      t,
      'No,Promise,Office,Level,Situation\n1,Water,Parks,Partly,Dropped\n2,Roads,Parks,Paused,\n3,Trees,Parks,Partly,Going on\n4,Bins,Parks,Paused,Going on\n5,Paths,Parks,Paused,Resting\n',
      ...OWN,
      ',Level,,commitments,completion,,,',
      ',Level,Partly,commitments,completion,limited,,',
      ',Level,Paused,commitments,state,on hold,,',
      ',Situation,Dropped,commitments,state,withdrawn,,',
      ',Situation,Going on,commitments,state,active,,',
      ',Situation,Resting,commitments,state,On hold,,',
    );
    assert.equal(code, 0);
    assert.deepEqual(fieldOf(feed, 'state'), ['withdrawn', 'on-hold', 'active', undefined, 'on-hold'], said.join('\n'));
    assert.deepEqual(fieldOf(feed, 'completion'), ['limited', undefined, 'limited', undefined, undefined]);
    assert.match(lineOf(said, 'withdrawn-no-reason'), /row 2, column E \(Situation\) "withdrawn"/);
    assert.match(
      lineOf(said, 'mapping-words-differ'),
      /row 5, column D \(Level\): .* of state .*: on hold and active\./,
    );
  });

  it('count beside a column that is taken whole, and beside what is the same in every row', async (t) => {
    const tracker =
      'No,Promise,Office,State,Level\n1,Water,Parks,active,Partly\n2,Roads,Parks,,Dropped\n3,Trees,Parks,active,Dropped\n';
    const level = ',Level,Dropped,commitments,state,withdrawn,,';
    const whole = await mapping(t, tracker, ...OWN, ',State,,commitments,state,,,', level, ',Level,Partly,,,,,');
    assert.deepEqual(fieldOf(whole.feed, 'state'), ['active', 'withdrawn', undefined], whole.said.join('\n'));
    lineOf(whole.said, 'mapping-words-differ');
    const fixed = await mapping(t, tracker, ...OWN, ',,,commitments,state,active,,', level, ',State,,,,,,');
    assert.deepEqual(fieldOf(fixed.feed, 'state'), ['active', 'withdrawn', 'withdrawn'], fixed.said.join('\n'));
  });
});

describe('a cell that the mapping splits', () => {
  it('makes a milestone of each part, with what is split beside it', async (t) => {
    const { said, feed } = await mapping(
      t,
      'No,Promise,Office,Steps,Days,Done\n1,Water,Parks,Sample; Map;Talks,2026; 2027 ;2028,complete\n2,Roads,Parks,Paint,2027,\n',
      ...OWN,
      ',Steps,,milestones,title,,,semicolon',
      ',Days,,milestones,end,,,semicolon',
      ',Done,,milestones,status,,,',
    );
    const milestones = (titles: readonly string[], ends: readonly string[], status?: string): unknown[] =>
      titles.map((title, at) => ({ title, end: ends[at], ...(status && { status }) }));
    assert.deepEqual(
      fieldOf(feed, 'milestones'),
      [milestones(['Sample', 'Map', 'Talks'], ['2026', '2027', '2028'], 'complete'), milestones(['Paint'], ['2027'])],
      said.join('\n'),
    );
  });

  it('is told in the mapping where our column has one text, and stays whole', async (t) => {
    const { said, feed } = await mapping(
      t,
      'No,Promise,Office\n1,Water; Map,Parks\n',
      ',No,,commitments,id,,,',
      ',Promise,,commitments,title,,,semicolon',
      ',Office,,commitments,led by,,,semicolon',
    );
    assert.match(
      lineOf(said, 'mapping-split-one'),
      /^Check: columns.csv, row 6 "semicolon": title of commitments is one text/,
    );
    assert.deepEqual(fieldOf(feed, 'title'), ['Water; Map']);
  });
});

describe('a tracker with a row for each step', () => {
  const RULES = [
    ',Promise,,commitments,title,,,',
    ',Promise,,commitments,id,,,',
    ',Office,,commitments,led by,,,',
    ',Step,,milestones,title,,,',
    ',Until,,milestones,end,,,',
  ];

  it('is one commitment with several milestones, and nothing is lost', async (t) => {
    const { code, said, feed } = await mapping(
      t,
      'Promise,Office,Step,Until\nWater,Parks,Sample,2026\nWater,,Map,2027\nRoads,,Paint,2026\nRoads,Transit,Signs,2027\n',
      ...RULES,
    );
    assert.equal(code, 0, said.join('\n'));
    silent(said, 'id-twice');
    silent(said, 'mapping-rows-differ');
    assert.deepEqual(
      feed.commitments.map(({ id, leads, milestones }) => [id, leads, (milestones as unknown[]).length]),
      [
        ['Water', ['Parks'], 2],
        ['Roads', ['Transit'], 2],
      ],
    );
  });

  it('is asked about where the rows differ, and another title is another commitment', async (t) => {
    const { code, said, feed } = await mapping(
      t,
      'No,Promise,Office,Step,Until\n1,Water,Parks,Sample,2026\n1,Water,Transit,Map,2027\n1,Roads,Parks,Paint,2026\n',
      ...OWN,
      ...RULES.slice(3),
    );
    assert.equal(code, 1);
    assert.match(
      lineOf(said, 'mapping-rows-differ'),
      /^Check: tracker.csv, row 3, column C \(Office\) "Transit" = row 2: /,
    );
    assert.match(lineOf(said, 'id-twice'), /row 4/);
    assert.deepEqual(fieldOf(feed, 'leads'), [['Parks']]);
  });
});

describe('words that go into two columns of ours, in a tracker with a row for each step', () => {
  it('are not put together: a step that was withdrawn withdraws no commitment', async (t) => {
    const { said, feed } = await mapping(
      t,
      'No,Promise,Office,Step,Status\n1,Water,Parks,Sample,Done\n1,Water,Parks,Map,Dropped\n2,Roads,Parks,Paint,\n2,Roads,Parks,Signs,Dropped\n',
      ...OWN,
      ',Step,,milestones,title,,,',
      ',Status,Done,commitments,completion,complete,,',
      ',Status,Dropped,commitments,state,withdrawn,,',
    );
    for (const asked of [
      /^Check: tracker.csv, row 2, column E \(Status\) "Done" = row 3: .* the completion of the commitment,.* left out/,
      /^Check: tracker.csv, row 3, column E \(Status\) "Dropped" = row 2: .* the state of the commitment,.* left out/,
    ])
      assert.ok(
        said.some((line) => asked.test(line)),
        said.join('\n'),
      );
    assert.deepEqual(fieldOf(feed, 'state'), [undefined, 'withdrawn']);
    assert.deepEqual(fieldOf(feed, 'completion'), [undefined, undefined]);
  });

  it('are not taken from the first step either, nor where the others have no status, and are where all say so', async (t) => {
    const { said, feed } = await mapping(
      t,
      'No,Promise,Office,Step,Status\n1,Water,Parks,Sample,Dropped\n1,Water,Parks,Map,Done\n2,Roads,Parks,Paint,Dropped\n2,Roads,Parks,Signs,\n3,Trees,Parks,Oaks,Dropped\n3,Trees,Parks,Elms,Dropped\n4,Lamps,Parks,Posts,Dropped\n',
      ...OWN,
      ',Step,,milestones,title,,,',
      ',Status,Done,milestones,status,complete,,',
      ',Status,Dropped,commitments,state,withdrawn,,',
    );
    assert.match(
      lineOf(said, 'mapping-rows-differ'),
      /^Check \(2\): tracker.csv, row 2, column E \(Status\) "Dropped" = row 3; row 4 "Dropped" = row 5: /,
    );
    assert.deepEqual(fieldOf(feed, 'state'), [undefined, undefined, 'withdrawn', 'withdrawn']);
  });

  it('make no milestone of what is the same in every row', async (t) => {
    const { code, feed } = await mapping(
      t,
      'No,Promise,Office,Step 1,Status 1\n1,Water,Parks,Sample,Dropped\n2,Roads,Parks,,\n',
      ...OWN,
      ',Step 1,,milestones 1,title,,,',
      ',,,milestones 1,status,in progress,,',
      ',Status 1,Dropped,milestones 1,status,withdrawn,,',
    );
    assert.equal(code, 0);
    assert.deepEqual(fieldOf(feed, 'milestones'), [[{ title: 'Sample', status: 'withdrawn' }], undefined]);
  });
});

describe('milestones without a title in the mapping', () => {
  it('are told once, in the mapping, and cost no commitment', async (t) => {
    const { code, said, feed } = await mapping(
      t,
      'No,Promise,Office,Q4\n1,Water,Parks,X\n2,Roads,Parks,X\n',
      ...OWN,
      ',Q4,X,milestones 1,end,2026-12,,',
    );
    assert.equal(code, 1);
    assert.match(lineOf(said, 'mapping-needed'), /^Lost: columns.csv, row 8 "milestones 1": .* needs title,/);
    silent(said, 'missing');
    silent(said, 'column-missing');
    assert.equal(feed.commitments.length, 2);
  });
});

describe('headings in two rows', () => {
  it('are read where the upper one stands over each of its columns, and a remark in brackets is no name', async (t) => {
    const { said, feed } = await mapping(
      t,
      'No,Promise,Office,Planned,,Level,Date,Date\n,,,Start,End,(0-4),cut-off,review\n1,Water,Parks,2026,2027,limited,2026-09-30,2026-10-15\n',
      ...OWN,
      ',Planned End,,commitments,end,,,',
      ',Level,,commitments,completion,,,',
      ',Date cut-off,,commitments,updated,,,',
      ',Planned Start,,,,,,',
      ',Date review,,,,,,',
    );
    assert.deepEqual(
      said.filter((line) => line.includes('[')),
      [],
    );
    assert.deepEqual(feed.commitments, [
      { id: '1', title: 'Water', leads: ['Parks'], end: '2027', completion: 'limited', updated: '2026-09-30' },
    ]);
  });

  it('are told where a column between others has no name and something in it', async (t) => {
    const { said } = await mapping(t, 'No,Promise,,Office\n1,Water,2027,Parks\n', ...OWN);
    assert.match(lineOf(said, 'column-nameless'), /row 1, column C "2027"/);
  });
});

/** The rows of the first mapping of these sheets, as `column, word → sheet, column, word`. */
async function suggested(t: TestContext, files: Record<string, string>): Promise<string[]> {
  const { stdout } = await runTool(['import', folderWith(t, files), '--suggest', '--lang', 'en']);
  return stdout
    .replace('\ufeff', '')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((row) => row.split(','))
    .filter(([, from]) => from)
    .map(([grid, from, word, sheet, column, value]) =>
      [grid, from, word, '→', sheet, column, value].filter(Boolean).join(' '),
    );
}

describe('a first mapping', () => {
  const OF_STEPS = [
    'Clave → commitments id',
    'Compromiso → commitments title',
    'Actividad 1 → milestones 1 title',
    'Fecha 1 → milestones 1 end',
    'Estatus 1 → milestones 1 status',
    'Actividad 2 → milestones 2 title',
    'Fecha 2 → milestones 2 end',
    'Estatus 2 → milestones 2 status',
    'Estatus 2 Cancelada → milestones 2 status ? withdrawn',
  ];

  it('gives to a step what has its number', async (t) => {
    const lines = await suggested(t, {
      'Control.csv':
        'Clave,Compromiso,Actividad 1,Fecha 1,Estatus 1,Actividad 2,Fecha 2,Estatus 2\n1,Agua,Muestreo,2026,complete,Mapa,2027,Cancelada\n2,Obra,Padrón,2026,complete,Visor,2027,complete\n',
    });
    assert.deepEqual(lines, OF_STEPS);
  });

  it('gives to a step what follows it without its number, and again the next', async (t) => {
    const lines = await suggested(t, {
      'Control.csv':
        'Clave,Compromiso,Actividad 1,Fecha,Estatus,Actividad 2,Fecha,Estatus\n1,Agua,Muestreo,2026,complete,Mapa,2027,Cancelada\n2,Obra,Padrón,2026,complete,Visor,2027,complete\n',
    });
    const letters = [...'   DE GHH'].map((letter) => letter.trim());
    assert.deepEqual(
      lines,
      OF_STEPS.map((line, at) => (letters[at] ? line.replace(/^(\w+) \d/, `$1 (${letters[at]})`) : line)),
    );
  });

  it('gives to the steps what differs between rows of one commitment, and to the commitment what does not', async (t) => {
    const lines = await suggested(t, {
      'Control.csv':
        'Clave,Compromiso,Responsable,Inicio,Actividad,Fecha límite,Estatus,Avance\n1,Agua,Drenaje,2026-01,Muestreo,2026-06,complete,100%\n1,Agua,Drenaje,2026-01,Mapa,2026-12,Cancelado,30%\n2,Obra,Obras,2026-02,Padrón,2026-09,complete,100%\n',
    });
    assert.deepEqual(lines, [
      'Clave → commitments id',
      'Compromiso → commitments title',
      'Responsable → commitments led by',
      'Inicio → commitments start',
      'Actividad → milestones title',
      'Fecha límite → milestones end',
      'Estatus → milestones status',
      'Estatus Cancelado → milestones status ? withdrawn',
      'Avance → milestones progress',
    ]);
  });

  it('asks once of sheets with the same columns, with the words of each', async (t) => {
    const year = (state: string): string => `Clave,Compromiso,Situación\n1,Agua,${state}\n2,Obra,complete\n`;
    const lines = await suggested(t, { '2025.csv': year('Suspendido'), '2026.csv': year('Terminado') });
    assert.deepEqual(lines, [
      'Clave → commitments id',
      'Compromiso → commitments title',
      'Situación → commitments completion',
      'Situación Suspendido → commitments state ? on hold',
      'Situación Terminado → commitments completion ? complete',
    ]);
    const other = await suggested(t, {
      '2025.csv': year('complete'),
      '2026.csv': year('complete'),
      'Compromisos de todos.csv': 'Clave,Compromiso,Monto\n1,Agua,5\n2,Obra,6\n',
    });
    assert.deepEqual(
      other.filter((line) => line.includes('Clave')),
      ['2025', '2026', 'Compromisos de todos'].map((grid) => `${grid} Clave → commitments id`),
    );
  });
});

describe('sheets with the same commitments', () => {
  const RULES = [',No,,commitments,id,,,', ',Promise,,commitments,title,,,', ',Done,,commitments,progress,,,'];
  const sheet = (name: string, progress: string, ...titles: readonly string[]): WriteSheet => ({
    name,
    rows: [['No', 'Promise', 'Done'], ...titles.map((title, at) => [at + 1, title, progress])],
  });

  /** Imports these sheets by one mapping. */
  async function sheets(t: TestContext, ...own: readonly WriteSheet[]) {
    const folder = folderWith(t, {
      'book.xlsx': await writeXlsx({ sheets: [...own] }),
      'columns.csv': `${MAPPING}${RULES.join('\n')}\n`,
    });
    return importingPlaces([join(folder, 'book.xlsx'), '--columns', join(folder, 'columns.csv'), '--all']);
  }

  it('are one of each year: the newest is read, which is told in one line', async (t) => {
    const { code, said, feed } = await sheets(
      t,
      sheet('2024', '10 %', 'Water', 'Roads'),
      sheet('Plan 2026', '60 %', 'Water', 'Roads', 'Trees'),
      sheet('2025', 'soon', 'Water', 'Roads'),
    );
    assert.equal(code, 0);
    assert.match(
      lineOf(said, 'sheets-of-years'),
      /2024, Plan 2026 and 2025 list the same commitments, so only Plan 2026 was read/,
    );
    assert.deepEqual(fieldOf(feed, 'progress'), [60, 60, 60]);
    assert.doesNotMatch(said.join('\n'), /soon|id-twice/);
  });

  it('are none where the commitments are others, nor is a sheet of notes one', async (t) => {
    const noted = await sheets(t, sheet('Plan', '10 %', 'Water', 'Roads'), sheet('# Copy', '60 %', 'Water', 'Roads'));
    assert.deepEqual([noted.code, fieldOf(noted.feed, 'progress')], [0, [10, 10]]);
    silent(noted.said, 'sheet-copied');
    const others = await sheets(t, sheet('2025', '10 %', 'Water', 'Roads'), sheet('2026', '60 %', 'Trees', 'Bins'));
    silent(others.said, 'sheets-of-years');
    assert.equal(others.code, 1);
  });
});

describe('an organisation in a cell', () => {
  const MEMBERS =
    'id,name,sector\nchamber,Chamber of Commerce of Open Valley,private-sector\ninfo,State Institute of Transparency,oversight-body\ntec,Regional Institute of Technology,academia\ntec2,National Institute of Technology,academia\n';
  const commitments = (partners: readonly string[]): string =>
    `id,title,led by,with,policy areas\n${partners.map((each, at) => `c${at},C${at},Parks,${each},Water`).join('\n')}\n`;

  it('is most likely the only member whose name has its words, also where words in the middle are left out', async (t) => {
    const { said } = await importing(
      t,
      {
        'members.csv': MEMBERS,
        'commitments.csv': commitments([
          'Chamber of Commerce',
          'Institute of Transparency',
          'Institute of Technology',
          'Transparency',
          'Transparency Institute',
        ]),
      },
      '--all',
    );
    const lines = said.filter((each) => each.endsWith('[member-nearly]')).join('\n');
    assert.match(lines, /row 2.*Write chamber/);
    assert.match(lines, /row 3.*Write info/);
    // Two members have the words, a single word is in many a name, and another order is another name.
    assert.doesNotMatch(said.join('\n'), /row [456]/);
  });

  it('is asked about where a cell lists several, and not where a name has an "and"', async (t) => {
    const several = ['UNAM and Ollin', 'UNAM / Ollin', 'Parks/Transit', '• UNAM • Ollin', '1. UNAM 2. Ollin'];
    const { said, feed } = await importing(
      t,
      { 'commitments.csv': commitments([...several, 'Water and Sewage', 'Parks · Roads', '24/7 Help']) },
      '--all',
    );
    const rows = lineOf(said, 'list-with-comma');
    for (const row of [2, 3, 4, 5, 6, 8]) assert.ok(rows.includes(`row ${row}`), `no row ${row} in ${rows}`);
    assert.doesNotMatch(rows, /row [79]/);
    assert.deepEqual(feed.commitments[3]['partners'], ['UNAM • Ollin']);
    const topics = await importing(t, {
      'commitments.csv': 'id,title,led by,policy areas\na,A,P,Water / Roads\nb,B,P,Water and roads\n',
    });
    assert.match(lineOf(topics.said, 'list-with-comma'), /row 2, column D \(policy areas\) "Water \/ Roads"/);
  });

  it('is none where it is a note to colleagues or points to the row above', async (t) => {
    const { said, feed } = await importing(
      t,
      {
        'members.csv': `${MEMBERS}ditto,Ditto,other\n`,
        'commitments.csv':
          'id,title,led by,with,start,summary\na,A,ask Mario,Asking Forum,2026,\nb,B,ídem,ditto,same as above,Mismo que arriba\nc,C,"""",,2026,\n',
      },
      '--all',
    );
    assert.match(lineOf(said, 'party-note'), /row 2, column C \(led by\) "ask Mario"/);
    assert.match(lineOf(said, 'as-above'), /^Check \(4\): /);
    const unnamed = await importing(
      t,
      {
        'members.csv': `${MEMBERS}v,Varios,other\n`,
        'commitments.csv':
          'id,title,led by,with\na,A,Todos los integrantes,Several\nb,B,All members of the coalition,varios\nc,C,Todos por la Ría,"Toy Forum; Diversas dependencias"\n',
      },
      '--all',
    );
    assert.match(
      lineOf(unnamed.said, 'party-unnamed'),
      /^Check \(4\): .*row 2, column C \(led by\) "Todos los integrantes".*column D \(with\) "Several".*row 3.*row 4.*Diversas/,
    );
    assert.deepEqual(fieldOf(unnamed.feed, 'partners')[1], ['v']);
    const doubtful = await importing(
      t,
      {
        'members.csv': MEMBERS,
        'commitments.csv': 'id,title,led by,with\na,A,town?,¿The School?\nb,B,town,The School\n',
      },
      '--all',
    );
    assert.match(
      lineOf(doubtful.said, 'party-doubt'),
      /^Check \(2\): .*row 2, column C \(led by\) "town\?".*column D \(with\) "¿The School\?"/,
    );
    assert.deepEqual(feed.commitments.slice(1), [
      { id: 'b', title: 'B', partners: ['ditto'] },
      { id: 'c', title: 'C', start: '2026' },
    ]);
  });
});

describe('a date of a tracker', () => {
  it('is read in the short forms that people write, and of both ends in a cell each column takes its own', async (t) => {
    const ends = ['1er sem. 2027', '2T26', "T1 '27", 'mzo 2026', '3er. bim. 2026', 'Dic 2027 - Ene 2028', '2026-2028'];
    const { said, feed } = await mapping(
      t,
      `No,Promise,Office,Until,From\n${ends.map((end, at) => `${at},P${at},Parks,${end},${at ? '' : 'ene 2026 a mar 2027'}`).join('\n')}\n`,
      ...OWN,
      ',Until,,commitments,end,,,',
      ',From,,commitments,start,,,',
    );
    assert.deepEqual(
      fieldOf(feed, 'end'),
      ['2027-06', '2026-06', '2027-03', '2026-03', '2026-06', '2028-01', '2028'],
      said.join('\n'),
    );
    assert.equal(feed.commitments[0]['start'], '2026-01');
    assert.match(lineOf(said, 'date-period'), /^Tip \(4\)/);
    assert.match(lineOf(said, 'date-both-ends'), /^Check \(3\): .*"Dic 2027 - Ene 2028" → 2028-01.*"2026-2028" → 2028/);
  });
});

describe('what is said of a tracker', () => {
  it('is in one line, in the language of the sheets also before there is a mapping, and only dates are the newest', async (t) => {
    const tracker = 'Núm,Compromiso,Línea de acción,"Fecha\nlímite",Responsable\n1,Agua,Uno,pronto,Ñandú\n';
    const folder = folderWith(t, {
      'seguimiento.csv': Buffer.from(tracker, 'latin1'),
      'columns.csv': `${MAPPING.replace(',en,', ',es,')}${OWN.map((rule) => rule.replace('No', 'Núm').replace('Promise', 'Compromiso').replace('Office', 'Responsable')).join('\n')}\n,"Fecha límite",,commitments,end,,,\n`,
    });
    const file = join(folder, 'seguimiento.csv');
    const first = await runTool(['import', file, '--suggest'], { locale: 'en_US.UTF-8' });
    assert.match(first.stderr, /^Revise: seguimiento\.csv:1 /);
    assert.match(first.stderr, /Solo una de estas columnas puede ser título: «Compromiso», «Línea de acción»\. /);
    assert.doesNotMatch(first.stderr, /más reciente|This is not UTF-8/);
    const { said } = await importingPlaces([file, '--columns', join(folder, 'columns.csv'), '--lang', 'en']);
    assert.match(
      lineOf(said, 'write'),
      /row 3, column D \(Fecha límite\) "pronto"|row 2, column D \(Fecha límite\) "pronto"/,
    );
  });
});

describe('the first mapping of a matrix', () => {
  it('takes one with a row for each step, a heading in two rows and a title for commitments and steps, whatever its sheet is called', async (t) => {
    const matrix =
      'MATRIZ DE SEGUIMIENTO,,,,,,,,,\nNo.,Compromiso,Institución responsable,Periodo,Actividad,Fecha,,Estatus,Avance,\n,,,,,Programada,Real,,Programado,Real\n' +
      '1,Presupuesto claro,Tesorería,2025-2027,Publicar tablas,15 de marzo de 2026,20 de marzo de 2026,Concluido,100 %,100 %\n' +
      '1,Presupuesto claro,Tesorería,2025-2027,Taller,30 de septiembre de 2026,,En proceso,80 %,50 %\n' +
      '2,Fugas a la vista,Agua,2025-2026,Mapa,diciembre de 2026,,Por iniciar,0 %,0 %\n';
    for (const name of ['Seguimiento 2026.csv', 'Hoja1.csv']) {
      const { stdout } = await runTool(['import', folderWith(t, { [name]: matrix }), '--suggest', '--lang', 'es']);
      assert.match(stdout, /,Compromiso,,compromisos,título,/, stdout);
      assert.match(stdout, /,Institución responsable,,compromisos,responsables,/);
      assert.match(stdout, /,Actividad,,hitos,título,/);
      assert.match(stdout, /,Estatus,Concluido,hitos,situación,/);
      assert.match(stdout, /,Fecha Programada,,hitos,término,/);
      assert.match(stdout, /,Fecha Real,,hitos,cumplido el,/);
      assert.match(stdout, /,Avance Real,,hitos,avance,/);
      assert.doesNotMatch(stdout, /informes/);
    }
    const plain =
      'No.,Compromiso,Responsable,Acción / actividad,Fecha real,Estatus,Avance planeado,Avance real\n1,Agua,Obras,Mapa,15 de marzo de 2026,Concluido,80 %,70 %\n1,Agua,Obras,Taller,,En proceso,60 %,20 %\n';
    const first = await runTool(['import', folderWith(t, { 'Hoja1.csv': plain }), '--suggest', '--lang', 'es']);
    for (const expected of [
      'Compromiso,,compromisos,título',
      'Acción / actividad,,hitos,título',
      'Fecha real,,hitos,cumplido el',
      'Estatus,,hitos,situación',
      'Avance real,,hitos,avance',
    ])
      assert.ok(first.stdout.includes(`\n,${expected},`), `${expected}\n${first.stdout}`);
    assert.doesNotMatch(first.stdout, /Avance planeado,,hitos/);
    const reports =
      'Compromiso,Fecha,Periodo,Avance,Resumen,Qué lo dificultó\n1,2026-06-30,2T 2026,40,Va bien,Nada\n1,2026-09-30,3T 2026,60,Va bien,Nada\n';
    const { stdout } = await runTool(['import', folderWith(t, { 'Hoja1.csv': reports }), '--suggest', '--lang', 'es']);
    assert.match(stdout, /,Compromiso,,informes,compromiso,/, stdout);
  });
});

describe('a link of a tracker that is no address', () => {
  it('costs the link and not the commitment, and is told once, in its column', async (t) => {
    const { code, said, feed } = await mapping(
      t,
      'No,Promise,Office,Proof\n1,Water,Parks,Letter 12/2026\n2,Roads,Parks,https://example.org/a\n',
      ...OWN,
      ',Proof,,links,link,,,',
    );
    assert.equal(code, 0);
    assert.match(
      lineOf(said, 'link-words'),
      /^Check: tracker.csv, row 2, column D \(Proof\) "Letter 12\/2026": .* The cell is left out\./,
    );
    silent(said, 'missing');
    assert.equal(feed.commitments.length, 2);
    assert.deepEqual(fieldOf(feed, 'links'), [undefined, [{ url: 'https://example.org/a' }]]);
  });
});
