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
  (await policyLines('html', request(endpoint))).find((line) => line.startsWith('connect-src'));

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

  it('name the Trusted Types policies of the scripts in the snippet', () => {
    expect(trustedTypesLine('html')).to.equal('trusted-types coalition-widgets');
    expect(trustedTypesLine('drupal')).to.equal('trusted-types coalition-widgets coalition-widgets-loader');
  });
});
