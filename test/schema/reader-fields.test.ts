import { expect } from '@open-wc/testing';
import { readFeed, type FeedReading } from '../../src/feed-format/read-feed.js';
import { pathsOf, putAt, removeAt, valueAt } from '../support/feed-path.js';
import { fullFeed } from '../support/full-feed.js';

const BASE = 'https://valley.example/data/feed.json';

/** Reads the full feed with one value changed. */
function readWith(path: string, value: unknown): FeedReading {
  const feed = fullFeed();
  putAt(feed, path, value);
  return readFeed(feed, BASE);
}

describe('the reader, where everything is right', () => {
  it('has nothing to say about a feed with every field filled in', () => {
    expect(readFeed(fullFeed(), BASE).problems).to.deep.equal([]);
  });

  it('keeps every field', () => {
    const { feed } = readFeed(fullFeed(), BASE);
    for (const path of pathsOf(fullFeed())) expect(valueAt(feed, path), path).not.to.equal(undefined);
  });

  it('keeps what is in no field of the format, at every level, without a problem', () => {
    const given = { ...fullFeed(), example: true, commitments: [{ id: 'a', title: 'A', budget: { mxn: 5 } }] };
    const { feed, problems } = readFeed(given, BASE);
    expect(feed).to.have.property('example', true);
    expect(feed.commitments[0]).to.have.deep.property('budget', { mxn: 5 });
    expect(problems.map(({ path }) => path)).not.to.include('example');
  });

  it('reads a zero that was rounded up from below as a zero', () => {
    const { feed, problems } = readWith('commitments[0].progress', -0);
    expect(problems).to.deep.equal([]);
    expect(Object.is(feed.commitments[0]!.progress, 0)).to.equal(true);
  });

  it('does not change the object that it is given', () => {
    const given = fullFeed();
    readFeed(given, BASE);
    expect(given).to.deep.equal(fullFeed());
  });

  it('takes a frozen object', () => {
    const given = Object.freeze({ ...fullFeed(), commitments: Object.freeze(fullFeed().commitments) });
    expect(() => readFeed(given, BASE)).not.to.throw();
  });
});

describe('the reader, where a value of an optional field is wrong', () => {
  const rows: { path: string; value: unknown; says: RegExp; problemAt?: string }[] = [
    { path: 'url', value: 'javascript:alert(1)', says: /https:.*mailto:.*tel:/ },
    { path: 'url', value: 7, says: /https:.*mailto:.*tel:/ },
    { path: 'license', value: ['MIT'], says: /text/ },
    { path: 'staleAfterDays', value: 'many', says: /number.* 0/ },
    { path: 'staleAfterDays', value: -1, says: /number.* 0/ },
    { path: 'plans', value: {}, says: /a list/ },
    { path: 'members', value: 'city', says: /a list/ },
    { path: 'commitments', value: 3, says: /a list/ },
    { path: 'contributions', value: true, says: /a list/ },
    { path: 'workingGroup', value: [], says: /an object/ },
    { path: 'workingGroup.size', value: '13', says: /number.* 0/ },
    { path: 'workingGroup.summary', value: 5, says: /text/ },
    { path: 'plans[0].start', value: '2025-13', says: /a date/ },
    { path: 'plans[0].submitted', value: 20250829, says: /a date/ },
    { path: 'plans[0].note', value: [], says: /text/ },
    { path: 'plans[0].revisions', value: 'none', says: /a list/ },
    { path: 'plans[0].assessments', value: {}, says: /a list/ },
    { path: 'members[0].level', value: 'galactic', says: /one of: national, regional, state, provincial, municipal/ },
    { path: 'members[0].logo', value: 'data:image/svg+xml,<svg/>', says: /https:.*mailto:.*tel:/ },
    { path: 'members[0].contact', value: 'ana@city.example', says: /an object/ },
    { path: 'members[0].contact.email', value: 'ana at city', says: /@/ },
    { path: 'members[0].contact.url', value: 'ftp://city.example', says: /https:.*mailto:.*tel:/ },
    { path: 'members[0].formerNames', value: 'Town', says: /a list/ },
    { path: 'people[0].url', value: {}, says: /https:.*mailto:.*tel:/ },
    { path: 'commitments[0].ogpId', value: 3, says: /text/ },
    { path: 'commitments[0].shortTitle', value: 3, says: /text/ },
    {
      path: 'commitments[0].completion',
      value: '50%',
      says: /one of: no-evidence, not-started, limited, substantial, complete/,
    },
    { path: 'commitments[0].progress', value: 101, says: /number.* 0 .*100/ },
    { path: 'commitments[0].progress', value: -0.1, says: /number.* 0 .*100/ },
    { path: 'commitments[0].progress', value: '40', says: /number.* 0 .*100/ },
    { path: 'commitments[0].state', value: 'done', says: /one of: active, delayed, on-hold, withdrawn/ },
    { path: 'commitments[0].policyAreas', value: 'Water', says: /a list/ },
    { path: 'commitments[0].milestones', value: {}, says: /a list/ },
    { path: 'commitments[0].milestones[0].status', value: 'done', says: /one of: not-started/ },
    { path: 'commitments[0].milestones[0].progress', value: 250, says: /number.* 0 .*100/ },
    { path: 'commitments[0].milestones[0].completedOn', value: 'yesterday', says: /a date/ },
    { path: 'commitments[0].milestones[0].links', value: 'https://x.example', says: /a list/ },
    { path: 'commitments[0].milestoneCounts', value: '1/4', says: /an object/ },
    { path: 'commitments[0].assessments[0].kind', value: 'audit', says: /one of: inception/ },
    { path: 'commitments[0].assessments[0].verifiable', value: 'yes', says: /true, false, unclear/ },
    { path: 'commitments[0].assessments[0].relevance', value: 1, says: /true, false, unclear/ },
    {
      path: 'commitments[0].assessments[0].ambition',
      value: 'transformative',
      says: /one of: unclear, modest, substantial/,
    },
    { path: 'commitments[0].assessments[0].url', value: 'vbscript:x', says: /https:.*mailto:.*tel:/ },
    { path: 'commitments[0].revisions[0].was', value: 9, says: /text/ },
    { path: 'commitments[0].links[0].url', value: 'https://[', says: /https:.*mailto:.*tel:/ },
    { path: 'commitments[0].links[0].title', value: 3, says: /text/ },
    { path: 'commitments[0].updated', value: '2026-10-20T18', says: /a date/ },
    { path: 'commitments[0].sources', value: 'minutes', says: /a list/ },
    { path: 'contributions[0].kind', value: 'complaint', says: /one of: question/ },
    { path: 'contributions[0].decision', value: 'maybe', says: /one of: adopted/ },
    { path: 'contributions[0].answeredOn', value: '10/09/2026', says: /a date/ },
    { path: 'events[0].kind', value: 'party', says: /one of: training/ },
    { path: 'events[0].place', value: 4, says: /text/ },
    { path: 'updates[0].date', value: 'soon', says: /a date/ },
    { path: 'updates[0].kind', value: 'gossip', says: /one of: news, lesson, challenge/ },
  ];

  for (const { path, value, says } of rows) {
    it(`${path} = ${JSON.stringify(value)} costs that field alone`, () => {
      const { feed, problems } = readWith(path, value);
      const [first, ...others] = problems;
      expect(first!.path).to.equal(path);
      expect(first!.message).to.match(says);
      expect(first!.costs).to.equal('field');
      // Where a whole list is lost, what referred to its records is lost with it.
      for (const other of others) expect(other.message).to.match(/the id of/);
      const left = valueAt(feed, path);
      const wasList = Array.isArray(valueAt(fullFeed(), path));
      // A list is always there for those who show it; only `staleAfterDays` has another default.
      expect(left).to.deep.equal(wasList ? [] : path === 'staleAfterDays' ? 122 : undefined);
      expect(valueAt(feed, path.replace(/\.?[^.[\]]+$/, '') || 'title'), 'the record around it').to.be.an('object');
    });
  }
});

describe('the reader, where a required value is wrong or missing', () => {
  const rows: { path: string; value: unknown }[] = [
    { path: 'plans[0].id', value: 7 },
    { path: 'plans[0].title', value: [] },
    { path: 'members[0].id', value: '' },
    { path: 'members[0].name', value: 0 },
    { path: 'members[0].sector', value: 'goverment' },
    { path: 'members[1].sector', value: null },
    { path: 'commitments[0].id', value: {} },
    { path: 'commitments[0].title', value: '   ' },
    { path: 'commitments[0].milestones[0].title', value: false },
    { path: 'commitments[0].revisions[0].summary', value: 3 },
    { path: 'plans[0].revisions[0].summary', value: {} },
    { path: 'contributions[0].id', value: null },
    { path: 'contributions[0].date', value: '2026-02-30' },
    { path: 'contributions[0].text', value: { en: '' } },
    { path: 'contributions[0].status', value: 'open' },
    { path: 'events[0].title', value: 3 },
    { path: 'events[0].start', value: 'next week' },
    { path: 'updates[0].id', value: [] },
    { path: 'updates[0].title', value: { 'not a tag': 'x' } },
  ];

  for (const { path, value } of rows) {
    const record = path.replace(/\.[^.]+$/, '');
    it(`${path} = ${JSON.stringify(value)} costs its record, and the rest of the list stays`, () => {
      const { feed, problems } = readWith(path, value);
      expect(problems.filter(({ costs }) => costs === 'record').map((problem) => problem.path)).to.include(path);
      const [, list] = /^(.*)\[\d+\]$/.exec(record)!;
      const before = (valueAt(fullFeed(), list!) as unknown[]).length;
      expect(valueAt(feed, list!)).to.have.length(before - 1);
      expect(feed.title).to.deep.equal({ en: 'Open Valley', es: 'Valle Abierto' });
    });
  }

  const required = [
    'plans[0].id',
    'plans[0].title',
    'members[0].id',
    'members[0].name',
    'members[0].sector',
    'commitments[0].id',
    'commitments[0].title',
    'commitments[0].milestones[0].title',
    'commitments[0].revisions[0].summary',
    'contributions[0].id',
    'contributions[0].date',
    'contributions[0].text',
    'contributions[0].status',
    'events[0].id',
    'events[0].title',
    'events[0].start',
    'updates[0].id',
    'updates[0].title',
  ];
  for (const path of required) {
    it(`${path} missing is said to be missing`, () => {
      const given = fullFeed();
      removeAt(given, path);
      const problem = readFeed(given, BASE).problems.find((found) => found.path === path);
      expect(problem).to.deep.include({ costs: 'record', value: '' });
      expect(problem!.message).to.match(/^Missing: write /);
    });
  }

  for (const path of ['language', 'updated']) {
    it(`the feed's ${path} missing costs no commitment`, () => {
      const given = fullFeed();
      removeAt(given, path);
      const { feed, problems } = readFeed(given, BASE);
      expect(problems.map((problem) => problem.path)).to.deep.equal([path]);
      expect(feed.commitments).to.have.length(2);
    });
  }

  it('gives the feed the language "und" where its own cannot be used', () => {
    expect(readWith('language', 'Español').feed.language).to.equal('und');
  });
});

describe('the reader, where nothing is given', () => {
  const optional = pathsOf(fullFeed()).filter((path) => {
    const given = fullFeed();
    removeAt(given, path);
    // Without version or title it is no feed; what lists refer to is another matter.
    return !/^(version|title)|\]$/.test(path) && readFeed(given, BASE).problems.length === 0;
  });

  it('takes more than a hundred fields as optional', () => {
    expect(optional.length).to.be.greaterThan(100);
  });

  for (const empty of [null, '', '   ', '\t\n']) {
    it(`${JSON.stringify(empty)} in any of them is as if the field were absent, without a problem`, () => {
      const loud = optional.filter((path) => {
        // A Text written by language holds its own rules: an empty language is only a language less.
        if (/\.(en|es)$/.test(path)) return false;
        return readWith(path, empty).problems.length > 0;
      });
      expect(loud).to.deep.equal([]);
    });
  }

  it('leaves lists empty and gives 122 days until the feed is stale', () => {
    const { feed } = readFeed({ version: 'coalition-feed/1', title: 'T', language: 'en', updated: '2026' }, BASE);
    expect(feed).to.deep.equal({
      version: 'coalition-feed/1',
      title: 'T',
      language: 'en',
      updated: '2026',
      staleAfterDays: 122,
      plans: [],
      members: [],
      people: [],
      commitments: [],
      contributions: [],
      events: [],
      updates: [],
      sources: [],
    });
  });

  it('gives every record its lists', () => {
    const { feed } = readFeed(
      {
        ...fullFeed(),
        commitments: [{ id: 'a', title: 'A', milestones: [{ title: 'M' }] }],
        plans: [{ id: 'p', title: 'P' }],
      },
      BASE,
    );
    for (const list of [
      'sameAs',
      'leads',
      'partners',
      'policyAreas',
      'values',
      'milestones',
      'revisions',
      'assessments',
      'links',
      'sources',
    ]) {
      expect(feed.commitments[0], list).to.have.property(list).that.is.an('array');
    }
    expect(feed.commitments[0]!.milestones[0]).to.deep.include({ links: [], sources: [] });
    expect(feed.plans[0]).to.deep.include({ revisions: [], assessments: [], sources: [] });
  });
});

describe('the reader, about wrong items of lists', () => {
  const rows: { path: string; value: unknown; keeps: number }[] = [
    { path: 'commitments[0].policyAreas[0]', value: 3, keeps: 1 },
    { path: 'commitments[0].policyAreas[1]', value: '', keeps: 1 },
    { path: 'commitments[0].values[0]', value: 'transparency', keeps: 1 },
    { path: 'commitments[0].leads[0]', value: 5, keeps: 1 },
    { path: 'commitments[0].partners[1]', value: null, keeps: 2 },
    { path: 'commitments[0].milestones[0]', value: 'Map the pipes', keeps: 0 },
    { path: 'commitments[0].links[0]', value: 'https://city.example', keeps: 0 },
    { path: 'members[0].formerNames[0]', value: {}, keeps: 0 },
    { path: 'commitments[1]', value: null, keeps: 1 },
    { path: 'commitments[1]', value: [], keeps: 1 },
    { path: 'people[0]', value: 'Bea', keeps: 0 },
    { path: 'events[0]', value: 12, keeps: 0 },
  ];
  for (const { path, value, keeps } of rows) {
    it(`${path} = ${JSON.stringify(value)} is left out, with its place`, () => {
      const { feed, problems } = readWith(path, value);
      expect(problems.map((problem) => problem.path)).to.include(path);
      expect(valueAt(feed, path.replace(/\[\d+\]$/, ''))).to.have.length(keeps);
    });
  }

  for (const [list, wrong] of [
    ['values', 'kindness'],
    ['policyAreas', 5],
    ['sameAs', 'nobody'],
    ['formerNames', {}],
    ['leads', {}],
  ] as const) {
    it(`one of several ${list} that is wrong costs that one alone`, () => {
      const path = list === 'formerNames' ? 'members[0].formerNames[0]' : `commitments[0].${list}[0]`;
      const { feed, problems } = readWith(path, wrong);
      expect(problems.map(({ costs }) => costs)).to.not.include('record');
      expect(problems.length).to.be.greaterThan(0);
      expect(feed.commitments).to.have.length(fullFeed().commitments!.length);
    });
  }

  it('counts places as the author wrote them, although an earlier record was left out', () => {
    const given = { ...fullFeed(), commitments: [{ title: 'No id' }, { id: 'b', title: 'B', progress: 900 }] };
    const places = readFeed(given, BASE).problems.map(({ path }) => path);
    expect(places).to.include.members(['commitments[0].id', 'commitments[1].progress']);
  });

  it('takes a person with a name or a role, not one with neither', () => {
    const people = [{ name: 'Bea' }, { role: 'Chair' }, { member: 'core' }, { name: 5 }];
    const { feed, problems } = readFeed({ ...fullFeed(), people }, BASE);
    expect(feed.people).to.have.length(2);
    expect(problems.filter(({ costs }) => costs === 'record').map(({ path }) => path)).to.deep.equal([
      'people[2]',
      'people[3]',
    ]);
    expect(problems.find(({ path }) => path === 'people[2]')!.message).to.match(/at least one of: name, role/);
  });

  for (const counts of [
    { complete: 5, total: 4 },
    { complete: 1 },
    { total: 4 },
    { complete: -1, total: 4 },
    { complete: 1.5, total: 2 },
    { complete: 1, total: 2.5 },
    { complete: '1', total: '4' },
  ]) {
    it(`milestone counts ${JSON.stringify(counts)} cost the counts, not the commitment`, () => {
      const { feed, problems } = readWith('commitments[0].milestoneCounts', counts);
      expect(feed.commitments[0]).to.not.have.property('milestoneCounts');
      expect(feed.commitments[0]!.id).to.equal('water');
      expect(problems.length).to.be.greaterThan(0);
      for (const { path } of problems) expect(path).to.match(/^commitments\[0\]\.milestoneCounts/);
    });
  }

  it('asks for a whole number of milestones, and for no whole percentage', () => {
    expect(readWith('commitments[0].milestoneCounts', { complete: 1.5, total: 2 }).problems[0]).to.deep.include({
      path: 'commitments[0].milestoneCounts.complete',
      message: 'Write a whole number, 0 or more',
      value: '1.5',
    });
    expect(readWith('commitments[0].progress', 33.5).problems).to.deep.equal([]);
  });

  it('takes as many milestones complete as there are', () => {
    expect(readWith('commitments[0].milestoneCounts', { complete: 4, total: 4 }).problems).to.deep.equal([]);
  });
});

describe('what the reader says of a value', () => {
  const rows: [value: unknown, said: string][] = [
    ['done', '"done"'],
    [3, '3'],
    [true, 'true'],
    [[1, 2], 'a list'],
    [{ a: 1 }, 'an object'],
    ['x'.repeat(500), `"${'x'.repeat(58)}…`],
  ];
  for (const [value, said] of rows) {
    it(`is ${said.slice(0, 12)}`, () => {
      expect(readWith('commitments[0].completion', value).problems[0]!.value).to.equal(said);
    });
  }
});
