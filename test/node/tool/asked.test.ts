/* What staff write into sheets of their own accord, which would go wrong unseen: each is read as they mean it, or asked about. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { folderWith, runTool, TODAY } from './kit.ts';
import { importing, importingPlaces } from './kit-import.ts';
import { workbookOf } from './kit-workbook.ts';

/** Imports a workbook with a coalition and these sheets. */
async function workbook(t: TestContext, sheets: readonly WriteSheet[], ...options: string[]) {
  const folder = folderWith(t, { 'book.xlsx': await workbookOf(sheets) });
  return importingPlaces([join(folder, 'book.xlsx')], ...options);
}

/** The line that tells a cause. */
function lineOf(said: readonly string[], cause: string): string {
  const line = said.find((each) => each.endsWith(`[${cause}]`));
  assert.ok(line, `nothing said of ${cause}:\n${said.join('\n')}`);
  return line;
}

describe('a sheet with two words of ours in its name', () => {
  const MEMBERS = [
    ['id', 'name', 'sector'],
    ['town', 'Our Town', 'government'],
  ];
  const COMMITMENTS = [
    ['id', 'title', 'led by'],
    ['water', 'Water', 'town'],
  ];

  for (const [members, commitments] of [
    ['Integrantes de la coalición', 'Compromisos de la coalición'],
    ['Coalition members', 'Coalition_commitments'],
    ['members - coalition', 'commitments-coalition'],
  ])
    it(`is of what it speaks of: ${members}, ${commitments}`, async (t) => {
      const { code, said, feed } = await workbook(t, [
        { name: members, rows: MEMBERS },
        { name: commitments, rows: COMMITMENTS },
      ]);
      assert.equal(code, 0, said.join('\n'));
      assert.equal(said.length, 1, said.join('\n'));
      assert.deepEqual(
        [feed.members, feed.commitments].map((list) => list.map(({ id }) => id)),
        [['town'], ['water']],
      );
    });

  it('is asked about where both could be meant', async (t) => {
    const { code, said } = await workbook(t, [
      { name: 'commitments', rows: COMMITMENTS },
      {
        name: 'revisions of commitments',
        rows: [
          ['commitment', 'what changed', 'date', 'was'],
          ['water', 'Later', '2026-05', 'May'],
        ],
      },
    ]);
    assert.equal(code, 1, said.join('\n'));
    assert.match(lineOf(said, 'sheet-unknown-table'), /^Lost: revisions of commitments: .*revisions/);
  });
});

describe('a copy of a sheet', () => {
  const ROWS = [
    ['id', 'title', 'led by', 'evidence'],
    ['a', 'Water', 'town', 'https://valley.example/a'],
    ['b', 'Light', 'town', 'https://valley.example/b'],
  ];
  const MEMBERS = {
    name: 'members',
    rows: [
      ['id', 'name', 'sector'],
      ['town', 'Our Town', 'government'],
    ],
  };
  const edited = ROWS.map((row) => (row[0] === 'a' ? ['a', 'Clean water', 'town', row[3]] : row));

  it('is told as that, and nothing of it is lost or there twice', async (t) => {
    const { code, said, feed } = await workbook(t, [
      MEMBERS,
      { name: 'commitments', rows: ROWS.map((row) => row.slice(0, 3)) },
      { name: 'commitments (2)', rows: ROWS.map((row) => row.slice(0, 3)) },
    ]);
    assert.equal(code, 0, said.join('\n'));
    assert.match(
      lineOf(said, 'sheet-copied'),
      /^Check: commitments \(2\): This is a copy of commitments, word for word/,
    );
    assert.equal(said.length, 2, said.join('\n'));
    assert.equal(feed.commitments.length, 2);
  });

  it('is none where other records are counted from one, too', async (t) => {
    const events = (titles: readonly string[]) => [
      ['id', 'title', 'start'],
      ...titles.map((title, at) => [String(at + 1), title, '2026-05-01']),
    ];
    const { code, said } = await workbook(t, [
      { name: 'events', rows: events(['Forum', 'Workshop']) },
      { name: 'events (2)', rows: events(['Talk', 'Course']) },
    ]);
    assert.equal(code, 1, said.join('\n'));
    lineOf(said, 'id-twice');
    lineOf(said, 'sheet-twice');
    assert.doesNotMatch(said.join('\n'), /sheet-copied/);
  });

  for (const [what, copy] of [
    ['whole', ROWS],
    ['edited', edited],
  ] as const)
    it(`with columns of its own has its links once: ${what}`, async (t) => {
      const folder = folderWith(t, {
        'mapping.csv':
          'your column,our sheet,our column\nid,commitments,id\ntitle,commitments,title\nled by,commitments,led by\nevidence,links,link\n',
        'book.xlsx': await workbookOf([
          { name: 'Follow-up', rows: ROWS },
          { name: 'Copy', rows: copy.map((row) => [...row]) },
        ]),
      });
      const { code, said, feed } = await importingPlaces(
        [join(folder, 'book.xlsx')],
        '--columns',
        join(folder, 'mapping.csv'),
      );
      assert.deepEqual(
        feed.commitments.map(({ links }) => (links as unknown[]).length),
        [1, 1],
        said.join('\n'),
      );
      assert.equal(code, copy === ROWS ? 0 : 1, said.join('\n'));
      assert.match(
        lineOf(said, 'sheet-copied'),
        copy === ROWS
          ? /^Check: .*Copy: This is a copy of Follow-up/
          : /^Lost: .*Copy: It has the same ids as Follow-up/,
      );
    });
});

describe('one cause for many rows is told as one', () => {
  const FILES = {
    'commitments.csv': 'id,title,plan,led by\na,A,p,town\nb,B,p,town\n',
    'milestones.csv': 'commitment,title\na,One\nb,Two\n',
    'plans.csv': 'id,title,member\np,Plan,town\n',
  };

  it('a column that each row needs is gone', async (t) => {
    for (const [column, text] of [
      ['id', 'title,plan,led by\nA,p,town\nB,p,town\n'],
      ['title', 'id,plan,led by\na,p,town\nb,p,town\n'],
    ] as const) {
      const { code, said } = await importing(t, { ...FILES, 'commitments.csv': text });
      assert.equal(code, 1);
      assert.match(
        lineOf(said, 'column-missing'),
        new RegExp(`^Lost: commitments\\.csv: The column ${column} is missing, and each row needs it`),
      );
      assert.equal(said.length, 2, said.join('\n'));
    }
  });

  it('an id that was dragged down counted on', async (t) => {
    const rows = [6, 7, 8, 9].map((year, at) => `c${at},C${at},plan-202${year},town`);
    const { said } = await importing(t, {
      'plans.csv': 'id,title,member\nplan-2026,Plan,town\n',
      'commitments.csv': `id,title,plan,led by\n${rows.join('\n')}\n`,
    });
    assert.match(
      lineOf(said, 'dragged'),
      /^Check \(3\): commitments\.csv, row 3, .*"plan-2027".* The cells are left out/,
    );
    assert.doesNotMatch(said.join('\n'), /id-unknown/);
    // Two, or in no order, are no drag.
    const { said: other } = await importing(t, {
      'plans.csv': 'id,title,member\nplan-2026,Plan,town\n',
      'commitments.csv': 'id,title,plan,led by\na,A,plan-2027,town\nb,B,plan-2029,town\nc,C,plan-2028,town\n',
    });
    lineOf(other, 'id-unknown');
  });

  it('the headings of two dates are exchanged, and the example of the empty workbook with them', async (t) => {
    const { said } = await importing(t, {
      'commitments.csv':
        '#,id,title,plan,led by,end,start\n# example,open-budget,A budget everyone can read,plan-2026,town,2026-01,2027-12-31\n,a,A,p,town,2026-01,2027-12\n,b,B,p,town,2026-02,2027-11\n,c,C,p,town,2026-03,2027-10\n,d,D,p,town,2027-10,2026-03\n,e,E,p,town,,2026-03\n',
      'milestones.csv': 'commitment,title,end\na,One,2026-06\nb,Two,2026-06\n',
      'reports.csv': 'commitment,date,progress\na,2026-06,10\n',
      'plans.csv': FILES['plans.csv'],
    });
    const doubts = said.filter((line) => line.startsWith('Check'));
    assert.equal(doubts.length, 1, said.join('\n'));
    assert.match(
      lineOf(said, 'dates-swapped'),
      /^Check: commitments\.csv: In 3 of 4 rows "end" is before "start"\. Were the names of the two columns exchanged/,
    );
  });

  it('two columns have each other’s values: dates and words, names and roles, titles and summaries', async (t) => {
    const rows = (...lines: string[]): string => `${lines.join('\n')}\n`;
    const long = 'Each item of the budget is explained in words that everybody in the town can read, with its reason.';
    const { code, said } = await importing(t, {
      'commitments.csv': rows(
        'id,title,summary,led by',
        ...['a', 'b', 'c'].map((id) => `${id},"${long} ${id}.",Budget ${id},town`),
      ),
      'reports.csv': rows(
        'commitment,date,period,progress',
        ...['a', 'b', 'c', 'c'].map((id, at) => `${id},First half of 2026,2026-07-0${at + 1},10`),
      ),
      'people.csv': rows('name,role', 'Director of data,Ana', 'Coordinator,Ben', 'Secretary,Eva'),
      'events.csv': rows(
        'id,title,start,place',
        ...['a', 'b', 'c'].map((id) => `${id},Forum ${id},Main library,2026-10-01`),
      ),
    });
    assert.equal(code, 1);
    const [lost, ...doubts] = said
      .filter((line) => /^(Lost|Check)/.test(line))
      .sort((one, other) => (one < other ? 1 : -1));
    assert.match(lost!, /^Lost: events\.csv: In 3 of 3 rows "start" has what belongs in "place"/);
    assert.equal(doubts.length, 3, said.join('\n'));
    for (const words of [
      '"date" has what belongs in "period"',
      '"name" has what belongs in "role"',
      '"title" has what belongs in "summary"',
    ])
      assert.ok(
        doubts.some((line) => line.includes(words)),
        words,
      );
    const { said: right } = await importing(t, {
      'people.csv': rows('name,role', 'Ana,Director', 'Ben,Coordinator', 'Eva,Secretary'),
      'reports.csv': rows(
        'commitment,date,period,progress',
        ...['a', 'a', 'a'].map((id, at) => `${id},2026-07-0${at + 1},First half of 2026,10`),
      ),
      'commitments.csv': rows('id,title,led by', 'a,A,town'),
    });
    assert.doesNotMatch(right.join('\n'), /columns-exchanged/);
  });

  it('a title has a mark that its row denies, and no word of a sentence is one', async (t) => {
    const titles = [
      ...[
        'Clean water (RETIRADO)',
        'CANCELADO - Parks',
        'Open data (withdrawn)',
        'Budget ABANDONADO',
        'Annulé : eau',
        'Água – retirada',
      ],
      ...['Streets - CONCLUIDO', 'Health [done]', 'Terminé - Eau'],
      ...[
        'Registro de programas cancelados',
        'A register of what was cancelled',
        'Trámites concluidos',
        'REGISTRO DE CANCELADO',
        'Done right: open contracts',
        'Baja California: agua',
        'Publicar el padrón (completo)',
      ],
    ];
    const { said } = await importing(t, {
      'commitments.csv': `id,title,led by\n${titles.map((title, at) => `c${at},${title},town`).join('\n')}\n`,
    });
    const marks = said.filter((line) => line.endsWith('[title-mark]'));
    assert.equal(marks.length, 2, said.join('\n'));
    assert.match(
      marks.find((line) => line.includes('is withdrawn'))!,
      /^Check \(6\): commitments\.csv, row 2, .*Write withdrawn into the column state/,
    );
    assert.match(
      marks.find((line) => line.includes('is complete'))!,
      /^Check \(3\): commitments\.csv, row 8/,
    );
    const { said: spanish } = await importing(
      t,
      {
        'commitments.csv': 'id,title,led by\na,Agua,town\n',
        'milestones.csv': 'commitment,title\na,Medidores (cancelado)\na,Mapa - COMPLETADO\n',
      },
      '--lang',
      'es',
    );
    const ofMilestones = spanish.filter((line) => line.endsWith('[title-mark]'));
    assert.equal(ofMilestones.length, 2, spanish.join('\n'));
    assert.match(ofMilestones[0], /fila 2.*Escriba retirado en la columna situación, y quite/);
    assert.match(ofMilestones[1], /fila 3.*Escriba cumplido en la columna situación, y quite/);
    const right =
      'id,title,led by,state,completion,because\na,Water (withdrawn),town,withdrawn,,\nb,DONE - Parks,town,,complete,\nc,DONE - Map,town,,,\nd,DONE - Wells,town,,,\n';
    const told = await importing(t, {
      'commitments.csv': right,
      'milestones.csv': 'commitment,title,status\nc,The map,complete\n',
      'assessments.csv': 'commitment,kind,date,completion\nd,irm,2026,complete\n',
    });
    assert.doesNotMatch(told.said.join('\n'), /title-mark/);
  });

  it('CSV whose texts of several lines have no double quotes, or another sign', async (t) => {
    const HEAD = 'id;title;summary;plan;led by;with;start;end;link\n';
    const row = (id: string, sign: string): string =>
      `${id};Title;${sign}A line\nand another line${sign};p;town;;2026-01;2027-01;\n`;
    for (const sign of ['', "'"]) {
      const { code, said, feed } = await importing(t, {
        ...FILES,
        'commitments.csv': HEAD + row('a', sign) + row('b', sign),
      });
      assert.equal(code, 1);
      assert.match(
        lineOf(said, 'lines-split'),
        /^Lost: commitments\.csv, row 2: Texts of several lines have no double quotes/,
      );
      assert.equal(said.length, 2, said.join('\n'));
      assert.equal(feed.commitments, undefined);
    }
    const { code, said } = await importing(t, { ...FILES, 'commitments.csv': HEAD + row('a', '"') + row('b', '"') });
    assert.equal(code, 0, said.join('\n'));
  });

  it('a workbook that was saved as CSV has one sheet alone', async (t) => {
    for (const files of [{}, { 'commitments.csv': FILES['commitments.csv'] }]) {
      const { code, said } = await importingPlaces([folderWith(t, files as Record<string, string>)], '--lang', 'en');
      assert.equal(code, 1);
      assert.match(said.at(-1)!, /A CSV file has one sheet alone: save the whole workbook as \.xlsx or \.ods/);
    }
    const book = await writeXlsx({ sheets: [{ name: 'members', rows: [['id', 'name', 'sector']] }] });
    const { said } = await importingPlaces([join(folderWith(t, { 'book.xlsx': book }), 'book.xlsx')]);
    assert.doesNotMatch(said.join('\n'), /CSV/);
  });
});

const SPANISH = ['--lang', 'es'];

describe('what is left of the empty workbook', () => {
  /** The sheets of the template as rows, without what `change` takes away. */
  async function template(t: TestContext, change: (row: string[], at: number) => string[]) {
    const folder = folderWith(t);
    assert.equal((await runTool(['template', folder, '--lang', 'es', '--also', 'en'])).code, 0);
    for (const file of readdirSync(folder)) {
      const rows = readFileSync(join(folder, file), 'utf8').trim().split('\r\n');
      writeFileSync(join(folder, file), rows.map((row, at) => change(row.split(','), at).join(',')).join('\n'));
    }
    return importingPlaces([folder]);
  }

  it('is asked about where the mark of an example was emptied', async (t) => {
    const { said } = await template(t, (row) => (row[0] === '# ejemplo' ? ['', ...row.slice(1)] : row));
    assert.match(lineOf(said, 'example-left'), /^Revise \(1\d\): aportaciones\.csv, fila 3; /);
  });

  it('is no example where a title like it has a day, a place or a member of its own', async (t) => {
    const { said, feed } = await importing(t, {
      'eventos.csv':
        'nota,id,título,tipo,inicio,lugar\n,foro-1,Foro abierto,foro,2026-12-10,Casa de la Cultura\n,foro-1b,Foro abierto,foro,2026-11-20,Palacio municipal\n',
      'planes.csv':
        'nota,id,título,inicio,término,integrante\n,plan-2026,Plan de acción 2026–2028,2026-01,2028-06,forum\n',
    });
    assert.equal(feed.events.length, 2);
    assert.doesNotMatch(said.join('\n'), /example-left/);
    const { said: again } = await importing(t, {
      'eventos.csv': 'nota,id,título,tipo,inicio,lugar\n,foro-1,Foro abierto,reunión,20/11/2026,Palacio municipal\n',
    });
    lineOf(again, 'example-left');
  });

  it('is no record, and no cause of forty others, where the first column was deleted', async (t) => {
    const { code, said, feed } = await template(t, (row) => row.slice(1));
    assert.equal(code, 0, said.join('\n'));
    assert.match(lineOf(said, 'template-row'), /^Revise \(2\d\): aportaciones\.csv, fila 2; fila 3; .*columna A/);
    assert.equal(said.length, 3, said.join('\n'));
    assert.deepEqual(Object.keys(feed).sort(), ['language', 'title', 'updated', 'version']);
  });

  it('is told of the coalition in each language', async (t) => {
    const { said } = await importing(t, {
      'coalition.csv': `name,name:en,language,updated\nValle,Name of your coalition,es,${TODAY}\n`,
    });
    assert.match(lineOf(said, 'coalition-unnamed'), /column B \(name:en\) "Name of your coalition"/);
  });
});

describe('cells and columns that staff fill in their own way', () => {
  it('a translation that says nothing is none, and names nobody', async (t) => {
    const { code, said, feed } = await importing(t, {
      'members.csv': 'id,name,name:en,sector\ntown,Villa,ND,gobierno\nforo,Foro,-,sociedad civil\n',
      'commitments.csv': 'id,title,title:eu,led by\na,Agua,N/A,ND; Villa\nb,Parques,-,foro\nc,Luz,Light,foro\n',
    });
    assert.equal(code, 0, said.join('\n'));
    assert.match(lineOf(said, 'placeholder'), /^Tip \(4\): /);
    assert.deepEqual(
      feed.commitments.map(({ title, leads }) => [title, leads]),
      [
        [{ en: 'Agua' }, ['town']],
        [{ en: 'Parques' }, ['foro']],
        [{ en: 'Luz', eu: 'Light' }, ['foro']],
      ],
    );
  });

  it('1 between fractions is asked about, as they are', async (t) => {
    const { said, feed } = await importing(t, {
      'commitments.csv': 'id,title,led by,progress\na,A,town,0.4\nb,B,town,1\nc,C,town,60\n',
      'milestones.csv': 'commitment,title,progress\na,First,1\na,Second,50\n',
    });
    const line = said.find((each) => each.includes('"1"'))!;
    assert.match(line, /^Check: commitments\.csv, row 3, .*Write 100 if 100 % is meant; if not, write 1 %/);
    assert.deepEqual(
      feed.commitments.map(({ progress }) => progress),
      [undefined, undefined, 60],
    );
    assert.equal((feed.commitments[0].milestones as { progress: number }[])[0].progress, 1);
  });

  it('dates and hours that may be two are asked about with both, and those that are one are read', async (t) => {
    const { said, feed } = await importing(t, {
      'coalition.csv': `name,language,updated,time zone\nOpen Valley,en,${TODAY},America/Mexico_City\n`,
      'commitments.csv':
        'id,title,led by,end\na,A,town,2027.1\nb,B,town,2027.10\nc,C,town,30-nov-27\nd,D,town,2027-13\ne,E,town,2027.2\n',
      'events.csv':
        'id,title,start\na,A,2027-01-20 10:00-12:00\nb,B,2027-01-20 a las 18:00\nc,C,2027-01-20 at 10h30\nd,D,2027-01-20 de 9:00 a 10:00\n',
    });
    const of = (place: string): string => said.find((each) => each.includes(place)) ?? said.join('\n');
    assert.match(of('"2027.1"'), /"2027\.1" → 2027-01 \/ 2027-10: Write a date/);
    assert.match(of('"30-nov-27"'), /→ 2027-11-30: Write the year in four digits/);
    assert.match(of('"2027-13"'), /There is no such date/);
    assert.match(
      of('"2027-01-20 10:00-12:00"'),
      /→ 2027-01-20 10:00; row 5 .* → 2027-01-20 09:00: These are two hours, .* like 2026-05-31 10:00/,
    );
    assert.deepEqual(
      feed.commitments.map(({ end }) => end),
      [undefined, '2027-10', undefined, undefined, '2027-02'],
    );
    assert.deepEqual(
      feed.events.map(({ start }) => start),
      ['2027-01-20T18:00', '2027-01-20T10:30'],
    );
  });

  it('--dates also says how a day with a month in letters is meant', async (t) => {
    const { feed } = await importing(t, { 'commitments.csv': 'id,title,end\na,A,30-nov-27\n' }, '--dates', 'dmy');
    assert.equal(feed.commitments[0].end, '2027-11-30');
  });

  it('an id that lost its zeros finds the one that is meant', async (t) => {
    const { said } = await importing(t, {
      'commitments.csv': 'id,title\n001,A\n002,B\n010,C\n',
      'milestones.csv': 'commitment,title\n1,First\n10,Second\n3,None\n',
    });
    const line = lineOf(said, 'id-unknown');
    assert.match(line, /"1" → 001; row 3 "10" → 010; row 4 "3": Nothing/);
  });

  it('a column is named in the language of the sheets, by what people call it, and not that of a translation', async (t) => {
    const { said } = await importing(
      t,
      {
        'members.csv': 'id,Institución,nombre:en,sector\ntown,Villa,,gobierno\n',
        'milestones.csv': 'compromiso,título,Estatus\na,A,cumplido\n',
        'commitments.csv': 'id,título\na,A\n',
      },
      ...SPANISH,
    );
    assert.match(said.find((each) => each.includes('(Institución)')) ?? '', /Escriba «nombre» si/);
    assert.match(said.find((each) => each.includes('(Estatus)')) ?? '', /Escriba «situación» si/);
    assert.match(lineOf(said, 'column-missing'), /^Se pierde: members\.csv: Falta la columna nombre, y cada fila/);
  });

  it('"status" is the column whose words stand below it; one that is there already is said to be', async (t) => {
    const asked = async (text: string): Promise<string> => {
      const { said } = await importing(t, { 'compromisos.csv': text }, ...SPANISH);
      return lineOf(said, 'column-unknown');
    };
    assert.match(await asked('id,título,responsables,Estatus\na,A,town,en pausa\n'), /Escriba «estado» si/);
    assert.match(await asked('id,título,responsables,Estatus\na,A,town,limitado\n'), /Escriba «cumplimiento» si/);
    assert.match(await asked('id,título,responsables,Estatus\na,A,town,\n'), /Escriba «cumplimiento» si/);
    assert.match(
      await asked('id,título,responsables,estado,Estatus\na,A,town,,en pausa\n'),
      /Si es lo mismo que «estado», que ya está, pase ahí/,
    );
  });

  it('a heading that names a language in another way has the heading named that does', async (t) => {
    const headings = [
      ...['título en inglés', 'title-en', 'Title EN', 'English title', 'title – english', 'descripción en inglés'],
      ...['title no', 'with en'],
    ];
    const { said, feed } = await importing(t, {
      'commitments.csv': `id,title,led by,title (in French),${headings.join(',')}\na,A,town,B${',x'.repeat(headings.length)}\n`,
    });
    assert.deepEqual(feed.commitments[0]['title'], { en: 'A', fr: 'B' });
    const unknown = said.filter((line) => line.endsWith('[column-unknown]'));
    assert.equal(unknown.length, 3, said.join('\n'));
    assert.match(unknown[0], /^Check \(5\): .*\(título en inglés\).*Write "title \[en\]" if that is meant/);
    assert.match(unknown[1], /\(descripción en inglés\).*Write "summary \[en\]" if/);
    assert.match(unknown[2], /^Check \(2\): .*\(title no\).*Columns are id/);
    const { said: spanish } = await importing(
      t,
      { 'compromisos.csv': 'id,título,responsables,title [EN],Título inglés\na,A,town,B,C\n' },
      ...SPANISH,
    );
    assert.match(lineOf(spanish, 'column-unknown'), /Si es lo mismo que «título \[en\]», que ya está/);
  });

  it('words near those of a list have theirs named', async (t) => {
    const { said } = await importing(
      t,
      {
        'compromisos.csv': 'id,título,responsables,estado\na,A,town,Retraso\n',
        'unidades.csv': 'compromiso,papel,integrante,unidad\na,corresponsable,forum,Mesa\n',
        'aportaciones.csv':
          'id,fecha,texto,tipo,situación,decisión,respuesta\nq,2026-05-01,¿?,petición,Atendida,,\nr,2026-05-01,¿?,propuesta,respondida,Parcial,Sí\ns,2026-05-01,¿?,felicitación,respondida,Rechazada,No\n',
        'eventos.csv': 'id,título,inicio,tipo\ne,E,2026-05-01,Mesa de trabajo\n',
      },
      ...SPANISH,
    );
    for (const [word, meant] of [
      ['Retraso', 'retrasado'],
      ['corresponsable', 'socio'],
      ['petición', 'demanda'],
      ['propuesta', 'sugerencia'],
      ['felicitación', 'reconocimiento'],
      ['Atendida', 'respondida'],
      ['Parcial', 'adoptada en parte'],
      ['Rechazada', 'no adoptada'],
      ['Mesa de trabajo', 'reunión'],
    ])
      assert.ok(
        said.some((line) => line.includes(`"${word}" → ${meant}`)),
        `${word}\n${said.join('\n')}`,
      );
  });

  it('a party of the sheet of parties is there once, and a unit says of which body it is', async (t) => {
    const { code, said, feed } = await importing(t, {
      'commitments.csv': 'id,title,led by,with\na,A,town,\n',
      'parties.csv':
        'commitment,role,member,name,unit\na,lead,town,,\na,lead,town,,Treasury\na,partner,,,Parks\na,partner,,The School,\na,partner,,The School,\na,partner,gone,,Roads\n',
    });
    assert.equal(code, 0, said.join('\n'));
    assert.match(
      lineOf(said, 'entry-twice'),
      /^Check \(2\): parties\.csv, row 2, column C \(member\) "town" = commitments\.csv, row 2, column C \(led by\); row 6/,
    );
    // Of the row that names a body which is not there, that alone is told.
    assert.match(lineOf(said, 'unit-alone'), /^Check: parties\.csv, row 4, column E \(unit\) "Parks"/);
    assert.match(lineOf(said, 'id-unknown'), /parties\.csv, row 7, column C \(member\) "gone"/);
    assert.deepEqual(
      [feed.commitments[0].leads, feed.commitments[0].partners],
      [
        ['town', { member: 'town', unit: 'Treasury' }],
        [{ unit: 'Parks' }, 'The School', { unit: 'Roads' }],
      ],
    );
  });

  it('TRUE is no text', async (t) => {
    const { said, feed } = await workbook(t, [
      {
        name: 'commitments',
        rows: [
          ['id', 'title', 'led by', 'summary'],
          ['a', 'A', 'Parks', true],
        ],
      },
    ]);
    assert.match(lineOf(said, 'write'), /commitments!D2 \(summary\) "TRUE": Write text\./);
    assert.equal(feed.commitments[0].summary, undefined);
  });
});

describe('rows that nobody wants to publish', () => {
  const CELLS = [
    ['id', 'title', 'led by'],
    ['a', 'A', 'Parks'],
    ['b', 'B', 'Parks'],
    ['c', 'C', 'Parks'],
  ];
  const MARKED: WriteSheet = {
    name: 'commitments',
    rows: CELLS,
    rowDefs: new Map([[2, { hidden: true }]]),
    cells: new Map([
      ['3,0', { value: 'c', style: { font: { strikethrough: true } } }],
      ['3,1', { value: 'C', style: { font: { strikethrough: true } } }],
    ]),
  };

  it('are told where they are hidden or struck through, and once', async (t) => {
    const { code, said, feed } = await workbook(t, [MARKED]);
    assert.equal(code, 0);
    assert.match(lineOf(said, 'row-hidden'), /^Check: commitments, row 3: /);
    assert.match(lineOf(said, 'struck-out'), /^Check: commitments!A4 \(id\) "c": /);
    assert.equal(feed.commitments.length, 3);
    const folder = folderWith(t, {
      'book.xlsx': await workbookOf([
        { ...MARKED, name: 'Tracker', rows: [['no', 'promise', 'step'], ...CELLS.slice(1)] },
      ]),
      'columns.csv':
        'your sheet,your column,our sheet,our column\n,no,commitments,id\n,promise,commitments,title\n,step,milestones,title\n',
    });
    const mapped = await importingPlaces([join(folder, 'book.xlsx'), '--columns', join(folder, 'columns.csv')]);
    assert.match(lineOf(mapped.said, 'row-hidden'), /^Check: Tracker, row 3: /);
    assert.match(lineOf(mapped.said, 'struck-out'), /^Check: Tracker!A4 \(no\) "c": /);
  });

  it('are averages and totals, in each sheet', async (t) => {
    const { code, said, feed } = await importing(t, {
      'commitments.csv': 'id,title,led by,progress\na,A,town,40\nPromedio,,,40\n,Avance global,,40\n',
      'milestones.csv': 'commitment,title,progress\na,First,40\nTotal general,,1\nAverage,,40\nOverall progress,,40\n',
    });
    assert.equal(code, 0, said.join('\n'));
    assert.match(lineOf(said, 'total-row'), /^Tip \(5\): /);
    assert.equal(feed.commitments.length, 1);
  });

  it('are told of an OpenDocument workbook too', async (t) => {
    const row = (cells: string, attributes = ''): string => `<table:table-row${attributes}>${cells}</table:table-row>`;
    const cell = (text: string, attributes = ''): string =>
      `<table:table-cell office:value-type="string"${attributes}><text:p>${text}</text:p></table:table-cell>`;
    const struck = ' table:style-name="old"';
    const content = `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:automatic-styles><style:style style:name="old">
<style:text-properties style:text-line-through-style="solid"/></style:style></office:automatic-styles><office:body>
<office:spreadsheet><table:table table:name="coalition">${row(['name', 'language', 'updated'].map((each) => cell(each)).join(''))}
${row(['Open Valley', 'en', TODAY].map((each) => cell(each)).join(''))}</table:table><table:table table:name="commitments">
${row(['id', 'title', 'led by'].map((each) => cell(each)).join(''))}
${row(['a', 'A', 'Parks'].map((each) => cell(each)).join(''), ' table:visibility="filter"')}
${row(['b', 'B', 'Parks'].map((each) => cell(each, struck)).join(''))}
</table:table></office:spreadsheet></office:body></office:document-content>`;
    const folder = folderWith(t, {
      'book.ods': zipSync({
        mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
        'content.xml': strToU8(content),
      }),
    });
    const { said } = await importingPlaces([join(folder, 'book.ods')]);
    assert.match(lineOf(said, 'row-hidden'), /^Check: commitments, row 2: /);
    assert.match(lineOf(said, 'struck-out'), /^Check: commitments!A3 \(id\) "b": /);
  });
});

const TRACKER_COLUMNS =
  'your sheet,your column,your word,our sheet,our column,our word\n,,,coalition,name,Valley\n,,,coalition,language,es\n' +
  `,,,coalition,updated,${TODAY}\n,Compromiso,,commitments,title,\n,Compromiso,,commitments,id,\n` +
  ',Dependencia,,commitments,led by,\n';

/** Imports a tracker in columns of its own. */
async function tracker(t: TestContext, rows: WriteSheet['rows'], columns: string, more: Partial<WriteSheet> = {}) {
  const folder = folderWith(t, {
    'tracker.xlsx': await writeXlsx({ sheets: [{ name: 'Hoja1', rows, ...more }] }),
    'columns.csv': TRACKER_COLUMNS + columns,
  });
  return importingPlaces([join(folder, 'tracker.xlsx'), '--columns', join(folder, 'columns.csv'), '--lang', 'en']);
}

describe('a tracker with columns of its own', () => {
  it('has rows of averages and totals, headings between its rows and notes below them, which are no commitments', async (t) => {
    const { code, said, feed } = await tracker(
      t,
      [
        ['Compromiso', 'Dependencia', 'Avance'],
        ['Transparencia', '', ''],
        ['Compras', 'Tesorería', '40 %'],
        ['Cabildo', 'Secretaría', '70 %'],
        ['Obras', 'Obras Públicas', '55 %'],
        ['Promedio', '', '55 %'],
        ['Avance global', '', '55 %'],
        ['TOTAL 3 compromisos', '', ''],
        ['Nota: cifras preliminares', '', ''],
      ],
      ',Avance,,commitments,progress,\n',
    );
    assert.equal(code, 1);
    assert.match(lineOf(said, 'total-row'), /^Tip \(3\): .*row 6.*row 7.*row 8/);
    assert.match(lineOf(said, 'row-alone'), /^Lost: .*A2 \(Compromiso\) "Transparencia": /);
    assert.match(lineOf(said, 'below-table'), /^Tip: .*row 9 "Nota: cifras preliminares": /);
    assert.deepEqual(
      feed.commitments.map(({ title }) => title),
      ['Compras', 'Cabildo', 'Obras'],
    );
  });

  it('has headings of areas between its rows: told once, and nothing is lost', async (t) => {
    const rows = [
      ['Compromiso', 'Dependencia', 'Avance'],
      ['Transparencia', '', ''],
      ['Compras', 'Tesorería', '40 %'],
      ['Cabildo', 'Secretaría', '70 %'],
      ['Agua', '', ''],
      ['Obras', 'Obras Públicas', '55 %'],
    ];
    const mapping = ',Avance,,commitments,progress,\n';
    const { code, said, feed } = await tracker(t, rows, mapping);
    assert.equal(code, 0, said.join('\n'));
    assert.match(
      lineOf(said, 'row-heading'),
      /^Check \(2\): .*A2 \(Compromiso\) "Transparencia"; .*A5 \(Compromiso\) "Agua": .*in a column for "policy areas"/,
    );
    assert.equal(feed.commitments.length, 3);
    const [head, , ...others] = rows;
    const named = await tracker(t, [head, ...others.slice(0, 2), ['Eje 2. Agua limpia', '', ''], others[3]], mapping);
    assert.match(lineOf(named.said, 'row-heading'), /^Check: .*"Eje 2\. Agua limpia"/);
    // Two that somebody has begun to write, and a part of which others are called the same, are lost.
    for (const begun of [
      [head, ...others.slice(0, 2), ['Parques', '', ''], ['Calles', '', ''], others[3]],
      [head, ['Eje 1: Calles', 'Obras', '1 %'], ['Eje 2: Agua', '', ''], ...others.slice(0, 2)],
    ]) {
      const { code, said } = await tracker(t, begun, mapping);
      assert.equal(code, 1);
      assert.doesNotMatch(said.join('\n'), /row-heading/);
    }
  });

  it('has such headings in sheets of ours too, of whatever the rows below them are', async (t) => {
    const { code, said, feed } = await importing(t, {
      'members.csv':
        'id,name,sector\n,Gobierno municipal,\ntown,Our Town,government\n,Sociedad civil,\nforum,Forum,civil-society\n',
      'commitments.csv': 'id,title,led by\nEje 1. Agua,,\na,A,town\nEje 2. Suelo,,\nb,B,town\n',
      'milestones.csv': 'commitment,title,end\nTema 1: Calles,,\na,M,2026-12\na,N,2026-12\n',
    });
    assert.equal(code, 0, said.join('\n'));
    assert.deepEqual([feed.members.length, feed.commitments.length], [2, 2]);
    const headings = said.filter((line) => line.endsWith('[row-heading]'));
    assert.deepEqual(
      headings.map((line) => /^Check(?: \(2\))?: (\w+)\.csv.*in a column for "(.*)"/.exec(line)?.slice(1)),
      [
        ['commitments', 'policy areas'],
        ['members', 'sector'],
        ['milestones', 'commitment'],
      ],
    );
  });

  it('may have titles alone, if most of its rows do', async (t) => {
    const { code, feed } = await tracker(
      t,
      [
        ['Compromiso', 'Dependencia'],
        ['Compras', ''],
        ['Cabildo', 'Secretaría'],
        ['Obras', ''],
      ],
      '',
    );
    assert.deepEqual([code, feed.commitments.length], [0, 3]);
  });

  it('counts its rows as #1 and #2 in a column that nothing is made of: they are no notes', async (t) => {
    const { code, said } = await tracker(
      t,
      [
        ['#', 'Compromiso', 'Dependencia'],
        ['#1', 'Compras', 'Tesorería'],
        ['# 2', 'Cabildo', 'Secretaría'],
      ],
      '',
    );
    assert.equal(code, 1);
    assert.match(lineOf(said, 'note-row'), /^Lost \(2\): .*row 2.*row 3/);
  });

  it('has a heading over several columns, whose names stand in the row below', async (t) => {
    const rows = [
      ['Compromiso', 'Dependencia', 'Avance (%)', '', ''],
      ['Compromiso', 'Dependencia', '1T', '2T', '3T'],
      ['Compras', 'Tesorería', 10, 30, 60],
      ['Cabildo', 'Secretaría', 0, 20, 40],
    ];
    const merges = [
      { startRow: 0, endRow: 1, startCol: 0, endCol: 0 },
      { startRow: 0, endRow: 1, startCol: 1, endCol: 1 },
      { startRow: 0, endRow: 0, startCol: 2, endCol: 4 },
    ];
    const { code, said, feed } = await tracker(t, rows, ',Avance (%) 3T,,commitments,progress,\n', { merges });
    assert.equal(code, 0, said.join('\n'));
    assert.deepEqual(
      feed.commitments.map(({ id, progress }) => [id, progress]),
      [
        ['Compras', 60],
        ['Cabildo', 40],
      ],
    );
    const asked = await tracker(t, rows, ',Avance (%),,commitments,progress,\n', { merges });
    assert.match(
      lineOf(asked.said, 'mapping-column-several'),
      /^Check: columns\.csv, row 8 "Avance \(%\)": .*: Avance \(%\) 1T, Avance \(%\) 2T, Avance \(%\) 3T\./,
    );
    assert.deepEqual(
      asked.feed.commitments.map(({ progress }) => progress),
      [undefined, undefined],
    );
    const folder = folderWith(t, { 'tracker.xlsx': await writeXlsx({ sheets: [{ name: 'Hoja1', rows, merges }] }) });
    const { stdout } = await runTool(['import', join(folder, 'tracker.xlsx'), '--suggest']);
    for (const name of ['1T', '2T', '3T']) assert.match(stdout, new RegExp(`,Avance \\(%\\) ${name},,compromisos,`));
  });

  it('may keep percentages as parts of one, if its mapping says so', async (t) => {
    const rows = [
      ['Compromiso', 'Dependencia', 'Avance'],
      ['Compras', 'Tesorería', 0.4],
      ['Cabildo', 'Secretaría', 1],
      ['Obras', 'Tesorería', 0.255],
    ];
    const asked = await tracker(t, rows, ',Avance,,commitments,progress,\n');
    assert.match(lineOf(asked.said, 'mapping-fraction'), /^Check \(3\): .*write fraction as our word/);
    const { code, feed } = await tracker(t, rows, ',Avance,,commitments,progress,fracción\n');
    assert.equal(code, 0);
    assert.deepEqual(
      feed.commitments.map(({ progress }) => progress),
      [40, 100, 25.5],
    );
  });

  it('says the progress in a column that is called as the level, if it holds percentages', async (t) => {
    const folder = folderWith(t, {
      'tracker.csv': 'Folio,Compromiso,Cumplimiento\n1,Compras,60 %\n2,Cabildo,100 %\n',
    });
    const { stdout } = await runTool(['import', join(folder, 'tracker.csv'), '--suggest']);
    assert.match(stdout, /^,Cumplimiento,,compromisos,avance,,,\r?$/m);
    assert.doesNotMatch(stdout, /60 %/);
  });
});
