import { expect } from '@open-wc/testing';
import { standingOf, totalsOf, type Standing, type Totals } from '../../src/feed/totals-of.js';
import { readFeed } from '../../src/feed-format/read-feed.js';
import type { Commitment } from '../../src/feed-format/types.js';
import { feedOf, type CommitmentInput } from '../support/build-feed.js';

const read = (...commitments: Partial<CommitmentInput>[]): Commitment[] =>
  readFeed(feedOf(...commitments), 'https://example.org/').feed.commitments;

/** The counts that are not zero. */
function countsOf({ counts }: Totals): Partial<Record<Standing, number>> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count)) as Partial<Record<Standing, number>>;
}

const milestones = (...statuses: (string | undefined)[]) =>
  statuses.map((status) => ({ title: 'Step', status })) as CommitmentInput['milestones'];

describe('where a commitment stands in a total', () => {
  const rows: [what: string, commitment: Partial<CommitmentInput>, standing: Standing][] = [
    ['nothing known', {}, 'unknown'],
    ['only milestones without a status', { milestones: milestones(undefined, undefined) }, 'unknown'],
    ['only withdrawn milestones', { milestones: milestones('withdrawn') }, 'unknown'],
    ['a report without a rating', { assessments: [{ kind: 'irm', url: 'https://example.org/report' }] }, 'unknown'],
    ['its own level', { completion: 'limited' }, 'limited'],
    ['somebody found no evidence', { completion: 'no-evidence' }, 'no-evidence'],
    ['not started', { completion: 'not-started' }, 'not-started'],
    ['the level of an assessment', { assessments: [{ kind: 'irm', completion: 'substantial' }] }, 'substantial'],
    [
      'the level of the newest assessment',
      {
        assessments: [
          { kind: 'irm', date: '2026-05', completion: 'limited' },
          { kind: 'self', date: '2025-05', completion: 'complete' },
        ],
      },
      'limited',
    ],
    ['a percentage beside a level', { progress: 60, completion: 'substantial' }, 'substantial'],
    ['a percentage beside an assessment', { progress: 100, assessments: [{ completion: 'limited' }] }, 'limited'],
    ['a percentage of 0, which no one called "not started"', { progress: 0 }, 'figures'],
    ['a percentage of 60, which is no level', { progress: 60 }, 'figures'],
    ['a percentage of 99', { progress: 99 }, 'figures'],
    ['a percentage of 100', { progress: 100 }, 'complete'],
    ['no milestone complete', { milestones: milestones('not-started', 'not-started') }, 'figures'],
    ['some milestones complete', { milestones: milestones('complete', 'in-progress') }, 'figures'],
    [
      'all milestones complete that were not withdrawn',
      { milestones: milestones('complete', 'withdrawn') },
      'complete',
    ],
    ['a percentage before milestones', { progress: 80, milestones: milestones('complete') }, 'figures'],
    ['only the numbers of milestones', { milestoneCounts: { complete: 2, total: 5 } }, 'figures'],
    ['all by the numbers', { milestoneCounts: { complete: 5, total: 5 } }, 'complete'],
    ['no milestones by the numbers', { milestoneCounts: { complete: 0, total: 0 } }, 'unknown'],
    ['withdrawn, whatever was reached', { state: 'withdrawn', completion: 'substantial' }, 'withdrawn'],
    ['on hold, with a level', { state: 'on-hold', completion: 'limited' }, 'limited'],
  ];
  for (const [what, commitment, standing] of rows) {
    it(`${what}: ${standing}`, () => expect(standingOf(read(commitment)[0]!)).to.equal(standing));
  }
});

describe('a total over commitments', () => {
  it('counts none of none', () => {
    const totals = totalsOf([]);
    expect(totals).to.deep.include({ total: 0, high: 0, withEvidence: 0 });
    expect(countsOf(totals)).to.deep.equal({});
  });

  it('adds up to the number of commitments, with the unknown and the withdrawn apart', () => {
    const totals = totalsOf(
      read(
        { completion: 'complete' },
        { completion: 'complete' },
        { completion: 'substantial' },
        { completion: 'limited' },
        { progress: 40 },
        { state: 'withdrawn' },
        {},
        {},
      ),
    );
    expect(totals.total).to.equal(8);
    expect(totals.high).to.equal(3);
    expect(countsOf(totals)).to.deep.equal({
      complete: 2,
      substantial: 1,
      limited: 1,
      figures: 1,
      withdrawn: 1,
      unknown: 2,
    });
  });

  it('holds for a feed of five thousand records of one promise', () => {
    const chain = Array.from({ length: 5000 }, (_, index) => ({ sameAs: index ? [`c${index}`] : [] }));
    expect(totalsOf(read(...chain)).total).to.equal(1);
  });
});

describe('the same promise in several plans', () => {
  const rows: [what: string, commitments: Partial<CommitmentInput>[], total: number][] = [
    ['named by the first', [{ sameAs: ['c2'] }, {}], 1],
    ['named by the second', [{}, { sameAs: ['c1'] }], 1],
    ['named by both', [{ sameAs: ['c2'] }, { sameAs: ['c1'] }], 1],
    ['named in a chain', [{ sameAs: ['c2'] }, { sameAs: ['c3'] }, {}], 1],
    ['two that name a third', [{ sameAs: ['c3'] }, { sameAs: ['c3'] }, {}], 1],
    ['one that names two', [{}, { sameAs: ['c1', 'c3'] }, {}], 1],
    ['chains joined late', [{ sameAs: ['c2'] }, {}, { sameAs: ['c4'] }, { sameAs: ['c1'] }, {}], 2],
    ['two pairs that a last one joins', [{ sameAs: ['c2'] }, {}, { sameAs: ['c4'] }, {}, { sameAs: ['c2', 'c4'] }], 1],
    ['two pairs', [{ sameAs: ['c2'] }, {}, { sameAs: ['c4'] }, {}], 2],
    ['one that names itself', [{ sameAs: ['c1'] }, {}], 2],
    ['one that names what is not in the feed', [{ sameAs: ['elsewhere'] }, {}], 2],
  ];
  for (const [what, commitments, total] of rows) {
    it(`${what}: counts ${total} of ${commitments.length} records`, () =>
      expect(totalsOf(read(...commitments)).total).to.equal(total));
  }

  const choices: [what: string, records: Partial<CommitmentInput>[], standing: Standing][] = [
    [
      'a known record before an unknown one, even if that is newer',
      [{ completion: 'limited', updated: '2024' }, { updated: '2026' }],
      'limited',
    ],
    [
      'the same when the unknown one comes first',
      [{ updated: '2026' }, { completion: 'limited', updated: '2024' }],
      'limited',
    ],
    [
      'of two known records the newer',
      [
        { completion: 'limited', updated: '2025-03' },
        { completion: 'complete', updated: '2026-01' },
      ],
      'complete',
    ],
    [
      'the same in the other order',
      [
        { completion: 'complete', updated: '2026-01' },
        { completion: 'limited', updated: '2025-03' },
      ],
      'complete',
    ],
    [
      'a dated one before an undated one',
      [{ completion: 'limited' }, { completion: 'complete', updated: '2020' }],
      'complete',
    ],
    ['the first of two that are undated', [{ completion: 'limited' }, { completion: 'complete' }], 'limited'],
    [
      'the newer by the clock, not by the letters of its timestamp',
      [
        { completion: 'limited', updated: '2026-11-10T23:30:00-06:00' },
        { completion: 'complete', updated: '2026-11-11T01:00:00Z' },
      ],
      'limited',
    ],
    [
      'a record that stands before a withdrawn one',
      [{ state: 'withdrawn', completion: 'complete', updated: '2026' }, { updated: '2024' }],
      'unknown',
    ],
    [
      'withdrawn where all are withdrawn',
      [{ state: 'withdrawn' }, { state: 'withdrawn', completion: 'limited' }],
      'withdrawn',
    ],
  ];
  for (const [what, [first, second], standing] of choices) {
    it(`takes ${what}`, () =>
      expect(countsOf(totalsOf(read({ ...first, sameAs: ['c2'] }, second!)))).to.deep.equal({ [standing]: 1 }));
  }
});

describe('commitments with evidence', () => {
  const rows: [what: string, commitments: Partial<CommitmentInput>[], count: number][] = [
    ['a link', [{ links: [{ url: 'https://example.org/data' }] }], 1],
    ['a link of a milestone', [{ milestones: [{ title: 'Step', links: [{ url: 'https://example.org/data' }] }] }], 1],
    ['a document without an address', [{ links: [{ title: 'Minutes' }] }], 0],
    ['a telephone number', [{ links: [{ url: 'tel:+525555555555' }] }], 0],
    ['no link', [{ completion: 'complete' }], 0],
    [
      'a link at one of the records of a promise',
      [{ sameAs: ['c2'], completion: 'limited' }, { links: [{ url: 'https://example.org/data' }] }],
      1,
    ],
    [
      'a link at each record of a promise',
      [{ sameAs: ['c2'], links: [{ url: 'https://a.example/' }] }, { links: [{ url: 'https://b.example/' }] }],
      1,
    ],
  ];
  for (const [what, commitments, count] of rows) {
    it(`${what}: ${count}`, () => expect(totalsOf(read(...commitments)).withEvidence).to.equal(count));
  }
});
