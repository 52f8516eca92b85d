/* What nobody sees in a workbook, or takes for part of the table, and what no program saved. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { it, type TestContext } from 'node:test';
import type { WriteSheet } from 'hucre/xlsx';
import { folderWith, runTool } from './kit.ts';
import { importing, importingPlaces } from './kit-import.ts';
import { throughLibreOffice, WITH_OFFICE, workbookOf } from './kit-workbook.ts';

const COMMITMENTS: WriteSheet = {
  name: 'commitments',
  rows: [
    ['id', 'title', 'led by', 'summary'],
    ['a', 'A', 'Us', 'not for you'],
  ],
};

const importingBook = (t: TestContext, bytes: Uint8Array, name: string, ...options: string[]) =>
  importingPlaces([join(folderWith(t, { [name]: bytes }), name)], ...options);

const HIDDEN =
  /^Check: commitments!D1 \(summary\): This column is hidden, and is published all the same\..*\[column-hidden\]$/;

it('a column that is hidden, and words in white, are told of .xlsx and .ods', WITH_OFFICE, async (t) => {
  const white = { style: { font: { color: { rgb: 'FFFFFF' } } } };
  const excel = await workbookOf([
    { ...COMMITMENTS, columns: [{}, {}, {}, { hidden: true }], cells: new Map([['1,1', white]]) },
  ]);
  const folder = folderWith(t, { 'book.xlsx': excel });
  for (const file of [join(folder, 'book.xlsx'), await throughLibreOffice(folder, 'book.xlsx', 'ods')]) {
    const { said } = await importingPlaces([file]);
    assert.match(said[0], HIDDEN);
    assert.match(said[1], /^Check: commitments!B2 \(title\) "A": .*\[white-words\]$/);
  }
});

it('a hidden column of their own is told where it is published, and not where it is passed over', async (t) => {
  const book = await workbookOf([
    {
      name: 'Tracker',
      rows: [
        ['No.', 'Promise', 'Office', 'Remarks'],
        [1, 'A budget', 'Treasury', 'ask Ana'],
      ],
      columns: [{}, { hidden: true }, {}, { hidden: true }],
    },
  ]);
  const mapping =
    'your sheet,your column,your word,our sheet,our column,our word\n,No.,,commitments,id,\n,Promise,,commitments,title,\n,Office,,commitments,led by,\n,Remarks,,,,\n';
  const columns = join(folderWith(t, { 'm.csv': mapping }), 'm.csv');
  const { said } = await importingBook(t, book, 'book.xlsx', '--columns', columns);
  assert.match(said[0], /^Check: Tracker!B1 \(Promise\): .*\[column-hidden\]$/);
  assert.equal(said.filter((line) => line.includes('column-hidden')).length, 1);
});

it('a table of other things below a title of its own makes no records of this one', async (t) => {
  const { said, feed } = await importing(t, {
    'commitments.csv':
      'id,title,led by\nbudget,A budget,town\nmap,A map,forum\n,,\nDirectory,,\nName,Type,Email\nTreasury,Government,a@town.example\n',
  });
  assert.deepEqual(
    feed.commitments.map(({ id }) => id),
    ['budget', 'map'],
  );
  assert.match(said.join('\n'), /row 6 "Name"; row 7 "Treasury": .*\[below-table-filled\]/);
});

it('a formula whose result was not saved is told of a column of their own', async (t) => {
  const book = await workbookOf([
    {
      name: 'Tracker',
      rows: [
        ['No.', 'Promise', 'Office', 'Done'],
        [1, 'A budget', 'Treasury', null],
        [2, 'A map', 'Works', 50],
      ],
      cells: new Map([['1,3', { formula: '50/2' }]]),
    },
  ]);
  const mapping =
    'your sheet,your column,your word,our sheet,our column,our word\n,No.,,commitments,id,\n,Promise,,commitments,title,\n,Office,,commitments,led by,\n,Done,,commitments,progress,\n';
  const columns = join(folderWith(t, { 'm.csv': mapping }), 'm.csv');
  const { said } = await importingBook(t, book, 'book.xlsx', '--columns', columns);
  assert.match(said[0], /^Check: Tracker!D2 \(Done\): .*\[formula-unsaved\]$/);
});

it('records above the names of the columns are lost, and titles are none', async (t) => {
  const { code, said, feed } = await importing(t, {
    'commitments.csv': 'a,A budget,town\nb,A map,forum\nid,title,led by\nc,A park,town\n',
    'plans.csv': 'Plans of the valley,as of May,by Ana\nApproved by:,Ana,\nid,title,start\np,Plan 2026,2026\n',
    'milestones.csv': 'c,First step,2026-05\ncommitment,title,end\n',
  });
  assert.equal(code, 1);
  const lines = said.join('\n');
  assert.match(lines, /^Lost \(2\): commitments\.csv, row 1 "a"; row 2 "b": .*row 3.*\[row-above-header\]$/m);
  assert.match(lines, /^Lost: milestones\.csv, row 1 "c": .*row 2.*\[row-above-header\]$/m);
  assert.match(lines, /^Tip: plans\.csv, row 3: .*2 rows of title.*\[header-below-title\]$/m);
  assert.deepEqual(
    feed.commitments.map(({ id }) => id),
    ['c'],
  );
});

it('names of columns below a table make no record: the same ones are passed over, others refuse what is below', async (t) => {
  const other = await importing(t, {
    'commitments.csv': 'id,title,short title,led by\na,A budget,,town\n,,,\nid,title,led by,\nb,A map,forum,\n',
  });
  assert.equal(other.code, 1);
  assert.match(other.said.join('\n'), /^Lost: commitments\.csv, row 5 "b": Row 4 .*\[below-second-header\]$/m);
  assert.deepEqual(
    other.feed.commitments.map(({ id }) => id),
    ['a'],
  );
  const same = await importing(t, {
    'commitments.csv': 'id,title,led by,summary\na,A budget,town,Short\nid,title,led by,\nplan,Plans for all,forum,\n',
  });
  assert.equal(same.code, 0);
  assert.match(same.said.join('\n'), /^Tip: commitments\.csv, row 3: .*\[header-repeated\]$/m);
  assert.deepEqual(
    same.feed.commitments.map(({ id }) => id),
    ['a', 'plan'],
  );
});

it('errors of formulas in the languages of programs, and what shows before they have a result', async (t) => {
  const errors = [
    '#NOMBRE?',
    '#¡NULO!',
    '#NOM ?',
    '#VALEUR!',
    '#NOME?',
    '#DESBORDAMIENTO!',
    'Cargando…',
    'Loading...',
    '######',
  ];
  const rows = errors.map((error, at) => `c${at},Promise ${'abcdefghi'[at]},town,${error}`);
  const { said, feed } = await importing(t, {
    'commitments.csv': `id,title,led by,summary\n${rows.join('\n')}\nz,Loading zones for all,town,#hashtag!\n`,
  });
  assert.match(said.join('\n'), /^Check \(9\): commitments\.csv, row 2.*\[formula-failed\]$/m);
  assert.deepEqual(
    feed.commitments.flatMap(({ summary }) => summary ?? []),
    ['#hashtag!'],
  );
});

it('notes directly below the table are the same tip as after an empty row', async (t) => {
  const table = 'id,title,led by\na,A budget,town\n';
  for (const between of ['', ',,\n']) {
    const { code, said, feed } = await importing(t, {
      'commitments.csv': `${table}${between}* Preliminary figures,,\nNote: as of May,,\n,Source: Treasury,\n`,
    });
    assert.equal(code, 0);
    assert.match(said.join('\n'), /^Tip \(3\): commitments\.csv, row \d.*\[below-table\]$/m);
    assert.equal(feed.commitments.length, 1);
  }
});

it(
  'a formula that is an empty cell says nothing, of .xlsx and .ods, and one that is a 0 says that',
  WITH_OFFICE,
  async (t) => {
    const excel = await workbookOf([
      {
        name: 'commitments',
        rows: [
          ['id', 'title', 'led by', 'progress', 'summary', 'policy areas'],
          ['a', 'A', 'Us', 0, 0, 0],
          ['b', 'B', 'Us', 0, 'Words', null],
          ['c', 'C', '0', 0, null, null],
        ],
        cells: new Map([
          ['1,3', { formula: "'# data'!A1", formulaResult: 0 }],
          ['1,4', { formula: "'# data'!B9", formulaResult: 0 }],
          ['1,5', { formula: '$Z$4', formulaResult: 0 }],
          ['2,3', { formula: "'# data'!A2", formulaResult: 0 }],
        ]),
      },
      { name: '# data', rows: [['x'], [0]].map((row, at) => (at ? row : [null, 'x'])) },
    ]);
    const folder = folderWith(t, { 'book.xlsx': excel });
    for (const file of [join(folder, 'book.xlsx'), await throughLibreOffice(folder, 'book.xlsx', 'ods')]) {
      const { said, feed } = await importingPlaces([file], '--all');
      const line = said.find((each) => each.endsWith('[formula-empty]')) ?? '';
      assert.match(line, /^Check \(4\): commitments!D2 \(progress\) "0"; /);
      assert.deepEqual(feed.commitments, [
        { id: 'a', title: 'A', leads: ['Us'] },
        { id: 'b', title: 'B', leads: ['Us'], progress: 0, summary: 'Words' },
        { id: 'c', title: 'C', progress: 0 },
      ]);
    }
  },
);

it('cells of a record that were merged to the right are told with the columns that they cover', async (t) => {
  const merges = [
    { startRow: 0, startCol: 0, endRow: 0, endCol: 3 },
    { startRow: 2, startCol: 2, endRow: 2, endCol: 3 },
    { startRow: 4, startCol: 0, endRow: 4, endCol: 3 },
  ];
  const rows = [
    ['Commitments of the valley', null, null, null],
    ['id', 'title', 'start', 'end'],
    ['a', 'A', '2026', null],
    ['b', 'B', '2026', '2027'],
    ['* Preliminary dates', null, null, null],
  ];
  const own = await importingBook(t, await workbookOf([{ name: 'commitments', rows, merges }]), 'book.xlsx');
  const lines = own.said.join('\n');
  assert.match(lines, /^Check: commitments!C3 \(start\) "2026": .*columns start and end.*\[merged-across\]$/m);
  const theirs = rows.map((row) => row.map((text) => text && text.replace(/^(?:start|end)$/, 'My $&')));
  const mapping =
    'your sheet,your column,your word,our sheet,our column,our word\n,id,,commitments,id,\n,title,,commitments,title,\n,My start,,commitments,start,\n,My end,,commitments,end,\n';
  const columns = join(folderWith(t, { 'm.csv': mapping }), 'm.csv');
  const book = await workbookOf([{ name: 'Tracker', rows: theirs, merges }]);
  const mapped = await importingBook(t, book, 'book.xlsx', '--columns', columns);
  assert.match(mapped.said.join('\n'), /^Check: Tracker!C3 \(My start\) "2026": .*\[merged-across\]$/m);
});

it('three days, percentages or links that count on were most likely dragged, and pages of records were not', async (t) => {
  const head = 'id,title,led by,end,progress,link';
  const of = async (...rows: string[]) => {
    const { said } = await importing(t, { 'commitments.csv': `${head}\n${rows.join('\n')}\n` });
    return said.filter((line) => line.endsWith('[dragged]')).map((line) => line.split('https')[0]);
  };
  const link = 'https://x.example/';
  assert.deepEqual(
    await of(
      `a,A budget,town,2027-12-31,40,${link}note-2026`,
      `b,A map,town,2028-01-01,41,${link}note-2027`,
      `c,A park,town,2028-01-02,42,${link}note-2028`,
    ),
    [
      'Check (6): commitments.csv, row 3, column D (end) "2028-01-01"; row 3, column E (progress) "41"; row 3, column F (link) "',
    ],
  );
  const honest = await of(
    `2,A budget,town,2027-12,40,${link}2?of=plan`,
    `3,A map,town,2028-01,45,${link}3?of=plan`,
    `4,A park,town,2028-02,50,${link}4?of=plan`,
  );
  assert.deepEqual(honest, []);
  assert.deepEqual(
    await of(`a,A budget,town,,,${link}p/1`, `b,A map,town,,,${link}p/2`, `c,A park,town,,,${link}p/3`),
    [],
  );
});

it('numbers within those of other commitments are asked about, and while a mapping is suggested', async (t) => {
  const numbers = ['1', '1.1', '1.2', '2', '2.1'];
  const rows = numbers.map((number) => `${number},Promise ${number},town`).join('\n');
  const { said, code } = await importing(t, { 'commitments.csv': `id,title,led by\n${rows}\n` });
  assert.equal(code, 0);
  assert.match(said.join('\n'), /^Check \(3\): commitments\.csv, row 3, column A \(id\) "1\.1"; .*\[id-outline\]$/m);
  const tracker = folderWith(t, { 'Tracker.csv': `No.,Promise,Office\n${rows}\n` });
  const { stderr } = await runTool(['import', tracker, '--suggest']);
  assert.match(stderr, /^Check \(3\): Tracker\.csv, row 3, column A "1\.1"; .*\[id-outline\]$/m);
  const codes = await importing(t, { 'commitments.csv': 'id,title,led by\nMX-1,A,town\nMX-1-a,B,town\n7.1,C,town\n' });
  assert.doesNotMatch(codes.said.join('\n'), /id-outline/);
});

it('a sheet for each record, with labels beside what they say, is no copy of another and no table', async (t) => {
  const form = (title: string, lead: string) => ({
    rows: [
      ['FICHA DE SEGUIMIENTO'],
      ['Nombre del compromiso:', title],
      ['Dependencia responsable:', lead],
      ['Fecha de inicio:', '15/01/2026', 'Fecha de término:', '31/12/2027'],
      ['% de avance:', '45%', 'Estatus:', 'En proceso'],
      [],
      ['Actividad', 'Fecha', 'Estatus'],
      ['Diagnóstico', '30/06/2026', 'Concluida'],
    ],
  });
  const book = await workbookOf([
    { name: 'Compromiso 1', ...form('Agua', 'Agua y Drenaje') },
    { name: 'Compromiso 2', ...form('Cabildo', '') },
    {
      name: 'Diccionario',
      rows: [
        ['columna', 'qué es'],
        ['id', 'el nombre corto'],
        ['título', 'el nombre'],
        ['responsables', 'quién lo hace'],
      ],
    },
  ]);
  const place = join(folderWith(t, { 'book.xlsx': book }), 'book.xlsx');
  const told =
    /^Lost \(2\): Compromiso 1; Compromiso 2: .* one sheet commitments with a row for each, and these columns: id, title, led by, .*\[sheet-form\]$/m;
  const { code, said } = await importingPlaces([place], '--lang', 'en');
  assert.equal(code, 1);
  assert.match(said.join('\n'), told);
  assert.doesNotMatch(said.join('\n'), /sheet-copied|Diccionario: A sheet/);
  const suggested = await runTool(['import', place, '--suggest', '--lang', 'en']);
  assert.match(suggested.stderr, told);
  assert.doesNotMatch(suggested.stdout, /31\/12\/2027/);
});

it('of a file and its copies the one without a mark of a copy is read', async (t) => {
  const table = (title: string) => `id,title,led by\na,${title},town\n`;
  const { code, said, feed } = await importing(t, {
    'commitments.csv': table('Right'),
    'commitments (1).csv': table('Left'),
    'Copia de commitments.csv': table('Right'),
    'commitments - copia (2).csv': table('Left'),
    'plans (1).csv': 'id,title,start\np,Plan,2026\n',
  });
  assert.equal(code, 1);
  const lines = said.join('\n');
  assert.match(
    lines,
    /^Lost \(2\): commitments \(1\)\.csv; commitments - copia \(2\)\.csv: .*commitments\.csv.*\[file-copied\]$/m,
  );
  assert.match(lines, /^Check: Copia de commitments\.csv: .*the same.*\[file-copied\]$/m);
  assert.deepEqual(feed.commitments, [{ id: 'a', title: 'Right', leads: ['town'] }]);
  assert.equal(feed.plans.length, 1);
});

it('cells of a row that fit the columns beside theirs are told as one', async (t) => {
  const head = 'id,title,led by,start,end,completion,progress,state,policy areas,values';
  const { said, feed } = await importing(t, {
    'commitments.csv': `${head}\na,A budget,town,,2026-01-15,2027-06-30,limited,25,active,Water\nb,A map,town,2026,2027,soon,much,,,\n`,
  });
  const lines = said.join('\n');
  assert.match(
    lines,
    /^Check \(4\): commitments\.csv, row 2, column F \(completion\) "2027-06-30"; .*to their left.*\[cells-moved\]$/m,
  );
  assert.doesNotMatch(lines, /row 2.*\[(?:write|other-column)\]/);
  assert.match(lines, /row 3.*\[write\]/);
  assert.equal(feed.commitments.length, 2);
});

it('a file whose accents tell nothing is read as the files of its folder are', async (t) => {
  // As Excel for Mac writes í, which alone is a quotation mark of Windows, and ó.
  const mac = (text: string): Uint8Array =>
    Buffer.from(text.replaceAll('í', '\u0092').replaceAll('ó', '\u0097'), 'latin1');
  const files = { 'commitments.csv': mac('id,title,led by\na,Vía libre,town\n') };
  const beside = await importing(t, { ...files, 'people.csv': mac('name,role\nRamón,Gestión y dirección\n') });
  assert.equal(beside.feed.commitments[0]['title'], 'Vía libre');
  const windows = Buffer.from('name,role\nRamón,Gestión y dirección\n', 'latin1');
  const other = await importing(t, { ...files, 'people.csv': windows });
  assert.equal(other.feed.commitments[0]['title'], 'V’a libre');
});

it('records above the names of a tracker are lost as well', async (t) => {
  const mapping =
    'your sheet,your column,your word,our sheet,our column,our word\n,No.,,commitments,id,\n,Promise,,commitments,title,\n,Office,,commitments,led by,\n';
  const columns = join(folderWith(t, { 'm.csv': mapping }), 'm.csv');
  const files = { 'Tracker.csv': 'Tracker,as of May,\n1,A budget,Treasury\nNo.,Promise,Office\n2,A map,Works\n' };
  const { code, said } = await importing(t, files, '--columns', columns);
  assert.equal(code, 1);
  assert.match(said.join('\n'), /^Lost: Tracker\.csv, row 2 "1": .*row 3.*\[row-above-header\]$/m);
  assert.match(said.join('\n'), /^Tip: Tracker\.csv, row 3: .*1 row of title/m);
});
