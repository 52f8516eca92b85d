import { expect } from '@open-wc/testing';
import { readFeed } from '../../src/feed-format/read-feed.js';
import { putAt, valueAt } from '../support/feed-path.js';
import { fullFeed } from '../support/full-feed.js';

const BASE = 'https://valley.example/feed.json';

// Written out, not taken from the schema: a value renamed there must fail here.
const ENUMS: { path: string; values: readonly (string | boolean)[] }[] = [
  {
    path: 'members[0].sector',
    values: [
      'government',
      'legislature',
      'oversight-body',
      'civil-society',
      'academia',
      'private-sector',
      'media',
      'international',
      'other',
    ],
  },
  { path: 'members[0].level', values: ['national', 'regional', 'state', 'provincial', 'municipal'] },
  { path: 'commitments[0].completion', values: ['no-evidence', 'not-started', 'limited', 'substantial', 'complete'] },
  { path: 'commitments[0].state', values: ['active', 'delayed', 'on-hold', 'withdrawn'] },
  {
    path: 'commitments[0].values[0]',
    values: ['access-to-information', 'civic-participation', 'public-accountability', 'technology-and-innovation'],
  },
  {
    path: 'commitments[0].milestones[0].status',
    values: ['not-started', 'in-progress', 'complete', 'delayed', 'withdrawn'],
  },
  {
    path: 'commitments[0].assessments[0].kind',
    values: ['inception', 'end-of-commitment', 'irm', 'monitoring-body', 'self'],
  },
  { path: 'commitments[0].assessments[0].verifiable', values: [true, false, 'unclear'] },
  { path: 'commitments[0].assessments[0].relevance', values: [true, false, 'unclear'] },
  { path: 'commitments[0].assessments[0].novelty', values: ['new', 'continuation'] },
  { path: 'commitments[0].assessments[0].ambition', values: ['unclear', 'modest', 'substantial'] },
  {
    path: 'plans[0].assessments[0].completion',
    values: ['no-evidence', 'not-started', 'limited', 'substantial', 'complete'],
  },
  { path: 'contributions[0].kind', values: ['question', 'suggestion', 'concern', 'demand', 'praise'] },
  { path: 'contributions[0].status', values: ['received', 'under-review', 'answered'] },
  { path: 'contributions[0].decision', values: ['adopted', 'partly-adopted', 'not-adopted', 'noted'] },
  { path: 'events[0].kind', values: ['training', 'talk', 'forum', 'meeting', 'other'] },
  { path: 'updates[0].kind', values: ['news', 'lesson', 'challenge'] },
];

function read(path: string, value: unknown) {
  const given = fullFeed();
  putAt(given, path, value);
  return readFeed(given, BASE);
}

for (const { path, values } of ENUMS) {
  describe(`the reader, at ${path}`, () => {
    for (const value of values) {
      it(`takes ${JSON.stringify(value)}`, () => {
        const { feed, problems } = read(path, value);
        expect(problems).to.deep.equal([]);
        expect(valueAt(feed, path)).to.equal(value);
      });
    }

    const word = String(values.at(-1));
    for (const wrong of [
      word.toUpperCase(),
      ` ${word}`,
      `${word} `,
      `${word}s`,
      'unknown',
      0,
      [word],
      'constructor',
      'toString',
    ]) {
      it(`does not take ${JSON.stringify(wrong)}, and names every value that it takes`, () => {
        const problem = read(path, wrong).problems.find((found) => found.path === path);
        expect(problem?.message).to.contain(values.join(', '));
      });
    }
  });
}
