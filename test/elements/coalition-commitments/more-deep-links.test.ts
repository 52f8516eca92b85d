import { expect } from '@open-wc/testing';
import { feedOf } from '../../support/build-feed.js';
import { useToday } from '../../support/fake-clock.js';
import { byRole, textOf } from '../../support/queries.js';
import { settle, until } from '../../support/until.js';
import { readLinkedState, writeLinkedState } from '../../../src/elements/coalition-commitments/filter-link.js';
import { choose, listOf, search, titles } from './kit.js';

const FEED = {
  ...feedOf(
    ...Array.from({ length: 14 }, (_, index) => ({
      title: `Promise ${index + 1}`,
      summary: `About ${index + 1}`,
      plan: index % 2 ? 'p1' : 'p2',
      policyAreas: [index % 3 ? 'A & B = C' : 'Água #1'],
    })),
  ),
  plans: [
    { id: 'p1', title: 'First' },
    { id: 'p2', title: 'Second' },
  ],
};
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

describe('a list in the address', () => {
  useToday();
  afterEach(() => setFragment(''));

  it('shares what a reader sees: opened anew, the address gives the same list', async () => {
    const first = await listOf(FEED, { 'deep-links': '' });
    await choose(first, 'Plan', 'First');
    await choose(first, 'Topic', 'A & B = C');
    await search(first, 'promise 1');
    await choose(first, 'Sort by', 'Progress');
    await settle();
    const shown = titles(first);
    expect(shown.length).to.be.greaterThan(0);
    first.remove();
    const second = await listOf(FEED, { 'deep-links': '' });
    expect(titles(second)).to.deep.equal(shown);
    expect((byRole(second, 'combobox', 'Topic') as HTMLSelectElement).selectedOptions[0]!.text).to.equal('A & B = C');
    expect((byRole(second, 'combobox', 'Sort by') as HTMLSelectElement).selectedOptions[0]!.text).to.equal('Progress');
  });

  it('shares that a reader took back what the page chose at first', async () => {
    const first = await listOf(FEED, { 'deep-links': '', plan: 'p1' });
    expect(titles(first)).to.have.length(7);
    await choose(first, 'Plan', 'All plans');
    await settle();
    first.remove();
    expect(titles(await listOf(FEED, { 'deep-links': '', plan: 'p1', limit: '100' }))).to.have.length(14);
  });

  it('goes before what the page chose at first', async () => {
    setFragment('#plan=p2');
    expect(titles(await listOf(FEED, { 'deep-links': '', plan: 'p1' })))
      .to.include('Promise 1')
      .and.not.include('Promise 2');
  });

  it('is not written by opening the page', async () => {
    await listOf(FEED, { 'deep-links': '', plan: 'p1' });
    await settle();
    expect(location.hash).to.equal('');
  });

  it('opens a commitment that the filters of the address let through, and moves to it', async () => {
    setFragment('#plan=p1&commitment=c14');
    const element = await listOf(FEED, { 'deep-links': '', limit: '3' });
    await until(() => textOf(element).includes('About 14'));
    const row = element.shadowRoot!.querySelector<HTMLElement>('[data-id="c14"]')!;
    await until(() => row.getBoundingClientRect().top < innerHeight, 'the commitment in view');
  });

  it('opens it again when the reader follows the same link', async () => {
    const element = await listOf(FEED, { 'deep-links': '' });
    location.hash = '#commitment=c2';
    await until(() => textOf(element).includes('About 2'));
    element.shadowRoot!.querySelectorAll('summary')[1]!.click();
    await until(() => !textOf(element).includes('About 2') && location.hash === '');
    location.hash = '#commitment=c2';
    await until(() => textOf(element).includes('About 2'));
  });

  it('does not take focus from where the reader is', async () => {
    const element = await listOf(FEED, { 'deep-links': '' });
    byRole(element, 'searchbox').focus();
    location.hash = '#commitment=c2';
    await until(() => textOf(element).includes('About 2'));
    expect(element.shadowRoot!.activeElement?.localName).to.equal('input');
  });

  it('tells nobody that a reader filtered', async () => {
    let heard = 0;
    const listen = (): void => void heard++;
    document.addEventListener('coalition-filter-changed', listen);
    const element = await listOf(FEED, { 'deep-links': '' });
    location.hash = '#search=promise+7';
    await until(() => titles(element).join() === 'Promise 7');
    document.removeEventListener('coalition-filter-changed', listen);
    expect(heard).to.equal(0);
  });

  it('leaves the page’s own fragment when the reader only looks', async () => {
    setFragment('#contact');
    const element = await listOf(FEED, { 'deep-links': '' });
    await search(element, '');
    await settle();
    expect(location.hash).to.equal('#contact');
  });

  it('is followed no more by a list that has gone', async () => {
    const element = await listOf(FEED, { 'deep-links': '' });
    element.remove();
    location.hash = '#search=promise+7';
    await settle();
    setFragment('');
    expect(titles(element)).to.have.length(10);
  });

  it('is read when deep-links is set later', async () => {
    setFragment('#search=promise+7');
    const element = await listOf(FEED);
    expect(titles(element)).to.have.length(10);
    element.deepLinks = true;
    await until(() => titles(element).join() === 'Promise 7');
  });

  for (const fragment of [
    '#plan=nothing',
    '#sort=sideways',
    '#completion=done',
    '#policyArea=%00',
    '#member=%3Cb%3E',
    '#commitment=nothing',
    '#sort=__proto__',
    '#sort=constructor',
  ]) {
    it(`may hold anything: ${fragment}`, async () => {
      setFragment(fragment);
      const element = await listOf(FEED, { 'deep-links': '' });
      expect(textOf(element)).to.match(/Promise|No commitment matches/);
    });
  }
});
