import { expect } from '@open-wc/testing';
import { policyLines, trustedTypesLine } from '../../src/snippets/policy.js';
import type { SnippetRequest } from '../../src/snippets/request.js';
import { WIDGETS } from './manifest-of-tests.js';

const request = (endpoint: string): SnippetRequest => ({
  embed: {
    widget: WIDGETS.find(({ name }) => name === 'feedback')!,
    src: 'https://data.example/feed.json',
    lang: '',
    attributes: [['endpoint', endpoint]],
  },
  library: { base: 'https://files.example/', version: '0.1.0', integrity: {} },
  colours: {},
  fallback: { lang: 'en', lead: 'See', link: 'Town', href: 'https://town.example/' },
  title: 'Your contribution',
  logos: [],
});

const connect = async (endpoint: string) =>
  (await policyLines('html', [request(endpoint)])).find((line) => line.startsWith('connect-src'));

describe('the lines of a policy', () => {
  for (const [endpoint, source] of [
    ['https://town.example/contributions?x=1', ' https://town.example'],
    ['HTTPS://Town.Example:443/', ' https://town.example'],
    ['//town.example/contributions', ' https://town.example'],
    ['/contributions', " 'self'"],
    ['contributions', " 'self'"],
    ['https://data.example/contributions', ''],
    ['https://', ''],
    ['https://a;script-src *', ''],
    ['javascript:alert(1)', ''],
  ] as const) {
    it(`for messages to ${endpoint}`, async () =>
      expect(await connect(endpoint)).to.equal(`connect-src https://data.example${source}`));
  }

  it('are those of all widgets on the page, each source once', async () => {
    const form = request('https://town.example/contributions');
    const embed = { ...form.embed, widget: WIDGETS[0]!, attributes: [] };
    const members = { ...form, embed, logos: ['https://data.example'] };
    expect(await policyLines('html', [members, form, members])).to.deep.equal([
      'script-src https://files.example',
      'style-src https://files.example',
      'connect-src https://data.example https://town.example',
      "img-src 'self' https://data.example",
    ]);
  });

  it('name where logos come from, also before the first member has one; none where the widget shows none', async () => {
    const form = request('');
    const images = async (attributes: SnippetRequest['embed']['attributes']) => {
      const members = { ...form, embed: { ...form.embed, widget: WIDGETS[0]!, attributes } };
      return (await policyLines('html', [members])).filter((line) => line.startsWith('img-src'));
    };
    expect(await images([])).to.deep.equal(["img-src 'self' https://data.example"]);
    expect(await images([['images', 'any']])).to.deep.equal(['img-src https:']);
    expect(await images([['images', 'none']])).to.deep.equal([]);
  });

  it("call the page's own host 'self' where it is known", async () => {
    const form = { ...request('https://files.example/contributions'), page: 'https://files.example' };
    expect(await policyLines('html', [form])).to.deep.equal([
      "script-src 'self'",
      "style-src 'self'",
      "connect-src https://data.example 'self'",
    ]);
  });

  it('name the Trusted Types policies of the scripts in the snippet', () => {
    expect(trustedTypesLine('html')).to.equal('trusted-types coalition-widgets');
    expect(trustedTypesLine('drupal')).to.equal('trusted-types coalition-widgets coalition-widgets-loader');
  });
});
