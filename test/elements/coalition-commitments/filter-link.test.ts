import { expect } from '@open-wc/testing';
import { readLinkedState, writeLinkedState } from '../../../src/elements/coalition-commitments/filter-link.js';

const setFragment = (fragment: string): void =>
  history.replaceState(null, '', location.pathname + location.search + fragment);

describe('a fragment', () => {
  const rows: [fragment: string, state: object | undefined][] = [
    ['', undefined],
    ['#', undefined],
    ['#contact', undefined],
    ['#/route/42', undefined],
    ['#!/route', undefined],
    ['#search=water', { search: 'water' }],
    ['#search=water+pipes', { search: 'water pipes' }],
    ['#search=agua%20limpia', { search: 'agua limpia' }],
    ['#search=%C3%A1gua', { search: 'água' }],
    ['#search=a%26b%3Dc%23', { search: 'a&b=c#' }],
    ['#search=%', { search: '%' }],
    [
      '#completion=limited&plan=p1&member=m&policyArea=Water&sort=end&commitment=c1',
      { completion: 'limited', plan: 'p1', member: 'm', policyArea: 'Water', sort: 'end', commitment: 'c1' },
    ],
    ['#other=1&search=x', { search: 'x' }],
    ['#commitment=a&commitment=b', { commitment: 'a' }],
    ['#__proto__=x&constructor=y&chosen=z', undefined],
  ];
  for (const [fragment, state] of rows) {
    it(`${fragment || 'that is empty'} ${state ? `says ${JSON.stringify(state)}` : 'is not ours'}`, () =>
      expect(readLinkedState(fragment)).to.deep.equal(state));
  }

  for (const value of ['water', 'a b', 'a&b=c', '#1', '100 %', 'ñ', '日本', '"><script>', "it's", '+', '%20']) {
    it(`with the search ${value} reads as it was written`, () => {
      writeLinkedState({ search: value });
      expect(readLinkedState(location.hash)).to.deep.equal({ search: value });
      setFragment('');
    });
  }

  it('keeps the page’s path and query', () => {
    const before = location.pathname + location.search;
    writeLinkedState({ search: 'x' });
    expect(location.pathname + location.search).to.equal(before);
    writeLinkedState({});
    expect(location.pathname + location.search).to.equal(before);
    expect(location.hash).to.equal('');
  });

  for (const pages of [
    'page=2&zoom=auto,-12,400',
    't=12:30',
    'tab=a/b',
    'a=%20+b',
    'x=1&flag',
    'A=%c3%a9',
    "a=*~'()",
    'q=1&q=2',
    'my-search=x',
  ]) {
    it(`keeps #${pages}, which is the page’s, letter by letter`, () => {
      setFragment(`#${pages}`);
      writeLinkedState({ search: 'a & b' });
      expect(location.hash).to.equal(`#${pages}&search=a+%26+b`);
      writeLinkedState({ search: 'c' });
      expect(location.hash).to.equal(`#${pages}&search=c`);
      writeLinkedState({});
      expect(location.hash).to.equal(`#${pages}`);
      setFragment('');
    });
  }

  it('keeps the state that the page has in its history', () => {
    history.replaceState({ scroll: 42 }, '');
    writeLinkedState({ search: 'x' });
    expect(history.state).to.deep.equal({ scroll: 42 });
    writeLinkedState({});
    history.replaceState(null, '');
  });
});
