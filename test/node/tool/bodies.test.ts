/* The sheets of several bodies at once. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import type * as BodyNames from '../../../src/tool/spreadsheet/bodies/body-names.js';
import type { Ended } from '../../support/run-to-end.ts';
import { folderWith, load, runTool, TODAY } from './kit.ts';
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
  it('has a plan of several bodies once, exactly where `merge` has', async (t) => {
    const state = 'state,State,government';
    const [harbor, valley] = ['port,Port,government', 'valley,Valley,government'];
    const sheets = (folder: string, members: string[], plan: string) => {
      mkdirSync(folder);
      const files = {
        'coalition.csv': COALITION,
        'members.csv': ['id,name,sector', ...members, 'watch,Watch,civil-society', ''].join('\n'),
        'plans.csv': `id,title,member,start,end\n${plan}\n`,
        'commitments.csv': 'id,title,plan,led by\n1,Water,plan,watch\n',
      };
      for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
      return folder;
    };
    for (const [one, other, plans] of [
      [
        { members: [harbor, state], plan: 'plan,Plan 2026,state,2026,2028' },
        { members: [valley, state], plan: 'plan,Plan 2026,state,2026,2028' },
        1,
      ],
      [{ members: [harbor], plan: 'plan,Plan 2026,,2026,2028' }, { members: [], plan: 'plan,Plan 2026,,2026,2028' }, 1],
      [{ members: [harbor], plan: 'plan,Plan 2026,,2026,2028' }, { members: [], plan: 'plan,Plan 2026,,2026,2029' }, 2],
      [
        { members: [harbor], plan: 'plan,Plan 2026,,2026,2028' },
        { members: [valley], plan: 'plan,Plan 2026,,2026,2028' },
        2,
      ],
      [{ members: [harbor], plan: 'plan,Plan 2026,,,' }, { members: [], plan: 'plan,Another plan,,,' }, 2],
    ] as const) {
      const top = folderWith(t);
      const folders = Object.entries({ one, other }).map(([name, { members, plan }]) =>
        sheets(join(top, name), [...members], plan),
      );
      const { feed, said } = await importingPlaces(folders);
      for (const folder of folders) await runTool(['import', folder, '--out', `${folder}.json`]);
      const merged = JSON.parse(
        (await runTool(['merge', ...folders.map((each) => `${each}.json`)])).stdout,
      ) as typeof feed;
      assert.equal(merged.plans.length, plans);
      assert.deepEqual(
        feed.plans.map(({ id, member }) => [id, member]),
        merged.plans.map(({ id, member }) => [id, member]),
        said.join('\n'),
      );
      assert.deepEqual(
        feed.commitments.map(({ plan }) => plan),
        merged.commitments.length === 1 ? ['plan', 'plan'] : merged.commitments.map(({ plan }) => plan),
      );
    }
  });

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

describe('what import says of several bodies, as merge does', () => {
  const both = (
    harbor: Readonly<Record<string, string>>,
    valley: Readonly<Record<string, string>>,
  ): Record<string, string> => ({
    ...named('Harbor', { ...HARBOR, ...harbor }),
    ...named('Valley', { ...VALLEY, ...valley }),
    'members.csv': 'id,name,sector\n',
  });

  it('has once what two bodies list word for word: people of the group, sources of a member of both', async (t) => {
    const people = 'name,role,member\nAna,Chair,watch\nAna,Chair,watch\n';
    const sources = 'member,title\nwatch,Minutes of March\n';
    const { feed } = await importing(t, {
      ...named('Harbor City', { ...HARBOR, people, sources }),
      ...named('Valley', { ...VALLEY, people: 'name,role,member\nAna,Chair,watch\nBen,Notes,watch\n', sources }),
      'members.csv': 'id,name,sector\n',
    });
    // A row that one body has twice is its own to mend.
    assert.deepEqual(
      feed.people.map(({ name }) => name),
      ['Ana', 'Ana', 'Ben'],
    );
    assert.deepEqual(feed.members.find(({ id }) => id === 'watch')?.sources, [{ title: 'Minutes of March' }]);
  });

  it('asks whether commitments with one title are one promise, and joins those that are', async (t) => {
    const { said } = await importing(t, both({}, {}));
    assert.ok(
      said.some((line) => /^Is this one promise of two bodies\? 2 = 3 \(one title\)\. .*--same.*"same as"/.test(line)),
      said.join('\n'),
    );
    const joined = await importing(t, both({}, {}), '--same', '2=3');
    assert.deepEqual(
      joined.feed.commitments.map(({ sameAs }) => sameAs),
      [undefined, ['3'], undefined, ['2']],
    );
    assert.doesNotMatch(joined.said.join('\n'), /one promise/);
  });

  it('has an event of two workbooks once under one id, and asks whether it is one under two', async (t) => {
    const events = 'id,title,start,place\ne1,Open forum,2026-11-20,';
    const { said, feed } = await importing(
      t,
      both({ events: `${events}\n` }, { events: `${events}Library\ne2,Talk,2026-11-21,\n` }),
    );
    assert.deepEqual(feed.events, [
      { id: 'e1', title: 'Open forum', start: '2026-11-20', place: 'Library' },
      { id: 'e2', title: 'Talk', start: '2026-11-21' },
    ]);
    assert.match(said.join('\n'), /^Do two bodies really have this event together\? e1 \(/m);
    const places = await importing(t, both({ events: `${events}Library\n` }, { events: `${events}Market\n` }));
    assert.deepEqual(
      places.feed.events.map(({ place }) => place),
      ['Library', 'Market'],
    );
    const one = await importing(t, both({ events: `${events}Library\n` }, { events: `${events}library\n` }));
    assert.equal(one.feed.events.length, 1);
    assert.doesNotMatch(one.said.join('\n'), /this event/);
    // What is of a commitment of each is of each.
    const of = 'id,title,start,commitment\ne1,Open forum,2026-11-20,1\n';
    assert.equal((await importing(t, both({ events: of }, { events: of }))).feed.events.length, 2);
    const two = await importing(t, both({ events: `${events}\n` }, { events: events.replace('e1', 'forum') }));
    assert.ok(
      two.said.some((line) =>
        /^Is this one event of two bodies\? e1 = forum \("Open forum", 2026-11-20\)\. .*the same id in both workbooks/.test(
          line,
        ),
      ),
      two.said.join('\n'),
    );
    // A day without an hour contradicts nothing; two hours do.
    const zone = { 'coalition.csv': 'name,language,time zone\nOpen Valley,en,America/Bogota\n' };
    const at = (hour: string) => `id,title,start\ne1,Open forum,2026-11-20${hour}\n`;
    for (const pair of [
      [at(''), at(' 17:00')],
      [at(' 17:00'), at('')],
    ]) {
      const once = await importing(t, { ...both({ events: pair[0] }, { events: pair[1] }), ...zone });
      assert.deepEqual(once.feed.events, [{ id: 'e1', title: 'Open forum', start: '2026-11-20T17:00' }]);
      assert.doesNotMatch(once.said.join('\n'), /one event of|values? differ/);
    }
    const hours = await importing(t, { ...both({ events: at(' 17:00') }, { events: at(' 18:00') }), ...zone });
    assert.match(hours.said.join('\n'), /17:00 and 18:00\)\. .*give it the same hour in both workbooks/);
  });

  it('keeps apart news of two workbooks that say two things, and offices of two bodies', async (t) => {
    const sheets = (summary: string) => ({
      updates: `id,title,date,summary\nn1,New site,2026-03-01,${summary}\n`,
      people: 'role\nSecretary\n',
    });
    const { feed } = await importing(t, both(sheets('Of the port'), sheets('Of the valley')));
    assert.deepEqual(
      feed.updates.map(({ summary }) => summary),
      ['Of the port', 'Of the valley'],
    );
    assert.equal(feed.people.length, 2);
    assert.equal((await importing(t, both(sheets('Same'), sheets('Same')))).feed.updates.length, 1);
  });

  it('says of members of one name under two ids that one id in both makes them one', async (t) => {
    const members = 'id,name,sector\nharbor-port,Port Authority,government\n';
    const { said } = await importing(t, both({}, { members }));
    assert.match(
      said.join('\n'),
      /The member port has the same name\. If it is one member, .*the same in each workbook/,
    );
  });

  it('is as new as the newest body, has what only a further one says of the coalition, and its words and hours in its language and zone', async (t) => {
    const body = (name: string, row: string, events: string): Record<string, string> => ({
      ...named(name, {
        ...(name === 'Harbor' ? HARBOR : VALLEY),
        coalition: `name,language,updated,time zone,license\n${row}\n`,
        events,
      }),
    });
    const { feed } = await importing(t, {
      ...body('Harbor', 'Harbor,en,2026-03-01,America/Bogota,', 'id,title,start\na,Forum,2026-12-10 18:00\n'),
      ...body('Valley', 'Valle,es,2026-05-01,America/Mexico_City,CC0-1.0', 'id,title,start\nb,Foro,2026-12-11 18:00\n'),
      'members.csv': 'id,name,sector\n',
      'coalition.csv': '',
    });
    const { title, language, updated, license } = feed as unknown as Record<string, unknown>;
    assert.deepEqual([title, language, updated, license], ['Harbor', 'en', '2026-05-01', 'CC0-1.0']);
    assert.deepEqual(feed.events, [
      { id: 'a', title: 'Forum', start: '2026-12-10T18:00' },
      { id: 'b', title: { es: 'Foro' }, start: '2026-12-11T18:00:00-06:00' },
    ]);
    const other = feed.commitments.find(({ id }) => id === 'valley-1') as unknown as Record<string, unknown>;
    assert.deepEqual([other['title'], other['leads']], [{ es: 'Open budget' }, ['valley']]);
  });

  it('writes whose a plan is where its body has one government, and asks where it has none', async (t) => {
    const without = 'id,title\nplan,Plan\n';
    const members = 'id,name,sector\nwatch,Budget Watch,civil-society\n';
    const { feed, said } = await importing(
      t,
      both({ plans: without }, { plans: 'id,title\nplan,Another plan\n', members }),
    );
    assert.deepEqual(
      feed.plans.map(({ member }) => member),
      ['port', undefined],
    );
    assert.ok(said.includes('1 plan does not say whose it is: valley-plan. Write it into "member".'), said.join('\n'));
  });

  it('leaves the plans of one body as they are', async (t) => {
    const { feed } = await importing(t, { 'plans.csv': 'id,title\nplan,Plan\n' });
    assert.deepEqual(feed.plans, [{ id: 'plan', title: 'Plan' }]);
  });

  it('asks where one body alone says that a member left, and keeps it', async (t) => {
    const members = (left: string) => `id,name,sector,left\nwatch,Watch,civil-society,${left}\n`;
    const files = {
      'coalition.csv': COALITION,
      'a - members.csv': members(''),
      'b - members.csv': members('2026-07-01'),
      'a - commitments.csv': 'id,title,led by\n1,Water,watch\n',
      'b - commitments.csv': 'id,title,led by\n2,Health,watch\n',
    };
    for (const turned of [
      files,
      { ...files, 'a - members.csv': members('2026-07-01'), 'b - members.csv': members('') },
    ]) {
      const { said, feed } = await importing(t, { 'members.csv': 'id,name,sector\n', ...turned });
      const body = turned === files ? 'b' : 'a';
      const line = said.find((each) => each.startsWith('Did this member leave the coalition?'))!;
      assert.match(
        line,
        new RegExp(`${body} - members\\.csv, row 2, column D \\(left\\) "2026-07-01"\\. Another body`),
      );
      assert.equal(feed.members[0].left, undefined);
      assert.doesNotMatch(said.join('\n'), /lead-left/);
    }
    const all = { ...files, 'a - members.csv': members('2026-07-01') };
    const { said, feed } = await importing(t, { 'members.csv': 'id,name,sector\n', ...all });
    assert.equal(feed.members[0].left, '2026-07-01');
    assert.doesNotMatch(said.join('\n'), /Did this member leave/);
    // The same of feeds.
    const folder = folderWith(
      t,
      Object.fromEntries(
        ['', '2026-07-01'].map((left, at) => [
          `${at}.json`,
          JSON.stringify({
            version: 'coalition-feed/1',
            title: 'Valley',
            language: 'en',
            updated: '2026-08-01',
            members: [{ id: 'watch', name: 'Watch', sector: 'civil-society', ...(left && { left }) }],
          }),
        ]),
      ),
    );
    for (const order of [
      ['0.json', '1.json'],
      ['1.json', '0.json'],
    ]) {
      const merged = await runTool(['merge', ...order], { cwd: folder });
      assert.match(merged.stderr, /Did this member leave the coalition\? members\[watch\]\.left "2026-07-01"/);
      assert.doesNotMatch(merged.stdout, /"left"/);
    }
  });

  it('compares what stands in a report with what the other body says of the same promise', async (t) => {
    const { said } = await importing(
      t,
      {
        'a - commitments.csv': 'id,title,led by,progress\n1,Water,town,20\n',
        'b - commitments.csv': 'id,title,led by,progress\n2,Water,town,\n',
        'b - reports.csv': 'commitment,date,progress,challenges\n2,2026-03-01,10,x\n2,2026-09-01,30,x\n',
      },
      '--same',
      '1=2',
    );
    assert.match(said.join('\n'), /1 = 2: progress 20 \/ 30/);
  });

  it('lists what two bodies say differently of one member, and takes what the first says', async (t) => {
    const rows = (site: string, role: string): string =>
      `id,name,sector,link,role\nwatch,Budget Watch,civil-society,${site},${role}\n`;
    const { feed, said } = await importing(
      t,
      both(
        { members: `${rows('https://watch.example/', '')}port,Port Authority,government,,\n` },
        { members: `${rows('https://old.example/', 'Reads budgets')}valley,Valley Government,government,,\n` },
      ),
    );
    const { url, role } = feed.members.find(({ id }) => id === 'watch')!;
    assert.deepEqual([url, role], ['https://watch.example/', 'Reads budgets']);
    assert.ok(
      said.includes(
        '1 value differs between the bodies. The body named first counts; --newest takes the newer: Harbor - members.csv, row 2, column D (link) "https://watch.example/", not Valley - members.csv, row 2, column D (link) "https://old.example/". Write the same in both.',
      ),
      said.join('\n'),
    );
  });

  it('takes what the newest says where told, and names files with their folders', async (t: TestContext) => {
    const top = folderWith(t, {});
    const write = (body: string, updated: string, link: string): string => {
      const folder = join(top, body);
      mkdirSync(folder);
      writeFileSync(join(folder, 'coalition.csv'), `title,language,updated\n${body} coalition,en,${updated}\n`);
      writeFileSync(
        join(folder, 'members.csv'),
        `id,name,sector,link\nwatch,Budget Watch,civil-society,https://${link}/\n`,
      );
      return folder;
    };
    const places = [
      write('port', '2026-05-02', 'port.example'),
      write('city', '2026-06-01', 'city.example'),
      write('valley', '2026-05-20', 'valley.example'),
    ];
    const { feed, said } = await importingPlaces(places);
    assert.equal(feed.members[0].url, 'https://port.example/');
    assert.match(said.join('\n'), /The body named first counts; --newest takes the newer: /);
    const further = said.find((line) => line.endsWith('[coalition-of-body]'))!;
    assert.ok(further.includes(`${join('city', 'coalition.csv')}, row 2; `), further);
    // Each body has a row of its own, which is no mistake.
    assert.match(further, /^Tip \(2\): .*of the body that was named first, and its date is that of the newest\./);
    const newest = await importingPlaces(places, '--newest');
    assert.equal(newest.feed.members[0].url, 'https://city.example/');
    assert.match(newest.said.join('\n'), /2 values differ between the bodies\. The newer one counts: /);
  });

  it('names the ids that got their body before them', async (t) => {
    const { said } = await importing(t, both({}, {}));
    // One cause, one line.
    assert.match(
      said.join('\n'),
      /^4 ids were taken .*\. plans: harbor plan → harbor-plan; valley plan → valley-plan; commitments: .*valley 1 → valley-1\.$/m,
    );
  });

  it('puts the name of a body before all of its ids where told, and of the only one any name', async (t) => {
    const { said, feed } = await importing(t, both({}, {}), '--prefix', 'Valley');
    assert.deepEqual(
      feed.commitments.map(({ id, plan, leads }) => [id, plan, leads]),
      [
        ['1', 'plan', ['port']],
        ['2', 'plan', ['port', 'watch']],
        ['valley-1', 'valley-plan', ['valley']],
        ['valley-3', 'valley-plan', ['watch']],
      ],
    );
    assert.doesNotMatch(said.join('\n'), /taken by different records/);
    const alone = await importing(
      t,
      {
        'commitments.csv': 'id,title,led by\n1,A,town\nopen-valley-2,B,town\n',
        'milestones.csv': 'commitment,title\n1,M\n',
      },
      ...['--prefix', 'Open Valley'],
    );
    assert.equal(alone.code, 0, alone.said.join('\n'));
    assert.deepEqual(
      alone.feed.commitments.map(({ id, leads }) => [id, leads]),
      [
        ['open-valley-1', ['town']],
        ['open-valley-2', ['town']],
      ],
    );
    const wrong = await importing(t, both({}, {}), '--prefix', 'City');
    assert.deepEqual([wrong.code, wrong.said.join().includes('harbor, valley')], [2, true]);
  });

  it('leaves published ids as they are: the body that is new is to get its name before its own', async (t) => {
    const top = folderWith(t, { 'coalition.csv': COALITION, 'pub.json': '' });
    for (const [body, sheets] of Object.entries({ harbor: HARBOR, valley: VALLEY })) {
      mkdirSync(join(top, body));
      for (const [name, text] of Object.entries(sheets)) writeFileSync(join(top, body, `${name}.csv`), text);
    }
    const run = (...places: string[]): Promise<Ended> =>
      runTool(['import', ...places, 'coalition.csv', '--out', 'pub.json'], { cwd: top });
    const ids = (): string[] =>
      (JSON.parse(readFileSync(join(top, 'pub.json'), 'utf8')) as { commitments: { id: string }[] }).commitments.map(
        ({ id }) => id,
      );
    // Whoever is named first: the ids of the second are published.
    assert.equal((await run('valley')).code, 0);
    const refused = await run('harbor', 'valley');
    assert.equal(refused.code, 1, refused.stderr);
    assert.match(refused.stderr, /published already\..* --prefix harbor\.$/m);
    assert.match(refused.stderr, /pub\.json was not replaced: 2 published ids would change/);
    assert.deepEqual(ids(), ['1', '3']);
    const followed = await run('harbor', 'valley', '--prefix', 'harbor');
    assert.equal(followed.code, 0, followed.stderr);
    assert.deepEqual(ids(), ['harbor-1', 'harbor-2', '1', '3']);
    assert.equal((await run('harbor', 'valley', '--prefix', 'valley', '--force')).code, 0);
  });

  it('takes two editions of one workbook for no two bodies: nothing is there twice', async (t: TestContext) => {
    const top = folderWith(t, { 'coalition.csv': COALITION });
    const write = (body: string, commitments: string): void => {
      mkdirSync(join(top, body));
      for (const [name, text] of Object.entries({ ...HARBOR, commitments }))
        writeFileSync(join(top, body, `${name}.csv`), text);
    };
    const [head, ...rows] = HARBOR.commitments.trim().split('\n');
    write('old', HARBOR.commitments);
    write('new', [head, ...rows, '3,Roads,plan,port', ''].join('\n'));
    write('other', [head, rows[0], '2,Roads,plan,port', '3,Parks,plan,port', ''].join('\n'));
    const run = (...places: string[]): Promise<Ended> =>
      runTool(['import', 'coalition.csv', ...places, '--out', 'out.json'], { cwd: top });
    const refused = await run('old', 'new');
    assert.equal(refused.code, 1, refused.stderr);
    assert.match(
      refused.stderr,
      /^Are old and new two editions .* 2 of 2 commitments .* import the newer one alone; if they are two bodies, say --prefix new\.$/m,
    );
    assert.match(refused.stderr, /^out\.json was not written: /m);
    assert.doesNotMatch(refused.stderr, /one promise|taken by different records/);
    assert.equal(existsSync(join(top, 'out.json')), false);
    // Two bodies may have one promise under one id.
    const apart = await run('old', 'other');
    assert.equal(apart.code, 0, apart.stderr);
    assert.match(apart.stderr, /^Is this one promise of two bodies\? old-1 = other-1/m);
    const spanish = await run('new', 'old', '--lang', 'es', '--force');
    assert.equal(spanish.code, 0, spanish.stderr);
    assert.match(spanish.stderr, /^¿Son new y old dos ediciones de un mismo libro\? 2 de 2 compromisos/m);
    assert.match(spanish.stderr, /^¿Son los mismos compromisos de dos instituciones\? new-1 = old-1/m);
  });

  it('asks nothing of editions where somebody said that they are two bodies, and then all that there is to ask of two', async (t) => {
    const top = folderWith(t, {});
    const write = (body: string, members: string, sameAs = '', row = ''): void => {
      mkdirSync(join(top, body));
      const files = {
        'coalicion.csv': 'nombre,idioma,actualizado\nValle,es,2026-01-15\n',
        'integrantes.csv': `id,nombre,sector,salida\nforo,Foro Ciudadano,${members}\n`,
        'compromisos.csv': `id,título,responsables,igual a\n1,Obra pública,foro,${sameAs}\n2,Transporte,foro,\n${row}`,
        'eventos.csv': `id,título,inicio\n${body},Foro abierto,2026-01-20\n`,
      };
      for (const [name, text] of Object.entries(files)) writeFileSync(join(top, body, name), text);
    };
    write('a', 'sociedad civil,2025-09-01');
    write('b', 'academia,');
    write('c', 'academia,', 'a-1');
    write('d', 'academia,', '', '3,Obra pública,foro,\n');
    const run = async (...args: string[]): Promise<string> => {
      const { stderr, code } = await runTool(['import', ...args, '--out', 'out.json'], { cwd: top });
      assert.equal(code, stderr.includes('no se escribió') ? 1 : 0, stderr);
      return stderr;
    };
    const EDITIONS = /dos ediciones/;
    assert.match(await run('a', 'b'), EDITIONS);
    for (const answer of [
      ['--prefix', 'b'],
      ['--prefix', 'a'],
      ['--prefix', 'a', '--prefix', 'b'],
      ['--same', 'a-1=b-1'],
    ]) {
      const said = await run('a', 'b', ...answer, '--force');
      assert.doesNotMatch(said, EDITIONS, answer.join(' '));
      assert.match(said, /¿Salió este integrante de la coalición\?/);
      assert.match(said, /1 valor no coincide entre las instituciones/);
      assert.match(said, /¿Es el mismo compromiso de dos|¿Son los mismos compromisos de dos/);
      assert.match(said, /¿Es el mismo evento de dos/);
      // Whether those of two bodies are one was just asked.
      assert.doesNotMatch(said, /\[title-twice\]|\[entry-twice\]/);
    }
    // As the sheet says it, too.
    assert.doesNotMatch(await run('a', 'c', '--force'), EDITIONS);
    assert.doesNotMatch(await run('c', 'a', '--force'), EDITIONS);
    // Of three, the other two are still asked about.
    assert.match(await run('a', 'b', 'd', '--prefix', 'd'), /¿Son a y b dos ediciones/);
    // One body that has a title twice is still told.
    assert.match(await run('a', 'd', '--prefix', 'd', '--force'), /d\/compromisos\.csv, fila 4, .* \[title-twice\]/);
    const forced = await run('a', 'b', '--force');
    assert.match(forced, EDITIONS);
    assert.match(forced, /1 valor no coincide entre las instituciones/);
    const { code, stderr } = await runTool(['import', 'a', 'b', '--prefix', 'z'], { cwd: top });
    assert.equal(code, 2);
    assert.match(stderr, /--prefix z: ninguna institución se llama así\. Cada una lleva el nombre de su archivo/);
  });

  it('gives no body’s name to what several have in common, as merge does', async (t) => {
    const top = folderWith(t);
    for (const body of ['a', 'b']) {
      mkdirSync(join(top, body));
      const write = (name: string, text: string) => writeFileSync(join(top, body, name), text);
      write('coalition.csv', `name,language,updated\nValley ${body},en,${TODAY}\n`);
      write('members.csv', `id,name,sector\n${body}-town,Town ${body},government\n`);
      write('commitments.csv', `id,title,led by\n1,Promise of ${body},${body}-town\n`);
      write(
        'events.csv',
        `id,title,start,place\ne1,Open forum,2027-01-20,Hall\ne2,Talk of ${body},2027-0${body === 'a' ? 2 : 3}-01,\n`,
      );
      await runTool(['import', body, '--out', `${body}.json`], { cwd: top });
    }
    const idsIn = (text: string) => {
      const { events, commitments } = JSON.parse(text) as Record<string, { id: string }[]>;
      return [events, commitments].map((list) => list.map(({ id }) => id).sort());
    };
    for (const prefix of [['--prefix', 'a'], ['--prefix', 'a', '--prefix', 'b'], []]) {
      const [imported, merged] = [
        (await runTool(['import', 'a', 'b', ...prefix], { cwd: top })).stdout,
        (await runTool(['merge', 'a.json', 'b.json', ...prefix], { cwd: top })).stdout,
      ].map(idsIn);
      assert.deepEqual(imported, merged, prefix.join(' '));
      assert.ok(imported[0].includes('e1'), imported[0].join());
    }
  });

  it('has a member once that some of three list under one id and name, in any language, and says what to do of the other', async (t) => {
    const members = (name: string, more = ''): string =>
      `id,name,name (es),sector\nwatch,${name},civil-society\n${more}`;
    const { feed, said } = await importing(t, {
      ...named('Harbor', { ...HARBOR, members: members('Budget Watch,', 'port,Port Authority,,government\n') }),
      ...named('Valley', { ...VALLEY, members: members('Budget Watch,Vigía', 'valley,Valley,,government\n') }),
      ...named('Wide Coast', {
        members: members('Watch of the Coast,'),
        plans: 'id,title\nplan,Plan of the Harbor\n',
        commitments: 'id,title,led by\n1,Dunes,watch\n',
      }),
      'members.csv': 'id,name,sector\n',
    });
    assert.deepEqual(
      feed.members.map(({ id }) => id),
      ['harbor-watch', 'port', 'valley', 'wide-coast-watch'],
    );
    assert.deepEqual(
      feed.commitments.map(({ id, leads }) => [id, leads]),
      [
        ['harbor-1', ['port']],
        ['2', ['port', 'harbor-watch']],
        ['valley-1', ['valley']],
        ['3', ['harbor-watch']],
        ['wide-coast-1', ['wide-coast-watch']],
      ],
    );
    const lines = said.join('\n');
    assert.match(lines, /^9 ids .*members: .* If two of them are one member, write the same name in each workbook\. /m);
    assert.match(lines, /^9 ids .*plans: .* If two of them are one plan, keep it in one workbook alone\.$/m);
    assert.match(lines, /all of its ids: --prefix valley --prefix wide-coast\.$/m);
  });

  it('speaks Spanish for Spanish sheets', async (t) => {
    const { said } = await importing(t, both({}, {}), '--lang', 'es');
    assert.match(said.join('\n'), /¿Es el mismo compromiso de dos instituciones\? 2 = 3 .*"igual a"/);
    assert.match(
      said.join('\n'),
      /^4 id se repetían .*planes: harbor plan → harbor-plan; .*compromisos: .*valley 1 → valley-1\.$/m,
    );
  });
});

it('several bodies get names of which no two make the same prefix of an id', async () => {
  const { bodyNames } = await load<typeof BodyNames>('src/tool/spreadsheet/bodies/body-names.ts');
  assert.deepEqual(bodyNames(['State/', 'City.xlsx', 'https://data.example/pub?output=xlsx']), [
    'State',
    'City',
    'data.example',
  ]);
  assert.deepEqual(bodyNames(['state/2026.xlsx', 'city/2026.xlsx']), ['state 2026', 'city 2026']);
  const google = (id: string): string => `https://docs.google.com/spreadsheets/d/${id}/pub?output=xlsx`;
  assert.deepEqual(bodyNames([google('a'), google('b')]), ['docs.google.com pub', 'docs.google.com pub 2']);
});
