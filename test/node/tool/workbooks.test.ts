/* Workbooks and addresses: what is read of them, and what keeps them from being read. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, it, type TestContext } from 'node:test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { formatValue } from 'hucre';
import { writeXlsx, type CellValue, type WriteSheet } from 'hucre/xlsx';
import { writeOds } from 'hucre/ods';
import type * as GoogleAddress from '../../../src/tool/spreadsheet/files/google-address.js';
import { folderWith, load, serverWith, TODAY } from './kit.ts';
import { importingPlaces } from './kit-import.ts';
import { workbookOf } from './kit-workbook.ts';

async function importingBook(t: TestContext, bytes: Uint8Array, name = 'book.xlsx', ...options: string[]) {
  return importingPlaces([join(folderWith(t, { [name]: bytes }), name)], ...options);
}

const sheet = (name: string, rows: CellValue[][], more: Partial<WriteSheet> = {}): WriteSheet => ({
  name,
  rows,
  ...more,
});
const styled = (cells: Record<string, string>): Pick<WriteSheet, 'cells'> => ({
  cells: new Map(Object.entries(cells).map(([at, numFmt]) => [at, { style: { numFmt } }])),
});
const DAY = new Date('2026-05-01T00:00:00Z');

/** Writes into each header of a zip file that the large entry unpacks to 5,000 bytes (APPNOTE 4.3.7 and 4.3.12). */
function sayItIsSmall(zip: Uint8Array): void {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let at = 0; at < zip.length - 46; at += 1) {
    const size = { 0x04034b50: 22, 0x02014b50: 24 }[view.getUint32(at, true)];
    if (size && view.getUint32(at + size, true) > 1_000_000) view.setUint32(at + size, 5000, true);
  }
}

describe('import of a workbook', () => {
  it('takes cells as the program shows them, and names them so', async (t) => {
    const rows = [
      ['id', 'title', 'led by', 'start', 'end', 'progress', 'completion'],
      [7, 'A', 'Us', DAY, DAY, 0.4, 'done'],
      [8, 'B', 'Us', '2026', DAY, 55.5, 'limited'],
    ];
    const formats = styled({ '1,0': '000', '1,3': 'mmm-yy', '1,4': 'dd/mm/yyyy', '1,5': '0%', '2,4': 'yyyy' });
    const { code, said, feed } = await importingBook(t, await workbookOf([sheet('commitments', rows, formats)]));
    assert.equal(code, 0);
    assert.match(said[0], /^Check: commitments!G2 \(completion\) "done" → complete: Write one of/);
    assert.deepEqual(feed.commitments, [
      { id: '007', title: 'A', leads: ['Us'], start: '2026-05', end: '2026-05-01', progress: 40 },
      { id: '8', title: 'B', leads: ['Us'], start: '2026', end: '2026', progress: 55.5, completion: 'limited' },
    ]);
  });

  for (const [value, numFmt, shown] of [
    [7, '"C-"000', 'C-007'],
    [7, 'MX\\-00', 'MX-07'],
    [7, '"Line "0', 'Line 7'],
    [10101, '00\\-000', '10-101'],
    [7, '000;-000', '007'],
    [20260007, '0000\\/0000', '2026/0007'],
    // Marks of a figure are no part of it.
    [1234, '#,##0', '1234'],
    [40, '"$"0', '40'],
    [40, '0 "days"', '40'],
    [1.5, '"C-"0', '1.5'],
  ] as const)
    it(`takes ${value} in the format ${numFmt} for ${shown}, of .xlsx and .ods`, async (t) => {
      const rows = [
        ['id', 'title', 'led by'],
        [value, 'A', 'Us'],
      ];
      const excel = await workbookOf([sheet('commitments', rows, styled({ '1,0': numFmt }))]);
      const parts = unzipSync(
        await writeOds({
          sheets: [
            sheet('coalition', [
              ['name', 'language', 'updated'],
              ['X', 'en', TODAY],
            ]),
            sheet('commitments', rows),
          ],
        }),
      );
      const words = `<text:p>${formatValue(value, numFmt)}</text:p>`;
      const xml = strFromU8(parts['content.xml']).replace(`<text:p>${value}</text:p>`, words);
      assert.ok(xml.includes(words));
      const open = zipSync({ ...parts, mimetype: [parts['mimetype'], { level: 0 }], 'content.xml': strToU8(xml) });
      for (const [name, book] of [
        ['book.xlsx', excel],
        ['book.ods', open],
      ] as const)
        assert.equal((await importingBook(t, book, name)).feed.commitments[0].id, shown, name);
    });

  it('writes out a date that stands where words should, in the language of the coalition', async (t) => {
    const revisions = sheet(
      'revisions',
      [
        ['commitment', 'what changed', 'was', 'now'],
        ['a', 'x', DAY, DAY],
      ],
      styled({ '1,2': 'mmm-yy', '1,3': 'd/m/yy' }),
    );
    const { said, feed } = await importingBook(
      t,
      await workbookOf([
        sheet('commitments', [
          ['id', 'title', 'led by'],
          ['a', 'A', 'Us'],
        ]),
        sheet(
          'reports',
          [
            ['commitment', 'date', 'period'],
            ['a', '2026-06-01', DAY],
          ],
          styled({ '1,2': 'd/m/yy' }),
        ),
        revisions,
      ]),
    );
    assert.match(said[0], /revisions!C2 \(was\) "2026-05" → May 2026/);
    assert.deepEqual(feed.commitments[0].revisions, [{ summary: 'x', was: 'May 2026', now: 'May 1, 2026' }]);
    assert.match(said.join('\n'), /reports!C2 \(period\) "2026-05-01" → May 2026/);
    assert.deepEqual(feed.commitments[0].reports, [{ date: '2026-06-01', period: 'May 2026' }]);
  });

  it('takes a merged cell for each of its rows, and says so', async (t) => {
    const milestones = sheet(
      'milestones',
      [
        ['commitment', 'title'],
        ['a', 'One'],
        [null, 'Two'],
        [null, 'Three'],
      ],
      {
        merges: [{ startRow: 1, startCol: 0, endRow: 3, endCol: 0 }],
      },
    );
    const { code, said, feed } = await importingBook(
      t,
      await workbookOf([
        sheet('commitments', [
          ['id', 'title', 'led by'],
          ['a', 'A', 'Us'],
        ]),
        milestones,
      ]),
    );
    assert.equal(code, 0);
    assert.match(
      said[0],
      /^Tip \(2\): milestones!A3 \(commitment\) "a"; milestones!A4 \(commitment\) "a"|^Tip \(2\): milestones!A3 \(commitment\); milestones!A4/,
    );
    assert.equal((feed.commitments[0].milestones as unknown[]).length, 3);
  });

  it('tells failed formulas, and those whose result was not saved', async (t) => {
    const commitments = sheet(
      'commitments',
      [
        ['id', 'title', 'led by', 'progress', 'start'],
        ['a', 'A', 'Us'],
      ],
      {
        cells: new Map([
          ['1,3', { value: '#DIV/0!', type: 'error' }],
          ['1,4', { formula: 'TODAY()' }],
        ]),
      },
    );
    const { code, said } = await importingBook(t, await workbookOf([commitments]));
    assert.equal(code, 0);
    assert.match(said[0], /commitments!D2 \(progress\) "#DIV\/0!": The formula in this cell failed/);
    assert.match(said[1], /commitments!E2 \(start\): The result of this formula is not in the file/);
  });

  it('counts from 1904 where the workbook does', async (t) => {
    const book = await writeXlsx({
      dateSystem: '1904',
      sheets: [
        sheet(
          'coalition',
          [
            ['name', 'language', 'updated'],
            ['X', 'en', DAY],
          ],
          styled({ '1,2': 'yyyy-mm-dd' }),
        ),
      ],
    });
    assert.equal((await importingBook(t, book)).feed.updated as unknown, '2026-05-01');
  });

  it('passes over sheets of notes, and names others once', async (t) => {
    const others = Array.from({ length: 100 }, (_, index) => sheet(`Draft ${index}`, [['x'], ['y']]));
    const book = await workbookOf([...others, sheet('# notes', [['a']]), sheet('# old', [['a']], { hidden: true })]);
    const { code, said } = await importingBook(t, book);
    assert.equal(code, 0);
    assert.equal(said.length, 2);
    assert.match(
      said[0],
      /^Tip \(100\): Draft 0; Draft 1; Draft 2; and 97 more \(--all lists them\): No sheet has this name/,
    );
  });

  it('tells cells that say something by their colour alone, and takes nothing from it', async (t) => {
    const rows = (...words: string[]): CellValue[][] => [
      ['id', 'title', 'led by', 'completion', 'state'],
      ...words.map((word, at) => [`c${at}`, `C${at}`, 'Us', word || null, null]),
    ];
    const fill = (rgb: string) =>
      ({ style: { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } } } }) as const;
    const [green, red, grey] = ['00B050', 'FF0000', 'EEEEEE'].map(fill);
    const striped = [0, 1, 2, 3].map((column) => [`4,${column}`, grey] as const);
    const shaded = [1, 2, 3, 4].map((row) => [`${row},4`, fill('FFFF00')] as const);
    const excel = await workbookOf([
      sheet('commitments', rows('', '', 'limited', ''), {
        cells: new Map([['1,3', green], ['2,3', red], ['3,3', green], ...shaded, ...striped]),
      }),
    ]);
    const open = unzipSync(
      await writeOds({
        sheets: [
          sheet('coalition', [
            ['name', 'language', 'updated'],
            ['X', 'en', TODAY],
          ]),
          sheet('commitments', rows('green', 'red', 'limited', '')),
        ],
      }),
    );
    const style = (name: string, colour: string): string =>
      `<style:style style:name="${name}" style:family="table-cell"><style:table-cell-properties fo:background-color="${colour}"/></style:style>`;
    const xml = strFromU8(open['content.xml'])
      .replace(
        '<office:automatic-styles/>',
        `<office:automatic-styles xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0">${style('green', '#00b050')}${style('red', '#ff0000')}</office:automatic-styles>`,
      )
      .replace(
        /<table:table-cell[^>]*><text:p>(green|red)<\/text:p><\/table:table-cell>/g,
        '<table:table-cell table:style-name="$1"/>',
      );
    assert.match(xml, /table:style-name="red"/);
    const ods = zipSync({ ...open, mimetype: [open['mimetype'], { level: 0 }], 'content.xml': strToU8(xml) });
    for (const [name, bytes] of [
      ['book.xlsx', excel],
      ['book.ods', ods],
    ] as const) {
      const { said, feed } = await importingBook(t, bytes, name);
      const lines = said.filter((line) => line.endsWith('[colour-alone]'));
      assert.deepEqual(
        lines.map((line) => line.split(': Th')[0]),
        ['Check (2): commitments!D2 (completion); commitments!D3 (completion)'],
        `${name}\n${said.join('\n')}`,
      );
      assert.deepEqual(
        feed.commitments.map(({ completion, state }) => [completion, state]),
        [
          [undefined, undefined],
          [undefined, undefined],
          ['limited', undefined],
          [undefined, undefined],
        ],
      );
    }
  });

  it('reads no hidden sheet, of .xlsx or .ods, and says so', async (t) => {
    const rows = [
      ['id', 'título'],
      ['a', 'Agua'],
    ];
    const milestones = sheet('hitos', [
      ['compromiso', 'título'],
      ['a', 'Uno'],
    ]);
    const excel = await workbookOf([
      sheet('compromisos', rows, { hidden: true }),
      sheet('borradores', [['x']], { veryHidden: true }),
      sheet('vacía', [], { hidden: true }),
      milestones,
    ]);
    const coalition = sheet('coalition', [
      ['name', 'language', 'updated'],
      ['X', 'es', TODAY],
    ]);
    const open = await writeOds({
      sheets: [coalition, sheet('compromisos', rows), sheet('borradores', [['x']]), sheet('vacía', []), milestones],
    });
    // As LibreOffice writes it: the style of a sheet says whether it is shown.
    const files = unzipSync(open);
    const style = (name: string, isShown: boolean): string =>
      `<style:style style:name="${name}" style:family="table"><style:table-properties table:display="${isShown}"/></style:style>`;
    const xml = strFromU8(files['content.xml'])
      .replace(
        '<office:automatic-styles/>',
        `<office:automatic-styles>${style('ta1', true)}${style('ta2', false)}</office:automatic-styles>`,
      )
      .replace(/table:name="(coalition|hitos)"/g, '$& table:style-name="ta1"')
      .replace(/table:name="(compromisos|borradores|vacía)"/g, '$& table:style-name="ta2"');
    const hidden = zipSync({ ...files, mimetype: [files['mimetype'], { level: 0 }], 'content.xml': strToU8(xml) });
    for (const [name, bytes] of [
      ['libro.xlsx', excel],
      ['libro.ods', hidden],
    ] as const) {
      const { said, feed } = await importingBook(t, bytes, name, '--lang', 'es');
      const lines = said.join('\n');
      // It costs the rows of another that name its own, which are not told one by one.
      assert.match(lines, /^Se pierde: compromisos: .*oculta y no se leyó.*\[sheet-hidden\]$/m, name);
      assert.match(lines, /^Revise: borradores: .*oculta y no se leyó.*\[sheet-hidden\]$/m, name);
      assert.doesNotMatch(lines, /hitos/, name);
      assert.doesNotMatch(lines, /vacía|Falta la hoja/, name);
      assert.equal(feed.commitments, undefined, name);
    }
    const { feed } = await importingBook(t, open, 'libro.ods');
    assert.equal(feed.commitments.length, 1);
  });

  it('passes over a million empty rows, and takes long cells', async (t) => {
    const text = 'word '.repeat(20_000);
    const commitments = sheet(
      'commitments',
      [
        ['id', 'title', 'led by', 'summary'],
        ['a', 'A', 'Us', text],
      ],
      {
        cells: new Map([['1048575,1', { value: null, style: { font: { bold: true } } }]]),
      },
    );
    const { code, feed } = await importingBook(t, await workbookOf([commitments]));
    assert.equal(code, 0);
    assert.equal((feed.commitments[0].summary as string).length, text.length - 1);
  });

  it('reads a wide sheet with a cell at its very end, and says what stands there', async (t) => {
    const wide = Array.from({ length: 20 }, (_, column) => `column ${column}`);
    const rows = [
      ['id', 'title', 'led by', ...wide],
      ['a', 'A', 'Us', ...wide],
    ];
    const style = { font: { bold: true } };
    for (const [at, value, told] of [
      ['1048575,0', null, undefined],
      ['1048575,0', ' ', undefined],
      ['1048575,0', 'x', 'commitments!A1048576 "x"'],
      ['899999,24', 7, 'commitments!Y900000 "7"'],
      ['4999,16383', 'x', 'commitments!XFD5000 "x"'],
    ] as const) {
      const commitments = sheet('commitments', rows, { cells: new Map([[at, { value, style }]]) });
      const { code, said, feed } = await importingBook(t, await workbookOf([commitments]));
      assert.equal(feed.commitments?.length, 1, said.join('\n'));
      const far = said.filter((line) => line.endsWith('[cell-far]')).map((line) => line.split(': This')[0]);
      assert.deepEqual([code, far], told === undefined ? [0, []] : [1, [`Lost: ${told}`]], at);
    }
  });

  it('reads OpenDocument workbooks', async (t) => {
    const book = await writeOds({
      sheets: [
        sheet('coalicion', [
          ['nombre', 'idioma', 'actualizado'],
          ['Valle', 'es', new Date(TODAY)],
        ]),
        sheet('compromisos', [
          ['id', 'título', 'responsables', 'avance', 'resumen'],
          ['a', 'Agua', 'Villa', 40, 'Una\nDos'],
          ['', '', '', '', ''],
          ['b', 'Luz', 'Villa', 130, ''],
        ]),
      ],
    });
    const { code, said, feed } = await importingBook(t, book, 'libro.ods');
    assert.equal(code, 0);
    assert.match(said[0], /^Revise: compromisos!D4 \(avance\) "130": Escriba un número de 0 a 100/);
    assert.equal(feed.updated as unknown, TODAY);
    assert.deepEqual(feed.commitments[0], {
      id: 'a',
      title: 'Agua',
      leads: ['Villa'],
      progress: 40,
      summary: 'Una\nDos',
    });
  });

  it('reads no entity of an OpenDocument file, neither another file nor one that grows', async (t) => {
    const secret = join(folderWith(t, { 'secret.txt': 'the secret' }), 'secret.txt');
    const good = unzipSync(
      await writeOds({
        sheets: [
          sheet('coalition', [
            ['name', 'language', 'updated'],
            ['Valley', 'en', TODAY],
          ]),
          sheet('members', [
            ['id', 'name', 'sector'],
            ['a', 'FILE', 'civil society'],
            ['b', 'GROWS', 'civil society'],
          ]),
        ],
      }),
    );
    const grows = Array.from({ length: 20 }, (_, index) => `<!ENTITY g${index + 1} "${`&g${index};`.repeat(10)}">`);
    const entities = `<!ENTITY file SYSTEM "file://${secret}"><!ENTITY g0 "grown">${grows.join('')}`;
    const content = strFromU8(good['content.xml']!)
      .replace(/(<\?xml[^>]*\?>)?/, (head) => `${head}<!DOCTYPE office:document-content [${entities}]>`)
      .replace('FILE', '&file;')
      .replace('GROWS', '&g20;');
    assert.match(content, /^(<\?xml[^>]*\?>)?<!DOCTYPE.*&file;.*&g20;/s);
    const { said, feed } = await importingBook(t, zipSync({ ...good, 'content.xml': strToU8(content) }), 'book.ods');
    const all = JSON.stringify(feed) + said.join('\n');
    assert.ok(all.length < 10_000, `${all.length} characters came of it`);
    assert.doesNotMatch(all, /the secret|grown/);
  });

  it('says why a file cannot be read and what to do', async (t) => {
    const rows = [
      ['name', 'language', 'updated'],
      ['X', 'en', TODAY],
    ];
    const locked = await writeXlsx({
      sheets: [sheet('coalition', rows)],
      encryption: { password: 'secret', spinCount: 1000 },
    });
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
    const bomb = zipSync({
      'xl/workbook.xml': new Uint8Array(1),
      'xl/worksheets/sheet1.xml': new Uint8Array(250 * 1024 * 1024),
    });
    const good = await writeXlsx({ sheets: [sheet('coalition', rows)] });
    const lying = zipSync({
      mimetype: [new TextEncoder().encode('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
      'content.xml': new Uint8Array(250 * 1024 * 1024),
    });
    sayItIsSmall(lying);
    for (const [name, bytes, reason] of [
      ['locked.xlsx', locked, /has a password\. Save a copy without one.*\[file-locked\]/],
      ['old.xls', old, /before 2007\. Save the workbook as \.xlsx.*\[file-old-excel\]/],
      ['lying.ods', lying, /is damaged/],
      ['bomb.xlsx', bomb, /larger than 200 MB.*\[file-too-large\]/],
      ['cut.xlsx', good.subarray(0, good.length - 200), /is damaged.*\[file-damaged\]/],
      [
        'cut.ods',
        Buffer.concat([
          Buffer.from('PK\u0003\u0004'),
          Buffer.alloc(26),
          Buffer.from('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
        ]),
        /is damaged/,
      ],
      ['page.xlsx', Buffer.from('<!DOCTYPE html><html><body>Sign in</body></html>'), /is a web page.*Publish to web/],
    ] as const) {
      const { code, said, feed } = await importingBook(t, bytes, name);
      assert.deepEqual([code, feed, said.length], [1, {}, 2], said.join('\n'));
      assert.match(said[0], new RegExp(`^Lost: ${name.replace('.', '\\.')}: `));
      assert.match(said[0], reason);
    }
  });

  it('takes what a link to another workbook last said, and follows none', async (t) => {
    const asked: string[] = [];
    const server = await serverWith(t, (request, response) => {
      asked.push(request.url ?? '');
      response.end();
    });
    const commitments = sheet('commitments', [
      ['id', 'title', 'led by', 'progress'],
      ['a', 'A', 'Us', 40],
    ]);
    const parts = unzipSync(await workbookOf([commitments]));
    const linked = Object.entries(parts).find(([, bytes]) => strFromU8(bytes).includes('<v>40</v>'))![0];
    const link = `${server}/other.xlsx`;
    const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const book = zipSync({
      ...parts,
      [linked]: strToU8(strFromU8(parts[linked]!).replace('<v>40</v>', '<f>[1]Sheet1!A1</f><v>40</v>')),
      'xl/externalLinks/externalLink1.xml': strToU8(
        `<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relations}"><externalBook r:id="rId1"/></externalLink>`,
      ),
      'xl/externalLinks/_rels/externalLink1.xml.rels': strToU8(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/externalLinkPath" Target="${link}" TargetMode="External"/></Relationships>`,
      ),
    });
    const { code, said, feed } = await importingBook(t, book);
    assert.equal(code, 0, said.join('\n'));
    assert.equal(feed.commitments[0].progress, 40);
    assert.deepEqual(asked, []);
  });

  it('reads a workbook with macros as any other', async (t) => {
    const book = await writeXlsx({
      sheets: [
        sheet('coalition', [
          ['name', 'language', 'updated'],
          ['X', 'en', TODAY],
        ]),
      ],
      vbaProject: new Uint8Array(64),
    });
    assert.equal((await importingBook(t, book, 'macros.xlsm')).code, 0);
  });

  it('asks for a sheet to be split anew that stands in one column', async (t) => {
    const plans = sheet('plans', [['id;title;start'], ['p;Plan;2026']]);
    const { code, said } = await importingBook(t, await workbookOf([plans]));
    assert.equal(code, 1);
    assert.match(said[0], /^Lost: plans: The whole table is in one column/);
  });
});

describe('import from the web', () => {
  it('reads a workbook or a CSV file at an address, and says why it cannot', async (t) => {
    const book = await workbookOf([]);
    const address = await serverWith(t, ({ url }, response) => {
      if (url === '/book') response.end(book);
      else if (url === '/coalition.csv') response.end(`name,language,updated\nX,en,${TODAY}\n`);
      else if (url === '/page') response.end('<html>');
      else response.writeHead(404).end();
    });
    assert.equal((await importingPlaces([`${address}/book`])).feed.title as unknown, 'Open Valley');
    assert.equal((await importingPlaces([`${address}/coalition.csv`])).feed.title as unknown, 'X');
    assert.match((await importingPlaces([`${address}/page`])).said[0], /is a web page/);
    const { code, said } = await importingPlaces([`${address}/gone`]);
    assert.equal(code, 1);
    assert.match(said[0], /the server answered 404/);
  });

  it('reads the sheets that one document publishes as CSV, each by its columns: their addresses have no names', async (t) => {
    const sheets = [
      `nombre,idioma,actualizado,enlace\nValle,es,${TODAY},https://valle.example/\n`,
      'id,nombre,sector\nmunicipio,Nuestro Municipio,gobierno\n',
      'id,título,inicio,término,entregado\nplan,Plan,2026,2028,2026\n',
      'id,título,plan,responsables,cumplimiento\nagua,Agua,plan,municipio,listo\n',
      'a,b,c\n1,2,3\n',
    ];
    const address = await serverWith(t, ({ url }, response) => {
      response.end(sheets[Number(new URL(url!, 'http://localhost').searchParams.get('gid'))]);
    });
    const at = (gid: number): string => `${address}/spreadsheets/d/e/2PACX/pub?gid=${gid}&single=true&output=csv`;
    const { code, feed, said } = await importingPlaces([0, 1, 2, 3].map(at));
    assert.equal(code, 0, said.join('\n'));
    assert.deepEqual(
      [feed.title, feed.members.length, feed.plans[0].id, feed.commitments[0].leads],
      ['Valle', 1, 'plan', ['municipio']],
    );
    assert.equal(said.length, 2, said.join('\n'));
    assert.match(said[0], /pub\?gid=3, fila 2, columna E \(cumplimiento\) "listo"/);
    assert.match((await importingPlaces([0, 4].map(at))).said.join('\n'), /pub\?gid=4.*\[sheet-unknown\]/);
  });

  let downloadAddress: typeof GoogleAddress.downloadAddress;
  before(async () => {
    ({ downloadAddress } = await load<typeof GoogleAddress>('src/tool/spreadsheet/files/google-address.ts'));
  });
  for (const [address, download] of [
    ['https://docs.google.com/spreadsheets/d/e/2PACX-1v_ab/pubhtml', 'd/e/2PACX-1v_ab/pub?output=xlsx'],
    [
      'https://docs.google.com/spreadsheets/d/e/2PACX-1v_ab/pubhtml?gid=3&single=true',
      'd/e/2PACX-1v_ab/pub?output=xlsx',
    ],
    ['https://docs.google.com/spreadsheets/d/1AbC-d_/edit?usp=sharing#gid=0', 'd/1AbC-d_/export?format=xlsx'],
    ['https://docs.google.com/spreadsheets/u/0/d/1AbC-d_/edit', 'd/1AbC-d_/export?format=xlsx'],
  ]) {
    it(`finds the workbook of ${address}`, () => {
      assert.equal(downloadAddress(address), `https://docs.google.com/spreadsheets/${download}`);
    });
  }
  for (const address of [
    'https://docs.google.com/spreadsheets/d/e/2PACX-1v/pub?gid=0&single=true&output=csv',
    'https://town.example/spreadsheets/d/1AbC/edit',
    'https://docs.google.com/document/d/1AbC/edit',
  ]) {
    it(`leaves ${address} as it is`, () => assert.equal(downloadAddress(address), address));
  }
});
