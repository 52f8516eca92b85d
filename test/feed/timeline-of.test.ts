import { expect } from '@open-wc/testing';
import { timelineOf, type Timeline, type TimelineEntry, type TimelineFilter } from '../../src/feed/timeline-of.js';
import { readFeed } from '../../src/feed-format/read-feed.js';
import type { FeedInput } from '../../src/feed-format/types.js';
import { buildCommitment, buildFeed, type CommitmentInput } from '../support/build-feed.js';

type MilestoneInput = NonNullable<CommitmentInput['milestones']>[number];
type EventInput = NonNullable<FeedInput['events']>[number];
type UpdateInput = NonNullable<FeedInput['updates']>[number];

/** Noon where the reader is: no test depends on the time zone of the machine. */
const NOW = new Date(2026, 10, 16, 12);

const timeline = (feed: Partial<FeedInput>, filter: TimelineFilter = {}): Timeline =>
  timelineOf(readFeed(buildFeed(feed), 'https://town.example/feed.json').feed, filter, NOW);
const withMilestones = (...milestones: Partial<MilestoneInput>[]): Partial<FeedInput> => ({
  commitments: [buildCommitment({ milestones: milestones.map((parts) => ({ title: 'Step', ...parts })) })],
});
const event = (id: string, start: string, parts: Partial<EventInput> = {}): EventInput => ({
  id,
  title: id,
  start,
  ...parts,
});
const update = (id: string, date?: string, parts: Partial<UpdateInput> = {}): UpdateInput => ({
  id,
  title: id,
  date,
  ...parts,
});
const titles = (entries: readonly TimelineEntry[]): unknown[] => entries.map(({ title }) => title);
/** "next done 2026-01" */
const places = (found: Timeline): string[] =>
  Object.entries(found).flatMap(([section, entries]) =>
    (entries as TimelineEntry[]).map(({ standing, date }) => [section, standing, date].filter(Boolean).join(' ')),
  );

describe('a milestone on the timeline', () => {
  const rows: [what: string, milestone: Partial<MilestoneInput>, place: string | undefined][] = [
    [
      'complete, with its day',
      { status: 'complete', completedOn: '2026-02-02', end: '2026-01' },
      'past done 2026-02-02',
    ],
    ['complete, with its day and no end', { status: 'complete', completedOn: '2026-02' }, 'past done 2026-02'],
    [
      'complete, without its day, stands where it was due',
      { status: 'complete', end: '2026-01' },
      'past was-due 2026-01',
    ],
    ['complete, due this month', { status: 'complete', end: '2026-11' }, 'past was-due 2026-11'],
    ['complete ahead of its date, on no known day', { status: 'complete', end: '2027-03' }, 'undated done'],
    ['complete on a day to come, a slip', { status: 'complete', completedOn: '2027-03-01' }, 'undated done'],
    [
      'complete on a day to come, a slip, and was due',
      { status: 'complete', completedOn: '2027-03-01', end: '2026-03' },
      'past was-due 2026-03',
    ],
    ['complete, with no date at all', { status: 'complete' }, 'undated done'],
    ['done by its day, without a status', { completedOn: '2026-05-04' }, 'past done 2026-05-04'],
    [
      'in progress, whatever day it also gives',
      { status: 'in-progress', completedOn: '2026-05-04', end: '2027-01' },
      'next due 2027-01',
    ],
    ['without a status, to come', { end: '2027-01' }, 'next due 2027-01'],
    ['due today', { end: '2026-11-16' }, 'next due 2026-11-16'],
    ['due this month', { status: 'not-started', end: '2026-11' }, 'next due 2026-11'],
    ['due this year', { end: '2026' }, 'next due 2026'],
    ['due yesterday', { status: 'delayed', end: '2026-11-15' }, 'past was-due 2026-11-15'],
    ['due last month, nothing known', { end: '2026-10' }, 'past was-due 2026-10'],
    ['with no date', { status: 'in-progress' }, undefined],
    ['with only a beginning', { start: '2026-01' }, undefined],
    ['with nothing but a title', {}, undefined],
    ['withdrawn', { status: 'withdrawn', end: '2027-01' }, undefined],
  ];
  for (const [what, milestone, place] of rows) {
    it(`${what}: ${place ?? 'left out'}`, () =>
      expect(places(timeline(withMilestones(milestone)))).to.deep.equal(place ? [place] : []));
  }

  it('of a withdrawn commitment is no longer due, but stays when it was done', () => {
    const milestones = [
      { title: 'Open', end: '2027-01' },
      { title: 'Late', end: '2026-01' },
      { title: 'Done', completedOn: '2026-02' },
    ];
    const found = timeline({ commitments: [buildCommitment({ state: 'withdrawn', milestones })] });
    expect(titles(found.past)).to.deep.equal(['Done']);
    expect(found.next).to.deep.equal([]);
  });

  it('keeps its record, its commitment and its sources', () => {
    const sources = [{ title: 'Minutes', url: 'https://town.example/minutes' }];
    const [entry] = timeline(withMilestones({ end: '2026-01', status: 'delayed', sources })).past;
    expect(entry).to.deep.include({ kind: 'milestone', title: 'Step', sources });
    expect(entry!.milestone).to.have.property('status', 'delayed');
    expect(entry!.commitment).to.have.property('id', 'water');
  });
});

describe('an event on the timeline', () => {
  const rows: [what: string, start: string, end: string | undefined, section: keyof Timeline][] = [
    ['tomorrow', '2026-11-17', undefined, 'next'],
    ['today', '2026-11-16', undefined, 'next'],
    ['yesterday', '2026-11-15', undefined, 'past'],
    ['that goes on', '2026-11-15', '2026-11-17', 'next'],
    ['whose last day is today', '2026-11-10', '2026-11-16', 'next'],
    ['that ended yesterday', '2026-11-10', '2026-11-15', 'past'],
    ['whose end is before its start, a slip', '2026-11-20', '2026-11-01', 'next'],
    ['this month', '2026-11', undefined, 'next'],
    ['last month', '2026-10', undefined, 'past'],
    ['this year', '2026', undefined, 'next'],
    ['an hour ago', new Date(2026, 10, 16, 11).toISOString(), undefined, 'past'],
    ['in an hour', new Date(2026, 10, 16, 13).toISOString(), undefined, 'next'],
    ['under way', new Date(2026, 10, 16, 11).toISOString(), new Date(2026, 10, 16, 13).toISOString(), 'next'],
  ];
  for (const [what, start, end, section] of rows) {
    it(`${what}: ${section}`, () =>
      expect(titles(timeline({ events: [event('fair', start, { end })] })[section])).to.deep.equal(['fair']));
  }
});

describe('what else happened', () => {
  it('tells of revisions and dated assessments of commitments and of plans, and of plans submitted', () => {
    const revisions = [{ summary: 'Later', date: '2026-03-11' }];
    const assessments = [
      { kind: 'irm' as const, date: '2026-04', url: '/report', earlyResults: 'Some' },
      { kind: 'self' as const, url: '/undated' },
    ];
    const found = timeline({
      plans: [{ id: 'p', title: 'The plan', submitted: '2025-08-29', url: '/plan', revisions, assessments }],
      commitments: [buildCommitment({ revisions, assessments })],
    });
    expect(
      found.past.map(({ kind, date, title, plan, commitment }) => [kind, date, title, plan?.id ?? commitment?.id]),
    ).to.deep.equal([
      ['assessment', '2026-04', 'The plan', 'p'],
      ['assessment', '2026-04', 'Clean water', 'water'],
      ['revision', '2026-03-11', 'Later', 'p'],
      ['revision', '2026-03-11', 'Later', 'water'],
      ['plan', '2025-08-29', 'The plan', undefined],
    ]);
    expect(found.past[0]).to.deep.include({ summary: 'Some', url: 'https://town.example/report' });
    expect(found.undated).to.deep.equal([]);
  });

  it('tells with a plan’s submission what the coalition notes of the plan', () => {
    const plans = [{ id: 'p', title: 'The plan', submitted: '2025-08-29', note: 'Written in six workshops' }];
    expect(timeline({ plans }).past[0]).to.have.property('summary', 'Written in six workshops');
  });

  it('leaves a plan’s submission to the news that tells of it', () => {
    const plans = [{ id: 'p', title: 'The plan', submitted: '2025-08-29', url: '/plan' }];
    const kinds = (news: Partial<UpdateInput>): unknown[] =>
      timeline({ plans, updates: [update('news', '2025-08-29', { url: '/plan', ...news })] }).past.map(
        ({ kind }) => kind,
      );
    expect(kinds({})).to.deep.equal(['news']);
    expect(kinds({ url: '/other' })).to.deep.equal(['plan', 'news']);
    expect(kinds({ date: '2025-09-01' })).to.deep.equal(['news', 'plan']);
  });

  it('tells a submission without an address even where there is news of that day', () => {
    const found = timeline({
      plans: [{ id: 'p', title: 'The plan', submitted: '2025-08-29' }],
      updates: [update('news', '2025-08-29')],
    });
    expect(titles(found.past)).to.deep.equal(['The plan', 'news']);
  });

  it('has news, lessons and challenges, and takes what gives no kind as news', () => {
    const updates = [
      update('a', '2026-01', { kind: 'lesson' }),
      update('b', '2026-02', { kind: 'challenge' }),
      update('c', '2026-03'),
    ];
    expect(timeline({ updates }).past.map(({ kind }) => kind)).to.deep.equal(['news', 'challenge', 'lesson']);
  });

  it('has nothing for a feed with nothing', () => {
    expect(timeline({})).to.deep.equal({ next: [], past: [], undated: [] });
  });

  it('leaves news that is dated ahead for later', () => {
    expect(titles(timeline({ updates: [update('soon', '2026-12-01')] }).next)).to.deep.equal(['soon']);
  });

  it('takes news of today and of this month as told', () => {
    expect(
      titles(timeline({ updates: [update('day', '2026-11-16'), update('month', '2026-11')] }).past),
    ).to.have.members(['day', 'month']);
  });
});

describe('the order', () => {
  it('of what happened is newest first, a whole year or month before the days within it', () => {
    const dates = ['2024', '2024-12-31', '2024-12', '2023', '2024-01-10', '2025-01-01', '2024-06-30T12:00:00Z'];
    const updates = dates.map((date) => update(date, date));
    const order = ['2025-01-01', '2024', '2024-12-31', '2024-12', '2024-06-30T12:00:00Z', '2024-01-10', '2023'];
    expect(titles(timeline({ updates }).past)).to.deep.equal(order);
  });

  it('of what comes next is soonest first: events by their beginning, what is due by its end', () => {
    const found = timeline({
      ...withMilestones({ title: 'due in December', end: '2026-12' }, { title: 'due on the 5th', end: '2026-12-05' }),
      events: [
        event('January', '2027-01'),
        event('December', '2026-12'),
        event('3 December', '2026-12-03'),
        event('under way', '2026-11-10', { end: '2026-12-31' }),
      ],
    });
    expect(titles(found.next)).to.deep.equal([
      'under way',
      'December',
      '3 December',
      'due on the 5th',
      'due in December',
      'January',
    ]);
  });

  it('of equal dates and of what is undated is that of the feed', () => {
    const updates = [update('a', '2026-01-01'), update('b'), update('c', '2026-01-01'), update('d')];
    const found = timeline({ updates });
    expect(titles(found.past)).to.deep.equal(['a', 'c']);
    expect(titles(found.undated)).to.deep.equal(['b', 'd']);
  });
});

describe('a filtered timeline', () => {
  const feed: Partial<FeedInput> = {
    plans: [
      { id: 'p', title: 'plan', submitted: '2022-12-20', revisions: [{ summary: 'plan changed', date: '2023-01' }] },
    ],
    commitments: [
      buildCommitment({
        milestones: [{ title: 'step', end: '2025-05' }],
        revisions: [{ summary: 'changed' }],
        assessments: [{ date: '2024-02' }],
      }),
      buildCommitment({ id: 'parks', milestones: [{ title: 'parks step', end: '2025-06' }] }),
    ],
    events: [
      event('training', '2024-03-10', { kind: 'training', end: '2024-04-12', commitment: 'water' }),
      event('talk', '2024', { kind: 'talk' }),
      event('unnamed', '2023-09-07'),
    ],
    updates: [
      update('news', '2026-01-11'),
      update('lesson', undefined, { kind: 'lesson', commitment: 'water' }),
      update('challenge', undefined, { kind: 'challenge' }),
    ],
  };
  const all = [
    'news',
    'parks step',
    'step',
    'talk',
    'training',
    'Clean water',
    'unnamed',
    'plan changed',
    'plan',
    'changed',
    'lesson',
    'challenge',
  ];
  const rows: [filter: TimelineFilter, titles: string[]][] = [
    [{}, all],
    [{ commitment: 'water' }, ['step', 'training', 'Clean water', 'changed', 'lesson']],
    [{ commitment: 'parks' }, ['parks step']],
    [{ commitment: 'p' }, []],
    [{ commitment: '' }, all],
    [{ kinds: 'milestone' }, ['parks step', 'step']],
    [{ kinds: 'revision' }, ['plan changed', 'changed']],
    [{ kinds: 'assessment plan' }, ['Clean water', 'plan']],
    [{ kinds: 'event' }, ['talk', 'training', 'unnamed']],
    [{ kinds: 'talk' }, ['talk']],
    [{ kinds: '  training\n lesson ' }, ['training', 'lesson']],
    [{ kinds: 'forum meeting' }, []],
    [{ kinds: 'news challenge' }, ['news', 'challenge']],
    [{ kinds: 'partys' }, all],
    [{ kinds: 'partys news' }, ['news']],
    [{ kinds: '' }, all],
    [{ kinds: 'lesson', commitment: 'parks' }, []],
    [{ from: '2025' }, ['news', 'parks step', 'step']],
    [{ from: '2025-06' }, ['news', 'parks step']],
    [{ from: '2025-06-30' }, ['news', 'parks step']],
    [{ from: '2025-07' }, ['news']],
    [{ to: '2022' }, ['plan']],
    [{ to: '2023-01' }, ['plan changed', 'plan']],
    [{ to: '2022-12-19' }, []],
    [{ from: '2024', to: '2024' }, ['talk', 'training', 'Clean water']],
    [{ from: '2024-04', to: '2024-06' }, ['talk', 'training']],
    [{ from: '2024-04-13', to: '2024-06' }, ['talk']],
    [{ from: '2027', to: '2020' }, []],
    [{ from: 'yesterday' }, all],
    [{ to: '2024-13' }, all],
    [{ from: '2025-02-30', to: '2022' }, ['plan']],
    [{ from: '', to: '' }, all],
  ];
  for (const [filter, expected] of rows) {
    it(`${JSON.stringify(filter)} keeps ${expected === all ? 'all' : expected.join(', ') || 'nothing'}`, () => {
      const { next, past, undated } = timeline(feed, filter);
      expect(titles([...next, ...past, ...undated])).to.deep.equal(expected);
    });
  }

  it('takes the very instant asked for into it', () => {
    const instant = '2026-05-31T18:00:00Z';
    expect(titles(timeline({ updates: [update('a', instant)] }, { from: instant, to: instant }).past)).to.deep.equal([
      'a',
    ]);
  });

  it('keeps the first and the last day of a period out of its neighbours', () => {
    const updates = [update('last of 2024', '2024-12-31'), update('first of 2025', '2025-01-01')];
    expect(titles(timeline({ updates }, { to: '2024' }).past)).to.deep.equal(['last of 2024']);
    expect(titles(timeline({ updates }, { from: '2025' }).past)).to.deep.equal(['first of 2025']);
  });
});

describe('the feeds that come with the widgets', () => {
  const load = async (name: string): Promise<Timeline> => {
    const url = `/stories/feeds/${name}.json`;
    return timelineOf(readFeed(await (await fetch(url)).json(), new URL(url, document.baseURI).href).feed, {}, NOW);
  };

  it('Nuevo León: nothing announced, the years down to 2022, six lessons and challenges without a date', async () => {
    const { next, past, undated } = await load('nuevo-leon');
    expect(next).to.deep.equal([]);
    expect([...new Set(past.map(({ date }) => date!.slice(0, 4)))]).to.deep.equal([
      '2026',
      '2025',
      '2024',
      '2023',
      '2022',
    ]);
    expect(past.map(({ kind }) => kind)).not.to.include.members(['plan', 'milestone', 'assessment']);
    expect(undated.map(({ kind }) => kind)).to.deep.equal([
      'challenge',
      'challenge',
      'challenge',
      'lesson',
      'lesson',
      'lesson',
    ]);
  });

  it('the example has every kind', async () => {
    const { next, past, undated } = await load('example');
    expect(new Set([...next, ...past, ...undated].map(({ kind }) => kind))).to.have.property('size', 8);
    expect(next[0]!.event).to.have.property('id', 'forum-2026-12');
  });
});
