/* What a town's own tracker has beside its cells: formats, merged cells, words struck through, columns that share a target. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import type { WriteSheet } from 'hucre/xlsx';
import { folderWith, TODAY } from './kit.ts';
import { importingPlaces, type Imported } from './kit-import.ts';
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
