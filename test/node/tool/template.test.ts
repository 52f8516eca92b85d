/* The empty workbook: filled in by hand, opened and saved by LibreOffice, imported. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readXlsx } from 'hucre/xlsx';
import { folderWith, runShipped, runTool } from './kit.ts';
import { importingPlaces } from './kit-import.ts';
import { fillWorkbook, throughLibreOffice, WITH_OFFICE } from './kit-workbook.ts';

const FILLED: Record<string, Record<string, string | number>[]> = {
  integrantes: [
    { id: '007', nombre: 'Nuestra Villa', sector: 'gobierno' },
    { id: 'foro', nombre: 'Nuestro Foro', sector: 'sociedad civil', ingreso: '2025-03' },
  ],
  planes: [{ id: 'plan', título: 'Plan 2026', inicio: '2026-01', término: '2028-06' }],
  compromisos: [
    {
      ...{
        id: '2026-05',
        título: 'Agua',
        'título:en': 'Water',
        plan: 'plan',
        responsables: '007; foro',
        inicio: '2026-05',
      },
      ...{ término: '2027-12-31', cumplimiento: 'limitado', avance: 40 },
    },
  ],
  hitos: [{ compromiso: '2026-05', id: 'h1', título: 'Sensores', situación: 'cumplido', 'cumplido el': '2026-09-12' }],
  informes: [{ compromiso: '2026-05', fecha: '2026-06-30', cumplimiento: 'limitado', 'qué lo dificultó': 'La lluvia' }],
};

const COMMITMENT = {
  id: '2026-05',
  title: { es: 'Agua', en: 'Water' },
  plan: 'plan',
  leads: ['007', 'foro'],
  start: '2026-05',
  end: '2027-12-31',
  completion: 'limited',
  progress: 40,
  milestones: [{ id: 'h1', title: 'Sensores', status: 'complete', completedOn: '2026-09-12' }],
  reports: [{ date: '2026-06-30', completion: 'limited', challenges: 'La lluvia' }],
};

async function filledTemplate(folder: string): Promise<string> {
  const file = join(folder, 'libro.xlsx');
  const { code } = await runTool(['template', file, '--lang', 'es', '--also', 'en']);
  assert.equal(code, 0);
  await fillWorkbook(file, { coalicion: [{ nombre: 'Coalición de Nuestro Valle', 'nombre:en': 'Our Valley' }] }, 3);
  await fillWorkbook(file, FILLED);
  return file;
}

describe('coalition-feed template FILE.xlsx', () => {
  for (const language of ['en', 'es']) {
    it(`passes as it is, and with its examples, in ${language}`, async (t) => {
      const file = join(folderWith(t), 'book.xlsx');
      assert.equal((await runTool(['template', file, '--lang', language])).code, 0);
      const empty = await importingPlaces([file]);
      assert.deepEqual([empty.code, empty.said.length], [0, 2], empty.said.join('\n'));
      assert.match(empty.said[0]!, /\[coalition-unnamed\]$/);
      const { sheets } = await readXlsx(readFileSync(file));
      const examples = Object.fromEntries(
        sheets
          .filter(({ name, rows }) => !name.startsWith('#') && String(rows[2][0]).startsWith('#'))
          .map(({ name, rows }) => {
            const cells = rows[0].map((header, column) => [header, rows[2][column]] as const).slice(1);
            return [name, [Object.fromEntries(cells.filter(([, value]) => value)) as Record<string, string>]];
          }),
      );
      await fillWorkbook(file, examples);
      const { code, said, feed } = await importingPlaces([file]);
      // Examples that lost their mark are asked about.
      assert.deepEqual([code, said.length], [0, 3], said.join('\n'));
      assert.match(said[1]!, /\[example-left\]$/);
      assert.equal(feed.commitments.length, 1);
      for (const list of ['milestones', 'revisions', 'reports', 'assessments', 'links'])
        assert.equal((feed.commitments[0][list] as unknown[]).length, 1, list);
    });
  }

  it('gives a good feed when it is filled in', async (t) => {
    const { code, said, feed } = await importingPlaces([await filledTemplate(folderWith(t))]);
    assert.deepEqual([code, said], [0, ['Escrito: 2 integrantes, 1 plan, 1 compromiso, 1 hito, 1 informe.']]);
    assert.deepEqual(feed.commitments, [COMMITMENT]);
  });

  for (const format of ['xlsx', 'ods']) {
    it(`still does when LibreOffice has opened it and saved it as .${format}`, WITH_OFFICE, async (t) => {
      const folder = folderWith(t);
      await filledTemplate(folder);
      const saved = await throughLibreOffice(folder, 'libro.xlsx', format, join(folder, 'saved'));
      const { code, said, feed } = await importingPlaces([saved]);
      assert.deepEqual([code, said.length], [0, 1], said.join('\n'));
      assert.deepEqual(feed.commitments, [COMMITMENT]);
      assert.equal(feed.members[0].id, '007');
    });
  }

  it('marks wrong cells in the program, and no others', WITH_OFFICE, async (t) => {
    const folder = folderWith(t);
    const file = join(folder, 'book.xlsx');
    await runTool(['template', file]);
    await fillWorkbook(file, {
      members: [
        { id: 'town', name: 'Our Town', sector: 'government', joined: '2025-03' },
        { id: 'forum', name: 'Our Forum', sector: 'goverment', joined: '31/05/26' },
        { id: 'forum', sector: 'media', 'contact e-mail': 'nobody' },
      ],
      commitments: [
        {
          id: 'a',
          title: 'A',
          'led by': 'town; forum',
          start: '2026',
          end: '2026-12-31',
          completion: 'limited',
          progress: 40,
        },
        { id: 'b', title: 'B', plan: 'p', end: '2026-02-30', completion: 'done', progress: 140, link: 'see website' },
        // What import takes stays as it is.
        { id: 'c', title: 'Clean water', start: '31/05/2026', end: '31 May 2027', completion: 'No evidence available' },
        { id: 'd', title: 'D', start: '2026-05-31', end: '2026', updated: 'Q4 2026' },
        { id: 'e', title: 'E', start: '2026-05-31', end: '2026-04' },
        { id: 'f', title: 'F', start: '2027', end: '03/04/2027', updated: '31/31/2027' },
      ],
      milestones: [
        { commitment: 'a', title: 'Pipes' },
        { commitment: 'clean water', title: 'Pumps' },
        { commitment: 'watr', title: 'Taps' },
      ],
    });
    const html = readFileSync(await throughLibreOffice(folder, 'book.xlsx', 'html'), 'utf8');
    const marked = [...html.matchAll(/<td[^>]*bgcolor="#f8cbad"[^>]*>(.*?)<\/td>/gis)].map(([, cell]) =>
      cell.replace(/<[^>]*>/g, '').trim(),
    );
    assert.deepEqual(marked.sort(), [
      '',
      '03/04/2027',
      '140',
      '2026-02-30',
      '2026-04',
      '31/05/26',
      '31/31/2027',
      'done',
      'forum',
      'forum',
      'goverment',
      'nobody',
      'p',
      'see website',
      'watr',
    ]);
  });

  it('offers the words of the language and the ids of other sheets as lists', async (t) => {
    const file = join(folderWith(t), 'libro.xlsx');
    await runTool(['template', file, '--lang', 'es']);
    const { sheets } = await readXlsx(readFileSync(file));
    const lists = sheets.find(({ hidden }) => hidden)!.rows.map((row) => row.join(', '));
    assert.ok(
      lists.some((list) => list.startsWith('sin evidencia disponible, no iniciado, limitado, sustancial, completo')),
    );
    assert.ok(
      lists.some((list) => list.startsWith('responsable, socio')),
      lists.join('\n'),
    );
    assert.ok(lists.some((list) => list.includes('informe del Mecanismo de Revisión Independiente de OGP')));
    const formulaOf = (name: string, header: string): string | undefined => {
      const sheet = sheets.find((each) => each.name === name)!;
      const letter = String.fromCharCode(65 + sheet.rows[0].indexOf(header));
      return sheet.dataValidations?.find(({ range }) => range.startsWith(letter))?.formula1;
    };
    assert.match(formulaOf('compromisos', 'responsables')!, /^OFFSET\('?integrantes'?!/);
    assert.match(formulaOf('hitos', 'compromiso')!, /^OFFSET\('?compromisos'?!/);
    assert.match(formulaOf('enlaces', 'hito')!, /^OFFSET\('?hitos'?!.*MATCH\(\$B4,/);
  });

  it('keeps whose row it is in sight, and gives the first two rows the room that their words need', async (t) => {
    const file = join(folderWith(t), 'libro.xlsx');
    await runTool(['template', file, '--lang', 'es']);
    const { sheets } = await readXlsx(readFileSync(file));
    for (const [name, header] of [
      ['integrantes', 'nombre'],
      ['compromisos', 'título'],
      ['hitos', 'título'],
    ]) {
      const { freezePane, rows, rowDefs } = sheets.find((each) => each.name === name)!;
      assert.deepEqual([freezePane?.rows, rows[0][freezePane!.columns! - 1]], [1, header]);
      // A line takes 15 points.
      assert.ok(rowDefs!.get(0)!.height! >= 30 && rowDefs!.get(1)!.height! >= 60, name);
    }
  });

  it('says the command to type next, also where a name has a space', async (t) => {
    const { stdout } = await runTool(['template', 'our plan.xlsx'], { cwd: folderWith(t) });
    assert.match(stdout, / npx --no-install coalition-feed import "our plan\.xlsx" --out coalition\.json$/m);
  });

  it('never writes over a file, and takes no other ending', async (t) => {
    const file = join(folderWith(t, { 'book.xlsx': 'mine' }), 'book.xlsx');
    const { code, stderr } = await runShipped(['template', file]);
    assert.deepEqual([code, readFileSync(file, 'utf8')], [1, 'mine']);
    assert.match(stderr, /is there already\. Nothing was written/);
    assert.equal((await runShipped(['template', file.replace('xlsx', 'ods')])).code, 2);
  });
});
