import { expect } from '@open-wc/testing';
import { movementOf, roundsOf } from '../../src/feed/progress-history.js';
import { totalsOf } from '../../src/feed/totals-of.js';
import { readFeed } from '../../src/feed-format/read-feed.js';
import type { Commitment } from '../../src/feed-format/types.js';
import { feedOf, type CommitmentInput } from '../support/build-feed.js';

type Reports = NonNullable<CommitmentInput['reports']>;

const read = (...commitments: Partial<CommitmentInput>[]): Commitment[] =>
  readFeed(feedOf(...commitments), 'https://example.org/').feed.commitments;
const withReports = (reports: Reports): Commitment => read({ reports })[0]!;
const sharesOf = (reports: Reports): unknown[] => roundsOf(withReports(reports)).map(({ share }) => share);

describe('the rounds of a commitment', () => {
  it('are in the order of their dates, by the end of what each date names', () => {
    const reports: Reports = [
      { date: '2026', progress: 30 },
      { date: '2025-06', progress: 10 },
      { date: '2026-03-31', progress: 20 },
    ];
    expect(sharesOf(reports)).to.deep.equal([0.1, 0.2, 0.3]);
  });

  it('stand on the scale on which most of them say something; on the other nothing is worked out', () => {
    const percentages: Reports = [
      { date: '2025', completion: 'limited' },
      { date: '2026-01', progress: 40 },
      { date: '2026-02', progress: 0 },
    ];
    expect(sharesOf(percentages)).to.deep.equal([undefined, 0.4, 0]);
    const levels: Reports = [
      { date: '2025', completion: 'not-started' },
      { date: '2026-01', completion: 'complete', progress: 90 },
    ];
    expect(sharesOf(levels)).to.deep.equal([0, 1]);
  });

  it('are of percentages where both scales have as many', () => {
    expect(sharesOf([{ date: '2025', progress: 50, completion: 'complete' }])).to.deep.equal([0.5]);
  });

  it('are a gap where nobody said anything, or found no evidence', () => {
    expect(
      sharesOf([
        { date: '2025', completion: 'limited' },
        { date: '2026-01' },
        { date: '2026-02', completion: 'no-evidence' },
      ]),
    ).to.deep.equal([1 / 3, undefined, undefined]);
  });
});

describe('how a commitment moved', () => {
  const rows: [what: string, reports: Reports, movement: number | undefined][] = [
    ['no report', [], undefined],
    ['one report', [{ date: '2026', progress: 10 }], undefined],
    [
      'two of which one says nothing',
      [
        { date: '2025', progress: 10 },
        { date: '2026', summary: 'Work goes on' },
      ],
      undefined,
    ],
    [
      'a percentage and a level',
      [
        { date: '2025', progress: 10 },
        { date: '2026', completion: 'complete' },
      ],
      undefined,
    ],
    [
      'forward',
      [
        { date: '2025', progress: 10 },
        { date: '2026', progress: 30 },
      ],
      1,
    ],
    [
      'back',
      [
        { date: '2026', completion: 'limited' },
        { date: '2025', completion: 'substantial' },
      ],
      -1,
    ],
    [
      'not at all, after it had moved',
      [
        { date: '2024', progress: 0 },
        { date: '2025', progress: 30 },
        { date: '2026', progress: 30 },
      ],
      0,
    ],
    ['forward over a gap', [{ date: '2024', progress: 0 }, { date: '2025' }, { date: '2026', progress: 30 }], 1],
  ];
  for (const [what, reports, movement] of rows)
    it(what, () => {
      const found = movementOf(withReports(reports));
      expect(found === undefined ? undefined : Math.sign(found)).to.equal(movement);
    });
});

describe('a total of what moved', () => {
  it('counts each promise once', () => {
    const forward: Reports = [
      { date: '2025', progress: 10 },
      { date: '2026', progress: 30 },
    ];
    const back: Reports = [
      { date: '2025', progress: 30 },
      { date: '2026', progress: 10 },
    ];
    const commitments = read(
      { reports: forward },
      { sameAs: ['c1'] },
      { reports: back },
      { reports: forward, sameAs: ['c1'] },
      {},
    );
    expect(totalsOf(commitments).moved).to.deep.equal({ forward: 1, back: 1, compared: 2 });
  });
});
