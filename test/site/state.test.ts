import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { feedAddress, withValue } from '../../src/site/builder/derived.js';
import { goingOnWith, placedOf, withAnother, withoutOne } from '../../src/site/builder/placed.js';
import { readState, standardState, writeState, type BuilderState } from '../../src/site/builder/state.js';
import { WIDGETS } from './manifest-of-tests.js';

const defaults: BuilderState = {
  src: 'https://site.example/feeds/example.json',
  widget: 'members',
  lang: '',
  values: {},
  others: [],
  place: 0,
  headings: '2',
  colours: { accent: '', surface: '', line: '' },
  cms: 'html',
  library: '',
  isShort: false,
  width: 'desktop',
  scheme: 'light',
};
const read = (fragment: string) => readState(fragment, WIDGETS, defaults);

describe('the link to a state', () => {
  it('reproduces the whole state', () => {
    const state: BuilderState = {
      src: 'https://town.example/feed.json?a=1&b=2',
      widget: 'commitments',
      lang: 'es-MX',
      values: { plan: 'p1', 'policy-area': 'Agua & "suelo" #1', limit: '3', 'no-filters': 'true' },
      others: [
        { widget: 'members', values: { layout: 'grid', sector: 'a & b' } },
        { widget: 'feedback', values: { endpoint: 'https://town.example/x?a=1&b=2' } },
      ],
      place: 1,
      headings: '3',
      colours: { accent: '#7a1d3a', surface: '#ffffff', line: '#cccccc' },
      cms: 'drupal',
      library: 'https://files.example/0.1.0/',
      isShort: true,
      width: 'phone',
      scheme: 'dark',
    };
    const fragment = writeState(state, WIDGETS[1], defaults);
    expect(readState(`#${fragment}`, WIDGETS, defaults)).to.deep.equal({ state, dropped: [] });
  });

  it('says nothing of what is the default', () => {
    expect(writeState(defaults, WIDGETS[0], defaults)).to.equal(
      'src=https%3A%2F%2Fsite.example%2Ffeeds%2Fexample.json&widget=members',
    );
  });

  for (const fragment of ['', '#', '#&&&', '#=', '#%', '#%E0%A4%A']) {
    it(`is the default for ${JSON.stringify(fragment)}`, () => expect(read(fragment).state).to.deep.equal(defaults));
  }

  for (const [name, value] of [
    ['src', 'javascript:alert(1)'],
    ['src', 'file:///etc/passwd'],
    ['src', 'data:application/json,{}'],
    ['src', 'https://name:secret@town.example/'],
    ['src', '/relative.json'],
    ['src', `https://town.example/${'x'.repeat(3000)}`],
    ['library', 'javascript:alert(1)'],
    ['widget', '__proto__'],
    ['widget', 'coalition-members'],
    ['widget', '<img src=x>'],
    ['lang', '"><script>'],
    ['lang', 'en-en-en'],
    ['lang', 'xx'],
    ['lang', '__proto__'],
    ['lang', 'de-AT'],
    ['cms', 'constructor'],
    ['accent', 'red;background:url(//evil.example)'],
    ['accent', '#12345'],
    ['surface', 'var(--x)'],
    ['width', '9999px'],
    ['scheme', 'both'],
    ['also', 'widget=__proto__'],
    ['also', 'widget=progress'],
    ['also', 'widget=feedback&endpoint=javascript:alert(1)'],
    ['place', '-1'],
    ['short', 'no'],
    ['__proto__', 'x'],
    ['onload', 'alert(1)'],
    ['style', 'color:red'],
  ] as const) {
    it(`drops ${name}=${value.slice(0, 40)} and says so`, () => {
      const { state, dropped } = read(`#${new URLSearchParams({ [name]: value }).toString()}`);
      expect(state).to.deep.equal(defaults);
      expect(dropped).to.deep.equal([name]);
    });
  }

  for (const typed of ['7a1d3a', '#7A1D3A', ' #7a1d3a ']) {
    it(`takes the accent “${typed}” as people copy it`, () =>
      expect(read(`#${new URLSearchParams({ accent: typed }).toString()}`)).to.deep.equal({
        state: { ...defaults, colours: { ...defaults.colours, accent: '#7a1d3a' } },
        dropped: [],
      }));
  }

  it('keeps what is good beside what is not', () => {
    const { state, dropped } = read('#widget=progress&accent=red&commitment=c1&cms=wix');
    expect(state).to.deep.equal({ ...defaults, widget: 'progress', values: { commitment: 'c1' }, cms: 'wix' });
    expect(dropped).to.deep.equal(['accent']);
  });

  it('keeps of another widget what that widget has, and no more widgets than a page has', () => {
    const one = ['also', 'widget=members&layout=grid&limit=3&sector=%20'];
    const { state, dropped } = read(`#${new URLSearchParams(Array.from({ length: 25 }, () => one)).toString()}`);
    expect(state.others).to.deep.equal(
      Array.from({ length: 20 }, () => ({ widget: 'members', values: { layout: 'grid' } })),
    );
    expect(state.place).to.equal(20);
    expect(dropped).to.deep.equal(['also']);
  });

  it('never throws, and what it gives can be written and read again', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.oneof(
              fc.string(),
              fc.constantFrom('src', 'widget', 'lang', 'accent', 'plan', 'cms', 'library', 'also', 'place', 'short'),
            ),
            fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('1', 'yes', 'widget=members&sector=a')),
          ),
        ),
        (pairs) => {
          const { state } = read(`#${new URLSearchParams(pairs).toString()}`);
          const widget = WIDGETS.find(({ name }) => name === state.widget)!;
          const again = readState(writeState(state, widget, defaults), WIDGETS, defaults);
          expect(again.dropped).to.deep.equal([]);
          const own = widget.options.map(({ name }) => name);
          const values = Object.fromEntries(
            Object.entries(state.values).filter(([name, value]) => own.includes(name) && value),
          );
          expect(again.state).to.deep.equal({ ...state, values });
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('the widgets of a page', () => {
  const page = (widget: string, values: Record<string, string> = {}) => ({ widget, values });
  const options = { layout: 'grid', plan: 'p1' };

  it('one more begins anew; the others keep what is theirs', () => {
    const more = withAnother(placedOf({ ...defaults, values: options }, '9em'), WIDGETS);
    expect(more).to.deep.equal({
      widget: 'commitments',
      values: {},
      others: [{ widget: 'members', values: { layout: 'grid' }, reserve: '9em' }],
      place: 1,
    });
  });

  const three = { ...page('progress', { commitment: 'c1' }), others: [page('members'), page('commitments')], place: 1 };
  const names = (state: Parameters<typeof placedOf>[0]) => placedOf(state).map(({ widget }) => widget);

  it('keep their order when another one is changed', () => {
    const first = goingOnWith(placedOf(three), 0, WIDGETS);
    expect(first).to.deep.include({ widget: 'members', place: 0 });
    expect(names(first)).to.deep.equal(['members', 'progress', 'commitments']);
    expect(goingOnWith(placedOf(first), 1, WIDGETS).values).to.deep.equal({ commitment: 'c1' });
  });

  for (const { gone, made, left } of [
    { gone: 0, made: 'progress', left: ['progress', 'commitments'] },
    { gone: 1, made: 'commitments', left: ['members', 'commitments'] },
    { gone: 2, made: 'progress', left: ['members', 'progress'] },
  ]) {
    it(`without number ${gone + 1}: ${left.join(', ')}`, () => {
      const state = withoutOne(three, gone, WIDGETS);
      expect(state.widget).to.equal(made);
      expect(names(state)).to.deep.equal(left);
    });
  }
});

describe('what the builder begins with', () => {
  const site = 'https://site.example/';
  it('is the invented example', () =>
    expect(standardState({ site, widgets: WIDGETS }).src).to.equal('https://site.example/feeds/example.json'));
  it('is the feed that whoever made the files named', () => {
    const feed = 'https://town.example/coalition.json';
    expect(standardState({ site, widgets: WIDGETS, feed }).src).to.equal(feed);
  });
});

describe('the address of a feed, as people type it', () => {
  for (const [typed, address] of [
    [' https://town.example/a.json ', 'https://town.example/a.json'],
    ['http://localhost:8080/a.json', 'http://localhost:8080/a.json'],
    ['/data/a.json', 'https://site.example/data/a.json'],
    ['./a.json', 'https://site.example/w/a.json'],
    ['../a.json', 'https://site.example/a.json'],
    ['www.town.example/a.json', 'https://www.town.example/a.json'],
    ['www.peñón.example/a.json', 'https://www.xn--pen-8mak.example/a.json'],
    ['town.example:8443/a.json', 'https://town.example:8443/a.json'],
    ['//town.example/a.json', undefined],
    ['a.json', undefined],
    ['town.example', undefined],
    ['somebody@town.example', undefined],
    ['javascript:alert(1)', undefined],
    ['file:///etc/passwd', undefined],
    // As the documentation writes it; a host may be called so, too.
    ['https://DATA/coalition.json', undefined],
    ['https://YOUR-HOST/coalition.json', undefined],
    ['https://data/coalition.json', 'https://data/coalition.json'],
    ['https://DATA.town.example/coalition.json', 'https://data.town.example/coalition.json'],
    ['', undefined],
  ] as const) {
    it(`${JSON.stringify(typed)} is ${address ?? 'none'}`, () =>
      expect(feedAddress(typed, 'https://site.example/w/')).to.equal(address));
  }
});

describe('the address that the form sends to', () => {
  const cases: { values: BuilderState['values']; typed: string; format?: string; what: string }[] = [
    { what: 'of a form service', values: {}, typed: 'https://formspree.io/f/abcd', format: 'form' },
    { what: 'of a part of its host', values: {}, typed: 'https://submit.usebasin.com/f/1', format: 'form' },
    { what: 'of a host that only ends alike', values: {}, typed: 'https://notformspree.io/f/abcd' },
    { what: 'of a receiver', values: {}, typed: 'https://feedback.town.example/contributions' },
    { what: 'not whole yet', values: {}, typed: 'https://formspree' },
    {
      what: 'of a receiver, after that of a service',
      values: { endpoint: 'https://formspree.io/f/abcd', format: 'form' },
      typed: 'https://feedback.town.example/contributions',
      format: '',
    },
    {
      what: 'of a service that nobody knows, for which somebody chose',
      values: { endpoint: 'https://forms.town.example/', format: 'form' },
      typed: 'https://forms.town.example/1',
      format: 'form',
    },
    {
      what: 'of a service to which somebody sends in another way',
      values: { format: 'open311' },
      typed: 'https://formspree.io/f/abcd',
      format: 'open311',
    },
  ];
  for (const { what, values, typed, format } of cases)
    it(`${what} leaves the format at ${format || 'the standard'}`, () => {
      expect(withValue(values, 'endpoint', typed)).to.deep.equal({
        ...values,
        endpoint: typed,
        ...(format === undefined ? {} : { format }),
      });
    });

  it('is the only value that changes another', () => {
    expect(withValue({ limit: '3' }, 'privacy-url', 'https://formspree.io/legal')).to.deep.equal({
      limit: '3',
      'privacy-url': 'https://formspree.io/legal',
    });
  });
});
