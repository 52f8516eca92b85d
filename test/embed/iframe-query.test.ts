import { expect } from '@open-wc/testing';
import { FrameQueryError, hostsElsewhere, readFrameQuery } from '../../src/embed/iframe-query.js';

const attributesOf = (tag: string): string[] =>
  tag === 'coalition-feedback' ? ['src', 'endpoint', 'privacy-url'] : ['src', 'sector', 'no-people', 'heading-level'];
const read = (search: string) => readFrameQuery(search, attributesOf, (value) => CSS.supports('color', value));
const refusal = (search: string): string => {
  try {
    read(search);
  } catch (error) {
    if (error instanceof FrameQueryError) return error.message;
    throw error;
  }
  return 'taken';
};

describe('the address of a frame', () => {
  it('names the widget and its attributes', () => {
    const { widget, attributes, accent, colorScheme } = read(
      '?widget=members&src=/feed.json&no-people&sector=government&lang=es-MX&dir=rtl&accent=%237a1d3a&color-scheme=dark',
    );
    expect(widget).to.equal('members');
    expect(Object.fromEntries(attributes)).to.deep.equal({
      src: '/feed.json',
      'no-people': '',
      sector: 'government',
      lang: 'es-MX',
      dir: 'rtl',
    });
    expect([accent, colorScheme]).to.deep.equal(['#7a1d3a', 'dark']);
  });

  for (const src of [
    'https://town.example/feed.json',
    'http://town.example/feed.json',
    '//town.example/feed.json',
    '/feed.json',
    'feed.json',
    '../feed.json?v=2#x',
  ]) {
    it(`takes src=${src}`, () =>
      expect(read(`?widget=members&src=${encodeURIComponent(src)}`).attributes.get('src')).to.equal(src));
  }

  for (const [search, says] of [
    [
      '',
      'widget=“” is no widget. Write one of: summary, commitments, commitment, progress, members, contributions, timeline, feedback.',
    ],
    ['?widget=member&src=/f', 'widget=“member” is no widget.'],
    ['?widget=coalition-members&src=/f', 'widget=“coalition-members” is no widget.'],
    ['?widget=feed&src=/f', 'widget=“feed” is no widget.'],
    ['?widget=constructor&src=/f', 'widget=“constructor” is no widget.'],
    ['?widget=members', 'src is missing. Write the address of the feed: src=https://example.org/coalition.json.'],
    ['?widget=members&src=', 'src is missing.'],
    [
      '?widget=feedback&src=/f',
      'endpoint is missing. Write the address that takes messages: endpoint=https://example.org/contributions.',
    ],
    [
      '?widget=members&src=/f&endpoint=/x',
      '“endpoint” is no attribute of coalition-members. Write one of: src, sector, no-people, heading-level, lang, dir, accent, color-scheme.',
    ],
    ['?widget=members&src=/f&onclick=alert(1)', '“onclick” is no attribute'],
    ['?widget=members&src=/f&style=x', '“style” is no attribute'],
    ['?widget=members&src=/f&SRC=/g', '“SRC” is no attribute'],
    ['?widget=members&src=/f&__proto__=1', '“__proto__” is no attribute'],
    ['?widget=members&src=/f&feed={}', '“feed” is no attribute'],
    ['?widget=members&src=/f&=1', '“” is no attribute'],
    ['?widget=members&src=/f&src=/g', '“src” is given more than once. Write it once.'],
    ['?widget=members&widget=feedback&src=/f', '“widget” is given more than once.'],
    [
      '?widget=members&src=javascript:alert(1)',
      'src=“javascript:alert(1)” is refused: only https: and http: addresses are. Write one that begins with https://.',
    ],
    ['?widget=members&src=JaVaScRiPt:alert(1)', 'is refused'],
    ['?widget=members&src=%20java%0ascript:alert(1)', 'is refused'],
    ['?widget=members&src=%01javascript:alert(1)', 'is refused'],
    ['?widget=members&src=data:application/json,{}', 'is refused'],
    ['?widget=members&src=blob:https://town.example/x', 'is refused'],
    ['?widget=members&src=file:///etc/passwd', 'is refused'],
    ['?widget=members&src=vbscript:x', 'is refused'],
    ['?widget=members&src=about:blank', 'is refused'],
    ['?widget=members&src=ftp://town.example/f', 'is refused'],
    ['?widget=members&src=mailto:a@b.example', 'is refused'],
    [
      '?widget=members&src=https://town.example@evil.example/f',
      'is refused: it holds a name or a password. Leave out what stands before the @.',
    ],
    [
      '?widget=members&src=https://DATA/coalition.json',
      'src=“https://DATA/coalition.json”: “DATA” is a placeholder from our examples. Write your own host in its place.',
    ],
    ['?widget=feedback&endpoint=https://DATA/contributions', '“DATA” is a placeholder'],
    ['?widget=members&src=https://[', 'src=“https://[” is no address.'],
    ['?widget=feedback&src=/f&endpoint=javascript:alert(1)', 'endpoint=“javascript:alert(1)” is refused'],
    ['?widget=feedback&endpoint=/x&privacy-url=javascript:alert(1)', 'privacy-url=“javascript:alert(1)” is refused'],
    ['?widget=members&src=/f&accent=url(//evil.example)', 'accent=“url(//evil.example)” is no colour.'],
    ['?widget=members&src=/f&accent=red;color:blue', 'is no colour'],
    ['?widget=members&src=/f&accent=7A1D3A', 'with %23 for the #: accent=%237A1D3A.'],
    ['?widget=members&src=/f&dir=x', 'dir=“x” is not known. Write one of: ltr, rtl, auto.'],
    [
      '?widget=members&src=/f&color-scheme=pink',
      'color-scheme=“pink” is not known. Write one of: light, dark, light dark.',
    ],
    [`?widget=${'x'.repeat(5000)}`, `widget=“${'x'.repeat(60)}…” is no widget.`],
  ] as const) {
    it(`is refused, with what to write: ${search.slice(0, 70)}`, () => expect(refusal(search)).to.contain(says));
  }

  it('takes a form that has no feed', () => {
    expect(Object.fromEntries(read('?widget=feedback&endpoint=/contributions').attributes)).to.deep.equal({
      endpoint: '/contributions',
    });
  });

  it('tells the hosts that are not its own', () => {
    const query = read(
      '?widget=feedback&src=https://data.example/f&endpoint=https://forms.example/x&privacy-url=/privacy',
    );
    expect(hostsElsewhere(query, 'https://town.example/1.0.0/frame.html')).to.deep.equal([
      'data.example',
      'forms.example',
    ]);
    expect(hostsElsewhere(read('?widget=members&src=/f'), 'https://town.example/')).to.deep.equal([]);
  });
});
