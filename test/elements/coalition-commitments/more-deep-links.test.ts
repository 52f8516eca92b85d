import { expect } from '@open-wc/testing';
import { feedOf } from '../../support/build-feed.js';
import { useToday } from '../../support/fake-clock.js';
import { byRole, textOf } from '../../support/queries.js';
import { settle, until } from '../../support/until.js';
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
