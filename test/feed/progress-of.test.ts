import { expect } from '@open-wc/testing';
import { isFulfilled, progressOf, timelinessOf } from '../../src/feed/progress-of.js';
import { readFeed } from '../../src/feed-format/read-feed.js';
import type { Commitment } from '../../src/feed-format/types.js';
import { feedOf, type CommitmentInput } from '../support/build-feed.js';

const read = (parts: Partial<CommitmentInput>): Commitment =>
  readFeed(feedOf(parts), 'https://a.example/').feed.commitments[0]!;

const milestone = (status?: string) => ({ title: 'M', status }) as NonNullable<CommitmentInput['milestones']>[number];
const rating = (completion: string | undefined, date?: string) =>
  ({ completion, date }) as NonNullable<CommitmentInput['assessments']>[number];

describe('which rule says how a commitment stands', () => {
  const everything: Partial<CommitmentInput> = {
    progress: 40,
    completion: 'limited',
    assessments: [rating('substantial', '2026')],
    milestones: [milestone('complete'), milestone('in-progress')],
    milestoneCounts: { complete: 3, total: 9 },
  };
  const rows: { rule: string; given: Partial<CommitmentInput>; known: object }[] = [
    { rule: 'the percentage comes first', given: everything, known: { kind: 'percentage', percentage: 40 } },
    {
      rule: 'a percentage of 0 is known',
      given: { ...everything, progress: 0 },
      known: { kind: 'percentage', percentage: 0 },
    },
    {
      rule: 'then the level',
      given: { ...everything, progress: undefined },
      known: { kind: 'completion', completion: 'limited' },
    },
    {
      rule: '"no evidence" is a level, somebody’s finding',
      given: { ...everything, progress: undefined, completion: 'no-evidence' },
      known: { kind: 'completion', completion: 'no-evidence' },
    },
    {
      rule: 'then the assessment',
      given: { ...everything, progress: undefined, completion: undefined },
      known: { kind: 'completion', completion: 'substantial' },
    },
    {
      rule: 'then the milestones',
      given: { ...everything, progress: undefined, completion: undefined, assessments: [] },
      known: { kind: 'milestones', complete: 1, total: 2 },
    },
    {
      rule: 'then the numbers of milestones',
      given: { milestoneCounts: { complete: 3, total: 9 } },
      known: { kind: 'milestones', complete: 3, total: 9 },
    },
    { rule: 'else nothing is known', given: {}, known: { kind: 'unknown' } },
    {
      rule: 'a progress over 100 is no progress',
      given: { progress: 120, completion: 'limited' },
      known: { kind: 'completion', completion: 'limited' },
    },
    { rule: 'a negative progress is no progress', given: { progress: -5 }, known: { kind: 'unknown' } },
    {
      rule: 'a level that is none is no level',
      given: { completion: 'done' as never, milestoneCounts: { complete: 1, total: 2 } },
      known: { kind: 'milestones', complete: 1, total: 2 },
    },
    {
      rule: 'a report without a level says nothing of progress',
      given: { assessments: [{ kind: 'irm', url: 'https://a.example/' }] },
      known: { kind: 'unknown' },
    },
    {
      rule: 'an assessment without a level does not hide an older one with',
      given: { assessments: [rating('limited', '2024'), rating(undefined, '2026')] },
      known: { kind: 'completion', completion: 'limited' },
    },
    {
      rule: 'milestones without a status count in neither number',
      given: { milestones: [milestone(), milestone('complete'), milestone()] },
      known: { kind: 'milestones', complete: 1, total: 1 },
    },
    {
      rule: 'withdrawn milestones count in neither number',
      given: { milestones: [milestone('withdrawn'), milestone('complete'), milestone('not-started')] },
      known: { kind: 'milestones', complete: 1, total: 2 },
    },
    {
      rule: 'only planned milestones tell nothing',
      given: { milestones: [milestone(), milestone()] },
      known: { kind: 'unknown' },
    },
    {
      rule: 'only withdrawn milestones tell nothing',
      given: { milestones: [milestone('withdrawn')] },
      known: { kind: 'unknown' },
    },
    {
      rule: 'planned milestones leave the word to the numbers',
      given: { milestones: [milestone()], milestoneCounts: { complete: 1, total: 5 } },
      known: { kind: 'milestones', complete: 1, total: 5 },
    },
    {
      rule: 'listed milestones go before numbers',
      given: { milestones: [milestone('complete')], milestoneCounts: { complete: 1, total: 5 } },
      known: { kind: 'milestones', complete: 1, total: 1 },
    },
    { rule: '0 of 0 tells nothing', given: { milestoneCounts: { complete: 0, total: 0 } }, known: { kind: 'unknown' } },
    {
      rule: '0 of 3 is known',
      given: { milestoneCounts: { complete: 0, total: 3 } },
      known: { kind: 'milestones', complete: 0, total: 3 },
    },
  ];
  for (const { rule, given, known } of rows) {
    it(rule, () => {
      expect(progressOf(read(given))).to.deep.include(known);
    });
  }

  it('milestones keep their states in their order', () => {
    const known = progressOf(
      read({ milestones: ['complete', 'withdrawn', 'delayed', 'in-progress', 'not-started'].map(milestone) }),
    );
    expect(known).to.have.deep.property('statuses', ['complete', 'delayed', 'in-progress', 'not-started']);
  });
});

describe('the newest assessment with a level', () => {
  const rows: [what: string, assessments: ReturnType<typeof rating>[], completion: string][] = [
    [
      'is the one with the latest date',
      [rating('limited', '2025-01'), rating('complete', '2026-01'), rating('substantial', '2025-06')],
      'complete',
    ],
    ['of equal dates is the later in the list', [rating('limited', '2026'), rating('complete', '2026')], 'complete'],
    ['is a dated one rather than an undated one', [rating('limited', '2020'), rating('complete')], 'limited'],
    ['of undated ones is the last', [rating('limited'), rating('complete')], 'complete'],
    [
      'by month is newer than the year before',
      [rating('complete', '2026-02'), rating('limited', '2025-12-31')],
      'complete',
    ],
  ];
  for (const [what, assessments, completion] of rows) {
    it(what, () => {
      expect(progressOf(read({ assessments }))).to.have.property('completion', completion);
    });
  }

  it('comes with its author; the commitment’s own level does not', () => {
    expect(progressOf(read({ assessments: [{ completion: 'limited', by: 'IRM' }] }))).to.have.nested.property(
      'assessment.by',
      'IRM',
    );
    expect(
      progressOf(read({ completion: 'limited', assessments: [{ completion: 'limited', by: 'IRM' }] })),
    ).to.not.have.property('assessment');
  });
});

describe('a commitment is fulfilled', () => {
  const rows: [given: Partial<CommitmentInput>, isDone: boolean][] = [
    [{ progress: 100 }, true],
    [{ progress: 99.9 }, false],
    [{ completion: 'complete' }, true],
    [{ completion: 'substantial' }, false],
    [{ completion: 'no-evidence' }, false],
    [{ assessments: [rating('complete')] }, true],
    [{ milestones: [milestone('complete'), milestone('withdrawn')] }, true],
    [{ milestones: [milestone('complete'), milestone('delayed')] }, false],
    [{ milestoneCounts: { complete: 4, total: 4 } }, true],
    [{ milestoneCounts: { complete: 3, total: 4 } }, false],
    [{}, false],
  ];
  for (const [given, isDone] of rows) {
    it(`${isDone ? 'with' : 'not with'} ${JSON.stringify(given)}`, () => {
      expect(isFulfilled(progressOf(read(given)))).to.equal(isDone);
    });
  }
});

describe('how a commitment stands to its end', () => {
  const now = new Date(2026, 10, 16, 12);
  const rows: { what: string; given: Partial<CommitmentInput>; stands: object }[] = [
    { what: 'without an end is open', given: { progress: 10 }, stands: { kind: 'open' } },
    { what: 'before its end is open', given: { progress: 10, end: '2026-12' }, stands: { kind: 'open' } },
    { what: 'on its last day is open', given: { progress: 10, end: '2026-11-16' }, stands: { kind: 'open' } },
    { what: 'in its last month is open', given: { progress: 10, end: '2026-11' }, stands: { kind: 'open' } },
    { what: 'in its last year is open', given: { progress: 10, end: '2026' }, stands: { kind: 'open' } },
    {
      what: 'a day after its last day is overdue by one day, never by none',
      given: { progress: 10, end: '2026-11-15' },
      stands: { kind: 'overdue', days: 1 },
    },
    {
      what: 'two days after is overdue by two',
      given: { progress: 10, end: '2026-11-14' },
      stands: { kind: 'overdue', days: 2 },
    },
    {
      what: 'the day after an hour of its last day is overdue by one day, as where the hour is not given',
      given: { progress: 10, end: new Date(2026, 10, 15, 18).toISOString() },
      stands: { kind: 'overdue', days: 1 },
    },
    {
      what: 'an hour after its last hour is overdue by one day, never by none',
      given: { progress: 10, end: new Date(2026, 10, 16, 11).toISOString() },
      stands: { kind: 'overdue', days: 1 },
    },
    {
      what: 'the month after its month is overdue since that month was over',
      given: { completion: 'limited', end: '2026-10' },
      stands: { kind: 'overdue', days: 16 },
    },
    {
      what: 'known and not complete is overdue',
      given: { milestoneCounts: { complete: 1, total: 2 }, end: '2026-11-15' },
      stands: { kind: 'overdue', days: 1 },
    },
    {
      what: 'with "no evidence" is known, so overdue',
      given: { completion: 'no-evidence', end: '2026-11-15' },
      stands: { kind: 'overdue', days: 1 },
    },
    { what: 'complete says nothing more', given: { completion: 'complete', end: '2020' }, stands: { kind: 'open' } },
    { what: '100 % says nothing more', given: { progress: 100, end: '2020' }, stands: { kind: 'open' } },
    {
      what: 'all milestones done says nothing more',
      given: { milestones: [milestone('complete')], end: '2020' },
      stands: { kind: 'open' },
    },
    {
      what: 'of which nothing is known has ended, and is not overdue',
      given: { end: '2024-06' },
      stands: { kind: 'ended' },
    },
    {
      what: 'that is delayed and of which nothing is known has ended too',
      given: { end: '2024-06', state: 'delayed' },
      stands: { kind: 'ended' },
    },
    {
      what: 'withdrawn is neither',
      given: { progress: 10, end: '2024', state: 'withdrawn' },
      stands: { kind: 'open' },
    },
    { what: 'withdrawn and unknown is neither', given: { end: '2024', state: 'withdrawn' }, stands: { kind: 'open' } },
    {
      what: 'on hold is overdue all the same',
      given: { progress: 10, end: '2026-11-15', state: 'on-hold' },
      stands: { kind: 'overdue', days: 1 },
    },
  ];
  for (const { what, given, stands } of rows) {
    it(`one ${what}`, () => {
      expect(timelinessOf(read(given), now)).to.deep.equal(stands);
    });
  }
});
