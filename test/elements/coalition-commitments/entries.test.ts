import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { feedOf } from '../../support/build-feed.js';
import { expectAccessible } from '../../support/accessibility.js';
import { useToday } from '../../support/fake-clock.js';
import { allByRole, byRole, flattened, focused, nameOf, textOf } from '../../support/queries.js';
import { settle, until } from '../../support/until.js';
import { listOf, search, titles } from './kit.js';

const many = (count: number) =>
  feedOf(
    ...Array.from({ length: count }, (_, index) => ({ title: `Promise ${index + 1}`, summary: `About ${index + 1}` })),
  );

describe('an entry of the list', () => {
  useToday();

  it('shows title, bar, who leads and when it ends', async () => {
    const feed = {
      ...feedOf({ title: 'Clean water', completion: 'limited', leads: ['town', 'The Neighbours'], end: '2027-06' }),
      members: [{ id: 'town', name: 'Our Town', sector: 'government' }],
    };
    const element = await listOf(feed, { 'heading-level': '4' });
    expect(byRole(element, 'heading', 'Clean water').localName).to.equal('h4');
    await until(() => byRole(element, 'progressbar', 'Progress of “Clean water”'));
    expect(textOf(element)).to.match(/Led by Our Town The Neighbours End June 2027/);
  });

  it('names the plan where the same promise stands in another one', async () => {
    const feed = {
      ...feedOf(
        { id: 'a', title: 'Green paths', plan: 'state' },
        { id: 'b', title: 'Green paths', plan: 'city', sameAs: ['a'] },
        { id: 'c', title: 'Clean water', plan: 'city' },
      ),
      plans: [
        { id: 'state', title: 'State plan' },
        { id: 'city', title: 'City plan' },
      ],
    };
    const element = await listOf(feed, { 'no-filters': '' });
    const [state, city, alone] = allByRole(element, 'listitem').map(textOf);
    expect(state).to.include('Plan State plan');
    expect(city).to.include('Plan City plan');
    expect(alone).not.to.include('plan');
  });

  it('opens to its detail with the keyboard, and its name says which it is', async () => {
    const element = await listOf(many(2));
    const summary = element.shadowRoot!.querySelectorAll('summary')[1]!;
    expect(textOf(summary)).to.equal('More about this commitment : Promise 2');
    summary.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => textOf(element).includes('About 2'));
    expect(textOf(element)).not.to.contain('About 1');
    expect(focused()).to.equal(summary);
    await sendKeys({ press: 'Enter' });
    await until(() => !textOf(element).includes('About 2'));
  });

  it('stays open when others are filtered away and come back', async () => {
    const element = await listOf(many(3));
    element.shadowRoot!.querySelectorAll('summary')[2]!.click();
    await until(() => textOf(element).includes('About 3'));
    await search(element, 'promise 1');
    await until(() => !textOf(element).includes('About 3'));
    await search(element, '');
    await until(() => textOf(element).includes('About 3'));
    expect(textOf(element)).not.to.contain('About 1');
  });

  it('stays open where a newer feed has the commitments in another order', async () => {
    const feed = many(3);
    const element = await listOf(feed);
    element.shadowRoot!.querySelectorAll('summary')[0]!.click();
    await until(() => textOf(element).includes('About 1'));
    element.feed = { ...feed, commitments: [...(feed.commitments ?? [])].reverse() };
    await until(() => titles(element)[0] === 'Promise 3');
    await until(() => textOf(element).includes('About 1'));
    await settle();
    const open = element.shadowRoot!.querySelectorAll('details[open]');
    expect([...open].map((details) => textOf(details))).to.have.length(1);
    expect(textOf(open[0]!)).to.contain('Promise 1').and.to.contain('About 1');
    open[0]!.querySelector('summary')!.click();
    await until(() => !textOf(element).includes('About'));
  });

  it('shows hostile text as text', async () => {
    const hostile = '<img src=x onerror="window.wasHacked = true"><script>window.wasHacked = true</script>';
    const element = await listOf(feedOf({ title: hostile, leads: [hostile], policyAreas: [hostile] }));
    expect(titles(element)).to.deep.equal([hostile]);
    expect(flattened(element).filter(({ localName }) => localName === 'img')).to.have.length(0);
    expect('wasHacked' in window).to.equal(false);
  });

  for (const lang of ['en', 'es']) {
    it(`is accessible closed and open (${lang})`, async () => {
      const element = await listOf(feedOf({ completion: 'limited' }, { progress: 20 }, {}), { lang });
      await until(() => allByRole(element, 'progressbar').length === 2);
      await expectAccessible(element);
      element.shadowRoot!.querySelector('summary')!.click();
      await until(() => element.shadowRoot!.querySelector('.detail'));
      await expectAccessible(element);
    });
  }
});

describe('a long list', () => {
  useToday();

  it('shows ten, then more, and moves the focus to the first new entry', async () => {
    const element = await listOf(many(23));
    expect(titles(element)).to.have.length(10);
    byRole(element, 'button', 'Show 10 more').click();
    await until(() => focused()?.localName === 'summary');
    expect(textOf(focused()!)).to.contain('Promise 11');
    expect(titles(element)).to.have.length(20);
    byRole(element, 'button', 'Show 3 more').click();
    await until(() => titles(element).length === 23);
    expect(allByRole(element, 'button').map(nameOf)).not.to.include('Show 3 more');
  });

  for (const { limit, shown } of [
    { limit: '3', shown: 3 },
    { limit: '0', shown: 10 },
    { limit: '-2', shown: 10 },
    { limit: 'all', shown: 10 },
  ]) {
    it(`takes limit="${limit}" as ${shown}`, async () => {
      expect(titles(await listOf(many(12), { limit }))).to.have.length(shown);
    });
  }

  it('begins again with the first page when the reader searches', async () => {
    const element = await listOf(many(30));
    byRole(element, 'button', 'Show 10 more').click();
    await until(() => titles(element).length === 20);
    await search(element, 'promise');
    expect(titles(element)).to.have.length(10);
  });

  it('of five thousand keeps the page as small as one of twenty', async () => {
    const small = await listOf(many(20));
    const large = await listOf(many(5000));
    expect(flattened(large).length).to.equal(flattened(small).length);
    expect(textOf(large)).to.contain('5,000 commitments');
    await search(large, 'promise 4999');
    expect(titles(large)).to.deep.equal(['Promise 4999']);
  });
});
