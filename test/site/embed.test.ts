import { expect } from '@open-wc/testing';
import { attributesOf, webAddress } from '../../src/snippets/embed.js';
import { WIDGETS } from './manifest-of-tests.js';

describe('a web address', () => {
  for (const host of [
    'town.example',
    'localhost:8080',
    '127.0.0.1',
    '[::1]:8080',
    'a_b.example',
    'town.example.',
    'xn--mnchen-3ya.example',
  ]) {
    it(`may be on ${host}`, () =>
      expect(webAddress(`https://${host}/feed.json`)).to.equal(`https://${host}/feed.json`));
  }

  it('may be on a host in letters of any language', () =>
    expect(webAddress('https://münchen.example/')).to.equal('https://xn--mnchen-3ya.example/'));

  for (const host of ['a;b', '*', '*.example', 'a,b', "a'b", 'a"b', 'a$(id)', 'a`b', 'a(b', 'a..b', '%3B', 'a%2Cb']) {
    it(`is refused on ${host}, which would be more than a host in a policy or a command`, () =>
      expect(webAddress(`https://${host}/`)).to.equal(undefined));
  }

  it('is refused on such a host of the page that it counts from', () =>
    expect(webAddress('/feed.json', 'https://a;b/')).to.equal(undefined));
});

describe('an attribute that is an address', () => {
  const feedback = WIDGETS.find(({ name }) => name === 'feedback')!;
  const given = (endpoint: string) => attributesOf(feedback, new Map([['endpoint', endpoint]]));

  for (const endpoint of [
    'https://town.example/contributions',
    'HTTP://town.example/',
    '/contributions',
    './contributions?x=1',
    '../x',
    '//town.example/x',
  ]) {
    it(`may be ${endpoint}`, () => expect(given(endpoint)).to.deep.equal([['endpoint', endpoint]]));
  }
  for (const endpoint of [
    'https://',
    'http://[',
    'javascript:alert(1)',
    'mailto:a@town.example',
    'https://a;b/',
    'https://name:secret@town.example/',
    'mayor@town.example',
    'our form',
    'town.example/form',
    'contributions',
    'https:form',
    '\\\\town.example\\x',
  ]) {
    it(`is left out while it is ${endpoint}`, () => expect(given(endpoint)).to.deep.equal([]));
  }
});
