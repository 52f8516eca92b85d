import assert from 'node:assert/strict';
import fs, { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, it, type TestContext } from 'node:test';
import type { ToolError } from '../../../src/tool/command.js';
import type * as OpenBodies from '../../../src/tool/spreadsheet/bodies/open-bodies.js';
import type * as WriteFeed from '../../../src/tool/write-feed.js';
import { folderWith, load, runShipped, runTool, TODAY } from './kit.ts';

const COALITION = `name,language,updated\nOpen Valley,en,${TODAY}\n`;
const MEMBERS = 'id,name,sector\ntown,Our Town,government\n';

/** Imports files and returns the feed with what was said about them. */
async function importing(t: TestContext, files: Record<string, string | Uint8Array>, ...options: string[]) {
  const folder = folderWith(t, { 'coalition.csv': COALITION, ...files });
  const { code, stdout, stderr } = await runTool(['import', folder, ...options]);
  const said = stderr.trim().split('\n').filter(Boolean);
  return { code, said, feed: stdout ? (JSON.parse(stdout) as Record<string, Record<string, unknown>[]>) : undefined };
}

describe('coalition-feed template, import, validate', () => {
  for (const options of [[], ['--lang', 'es'], ['--lang', 'es', '--also', 'en,pt-BR', '--separator', ';']]) {
    it(`pass as they are, and with their examples, with ${JSON.stringify(options)}`, async (t) => {
      const folder = join(folderWith(t), 'new');
      const noProblem = options.includes('es') ? /no se encontró ningún problema/ : /no problem found/;
      assert.equal((await runTool(['template', folder, ...options])).code, 0);
      const before = await runTool(['import', folder]);
      assert.deepEqual([before.code, before.stderr.trim().split('\n').length], [0, 2], before.stderr);
      assert.match(before.stderr, /\[coalition-unnamed\]/);
      assert.match((await runShipped(['validate', '-'], { input: before.stdout })).stdout, noProblem);

      for (const file of readdirSync(folder)) {
        const text = readFileSync(join(folder, file), 'utf8');
        writeFileSync(join(folder, file), text.replace(/^# (example|ejemplo)/m, ''));
      }
      const { code, stdout, stderr } = await runTool(['import', folder]);
      // Examples that lost their mark are asked about.
      assert.deepEqual([code, stderr.trim().split('\n').length], [0, 3], stderr);
      assert.match(stderr, /\((?:9|1\d)\): .*\[example-left\]/);
      const feed = JSON.parse(stdout);
      assert.deepEqual(
        ['members', 'people', 'plans', 'commitments', 'contributions', 'events', 'updates'].map(
          (list) => feed[list].length,
        ),
        [1, 1, 1, 1, 1, 1, 1],
      );
      const [commitment] = feed.commitments;
      assert.deepEqual(
        ['milestones', 'revisions', 'reports', 'assessments', 'links', 'sources', 'leads'].map(
          (list) => commitment[list].length,
        ),
        [1, 1, 1, 1, 1, 1, 2],
      );
      assert.match((await runTool(['validate', '-'], { input: stdout })).stdout, noProblem);
    });
  }

  it('writes files that Excel opens as UTF-8, and never over others', async (t) => {
    const folder = folderWith(t);
    await runShipped(['template', folder]);
    const bytes = readFileSync(join(folder, 'commitments.csv'));
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    assert.match(bytes.toString(), /\r\n$/);
    writeFileSync(join(folder, 'commitments.csv'), 'mine');
    const { code, stderr } = await runShipped(['template', folder]);
    assert.equal(code, 1);
    assert.match(stderr, /already holds .*commitments\.csv.*Nothing was written/);
    assert.equal(readFileSync(join(folder, 'commitments.csv'), 'utf8'), 'mine');
  });
});

describe('coalition-feed import', () => {
  it('tells every cell with file, row, column and what to write, and lets the rest through', async (t) => {
    const { code, said, feed } = await importing(t, {
      'members.csv': MEMBERS,
      'commitments.csv':
        'id,title,led by,progress,completion,plan\na,A,town,130,limited,\nb,B,town,60 %,done,p9\n,C,town,,,\nd,D,town,10,,\n',
    });
    assert.equal(code, 1);
    assert.deepEqual(said, [
      'Lost: commitments.csv, row 4, column A (id): Missing: write a short name of your own that stays, like open-budget. The row is left out. [missing]',
      'Check: commitments.csv, row 2, column D (progress) "130": Write a number from 0 to 100. The cell is left out. [write]',
      'Check: commitments.csv, row 3, column E (completion) "done" → complete: Write one of: no-evidence, not-started, limited, substantial, complete. The cell is left out. [write]',
      'Check: commitments.csv, row 3, column F (plan) "p9": Nothing in plans has this id or name. The cell is left out. [id-unknown]',
      'Written: 1 member, 3 commitments. 1 row left out, 3 cells left out.',
    ]);
    assert.deepEqual(feed!.commitments, [
      { id: 'a', title: 'A', leads: ['town'], completion: 'limited' },
      { id: 'b', title: 'B', leads: ['town'], progress: 60 },
      { id: 'd', title: 'D', leads: ['town'], progress: 10 },
    ]);
  });

  it('tells one cause once, with a count and the first three cells, and all with --all', async (t) => {
    const rows = ['a', 'b', 'c', 'd', 'e'].map((id) => `${id},Title ${id},town,1${id}`);
    const files = { 'members.csv': MEMBERS, 'commitments.csv': `id,title,led by,progress\n${rows.join('\n')}\n` };
    const { said } = await importing(t, files);
    assert.deepEqual(said.slice(0, -1), [
      'Check (5): commitments.csv, row 2, column D (progress) "1a"; row 3 "1b"; row 4 "1c"; and 2 more (--all lists them): Write a number from 0 to 100. The cells are left out. [write]',
    ]);
    const all = await importing(t, files, '--all');
    assert.match(all.said[0], /; row 5 "1d"; row 6 "1e": Write/);
  });

  it('speaks the language of the sheets, or the one asked for', async (t) => {
    const folder = folderWith(t, {
      'coalicion.csv': `nombre,idioma,actualizado\nValle,es,${TODAY}\n`,
      'compromisos.csv': 'id,título,responsables,cumplimiento,avance\na,A,Villa,hecho,130\n,B,Villa,,\n',
    });
    const spanish = await runTool(['import', folder]);
    assert.deepEqual(spanish.stderr.trim().split('\n'), [
      'Se pierde: compromisos.csv, fila 3, columna A (id): Falta: escriba un nombre corto que no cambie, como presupuesto-abierto. La fila se omite. [missing]',
      'Revise: compromisos.csv, fila 2, columna D (cumplimiento) "hecho" → completo: Escriba uno de: sin evidencia disponible, no iniciado, limitado, sustancial, completo. La celda se omite. [write]',
      'Revise: compromisos.csv, fila 2, columna E (avance) "130": Escriba un número de 0 a 100. La celda se omite. [write]',
      'Escrito: 1 compromiso. 1 fila omitida, 2 celdas omitidas.',
    ]);
    assert.match((await runTool(['import', folder, '--lang', 'en'])).stderr, /Write a number from 0 to 100/);
  });

  it('knows a language in a heading by its code of three letters and its names, as template does', async (t) => {
    for (const header of ['title:eus', 'title (vasco)', 'título (euskera)', 'title:EU', 'title (baq)']) {
      const { said, feed } = await importing(t, { 'commitments.csv': `id,title,${header}\na,Water,Ura\n` });
      assert.deepEqual(
        feed!.commitments[0].title,
        { en: 'Water', [header === 'title:EU' ? 'EU' : 'eu']: 'Ura' },
        header,
      );
      assert.equal(said.length, 2, said.join('\n'));
    }
    // In brackets people write other things, too.
    const { feed } = await importing(t, { 'commitments.csv': 'id,title (fin)\na,Water\n' });
    assert.equal(feed!.commitments[0].title, 'Water');
    const folder = folderWith(t, {});
    assert.equal((await runTool(['template', folder, '--also', 'eus,spa,French,eu'])).code, 0);
    const [heading] = readFileSync(join(folder, 'plans.csv'), 'utf8').split(/\r?\n/);
    assert.match(heading, /,title,title:eu,title:es,title:fr,start,/);
  });

  const separators: [string, string][] = [
    ['commas', 'id,name,sector\ntown,"Town, old",government\n'],
    ['semicolons', 'id;name;sector\ntown;Town, old;government\n'],
    ['tabs', 'id\tname\tsector\ntown\tTown, old\tgovernment\n'],
    ['bars', 'id|name|sector\ntown|Town, old|government\n'],
    ['semicolons and a sep= line', 'sep=;\r\nid;name;sector\r\ntown;Town, old;government\r\n'],
    ['CR LF and a byte order mark', '\ufeffid,name,sector\r\ntown,"Town, old",government\r\n'],
    ['CR alone', 'id,name,sector\rtown,"Town, old",government\r'],
    ['other order, case, spaces and empty columns', ' SECTOR ,,Name , id,,\ngovernment,,"Town, old",town,,\n,,,,,\n'],
    ['Spanish headers', 'id,Nombre,Sector\ntown,"Town, old",Gobierno\n'],
    ['a column of notes', '#,id,name,sector\n# a note,,y,z\n,town,"Town, old",government\n'],
  ];
  for (const [title, text] of separators) {
    it(`reads a table with ${title}`, async (t) => {
      const { code, said, feed } = await importing(t, { 'members.csv': text }, '--lang', 'en');
      assert.deepEqual([code, said], [0, ['Written: 1 member.']]);
      assert.deepEqual(feed!.members, [{ id: 'town', name: 'Town, old', sector: 'government' }]);
    });
  }

  it('counts rows as the spreadsheet does, with line breaks in cells and empty rows', async (t) => {
    const { said, feed } = await importing(t, {
      'members.csv': 'id,name,sector\na,"First\r\nline ""two""",government\n\nb,B,nobody\n',
    });
    assert.equal(feed!.members[0].name, 'First\r\nline "two"');
    assert.match(said[0], /members\.csv, row 4, column C \(sector\)/);
  });

  for (const names of [
    ['Valle - Integrantes.csv', 'Valle - compromisos.CSV'],
    ['open-valley-members.csv', 'open-valley-commitments.csv'],
    ['Members (1).csv', 'commitments - final.csv'],
    ['1. members.csv', '2. commitments.csv'],
    ['libro_integrantes.csv', 'libro_compromisos.csv'],
  ]) {
    it(`knows the sheets by the names ${names.join(' and ')}`, async (t) => {
      const { code, feed } = await importing(t, { [names[0]]: MEMBERS, [names[1]]: 'id,title\na,A\n' });
      assert.equal(code, 0);
      assert.deepEqual([feed!.members.length, feed!.commitments.length], [1, 1]);
    });
  }

  it('says so of two files for one sheet', async (t) => {
    const { code, said, feed } = await importing(t, {
      'commitments - final.csv': 'id,title,led by\na,A,Us\n',
      'commitments.csv': 'id,title,led by\nb,B,Us\n',
    });
    assert.equal(code, 0);
    assert.deepEqual(
      feed!.commitments.map(({ id }) => id),
      ['a', 'b'],
    );
    assert.match(said[0], /^Check: commitments\.csv: This is a second sheet of the same kind as commitments - final/);
  });

  it('has a column for each language of a text', async (t) => {
    const { code, said, feed } = await importing(t, {
      'commitments.csv':
        'id,title,título (español),title:pt-BR,policy areas,policy areas:es,led by\na,Water,Agua,Água,Water;Air,Agua;Aire,Us\nb,Only,,,,,Us\nc,X,,,One;Two,Uno,Us\n',
    });
    assert.deepEqual(feed!.commitments, [
      {
        id: 'a',
        title: { en: 'Water', es: 'Agua', 'pt-BR': 'Água' },
        policyAreas: [
          { en: 'Water', es: 'Agua' },
          { en: 'Air', es: 'Aire' },
        ],
        leads: ['Us'],
      },
      { id: 'b', title: 'Only', leads: ['Us'] },
      { id: 'c', title: 'X', leads: ['Us'] },
    ]);
    assert.equal(code, 0);
    assert.match(
      said[0],
      /row 4, column E \(policy areas\): Write as many in each language, in the same order: there are 2 in en, 1 in es/,
    );
  });

  it('takes a member by its id or name, and others as they are written', async (t) => {
    const { feed } = await importing(t, {
      'members.csv': MEMBERS,
      'commitments.csv': 'id,title,led by\na,A,our  TOWN; Cycling Network\nb,B,Town\n',
    });
    assert.deepEqual(
      feed!.commitments.map(({ leads }) => leads),
      [['town', 'Cycling Network'], ['town']],
    );
  });

  it('hangs rows below the records that they name by id or title', async (t) => {
    const { code, said, feed } = await importing(t, {
      'commitments.csv': 'id,title,with\na,Open data,Us\nb,Parks,Us\n',
      'plans.csv': 'id,title\np,Plan\n',
      'milestones.csv': 'commitment,id,title,status\na,m,One,Cumplido\nPARKS,m,Two,in progress\nc,,Three,\n,,Four,\n',
      'revisions.csv': 'commitment,plan,what changed\na,,x\n,p,y\na,p,z\n',
      'reports.csv': 'commitment,date,what was done,what stood in the way\na,2026-06-30,Much,Little\n',
      'links.csv':
        'commitment,milestone,title,link\na,m,On one,https://example.org/\n,m,On which,https://example.org/\n',
      'sources.csv': 'commitment,title\n,Of all\na,Of a\n',
      'parties.csv': 'commitment,role,name,unit\na,lead,,Treasury\nb,lead,Bank,\na,con,Bank,\na,,Bank,\n',
    });
    const [a, b] = feed!.commitments;
    assert.deepEqual(a.milestones, [
      { id: 'm', title: 'One', status: 'complete', links: [{ title: 'On one', url: 'https://example.org/' }] },
    ]);
    assert.deepEqual(b.milestones, [{ id: 'm', title: 'Two', status: 'in-progress' }]);
    assert.deepEqual(a.reports, [{ date: '2026-06-30', summary: 'Much', challenges: 'Little' }]);
    assert.deepEqual([a.revisions, feed!.plans[0].revisions], [[{ summary: 'x' }], [{ summary: 'y' }]]);
    assert.deepEqual([feed!.sources, a.sources], [[{ title: 'Of all' }], [{ title: 'Of a' }]]);
    assert.deepEqual([a.leads, a.partners], [[{ unit: 'Treasury' }], ['Us', 'Bank']]);
    assert.equal(code, 1);
    assert.deepEqual(
      said.slice(0, -1).map((line) => line.replace(/ The row is left out\..*$/, '')),
      [
        'Lost: links.csv, row 3, column B (milestone) "m": Several have this id: fill in the column commitment too.',
        'Lost: milestones.csv, row 4, column A (commitment) "c": Nothing in commitments has this id or name.',
        'Lost: milestones.csv, row 5: Write what this row belongs to, in the column commitment; if it is the same as above, repeat it in each row.',
        'Lost: parties.csv, row 5: Write lead or partner in the column role.',
        'Lost: revisions.csv, row 4, column B (plan) "p": Fill in one of the columns commitment or plan, not several.',
        'Check: parties.csv, row 2, column D (unit) "Treasury": It does not say of which body this unit is. Write that into the column member, or into name if it is none. [unit-alone]',
      ],
    );
  });

  it('says where a file is not UTF-8, what it made of it, and takes the word of whoever knows', async (t) => {
    const latin = Buffer.from('id,name,sector\na,A,government\nb,Educaci\u00f3n,government\n', 'latin1');
    const { code, said, feed } = await importing(t, { 'members.csv': latin });
    assert.equal(code, 0);
    assert.equal(feed!.members[1].name, 'Educación');
    assert.match(
      said[0],
      /^Check: members\.csv:3 "b,Educación,government": This is not UTF-8, so the file was read as Windows-1252\. See whether/,
    );
    // As LibreOffice writes all sheets of a workbook: one cause, once, and the notes are passed over.
    const many = await importing(t, {
      'book-members.csv': latin,
      'book-plans.csv': Buffer.from('id,title\np,Educaci\u00f3n\n', 'latin1'),
      'book-# lists.csv': Buffer.from('s\u00ed,no\n', 'latin1'),
      'book-# commitments.csv': 'id,title\nx,Not yet\n',
    });
    assert.match(many.said[0], /^Check \(2\): book-members\.csv:3 .*; book-plans\.csv:2 .*\[read-as-windows-1252\]$/);
    assert.deepEqual([many.said.length, many.feed!.commitments], [2, undefined]);
    const dashes = Buffer.from('id,name,sector\na,Red \u009362\u009663\u0094,government\n', 'latin1');
    for (const words of [[], ['--encoding', 'windows-1252']]) {
      const { feed } = await importing(t, { 'members.csv': dashes }, ...words);
      assert.equal(feed!.members[0].name, 'Red “62–63”');
    }
    const mac = Buffer.from([...Buffer.from('id,name,sector\nb,Educaci'), 0x97, ...Buffer.from('n,government\n')]);
    const guessed = await importing(t, { 'members.csv': mac });
    assert.equal(guessed.feed!.members[0].name, 'Educación');
    assert.match(
      guessed.said[0],
      /^Check: members\.csv:2 "b,Educación,government": .* Excel for Mac, .*\[read-as-macintosh\]$/,
    );
    const told = await importing(t, { 'members.csv': mac }, '--encoding', 'macintosh');
    assert.deepEqual([told.said, told.feed!.members[0].name], [['Written: 1 member.'], 'Educación']);
  });

  for (const [title, encode] of [
    ['with a mark', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['without a mark', (text: string) => Buffer.from(text, 'utf16le')],
    ['big-endian, without a mark', (text: string) => Buffer.from(text, 'utf16le').swap16()],
  ] as const) {
    it(`reads UTF-16 ${title}`, async (t) => {
      const { code, feed } = await importing(t, {
        'coalition.csv': encode(`name\tlanguage\tupdated\nValle de la Unión\ten\t${TODAY}\n`),
        'members.csv': encode('id\tname\tsector\nb\tEducación\tgovernment\n'),
      });
      assert.deepEqual([code, feed!.title, feed!.members[0].name], [0, 'Valle de la Unión', 'Educación']);
    });
  }

  it('hints at what it passes over', async (t) => {
    const { code, said } = await importing(t, {
      'members.csv': 'id,name,secotr,sector,sector\ntown,T,x,other,media\n',
      'notes.csv': 'a\n',
      'all.xlsx': 'PK',
      '~$all.xlsx': 'x',
    });
    assert.equal(code, 0);
    const text = said.join('\n');
    assert.match(
      text,
      /column C \(secotr\): No column has this name, so it is passed over\. If it is the same as "sector", which is there/,
    );
    assert.match(text, /column E \(sector\): This column is there twice; the first counts/);
    assert.match(text, /Tip: notes\.csv: No sheet has this name, so it is passed over\./);
    assert.match(text, /all\.xlsx: There are CSV files beside this workbook, so they are read and the workbook is not/);
    assert.doesNotMatch(text, /~\$/);
  });

  it('counts a table under a name that says nothing as lost, and says what to name it', async (t) => {
    const { code, said } = await importing(t, { 'sheet1.csv': 'id,title,led by,progress\na,A,Us,5\n' });
    assert.equal(code, 1);
    assert.match(
      said[0],
      /^Lost: sheet1\.csv: Its columns are those of commitments\. Give it that name\. Nothing of it is/,
    );
  });

  it('says what a file costs that is not used, once, and counts rows and not remarks', async (t) => {
    const { code, said, feed } = await importing(t, {
      'members.csv': 'id,name,sector\na,"A,government\n',
      'plans.csv': '',
      'commitments.csv': 'id,title,with,progress\n,,Us,130\na,A,Us,130\n',
    });
    assert.equal(code, 1);
    const about = said.filter((line) => /members|plans/.test(line));
    assert.equal(about.length, 2);
    assert.match(about[1], /^Check: plans\.csv: Nothing is in it.* \[sheet-empty\]$/);
    assert.match(
      about[0],
      /^Lost: members\.csv, row 2: A double quote opens a cell here and none closes it.* Nothing of it is used/,
    );
    assert.equal(said.at(-1), 'Written: 1 commitment. 1 file or sheet not used, 1 row left out, 1 cell left out.');
    assert.equal(feed!.commitments[0].id, 'a');
  });

  it('tells what it found in the files also where there is no coalition', async (t) => {
    const workbook = await runTool(['import', folderWith(t, { 'coalition.xlsx': 'PK\u0003\u0004' })]);
    assert.deepEqual([workbook.code, workbook.stdout], [1, '']);
    assert.match(
      workbook.stderr,
      /^Lost: coalition\.xlsx: The workbook is damaged\..*\ncoalition-feed: There is no feed/,
    );
    const open = await importing(t, { 'coalition.csv': 'name,language,updated\n"Open Valley,en,2026\n' });
    assert.deepEqual([open.code, open.feed, open.said.length], [1, undefined, 2]);
    assert.match(open.said[0], /^Lost: coalition\.csv, row 2: A double quote opens a cell here and none closes it/);
    assert.equal(open.said[1], 'coalition-feed: There is no feed: nothing of the sheet coalition could be read.');
  });

  it('takes names that stand further below, or in a later sheet', async (t) => {
    const { code, feed } = await importing(t, {
      'members.csv': 'id,name,sector,part of\nparks,Parks,government,Our Town\ntown,Our Town,government,\n',
      'commitments.csv': 'id,title,same as\na,A,\n',
      'sources.csv': 'event,title\nOpen forum,Minutes\n',
      'events.csv': 'id,title,start,commitment\nf,Open forum,2026,A\n',
    });
    assert.equal(code, 0);
    assert.equal(feed!.members[0].parent, 'town');
    assert.deepEqual([feed!.events[0].commitment, feed!.events[0].sources], ['a', [{ title: 'Minutes' }]]);
  });

  it('says so of two columns in one language', async (t) => {
    const { said, feed } = await importing(t, {
      'commitments.csv': 'id,title,title:EN,with\na,One,Two,Us\nb,,Only,Us\n',
    });
    assert.deepEqual(
      feed!.commitments.map(({ title }) => title),
      [{ en: 'One' }, { EN: 'Only' }],
    );
    assert.equal(
      said[0],
      'Check: commitments.csv, row 2, column C (title:EN) "Two": This column and title are both in EN; the first counts. The cell is left out. [columns-same-language]',
    );
  });

  it('takes the language by its name', async (t) => {
    const { code, said, feed } = await importing(t, {
      'coalition.csv': `nombre,name:en,idioma,actualizado\nValle,Valley,español,${TODAY}\n`,
    });
    assert.deepEqual(
      [code, said, feed],
      [
        0,
        ['Escrito: solo la coalición.'],
        { version: 'coalition-feed/1', title: { es: 'Valle', en: 'Valley' }, language: 'es', updated: TODAY },
      ],
    );
  });

  it('leaves no stumps of what is taken out', async (t) => {
    const { feed } = await importing(t, {
      'members.csv': 'id,name,sector\n,Nobody,\n',
      'commitments.csv': 'id,title,milestones complete,milestones total\na,A,2,many\nb,B,5,3\nc,C,2,3\n',
    });
    assert.deepEqual(feed, {
      version: 'coalition-feed/1',
      title: 'Open Valley',
      language: 'en',
      updated: TODAY,
      commitments: [
        { id: 'a', title: 'A' },
        { id: 'b', title: 'B' },
        { id: 'c', title: 'C', milestoneCounts: { complete: 2, total: 3 } },
      ],
    });
  });

  it('needs of the coalition its name alone, and says what the rest costs', async (t) => {
    const { code, said, feed } = await importing(t, {
      'coalition.csv': 'name,language,updated\nOpen Valley,,31/02/2026\n',
    });
    assert.deepEqual([code, feed], [0, { version: 'coalition-feed/1', title: 'Open Valley' }]);
    assert.deepEqual(said, [
      'Check: coalition.csv, row 2, column B (language): Missing: write a language tag, like en or es-MX. [missing]',
      'Check: coalition.csv, row 2, column C (updated) "31/02/2026": There is no such date. Write a date like 2026, 2026-05 or 2026-05-31. The cell is left out. [date-no-day]',
      'Written: the coalition alone. 1 cell left out.',
    ]);
  });

  it('makes no feed without the coalition, and says what is missing', async (t) => {
    const none = folderWith(t, { 'members.csv': MEMBERS });
    const missing = await runShipped(['import', none]);
    assert.deepEqual([missing.code, missing.stdout], [1, '']);
    assert.match(missing.stderr, /no sheet coalition \(coalicion\) with a row in it/);
    const nameless = await importing(t, { 'coalition.csv': 'name,language,updated\n,en,2026\n' });
    assert.deepEqual([nameless.code, nameless.feed], [1, undefined]);
    assert.match(nameless.said[0], /coalition\.csv, row 2: Write the name of the coalition/);
    assert.equal(nameless.said.at(-1), 'coalition-feed: There is no feed: the coalition needs a name.');
    const failed = await importing(t, { 'coalition.csv': 'name,language,updated\n#N/A,en,2026\n' });
    assert.deepEqual([failed.code, failed.feed, failed.said.length], [1, undefined, 2]);
    const nowhere = await runTool(['import', join(none, 'nowhere')]);
    assert.deepEqual([nowhere.code, nowhere.stderr.includes('no such folder')], [1, true]);
  });

  describe('--out', () => {
    const GOOD = { 'members.csv': MEMBERS, 'commitments.csv': 'id,title,led by\na,A,town\nb,B,town\n' };

    /** Imports `files` over what importing GOOD has written. */
    async function again(t: TestContext, files: Record<string, string>, ...options: string[]) {
      const out = join(folderWith(t), 'feed.json');
      const first = folderWith(t, { 'coalition.csv': COALITION, ...GOOD });
      assert.equal((await runTool(['import', first, '--out', out])).code, 0);
      const before = readFileSync(out, 'utf8');
      const next = folderWith(t, { 'coalition.csv': COALITION, ...GOOD, ...files });
      const result = await runTool(['import', next, '--out', out, ...options]);
      return { ...result, isReplaced: readFileSync(out, 'utf8') !== before };
    }

    it('writes to the file and nothing to standard output, and says what', async (t) => {
      const folder = folderWith(t, { 'coalition.csv': COALITION, ...GOOD });
      const out = join(folder, 'feed.json');
      const { code, stdout, stderr } = await runShipped(['import', folder, '--out', out]);
      const [written, next, ...more] = stderr.split('\n');
      assert.deepEqual([code, stdout, written], [0, '', `Written to ${out}: 1 member, 2 commitments.`]);
      assert.ok(next.includes(`prerender ${out} --widget all`), next);
      assert.deepEqual(more, ['']);
      assert.equal(JSON.parse(readFileSync(out, 'utf8')).title, 'Open Valley');
    });

    it('replaces a feed by one with as much in it', async (t) => {
      const { code, isReplaced } = await again(t, { 'commitments.csv': 'id,title,led by\na,New,town\nb,B,town\n' });
      assert.deepEqual([code, isReplaced], [0, true]);
    });

    it('never replaces a feed by one that lost records', async (t) => {
      const { code, isReplaced, stderr } = await again(t, {
        'commitments.csv': 'id,title,led by\na,A,town\nb,B,town\n,C,town\n',
      });
      assert.deepEqual([code, isReplaced], [1, false]);
      assert.match(stderr, /was not replaced, .*: 1 row left out\. It still has 1 member, 2 commitments\. Mend/);
    });

    it('never replaces a feed by one that has fewer records', async (t) => {
      const { code, isReplaced, stderr } = await again(t, { 'commitments.csv': 'id,title,led by\na,A,town\n' });
      assert.deepEqual([code, isReplaced], [1, false]);
      assert.match(stderr, /was not replaced: the new feed has fewer records \(2 commitments → 1\)\. .*--force/);
    });

    it('never replaces a feed by one in which other records stand for those that are gone', async (t) => {
      const changed = { 'commitments.csv': 'id,title,led by\na,A,town\nc,Water,town\n' };
      const { code, isReplaced, stderr } = await again(t, changed);
      assert.deepEqual([code, isReplaced], [1, false]);
      assert.match(
        stderr,
        /was not replaced: the new feed does not have all of its records any more\. Gone: 1 commitment: b\. /,
      );
    });

    it('never replaces a feed by one without a field that each feed has', async (t) => {
      const { code, isReplaced, stderr } = await again(t, {
        'coalition.csv': `name,language,updated\nOpen Valley,valley talk,${TODAY}\n`,
      });
      assert.deepEqual([code, isReplaced], [1, false]);
      assert.match(stderr, /was not replaced: the new feed would have no language\. Mend/);
    });

    it('never replaces what somebody wrote into the feed itself and the sheets have no column for, but with --force', async (t) => {
      const folder = folderWith(t, {
        'coalition.csv': COALITION,
        'commitments.csv': 'id,title,progress,title (es)\na,A,50,Uno\nb,B,20,\n',
      });
      const out = join(folderWith(t), 'feed.json');
      const run = (...options: string[]) => runTool(['import', folder, '--out', out, ...options]);
      assert.equal((await run()).code, 0);
      const feed = JSON.parse(readFileSync(out, 'utf8')) as { commitments: object[]; ours?: string };
      const [a, b] = feed.commitments;
      Object.assign(a, { progress: 55, title: { en: 'A', es: 'Uno', fr: 'Un' }, links: [] });
      Object.assign(b, { ours: { color: 'red' }, summary: 'In short', title: { en: 'B', es: 'Dos' } });
      feed.ours = 'yes';
      const byHand = JSON.stringify(feed);
      writeFileSync(out, byHand);
      const { code, stderr } = await run();
      assert.equal(code, 1);
      assert.match(
        stderr,
        /no column for, .*: a: title \(fr\) "Un"; b: ours; b: summary "In short"; ours "yes"\. To keep them, .* export /,
      );
      assert.equal(readFileSync(out, 'utf8'), byHand);
      assert.equal((await run('--force')).code, 0);
      assert.doesNotMatch(readFileSync(out, 'utf8'), /ours|In short/);
    });

    it('names what somebody corrected in the feed itself and the sheets say otherwise, word by word', async (t) => {
      const folder = folderWith(t, {
        'coalition.csv': COALITION,
        'members.csv': MEMBERS,
        'commitments.csv': 'id,title,title (es),led by,completion\na,A,Uno,town,limited\nb,B,,forum;town,\n',
        'milestones.csv': 'commitment,title,completed on\na,First,2026-05-01\na,Second,\n',
        'reports.csv': 'commitment,date,what was done\nb,2026-06-30,Little\n',
      });
      const out = join(folderWith(t), 'feed.json');
      const run = (...options: string[]) => runTool(['import', folder, '--out', out, ...options]);
      await run();
      const feed = JSON.parse(readFileSync(out, 'utf8')) as {
        title: string;
        updated: string;
        commitments: Record<string, unknown>[];
      };
      feed.title = 'Wide Valley';
      feed.updated = '2026-01-01';
      const [a, b] = feed.commitments;
      Object.assign(a, { title: { en: 'A', es: 'Un' }, completion: 'substantial' });
      Object.assign(a['milestones'] as object[], [
        { title: 'First', completedOn: '2026-05-02' },
        { title: 'The second' },
      ]);
      Object.assign(b, { leads: ['forum'], reports: [{ date: '2026-06-30', summary: 'Much' }] });
      writeFileSync(out, JSON.stringify(feed));
      const { code, stderr } = await run();
      assert.equal(code, 0);
      assert.deepEqual(
        stderr
          .split('\n')
          .slice(stderr.split('\n').findIndex((line) => line.includes('change 7')))
          .slice(0, 8),
        [
          `Your sheets change 7 values of ${out}. That is as it should be, unless somebody corrected one in that file by hand: only such a correction would be gone, so write it into your sheets too:`,
          '  name: "Wide Valley" → "Open Valley"',
          '  title (es): a "Un" → "Uno"',
          '  completion: a "substantial" → "limited"',
          '  completed on: a (First) "2026-05-02" → "2026-05-01"',
          '  title: a (The second) "The second" → "Second"',
          '  led by: b "forum" → "forum; town"',
          '  what was done: b (2026-06-30) "Much" → "Little"',
        ],
      );
      assert.doesNotMatch((await run()).stderr, /sheets change/);
    });

    it('names each of many values that it replaces: the next run does not know of them any more', async (t) => {
      const sheets = (level: string): string =>
        folderWith(t, {
          'coalition.csv': 'nombre,idioma,actualizado\nValle,es,2026-11\n',
          'compromisos.csv': `id,título,cumplimiento\n${Array.from({ length: 30 }, (_, at) => `c${at},T${at},${level}\n`).join('')}`,
        });
      const out = join(folderWith(t), 'feed.json');
      await runTool(['import', sheets('limitado'), '--out', out]);
      const { stderr } = await runTool(['import', sheets('sustancial'), '--out', out]);
      assert.match(
        stderr,
        /^ {2}cumplimiento: c0 "limitado" → "sustancial"; (?:c\d+ [^;]*; ){28}c29 "limitado" → "sustancial"$/m,
      );
    });

    it('says which cells are empty now that the last edition had values of, and asks nothing', async (t) => {
      const sheets = (rows: string): string =>
        folderWith(t, { 'coalition.csv': COALITION, 'commitments.csv': `id,title,title (es),progress\n${rows}` });
      const out = join(folderWith(t), 'feed.json');
      assert.equal((await runTool(['import', sheets('a,A,Uno,50\n'), '--out', out])).code, 0);
      const { code, stderr } = await runTool(['import', sheets('a,New,,\n'), '--out', out]);
      assert.equal(code, 0);
      assert.match(
        stderr,
        /^Tip: the last edition had values here, .* empty now: a: title \(es\) "Uno"; a: progress "50"\.$/m,
      );
      const { stderr: silent } = await runTool(['import', sheets('a,Newer,,\n'), '--out', out]);
      assert.doesNotMatch(silent, /the last edition/);
    });

    it('names each of many ids that were renamed, and of many cells that are empty now', async (t) => {
      const sheets = (before: string, level: string): string =>
        folderWith(t, {
          'coalition.csv': COALITION,
          'commitments.csv': `id,title,progress\n${Array.from({ length: 12 }, (_, at) => `${before}${at},T${at},${level}\n`).join('')}z,Z,60\n`,
        });
      const out = join(folderWith(t), 'feed.json');
      await runTool(['import', sheets('a', '50'), '--out', out]);
      const { stderr } = await runTool(['import', sheets('a', ''), '--out', out]);
      assert.match(stderr, /^Tip: .*: a0: progress "50"; (?:a\d+: progress "50"; ){10}a11: progress "50"\.$/m);
      const renamed = await runTool(['import', sheets('b', ''), '--out', out]);
      assert.match(renamed.stderr, /12 commitments .*a0 → b0; (?:a\d+ → b\d+; ){10}a11 → b11\./);
    });

    describe('with a column that is not as it was', () => {
      type Row = readonly [id: string, title: string, ends: string, lead: string, progress: string];
      const ROWS: readonly Row[] = [
        ['a', 'Wells', '2026-12-31', 'town', '10'],
        ['b', 'Buses', '2027-03', 'forum', '20'],
        ['c', 'Trees', '2027-06', 'town', '30'],
        ['d', 'Books', '2027-09', 'school', '40'],
        ['e', 'Roofs', '2028', 'forum; town', '50'],
        ['f', 'Lamps', '2028-02', 'market', '60'],
      ];
      const sheets = (t: TestContext, rows: readonly Row[], columns = [0, 1, 2, 3, 4]): string =>
        folderWith(t, {
          'coalition.csv': COALITION,
          'members.csv': `${MEMBERS}school,Our School,academia\nmarket,Our Market,private-sector\n`,
          'commitments.csv': [['id', 'title', 'end', 'led by', 'progress'], ...rows]
            .map((row) => columns.map((at) => row[at]).join(',') + '\n')
            .join(''),
        });
      /** The edition after {@link ROWS}, with the values of some columns from the rows that are named. */
      const withFrom = (columns: readonly number[], from: readonly number[]): readonly Row[] =>
        ROWS.map(
          (row, at) =>
            row.map((cell, column) => (columns.includes(column) ? ROWS[from[at]][column] : cell)) as unknown as Row,
        );
      const next = async (t: TestContext, folder: string, ...options: string[]) => {
        const out = join(folderWith(t), 'feed.json');
        assert.equal((await runTool(['import', sheets(t, ROWS), '--out', out])).code, 0);
        const before = readFileSync(out, 'utf8');
        const { code, stderr } = await runTool(['import', folder, '--out', out, ...options]);
        return { code, stderr, isReplaced: readFileSync(out, 'utf8') !== before };
      };

      it('asks once whether only some columns were sorted, and replaces nothing', async (t) => {
        const folder = sheets(t, withFrom([1, 2], [3, 1, 5, 4, 2, 0]));
        const { code, stderr, isReplaced } = await next(t, folder);
        assert.deepEqual([code, isReplaced], [1, false]);
        assert.match(
          stderr,
          /not replaced: .* ids stayed\. commitments: title, end \(a "Wells" → "Books"; c "Trees" → "Lamps"; d "Books" → "Roofs"; and 2 more .*\)\. Were only some columns of the sheet sorted/,
        );
        assert.doesNotMatch(stderr, /change \d+ values/);
        assert.equal((await next(t, folder, '--force')).isReplaced, true);
      });

      it('asks once whether the cells of a column moved down by one', async (t) => {
        const { isReplaced, stderr } = await next(t, sheets(t, withFrom([3], [0, 0, 1, 2, 3, 4])));
        assert.equal(isReplaced, false);
        assert.match(stderr, /commitments: led by \(b "forum" → "town"; .* moved up or down\?/);
      });

      it('asks once whether the column that says whose the rows are was sorted alone', async (t) => {
        const book = (parents: string): string =>
          folderWith(t, {
            'coalition.csv': COALITION,
            'commitments.csv': 'id,title\na,A\nb,B\nc,C\nd,D\n',
            'milestones.csv': `commitment,title\n${[...parents].map((parent, at) => `${parent},Step ${at}\n`).join('')}`,
          });
        const out = join(folderWith(t), 'feed.json');
        await runTool(['import', book('ccaabbdd'), '--out', out]);
        const { code, stderr } = await runTool(['import', book('aabbccdd'), '--out', out]);
        assert.equal(code, 1);
        assert.match(
          stderr,
          /milestones: commitment \(Step 2 "a" → "b"; Step 3 "a" → "b"; Step 4 "b" → "c"; and 3 more/,
        );
        await runTool(['import', book('aaab'), '--out', out, '--force']);
        assert.equal((await runTool(['import', book('bbba'), '--out', out])).code, 0, 'they were given to another');
      });

      it('asks once whether two columns were exchanged, of records with and without ids', async (t) => {
        const head = { start: 'start', end: 'end', title: 'title', summary: 'summary', name: 'name', role: 'role' };
        type Heads = typeof head & { was?: string; now?: string };
        const book = (
          { start, end, title, summary, name, role, was = 'was', now = 'now' }: Heads,
          count = 4,
        ): string => {
          const rows = (of: (at: number) => string): string =>
            Array.from({ length: count }, (_, at) => `${of(at)}\n`).join('');
          return folderWith(t, {
            'coalition.csv': COALITION,
            'commitments.csv': `id,${title},${summary},${start},${end}\n${rows((at) => `c${at},T${at},About T${at},2025-0${at + 1},2027-0${at + 1}`)}`,
            'people.csv': `${name},${role}\n${rows((at) => `Ana P${at},Office ${at}`)}`,
            'revisions.csv': `commitment,what changed,date,${was},${now}\n${rows((at) => `c${at},The day,2026-01-0${at + 1},June ${at},July ${at}`)}`,
          });
        };
        const out = join(folderWith(t), 'feed.json');
        const importing = (folder: string) => runTool(['import', folder, '--out', out]);
        await runTool(['import', book(head), '--out', out]);
        for (const [heads, said] of [
          [{ ...head, start: 'end', end: 'start' }, /commitments: start, end \(c0 "2025-01" → "2027-01"; /],
          [{ ...head, title: 'summary', summary: 'title' }, /commitments: title, summary \(c0 "T0" → "About T0"; /],
          [{ ...head, name: 'role', role: 'name' }, /people: name, role \(Ana P0 "Ana P0" → "Office 0"; /],
          [{ ...head, was: 'now', now: 'was' }, /revisions: was, now \(c0 \(2026-01-01\) "June 0" → "July 0"; /],
        ] as const) {
          const { code, stderr } = await importing(book(heads));
          assert.equal(code, 1, stderr);
          assert.match(stderr, said);
          assert.match(stderr, /not replaced: two columns have each other's values/);
          assert.doesNotMatch(stderr, /change \d+ values/);
        }
        await runTool(['import', book(head, 2), '--out', out, '--force']);
        assert.equal((await importing(book({ ...head, title: 'summary', summary: 'title' }, 2))).code, 0, 'of two');
      });

      it('asks nothing where the plan goes on: figures that rise, dates that all move', async (t) => {
        for (const columns of [[4], [2], [2, 4]])
          assert.equal((await next(t, sheets(t, withFrom(columns, [1, 2, 3, 4, 5, 5])))).isReplaced, true);
        const swapped = withFrom([1], [1, 0, 2, 3, 4, 5]);
        assert.equal((await next(t, sheets(t, swapped))).isReplaced, true, 'two of them');
        const moved = [...ROWS].reverse();
        assert.equal((await next(t, sheets(t, moved))).code, 0, 'the whole sheet is sorted');
      });

      it('asks once for a column that is gone, with or without its heading', async (t) => {
        const without = await next(t, sheets(t, ROWS, [0, 1, 3, 4]));
        const emptied = await next(
          t,
          sheets(
            t,
            ROWS.map(([id, title, , lead, progress]) => [id, title, '', lead, progress]),
          ),
        );
        for (const { code, isReplaced, stderr } of [without, emptied]) {
          assert.deepEqual([code, isReplaced], [1, false]);
          assert.match(
            stderr,
            /of a column no value is left .* commitments: end \(a "2026-12-31"; b "2027-03"; c "2027-06"; and 3 more .*\)\. Was the column deleted\?/,
          );
          assert.doesNotMatch(stderr, /Tip: the last edition/);
        }
      });
    });

    it('asks for the date of an edition that says something else than the last one and has its date', async (t) => {
      const sheets = (updated: string, title: string): string =>
        folderWith(t, {
          'coalition.csv': `name,language,updated\nOpen Valley,en,${updated}\n`,
          'commitments.csv': `id,title\na,${title}\n`,
        });
      const out = join(folderWith(t), 'feed.json');
      const said = async (updated: string, title: string): Promise<string[]> =>
        (await runTool(['import', sheets(updated, title), '--out', out])).stderr
          .split('\n')
          .filter((line) => line.endsWith('[updated-same]'));
      const past = new Date(Date.now() - 5 * 86_400_000).toISOString().slice(0, 10);
      assert.deepEqual(await said(past, 'A'), []);
      assert.deepEqual(await said(past, 'A'), [], 'it is the same');
      assert.match(
        (await said(past, 'B')).join(),
        /^Tip: coalition\.csv, row 2, column C \(updated\) "[\d-]+": The last/,
      );
      // Rows that tell what changed in that edition belong to its date.
      const told = folderWith(t, {
        'coalition.csv': `name,language,updated\nOpen Valley,en,${past}\n`,
        'commitments.csv': 'id,title\na,B\n',
        'revisions.csv': `commitment,what changed,date\na,We met a supplier,${past}\n`,
      });
      const { stderr } = await runTool(['import', told, '--out', out]);
      assert.doesNotMatch(stderr, /updated-same/);
      assert.deepEqual(await said(TODAY, 'C'), [], 'another date');
      assert.deepEqual(await said(TODAY, 'D'), [], 'mended on its day');
    });

    it('says it in the words of the sheets, and not of what was left to a report', async (t) => {
      const sheets = (row: string): string =>
        folderWith(t, {
          'coalition.csv': 'nombre,idioma,actualizado\nValle,es,2026-11\n',
          'compromisos.csv': `id,título,estado,cumplimiento,avance\n${row}\n`,
          'informes.csv': 'compromiso,fecha,cumplimiento\na,2026-06-30,limitado\n',
        });
      const out = join(folderWith(t), 'feed.json');
      await runTool(['import', sheets('a,A,retrasado,limitado,40'), '--out', out]);
      const { stderr } = await runTool(['import', sheets('a,A,,,'), '--out', out]);
      assert.match(stderr, /celdas están vacías: a: estado "retrasado"\.$/m);
    });

    it('asks whether an id was renamed, also where rows still name the old one', async (t) => {
      const sheets = (id: string, more: Record<string, string> = {}): string =>
        folderWith(t, { 'coalition.csv': COALITION, 'commitments.csv': `id,title\n${id},Open budget\n`, ...more });
      const out = join(folderWith(t), 'feed.json');
      assert.equal((await runTool(['import', sheets('4'), '--out', out])).code, 0);
      const revisions = { 'revisions.csv': 'commitment,what changed\n4,Later\n' };
      const named = await runTool(['import', sheets('budget', revisions), '--out', out]);
      assert.equal(named.code, 1);
      assert.match(
        named.stderr,
        /revisions\.csv, row 2, column A \(commitment\) "4" → budget: Nothing .*\[id-unknown\]/,
      );
      assert.match(
        named.stderr,
        /^Does 1 commitment have a new id\? 4 → budget\. .* give it back if it is the same\.$/m,
      );
      assert.match(readFileSync(out, 'utf8'), /"id": "4"/);
      const only = await runTool(['import', sheets('budget'), '--out', out]);
      assert.equal(only.code, 0);
      assert.match(only.stderr, /4 → budget/);
      assert.doesNotMatch(only.stderr, /compared/);
    });

    it('does so with --force', async (t) => {
      const { code, isReplaced } = await again(t, { 'commitments.csv': 'id,title,led by\na,A,town\n' }, '--force');
      assert.deepEqual([code, isReplaced], [0, true]);
    });

    const FEED = JSON.stringify({ version: 'coalition-feed/1', commitments: [{ id: 'a' }] });
    const others: Record<string, [content: string | Uint8Array, why: RegExp]> = {
      'a feed with a byte order mark': [`\ufeff${FEED}`, /fewer records \(1 commitment → 0\)/],
      'a feed in UTF-16': [Buffer.from(`\ufeff${FEED}`, 'utf16le'), /fewer records \(1 commitment → 0\)/],
      'a feed with a comma too many': [FEED.replace(']', ',]'), /not a feed, or a feed that cannot be read/],
      'a sheet of its own': ['id,title\na,A\n', /not a feed/],
      'other JSON': ['{"name":"site"}', /not a feed/],
    };
    for (const [what, [content, why]] of Object.entries(others)) {
      it(`never replaces ${what}, but with --force`, async (t) => {
        const sheets = folderWith(t, { 'coalition.csv': COALITION });
        const out = join(folderWith(t, { there: content }), 'there');
        const kept = await runTool(['import', sheets, '--out', out]);
        assert.equal(kept.code, 1);
        assert.match(kept.stderr, why);
        assert.deepEqual(readFileSync(out), Buffer.from(content));
        assert.equal((await runTool(['import', sheets, '--out', out, '--force'])).code, 0);
      });
    }

    it('says so of a file that another program has open', async () => {
      const { cannotBeWritten } = await load<typeof WriteFeed>('src/tool/write-feed.ts');
      const { said } = cannotBeWritten('cambios.csv', Object.assign(new Error('EBUSY: locked'), { code: 'EBUSY' }));
      assert.equal(said.es, 'cambios.csv no se puede escribir: está abierto en otro programa. Ciérrelo ahí.');
      const refused = cannotBeWritten('a.xlsx', Object.assign(new Error('EPERM: not permitted'), { code: 'EPERM' }));
      assert.match(refused.said.en, /is not allowed\. If it is open in another program, close it there\.$/);
    });

    for (const { code, locked } of [
      { code: 'EBUSY', locked: 'stat' },
      { code: 'EACCES', locked: 'stat' },
      { code: 'EPERM', locked: 'stat' },
      { code: 'EBUSY', locked: 'read' },
      { code: 'EACCES', locked: 'read' },
      { code: 'EPERM', locked: 'read' },
      { code: 'EBUSY', locked: 'folder' },
    ] as const)
      it(`says so of a workbook that cannot be read because Excel has it open (${locked}: ${code})`, async (t) => {
        const folder = folderWith(t, { 'libro.xlsx': '' });
        const { openBodies } = await load<typeof OpenBodies>('src/tool/spreadsheet/bodies/open-bodies.ts');
        const refuse = (): never => {
          throw Object.assign(new Error(`${code}: refused`), { code });
        };
        const refuseLater = () =>
          new Readable({ read: () => undefined, construct: (done) => done(Object.assign(new Error(code), { code })) });
        if (locked === 'stat') t.mock.method(fs, 'statSync', refuse);
        else if (locked === 'folder') t.mock.method(fs, 'readdirSync', refuse);
        else t.mock.method(fs, 'createReadStream', refuseLater);
        syncBuiltinESMExports();
        t.after(() => {
          t.mock.restoreAll();
          syncBuiltinESMExports();
        });
        const place = locked === 'folder' ? folder : join(folder, 'libro.xlsx');
        await assert.rejects(
          openBodies([place], undefined, () => undefined),
          ({ said }: ToolError) => {
            assert.match(
              said.en,
              /it is open in another program.*(?:Save and close it there|save and close it there)\./,
            );
            assert.match(said.es, /está abierto en otro programa.*(?:Guárdelo y ciérrelo|guárdelo y ciérrelo) ahí\./);
            assert.doesNotMatch(said.es, /no existe|refused/);
            return true;
          },
        );
      });

    it('writes into an empty file', async (t) => {
      const sheets = folderWith(t, { 'coalition.csv': COALITION, 'empty.json': '\n' });
      assert.equal((await runTool(['import', sheets, '--out', join(sheets, 'empty.json')])).code, 0);
    });

    it('counts what belongs to a plan, and links and sources, too', async (t) => {
      const plans = { 'plans.csv': 'id,title\np,Plan\n' };
      const more: Record<string, string> = {
        'revisions.csv': 'plan,what changed\np,x\np,y\n',
        'assessments.csv': 'plan,kind\np,irm\n',
        'links.csv': 'commitment,title,link\na,Law,https://town.example/law\n',
        'sources.csv': 'plan,title,link\np,Law,https://town.example/law\n',
      };
      const out = join(folderWith(t), 'feed.json');
      const first = await runTool([
        'import',
        folderWith(t, { 'coalition.csv': COALITION, ...GOOD, ...plans, ...more }),
        ...['--out', out],
      ]);
      assert.equal(first.code, 0, first.stderr);
      assert.match(first.stderr, /1 plan, 2 commitments, 2 revisions, 1 assessment, 1 link, 1 source\.$/m);
      for (const [name, counted] of [
        ['revisions.csv', '2 revisions → 0'],
        ['assessments.csv', '1 assessment → 0'],
        ['links.csv', '1 link → 0'],
        ['sources.csv', '1 source → 0'],
      ]) {
        const left = Object.fromEntries(Object.entries(more).filter(([each]) => each !== name));
        const sheets = folderWith(t, { 'coalition.csv': COALITION, ...GOOD, ...plans, ...left });
        const { code, stderr } = await runTool(['import', sheets, '--out', out]);
        assert.equal(code, 1, name);
        assert.ok(stderr.includes(`(${counted})`), stderr);
      }
    });
  });

  for (const args of [
    ['import'],
    ['import', 'a', '--dates', 'ymd'],
    ['import', 'a', '--encoding', 'x'],
    ['import', 'a', '--lang', 'fr'],
    ['template'],
    ['template', 'a', '--lang', 'fr'],
    ['template', 'a', '--also', 'no language'],
    ['template', 'a', '--lang', 'es', '--also', 'en,ES'],
  ]) {
    it(`is used wrongly as ${args.join(' ')}`, async () => {
      const { code, stdout, stderr } = await runTool(args);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, /^coalition-feed: .+ (See|Vea) coalition-feed --help\.\n$/);
    });
  }
});
