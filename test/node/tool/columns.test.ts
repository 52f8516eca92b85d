import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { folderWith, runShipped, runTool, TODAY } from './kit.ts';
import type { Imported } from './kit-import.ts';

const HEADER = 'your sheet,your column,your word,our sheet,our column,our word,join with,split at\n';
const COALITION = `,,,coalition,name,Three Rivers,,\n,,,coalition,language,en,,\n,,,coalition,updated,${TODAY},,\n`;
const TRACKER = `City of Three Rivers - tracker,,,,,,,
No.,Letter,Promise,Status,Deadline,Responsible,Area 1,Area 2
1,A,Open the budget,Done,Q4 2026,Treasury,Budget,Data
1,B,Open the parks,In progress,2026-12-31,Parks | Youth,Parks,n/a
2,A,Close the port,Abandoned,2025,Port,,Port
`;
const RULES = `${COALITION},No. + Letter,,commitments,id,,nothing,
,Promise,,commitments,title,,,
,Status,done,commitments,completion,complete,,
,Status,In progress,commitments,completion,limited,,
,Status,Abandoned,commitments,state,withdrawn,,
,Deadline,,commitments,end,,,
,Responsible,,commitments,led by,,,|
,Area 1 + Area 2,,commitments,policy areas,,,
,,n/a,,,,,
`;

async function mapping(t: TestContext, files: Record<string, string>, rules: string, ...options: string[]) {
  const folder = folderWith(t, files);
  const columns = join(folderWith(t, { 'mapping.csv': rules }), 'mapping.csv');
  const { code, stdout, stderr } = await runTool(['import', folder, '--columns', columns, ...options]);
  const said = stderr.trim().split('\n').filter(Boolean);
  return { code, said, feed: (stdout ? JSON.parse(stdout) : {}) as Imported };
}

describe('coalition-feed import --columns', () => {
  it('takes no mapping for a sheet that lies among the sheets, whatever it is called and by whatever way', async (t) => {
    for (const name of ['mapping.csv', 'columnas.csv', 'commitments-map.csv']) {
      const folder = folderWith(t, { 'tracker.csv': TRACKER, [name]: HEADER + RULES });
      const apart = await mapping(t, { 'tracker.csv': TRACKER }, HEADER + RULES);
      const { code, stdout, stderr } = await runTool(['import', folder, '--columns', join(folder, '.', name)]);
      assert.deepEqual(JSON.parse(stdout), apart.feed, stderr);
      assert.equal(code, apart.code, stderr);
    }
  });

  it('asks which of two columns of one name is meant, and takes it by its letter', async (t) => {
    const tracker = (second: string): Record<string, string> => ({
      'tracker.csv': `No.,Promise,Progress,,Progress,,Place\n,,Q2,Q3,Q3,Q4,\n1,Open,10,20,${second},40,Here\n2,Shut,11,21,31,41,There\nNo.,Promise,Progress,,Progress,,Place\n`,
    });
    const rules = (column: string): string =>
      `${HEADER}${COALITION},No.,,commitments,id,,,\n,Promise,,commitments,title,,,\n,${column},,commitments,progress,,,\n`;
    const progressOf = ({ commitments }: Imported): unknown[] => commitments.map(({ progress }) => progress);
    const asked = await mapping(t, tracker('30'), rules('Progress Q3'));
    assert.deepEqual(progressOf(asked.feed).slice(0, 2), [undefined, undefined]);
    assert.match(
      asked.said.join('\n'),
      /mapping\.csv, row 7 "Progress Q3": Several of your columns have this heading.* Progress Q3 \(D\), Progress Q3 \(E\)\. \[mapping-column-several\]/,
    );
    const named = await mapping(t, tracker('30'), rules('Progress Q3 (E)'));
    assert.deepEqual(progressOf(named.feed).slice(0, 2), [30, 31]);
    const suggested = await runTool(['import', folderWith(t, tracker('30')), '--suggest', '--lang', 'en']);
    assert.match(suggested.stdout, /^,Progress Q3 \(D\),.*\r?\n,Progress Q3 \(E\),/m);
    const twin = {
      'tracker.csv': 'No.,Promise,Progress,Progress\n1,Open,20,20\n2,Shut,21,21\nNo.,Promise,Progress,Progress\n',
    };
    const same = await mapping(t, twin, rules('Progress'));
    assert.deepEqual(progressOf(same.feed), [20, 21], 'it is the same twice');
    const repeated = await mapping(
      t,
      { 'tracker.csv': twin['tracker.csv'].replace('20,20', '20,22') },
      rules('Progress (D)'),
    );
    assert.deepEqual(progressOf(repeated.feed), [22, 21], 'the names again below are no row');
  });

  it('reads a sheet in columns and words of its own: joined, split, some words here and some there', async (t) => {
    const { code, said, feed } = await mapping(t, { 'tracker.csv': TRACKER }, HEADER + RULES);
    assert.equal(code, 0);
    assert.deepEqual(said, [
      'Tip: tracker.csv, row 2: The names of the columns are here, below 1 row of title, which is passed over. [header-below-title]',
      'Tip: tracker.csv, row 3, column E (Deadline) "Q4 2026" → 2026-12: The format has no dates for parts of a year: taken for where this one ends, or begins in the column of a start. Write the date that you mean, if it is another. [date-period]',
      'Tip: tracker.csv, row 5, column D (Status) "withdrawn": The commitment was withdrawn, and no revision or report says why. Residents ask that first: add a row with the reason to revisions. [withdrawn-no-reason]',
      'Written: 3 commitments.',
    ]);
    assert.deepEqual(feed.commitments, [
      {
        id: '1A',
        title: 'Open the budget',
        completion: 'complete',
        end: '2026-12',
        leads: ['Treasury'],
        policyAreas: ['Budget', 'Data'],
      },
      {
        id: '1B',
        title: 'Open the parks',
        completion: 'limited',
        end: '2026-12-31',
        leads: ['Parks', 'Youth'],
        policyAreas: ['Parks'],
      },
      {
        id: '2A',
        title: 'Close the port',
        state: 'withdrawn',
        end: '2025',
        leads: ['Port'],
        policyAreas: ['Port'],
      },
    ]);
  });

  it('names what is wrong by the cell of the sheet that it came from', async (t) => {
    const tracker = 'A,B,C,D,E\n1,One,130,,Town\n2,Two,20,Maybe,Town\n';
    const rules = `${HEADER}${COALITION},A,,commitments,id,,,\n,B,,commitments,title,,,\n,C,,commitments,progress,,,\n,D,Yes,commitments,completion,complete,,\n,E,,commitments,led by,,,\n`;
    const { code, said, feed } = await mapping(t, { 'book.csv': tracker }, rules);
    assert.equal(code, 0);
    assert.deepEqual(said, [
      'Check: book.csv, row 2, column C (C) "130": Write a number from 0 to 100. The cell is left out. [write]',
      'Check: book.csv, row 3, column D (D) "Maybe": The mapping does not say what this word means. Give it a row there. The cell is left out. [mapping-word-unknown]',
      'Written: 2 commitments. 2 cells left out.',
    ]);
    assert.equal(feed.commitments[1].progress, 20);
  });

  it('takes several records from one row, and one record that many rows name', async (t) => {
    const tracker =
      'Id,Name,Dept,Dept name,Step 1,Step 2\nx,X,water,Water Board,Dig,Pour\ny,Y,water,Water Board,Ask,\n';
    const rules = [
      ['Id', 'commitments', 'id'],
      ['Name', 'commitments', 'title'],
      ['Dept', 'commitments', 'led by'],
      ['Dept', 'members', 'id'],
      ['Dept name', 'members', 'name'],
      // Without a row that says so the step is the commitment's in whose row it stands.
      ['Step 1', 'milestones 1', 'title'],
      ['Id', 'milestones 2', 'commitment'],
      ['Step 2', 'milestones 2', 'title'],
    ]
      .map(([from, sheet, column]) => `,${from},,${sheet},${column},,,\n`)
      .join('');
    const { said, feed } = await mapping(
      t,
      { 'tracker.csv': tracker },
      `${HEADER}${COALITION}${rules},,,members,sector,government,,\n`,
    );
    assert.deepEqual(said, ['Written: 1 member, 2 commitments, 3 milestones.']);
    assert.deepEqual(feed.members, [{ id: 'water', name: 'Water Board', sector: 'government' }]);
    assert.deepEqual(
      feed.commitments.map(({ milestones }) => milestones),
      [[{ title: 'Dig' }, { title: 'Pour' }], [{ title: 'Ask' }]],
    );
  });

  it('reads sheets of ours beside, and columns of ours in them without a row of the mapping', async (t) => {
    const files = {
      'coalition.csv': `name,language,updated\nOpen Valley,en,${TODAY}\n`,
      'commitments.csv': 'id,title,How far,progress\na,A,halfway,50\n',
    };
    const rules = `${HEADER}commitments,How far,,commitments,completion,,,\n,How far,halfway,,,limited,,\n`;
    const { code, feed } = await mapping(t, files, rules);
    assert.equal(code, 0);
    assert.deepEqual(feed.commitments, [{ id: 'a', title: 'A', completion: 'limited', progress: 50 }]);
  });

  it('says which sheets there are where a row is for none of them, and does not end well', async (t) => {
    const { code, said } = await mapping(
      t,
      { 'North.csv': 'Ref,Name\na,A\n', 'South.csv': 'Ref,Name\nb,B\n' },
      `${HEADER}${COALITION},Ref,,commitments,id,,,\nNort,Name,,commitments,title,,,\nSouth,Name,,commitments,title,,,\n`,
    );
    assert.equal(code, 1);
    assert.ok(
      said.some(
        (line) =>
          line.startsWith('Lost: mapping.csv, row 6 "Nort" → North: None of your sheets') &&
          line.includes('You have North and South.'),
      ),
      said.join('\n'),
    );
  });

  it('splits at a sign, its name, or "and" between words; another word is refused', async (t) => {
    for (const [split, cell, leads] of [
      ['comma', 'Law,Press', ['Law', 'Press']],
      ['punto y coma', 'Law; Press', ['Law', 'Press']],
      ['"; "', 'Law;Press', ['Law', 'Press']],
      ['salto de línea', 'Law\nPress', ['Law', 'Press']],
      ['y', 'Ley y Yate', ['Ley', 'Yate']],
      ['and', 'Sand and Land', ['Sand', 'Land']],
      ['each', 'Beach each Sea', ['Beach each Sea']],
    ] as const) {
      const { said, feed } = await mapping(
        t,
        { 'x.csv': `Ref,Name,Who\na,A,"${cell}"\n` },
        `${HEADER}${COALITION},Ref,,commitments,id,,,\n,Name,,commitments,title,,,\n,Who,,commitments,led by,,,${split}\n`,
      );
      assert.deepEqual(feed.commitments[0].leads, leads, split);
      assert.equal(
        said.some((line) => line.startsWith('Check: mapping.csv, row 7 "each": This is not a separator')),
        split === 'each',
      );
    }
  });

  it('passes over a note right below the table, and still asks about a heading in it', async (t) => {
    const { code, said, feed } = await mapping(
      t,
      { 'x.csv': 'Ref,Name,Who\na,A,X\nb,B,Y\nc,C,Z\nNote: figures are preliminary,,\n,Source: the Treasury,\n' },
      `${HEADER}${COALITION},Ref,,commitments,id,,,\n,Name,,commitments,title,,,\n,Who,,commitments,led by,,,\n`,
    );
    assert.equal(code, 0, said.join('\n'));
    assert.equal(feed.commitments.length, 3);
    assert.match(said[0], /^Tip \(2\): .*"Note: figures are preliminary"; .*"Source: the Treasury": .*\[below-table\]/);
  });

  it('asks for a row of the mapping where a word is none of ours', async (t) => {
    const { said } = await mapping(
      t,
      { 'tracker.csv': 'Ref,Name,Light\na,A,Amber\nb,B,complete\n' },
      `${HEADER}${COALITION},Ref,,commitments,id,,,\n,Name,,commitments,title,,,\n,Light,,commitments,state,,,\n`,
    );
    const lines = said.filter((line) => line.endsWith('[mapping-word]'));
    assert.match(lines[0], /column C \(Light\) "Amber": Give this word a row in the mapping, .* one of: active/);
    assert.match(lines[1], /"complete": This is for our column completion\. Give the word a row/);
  });

  it('names a word that is none of ours where it stands, in the mapping, and no column that an open question names', async (t) => {
    const { said } = await mapping(
      t,
      { 'tracker.csv': 'Ref,Name,Light,Mood\na,A,Amber,up\nb,B,Green,up\n' },
      `${HEADER}${COALITION},Ref,,commitments,id,,,\n,Name,,commitments,title,,,\n,Light,,commitments,state,,,\n,Light,Amber,,,at risk,,\n,Light,Green,commitments,state,activ,,\n,Mood,up,commitments,state,?,,\n`,
    );
    const lines = said.filter((line) => line.endsWith('[write]'));
    assert.equal(lines.length, 1);
    assert.match(
      lines[0],
      /mapping\.csv, row 8, column F \(our word\) "at risk" → active \/ delayed; row 9 "activ" → active: Write one/,
    );
    assert.doesNotMatch(said.join('\n'), /\[mapping-word\]|\[mapping-passed-over\]/);
  });

  for (const [what, rules, said] of [
    [
      'names a column of ours twice',
      ',Promise,,commitments,title,,,\n,Letter,,commitments,title,,,\n',
      /"Letter": Another row already fills title of commitments.*First \+ Second.*\[mapping-twice\]/,
    ],
    [
      'names a column that is not there',
      ',Promise,,commitments,title,,,\n,Promises,,commitments,summary,,,\n',
      /row 6 "Promises" → Promise: None of your sheets has this column.*\[mapping-column-absent\]/,
    ],
    [
      'names a sheet that we do not have',
      ',Promise,,comitments,title,,,\n,No.,,commitments,id,,,\n',
      /"comitments" → commitments: We have no such sheet.*\[mapping-sheet-unknown\]/,
    ],
    [
      'names a column that we do not have',
      ',Promise,,commitments,titel,,,\n,No.,,commitments,id,,,\n',
      /"titel" → title: Our sheet has no such column.*\[mapping-column-unknown\]/,
    ],
    [
      'is not complete',
      ',Promise,,commitments,,,,\n,No.,,commitments,id,,,\n',
      /"Promise": This row of the mapping is not complete.*\[mapping-half\]/,
    ],
    [
      'has an open question',
      ',Promise,,commitments,?,,,\n,No.,,commitments,id,,,\n',
      /"Promise": This question of the mapping is still open.*\[mapping-open\]/,
    ],
    [
      'gives a word two meanings',
      ',Status,,commitments,completion,,,\n,Status,Done,commitments,completion,complete,,\n,Status,done,commitments,completion,limited,,\n',
      /"done": Another row already says what this word means \(complete\).*\[mapping-word-twice\]/,
    ],
    [
      'passes columns over',
      ',No.,,commitments,id,,,\n,Letter,,,,,,\n',
      /not read: Promise, Status, Deadline, Responsible, Area 1, Area 2\..*\[mapping-passed-over\]/,
    ],
  ] as const)
    it(`says so where the mapping ${what}`, async (t) => {
      const { said: lines } = await mapping(t, { 'tracker.csv': TRACKER }, HEADER + COALITION + rules);
      assert.ok(
        lines.some((line) => said.test(line)),
        lines.join('\n'),
      );
    });

  it('says so where the mapping names none, is empty, or is no mapping', async (t) => {
    for (const [rules, said] of [
      [HEADER, /No row says where a column goes.*Nothing of it is used\. \[mapping-empty\]/],
      ['colour,size\nred,3\n', /your column, our sheet and our column at least.*\[header-missing\]/],
    ] as const) {
      const { code, said: lines } = await mapping(t, { 'tracker.csv': TRACKER }, rules);
      assert.equal(code, 1);
      assert.ok(
        lines.some((line) => said.test(line)),
        lines.join('\n'),
      );
    }
    const missing = await runTool(['import', 'x.csv', '--columns', join(folderWith(t), 'none.csv')]);
    assert.equal(missing.code, 1);
  });

  it('asks for what is still open once, and not for a sheet that the mapping would fill', async (t) => {
    const rules = `${HEADER},,,coalition,name,?,,\n,No. + Letter,,commitments,id,,nothing,\n,Promise,,commitments,title,,,\n,Deadline,,commitments,?,,,\n`;
    const { code, said } = await mapping(t, { 'tracker.csv': TRACKER }, rules);
    assert.equal(code, 1);
    const passedOver = said.find((line) => line.endsWith('[mapping-passed-over]'));
    assert.match(passedOver!, /not read: Status, Responsible, Area 1, Area 2\./);
    assert.match(said.at(-1)!, /There is no feed: .*Answer the open questions of the mapping/);
  });

  it('speaks Spanish where the mapping does', async (t) => {
    const rules = `su columna,su palabra,nuestra hoja,nuestra columna,nuestra palabra\n,,coalicion,nombre,Tres Ríos\n,,coalicion,idioma,es\n,,coalicion,actualizado,${TODAY}\nClave,,compromisos,id,\nQué,,compromisos,título,\nVa,,compromisos,avance,\nQuién,,compromisos,responsables,\nVa,mitad,,,50\n`;
    const { said, feed } = await mapping(
      t,
      { 'tablero.csv': 'Clave,Qué,Va,Quién\na,Abrir,mitad,Obras\nb,Cerrar,todo,Obras\n' },
      rules,
    );
    assert.deepEqual(said, [
      'Revise: tablero.csv, fila 3, columna C (Va) "todo": Escriba un número de 0 a 100. La celda se omite. [write]',
      'Escrito: 2 compromisos. 1 celda omitida.',
    ]);
    assert.equal(feed.commitments[0].progress, 50);
  });
});

describe('coalition-feed import --suggest', () => {
  it('writes a first mapping that asks what is not sure, and goes through once it is answered', async (t) => {
    const folder = folderWith(t, { 'tracker.csv': TRACKER });
    const file = join(folderWith(t), 'mapping.csv');
    const first = await runTool(['import', folder, '--suggest', '--out', file]);
    assert.equal(first.code, 0);
    assert.match(first.stderr, /First mapping written to .*mapping\.csv\. Answer its 9 questions, marked with \?/);
    assert.ok(first.stderr.includes(`import ${folder} --columns ${file} --out coalition.json`), first.stderr);
    const text = readFileSync(file, 'utf8');
    for (const line of [
      ',,,coalition,name,?,,',
      ',No.,,commitments,id,,,',
      ',Promise,,commitments,title,,,',
      ',Status,Done,commitments,completion,? complete,,',
      // No level, and for somebody to say which state it is.
      ',Status,Abandoned,commitments,state,? withdrawn,,',
      ',Deadline,,commitments,end,,,',
      ',Area 1,,commitments,?,,,',
    ])
      assert.ok(text.split('\r\n').includes(line), text);
    const again = await runTool(['import', folder, '--suggest', '--out', file]);
    assert.equal(again.code, 1);
    assert.match(again.stderr, /is there already and was not written over/);

    const answered = text
      .replace('name,?', 'name,Three Rivers')
      .replace('language,?', 'language,en')
      .replace('updated,?', `updated,${TODAY}`)
      .replace('In progress,commitments,state,? active', 'In progress,commitments,completion,limited')
      // Whoever agrees takes away the sign alone.
      .replace('? complete', ' complete')
      .replace('? withdrawn', 'withdrawn')
      .replace(',No.,', ',No. + Letter,')
      .replaceAll(/.*commitments,\?.*\r\n/g, '');
    writeFileSync(file, answered);
    const { code, stdout, stderr } = await runTool(['import', folder, '--columns', file]);
    assert.equal(code, 0, stderr);
    const feed = JSON.parse(stdout) as Imported;
    assert.deepEqual(
      feed.commitments.map(({ id, completion, state }) => [id, completion ?? state]),
      [
        ['1-A', 'complete'],
        ['1-B', 'limited'],
        ['2-A', 'withdrawn'],
      ],
    );
  });

  it('is named where no sheet has a name of ours, in the language of the sheets', async (t) => {
    const spanish = folderWith(t, { 'control.csv': 'Folio,Nombre del compromiso,Fecha límite\n1,Agua,2026\n' });
    const { code, stdout, stderr } = await runTool(['import', spanish]);
    assert.deepEqual([code, stdout], [1, '']);
    assert.match(stderr, /^Consejo: control\.csv: Ninguna hoja/);
    assert.ok(stderr.includes(`coalition-feed import ${spanish} --suggest --out correspondencias.csv`), stderr);
    const english = folderWith(t, { 'tracker.csv': TRACKER });
    const { stderr: said } = await runTool(['import', english]);
    assert.ok(said.includes(`coalition-feed import ${english} --suggest --out mapping.csv`), said);
    // What nobody can tell by its words is said in the language of the computer.
    const silent = folderWith(t, { 'x.csv': 'A,B\n1,2\n' });
    const { stderr: local } = await runShipped(['import', silent], { locale: 'es_ES.UTF-8' });
    assert.match(local, /No hay feed/);
    const mine = await runTool(['import', folderWith(t, { 'members.csv': 'id,name,sector\na,A,government\n' })]);
    assert.doesNotMatch(mine.stderr, /--suggest/);
  });

  it('leaves it to somebody which of several columns is the one, and takes what was planned for no progress', async (t) => {
    const suggest = (csv: string) =>
      runTool(['import', folderWith(t, { 'control.csv': csv }), ...['--suggest', '--lang', 'es']]);
    const years = await suggest('Clave,Compromiso,Avance 2025,Avance 2026\na,A,20 %,30 %\n');
    assert.match(years.stdout, /,Avance 2025,,compromisos,\?,[^]*,Avance 2026,,compromisos,\?,/);
    assert.match(years.stderr, /Solo una de estas columnas puede ser avance: «Avance 2025», «Avance 2026»\./);
    const planned = await suggest('Clave,Compromiso,Avance programado,Avance real\na,A,50 %,30 %\n');
    assert.match(planned.stdout, /,Avance programado,,compromisos,\?,[^]*,Avance real,,compromisos,\?,/);
    const alone = await suggest('Clave,Compromiso,% esperado\na,A,50 %\n');
    assert.match(alone.stdout, /,% esperado,,compromisos,\?,/);
    assert.doesNotMatch(alone.stderr, /Solo una/);
    const named = await suggest('Clave,Compromiso,% meta,% avance\na,A,50 %,30 %\n');
    assert.match(named.stdout, /,% meta,,compromisos,\?,[^]*,% avance,,compromisos,avance,/);
    const ends = await suggest('Clave,Compromiso,Fecha límite,Fecha de término\na,A,2026-05,2026-06\n');
    assert.match(ends.stdout, /,Fecha límite,,compromisos,\?,[^]*,Fecha de término,,compromisos,\?,/);
  });

  it('knows what people call their columns, in the languages of the widgets, and both ends in one cell', async (t) => {
    const suggest = async (csv: string) =>
      (await runTool(['import', folderWith(t, { 'x.csv': csv }), ...['--suggest', '--lang', 'en']])).stdout;
    for (const [theirs, ours] of [
      ['N°', 'id'],
      ['Núm. de compromiso', 'id'],
      ['Acción comprometida', 'title'],
      ['FECHA INICIO', 'start'],
      ['Fecha de inicio (dd/mm/aaaa)', 'start'],
      ['Fecha fin', 'end'],
      ['Amaiera-data', 'end'],
      ['Date d’échéance', '?'],
      ['Date de fin', 'end'],
      ['Responsable(s)', 'led by'],
      ['Órgão responsável', 'led by'],
      ['Unidad Responsable', 'led by'],
      ['Lien', 'link'],
      ['Enlace/Liga', 'link'],
      ['Eje estratégico', 'policy areas'],
      ['الوصف', 'summary'],
      ['Observaciones', '?'],
      ['Meta', '?'],
    ])
      assert.match(
        await suggest(`Zz,Progress,${theirs}\nz,10 %,x\nz,20 %,y\n`),
        new RegExp(`\r\n,${theirs.replace(/[().?/]/g, '\\$&')},,commitments,${ours.replace('?', '\\?')},,,\r\n`),
      );
    const csv = 'Clave,Compromiso,Vigencia\na,A,2026-2028\nb,B,enero 2026 a marzo 2027\nc,C,2026-01-15 al 2026-02-20\n';
    const lines = await suggest(csv);
    assert.match(lines, /,Vigencia,,commitments,start,,,\r\n,Vigencia,,commitments,end,,,\r\n/);
    const { said, feed } = await mapping(
      t,
      { 'x.csv': csv },
      `${HEADER}${COALITION},Clave,,commitments,id,,,\n,Compromiso,,commitments,title,,,\n,Vigencia,,commitments,start,,,\n,Vigencia,,commitments,end,,,\n`,
    );
    assert.deepEqual(said.slice(1), ['Written: 3 commitments.']);
    assert.deepEqual(
      feed.commitments.map(({ start, end }) => [start, end]),
      [
        ['2026', '2028'],
        ['2026-01', '2027-03'],
        ['2026-01-15', '2026-02-20'],
      ],
    );
  });

  it('takes a sheet of commitments for none of milestones, though two of its columns are called as theirs', async (t) => {
    const csv = 'Núm,Compromiso,Responsable,Término,Avance\n1,Agua,Obras,2026,10\n';
    const folder = folderWith(t, { 'Eje 1.csv': csv, 'Eje 2.csv': csv });
    const { stdout } = await runTool(['import', folder, '--suggest', '--lang', 'es']);
    // Both have the same columns, so it is asked once.
    assert.match(stdout, /\r\n,Núm,,compromisos,id,,,\r\n,Compromiso,,compromisos,título,,,\r\n/);
    assert.doesNotMatch(stdout, /Eje [12]/);
    assert.doesNotMatch(stdout, /hitos/);
  });

  for (const [what, header, row] of [
    [
      'three',
      'No.,Compromiso,Dependencia responsable,Inicio,Término,Avance real,Estatus',
      '1,Agua,Obras,2026,2027,10 %,',
    ],
    ['five', 'No.,Compromiso,Nombre,Responsable,Inicio,Término,Avance,Enlace', '1,Agua,Ana,Obras,2026,2027,10 %,'],
  ])
    it(`takes a sheet of commitments for none of events, though ${what} of its columns are called as theirs`, async (t) => {
      const folder = folderWith(t, { 'control.csv': `${header}\n${row}\n` });
      const { stdout } = await runTool(['import', folder, '--suggest', '--lang', 'es']);
      assert.match(stdout, /,Término,,compromisos,término,/);
      assert.doesNotMatch(stdout, /eventos/);
    });

  it('takes a sheet of events for one, though its columns are called as those of commitments, too', async (t) => {
    const csv = 'id,título,tipo,inicio,término,lugar,compromiso\n1,Foro,foro,2026-11-01,2026-11-02,Plaza,a\n';
    const folder = folderWith(t, {
      'agenda.csv': csv.replace('tipo', 'Tipo de evento'),
      'Compromisos.csv': 'id,título,Área\na,A,B\n',
    });
    const { stdout } = await runTool(['import', folder, '--suggest', '--lang', 'es']);
    assert.match(stdout, /\r\nagenda,lugar,,eventos,lugar,/);
  });

  it('proposes words of a step that is done or not, and takes none of them while its sign is there', async (t) => {
    const csv = 'Clave,Compromiso,Paso 1,Paso 1 listo\na,A,Publicar,Sí\nb,B,Publicar,No\n';
    const folder = folderWith(t, { 'x.csv': csv });
    const { stdout } = await runTool(['import', folder, '--suggest', '--lang', 'es']);
    assert.match(stdout, /,Paso 1 listo,Sí,hitos 1,situación,\? cumplido,,\r\n/);
    assert.match(stdout, /,Paso 1 listo,No,hitos 1,situación,\? no iniciado \/ en curso,,\r\n/);
    const { said, feed } = await mapping(
      t,
      { 'x.csv': csv },
      stdout.replace('nombre,?', 'nombre,X').replace('actualizado,?', `actualizado,${TODAY}`),
    );
    assert.match(said.join('\n'), /"Sí"[^\n]*"No"[^\n]*\[mapping-open\]/);
    assert.deepEqual(feed.commitments[0].milestones, [{ title: 'Publicar' }]);
  });

  it('proposes what each sheet is by its name and its columns, asks where one tells little, and leaves notes alone', async (t) => {
    const { stdout } = await runTool([
      'import',
      folderWith(t, {
        'Miembros.csv': 'Siglas,Nombre,Tipo de entidad\nRC,Red Ciclista,OSC\nAY,Ayuntamiento,Gobierno\n',
        'Agenda 2026.csv': 'Fecha,Actividad,Sede\n2026-05-01,Foro,Casa\n',
        'Hoja3.csv': 'Organización,Tipo,Sitio web\nRed,OSC,https://red.example\n',
        'Hoja4.csv': 'Folio,Promesa,Plazo\n1,Agua,2026\n',
        'Hoja5.csv': 'Nombre,Color\nAna,azul\n',
        'Apuntes.csv': 'Llamar a Ana,mañana\nPedir el acta,hoy\n',
      }),
      ...['--suggest', '--lang', 'es'],
    ]);
    const lines = stdout.split('\r\n');
    for (const expected of [
      'Miembros,Siglas,,integrantes,id,,,',
      'Miembros,Nombre,,integrantes,nombre,,,',
      'Miembros,Tipo de entidad,,integrantes,sector,,,',
      'Agenda 2026,Fecha,,eventos,inicio,,,',
      'Agenda 2026,Actividad,,eventos,título,,,',
      'Agenda 2026,Sede,,eventos,lugar,,,',
      'Hoja3,Organización,,integrantes,nombre,,,',
      'Hoja3,Sitio web,,integrantes,enlace,,,',
      'Hoja4,Promesa,,compromisos,título,,,',
      'Hoja5,Nombre,,?,?,,,',
      'Hoja5,Color,,?,?,,,',
    ])
      assert.ok(lines.includes(expected), `${expected}\n${stdout}`);
    assert.doesNotMatch(stdout, /Apuntes|(?:Miembros|Agenda 2026|Hoja3|Hoja5),.*compromisos/);
  });

  it('proposes milestones for columns that repeat with a number, by what stands in them, and reads them so', async (t) => {
    const tracker = [
      'Folio,Compromiso,Fase 1,Etapa II,Primer hito - responsable,Fecha de la fase 3,Fase 3 estatus,Entregable 4',
      '1,Agua,50 %,Cumplido,Ana,2026-03,En curso,La ley',
      '2,Aire,20 %,En curso,Eva,2026-05,Hecho,El portal',
      '3,Luz,,,,,,',
    ];
    const folder = folderWith(t, { 'control.csv': `${tracker.join('\n')}\n` });
    const sheets = join(folder, 'control.csv');
    const { stdout } = await runTool(['import', sheets, '--suggest', '--lang', 'es']);
    const lines = stdout
      .replace(/^\ufeff/, '')
      .trim()
      .split('\r\n')
      .slice(6);
    assert.deepEqual(lines, [
      ',Fase 1,,hitos 1,avance,,,',
      ',Etapa II,,hitos 2,situación,,,',
      ',Primer hito - responsable,,compromisos,?,,,',
      ',Fecha de la fase 3,,hitos 3,término,,,',
      ',Fase 3 estatus,,hitos 3,situación,,,',
      ',Fase 3 estatus,Hecho,hitos 3,situación,? cumplido,,',
      ',Entregable 4,,hitos 4,título,,,',
      ',,,hitos 1,título,Fase 1,,',
      ',,,hitos 2,título,Etapa 2,,',
      ',,,hitos 3,título,Fase 3,,',
    ]);
    const answered = stdout
      .replace('nombre,?', 'nombre,Valle')
      .replace('actualizado,?', `actualizado,${TODAY}`)
      .replace('Hecho,hitos 3,situación,? cumplido', 'Hecho,hitos 3,situación,cumplido')
      .replace(/^,Primer hito.*$/m, ',Primer hito - responsable,,,,,,');
    writeFileSync(join(folder, 'mapping.csv'), answered);
    const read = await runTool(['import', sheets, '--columns', join(folder, 'mapping.csv')]);
    assert.equal(read.code, 0, read.stderr);
    const { commitments } = JSON.parse(read.stdout) as { commitments: { milestones?: object[] }[] };
    assert.deepEqual(
      commitments.map(({ milestones }) => milestones),
      [
        [
          { title: 'Fase 1', progress: 50 },
          { title: 'Etapa 2', status: 'complete' },
          { title: 'Fase 3', end: '2026-03', status: 'in-progress' },
          { title: 'La ley' },
        ],
        [
          { title: 'Fase 1', progress: 20 },
          { title: 'Etapa 2', status: 'in-progress' },
          { title: 'Fase 3', end: '2026-05', status: 'complete' },
          { title: 'El portal' },
        ],
        undefined,
      ],
    );
    const named = folderWith(t, { 'commitments.csv': 'id,title,Phase 1,Hito 2,Phase\na,A,50 %,x,\n' });
    const { stderr } = await runTool(['import', named]);
    assert.match(
      stderr,
      /^Check \(2\): .*\(Phase 1\); row 1, column D \(Hito 2\): .*rows of the sheet milestones.*our sheet is milestones 1.*\[column-step\]$/m,
    );
  });

  it('proposes what percentages, traffic lights and numbered steps are, and lists the words', async (t) => {
    const rows = [
      'Folio,Promesa,% real,Semáforo,Paso 1,Paso 2,Clave interna',
      '1,Agua,60 %,Verde,Ley,Portal,x',
      '2,Aire,"45,5",Amarillo,Ley,,y',
      '3,Luz,10 %,Verde,,,z',
      '4,Gas,0,Cancelado,,,x',
    ];
    const { stdout } = await runTool([
      'import',
      folderWith(t, { 'control.csv': `${rows.join('\n')}\n` }),
      ...['--suggest', '--lang', 'es'],
    ]);
    assert.deepEqual(
      stdout
        .replace(/^\ufeff/, '')
        .trim()
        .split('\r\n')
        .slice(1),
      [
        ',,,coalicion,nombre,?,,',
        ',,,coalicion,idioma,es,,',
        ',,,coalicion,actualizado,?,,',
        ',Folio,,compromisos,id,,,',
        ',Promesa,,compromisos,título,,,',
        ',% real,,compromisos,avance,,,',
        ',Semáforo,Verde,compromisos,cumplimiento,?,,',
        ',Semáforo,Amarillo,compromisos,cumplimiento,?,,',
        ',Semáforo,Cancelado,compromisos,estado,? retirado,,',
        ',Paso 1,,hitos 1,título,,,',
        ',Paso 2,,hitos 2,título,,,',
        ',Clave interna,,compromisos,?,,,',
      ],
    );
    const named = await runTool([
      'import',
      folderWith(t, {
        'control.csv': 'No.,Promise,Progress,Share,RAG,Status\n1,Water,60,20 %,red,Done\n2,Air,10,30 %,green,Late\n',
      }),
      '--suggest',
    ]);
    // What has a column of its own is not taken twice.
    assert.match(named.stdout, /,Share,,commitments,\?,,,/);
    assert.match(named.stdout, /,RAG,red,commitments,\?,\?,,/);
  });

  it('writes it in Spanish for sheets in Spanish, and none where none is needed', async (t) => {
    const spanish = await runTool([
      'import',
      folderWith(t, { 'tablero.csv': 'Folio,Nombre del compromiso,Fecha límite,Estatus\n1,Abrir,2026,En curso\n' }),
      '--suggest',
    ]);
    assert.match(spanish.stdout, /su hoja,su columna,.*\r\n,,,coalicion,nombre,\?/);
    assert.match(spanish.stdout, /\r\n,Fecha límite,,compromisos,término,,,/);
    assert.match(spanish.stderr, /Primeras correspondencias escritas\. Conteste sus 4 preguntas/);
    const ours = await runTool(['import', folderWith(t, { 'commitments.csv': 'id,title\na,A\n' }), '--suggest']);
    assert.deepEqual([ours.code, ours.stdout], [0, '']);
    assert.match(ours.stderr, /Every column is called as ours/);
  });
});
