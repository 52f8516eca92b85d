/* The sheets of several bodies at once. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import type * as BodyNames from '../../../src/tool/spreadsheet/body-names.js';
import { folderWith, load } from './kit.ts';
import { COALITION, importing, importingPlaces } from './kit-import.ts';

const HARBOR = {
  members: 'id,name,sector\nport,Port Authority,government\nwatch,Budget Watch,civil-society\n',
  plans: 'id,title,member\nplan,Plan of the Harbor,port\n',
  commitments: 'id,title,plan,led by\n1,Cleaner water,plan,port\n2,Open data,plan,port; watch\n',
  milestones: 'commitment,title\n1,Sensors\nOpen data,Portal\n',
};
const VALLEY = {
  members: 'id,name,sector\nvalley,Valley Government,government\nwatch,Budget Watch,civil-society\n',
  plans: 'id,title,member\nplan,Plan of the Valley,valley\n',
  commitments: 'id,title,plan,led by\n1,Open budget,plan,valley\n3,Open data,plan,watch\n',
  milestones: 'commitment,title\n1,Law\nOpen data,Catalogue\n',
};

function check({ code, said, feed }: Awaited<ReturnType<typeof importing>>, slugs: [string, string]): void {
  assert.equal(code, 0, said.join('\n'));
  assert.deepEqual(
    feed.members.map(({ id }) => id),
    ['port', 'watch', 'valley'],
  );
  assert.deepEqual(
    feed.plans.map(({ id, member }) => [id, member]),
    [
      [`${slugs[0]}-plan`, 'port'],
      [`${slugs[1]}-plan`, 'valley'],
    ],
  );
  assert.deepEqual(
    feed.commitments.map(({ id, plan, milestones }) => [id, plan, (milestones as { title: string }[])[0].title]),
    [
      [`${slugs[0]}-1`, `${slugs[0]}-plan`, 'Sensors'],
      ['2', `${slugs[0]}-plan`, 'Portal'],
      [`${slugs[1]}-1`, `${slugs[1]}-plan`, 'Law'],
      ['3', `${slugs[1]}-plan`, 'Catalogue'],
    ],
  );
}

const named = (body: string, sheets: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(sheets).map(([name, text]) => [`${body} - ${name}.csv`, text]));

describe('import of several bodies', () => {
  it('keeps them apart by the names of their files: ids that collide get the body before them', async (t) => {
    const files = { ...named('Harbor City', HARBOR), ...named('Valley', VALLEY), 'members.csv': 'id,name,sector\n' };
    check(await importing(t, files), ['harbor-city', 'valley']);
  });

  it('keeps them apart by their folders, with a coalition that belongs to all', async (t: TestContext) => {
    const top = folderWith(t, { 'coalition.csv': COALITION });
    for (const [body, sheets] of Object.entries({ harbor: HARBOR, valley: VALLEY })) {
      mkdirSync(join(top, body));
      for (const [name, text] of Object.entries(sheets)) writeFileSync(join(top, body, `${name}.csv`), text);
    }
    check(await importingPlaces([join(top, 'coalition.csv'), join(top, 'harbor'), join(top, 'valley')]), [
      'harbor',
      'valley',
    ]);
  });

  it('keeps apart folders that are called alike, by the folders they stand in', async (t: TestContext) => {
    const top = folderWith(t, { 'coalition.csv': COALITION });
    const places = [join(top, 'coalition.csv')];
    for (const [body, sheets] of Object.entries({ harbor: HARBOR, valley: VALLEY })) {
      const folder = join(top, body, 'sheets');
      mkdirSync(folder, { recursive: true });
      for (const [name, text] of Object.entries(sheets)) writeFileSync(join(folder, `${name}.csv`), text);
      places.push(folder);
    }
    check(await importingPlaces(places), ['harbor-sheets', 'valley-sheets']);
  });

  it('does not take one body’s name in all files for several', async (t) => {
    const { feed } = await importing(t, { ...named('Valley', VALLEY), 'members.csv': 'id,name,sector\n' });
    assert.deepEqual(
      feed.commitments.map(({ id }) => id),
      ['1', '3'],
    );
  });
});

it('several bodies get names of which no two make the same prefix of an id', async () => {
  const { bodyNames } = await load<typeof BodyNames>('src/tool/spreadsheet/body-names.ts');
  assert.deepEqual(bodyNames(['State/', 'City.xlsx', 'https://data.example/pub?output=xlsx']), [
    'State',
    'City',
    'data.example',
  ]);
  assert.deepEqual(bodyNames(['state/2026.xlsx', 'city/2026.xlsx']), ['state 2026', 'city 2026']);
  const google = (id: string): string => `https://docs.google.com/spreadsheets/d/${id}/pub?output=xlsx`;
  assert.deepEqual(bodyNames([google('a'), google('b')]), ['docs.google.com pub', 'docs.google.com pub 2']);
});
