import { expect } from '@open-wc/testing';
import { readFeed, type FeedReading } from '../../src/feed-format/read-feed.js';
import { fullFeed } from '../support/full-feed.js';

const BASE = 'https://valley.example/feed.json';
const PATH = 'commitments[0].summary';

function readSummary(summary: unknown): FeedReading & { summary: unknown } {
  const reading = readFeed(
    {
      ...fullFeed(),
      commitments: [{ id: 'water', title: 'Water', summary }],
      contributions: [],
      events: [],
      updates: [],
    },
    BASE,
  );
  return { ...reading, summary: reading.feed.commitments[0]!.summary };
}

describe('a Text that the reader keeps as it is', () => {
  const texts: unknown[] = [
    'Clean water',
    ' with spaces around ',
    'línea 1\nlínea 2',
    '<b>not mark-up</b>',
    '💧',
    'عربي',
    'x'.repeat(100_000),
    { en: 'Water' },
    { en: 'Water', es: 'Agua' },
    { 'es-MX': 'Agua', 'zh-Hant-TW': '水', 'sr-Latn': 'Voda' },
    { EN: 'Water', 'ES-mx': 'Agua' },
    { nah: 'Atl', eu: 'Ura' },
    { en: 'Water', es: '' },
    { 'x-klingon': 'bIQ' }['x-klingon'],
    { 'de-1996': 'Wasser', 'en-a-bbb-x-a-ccc': 'Water' },
  ];
  for (const text of texts) {
    it(JSON.stringify(text).slice(0, 70), () => {
      const { summary, problems } = readSummary(text);
      expect(problems).to.deep.equal([]);
      expect(summary).to.deep.equal(text);
    });
  }
});

describe('a Text that the reader does not take', () => {
  const texts: unknown[] = [
    3,
    true,
    [],
    ['Water'],
    [{ en: 'Water' }],
    {},
    { en: '' },
    { en: '  ', es: '\n' },
    { en: null },
    { english_language: 'Water' },
  ];
  for (const text of texts) {
    it(JSON.stringify(text), () => {
      const { summary, problems } = readSummary(text);
      expect(summary).to.equal(undefined);
      expect(problems.at(-1)).to.deep.include({ path: PATH, costs: 'field' });
    });
  }
});

describe('a Text of which the reader drops one language', () => {
  const rows: { text: Record<string, unknown>; kept: Record<string, string>; problemAt: string }[] = [
    { text: { en: 'Water', es: 3 }, kept: { en: 'Water' }, problemAt: `${PATH}.es` },
    { text: { en: 'Water', es: null }, kept: { en: 'Water' }, problemAt: `${PATH}.es` },
    { text: { en: 'Water', es: { text: 'Agua' } }, kept: { en: 'Water' }, problemAt: `${PATH}.es` },
    { text: { en: 'Water', es_MX: 'Agua' }, kept: { en: 'Water' }, problemAt: `${PATH}.es_MX` },
    { text: { en: 'Water', español: 'Agua' }, kept: { en: 'Water' }, problemAt: `${PATH}.español` },
    { text: { en: 'Water', '': 'Agua' }, kept: { en: 'Water' }, problemAt: `${PATH}.` },
    { text: { en: 'Water', e: 'Agua' }, kept: { en: 'Water' }, problemAt: `${PATH}.e` },
    { text: { en: 'Water', 'es-': 'Agua' }, kept: { en: 'Water' }, problemAt: `${PATH}.es-` },
    { text: { en: 'Water', 'en-en-en': 'Agua' }, kept: { en: 'Water' }, problemAt: `${PATH}.en-en-en` },
    { text: { en: 'Water', constructor: 'Agua' }, kept: { en: 'Water' }, problemAt: `${PATH}.constructor` },
    {
      text: JSON.parse('{"en": "Water", "__proto__": "Agua"}') as Record<string, unknown>,
      kept: { en: 'Water' },
      problemAt: `${PATH}.__proto__`,
    },
  ];
  for (const { text, kept, problemAt } of rows) {
    it(`${JSON.stringify(text)} → ${JSON.stringify(kept)}`, () => {
      const { summary, problems } = readSummary(text);
      expect(summary).to.deep.equal(kept);
      expect(problems.map(({ path, costs }) => ({ path, costs }))).to.deep.equal([{ path: problemAt, costs: 'field' }]);
    });
  }
});

describe('a required Text', () => {
  it('costs its record when none of its languages can be used', () => {
    const { feed, problems } = readFeed(
      { ...fullFeed(), people: [], commitments: [{ id: 'water', title: { es_MX: 'Agua' } }] },
      BASE,
    );
    expect(feed.commitments).to.deep.equal([]);
    expect(problems.find(({ path }) => path === 'commitments[0].title')!.costs).to.equal('record');
  });

  it('survives with one good language', () => {
    const { feed } = readFeed(
      { ...fullFeed(), commitments: [{ id: 'water', title: { es_MX: 'x', es: 'Agua' } }] },
      BASE,
    );
    expect(feed.commitments[0]!.title).to.deep.equal({ es: 'Agua' });
  });
});

describe('a party', () => {
  function readLeads(...leads: unknown[]) {
    const reading = readFeed(
      {
        ...fullFeed(),
        commitments: [{ id: 'water', title: 'Water', leads }],
        contributions: [],
        events: [],
        updates: [],
      },
      BASE,
    );
    return { ...reading, leads: reading.feed.commitments[0]!.leads };
  }

  const good: unknown[] = [
    'city',
    'An organisation outside',
    { en: 'University', es: 'Universidad' },
    { member: 'city' },
    { member: 'city', unit: 'Water office' },
    { name: 'University', unit: { en: 'Law', es: 'Derecho' } },
    { unit: 'Water office' },
    { member: 'city', budget: 3 },
  ];
  for (const party of good) {
    it(`${JSON.stringify(party)} is taken as it is`, () => {
      const { leads, problems } = readLeads(party);
      expect(problems).to.deep.equal([]);
      expect(leads).to.deep.equal([party]);
    });
  }

  const bad: unknown[] = [
    3,
    null,
    '',
    [],
    {},
    true,
    { es_MX: 'x' },
    { member: null, name: null, unit: null, order: 1 },
    { member: '' },
    { name: {}, unit: ' ' },
    { member: 'nobody' },
  ];
  for (const party of bad) {
    it(`${JSON.stringify(party)} is left out of the list`, () => {
      const { leads, problems } = readLeads('city', party);
      expect(leads).to.deep.equal(['city']);
      expect(problems.map(({ path }) => path)).to.include('commitments[0].leads[1]');
    });
  }

  it('keeps its unit where the member does not exist', () => {
    const { leads, problems } = readLeads({ member: 'nobody', unit: 'Water office' });
    expect(leads).to.deep.equal([{ unit: 'Water office' }]);
    expect(problems.map(({ path }) => path)).to.deep.equal(['commitments[0].leads[0].member']);
  });

  it('loses only a wrong unit', () => {
    const { leads, problems } = readLeads({ member: 'city', unit: 5 });
    expect(leads).to.deep.equal([{ member: 'city' }]);
    expect(problems.map(({ path }) => path)).to.deep.equal(['commitments[0].leads[0].unit']);
  });
});
