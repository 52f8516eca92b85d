import { expect } from '@open-wc/testing';
import { feedOf } from '../../support/build-feed.js';
import { useToday } from '../../support/fake-clock.js';
import { byRole, textOf } from '../../support/queries.js';
import { settle, until } from '../../support/until.js';
import { choose, listOf, search, titles } from './kit.js';

const FEED = feedOf(
  ...Array.from({ length: 14 }, (_, index) => ({
    title: `Promise ${index + 1}`,
    summary: `About ${index + 1}`,
    completion: index % 2 ? ('limited' as const) : ('complete' as const),
  })),
);

const setFragment = (fragment: string): void =>
  history.replaceState(null, '', location.pathname + location.search + fragment);

describe('the list in the address', () => {
  useToday();
  afterEach(() => setFragment(''));

  it('is not kept without deep-links', async () => {
    setFragment('#search=promise+2&commitment=c1');
    const element = await listOf(FEED);
    expect(titles(element)).to.have.length(10);
    await search(element, 'promise 3');
    await settle();
    expect(location.hash).to.equal('#search=promise+2&commitment=c1');
  });

  it('is read at the start', async () => {
    setFragment('#completion=limited&search=promise+1');
    const element = await listOf(FEED, { 'deep-links': '' });
    expect(titles(element)).to.deep.equal(['Promise 10', 'Promise 12', 'Promise 14']);
    expect((byRole(element, 'searchbox') as HTMLInputElement).value).to.equal('promise 1');
  });

  it('is written when the reader searches and filters, without a new entry in the history', async () => {
    const element = await listOf(FEED, { 'deep-links': '' });
    const { length } = history;
    await search(element, 'promise');
    await choose(element, 'Progress', 'Limited');
    await until(() => location.hash === '#search=promise&completion=limited');
    expect(history.length).to.equal(length);
    await search(element, '');
    await choose(element, 'Progress', 'Any progress');
    await until(() => location.hash === '');
  });

  it('opens the commitment that it names, on whichever page of the list', async () => {
    setFragment('#commitment=c13');
    const element = await listOf(FEED, { 'deep-links': '' });
    await until(() => textOf(element).includes('About 13'));
    expect(titles(element)).to.have.length(14);
  });

  it('follows when the fragment changes', async () => {
    const element = await listOf(FEED, { 'deep-links': '' });
    location.hash = '#commitment=c2';
    await until(() => textOf(element).includes('About 2'));
    location.hash = '#search=promise+7';
    await until(() => titles(element).join() === 'Promise 7');
  });

  it('names the commitment that the reader opened', async () => {
    const element = await listOf(FEED, { 'deep-links': '' });
    element.shadowRoot!.querySelectorAll('summary')[3]!.click();
    await until(() => location.hash === '#commitment=c4');
    element.shadowRoot!.querySelectorAll('summary')[3]!.click();
    await until(() => location.hash === '');
  });

  it('leaves alone a fragment of the page’s own', async () => {
    setFragment('#contact');
    const element = await listOf(FEED, { 'deep-links': '' });
    expect(titles(element)).to.have.length(10);
    await settle();
    expect(location.hash).to.equal('#contact');
  });

  it('takes a commitment that is not there for none', async () => {
    setFragment('#commitment=%3Cscript%3E');
    expect(titles(await listOf(FEED, { 'deep-links': '' }))).to.have.length(10);
  });
});
