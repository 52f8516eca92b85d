import { expect } from '@open-wc/testing';
import { readFeed } from '../../src/feed-format/read-feed.js';
import { putAt, valueAt } from '../support/feed-path.js';
import { fullFeed } from '../support/full-feed.js';

const BASE = 'https://valley.example/feed.json';
const bare = { version: 'coalition-feed/1', title: 'T', language: 'en', updated: '2026' };

describe('an id that comes twice', () => {
  const lists: [list: string, record: Record<string, unknown>][] = [
    ['plans', { title: 'P' }],
    ['members', { name: 'M', sector: 'other' }],
    ['commitments', { title: 'C' }],
    ['contributions', { text: 'Q', date: '2026', status: 'received' }],
    ['events', { title: 'E', start: '2026' }],
    ['updates', { title: 'U' }],
  ];
  for (const [list, record] of lists) {
    it(`in ${list} leaves the first record and names the second`, () => {
      const given = {
        ...bare,
        [list]: [
          { id: 'a', ...record, n: 1 },
          { id: 'b', ...record },
          { id: 'a', ...record, n: 2 },
        ],
      };
      const { feed, problems } = readFeed(given, BASE);
      expect(valueAt(feed, list)).to.have.length(2);
      expect(valueAt(feed, `${list}[0].n`)).to.equal(1);
      expect(problems.map(({ path, value, costs }) => ({ path, value, costs }))).to.deep.equal([
        { path: `${list}[2].id`, value: '"a"', costs: 'record' },
      ]);
    });
  }

  it('in two lists is no problem', () => {
    const given = {
      ...bare,
      plans: [{ id: 'a', title: 'P' }],
      commitments: [{ id: 'a', title: 'C' }],
      events: [{ id: 'a', title: 'E', start: '2026' }],
    };
    expect(readFeed(given, BASE).problems).to.deep.equal([]);
  });

  it('is not one when the first record was left out', () => {
    const given = { ...bare, commitments: [{ id: 'a' }, { id: 'a', title: 'C' }] };
    const { feed, problems } = readFeed(given, BASE);
    expect(feed.commitments).to.have.length(1);
    expect(problems.map(({ path }) => path)).to.deep.equal(['commitments[0].title']);
  });

  it('is compared with its case, and without trimming', () => {
    const given = { ...bare, commitments: ['a', 'A', 'a '].map((id) => ({ id, title: id })) };
    expect(readFeed(given, BASE).feed.commitments).to.have.length(3);
  });

  it('of milestones costs that optional id, not the milestone', () => {
    const given = {
      ...bare,
      commitments: [
        {
          id: 'c',
          title: 'C',
          milestones: [
            { id: 'm', title: 'One' },
            { id: 'm', title: 'Two' },
          ],
        },
      ],
    };
    const { feed, problems } = readFeed(given, BASE);
    expect(feed.commitments[0]!.milestones.map(({ title }) => title)).to.deep.equal(['One', 'Two']);
    expect(feed.commitments[0]!.milestones[1]!.id).to.equal(undefined);
    expect(problems.map(({ path, costs }) => ({ path, costs }))).to.deep.equal([
      { path: 'commitments[0].milestones[1].id', costs: 'field' },
    ]);
  });

  it('of milestones in two commitments is no problem', () => {
    const milestones = [{ id: 'm', title: 'M' }];
    const given = {
      ...bare,
      commitments: [
        { id: 'a', title: 'A', milestones },
        { id: 'b', title: 'B', milestones },
      ],
    };
    expect(readFeed(given, BASE).problems).to.deep.equal([]);
  });

  it('may be any text, also one that objects have by nature', () => {
    const ids = ['constructor', '__proto__', 'toString', 'hasOwnProperty', '0', '<b>', 'á é', '🙂', 'x'.repeat(5000)];
    const given = { ...bare, commitments: ids.map((id) => ({ id, title: id })) };
    const { feed, problems } = readFeed(given, BASE);
    expect(problems).to.deep.equal([]);
    expect(feed.commitments.map(({ id }) => id)).to.deep.equal(ids);
  });
});

describe('a reference to nothing', () => {
  const paths: [path: string, list: string][] = [
    ['plans[0].member', 'members'],
    ['members[0].parent', 'members'],
    ['people[0].member', 'members'],
    ['commitments[0].plan', 'plans'],
    ['commitments[0].leads[1].member', 'members'],
    ['contributions[0].commitment', 'commitments'],
    ['contributions[0].answeredBy', 'members'],
    ['events[0].commitment', 'commitments'],
    ['updates[0].commitment', 'commitments'],
  ];
  for (const [path, list] of paths) {
    it(`at ${path} is removed, and the record stays`, () => {
      const given = fullFeed();
      putAt(given, path, 'nobody');
      const { feed, problems } = readFeed(given, BASE);
      expect(valueAt(feed, path)).to.equal(undefined);
      expect(valueAt(feed, path.replace(/\.\w+$/, ''))).to.be.an('object');
      expect(problems.map((problem) => [problem.path, problem.costs, problem.value])).to.deep.equal([
        [path, 'field', '"nobody"'],
      ]);
      expect(problems[0]!.message).to.match(new RegExp(`id of .*${list.slice(0, -1)}`));
    });
  }

  it('in a list is taken out of it, and the others stay in their order', () => {
    const given = {
      ...bare,
      commitments: [
        { id: 'a', title: 'A', sameAs: ['x', 'b', 'y', 'c', 'x'] },
        { id: 'b', title: 'B' },
        { id: 'c', title: 'C' },
      ],
    };
    const { feed, problems } = readFeed(given, BASE);
    expect(feed.commitments[0]!.sameAs).to.deep.equal(['b', 'c']);
    expect(problems.map(({ path }) => path)).to.deep.equal([
      'commitments[0].sameAs[0]',
      'commitments[0].sameAs[2]',
      'commitments[0].sameAs[4]',
    ]);
  });

  it('is one to a record that was left out', () => {
    const given = { ...bare, plans: [{ id: 'p' }], commitments: [{ id: 'a', title: 'A', plan: 'p' }] };
    const { feed, problems } = readFeed(given, BASE);
    expect(feed.commitments[0]!.plan).to.equal(undefined);
    expect(problems.map(({ path }) => path)).to.deep.equal(['plans[0].title', 'commitments[0].plan']);
  });

  it('is not one to a record that comes later in the feed', () => {
    const given = {
      ...bare,
      commitments: [
        { id: 'a', title: 'A', sameAs: ['b'] },
        { id: 'b', title: 'B' },
      ],
    };
    expect(readFeed(given, BASE).problems).to.deep.equal([]);
  });

  it('is one where the whole list is missing', () => {
    const { feed, problems } = readFeed({ ...bare, commitments: [{ id: 'a', title: 'A', plan: 'p' }] }, BASE);
    expect(feed.commitments[0]!.plan).to.equal(undefined);
    expect(problems).to.have.length(1);
  });

  for (const id of ['constructor', '__proto__', 'toString']) {
    it(`is one when it is "${id}", which every object has`, () => {
      const { feed, problems } = readFeed({ ...bare, commitments: [{ id: 'a', title: 'A', plan: id }] }, BASE);
      expect(problems.map(({ path }) => path)).to.deep.equal(['commitments[0].plan']);
      expect(feed.commitments[0]!.plan).to.equal(undefined);
    });
  }

  it('does not look for members in plans', () => {
    const given = {
      ...bare,
      plans: [{ id: 'p', title: 'P' }],
      contributions: [{ id: 'q', date: '2026', text: 'Q', status: 'answered', answeredBy: 'p' }],
    };
    expect(readFeed(given, BASE).problems.map(({ path }) => path)).to.deep.equal(['contributions[0].answeredBy']);
  });
});
