/* What nobody sees in a workbook, or takes for part of the table, and what no program saved. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { it, type TestContext } from 'node:test';
import type { WriteSheet } from 'hucre/xlsx';
import { folderWith } from './kit.ts';
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
