import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { CoalitionFilterChangedEvent } from '../../../src/elements/coalition-commitments/coalition-commitments.events.js';
import { buildFeed, feedOf } from '../../support/build-feed.js';
import { useToday } from '../../support/fake-clock.js';
import { allByRole, announced, byRole, focused, nameOf, textOf } from '../../support/queries.js';
import { until } from '../../support/until.js';
import { choose, listOf, search, titles } from './kit.js';

const FEED = {
  ...feedOf(
    {
      title: { en: 'Clean water', es: 'Agua limpia' },
      completion: 'limited',
      policyAreas: [{ en: 'Water', es: 'Agua' }],
      leads: ['town'],
      plan: 'new',
      end: '2027',
      updated: '2026-01',
    },
    {
      title: 'Movilidad y educación',
      completion: 'complete',
      policyAreas: ['Transport'],
      partners: [{ member: 'ngo', unit: 'Cyclists' }],
      plan: 'old',
      end: '2026-06',
      updated: '2026-10-02',
    },
    { title: 'Open budget', progress: 40, leads: ['The Neighbours'], plan: 'new', updated: '2025' },
    { title: 'Parks', summary: 'Trees and benches', ogpId: 'MXABC0042', shortTitle: 'Green' },
  ),
  plans: [
    { id: 'new', title: 'Plan 2025' },
    { id: 'old', title: 'Plan 2022' },
  ],
  members: [
    { id: 'town', name: 'Our Town', sector: 'government' },
    { id: 'ngo', name: 'Fair Streets', sector: 'civil-society' },
    { id: 'idle', name: 'Idle', sector: 'other' },
  ],
};

describe('searching the commitments', () => {
  useToday();

  for (const { words, finds } of [
    { words: 'water', finds: ['Clean water'] },
    { words: 'WATER clean', finds: ['Clean water'] },
    { words: 'agua', finds: ['Clean water'] },
    { words: 'educacion', finds: ['Movilidad y educación'] },
    { words: 'MÓVILIDAD', finds: ['Movilidad y educación'] },
    { words: 'benches', finds: ['Parks'] },
    { words: 'abc0042', finds: ['Parks'] },
    { words: 'green', finds: ['Parks'] },
    { words: 'our town', finds: ['Clean water'] },
    { words: 'cyclists', finds: ['Movilidad y educación'] },
    { words: 'neighbours', finds: ['Open budget'] },
    { words: 'transport', finds: ['Movilidad y educación'] },
    { words: '  ', finds: ['Clean water', 'Movilidad y educación', 'Open budget', 'Parks'] },
    { words: 'water budget', finds: [] },
    { words: '.*', finds: [] },
  ]) {
    it(`“${words}” finds ${finds.join(', ') || 'nothing'}`, async () => {
      const element = await listOf(FEED);
      await search(element, words);
      expect(titles(element)).to.deep.equal(finds);
    });
  }

  it('is typed with the keyboard, and what is found is announced', async () => {
    const element = await listOf(FEED);
    byRole(element, 'searchbox', 'Search the commitments').focus();
    await sendKeys({ type: 'parks' });
    await until(() => titles(element).length === 1);
    await until(() => announced().includes('1 of 4 commitments'));
    expect(focused()).to.equal(byRole(element, 'searchbox'));
  });

  it('that finds nothing says so and offers to begin again, without losing the focus', async () => {
    const element = await listOf(FEED);
    await search(element, 'nothing like this');
    expect(textOf(element)).to.contain('No commitment matches.');
    await until(() => announced().includes('No commitment matches.'));
    byRole(element, 'button', 'Clear search and filters').click();
    await element.updateComplete;
    expect(titles(element)).to.have.length(4);
    expect((byRole(element, 'searchbox') as HTMLInputElement).value).to.equal('');
    expect(nameOf(focused()!)).to.equal('Search the commitments');
  });
});

describe('filtering the commitments', () => {
  useToday();

  for (const { label, option, finds } of [
    { label: 'Progress', option: 'Limited', finds: ['Clean water'] },
    { label: 'Progress', option: 'Complete', finds: ['Movilidad y educación'] },
    { label: 'Progress', option: 'Not complete, only figures given', finds: ['Open budget'] },
    { label: 'Progress', option: 'Not reported', finds: ['Parks'] },
    { label: 'Topic', option: 'Water', finds: ['Clean water'] },
    { label: 'Member', option: 'Our Town', finds: ['Clean water'] },
    { label: 'Member', option: 'Fair Streets', finds: ['Movilidad y educación'] },
    { label: 'Plan', option: 'Plan 2025', finds: ['Clean water', 'Open budget'] },
  ]) {
    it(`by ${label}: ${option}`, async () => {
      const element = await listOf(FEED);
      await choose(element, label, option);
      expect(titles(element)).to.deep.equal(finds);
      expect(textOf(element)).to.contain(`${finds.length} of 4 commitments`);
    });
  }

  it('offers only what the commitments differ in', async () => {
    const element = await listOf(FEED);
    const options = (label: string): string[] =>
      [...(byRole(element, 'combobox', label) as HTMLSelectElement).options].map(({ text }) => text);
    expect(options('Member')).to.deep.equal(['All members', 'Our Town', 'Fair Streets']);
    expect(options('Progress')).to.deep.equal([
      'Any progress',
      'Complete',
      'Limited',
      'Not complete, only figures given',
      'Not reported',
    ]);
    const plain = await listOf(feedOf({}, {}));
    expect(allByRole(plain, 'combobox').map(nameOf)).to.deep.equal(['Sort by']);
  });

  it('combines filters and search', async () => {
    const element = await listOf(FEED);
    await choose(element, 'Plan', 'Plan 2025');
    await search(element, 'budget');
    expect(titles(element)).to.deep.equal(['Open budget']);
    await choose(element, 'Plan', 'All plans');
    expect(titles(element)).to.deep.equal(['Open budget']);
  });

  for (const { attributes, finds } of [
    { attributes: { plan: 'old' }, finds: ['Movilidad y educación'] },
    { attributes: { member: 'ngo' }, finds: ['Movilidad y educación'] },
    { attributes: { 'policy-area': 'agua' }, finds: ['Clean water'] },
    { attributes: { completion: 'limited complete' }, finds: ['Clean water', 'Movilidad y educación'] },
    { attributes: { completion: 'unknown' }, finds: ['Parks'] },
    { attributes: { member: 'nobody' }, finds: [] },
  ]) {
    it(`begins with ${JSON.stringify(attributes)}`, async () => {
      expect(titles(await listOf(FEED, attributes as Record<string, string>))).to.deep.equal(finds);
    });
  }

  it('lets the reader undo what the page chose at first', async () => {
    const element = await listOf(FEED, { plan: 'old' });
    expect((byRole(element, 'combobox', 'Plan') as HTMLSelectElement).selectedOptions[0]!.text).to.equal('Plan 2022');
    await choose(element, 'Plan', 'All plans');
    expect(titles(element)).to.have.length(4);
  });

  it('keeps a chosen topic when the language changes', async () => {
    const element = await listOf(FEED);
    await choose(element, 'Topic', 'Water');
    element.lang = 'es';
    await until(() => textOf(element).includes('1 de 4 compromisos'));
    expect((byRole(element, 'combobox', 'Tema') as HTMLSelectElement).selectedOptions[0]!.text).to.equal('Agua');
    expect(titles(element)).to.deep.equal(['Agua limpia']);
  });

  it('offers topics that read alike once, and finds them all', async () => {
    const areas = ['Water', { en: 'Water', es: 'Agua' }, 'water ', 'Air'];
    const feed = feedOf(...areas.map((area, index) => ({ title: `T${index}`, policyAreas: [area] })));
    const element = await listOf(feed, { 'policy-area': 'Agua' });
    const topic = byRole(element, 'combobox', 'Topic') as HTMLSelectElement;
    expect([...topic.options].map(({ text }) => text.toLowerCase())).to.deep.equal(['all topics', 'water', 'air']);
    expect(topic.selectedIndex).to.equal(1);
    await choose(element, 'Topic', 'All topics');
    await choose(element, 'Topic', topic.options[1]!.text);
    expect(titles(element)).to.deep.equal(['T0', 'T1', 'T2']);
    expect(topic.selectedIndex).to.equal(1);
  });

  it('tells the page, but only of what the reader did', async () => {
    const heard: CoalitionFilterChangedEvent[] = [];
    const listen = (event: Event): void => void heard.push(event as CoalitionFilterChangedEvent);
    document.addEventListener('coalition-filter-changed', listen);
    const element = await listOf(FEED, { plan: 'new' });
    element.plan = 'old';
    await element.updateComplete;
    expect(heard).to.have.length(0);
    await search(element, 'movilidad');
    await until(() => heard.length === 1);
    expect(heard[0]!.filter).to.include({ search: 'movilidad', plan: 'old' });
    expect(heard[0]!.count).to.equal(1);
    document.removeEventListener('coalition-filter-changed', listen);
  });

  it('leaves everything out with no-filters', async () => {
    const element = await listOf(FEED, { 'no-filters': '' });
    expect(allByRole(element, 'searchbox')).to.have.length(0);
    expect(allByRole(element, 'combobox')).to.have.length(0);
    expect(titles(element)).to.have.length(4);
  });

  it('folds the filters behind one button where there is no room', async () => {
    await setViewport({ width: 320, height: 640 });
    const element = await listOf(FEED);
    expect(allByRole(element, 'combobox')).to.have.length(0);
    const button = byRole(element, 'button', 'Filters');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    button.focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(allByRole(element, 'combobox').length).to.be.greaterThan(3);
    expect(focused()).to.equal(button);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await setViewport({ width: 800, height: 600 });
  });
});

describe('sorting the commitments', () => {
  useToday();

  for (const { option, sort, order } of [
    {
      option: 'Published order',
      sort: 'feed',
      order: ['Clean water', 'Movilidad y educación', 'Open budget', 'Parks'],
    },
    {
      option: 'Last updated',
      sort: 'updated',
      order: ['Movilidad y educación', 'Clean water', 'Open budget', 'Parks'],
    },
    { option: 'End date', sort: 'end', order: ['Movilidad y educación', 'Clean water', 'Open budget', 'Parks'] },
    { option: 'Progress', sort: 'completion', order: ['Movilidad y educación', 'Clean water', 'Open budget', 'Parks'] },
  ]) {
    it(`by ${option}`, async () => {
      const element = await listOf(FEED, { sort: sort === 'feed' ? 'end' : 'feed' });
      await choose(element, 'Sort by', option);
      expect(titles(element)).to.deep.equal(order);
      expect(titles(await listOf(FEED, { sort }))).to.deep.equal(order);
    });
  }

  it('by progress has the furthest first also where there are only figures', async () => {
    const feed = feedOf(
      { title: '10', progress: 10 },
      { title: '90', progress: 90 },
      { title: '3 of 5', milestoneCounts: { complete: 3, total: 5 } },
      { title: 'unknown' },
      { title: '100', progress: 100 },
      { title: 'limited', completion: 'limited' },
    );
    expect(titles(await listOf(feed, { sort: 'completion' }))).to.deep.equal([
      '100',
      'limited',
      '90',
      '3 of 5',
      '10',
      'unknown',
    ]);
  });

  it('takes an unknown order for the published one', async () => {
    expect(titles(await listOf(FEED, { sort: '__proto__' }))).to.have.length(4);
  });

  it('says when there is nothing at all', async () => {
    const element = await listOf(buildFeed());
    expect(textOf(element)).to.equal('No commitments have been published yet.');
  });
});
