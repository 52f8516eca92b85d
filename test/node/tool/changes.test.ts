/* What changed between two editions of a feed. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import type { Ended } from '../../support/run-to-end.ts';
import type * as NamedChanges from '../../../src/tool/editions/named-changes.js';
import { folderWith, goodFeed, load, runShipped, runTool } from './kit.ts';

type Fields = Record<string, unknown>;

const OLD = '2026-06-01';
const NEW = '2026-09-01';

/** A feed of one commitment, as an edition has it. */
const edition = (updated: string, commitment: Fields, more: Fields = {}): Fields =>
  goodFeed({
    updated,
    plans: [{ id: 'plan', title: 'Plan', member: 'town' }],
    commitments: [{ id: 'budget', plan: 'plan', title: 'A budget everyone can read', ...commitment }],
    ...more,
  });

async function comparing(
  t: TestContext,
  before: unknown,
  after: unknown,
  ...options: string[]
): Promise<Ended & { folder: string }> {
  const text = (feed: unknown): string => (typeof feed === 'string' ? feed : JSON.stringify(feed));
  const folder = folderWith(t, { 'old.json': text(before), 'new.json': text(after) });
  const result = await runTool(['changes', 'old.json', 'new.json', ...options], { cwd: folder });
  return { ...result, folder };
}

const feedIn = (folder: string, name = 'new.json'): { commitments: { revisions?: Fields[] }[]; plans: Fields[] } =>
  JSON.parse(readFileSync(join(folder, name), 'utf8')) as { commitments: { revisions?: Fields[] }[]; plans: Fields[] };

const BEFORE = {
  end: '2026-05-31',
  leads: ['town'],
  completion: 'limited',
  summary: 'Each item is explained.',
  milestones: [{ id: 'm', title: 'First table', end: '2026-04' }, { title: 'Second table' }],
};
const AFTER = {
  end: '2026-12-31',
  leads: ['town', 'Treasury'],
  completion: 'not-started',
  state: 'delayed',
  summary: 'Half of the items are explained.',
  milestones: [{ id: 'm', title: 'First table', end: '2026-10', status: 'delayed' }, { title: 'Third table' }],
};

describe('coalition-feed changes', () => {
  it('asks once where two columns have each other’s values, and does not compare them', async (t) => {
    const feed = (updated: string, isExchanged: boolean, count: number): Fields =>
      goodFeed({
        updated,
        commitments: Array.from({ length: 5 }, (_, at) => {
          const [start, end] = [`2025-0${at + 1}`, `2027-0${at + 1}`];
          return {
            id: `c${at}`,
            title: `T${at}`,
            ...(isExchanged && at < count ? { start: end, end: start } : { start, end }),
          };
        }),
      });
    const { stdout, stderr } = await comparing(t, feed(OLD, false, 0), feed(NEW, true, 3));
    assert.equal(stdout, '');
    assert.match(stderr, /^Were two columns .* commitments: start, end \(c0 "2025-01" → "2027-01"; .*c2 [^;]*\)\./m);
    const few = await comparing(t, feed(OLD, false, 0), feed(NEW, true, 2));
    assert.doesNotMatch(few.stderr, /Were two columns/);
    assert.match(few.stdout, /c1/);
  });

  it('asks once where values went from record to record, or a column is gone, and compares neither value by value', async (t) => {
    const feed = (updated: string, titles: string[], more: Fields, also: Fields): Fields =>
      goodFeed({
        updated,
        commitments: titles.map((title, at) => ({ id: `c${at}`, title, end: `203${at}`, ...(at ? more : also) })),
      });
    const before = feed(OLD, ['Wells', 'Buses', 'Trees', 'Books'], { state: 'delayed' }, { state: 'on-hold' });
    const after = feed(NEW, ['Books', 'Buses', 'Wells', 'Trees'], { state: 'delayed' }, { state: 'on-hold' });
    const { stdout, stderr } = await comparing(t, before, after);
    assert.equal(stdout, '');
    assert.match(stderr, /^Were only some columns .* commitments: title \(c0 "Wells" → "Books"; c2 .*c3 [^;]*\)\./m);
    const gone = await comparing(t, before, feed(NEW, ['Wells', 'Buses', 'Trees', 'Books'], {}, { end: '2040' }));
    assert.match(gone.stderr, /^Was a column deleted\? .* commitments: state \(c0 "on hold"; .*and 1 more/m);
    assert.match(gone.stdout, /c0,,The end moved/);
    assert.doesNotMatch(gone.stdout, /state/);
  });

  it('takes a revision for that of a title into which came what it says is now', async (t) => {
    const feedOf = (title: string, revisions: object[] = []) =>
      JSON.stringify({
        version: 'coalition-feed/1',
        title: 'Valley',
        language: 'es',
        updated: revisions.length ? '2026-11-30' : '2026-08-31',
        commitments: [{ id: 'w', title, summary: 'Se miden pozos.', end: '2027-06-30', revisions }],
      });
    const title = 'Mapa del agua en 60 pozos';
    const wells = { summary: 'Se amplió porque la gente lo pidió', date: '2026-10-01' };
    for (const [was, now, isTold] of [
      ['40 pozos', '60 pozos', true],
      ['40 pozos', '70 pozos', false],
      // A title is quoted in part.
      ['Mapa del agua', 'Mapa … en 60 pozos', true],
      ['Mapa del agua', '… 60 pozos', true],
      ['Mapa del agua...', 'Mapa del agua en 60...', true],
      ['Mapa del agua', 'Mapa … en 70 pozos', false],
      ['Mapa', 'Mapa del agua…', false],
    ] as const) {
      const folder = folderWith(t, {
        'old.json': feedOf('Mapa del agua'),
        'new.json': feedOf(title, [{ ...wells, was, now }]),
      });
      const { stdout, stderr } = await runTool(['changes', 'old.json', 'new.json'], { cwd: folder });
      assert.equal(!stdout.includes('Cambió el título'), isTold, stdout + stderr);
    }
  });

  it('writes what moved as rows of revisions, with was and now', async (t) => {
    const { code, stdout, stderr } = await comparing(t, edition(OLD, BEFORE), edition(NEW, AFTER));
    assert.equal(code, 0, stderr);
    assert.deepEqual(stdout.trimEnd().split(/\r?\n/), [
      'commitment,plan,what changed,date,was,now',
      'budget,,What is promised is worded differently.,2026-09-01,Each item is explained.,Half of the items are explained.',
      'budget,,The end moved.,2026-09-01,"May 31, 2026","December 31, 2026"',
      'budget,,Who is responsible changed.,2026-09-01,Our Town,Our Town and Treasury',
      'budget,,The completion changed.,2026-09-01,Limited,Not started',
      'budget,,The state changed.,2026-09-01,not given,Delayed',
      'budget,,The end of a milestone moved: First table,2026-09-01,April 2026,October 2026',
      'budget,,The status of a milestone changed: First table,2026-09-01,not given,Delayed',
      'budget,,A milestone was added.,2026-09-01,,Third table',
      'budget,,A milestone was taken out.,2026-09-01,Second table,',
    ]);
    assert.match(stderr, /9 changes.*\n.*add why to each in the column "what changed"/);
  });

  it('gives no row to a milestone that is complete on its day, and asks for no reason of what went forward', async (t) => {
    const of = (status: string, more: Fields = {}) => ({
      milestones: [{ id: 'm', title: 'First table', status, ...more }],
    });
    const done = await comparing(
      t,
      edition(OLD, of('in-progress')),
      edition(NEW, of('complete', { completedOn: '2026-08-15' })),
    );
    assert.deepEqual([done.code, done.stdout], [0, '']);
    const forward = await comparing(t, edition(OLD, of('in-progress')), edition(NEW, of('complete')));
    assert.match(forward.stdout, /First table,2026-09-01,In progress,Complete/);
    assert.doesNotMatch(forward.stderr, /add why/);
    const late = await comparing(t, edition(OLD, of('in-progress')), edition(NEW, of('delayed')));
    assert.match(late.stderr, /add why/);
  });

  it('says nothing of what only looks different', async (t) => {
    const same = {
      ...BEFORE,
      leads: ['forum', 'town'],
      title: { en: 'A budget everyone can read', es: 'Presupuesto' },
    };
    const { code, stdout, stderr } = await comparing(
      t,
      edition(OLD, { ...BEFORE, leads: ['town', 'forum'] }),
      edition(NEW, { ...same, milestones: [...BEFORE.milestones].reverse() }),
    );
    assert.deepEqual([code, stdout], [0, '']);
    assert.match(stderr, /nothing changed that is not explained/);
  });

  it('reads in the sheets what it wrote, in Spanish too, and starts no formula', async (t) => {
    const { stdout } = await comparing(
      t,
      edition(OLD, { title: 'Agua' }, { language: 'es-MX' }),
      edition(NEW, { title: '=cmd|calc', end: '2027' }, { language: 'es-MX' }),
    );
    assert.doesNotMatch(stdout, /(^|,)"?[=+@-]/m);
    const folder = folderWith(t, {
      'coalicion.csv': `nombre,idioma,actualizado\nValle,es,${NEW}\n`,
      'compromisos.csv': 'id,título\nbudget,Agua\n',
      'cambios.csv': stdout,
    });
    const imported = await runTool(['import', folder]);
    assert.equal(imported.code, 0, imported.stderr);
    const { commitments } = JSON.parse(imported.stdout) as { commitments: Fields[] };
    assert.deepEqual(commitments[0]['revisions'], [
      { summary: 'Cambió el título.', date: NEW, was: 'Agua', now: '=cmd|calc' },
      { summary: 'Cambió la fecha de término.', date: NEW, was: 'sin dato', now: '2027' },
    ]);
  });

  it('writes the columns that the sheet has for the languages of the feed, with what they say', async (t) => {
    const inTwo = (es: string, eu: string, more: Fields = {}): Fields => ({ title: { es, eu }, ...more });
    const { folder, stderr } = await comparing(
      t,
      edition(OLD, inTwo('Agua', 'Ura', { end: '2026' }), { language: 'es' }),
      edition(NEW, inTwo('Agua limpia', '=Ur garbia', { end: '2027' }), { language: 'es' }),
      '--out',
      'cambios.csv',
    );
    assert.match(stderr, /2 cambios/);
    const lines = readFileSync(join(folder, 'cambios.csv'), 'utf8').replace('\ufeff', '').trimEnd().split(/\r?\n/);
    const template = folderWith(t, {});
    assert.equal((await runTool(['template', template, '--lang', 'es', '--also', 'eu'])).code, 0);
    const [header] = readFileSync(join(template, 'cambios.csv'), 'utf8').replace('\ufeff', '').split(/\r?\n/);
    assert.equal(`#,${lines[0]}`, `${header},extra`);
    assert.equal(lines[2], 'budget,,Cambió la fecha de término.,,2026-09-01,2026,,2027,,');
    const sheets = folderWith(t, {
      'coalicion.csv': `nombre,idioma,actualizado\nValle,es,${NEW}\n`,
      'compromisos.csv': 'id,título\nbudget,Agua\n',
      'cambios.csv': lines.join('\n'),
    });
    const imported = await runTool(['import', sheets]);
    const { commitments } = JSON.parse(imported.stdout) as { commitments: Fields[] };
    assert.deepEqual((commitments[0]['revisions'] as Fields[])[0], {
      summary: 'Cambió el título.',
      date: NEW,
      was: { es: 'Agua', eu: 'Ura' },
      now: { es: 'Agua limpia', eu: '=Ur garbia' },
    });
  });

  it('tells what changed in one language alone, and no translation that came', async (t) => {
    const { folder, stdout } = await comparing(
      t,
      edition(OLD, { title: { en: 'Water', eu: 'Ura' }, summary: 'Clean' }),
      edition(NEW, { title: { en: 'Water', eu: 'Ur garbia' }, summary: { en: 'Clean', eu: 'Garbia' } }),
      '--out',
      'rows.csv',
    );
    assert.equal(stdout, '');
    assert.deepEqual(readFileSync(join(folder, 'rows.csv'), 'utf8').replace('\ufeff', '').trimEnd().split(/\r?\n/), [
      'commitment,plan,what changed,what changed:eu,date,was,was:eu,now,now:eu',
      'budget,,The title changed.,,2026-09-01,,Ura,,Ur garbia',
    ]);
    assert.equal((await runTool(['changes', 'old.json', 'new.json', '--write'], { cwd: folder })).code, 0);
    assert.deepEqual(feedIn(folder).commitments[0].revisions, [
      { summary: 'The title changed.', date: NEW, was: { eu: 'Ura' }, now: { eu: 'Ur garbia' } },
    ]);
    const again = await runTool(['changes', 'old.json', 'new.json'], { cwd: folder });
    assert.equal(again.stdout, '');
    // A tag that no column can have.
    const odd = (eus: string): Fields => ({ title: { en: 'Water', eus } });
    const { stdout: rows } = await comparing(t, edition(OLD, odd('Ura')), edition(NEW, odd('Ur garbia')));
    assert.match(rows, /,date,was,now,extra\r?\n.*Ura.*Ur garbia/);
  });

  it('says a text of the feed in its own languages, whatever the language of the words', async (t) => {
    const inTwo = (eu: string, es: string): Fields => ({ title: { eu, es } });
    const { folder } = await comparing(
      t,
      edition(OLD, inTwo('Ura', 'Agua'), { language: 'eu' }),
      edition(NEW, inTwo('Ur garbia', 'Agua limpia'), { language: 'eu' }),
      ...['--write', '--lang', 'es'],
    );
    assert.deepEqual(feedIn(folder).commitments[0].revisions, [
      {
        summary: { es: 'Cambió el título.' },
        date: NEW,
        was: { eu: 'Ura', es: 'Agua' },
        now: { eu: 'Ur garbia', es: 'Agua limpia' },
      },
    ]);
  });

  it('knows a date however it is written, and writes it no second time', async (t) => {
    const moved = (was: string, now: string): Fields => ({
      end: '2027-12-31',
      revisions: [{ summary: 'Moved by six months because the treasurer left', date: NEW, was, now }],
    });
    for (const [was, now] of [
      ['2027-06-30', '2027-12-31'],
      ['June 2027', '2027-12-31'],
      ['2027-06', '2027-12'],
      ['30/06/2027', '31/12/2027'],
      ['June 2027', 'the end of 2027'],
    ]) {
      const [before, after] = [edition(OLD, { end: '2027-06-30' }), edition(NEW, moved(was, now))];
      const { folder, stderr } = await comparing(t, before, after, '--write');
      assert.match(stderr, /nothing changed that is not explained/, `${was} → ${now}`);
      assert.equal(feedIn(folder).commitments[0].revisions?.length, 1);
    }
    for (const [was, now] of [
      ['2027-03-31', '2027-06-30'],
      ['June 2027', 'September 2027'],
      ['June 2027', 'the end of 2028'],
    ]) {
      const { stdout } = await comparing(t, edition(OLD, { end: '2027-06-30' }), edition(NEW, moved(was, now)));
      assert.match(stdout, /The end moved\./, `${was} → ${now}`);
    }
  });

  it('puts them into the new edition with --write, and never twice', async (t) => {
    const { code, folder, stderr } = await comparing(t, edition(OLD, BEFORE), edition(NEW, AFTER), '--write');
    assert.equal(code, 0, stderr);
    const [{ revisions }] = feedIn(folder).commitments;
    assert.equal(revisions?.length, 9);
    assert.deepEqual(revisions?.[1], {
      summary: 'The end moved.',
      date: NEW,
      was: 'May 31, 2026',
      now: 'December 31, 2026',
    });
    const valid = await runTool(['validate', 'new.json'], { cwd: folder });
    assert.equal(valid.code, 0, valid.stdout);
    for (const language of ['en', 'es']) {
      const again = await runShipped(['changes', 'old.json', 'new.json', '--write', '--lang', language], {
        cwd: folder,
      });
      assert.equal(again.code, 0);
      assert.equal(feedIn(folder).commitments[0].revisions?.length, 9);
      // Nobody has said why yet.
      assert.match(again.stderr, /^9 .*(?:Add why|Agregue por qué): budget, .*;/m);
    }
  });

  it('says in which language the words are where the feed has another', async (t) => {
    const { folder } = await comparing(
      t,
      edition(OLD, BEFORE),
      edition(NEW, { ...BEFORE, end: '2027' }),
      '--write',
      '--lang',
      'es',
    );
    assert.deepEqual(feedIn(folder).commitments[0].revisions?.[0], {
      summary: { es: 'Cambió la fecha de término.' },
      date: NEW,
      was: { es: '31 de mayo de 2026' },
      now: { es: '2027' },
    });
  });

  const told: Record<string, Fields> = {
    'in words of their own': {
      summary: 'The treasury asked for time',
      was: 'May 2026',
      now: 'the end of December 2026',
    },
    'without was and now': { summary: 'Moved by seven months: the treasury asked for time' },
    'in another language': { summary: 'Faltó dinero', was: 'mayo de 2026', now: 'diciembre de 2026' },
    'in figures': { summary: 'The treasury asked for time', was: '31/05/2026', now: '31/12/2026' },
  };
  for (const [how, revision] of Object.entries(told))
    it(`does not repeat what somebody told ${how}`, async (t) => {
      const after = { ...BEFORE, end: '2026-12-31', revisions: [revision] };
      const { stdout, stderr } = await comparing(t, edition(OLD, BEFORE), edition(NEW, after));
      assert.equal(stdout, '');
      assert.match(stderr, /^1 change is explained already: budget, the end moved \(in a revision\)\.$/m);
    });

  it('takes no revision of one thing for the word on another, nor an old one for a new', async (t) => {
    const revision = { summary: 'The treasury asked for time', was: 'May 2026', now: 'December 2026' };
    const after = { ...BEFORE, end: '2026-12-31', leads: ['Treasury'], revisions: [revision] };
    const { stdout } = await comparing(t, edition(OLD, BEFORE), edition(NEW, after));
    assert.match(stdout, /Who is responsible changed/);
    assert.doesNotMatch(stdout, /The end moved/);
    const old = await comparing(
      t,
      edition(OLD, { ...BEFORE, revisions: [revision] }),
      edition(NEW, { ...after, leads: ['town'] }),
    );
    assert.match(old.stdout, /The end moved/);
  });

  it('takes a sentence for the word on what it names, and asks where it names nothing and several things changed', async (t) => {
    const withdrawn = (...summaries: string[]): Fields =>
      edition(NEW, {
        ...BEFORE,
        state: 'withdrawn',
        end: '2027',
        revisions: summaries.map((summary) => ({ summary })),
      });
    const before = edition(OLD, BEFORE);
    const other = await comparing(t, before, withdrawn('The lead changed: a new secretariat'));
    assert.match(other.stdout, /The end moved\.[^]*The state changed\./);
    const own = await comparing(
      t,
      before,
      withdrawn('Withdrawn: congress did not approve it', 'Seven months later, then'),
    );
    assert.equal(own.stdout, '');
    assert.match(own.stderr, /^2 changes are explained already/m);
    const unclear = await comparing(t, before, withdrawn('There was no money'));
    assert.equal(unclear.stdout, '');
    assert.match(
      unclear.stderr,
      /^Do revisions explain these changes\? .*budget, the end moved \("There was no money"\); budget, the state changed \("There was no money"\)\./m,
    );
    assert.doesNotMatch(unclear.stderr, /explained already/);
    // Only one thing can be meant.
    const after = edition(NEW, { ...BEFORE, state: 'withdrawn', revisions: [{ summary: 'There was no money' }] });
    assert.match((await comparing(t, before, after)).stderr, /^1 change is explained already/m);
    const { stdout } = await runTool(['validate', '-', '--since', 'old.json'], {
      cwd: folderWith(t, { 'old.json': JSON.stringify(before) }),
      input: JSON.stringify(withdrawn('There was no money')),
    });
    assert.match(stdout, /The state changed\. Does the revision "There was no money" say why\?/);
  });

  it('knows a row that an earlier version wrote with "not given"', async (t) => {
    const milestones = [{ title: 'Third table' }];
    const revisions = [{ summary: 'Asked for by residents', date: NEW, was: 'sin dato', now: 'Third table' }];
    const { stdout, stderr } = await comparing(t, edition(OLD, {}), edition(NEW, { milestones, revisions }));
    assert.equal(stdout, '');
    assert.match(stderr, /1 change is explained already/);
  });

  it('takes a report of the round for the word on how far it is', async (t) => {
    const after = { ...BEFORE, completion: 'substantial', reports: [{ date: NEW, completion: 'substantial' }] };
    assert.equal((await comparing(t, edition(OLD, BEFORE), edition(NEW, after))).stdout, '');
    const { stdout } = await comparing(t, edition(OLD, BEFORE), edition(NEW, { ...after, end: '2027' }));
    assert.match(stdout, /The end moved/);
  });

  it('tells commitments that came and left in their plan, and asks about the lost one', async (t) => {
    const other = (id: string, title: string) => ({ id, plan: 'plan', title });
    const before = edition(OLD, {});
    const list = before['commitments'] as Fields[];
    const { stdout, stderr } = await comparing(
      t,
      { ...before, commitments: [...list, other('air', 'Clean air')] },
      { ...before, updated: NEW, commitments: [...list, other('water', 'Clean water')] },
    );
    assert.match(stdout, /^,plan,A commitment was added\.,2026-09-01,,Clean water\r?$/m);
    assert.match(stdout, /^,plan,A commitment was taken out\.,2026-09-01,Clean air,\r?$/m);
    assert.match(stderr, /1 commitment of the older edition is gone: air\. .*"withdrawn"/);
  });

  it('asks about ids that were renamed, and assumes nothing', async (t) => {
    const named = (...ids: string[]) => [
      { id: ids[0], plan: 'plan', title: 'Clean air', end: '2026' },
      { id: ids[1], plan: 'plan', title: 'Clean water', ogpId: 'XX0001' },
    ];
    const before = edition(OLD, {}, { commitments: named('1', '2') });
    const [air, water] = named('XX-1', 'XX-2');
    const after = edition(
      NEW,
      {},
      {
        commitments: [
          { ...air, end: '2027' },
          { ...water, title: 'Water' },
        ],
      },
    );
    const { code, stdout, stderr } = await comparing(t, before, after, '--write');
    assert.deepEqual([code, stdout], [0, '']);
    assert.match(stderr, /^Do 2 commitments have new ids\? 1 → XX-1; 2 → XX-2\. /m);
    const spanish = await comparing(t, before, after, '--lang', 'es');
    assert.match(spanish.stderr, /^¿Cambiaron de id 2 compromisos\? 1 → XX-1; 2 → XX-2\. /m);
  });

  it('asks about the date of a revision that tells what the older edition did not have yet', async (t) => {
    const after = (date: string) =>
      edition(NEW, {
        ...BEFORE,
        end: '2026-12-31',
        leads: ['Treasury'],
        revisions: [
          { summary: 'The treasury took over, and asked for time', date },
          { summary: 'No money', date, was: 'May 2026', now: 'December 2026' },
        ],
      });
    const early = await comparing(t, edition(OLD, BEFORE), after('2025-07-15'));
    assert.match(
      early.stderr,
      /^2 revisions are dated before the older edition \(2026-06-01\), .*: budget \(2025-07-15\); budget \(2025-07-15\)\./m,
    );
    const { stdout } = await runTool(['validate', 'new.json', '--since', 'old.json', '--lang', 'es'], {
      cwd: early.folder,
    });
    assert.match(
      stdout,
      /revisions\[1\]\.date .*1 cambio tiene una fecha anterior a la edición anterior \(2026-06-01\)/,
    );
    for (const date of ['2026-07-15', OLD, '2026'])
      assert.doesNotMatch((await comparing(t, edition(OLD, BEFORE), after(date))).stderr, /dated before/);
    // One of an earlier round tells nothing new.
    const old = { ...BEFORE, revisions: [{ summary: 'Asked for', date: '2025-01-01' }] };
    assert.doesNotMatch((await comparing(t, edition(OLD, old), edition(NEW, old))).stderr, /dated before/);
  });

  it('asks where a revision has another date for what was than the older edition, and where both are of one day', async (t) => {
    const move = (was: string, now = 'December 2026') => ({ summary: 'No money', date: NEW, was, now });
    const after = (...revisions: Fields[]) => edition(NEW, { ...BEFORE, end: '2026-12-31', revisions });
    const wrong = await comparing(t, edition(OLD, BEFORE), after(move('January 2026')));
    assert.match(wrong.stderr, /^1 revision says that it was another date .*: budget \(2026-01; 2026-05-31\)\./m);
    const { stdout } = await runTool(['validate', 'new.json', '--since', 'old.json', '--lang', 'es'], {
      cwd: wrong.folder,
    });
    assert.match(stdout, /revisions\[0\]\.was .*1 cambio dice que antes era otra fecha/);
    for (const revisions of [
      [move('May 2026')],
      [move('2026')],
      [move('May 2026', 'September 2026'), move('September 2026')],
    ])
      assert.doesNotMatch((await comparing(t, edition(OLD, BEFORE), after(...revisions))).stderr, /another date/);
    const oneDay = await comparing(t, edition(NEW, BEFORE), after());
    assert.match(oneDay.stderr, /^Both editions are of 2026-09-01, and something changed\./m);
    assert.doesNotMatch((await comparing(t, edition(NEW, BEFORE), edition(NEW, BEFORE))).stderr, /Both editions/);
  });

  it('asks which of several texts a revision is about that names none of them', async (t) => {
    const revisions = [{ summary: 'No money', was: '80 schools', now: '40 schools' }];
    const before = edition(OLD, BEFORE);
    const several = await comparing(t, before, edition(NEW, { ...BEFORE, title: 'A', summary: 'B', revisions }));
    assert.match(several.stderr, /^Do revisions explain these changes\? .*title changed \("No money"\); .*worded/m);
    const one = await comparing(t, before, edition(NEW, { ...BEFORE, summary: '40 schools.', revisions }));
    assert.match(one.stderr, /^1 change is explained already/m);
  });

  it('asks once for each list about events, news and contributions that are gone, also where another has the id now', async (t) => {
    const feed = (updated: string, more: Fields) => goodFeed({ updated, ...more });
    const of = (id: string, date: string, title: string) => ({ id, title, date, start: date });
    const wrote = (id: string, text: string, date: string) => ({ id, text, date, status: 'received' });
    const before = feed(OLD, {
      events: [
        of('e1', '2026-03-01', 'Open forum'),
        of('e2', '2026-04-01', 'Training'),
        of('e3', '2026-05-01', 'Talk'),
      ],
      updates: [
        of('n1', '2026-03-01', 'Portal launched'),
        of('n2', '2026-04-01', 'Lessons'),
        of('n3', '2026-05-01', 'Law'),
      ],
      contributions: [wrote('c1', 'Plant trees', '2026-03-01')],
    });
    const after = feed(NEW, {
      // One has another id, of one the hour came, and two were written over.
      events: [
        of('forum', '2026-03-01', 'Open forum'),
        of('e2', '2026-04-01T17:00', 'A training'),
        of('e3', '2026-11-01', 'Plenary'),
      ],
      updates: [of('n1', '2026-08-01', 'Survey begins')],
      contributions: [wrote('c1', 'Clean water', '2026-08-01')],
    });
    const { stderr, folder } = await comparing(t, before, after, '--lang', 'en');
    for (const [what, id] of [
      ['contribution', 'c1'],
      ['event', 'e3'],
      ['update', 'n1'],
    ])
      assert.match(
        stderr,
        new RegExp(
          `^1 ${what} of the older edition is gone, and something else has its id now: ${id}\\. Give what is new`,
          'm',
        ),
      );
    assert.match(stderr, /^2 updates of the older edition are gone: n2; n3\. News that were published keep their row/m);
    assert.equal(stderr.match(/ gone/g)?.length, 4);
    const since = await runTool(['validate', 'new.json', '--since', 'old.json'], { cwd: folder });
    assert.match(since.stdout, /updates: Warning\. 2 updates of the older edition are gone/);
    const spanish = await runTool(['changes', 'old.json', 'new.json', '--lang', 'es'], { cwd: folder });
    assert.match(
      spanish.stderr,
      /^Faltan 2 novedades de la edición anterior: n2; n3\. Una novedad publicada conserva/m,
    );
  });

  it('asks about events on another day, members of another name, and reports in other words', async (t) => {
    const event = { id: 'e1', title: 'Open forum', start: '2026-10-10T18:00', place: 'Hall' };
    const report = { date: '2026-05-20', summary: 'The first table is published with all items' };
    const feed = (updated: string, changed: Fields = {}, of: Fields = {}, name = 'Our Town', more: Fields = {}) =>
      goodFeed({
        updated,
        timeZone: 'UTC',
        events: [
          { ...event, ...changed },
          { id: 'past', title: 'Talk', start: changed['start'] ? '2026-02-02' : '2026-02-01' },
        ],
        members: [{ id: 'town', name, sector: 'government', ...more }],
        commitments: [{ id: 'budget', title: 'Budget', leads: ['town'], reports: [{ ...report, ...of }] }],
      });
    const before = feed(OLD);
    const said = async (after: Fields) => (await comparing(t, before, after)).stderr;
    const moved = feed(NEW, { start: '2026-10-12T18:00' });
    assert.match(
      await said(moved),
      /^An event was announced for another day: e1 \(2026-10-10 → 2026-10-12\)\. .* update/m,
    );
    const told = { ...moved, updates: [{ id: 'n', title: 'Open forum moves to Monday', date: NEW }] };
    assert.doesNotMatch(await said(told), /another day/);
    // The hour is exacter, or a place is another: the day holds.
    assert.doesNotMatch(await said(feed(NEW, { place: 'Park' })), /another day/);

    const renamed = await said(feed(NEW, {}, {}, 'Harbor City'));
    assert.match(renamed, /^A member has another name now: town \(Our Town → Harbor City\)\. .*former names/m);
    const known = feed(NEW, {}, {}, 'Harbor City', { formerNames: ['Our Town'] });
    for (const right of [known, feed(NEW, {}, {}, 'Our town'), feed(NEW, {}, {}, 'Our Town, A.C.')])
      assert.doesNotMatch(await said(right), /another name/);

    const other = 'Nothing could be done, as the money was spent on roads';
    assert.match(
      await said(feed(NEW, {}, { summary: other })),
      /^1 statement of reports that were published is another now: budget, 2026-05-20 \("The first .*" → "Nothing/m,
    );
    for (const summary of [`${report.summary}.`, `${report.summary}, and as CSV`])
      assert.doesNotMatch(await said(feed(NEW, {}, { summary })), /statement/);
    const { folder } = await comparing(
      t,
      before,
      feed(NEW, { start: '2026-10-12' }, { summary: other }, 'Harbor City'),
    );
    const { stdout } = await runTool(['validate', 'new.json', '--since', 'old.json'], { cwd: folder });
    for (const path of ['events[0].start', 'members[0].name', 'commitments[0].reports[0].summary'])
      assert.ok(stdout.includes(path), `${path} in ${stdout}`);
  });

  it('does not say that all is explained where it asks for a reason', async (t) => {
    const bare = { summary: 'The end moved.', date: NEW, was: 'May 2026', now: 'December 2026' };
    const { stderr } = await comparing(
      t,
      edition(OLD, { end: '2026-05', leads: ['town'] }),
      edition(NEW, { end: '2026-12', leads: ['town'], revisions: [bare] }),
    );
    assert.match(stderr, /only say|only says|says only/);
    assert.doesNotMatch(stderr, /^Between/m);
  });

  it('says which commitments go on with a member that is gone, or that left', async (t) => {
    const members = (...more: Fields[]) => [{ id: 'town', name: 'Our Town', sector: 'government' }, ...more];
    const water = { id: 'water', title: 'Water', leads: ['lake'] };
    const air = { id: 'air', title: 'Air', partners: ['Friends of the Lake'], leads: ['town'] };
    const over = { id: 'over', title: 'Over', leads: [{ member: 'lake', unit: 'Board' }], state: 'withdrawn' };
    const of = (updated: string, ...more: Fields[]) =>
      goodFeed({ updated, members: members(...more), commitments: [water, air, over] });
    const lake = { id: 'lake', name: 'Friends of the Lake', sector: 'civil-society' };
    const gone = await comparing(t, of(OLD, lake), of(NEW));
    assert.match(
      gone.stderr,
      /^1 member of the older edition is gone: lake\. .* Commitments go on naming lake \(water, air, over\)\. Write there/m,
    );
    const left = await comparing(t, of(OLD, lake), of(NEW, { ...lake, left: '2026-08-01' }), '--lang', 'es');
    assert.match(left.stderr, /^Quien ya salió sigue como responsable: lake, 2026-08-01 \(water\)\. Escriba/m);
    const { stdout } = await runTool(['validate', 'new.json', '--since', 'old.json'], { cwd: left.folder });
    assert.equal(stdout.match(/left on|has left/g)?.length, 1, stdout);
    const stays = await comparing(t, of(OLD, lake), of(NEW, lake));
    assert.doesNotMatch(stays.stderr, /naming|has left/);
  });

  it('asks where the past is gone', async (t) => {
    const before = {
      ...BEFORE,
      reports: [{ date: OLD }],
      revisions: [{ summary: 'Moved' }, { summary: 'Moved again' }],
    };
    const { stderr } = await comparing(t, edition(OLD, before), edition(NEW, BEFORE));
    assert.match(stderr, /2 revisions of the older edition are gone, of: budget\./);
    assert.match(stderr, /1 report of the older edition is gone, of: budget\./);
  });

  it('asks where the past is another: a report, an answer; and not where somebody gave the reason of a revision', async (t) => {
    const report = { date: '2026-05-20', completion: 'limited', progress: 30, summary: 'Drawn' };
    const asked = { id: 'q', date: '2026-05-01', kind: 'question', text: 'When?', status: 'answered' };
    const before = edition(
      OLD,
      { reports: [report], revisions: [{ summary: 'The end moved.', date: OLD, was: 'May 2026', now: 'June 2026' }] },
      { contributions: [{ ...asked, response: 'Soon', decision: 'adopted' }] },
    );
    const after = (reports: Fields[], answer: Fields) =>
      edition(
        NEW,
        { reports, revisions: [{ summary: 'No money', date: OLD, was: 'May 2026', now: 'June 2026' }] },
        { contributions: [{ ...asked, ...answer }] },
      );
    const same = { response: 'Soon', decision: 'adopted' };
    const figures = await comparing(t, before, after([{ ...report, progress: 60 }], same));
    assert.match(
      figures.stderr,
      /^1 statement of reports that were published is another now: budget, 2026-05-20 \(30 % → 60 %\)/m,
    );
    const replaced = await comparing(
      t,
      before,
      after([{ date: '2026-08-20', progress: 40, summary: 'Printed' }], same),
    );
    assert.match(replaced.stderr, /^1 report of the older edition is gone, of: budget\./m);
    const answer = await comparing(t, before, after([report], { ...same, decision: 'not-adopted' }), '--lang', 'es');
    assert.match(answer.stderr, /^1 respuesta publicada es otra ahora: q \("adoptada" → "no adoptada"\)/m);
    const { stdout } = await runTool(['validate', 'new.json', '--since', 'old.json'], { cwd: answer.folder });
    assert.match(stdout, /contributions\[0\]\.decision .*1 answer that was published is another now/);
    const words = await comparing(
      t,
      before,
      after(
        [
          { ...report, summary: 'Drawn.' },
          { date: '2026-08-20', progress: 40 },
        ],
        same,
      ),
    );
    assert.doesNotMatch(words.stderr, /gone|another now/);
  });

  it('tells a commitment that went to another plan, but not one that said of none before', async (t) => {
    const plans = [
      { id: 'plan', title: 'Plan', member: 'town' },
      { id: 'next', title: 'Next plan', member: 'town' },
    ];
    const moved = await comparing(t, edition(OLD, {}, { plans }), edition(NEW, { plan: 'next' }, { plans }));
    assert.match(moved.stdout, /,plan,A commitment was taken out\.,.*\r?\n,next,A commitment was added\./);
    const said = await comparing(t, edition(OLD, { plan: undefined }, { plans }), edition(NEW, {}, { plans }));
    assert.equal(said.stdout, '');
  });

  it('says which edition is older, and writes nothing into the wrong one', async (t) => {
    const { code, stderr, folder } = await comparing(t, edition(NEW, AFTER), edition(OLD, BEFORE), '--write');
    assert.equal(code, 1);
    assert.match(stderr, /old\.json is of 2026-09-01, new\.json of 2026-06-01\. Name the older edition first\./);
    assert.equal(feedIn(folder).commitments[0].revisions, undefined);
    const forced = await runTool(['changes', 'old.json', 'new.json', '--write', '--force'], { cwd: folder });
    assert.equal(forced.code, 0);
  });

  it('asks whether two feeds with nothing in common are editions of one', async (t) => {
    const strange = goodFeed({ members: [], commitments: [{ id: 'x', title: 'Another' }] });
    const { code, stdout, stderr } = await comparing(t, edition(OLD, BEFORE), strange, '--write');
    assert.deepEqual([code, stdout], [0, '']);
    assert.match(stderr, /no id in common\. Are they two editions of one feed\?/);
  });

  it('names a value that cannot be used, and says nothing of it', async (t) => {
    const after = { ...BEFORE, end: 'soon', completion: 'half', progress: 400, leads: ['Treasury'] };
    const { code, stdout, stderr } = await comparing(t, edition(OLD, BEFORE), edition(NEW, after));
    assert.equal(code, 0);
    assert.match(stderr, /new\.json has 3 problems.*coalition-feed validate new\.json names them/);
    assert.deepEqual(stdout.match(/budget.*changed|moved/g), ['budget,,Who is responsible changed']);
  });

  it('takes the first of two records with one id, and records that are none as missing', async (t) => {
    const twice = edition(NEW, BEFORE);
    (twice['commitments'] as unknown[]).push(3, { id: 'budget', title: 'Another' });
    const { code, stdout } = await comparing(t, edition(OLD, BEFORE), twice);
    assert.deepEqual([code, stdout], [0, '']);
  });

  it('writes rows and feeds over no file that is there', async (t) => {
    const { code, folder } = await comparing(t, edition(OLD, BEFORE), edition(NEW, AFTER), '--out', 'rows.csv');
    assert.equal(code, 0);
    assert.match(readFileSync(join(folder, 'rows.csv'), 'utf8'), /^\ufeffcommitment,plan,/);
    const again = await runTool(['changes', 'old.json', 'new.json', '--out', 'rows.csv'], { cwd: folder });
    assert.equal(again.code, 1);
    assert.match(again.stderr, /rows\.csv is there already\./);
    const larger = edition(NEW, AFTER, { events: [{ id: 'e', title: 'Forum', start: NEW }] });
    writeFileSync(join(folder, 'larger.json'), JSON.stringify(larger));
    const fewer = await runTool(['changes', 'old.json', 'new.json', '--write', '--out', 'larger.json'], {
      cwd: folder,
    });
    assert.equal(fewer.code, 1);
    assert.match(fewer.stderr, /larger\.json was not replaced/);
  });

  it('names the edition that is no feed', async (t) => {
    for (const [before, after, said] of [
      ['{', edition(NEW, {}), /old\.json:1:\d+: The file ends too early/],
      [edition(OLD, {}), '[]', /new\.json/],
      ['', edition(NEW, {}), /old\.json/],
    ] as const) {
      const { code, stderr } = await comparing(t, before, after);
      assert.equal(code, 1);
      assert.match(stderr, said);
    }
    const { code, stderr } = await comparing(t, '{', '{', '--lang', 'es');
    assert.equal(code, 1);
    assert.match(stderr, /old\.json:1:\d+: El archivo termina demasiado pronto/);
  });

  it('is used wrongly with code 2', async (t) => {
    const folder = folderWith(t, { 'a.json': JSON.stringify(goodFeed()) });
    for (const args of [
      [],
      ['a.json'],
      ['a.json', 'a.json', 'a.json'],
      ['-', '-'],
      ['a.json', '-', '--write'],
      ['a.json', 'https://a.example/b.json', '--write'],
      ['a.json', 'a.json', '--lang', 'xx'],
    ])
      assert.equal((await runTool(['changes', ...args], { cwd: folder, input: '' })).code, 2, args.join(' '));
  });
});

describe('coalition-feed validate --since', () => {
  async function validating(t: TestContext, before: unknown, after: unknown, ...options: string[]) {
    const folder = folderWith(t, { 'old.json': JSON.stringify(before), 'new.json': JSON.stringify(after, null, 1) });
    return runTool(['validate', 'new.json', '--since', 'old.json', ...options], { cwd: folder });
  }

  it('warns of a change that nobody gave a reason for, with its line', async (t) => {
    const { code, stdout } = await validating(t, edition(OLD, BEFORE), edition(NEW, { ...BEFORE, end: '2026-12-31' }));
    assert.equal(code, 0);
    assert.match(
      stdout,
      /new\.json:\d+:\d+: commitments\[0\]\.end \(budget\): Warning\. The end moved\. It was "May 31, 2026" and is now "December 31, 2026", and no revision/,
    );
    const bare = { summary: 'The end moved.', date: NEW, was: 'May 31, 2026', now: 'December 31, 2026' };
    const after = (revision: Fields) => edition(NEW, { ...BEFORE, end: '2026-12-31', revisions: [revision] });
    const unreasoned = await validating(t, edition(OLD, BEFORE), after(bare));
    assert.match(
      unreasoned.stdout,
      /commitments\[0\]\.revisions\[0\]\.summary \(budget, 2026-09-01: what changed\): Warning\. "The end moved\." says only that/,
    );
    const reasoned = await validating(
      t,
      edition(OLD, BEFORE),
      after({ ...bare, summary: 'The treasury asked for time.' }),
    );
    assert.doesNotMatch(reasoned.stdout, /revisions|moved/);
  });

  it('asks nobody why something went forward', async (t) => {
    const after = {
      ...BEFORE,
      completion: 'complete',
      milestones: [{ ...BEFORE.milestones[0], status: 'complete' }, BEFORE.milestones[1]],
    };
    const { stdout } = await validating(t, edition(OLD, BEFORE), edition(NEW, after));
    assert.doesNotMatch(stdout, /completion|status/);
  });

  it('asks about renamed and lost records, in Spanish too', async (t) => {
    const before = edition(
      OLD,
      {},
      {
        commitments: [
          { id: '1', title: 'Clean air' },
          { id: '2', title: 'Water' },
        ],
      },
    );
    const after = edition(NEW, {}, { commitments: [{ id: 'one', title: 'Clean air' }] });
    const { code, stdout } = await validating(t, before, after);
    assert.equal(code, 0);
    assert.match(stdout, /commitments\[0\]\.id \(one\): Warning\. Does 1 commitment have a new id\? 1 → one\./);
    assert.match(stdout, /commitments: Warning\. 1 commitment of the older edition is gone: 2\./);
    const spanish = await validating(t, before, after, '--lang', 'es');
    assert.match(spanish.stdout, /¿Cambió de id 1 compromiso\? 1 → one\./);
    assert.match(spanish.stdout, /Falta 1 compromiso de la edición anterior: 2\./);
  });

  it('says so where the edition before cannot be had', async (t) => {
    const folder = folderWith(t, { 'new.json': JSON.stringify(goodFeed()) });
    const { code, stderr } = await runTool(['validate', 'new.json', '--since', 'none.json'], { cwd: folder });
    assert.equal(code, 1);
    assert.match(stderr, /none\.json: there is no such file/);
  });
});

describe('what a report says', () => {
  const reports = [{ date: '2026-05-20', completion: 'substantial', progress: 60 }];

  it('of an earlier round is told already where the commitment itself says it only now', async (t) => {
    const before = edition(OLD, { completion: 'limited', progress: 30, reports });
    const after = edition(NEW, { completion: 'substantial', progress: 60, reports });
    const { code, stdout, stderr } = await comparing(t, before, after);
    assert.deepEqual([code, stdout], [0, '']);
    assert.match(stderr, /2 changes are explained already: .*the progress changed \(in a report\)\./);
    const left = await comparing(t, before, edition(NEW, { reports }));
    assert.deepEqual([left.code, left.stdout], [0, '']);
  });

  it('does not tell what is another level or figure', async (t) => {
    const before = edition(OLD, { completion: 'limited', progress: 30, reports });
    const after = edition(NEW, { completion: 'complete', progress: 20, reports });
    const { stdout } = await comparing(t, before, after);
    assert.equal(stdout.trimEnd().split('\n').length, 3);
  });

  it('forward needs no reason, neither for changes nor for validate', async (t) => {
    const before = edition(OLD, { completion: 'limited', end: '2026-05' });
    const { folder } = await comparing(
      t,
      before,
      edition(NEW, { completion: 'substantial', end: '2026-09' }),
      '--write',
    );
    const { stderr } = await runTool(['changes', 'old.json', 'new.json'], { cwd: folder });
    assert.match(stderr, /1 revision says only that something changed\. Add why: budget, the end moved\.\n/);
    const { stdout } = await runTool(['validate', 'new.json', '--since', 'old.json'], { cwd: folder });
    assert.equal(stdout.match(/says only that something changed/g)?.length, 1);
  });
});

describe('what a sentence says that changed', () => {
  for (const [sentence, names] of [
    ['Se integró a otro compromiso', ['commitment-gone']],
    ['Participa también la universidad', ['partners']],
    ['Se movió tres meses', ['start', 'end', 'milestone-start', 'milestone-end']],
    ['La iniciativa de movilidad no tuvo presupuesto', []],
    ['El comité de integridad y participación ciudadana no sesionó', []],
    ['We could not address every request', []],
    ['El Estado de México no entregó los recursos', []],
    ['El congreso del estado no lo aprobó', []],
    ['The state did not release the funds, and New York neither', []],
    ['Cambió el Estado a retirado', ['commitment-gone', 'state']],
    ['El estado cambió: ya no hay fondos', ['commitment-gone', 'state']],
    ['The state changed to on-hold', ['commitment-gone', 'state']],
    ['No hubo presupuesto este año', []],
    ['Due to a lack of funds this year', []],
    ['Vence un año después', ['start', 'end', 'milestone-start', 'milestone-end']],
    ['Faltan los términos de referencia a nivel estatal', []],
    ['En nombre de la red se hizo un llamado a la ciudadanía', []],
    ['Se reescribió el resumen', ['summary']],
  ] as const)
    it(`by "${sentence}" is ${names.join(', ') || 'nothing'}`, async () => {
      const { changesNamedIn } = await load<typeof NamedChanges>('src/tool/editions/named-changes.ts');
      assert.deepEqual([...changesNamedIn(sentence)].sort(), [...names].sort());
    });
});
