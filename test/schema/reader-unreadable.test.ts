import { expect } from '@open-wc/testing';
import { readFeed, UnreadableFeedError } from '../../src/feed-format/read-feed.js';

const BASE = 'https://valley.example/feed.json';
const bare = { version: 'coalition-feed/1', title: 'T', language: 'en', updated: '2026' };

describe('what is no feed at all', () => {
  const rows: [what: string, data: unknown, says: RegExp][] = [
    ['null', null, /null/],
    ['nothing', undefined, /object/],
    ['a list', [bare], /a list/],
    ['an empty list', [], /a list/],
    ['a text', 'coalition-feed/1', /"coalition-feed\/1"/],
    ['a number', 42, /42/],
    ['a boolean', true, /true/],
    ['an empty object', {}, /version/],
    ['a feed without version', { ...bare, version: undefined }, /version/],
    ['another version', { ...bare, version: 'coalition-feed/2' }, /version.*coalition-feed\/1.*coalition-feed\/2/],
    ['an older way to write the version', { ...bare, version: 1 }, /version/],
    ['the version in capitals', { ...bare, version: 'Coalition-Feed/1' }, /version/],
    ['the version with a space', { ...bare, version: 'coalition-feed/1 ' }, /version/],
    ['the version in a list', { ...bare, version: ['coalition-feed/1'] }, /version/],
    ['a feed without title', { ...bare, title: undefined }, /title/],
    ['an empty title', { ...bare, title: '' }, /title/],
    ['a title of spaces', { ...bare, title: '  ' }, /title/],
    ['a title that is a number', { ...bare, title: 5 }, /title/],
    ['a title in no language', { ...bare, title: {} }, /title/],
    ['a title empty in all languages', { ...bare, title: { en: '', es: ' ' } }, /title/],
    ['a JSON Feed', { version: 'https://jsonfeed.org/version/1.1', title: 'T', items: [] }, /version/],
    ['a GeoJSON', { type: 'FeatureCollection', features: [] }, /version/],
  ];
  for (const [what, data, says] of rows) {
    it(`${what} is unreadable, with what to mend`, () => {
      expect(() => readFeed(data, BASE)).to.throw(UnreadableFeedError, says);
    });
  }

  it('is told apart from other errors by its class', () => {
    try {
      readFeed(null, BASE);
      expect.fail('it was read');
    } catch (error) {
      expect(error).to.be.instanceOf(UnreadableFeedError).and.instanceOf(Error);
    }
  });
});

describe('what is a feed, if only just', () => {
  const rows: [what: string, data: object][] = [
    ['version and title', { version: 'coalition-feed/1', title: 'T' }],
    ['a title in one of several languages', { ...bare, title: { en: '', es: 'T' } }],
    ['no language', { ...bare, language: undefined }],
    ['a wrong date', { ...bare, updated: 'soon' }],
    [
      'every list wrong',
      { ...bare, plans: 1, members: 1, people: 1, commitments: 1, contributions: 1, events: 1, updates: 1, sources: 1 },
    ],
    [
      'every record wrong',
      {
        ...bare,
        plans: [1],
        members: [1],
        people: [1],
        commitments: [1],
        contributions: [1],
        events: [1],
        updates: [1],
      },
    ],
  ];
  for (const [what, data] of rows) {
    it(`${what} is read`, () => {
      expect(readFeed(data, BASE).feed.version).to.equal('coalition-feed/1');
    });
  }

  it('loses relative links and keeps absolute ones where the base takes no relative ones (a srcdoc frame)', () => {
    const { feed, problems } = readFeed(
      { ...bare, url: 'https://a.example/', commitments: [{ id: 'c', title: 'C', url: 'c.html' }] },
      'about:srcdoc',
    );
    expect(feed.url).to.equal('https://a.example/');
    expect(problems.map(({ path }) => path)).to.deep.equal(['commitments[0].url']);
  });
});
