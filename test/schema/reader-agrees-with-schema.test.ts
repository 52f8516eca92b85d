import { expect } from '@open-wc/testing';
import * as z from 'zod/mini';
import { feedShape, partyShape, type RecordShape, type Shape } from '../../src/schema/feed-shape.js';
import * as schema from '../../src/schema/feed.js';
import { readFeed, UnreadableFeedError } from '../../src/feed-format/read-feed.js';
import { pathsOf, putAt, removeAt } from '../support/feed-path.js';
import { fullFeed } from '../support/full-feed.js';

/*
 * The zod schema is the one source of the format; browsers get a reader without zod. These tests hold the two together:
 * a feed has no problems for the reader exactly when zod takes it, but for the differences named at the end.
 */
const BASE = 'https://valley.example/feed.json';

const zodTakes = (feed: unknown): boolean => schema.feed.safeParse(feed).success;

function readerTakes(feed: unknown): boolean {
  try {
    return readFeed(feed, BASE).problems.length === 0;
  } catch (error) {
    if (error instanceof UnreadableFeedError) return false;
    throw error;
  }
}

function feedWith(path: string, value: unknown): unknown {
  const feed = fullFeed();
  putAt(feed, path, value);
  return feed;
}

const wrongForAll: unknown[] = [7.5, -1, true, false, [], [[]], { a: 1 }, 'no such word', 'x y', NaN];

/** For each kind of leaf: where it stands in the full feed, and values good and bad. */
const KINDS: { kind: string; paths: string[]; values: unknown[] }[] = [
  {
    kind: 'Text',
    paths: [
      'title',
      'plans[0].note',
      'commitments[0].summary',
      'commitments[0].policyAreas[0]',
      'events[0].place',
      'commitments[0].links[0].title',
    ],
    values: [
      'x',
      'línea',
      '<b>',
      { en: 'x' },
      { en: 'x', 'es-MX': 'y' },
      { en: 'x', es: '' },
      { en: 3 },
      { es_MX: 'x' },
      { en: 'x', es: null },
      ...wrongForAll,
    ],
  },
  {
    kind: 'date',
    paths: [
      'updated',
      'plans[0].start',
      'commitments[0].end',
      'contributions[0].date',
      'events[0].start',
      'members[0].joined',
    ],
    values: [
      '2026',
      '2026-05',
      '2026-05-31',
      '2024-02-29',
      '2026-05-31T18:00:00Z',
      '2026-05-31T18:00:00.25-06:00',
      '2026-05-31t18:00:00z',
      '2025-02-29',
      '2026-13',
      '2026-05-31T18:00:00',
      '2026-05-31 18:00',
      '2026-05-31T25:00',
      '2026-05-31T24:00',
      '2026-02-30T18:00',
      '2026-Q2',
      'Q2 2026',
      '2026-05-31T24:00:00Z',
      '31/05/2026',
      2026,
      ...wrongForAll,
    ],
  },
  {
    kind: 'completion',
    paths: [
      'commitments[0].completion',
      'commitments[0].assessments[0].completion',
      'commitments[0].reports[0].completion',
    ],
    values: [
      'no-evidence',
      'not-started',
      'limited',
      'substantial',
      'complete',
      'Complete',
      'completed',
      'not started',
      ...wrongForAll,
    ],
  },
  {
    kind: 'state',
    paths: ['commitments[0].state'],
    values: ['active', 'delayed', 'on-hold', 'withdrawn', 'not-delivered', 'not delivered', ...wrongForAll],
  },
  {
    kind: 'whole number',
    paths: ['answerWithinDays', 'contributions[0].alike'],
    values: [0, 1, 20, 2.5, 1e300, '3', Infinity, ...wrongForAll],
  },
  {
    kind: 'time zone',
    paths: ['timeZone'],
    values: [
      'America/Monterrey',
      'Europe/Madrid',
      'UTC',
      'Etc/GMT+6',
      '+06:00',
      '/',
      'a b',
      ...wrongForAll.slice(0, 7),
    ],
  },
  {
    kind: 'sector, which is required',
    paths: ['members[0].sector', 'members[1].sector'],
    values: ['government', 'civil-society', 'other', 'civil society', 'NGO', ...wrongForAll],
  },
  {
    kind: 'answer',
    paths: ['commitments[0].assessments[0].relevance'],
    values: ['unclear', 'true', 'yes', 1, 0, ...wrongForAll],
  },
  {
    kind: 'percentage',
    paths: ['commitments[0].progress', 'commitments[0].milestones[0].progress', 'commitments[0].reports[0].progress'],
    values: [0, 1, 50, 99.99, 100, 100.1, -1, '50', Infinity, ...wrongForAll],
  },
  {
    kind: 'count',
    paths: ['workingGroup.size', 'staleAfterDays'],
    values: [0, 1, 1e6, 2.5, '3', Infinity, -Infinity, ...wrongForAll],
  },
  {
    kind: 'counts of milestones',
    paths: ['commitments[0].milestoneCounts'],
    values: [
      { complete: 0, total: 0 },
      { complete: 4, total: 4 },
      { complete: 5, total: 4 },
      { complete: 1.5, total: 2 },
      { complete: 1, total: 2.5 },
      { complete: -1, total: 2 },
      { complete: 1, total: 1e300 },
      { complete: 1 },
      { total: 1 },
      3,
      'x',
      [],
    ],
  },
  {
    kind: 'id',
    paths: ['contributions[0].id', 'events[0].id', 'updates[0].id', 'commitments[0].milestones[0].id'],
    values: ['a', 'á', '1', 'constructor', ...wrongForAll],
  },
  { kind: 'plain string', paths: ['license', 'commitments[0].ogpId'], values: ['x', '<b>', ...wrongForAll] },
  {
    kind: 'language',
    paths: ['language'],
    values: [
      'en',
      'es-MX',
      'EN',
      'zh-Hant-TW',
      'nah',
      'e',
      'es_MX',
      'Español',
      'englishlanguage',
      'en-',
      ...wrongForAll,
    ],
  },
  {
    kind: 'e-mail',
    paths: ['members[0].contact.email'],
    values: ['a@b', 'ana@city.example', 'a@b@c', 'ana', '@b', 'a@', 'a b@c', 'Ana <a@b>', ...wrongForAll],
  },
  {
    kind: 'address',
    paths: ['url', 'members[0].logo', 'commitments[0].links[0].url'],
    values: [
      'https://a.example/',
      'a.html',
      '/a',
      '?a',
      'mailto:a@b',
      ...wrongForAll.filter((value) => typeof value !== 'string'),
    ],
  },
  {
    kind: 'party',
    paths: ['commitments[0].leads[0]', 'commitments[0].partners[1]'],
    values: [
      'city',
      'Outside',
      { en: 'x' },
      { member: 'city' },
      { unit: 'x' },
      { name: 'x', unit: { en: 'x' } },
      7,
      true,
      [],
      [[]],
      null,
    ],
  },
  {
    kind: 'party of a report',
    paths: ['commitments[0].reports[0].by'],
    values: ['city', 'Outside', { en: 'x' }, { member: 'city' }, { unit: 'x' }, 7, true, [], [[]]],
  },
  {
    kind: 'record',
    paths: ['members[0].contact', 'workingGroup'],
    values: [{}, { url: 'https://a.example/' }, { unknown: 1 }, 'x', 7, true, [], { url: 7 }],
  },
  {
    kind: 'list',
    paths: ['commitments[0].sources', 'commitments[0].revisions', 'commitments[0].milestones'],
    values: [[], [7], [null], ['x'], [{}], [[]], 'x', 7, true, {}],
  },
];

for (const { kind, paths, values } of KINDS) {
  describe(`reader and schema have one verdict about a ${kind}`, () => {
    for (const value of values) {
      it(JSON.stringify(value) ?? String(value), () => {
        for (const path of paths) {
          const feed = feedWith(path, value);
          expect(readerTakes(feed), `the reader, ${path}`).to.equal(zodTakes(feed));
        }
      });
    }
  });
}

describe('reader and schema have one verdict about what is missing', () => {
  // A field that others refer to is checked elsewhere: zod knows no references.
  const paths = pathsOf(fullFeed()).filter(
    (path) => !/\]$|\.(en|es)$/.test(path) && !['plans', 'members', 'commitments'].includes(path),
  );
  for (const path of paths) {
    const feed = fullFeed();
    removeAt(feed, path);
    it(`${path} is ${zodTakes(feed) ? 'optional' : 'required'} for both`, () => {
      expect(readerTakes(feed), 'the reader').to.equal(zodTakes(feed));
    });
  }
});

describe('the shape that browsers get', () => {
  const records: [name: string, shape: RecordShape, type: z.core.$ZodType][] = [];
  collect('feed', feedShape, schema.feed);
  collect('party', partyShape, schema.partyRecord);

  function collect(name: string, shape: Shape, type: z.core.$ZodType): void {
    const bare = unwrapped(type);
    if (typeof shape !== 'object') return;
    if ('list' in shape) return collect(name, shape.list, (bare._zod.def as z.core.$ZodArrayDef).element);
    if (!('fields' in shape)) return;
    records.push([name, shape, bare]);
    const members = (bare._zod.def as z.core.$ZodObjectDef).shape;
    for (const [field, inner] of Object.entries(shape.fields)) collect(`${name}.${field}`, inner, members[field]!);
  }

  function unwrapped(type: z.core.$ZodType): z.core.$ZodType {
    const { def } = (type as z.core.$ZodTypes)._zod;
    return def.type === 'optional' || def.type === 'default' ? unwrapped(def.innerType) : type;
  }

  it('reaches every record of the format', () => {
    expect(records.length).to.be.greaterThan(20);
  });

  for (const [name, shape, type] of records) {
    it(`of ${name} has the fields of the schema, and asks for those that it asks for`, () => {
      const members = Object.entries((type._zod.def as z.core.$ZodObjectDef).shape);
      expect(Object.keys(shape.fields)).to.deep.equal(members.map(([field]) => field));
      const required = members.filter(([, member]) => !z.safeParse(member as z.core.$ZodType, undefined).success);
      expect(shape.required).to.deep.equal(required.map(([field]) => field));
    });
  }

  it('is plain data: it survives JSON', () => {
    expect(JSON.parse(JSON.stringify(feedShape))).to.deep.equal(feedShape);
    expect(JSON.parse(JSON.stringify(partyShape))).to.deep.equal(partyShape);
  });

  it('gives the default of the schema', () => {
    expect(feedShape.defaults).to.deep.equal({ staleAfterDays: 122 });
    expect(
      schema.feed.parse({ version: 'coalition-feed/1', title: 'T', language: 'en', updated: '2026' }).staleAfterDays,
    ).to.equal(122);
  });
});

describe('reading gives what the schema gives', () => {
  it('for the full feed with absolute addresses', () => {
    const given = JSON.parse(
      JSON.stringify(fullFeed())
        .replaceAll('"plans/1"', '"https://v.example/1"')
        .replaceAll('"/group"', '"https://v.example/g"')
        .replaceAll('"logos/', '"https://v.example/logos/'),
    ) as object;
    const expected = schema.feed.parse(given);
    expect(readFeed(given, BASE).feed).to.deep.equal(expected);
  });

  for (const name of ['example', 'nuevo-leon']) {
    it(`for the ${name} feed, whose addresses are made absolute`, async () => {
      const response = await fetch(`/stories/feeds/${name}.json`);
      const given = (await response.json()) as object;
      const expected = JSON.parse(JSON.stringify(schema.feed.parse(given)), (key, value: unknown) =>
        (key === 'url' || key === 'logo') && typeof value === 'string' ? new URL(value, response.url).href : value,
      ) as unknown;
      expect(readFeed(given, response.url).feed).to.deep.equal(expected);
    });
  }
});

describe('on purpose the reader differs from the schema', () => {
  const rows: { why: string; path: string; value: unknown; reader: boolean; zod: boolean }[] = [
    {
      why: 'null is what exports write for nothing',
      path: 'commitments[0].summary',
      value: null,
      reader: true,
      zod: false,
    },
    { why: 'so is an empty text', path: 'commitments[0].end', value: '', reader: true, zod: false },
    { why: 'a Text of no language says nothing', path: 'commitments[0].summary', value: {}, reader: false, zod: true },
    {
      why: 'nor does one of empty languages',
      path: 'commitments[0].summary',
      value: { en: '' },
      reader: false,
      zod: true,
    },
    { why: 'only a browser knows that this is no address', path: 'url', value: 'https://[', reader: false, zod: true },
    {
      why: 'which protocols may be linked is checked where addresses are made absolute',
      path: 'url',
      value: 'javascript:alert(1)',
      reader: false,
      zod: true,
    },
    { why: 'zod knows no references', path: 'commitments[0].plan', value: 'nothing', reader: false, zod: true },
    { why: 'and does not see an id twice', path: 'commitments[1].id', value: 'water', reader: false, zod: true },
    { why: 'only Intl knows which time zones there are', path: 'timeZone', value: 'no/such', reader: false, zod: true },
    {
      why: 'zod looks at one date at a time; whether the feed names its time zone is another field',
      path: 'timeZone',
      value: null,
      reader: true,
      zod: false,
    },
    {
      why: 'Intl knows more of languages than the pattern',
      path: 'language',
      value: 'en-en-en',
      reader: false,
      zod: true,
    },
  ];
  for (const { why, path, value, reader, zod } of rows) {
    it(`${path} = ${JSON.stringify(value)}: ${why}`, () => {
      const feed = feedWith(path, value);
      expect(readerTakes(feed), 'the reader').to.equal(reader);
      expect(zodTakes(feed), 'the schema').to.equal(zod);
    });
  }
});
