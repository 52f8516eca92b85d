import { expect } from '@open-wc/testing';
import { readFeed } from '../../src/feed-format/read-feed.js';
import { pathsOf, putAt, valueAt } from '../support/feed-path.js';
import { fullFeed } from '../support/full-feed.js';

const BASE = 'https://valley.example/data/feed.json?v=2#top';
const PATH = 'commitments[0].url';

function readUrl(value: unknown, path = PATH, base = BASE) {
  const given = fullFeed();
  putAt(given, path, value);
  const { feed, problems } = readFeed(given, base);
  return { url: valueAt(feed, path), problems };
}

describe('an address that the reader keeps, made absolute', () => {
  const rows: [given: string, absolute: string][] = [
    ['https://city.example/a', 'https://city.example/a'],
    ['http://city.example/a', 'http://city.example/a'],
    ['HTTPS://CITY.EXAMPLE/a', 'https://city.example/a'],
    ['https://city.example', 'https://city.example/'],
    ['https://ciudad.example/niñez', 'https://ciudad.example/ni%C3%B1ez'],
    ['https://ñandú.example/', 'https://xn--and-6ma2c.example/'],
    ['mailto:ana@city.example', 'mailto:ana@city.example'],
    ['tel:+52-81-1234', 'tel:+52-81-1234'],
    ['logo.svg', 'https://valley.example/data/logo.svg'],
    ['./logo.svg', 'https://valley.example/data/logo.svg'],
    ['../logo.svg', 'https://valley.example/logo.svg'],
    ['../../../logo.svg', 'https://valley.example/logo.svg'],
    ['/logo.svg', 'https://valley.example/logo.svg'],
    ['//cdn.example/logo.svg', 'https://cdn.example/logo.svg'],
    ['?page=2', 'https://valley.example/data/feed.json?page=2'],
    ['#part', 'https://valley.example/data/feed.json?v=2#part'],
    ['https://city.example/?next=javascript:alert(1)', 'https://city.example/?next=javascript:alert(1)'],
    ['javascript', 'https://valley.example/data/javascript'],
    ['https://city.example/"><script>', 'https://city.example/%22%3E%3Cscript%3E'],
  ];
  for (const [given, absolute] of rows) {
    it(`${given} → ${absolute}`, () => {
      const { url, problems } = readUrl(given);
      expect(url).to.equal(absolute);
      expect(problems).to.deep.equal([]);
    });
  }

  it('is relative to the feed, not to the page', () => {
    expect(readUrl('a', PATH, 'https://other.example/x/feed.json').url).to.equal('https://other.example/x/a');
  });
});

const DANGEROUS = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  '\u0000javascript:alert(1)',
  'javascript://%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml;base64,PHN2Zz4=',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'ftp://city.example/',
  'blob:https://city.example/1',
  'about:blank',
  'ws://city.example/',
  'filesystem:https://x.example/',
  'view-source:https://x.example/',
  'intent://x#Intent;end',
  'sms:+1555',
  'chrome://settings',
  'custom+scheme:x',
];

describe('an address that the reader does not take', () => {
  for (const value of [
    ...DANGEROUS,
    'https://',
    'https://[',
    'https://city.example:99999',
    3,
    {},
    ['https://x.example'],
    true,
  ]) {
    it(JSON.stringify(value), () => {
      const { url, problems } = readUrl(value);
      expect(url).to.equal(undefined);
      expect(problems.map(({ path, costs }) => ({ path, costs }))).to.deep.equal([{ path: PATH, costs: 'field' }]);
    });
  }
});

describe('every field of the format that holds an address', () => {
  const paths = pathsOf(fullFeed()).filter((path) => /(^|\.)(url|logo)$/.test(path));

  it('is found', () => {
    expect(paths.length).to.be.greaterThan(25);
  });

  for (const path of paths) {
    it(`${path} takes a relative one and refuses javascript:`, () => {
      expect(readUrl('there', path).url).to.equal('https://valley.example/data/there');
      expect(readUrl('javascript:alert(1)', path)).to.deep.include({ url: undefined });
      expect(readUrl('javascript:alert(1)', path).problems[0]!.path).to.equal(path);
    });
  }
});
