import { expect } from '@open-wc/testing';
import { readFeed, UnreadableFeedError } from '../../src/feed-format/read-feed.js';
import { pathsOf, putAt, valueAt } from '../support/feed-path.js';
import { fullFeed } from '../support/full-feed.js';

const BASE = 'https://valley.example/feed.json';
const paths = pathsOf(fullFeed());

/** A list in a list in a list …, made without recursion. */
function nested(depth: number): unknown {
  let value: unknown = 'core';
  for (let level = 0; level < depth; level++) value = level % 2 ? { a: value, en: value } : [value];
  return value;
}

/** As a server sends it: `__proto__` becomes a key of its own. */
const parsed = (json: string): Record<string, unknown> => JSON.parse(json) as Record<string, unknown>;

/** The full feed as JSON with one more member in the object at a path. */
function withMember(path: string, member: string): Record<string, unknown> {
  const marker = '"marker-of-this-test":0';
  const feed = fullFeed();
  const target = path ? (valueAt(feed, path) as Record<string, unknown>) : (feed as unknown as Record<string, unknown>);
  target['marker-of-this-test'] = 0;
  return parsed(JSON.stringify(feed).replace(marker, () => member));
}

/** What an object has from its prototypes. */
function inheritedBy(value: unknown): PropertyKey[] {
  const names: PropertyKey[] = [];
  for (let from = Object.getPrototypeOf(value) as object; from; from = Object.getPrototypeOf(from) as object)
    names.push(...Reflect.ownKeys(from));
  return names;
}

describe('keys that could change prototypes', () => {
  const evil = '{"polluted": true, "toString": "x", "title": "y", "id": "z", "completion": "complete"}';
  const members = [
    `"__proto__": ${evil}`,
    `"constructor": {"prototype": ${evil}}`,
    `"prototype": ${evil}`,
    '"hasOwnProperty": 1',
    '"toString": 1',
    '"valueOf": null',
    '"toJSON": 1',
    '"then": 1',
  ];
  const records = [
    '',
    ...paths.filter(
      (path) => !Array.isArray(valueAt(fullFeed(), path)) && typeof valueAt(fullFeed(), path) === 'object',
    ),
  ];

  it('are tried in every object of the format', () => {
    expect(records.length).to.be.greaterThan(30);
  });

  for (const member of members) {
    it(`${member.slice(0, 40)} is data and nothing else, wherever it stands`, () => {
      for (const path of records) {
        const { feed } = readFeed(withMember(path, member), BASE);
        expect(inheritedBy(feed), path).to.deep.equal([]);
        for (const record of records) {
          const value = valueAt(feed, record.replace(/\.$/, ''));
          if (record && value) expect(inheritedBy(value), `${record} after ${path}`).to.deep.equal([]);
          if (record && value) expect((value as { polluted?: boolean }).polluted, record).to.equal(undefined);
        }
      }
      expect(({} as { polluted?: boolean }).polluted).to.equal(undefined);
      expect(([] as unknown as { polluted?: boolean }).polluted).to.equal(undefined);
      expect(Object.keys(Object.prototype)).to.deep.equal([]);
    });
  }

  for (const [field, value] of [
    ['title', '"Stolen"'],
    ['completion', '"complete"'],
    ['progress', '100'],
    ['plan', '"p"'],
  ] as const) {
    it(`a ${field} inherited from "__proto__" is not read`, () => {
      const given = parsed(`{"version": "coalition-feed/1", "title": "T", "language": "en", "updated": "2026",
        "plans": [{"id": "p", "title": "P"}],
        "commitments": [{"id": "a", "title": "A", "__proto__": {"${field}": ${value}}}]}`);
      expect(valueAt(readFeed(given, BASE).feed, `commitments[0].${field}`)).to.equal(
        field === 'title' ? 'A' : undefined,
      );
    });

    it(`a ${field} of an object's real prototype is not read`, () => {
      const commitment = Object.create({ [field]: JSON.parse(value) as unknown }) as Record<string, unknown>;
      Object.assign(commitment, { id: 'a', title: 'A' });
      const { feed } = readFeed({ ...fullFeed(), commitments: [commitment] }, BASE);
      expect(valueAt(feed, `commitments[0].${field}`)).to.equal(field === 'title' ? 'A' : undefined);
    });
  }

  it('an object without any prototype is read', () => {
    const given = Object.assign(Object.create(null) as object, fullFeed());
    expect(readFeed(given, BASE).problems).to.deep.equal([]);
  });
});

describe('nesting', () => {
  for (const depth of [1, 2, 3, 100]) {
    it(`of ${depth} levels in any field never throws`, () => {
      for (const path of paths.filter((field) => field !== 'version' && field !== 'title')) {
        const given = fullFeed();
        putAt(given, path, nested(depth));
        expect(() => readFeed(given, BASE), path).not.to.throw();
      }
    });
  }

  for (const path of [
    'url',
    'plans',
    'commitments',
    'commitments[0]',
    'commitments[0].title',
    'commitments[0].summary',
    'commitments[0].leads',
    'commitments[0].leads[0]',
    'commitments[0].milestones',
    'commitments[0].progress',
    'members[0].contact',
    'workingGroup',
    'events[0].start',
    'sources',
  ]) {
    it(`of 200,000 levels in ${path} costs that value at most, and the rest is read`, () => {
      for (const depth of [200_000, 200_001]) {
        const given = fullFeed();
        putAt(given, path, nested(depth));
        const { feed } = readFeed(given, BASE);
        expect(feed.title).to.deep.equal({ en: 'Open Valley', es: 'Valle Abierto' });
        expect(feed.updates).to.have.length(1);
      }
    });
  }

  it('of 200,000 levels in an unknown field is kept and not looked into', () => {
    const deep = nested(200_000);
    const { feed, problems } = readFeed({ ...fullFeed(), extra: deep }, BASE);
    expect((feed as { extra?: unknown }).extra).to.equal(deep);
    expect(problems).to.deep.equal([]);
  });

  it('of 200,000 levels as the feed itself is unreadable', () => {
    expect(() => readFeed(nested(200_000), BASE)).to.throw(UnreadableFeedError);
    expect(() => readFeed(nested(200_001), BASE)).to.throw(UnreadableFeedError);
  });

  it('of 200,000 levels for version or title is unreadable', () => {
    expect(() => readFeed({ ...fullFeed(), version: nested(200_000) }, BASE)).to.throw(UnreadableFeedError);
    expect(() => readFeed({ ...fullFeed(), title: nested(200_000) }, BASE)).to.throw(UnreadableFeedError);
  });
});

describe('a great many', () => {
  it('of wrong records give one problem each', () => {
    const commitments = Array.from({ length: 20_000 }, () => ({ id: 'same', title: 'T' }));
    const { feed, problems } = readFeed(
      { ...fullFeed(), commitments, contributions: [], events: [], updates: [] },
      BASE,
    );
    expect(feed.commitments).to.have.length(1);
    expect(problems).to.have.length(19_999);
  });

  it('of characters in a wrong value are shortened in its problem', () => {
    const given = fullFeed();
    putAt(given, 'commitments[0].completion', 'x'.repeat(1_000_000));
    expect(readFeed(given, BASE).problems[0]!.value.length).to.be.at.most(60);
  });
});

describe('numbers at the edge', () => {
  const rows: [path: string, value: number, isTaken: boolean][] = [
    ['commitments[0].progress', 0, true],
    ['commitments[0].progress', -0, true],
    ['commitments[0].progress', 100, true],
    ['commitments[0].progress', 33.3333, true],
    ['commitments[0].progress', 100.0001, false],
    ['commitments[0].progress', -0.0001, false],
    ['commitments[0].progress', NaN, false],
    ['commitments[0].progress', Infinity, false],
    ['workingGroup.size', 0, true],
    ['workingGroup.size', 1e15, true],
    ['workingGroup.size', -1, false],
    ['workingGroup.size', Infinity, false],
    ['workingGroup.size', NaN, false],
    ['milestone', Infinity, false],
    ['staleAfterDays', 0, true],
    ['staleAfterDays', Infinity, false],
  ];
  for (const [path, value, isTaken] of rows) {
    const place = path === 'milestone' ? 'commitments[0].milestoneCounts.total' : path;
    it(`${value} as ${place} is ${isTaken ? 'taken' : 'a problem'}`, () => {
      const given = fullFeed();
      putAt(given, place, value);
      expect(readFeed(given, BASE).problems).to.have.length(isTaken ? 0 : 1);
    });
  }

  it('1e999, which JSON.parse reads as Infinity, is no number of people', () => {
    const given = parsed(JSON.stringify(fullFeed()).replace('"size":13', '"size":1e999'));
    expect(readFeed(given, BASE).problems.map(({ path }) => path)).to.deep.equal(['workingGroup.size']);
  });
});

describe('whatever stands in whichever field', () => {
  /** Mulberry32: the same numbers on every run. */
  function generator(seed: number): () => number {
    let at = seed;
    return () => {
      at = (at + 0x6d2b79f5) | 0;
      let mixed = Math.imul(at ^ (at >>> 15), 1 | at);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
  }

  const values = (): unknown[] => [
    null,
    undefined,
    0,
    -1,
    1e308,
    NaN,
    '',
    ' ',
    'x',
    [],
    {},
    true,
    false,
    [[]],
    [null],
    [{}],
    { id: 'a' },
    { en: 'x' },
    { en: 3 },
    'x'.repeat(200_000),
    nested(50),
    '2026',
    'javascript:alert(1)',
    'water',
    Symbol('s'),
    10n,
    () => 'x',
    new Date(),
    /x/,
    new Map([[1, 2]]),
    '\ud800',
    '\u0000',
    '\u202e',
  ];

  it('one wrong value in any field never throws anything but "unreadable", for version and title', () => {
    for (const path of paths) {
      for (const value of values()) {
        const given = fullFeed();
        putAt(given, path, value);
        try {
          const { feed } = readFeed(given, BASE);
          expect(feed.commitments).to.be.an('array');
        } catch (error) {
          expect(path, (error as Error).message).to.match(/^(version|title)/);
          expect(error).to.be.instanceOf(UnreadableFeedError);
        }
      }
    }
  });

  for (const seed of [1, 2, 3, 4, 5]) {
    it(`many wrong values at once never throw either (seed ${seed})`, () => {
      const random = generator(seed);
      const choose = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
      for (let round = 0; round < 200; round++) {
        const given = fullFeed();
        for (let wrong = 0; wrong < 1 + random() * 20; wrong++) {
          const path = choose(paths);
          // The object may be gone already, replaced by an earlier wrong value.
          if (path === 'version' || path.startsWith('title')) continue;
          const around = valueAt(given, path.replace(/(\.\w+|\[\d+\])$/, ''));
          if (path.includes('.') || path.includes('[') ? typeof around === 'object' && around !== null : true)
            putAt(given, path, choose(values()));
        }
        const { feed, problems } = readFeed(given, BASE);
        for (const list of [
          'plans',
          'members',
          'people',
          'commitments',
          'contributions',
          'events',
          'updates',
          'sources',
        ] as const) {
          expect(feed[list], list).to.be.an('array');
        }
        for (const problem of problems) {
          expect(problem.path).to.match(/^[a-zA-Z]+([.[].*)?$/);
          expect(problem.message).to.match(/rite /);
          expect(problem.costs).to.be.oneOf(['field', 'record']);
        }
        // What was read reads again without a problem: nothing wrong was let through.
        expect(
          readFeed(feed, BASE).problems.filter(({ path }) => path !== 'language' && path !== 'updated'),
        ).to.deep.equal([]);
      }
    });
  }
});
