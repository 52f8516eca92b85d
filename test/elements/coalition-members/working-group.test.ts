import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/coalition-members/coalition-members.define.js';
import type { CoalitionMembers } from '../../../src/elements/coalition-members/coalition-members.js';
import type { FeedInput } from '../../../src/feed-format/types.js';
import { expectAccessible } from '../../support/accessibility.js';
import { buildFeed } from '../../support/build-feed.js';
import { useToday } from '../../support/fake-clock.js';
import { allByRole, byRole, nameOf, textOf } from '../../support/queries.js';

const GROUP: Partial<FeedInput> = {
  members: [{ id: 'city', name: { en: 'City', es: 'Ciudad' }, sector: 'government' }],
  workingGroup: {
    summary: 'Meets on Tuesdays.',
    size: 13,
    url: 'https://city.example/group',
    sources: [{ title: 'Rules', url: 'https://city.example/rules' }],
  },
  people: [
    {
      name: 'Itzel Quiroga',
      role: 'Chair',
      member: 'city',
      url: 'https://city.example/itzel',
      sources: [{ title: 'Minutes' }],
    },
    { role: { en: 'Note taker', es: 'Toma notas' } },
    { name: 'Bruno Achach' },
  ],
};
const show = (parts: Partial<FeedInput>, lang = 'en'): Promise<CoalitionMembers> =>
  fixture(html`<coalition-members .feed=${buildFeed(parts)} lang=${lang}></coalition-members>`);
const headings = (element: Element): string[] => allByRole(element, 'heading').map(nameOf);
const people = (element: Element): string[] => [...allByRole(element, 'list').at(-1)!.children].map(textOf);

describe('the working group', () => {
  useToday();

  it('comes after the members: what it does, how many it is, and who', async () => {
    const element = await show(GROUP);
    expect(headings(element)).to.deep.equal(['Government', 'Working group']);
    expect(textOf(element)).to.contain('Working group Meets on Tuesdays. 13 people Itzel Quiroga');
    expect(people(element)).to.deep.equal(['Itzel Quiroga Chair City Sources', 'Note taker', 'Bruno Achach']);
  });

  it('links to its page and to those of its people', async () => {
    const element = await show(GROUP);
    expect(byRole(element, 'link', 'Working group')).to.have.property('href', 'https://city.example/group');
    expect(byRole(element, 'link', 'Itzel Quiroga')).to.have.property('href', 'https://city.example/itzel');
  });

  it('offers its sources', async () => {
    const element = await show(GROUP);
    allByRole(element, 'group').at(-1)!.querySelector('summary')!.click();
    expect(byRole(element, 'link', 'Rules')).to.have.property('href', 'https://city.example/rules');
  });

  it('speaks Spanish', async () => {
    const element = await show({ ...GROUP, workingGroup: { size: 1 } }, 'es');
    expect(textOf(element)).to.contain('Grupo de trabajo 1 persona Itzel Quiroga Chair Ciudad');
    expect(people(element)[1]).to.equal('Toma notas');
  });

  it('keeps its persons to itself where the page asks so', async () => {
    const element = await fixture<CoalitionMembers>(
      html`<coalition-members .feed=${buildFeed(GROUP)} lang="en" no-people></coalition-members>`,
    );
    expect(textOf(element)).to.contain('Working group Meets on Tuesdays. 13 people').and.not.to.contain('Itzel');
    element.noPeople = false;
    await element.updateComplete;
    expect(textOf(element)).to.contain('Itzel');
  });

  for (const { title, parts, expected } of [
    {
      title: 'only its summary',
      parts: { workingGroup: { summary: 'Meets on Tuesdays.' } },
      expected: 'Working group Meets on Tuesdays.',
    },
    { title: 'only its size', parts: { workingGroup: { size: 1 } }, expected: 'Working group 1 person' },
    { title: 'only its page', parts: { workingGroup: { url: 'https://city.example/' } }, expected: 'Working group' },
    { title: 'only its people', parts: { people: [{ name: 'Ana' }] }, expected: 'Working group Ana' },
    { title: 'nothing', parts: { workingGroup: {} }, expected: 'No members have been published yet.' },
  ] as { title: string; parts: Partial<FeedInput>; expected: string }[]) {
    it(`shows as much as is known: ${title}`, async () => {
      expect(textOf(await show(parts))).to.equal(expected);
    });
  }

  it('shows hostile text as text', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const element = await show({ workingGroup: { summary: hostile }, people: [{ name: hostile, role: hostile }] });
    expect(textOf(element)).to.equal(`Working group ${hostile} ${hostile} ${hostile}`);
  });

  it('is accessible', async () => {
    const element = await show(GROUP);
    for (const group of allByRole(element, 'group')) group.querySelector('summary')!.click();
    await expectAccessible(element);
  });
});
