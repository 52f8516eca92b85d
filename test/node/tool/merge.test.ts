/* Feeds of several bodies become one. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { folderWith, goodFeed, projectFolder, runShipped, runTool, TODAY } from './kit.ts';

type Fields = Record<string, unknown>;
type Merged = Record<string, Fields[]> & { title: unknown; updated: string };

const STATE = goodFeed({
  title: 'Open Valley',
  members: [
    { id: 'gov', name: 'State Government', sector: 'government' },
    { id: 'watch', name: 'Budget Watch', sector: 'civil-society' },
  ],
  plans: [{ id: 'plan', title: 'Plan of the State' }],
  commitments: [
    { id: '1', plan: 'plan', title: 'Open budget', leads: ['gov'], milestones: [{ title: 'Law' }] },
    { id: '2', plan: 'plan', title: 'Open data', leads: ['watch'], ogpId: 'XX0001' },
  ],
  contributions: [{ id: 'c', date: TODAY, text: 'When?', status: 'received', commitment: '1' }],
});
const CITY = goodFeed({
  title: 'Open Valley',
  members: [
    { id: 'city', name: 'Harbor City', sector: 'government' },
    { id: 'watch', name: 'Budget Watch', sector: 'civil-society', url: 'https://watch.example/' },
  ],
  plans: [{ id: 'plan', title: 'Plan of the City' }],
  commitments: [
    { id: '1', plan: 'plan', title: 'Clean water', leads: ['city', 'gov'], milestones: [{ title: 'Sensors' }] },
    { id: '3', plan: 'plan', title: 'Data of the city', leads: ['watch'], ogpId: 'XX0001' },
    { id: '4', plan: 'plan', title: 'Open  Budget', leads: ['city'] },
  ],
  contributions: [{ id: 'c', date: TODAY, text: 'Where?', status: 'received', commitment: '1' }],
});

async function merging(t: TestContext, feeds: Readonly<Record<string, unknown>>, ...options: string[]) {
  const folder = folderWith(t);
  for (const [name, feed] of Object.entries(feeds)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), typeof feed === 'string' ? feed : JSON.stringify(feed));
  }
  const result = await runTool(['merge', ...Object.keys(feeds), ...options], { cwd: folder });
  return { ...result, folder, feed: (result.stdout ? JSON.parse(result.stdout) : {}) as Merged };
}

const idsOf = (records: readonly Fields[]): unknown[] => records.map(({ id }) => id);

describe('coalition-feed merge', () => {
  it('names what somebody corrected in the merged feed itself', async (t) => {
    const { folder } = await merging(t, { 'state.json': STATE, 'city.json': CITY }, '--out', 'all.json');
    const out = join(folder, 'all.json');
    const feed = JSON.parse(readFileSync(out, 'utf8')) as Merged;
    feed.members[0].name = 'Government of the State';
    writeFileSync(out, JSON.stringify(feed));
    const again = () => runTool(['merge', 'state.json', 'city.json', '--out', 'all.json'], { cwd: folder });
    const { code, stderr } = await again();
    assert.equal(code, 0);
    assert.match(
      stderr,
      /^These feeds change 1 value of all\.json\. .* the feed it is from too.*:\n {2}name: gov "Government of the State" → "State Government"$/m,
    );
    assert.doesNotMatch((await again()).stderr, /feeds change/);
  });

  it('keeps apart what has one id, and lets what belongs to it follow', async (t) => {
    const { code, feed, stderr } = await merging(t, { 'state.json': STATE, 'city.json': CITY });
    assert.equal(code, 0, stderr);
    assert.deepEqual(idsOf(feed.plans), ['state-plan', 'city-plan']);
    assert.deepEqual(
      feed.commitments.map(({ id, plan, milestones }) => [id, plan, (milestones as Fields[] | undefined)?.[0].title]),
      [
        ['state-1', 'state-plan', 'Law'],
        ['2', 'state-plan', undefined],
        ['city-1', 'city-plan', 'Sensors'],
        ['3', 'city-plan', undefined],
        ['4', 'city-plan', undefined],
      ],
    );
    assert.deepEqual(
      feed.contributions.map(({ id, commitment, text }) => [id, commitment, text]),
      [
        ['state-c', 'state-1', 'When?'],
        ['city-c', 'city-1', 'Where?'],
      ],
    );
    assert.match(
      stderr,
      /^6 ids were .*plans: state plan → state-plan; city plan → city-plan; commitments: state 1 → state-1; city 1 → city-1; /m,
    );
    // Whoever is named first keeps its ids.
    assert.match(stderr, /^Links that name the old ids lead nowhere\. .*--prefix city\.$/m);
    const other = await merging(t, { 'city.json': CITY, 'state.json': STATE });
    assert.match(other.stderr, /^Links that name the old ids lead nowhere\. .*--prefix state\.$/m);
  });

  it('leaves published ids as they are: the body that is new is to get its name before its own', async (t) => {
    const { folder } = await merging(t, { 'state.json': STATE, 'city.json': CITY });
    writeFileSync(join(folder, 'all.json'), JSON.stringify(CITY));
    const { stderr } = await runTool(['merge', 'city.json', 'state.json', '--out', 'all.json'], { cwd: folder });
    assert.match(stderr, /published already\..* --prefix state\.$/m);
    writeFileSync(join(folder, 'all.json'), JSON.stringify(STATE));
    const turned = await runTool(['merge', 'city.json', 'state.json', '--out', 'all.json'], { cwd: folder });
    assert.match(turned.stderr, /published already\..* --prefix city\.$/m);
  });

  it('asks whether events and news with one title on one day are one, and has them once under one id', async (t) => {
    const forum = { title: 'Open forum', start: '2026-11-20', commitment: '2' };
    const news = { id: 'n', title: 'It is out', date: '2026-10-01' };
    const state = { ...STATE, events: [{ ...forum, id: 'forum' }], updates: [news] };
    const city = (id: string, start = '2026-11-20') => ({
      ...CITY,
      events: [{ id, title: 'Open Forum', start, place: 'Town hall' }],
      updates: [{ ...news, id: 'x' }],
    });
    const { feed, stderr } = await merging(t, { 'state.json': state, 'city.json': city('foro') });
    assert.deepEqual([feed.events.length, feed.updates.length], [2, 2]);
    assert.match(
      stderr,
      /^Is this one event of two bodies\? forum = foro \("Open Forum", 2026-11-20\)\. .*the same id/m,
    );
    assert.match(stderr, /^Is this one piece of news of two bodies\? n = x \("It is out", 2026-10-01\)/m);
    const once = await merging(t, { 'state.json': state, 'city.json': city('forum') });
    assert.deepEqual(once.feed.events, [{ ...forum, id: 'forum', place: 'Town hall' }]);
    assert.doesNotMatch(once.stderr, /one event/);
    const apart = await merging(t, { 'state.json': state, 'city.json': city('foro', '2026-11-21') });
    assert.doesNotMatch(apart.stderr, /one event/);
    const spanish = await merging(t, { 'state.json': state, 'city.json': city('foro') }, '--lang', 'es');
    assert.match(spanish.stderr, /^¿Es el mismo evento de dos instituciones\? forum = foro/m);
  });

  it('puts the name of a body before all of its ids where told, so that none changes later', async (t) => {
    const { code, feed, stderr } = await merging(
      t,
      { 'state.json': STATE, 'city.json': CITY },
      ...['--prefix', 'City.json', '--same', '1=city-4'],
    );
    assert.equal(code, 0, stderr);
    assert.deepEqual(idsOf(feed.plans), ['plan', 'city-plan']);
    assert.deepEqual(
      feed.commitments.map(({ id, plan, sameAs }) => [id, plan, sameAs]),
      [
        ['1', 'plan', ['city-4']],
        ['2', 'plan', undefined],
        ['city-1', 'city-plan', undefined],
        ['city-3', 'city-plan', undefined],
        ['city-4', 'city-plan', ['1']],
      ],
    );
    // A member may be in both tomorrow.
    assert.deepEqual(idsOf(feed.members), ['gov', 'watch', 'city']);
    assert.deepEqual(feed.commitments[2].leads, ['city', 'gov']);
    assert.deepEqual(
      feed.contributions.map(({ id, commitment }) => [id, commitment]),
      [
        ['c', '1'],
        ['city-c', 'city-1'],
      ],
    );
    assert.doesNotMatch(stderr, /taken by different records/);
    const again = await merging(
      t,
      { 'a.json': STATE, 'city.json': { ...feed, members: CITY.members } },
      '--prefix',
      'city',
    );
    assert.ok(again.feed.commitments.some(({ id }) => id === 'city-4'));
    const wrong = await merging(t, { 'state.json': STATE, 'city.json': CITY }, '--prefix', 'town');
    assert.equal(wrong.code, 2);
    assert.match(wrong.stderr, /--prefix town: no institution is called so\. Each is named .* one of: state, city\./);
    const spanish = { 'state.json': { ...STATE, language: 'es' }, 'city.json': CITY };
    assert.match(
      (await merging(t, spanish, '--prefix', 'town')).stderr,
      /--prefix town: ninguna institución se llama así\./,
    );
  });

  it('has a member of both once, and says whose each plan is', async (t) => {
    const { feed } = await merging(t, { 'state.json': STATE, 'city.json': CITY });
    assert.deepEqual(idsOf(feed.members), ['gov', 'watch', 'city']);
    assert.equal(feed.members[1].url, 'https://watch.example/');
    assert.deepEqual(
      feed.plans.map(({ member }) => member),
      ['gov', 'city'],
    );
    assert.deepEqual(feed.commitments[2].leads, ['city', 'gov']);
  });

  it('keeps apart the plans of two governments that have one id and one title, and what is promised in each', async (t) => {
    const of = (id: string, percent: number, plan: Fields) =>
      goodFeed({
        members: [{ id, name: `Government of ${id}`, sector: 'government' }],
        plans: [{ id: 'plan', title: 'Plan 2026', ...plan }],
        commitments: [{ id: '1', plan: 'plan', title: 'Open budget', leads: [id], progress: percent }],
      });
    const { feed, stderr } = await merging(t, {
      'state.json': of('state', 30, { member: 'state' }),
      'city.json': of('city', 55, {}),
    });
    assert.deepEqual(
      feed.plans.map(({ id, member }) => [id, member]),
      [
        ['state-plan', 'state'],
        ['city-plan', 'city'],
      ],
    );
    assert.deepEqual(
      feed.commitments.map(({ id, plan, progress }) => [id, plan, progress]),
      [
        ['state-1', 'state-plan', 30],
        ['city-1', 'city-plan', 55],
      ],
    );
    assert.match(stderr, /one promise of two bodies\? state-1 = city-1 \(one title\)/);
  });

  it('keeps apart plans of one title that may be of different governments, though no feed says whose they are', async (t) => {
    const state = { id: 'gov', name: 'State Government', sector: 'government' };
    const of = (city: string, plan: Fields, governments: readonly Fields[] = [state]) =>
      goodFeed({
        members: [{ id: 'city', name: `City of ${city}`, sector: 'government' }, ...governments],
        plans: [{ id: 'plan', title: 'City plan', ...plan }],
        commitments: [{ id: '1', plan: 'plan', title: `Water in ${city}`, leads: ['city'] }],
      });
    for (const [start, other] of [
      ['2026-03-01', '2026-04-01'],
      ['2026-03-01', '2026-03-01'],
    ]) {
      const { feed, stderr } = await merging(t, { 'a.json': of('A', { start }), 'b.json': of('B', { start: other }) });
      assert.deepEqual(
        feed.plans.map((plan) => [plan.id, plan.start]),
        [
          ['a-plan', start],
          ['b-plan', other],
        ],
      );
      assert.deepEqual(
        feed.commitments.map(({ plan }) => plan),
        ['a-plan', 'b-plan'],
      );
      assert.match(
        stderr,
        /a plan → a-plan; b plan → b-plan; .* If two of them are one plan, keep it in one feed alone\./,
      );
      assert.match(stderr, /2 plans do not say whose they are: a-plan; b-plan/);
    }
    // Where only one says whose it is, and the other could be another's.
    const said = { 'a.json': of('A', { member: 'gov' }), 'b.json': of('B', {}) };
    assert.deepEqual(idsOf((await merging(t, said)).feed.plans), ['a-plan', 'b-plan']);
    // The same governments have one plan, unless its time says that there are two.
    const same = (plan: Fields) => ({ 'a.json': of('A', { start: '2026' }), 'b.json': of('A', plan) });
    assert.deepEqual(idsOf((await merging(t, same({ end: '2028' }))).feed.plans), ['plan']);
    assert.deepEqual(idsOf((await merging(t, same({ start: '2028' }))).feed.plans), ['a-plan', 'b-plan']);
  });

  it('asks about members of one name under several ids', async (t) => {
    const of = (...members: [id: string, name: unknown][]) =>
      goodFeed({ members: members.map(([id, name]) => ({ id, name, sector: 'academia' })), commitments: [] });
    const feeds = {
      'a.json': of(['state', 'State'], ['uni', 'Universidad Autónoma'], ['one', 'One'], ['two', 'One']),
      'b.json': of(['gov', ' state'], ['univ', { es: 'Universidad Autonoma' }]),
      'c.json': of(['government', 'State'], ['uni', 'Universidad Autónoma']),
    };
    const { stderr } = await merging(t, feeds);
    assert.match(
      stderr,
      /^Are these the same members of several feeds\? state = gov = government; uni = univ\. .*the same id in each feed/m,
    );
    const spanish = await merging(t, feeds, '--lang', 'es');
    assert.match(
      spanish.stderr,
      /^¿Son los mismos integrantes de varios feeds\? state = gov = government; uni = univ\./m,
    );
    const once = await merging(t, { 'a.json': of(['state', 'State']), 'b.json': of(['state', 'State'], ['x', 'X']) });
    assert.doesNotMatch(once.stderr, /member of several|members of several/);
  });

  it('takes the hour of an event that another feed has by its day alone, and says what keeps two apart', async (t) => {
    const of = (start: string, more: Fields = {}) => ({
      ...STATE,
      timeZone: 'America/Bogota',
      events: [{ id: 'e', title: 'Forum', start, ...more }],
      contributions: [],
    });
    const day = '2026-11-20';
    for (const pair of [
      [of(day), of(`${day}T17:00`)],
      [of(`${day}T17:00`), of(day)],
    ]) {
      const { feed, stderr } = await merging(t, { 'a.json': pair[0], 'b.json': pair[1] }, '--newest');
      assert.deepEqual(feed.events, [{ id: 'e', title: 'Forum', start: `${day}T17:00` }]);
      assert.doesNotMatch(stderr, /event of|values? differ/);
    }
    const hours = { 'a.json': of(`${day}T17:00`), 'b.json': of(`${day}T18:00`), 'c.json': of(day) };
    const { feed, stderr } = await merging(t, hours);
    assert.equal(feed.events.length, 2);
    assert.match(stderr, /\("Forum", 2026-11-20, 17:00 and 18:00\)\. .*give it the same hour in both feeds:/);
    const spanish = await merging(t, hours, '--lang', 'es');
    assert.match(spanish.stderr, /17:00 y 18:00\)\. .*póngale la misma hora en ambos feeds:/);
    const about = { 'a.json': of(day, { commitment: '1' }), 'b.json': of(day, { commitment: '2' }) };
    assert.match((await merging(t, about)).stderr, /If it is one, name its commitment in one feed alone:/);
  });

  it('keeps apart events of two places, and asks of those that have no more than an id, a title and a day in common', async (t) => {
    const of = (name: string, more: Fields = {}) =>
      goodFeed({
        title: name,
        events: [{ id: 'e1', title: 'Open forum', start: '2026-11-20T17:00', ...more }],
        updates: [{ id: 'n1', title: 'It began', date: '2026-03-01', url: 'https://town.example/n1' }],
      });
    const apart = await merging(t, { 'a.json': of('A', { place: 'Hall' }), 'b.json': of('B', { place: 'Market' }) });
    assert.deepEqual(
      apart.feed.events.map(({ id, place }) => [id, place]),
      [
        ['a-e1', 'Hall'],
        ['b-e1', 'Market'],
      ],
    );
    assert.match(apart.stderr, /Is this one event of two bodies\? .*give it the same place in both feeds/);
    assert.equal(apart.feed.updates.length, 1);
    const asked = await merging(t, { 'a.json': of('A', { place: 'Hall' }), 'b.json': of('B') });
    assert.equal(asked.feed.events.length, 1);
    assert.match(
      asked.stderr,
      /^Do two bodies really have this event together\? e1 \("Open forum", 2026-11-20\)\. .*the same place in both/m,
    );
    assert.doesNotMatch(asked.stderr, /piece of news/);
    const spanish = await merging(t, { 'a.json': of('A'), 'b.json': of('B') }, '--lang', 'es');
    assert.match(spanish.stderr, /^¿De verdad es este evento común a dos instituciones\? e1/m);
    const one = await merging(t, { 'a.json': of('A', { place: 'Hall' }), 'b.json': of('B', { place: 'hall' }) });
    assert.doesNotMatch(one.stderr, /this event|one event/);
    for (const place of ['Presidencia municipal', 'Town Hall']) {
      const common = await merging(t, { 'a.json': of('A', { place }), 'b.json': of('B', { place }) });
      assert.match(common.stderr, /really have this event together\? e1 .*the same place in both, with its town/);
      const exact = { place: `${place}, Cadereyta` };
      const told = await merging(t, { 'a.json': of('A', exact), 'b.json': of('B', exact) });
      assert.doesNotMatch(told.stderr, /this event/);
    }
  });

  it('keeps apart what two people wrote, and news and offices of two bodies, also under one id', async (t) => {
    const wrote = { id: 'c-1', date: '2026-10-12', text: 'More trees' };
    const of = (title: string, contribution: Fields, summary: string) =>
      goodFeed({
        title,
        people: [{ role: 'Technical secretary' }, { name: 'Ana', role: 'Coordinator' }],
        contributions: [{ ...wrote, ...contribution }],
        updates: [{ id: 'n', title: 'New site', date: '2026-10-01', summary }],
      });
    const open = { kind: 'suggestion', status: 'received' };
    const answered = { kind: 'demand', status: 'answered', decision: 'not-adopted', response: 'No money.' };
    const { feed, stderr } = await merging(t, {
      'a.json': of('A', open, 'Of the port'),
      'b.json': of('B', answered, 'Of the town'),
    });
    assert.deepEqual(feed.contributions, [
      { ...wrote, ...open, id: 'a-c-1' },
      { ...wrote, ...answered, id: 'b-c-1' },
    ]);
    assert.match(stderr, /contributions: a c-1 → a-c-1; b c-1 → b-c-1.*If two of them are one contribution, keep it/);
    assert.deepEqual(
      feed.updates.map(({ id, summary }) => [id, summary]),
      [
        ['a-n', 'Of the port'],
        ['b-n', 'Of the town'],
      ],
    );
    assert.match(stderr, /one piece of news of two bodies\? .* give it the same summary in both feeds:/);
    assert.deepEqual(
      feed.people.map(({ name, role }) => name ?? role),
      ['Technical secretary', 'Ana', 'Technical secretary'],
    );
    // Of what is the same word for word nobody knows whether one wrote it or two.
    const once = await merging(t, { 'a.json': of('A', open, 'x'), 'b.json': of('B', open, 'x') });
    assert.equal(once.feed.contributions.length, 1);
    assert.match(once.stderr, /^Did one person write this to two bodies\? c-1 \("More trees", 2026-10-12\)\. /m);
  });

  it('lists in what two records of one promise differ', async (t) => {
    const of = (id: string, more: Fields) =>
      goodFeed({
        members: [],
        commitments: [
          { id, title: 'Water', ...more },
          { id: `${id}-2`, title: id, progress: 1 },
        ],
      });
    const feeds = {
      'a.json': of('a', { completion: 'not-started', progress: 40 }),
      'b.json': of('b', { completion: 'limited', progress: 55 }),
      'c.json': of('c', { completion: 'limited' }),
    };
    const before = await merging(t, feeds);
    assert.doesNotMatch(before.stderr, /differ/);
    const { stderr } = await merging(t, feeds, '--same', 'a=b', '--same', 'b=c', '--all');
    assert.match(
      stderr,
      /^3 values differ between two records of one promise: a = b: completion "not-started" \/ "limited"; a = b: progress 40 \/ 55; a = c: completion .*newer "updated"/m,
    );
    const when = {
      'a.json': of('a', { state: 'withdrawn', start: '2026-03', end: '2027-12-31' }),
      'b.json': of('b', { start: '2026-03-15', end: '2028-06-30' }),
    };
    assert.match(
      (await merging(t, when, '--same', 'a=b')).stderr,
      /^2 values differ .*: a = b: state "withdrawn" \/ "active"; a = b: end "2027-12-31" \/ "2028-06-30"\./m,
    );
    const spanish = await merging(t, feeds, '--same', 'a=b', '--lang', 'es');
    assert.match(spanish.stderr, /^2 valores no coinciden .* a = b: progress \(avance\) 40 \/ 55\./m);
  });

  it('tells what one feed says alone and the other denies by saying nothing: that a member left, that a promise is withdrawn', async (t) => {
    const of = (left: Fields, state: Fields) =>
      goodFeed({
        members: [{ id: 'lake', name: 'Friends of the Lake', sector: 'civil-society', ...left }],
        commitments: [{ id: 'w', ogpId: 'MX1', title: 'Water', ...state }],
      });
    const [says, saysNot] = [of({ left: '2026-06-01' }, { state: 'withdrawn' }), of({}, {})];
    for (const [a, b] of [
      [says, saysNot],
      [saysNot, says],
    ]) {
      const { feed, stderr } = await merging(t, { 'a.json': a, 'b.json': b });
      // It is gone where all say so: another body may still have it.
      assert.equal(feed.members[0]?.left, undefined);
      assert.match(stderr, /^Did this member leave the coalition\? members\[lake\]\.left "2026-06-01"\. /m);
      assert.match(stderr, /^1 value differs .*commitments\[w\]\.state is "withdrawn", not "active"\./m);
    }
    const alike = await merging(t, { 'a.json': of({}, { state: 'active' }), 'b.json': saysNot });
    assert.doesNotMatch(alike.stderr, /differ/);
  });

  it('asks which promises are the same, and takes none for it unless told', async (t) => {
    const { feed, stderr, folder } = await merging(t, { 'state.json': STATE, 'city.json': CITY });
    assert.match(
      stderr,
      /same promises of two bodies\? 2 = 3 \(one OGP id\); state-1 = 4 \(one title\)\. If so, say --same/,
    );
    assert.ok(feed.commitments.every(({ sameAs }) => sameAs === undefined));
    const told = await runTool(['merge', 'state.json', 'city.json', '--same', '2=3'], { cwd: folder });
    const { commitments } = JSON.parse(told.stdout) as Merged;
    assert.deepEqual([commitments[1].sameAs, commitments[3].sameAs], [['3'], ['2']]);
    assert.match(told.stderr, /one promise of two bodies\? state-1 = 4/);
    assert.doesNotMatch(told.stderr, /2 = 3/);
    const wrong = await runTool(['merge', 'state.json', 'city.json', '--same', '2=9'], { cwd: folder });
    assert.equal(wrong.code, 2);
    assert.match(wrong.stderr, /Nearest to "9": .*state-1/);
    const short = await runTool(['merge', 'state.json', 'city.json', '--same', '1=4'], { cwd: folder });
    assert.match(short.stderr, /Nearest to "1": state-1, city-1\./);
    const capitals = await runTool(['merge', 'state.json', 'city.json', '--same', 'State-1=4'], { cwd: folder });
    assert.deepEqual((JSON.parse(capitals.stdout) as Merged).commitments[0].sameAs, ['4']);
  });

  it('asks no more of two that are the same as a third', async (t) => {
    const of = (id: string) =>
      goodFeed({
        members: [{ id, name: `Government of ${id}`, sector: 'government' }],
        commitments: [{ id: `${id}-1`, title: 'Open budget', leads: [id] }],
      });
    const feeds = { 'state.json': of('state'), 'city.json': of('city'), 'port.json': of('port') };
    const folder = folderWith(
      t,
      Object.fromEntries(Object.entries(feeds).map(([name, feed]) => [name, JSON.stringify(feed)])),
    );
    const same = ['--same', 'state-1=city-1', '--same', 'state-1=port-1'];
    const { code, stderr } = await runTool(['merge', ...Object.keys(feeds), ...same], { cwd: folder });
    assert.equal(code, 0, stderr);
    assert.doesNotMatch(stderr, /promise/);
    const half = await runTool(['merge', ...Object.keys(feeds), ...same.slice(0, 2)], { cwd: folder });
    assert.match(half.stderr, /state-1 = port-1.*; city-1 = port-1/);
  });

  it('lists what contradicts, and takes the newer only where told', async (t) => {
    const member = (url: string) => [{ id: 'watch', name: 'Budget Watch', sector: 'civil-society', url }];
    const feeds = {
      'a.json': goodFeed({ updated: '2026-01', members: member('https://old.example/'), license: 'CC0-1.0' }),
      'b.json': goodFeed({
        updated: '2026-05-31',
        members: member('https://new.example/'),
        license: 'CC-BY-4.0',
        title: 'Other',
      }),
    };
    const { code, feed, stderr } = await merging(t, feeds);
    assert.equal(code, 0);
    assert.equal(feed.members[0].url, 'https://old.example/');
    assert.equal(feed.updated, '2026-05-31');
    assert.match(
      stderr,
      /^The feed is called "Open Valley", .*\n2 values differ .*members\[watch\]\.url \(link\) is "https:\/\/old/,
    );
    assert.match(stderr, /license is "CC0-1\.0", not "CC-BY-4\.0"/);
    const newest = await merging(t, feeds, '--newest');
    assert.equal(newest.feed.members[0].url, 'https://new.example/');
    assert.equal((newest.feed as Fields).license, 'CC-BY-4.0');
  });

  it('gives texts, times and addresses of another feed what they need among others', async (t) => {
    const { code, feed, stderr } = await merging(t, {
      'state.json': goodFeed({ timeZone: 'America/Monterrey' }),
      'city.json': goodFeed({
        language: 'es',
        timeZone: 'Europe/Madrid',
        members: [{ id: 'ciudad', name: 'Ciudad', sector: 'government' }],
        commitments: [{ id: 'agua', title: 'Agua', leads: ['ciudad', 'Vecinos'] }],
        events: [{ id: 'foro', title: { en: 'Forum' }, start: '2026-05-31T18:00' }],
      }),
    });
    assert.equal(code, 0, stderr);
    assert.deepEqual(feed.commitments[1], { id: 'agua', title: { es: 'Agua' }, leads: ['ciudad', { es: 'Vecinos' }] });
    assert.deepEqual(feed.events[0], { id: 'foro', title: { en: 'Forum' }, start: '2026-05-31T18:00:00+02:00' });
  });

  it('has what two feeds hold alike once, with all that either says of it', async (t) => {
    const shared = (more: Fields) => ({ id: 'air', plan: 'plan', title: 'Clean air', ...more });
    const plans = [{ id: 'plan', title: 'Common plan', member: 'town' }];
    const { feed } = await merging(t, {
      'a.json': goodFeed({ plans, commitments: [shared({ end: '2027', milestones: [{ title: 'One' }] })] }),
      'b.json': goodFeed({
        plans,
        commitments: [shared({ milestones: [{ title: 'One', status: 'complete' }, { title: 'Two' }], mine: { x: 1 } })],
      }),
    });
    assert.deepEqual(feed.commitments, [
      {
        id: 'air',
        plan: 'plan',
        title: 'Clean air',
        end: '2027',
        milestones: [{ title: 'One', status: 'complete' }, { title: 'Two' }],
        mine: { x: 1 },
      },
    ]);
  });

  it('takes the folder where two files are called alike, and no id that is taken', async (t) => {
    const feed = (title: string, id: string) =>
      goodFeed({
        members: [],
        commitments: [
          { id: '1', title },
          { id, title: `${title} 2` },
        ],
      });
    const { feed: merged } = await merging(t, {
      'state/feed.json': feed('Air', 'city-feed-1'),
      'city/feed.json': feed('Water', 'x'),
    });
    assert.deepEqual(idsOf(merged.commitments), ['state-feed-1', 'city-feed-1', 'city-feed-1-2', 'x']);
  });

  it('knows another feed’s member by its name, and says of lists and fields what sheets call them', async (t) => {
    const { stdout, stderr } = await runTool(['merge', 'a.json', 'b.json', '--lang', 'es'], {
      cwd: folderWith(t, {
        'a.json': JSON.stringify(
          goodFeed({
            members: [{ id: 'uni', name: 'Universidad', sector: 'academia' }],
            commitments: [{ id: '1', title: 'Agua', leads: ['gobierno de la ciudad'], partners: ['Radio'] }],
          }),
        ),
        'b.json': JSON.stringify(
          goodFeed({
            members: [
              { id: 'city', name: 'Gobierno de la Ciudad', sector: 'government' },
              { id: 'uni', name: 'Otra universidad', sector: 'academia' },
            ],
            commitments: [{ id: '1', title: 'Agua', leads: ['city'] }],
          }),
        ),
      }),
    });
    const { commitments } = JSON.parse(stdout) as { commitments: Record<string, unknown>[] };
    assert.deepEqual([commitments[0]['leads'], commitments[0]['partners']], [['city'], ['Radio']]);
    assert.match(stderr, /^4 id .*integrantes: .*; compromisos: .*mismo nombre en cada feed\.$/m);
    assert.match(stderr, /escríbalo en "igual a" \(sameAs\)/);
  });

  it('speaks Spanish where the first feed does', async (t) => {
    const { stderr } = await merging(t, {
      'estado.json': { ...STATE, language: 'es' },
      'ciudad.json': { ...CITY, language: 'es' },
    });
    assert.match(stderr, /¿Son los mismos compromisos de dos instituciones\? 2 = 3 \(un mismo id de OGP\)/);
    assert.match(stderr, /^\d+ id se repetían en registros distintos.*compromisos: /m);
    assert.match(stderr, /Escrito: 3 integrantes, 2 planes, 5 compromisos/);
  });

  it('replaces no feed by one that has fewer records, or lost some', async (t) => {
    const { code } = await merging(t, { 'state.json': STATE, 'city.json': CITY }, '--out', 'all.json');
    assert.equal(code, 0);
    const fewer = await merging(t, {
      'state.json': STATE,
      'all.json': CITY,
      'city.json': goodFeed({ members: [], commitments: [] }),
    });
    const { folder } = fewer;
    const before = readFileSync(join(folder, 'all.json'), 'utf8');
    const kept = await runShipped(['merge', 'city.json', 'city.json', '--out', 'all.json'], { cwd: folder });
    assert.equal(kept.code, 1);
    assert.match(kept.stderr, /all\.json was not replaced/);
    assert.equal(readFileSync(join(folder, 'all.json'), 'utf8'), before);
  });

  it('replaces none of the feeds that it reads', async (t) => {
    const { folder } = await merging(t, { 'state.json': STATE, 'city.json': CITY });
    const before = readFileSync(join(folder, 'state.json'), 'utf8');
    const args = ['merge', 'state.json', 'city.json', '--out', './state.json'];
    const kept = await runTool(args, { cwd: folder });
    assert.deepEqual([kept.code, readFileSync(join(folder, 'state.json'), 'utf8')], [1, before]);
    assert.match(kept.stderr, /state\.json was not replaced: it is being read/);
    assert.equal((await runTool([...args, '--force'], { cwd: folder })).code, 0);
  });

  it('says what is no feed, and lets a broken record break nothing else', async (t) => {
    const broken = goodFeed({ commitments: [3, { title: 'No id' }, { id: 'x', title: 'X' }, { id: 'x', title: 'Y' }] });
    const { code, feed, stderr } = await merging(t, { 'a.json': broken, 'b.json': CITY });
    assert.equal(code, 1);
    assert.match(stderr, /The merged feed has 3 problems/);
    assert.equal(feed.commitments.length, 7);
    const none = await merging(t, { 'a.json': STATE, 'b.json': '{' });
    assert.equal(none.code, 1);
    assert.match(none.stderr, /b\.json:1:\d+: /);
  });

  it('is used wrongly with code 2', async (t) => {
    for (const args of [[], ['a.json'], ['-', '-'], ['a.json', 'b.json', '--lang', 'xx']])
      assert.equal((await runTool(['merge', ...args], { cwd: folderWith(t), input: '' })).code, 2, args.join(' '));
  });

  it('makes the feed of Nuevo León of three files, one of each body', async (t) => {
    const whole = JSON.parse(readFileSync(join(projectFolder, 'stories/feeds/nuevo-leon.json'), 'utf8')) as Merged;
    const bodies = ['nl-state', 'monterrey', 'san-pedro'];
    const files = bodies.map((body, at): [string, unknown] => {
      const plans = whole.plans.filter(({ member }) => member === body);
      const commitments = whole.commitments.filter(({ plan }) => idsOf(plans).includes(plan));
      const named = JSON.stringify([commitments, plans]);
      // Each body lists the members that it names; what is nobody's plan the first file has.
      const members = whole.members.filter(({ id }) => (at ? named.includes(`"${String(id)}"`) : true));
      return [`${body}.json`, { ...whole, plans, commitments, members, ...(at && { events: [], updates: [] }) }];
    });
    const { code, feed, stderr } = await merging(t, Object.fromEntries(files));
    assert.equal(code, 0, stderr);
    assert.doesNotMatch(stderr, /differ|→|promise/);
    const sorted = (merged: Merged) => ({
      ...merged,
      commitments: [...merged.commitments].sort((a, b) => String(a.id).localeCompare(String(b.id))),
    });
    assert.deepEqual(sorted(feed), sorted(whole));
  });
});
