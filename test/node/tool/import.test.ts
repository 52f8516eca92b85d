import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { folderWith, runTool } from './kit.ts';

const COALITION = 'name,language,updated\nOpen Valley,en,2026-11-01\n';
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
      assert.equal((await runTool(['template', folder, ...options])).code, 0);
      const before = await runTool(['import', folder]);
      assert.deepEqual([before.code, before.stderr], [0, '']);
      assert.match((await runTool(['validate', '-'], { input: before.stdout })).stdout, /no problem found/);

      for (const file of readdirSync(folder)) {
        const text = readFileSync(join(folder, file), 'utf8');
        writeFileSync(join(folder, file), text.replace(/^# (example|ejemplo)/m, ''));
      }
      const { code, stdout, stderr } = await runTool(['import', folder]);
      assert.deepEqual([code, stderr], [0, '']);
      const feed = JSON.parse(stdout);
      assert.deepEqual(
        ['members', 'people', 'plans', 'commitments', 'contributions', 'events', 'updates'].map(
          (list) => feed[list].length,
        ),
        [1, 1, 1, 1, 1, 1, 1],
      );
      const [commitment] = feed.commitments;
      assert.deepEqual(
        ['milestones', 'revisions', 'assessments', 'links', 'sources', 'leads'].map((list) => commitment[list].length),
        [1, 1, 1, 1, 1, 2],
      );
      assert.match((await runTool(['validate', '-'], { input: stdout })).stdout, /no problem found/);
    });
  }

  it('writes files that Excel opens as UTF-8, and never over others', async (t) => {
    const folder = folderWith(t);
    await runTool(['template', folder]);
    const bytes = readFileSync(join(folder, 'commitments.csv'));
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    assert.match(bytes.toString(), /\r\n$/);
    writeFileSync(join(folder, 'commitments.csv'), 'mine');
    const { code, stderr } = await runTool(['template', folder]);
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
        'id,title,led by,progress,completion,plan\na,A,town,130,limited,\nb,B,town,60 %,done,none\n,C,,,,\nd,D,,10,,\n',
    });
    assert.equal(code, 1);
    assert.deepEqual(said, [
      'commitments.csv, row 2, column D (progress): Found "130". Write a number from 0 to 100. The cell is left out.',
      'commitments.csv, row 3, column E (completion): Found "done". Write one of: no-evidence (Sin evidencia disponible), not-started (No iniciado), limited (Limitado), substantial (Sustancial), complete (Completo). The cell is left out.',
      'commitments.csv, row 3, column F (plan): Found "none". Write the id of a plan. The cell is left out.',
      'commitments.csv, row 4, column A (id): Missing: write text. The row is left out.',
      '1 row left out, 3 cells left out. The rest went through.',
    ]);
    assert.deepEqual(feed!.commitments, [
      { id: 'a', title: 'A', leads: ['town'], completion: 'limited' },
      { id: 'b', title: 'B', leads: ['town'], progress: 60 },
      { id: 'd', title: 'D', progress: 10 },
    ]);
  });

  const separators: [string, string][] = [
    ['commas', 'id,name,sector\ntown,"Town, old",government\n'],
    ['semicolons', 'id;name;sector\ntown;Town, old;government\n'],
    ['tabs', 'id\tname\tsector\ntown\tTown, old\tgovernment\n'],
    ['semicolons and a sep= line', 'sep=;\r\nid;name;sector\r\ntown;Town, old;government\r\n'],
    ['CR LF and a byte order mark', '\ufeffid,name,sector\r\ntown,"Town, old",government\r\n'],
    ['CR alone', 'id,name,sector\rtown,"Town, old",government\r'],
    ['other order, case, spaces and empty columns', ' SECTOR ,,Name , id,,\ngovernment,,"Town, old",town,,\n,,,,,\n'],
    ['Spanish headers', 'id,Nombre,Sector\ntown,"Town, old",Gobierno\n'],
    ['a column of notes', '#,id,name,sector\n# a note,x,y,z\n,town,"Town, old",government\n'],
  ];
  for (const [title, text] of separators) {
    it(`reads a table with ${title}`, async (t) => {
      const { code, said, feed } = await importing(t, { 'members.csv': text });
      assert.deepEqual([code, said], [0, []]);
      assert.deepEqual(feed!.members, [{ id: 'town', name: 'Town, old', sector: 'government' }]);
    });
  }

  it('counts rows as the spreadsheet does, with line breaks in cells and empty rows', async (t) => {
    const { said, feed } = await importing(t, {
      'members.csv': 'id,name,sector\na,"First\r\nline ""two""",government\n\nb,B,nobody\n',
    });
    assert.equal(feed!.members[0].name, 'First\r\nline "two"');
    assert.match(said[0], /^members\.csv, row 4, column C \(sector\)/);
  });

  it('finds the sheets of Google and of Spanish names', async (t) => {
    const { feed } = await importing(t, { 'Valle - Integrantes.csv': MEMBERS, 'compromisos.CSV': 'id,título\na,A\n' });
    assert.deepEqual([feed!.members.length, feed!.commitments.length], [1, 1]);
  });

  it('finds the sheets of downloads and of people, and says so of two for one sheet', async (t) => {
    const { code, said, feed } = await importing(t, {
      'Members (1).csv': MEMBERS,
      'commitments - final.csv': 'id,title\na,A\n',
      'commitments.csv': 'id,title\nb,B\n',
    });
    assert.equal(code, 0);
    assert.deepEqual([feed!.members.length, feed!.commitments.map(({ id }) => id)], [1, ['a', 'b']]);
    assert.match(said[0], /^commitments\.csv: This is one more file for the sheet of commitments - final\.csv/);
  });

  it('has a column for each language of a text', async (t) => {
    const { code, said, feed } = await importing(t, {
      'commitments.csv':
        'id,title,título (español),title:pt-BR,policy areas,policy areas:es\na,Water,Agua,Água,Water;Air,Agua;Aire\nb,Only,,,,\nc,X,,,One;Two,Uno\n',
    });
    assert.deepEqual(feed!.commitments, [
      {
        id: 'a',
        title: { en: 'Water', es: 'Agua', 'pt-BR': 'Água' },
        policyAreas: [
          { en: 'Water', es: 'Agua' },
          { en: 'Air', es: 'Aire' },
        ],
      },
      { id: 'b', title: { en: 'Only' } },
      { id: 'c', title: { en: 'X' } },
    ]);
    assert.equal(code, 0);
    assert.match(
      said[0],
      /row 4, column E \(policy areas\): Write as many in each language, in the same order: there are 2 in en, 1 in es/,
    );
  });

  it('takes a member by its name, and others as they are written', async (t) => {
    const { feed } = await importing(t, {
      'members.csv': MEMBERS,
      'commitments.csv': 'id,title,led by\na,A,our  TOWN; Cycling Network\n',
    });
    assert.deepEqual(feed!.commitments[0].leads, ['town', 'Cycling Network']);
  });

  it('hangs rows below the records that they name by id or title', async (t) => {
    const { code, said, feed } = await importing(t, {
      'commitments.csv': 'id,title\na,Open data\nb,Parks\n',
      'plans.csv': 'id,title\np,Plan\n',
      'milestones.csv': 'commitment,id,title,status\na,m,One,Cumplido\nPARKS,m,Two,in progress\nc,,Three,\n,,Four,\n',
      'revisions.csv': 'commitment,plan,what changed\na,,x\n,p,y\na,p,z\n',
      'links.csv':
        'commitment,milestone,title,link\na,m,On one,https://example.org/\n,m,On which,https://example.org/\n',
      'sources.csv': 'commitment,title\n,Of all\na,Of a\n',
      'parties.csv': 'commitment,role,name,unit\na,lead,,Treasury\na,con,Bank,\na,,Bank,\n',
    });
    const [a, b] = feed!.commitments;
    assert.deepEqual(a.milestones, [
      { id: 'm', title: 'One', status: 'complete', links: [{ title: 'On one', url: 'https://example.org/' }] },
    ]);
    assert.deepEqual(b.milestones, [{ id: 'm', title: 'Two', status: 'in-progress' }]);
    assert.deepEqual([a.revisions, feed!.plans[0].revisions], [[{ summary: 'x' }], [{ summary: 'y' }]]);
    assert.deepEqual([feed!.sources, a.sources], [[{ title: 'Of all' }], [{ title: 'Of a' }]]);
    assert.deepEqual([a.leads, a.partners], [[{ unit: 'Treasury' }], [{ name: 'Bank' }]]);
    assert.equal(code, 1);
    assert.deepEqual(
      said.map((line) => line.replace(/ The row is left out\.$/, '')),
      [
        'links.csv, row 3, column B (milestone): Found "m". Several have this id: fill in the column commitment too.',
        'milestones.csv, row 4, column A (commitment): Found "c". Write the id of a commitment: none has this one.',
        'milestones.csv, row 5: Write what this row belongs to, in the column commitment.',
        'parties.csv, row 4: Write lead or partner in the column role.',
        'revisions.csv, row 4, column B (plan): Found "p". Fill in one of the columns commitment or plan, not several.',
        '5 rows left out. The rest went through.',
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
      /^members\.csv: Line 3 is not UTF-8, so the file was read as Windows-1252\. See whether this is right: b,Educación,government\./,
    );
    const mac = Buffer.from([...Buffer.from('id,name,sector\nb,Educaci'), 0x97, ...Buffer.from('n,government\n')]);
    const told = await importing(t, { 'members.csv': mac }, '--encoding', 'macintosh');
    assert.deepEqual([told.said, told.feed!.members[0].name], [[], 'Educación']);
    const utf16 = Buffer.from('\ufeffid\tname\tsector\nb\tEducación\tgovernment\n', 'utf16le');
    assert.equal((await importing(t, { 'members.csv': utf16 })).feed!.members[0].name, 'Educación');
  });

  it('hints at what it passes over', async (t) => {
    const { code, said } = await importing(t, {
      'members.csv': 'id,name,secotr,sector,sector\ntown,T,x,other,media\n',
      'notes.csv': 'a\n',
      'all.xlsx': 'PK',
    });
    assert.equal(code, 1);
    assert.match(
      said.join('\n'),
      /column C \(secotr\): No column has this name, so it is passed over\. Write "sector" if that is meant/,
    );
    assert.match(said.join('\n'), /column E \(sector\): This column is there twice; the first counts/);
    assert.match(said.join('\n'), /notes\.csv: It is named like none of .*\. Nothing of this file is used\./);
    assert.match(said.join('\n'), /all\.xlsx: This is a workbook\. Save each of its sheets/);
  });

  it('says so of a quote that is never closed', async (t) => {
    const { said } = await importing(t, { 'members.csv': 'id,name,sector\na,"A,government\n' });
    assert.match(said[0], /members\.csv: The table ends inside a cell/);
  });

  it('says what a file costs that is not used, once, and counts rows and not remarks', async (t) => {
    const { code, said, feed } = await importing(t, {
      'members.csv': 'id,name,sector\na,"A,government\n',
      'plans.csv': '',
      'commitments.csv': 'id,title,progress\n,,130\na,A,130\n',
    });
    assert.equal(code, 1);
    assert.deepEqual(
      said.filter((line) => /^(members|plans)/.test(line)).map((line) => line.replace(/: .*(?=Nothing)/, ': ')),
      ['members.csv: Nothing of this file is used.', 'plans.csv: Nothing of this file is used.'],
    );
    assert.equal(said.at(-1), '2 files not used, 1 row left out, 1 cell left out. The rest went through.');
    assert.deepEqual(feed!.commitments, [{ id: 'a', title: 'A' }]);
  });

  it('tells what it found in the files also where there is no coalition', async (t) => {
    const workbook = await runTool(['import', folderWith(t, { 'coalition.xlsx': 'PK' })]);
    assert.deepEqual([workbook.code, workbook.stdout], [1, '']);
    assert.match(
      workbook.stderr,
      /^coalition\.xlsx: This is a workbook\..*\ncoalition-feed: There is no feed: .* holds no coalition\.csv/,
    );
    const open = await importing(t, { 'coalition.csv': 'name,language,updated\n"Open Valley,en,2026\n' });
    assert.deepEqual([open.code, open.feed, open.said.length], [1, undefined, 2]);
    assert.match(open.said[0], /^coalition\.csv: The table ends inside a cell: .* Nothing of this file is used\.$/);
    assert.equal(open.said[1], 'coalition-feed: There is no feed: nothing of coalition.csv could be read.');
  });

  it('writes to a file where asked to, and nothing else to standard output', async (t) => {
    const folder = folderWith(t, { 'coalition.csv': COALITION });
    const { code, stdout } = await runTool(['import', folder, '--out', join(folder, 'feed.json')]);
    assert.deepEqual([code, stdout], [0, '']);
    assert.equal(JSON.parse(readFileSync(join(folder, 'feed.json'), 'utf8')).title, 'Open Valley');
  });

  it('takes names that stand further below, or in a later sheet', async (t) => {
    const { code, said, feed } = await importing(t, {
      'members.csv': 'id,name,sector,part of\nparks,Parks,government,Our Town\ntown,Our Town,government,\n',
      'commitments.csv': 'id,title,same as\na,A,\n',
      'sources.csv': 'event,title\nOpen forum,Minutes\n',
      'events.csv': 'id,title,start,commitment\nf,Open forum,2026,A\n',
    });
    assert.deepEqual([code, said], [0, []]);
    assert.equal(feed!.members[0].parent, 'town');
    assert.deepEqual([feed!.events[0].commitment, feed!.events[0].sources], ['a', [{ title: 'Minutes' }]]);
  });

  it('says so of two columns in one language', async (t) => {
    const { said, feed } = await importing(t, { 'commitments.csv': 'id,title,title:EN\na,One,Two\nb,,Only\n' });
    assert.deepEqual(
      feed!.commitments.map(({ title }) => title),
      [{ en: 'One' }, { EN: 'Only' }],
    );
    assert.equal(
      said[0],
      'commitments.csv, row 2, column C (title:EN): Found "Two". This column and title are both in en; the first counts. The cell is left out.'.replace(
        'in en;',
        'in EN;',
      ),
    );
    assert.equal(said.length, 2);
  });

  it('takes the language by its name', async (t) => {
    const { code, said, feed } = await importing(t, {
      'coalition.csv': 'nombre,name:en,idioma,actualizado\nValle,Valley,español,2026\n',
    });
    assert.deepEqual(
      [code, said, feed],
      [0, [], { version: 'coalition-feed/1', title: { es: 'Valle', en: 'Valley' }, language: 'es', updated: '2026' }],
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
      updated: '2026-11-01',
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
    assert.match(
      said[0],
      /^coalition\.csv, row 2, column B \(language\): Missing: write a language tag like en or es-MX\.$/,
    );
    assert.match(said[1], /^coalition\.csv, row 2, column C \(updated\): .* The cell is left out\.$/);
    assert.equal(said[2], '1 cell left out, 1 hint. The rest went through.');
  });

  it('makes no feed without the coalition, and says what is missing', async (t) => {
    const none = folderWith(t, { 'members.csv': MEMBERS });
    const missing = await runTool(['import', none]);
    assert.deepEqual([missing.code, missing.stdout], [1, '']);
    assert.match(missing.stderr, /holds no coalition\.csv/);
    const nameless = await importing(t, { 'coalition.csv': 'name,language,updated\n,en,2026\n' });
    assert.deepEqual([nameless.code, nameless.feed], [1, undefined]);
    assert.match(nameless.said[0], /coalition\.csv, row 2: Write the name of the coalition/);
    assert.equal(nameless.said.at(-1), 'coalition-feed: There is no feed: the coalition needs a name.');
    const failed = await importing(t, { 'coalition.csv': 'name,language,updated\n#N/A,en,2026\n' });
    assert.deepEqual([failed.code, failed.feed, failed.said.length], [1, undefined, 2]);
    const nowhere = await runTool(['import', join(none, 'nowhere')]);
    assert.deepEqual([nowhere.code, nowhere.stderr.includes('no such folder')], [1, true]);
  });

  for (const args of [
    ['import'],
    ['import', 'a', 'b'],
    ['import', 'a', '--dates', 'ymd'],
    ['import', 'a', '--encoding', 'x'],
    ['template'],
    ['template', 'a', '--lang', 'fr'],
    ['template', 'a', '--also', 'no language'],
    ['template', 'a', '--lang', 'es', '--also', 'en,ES'],
  ]) {
    it(`is used wrongly as ${args.join(' ')}`, async () => {
      const { code, stdout, stderr } = await runTool(args);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, /^coalition-feed: .+ See coalition-feed --help\.\n$/);
    });
  }
});
