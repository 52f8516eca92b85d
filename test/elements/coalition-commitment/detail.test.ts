import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../../src/elements/coalition-commitment/coalition-commitment.define.js';
import { expectAccessible } from '../../support/accessibility.js';
import { feedOf } from '../../support/build-feed.js';
import { useToday } from '../../support/fake-clock.js';
import { allByRole, byRole, flattened, nameOf, textOf } from '../../support/queries.js';
import { until } from '../../support/until.js';

const FEED = {
  ...feedOf(
    {
      title: 'Clean water',
      summary: 'Water without cuts.',
      ogpId: 'MXABC0001',
      plan: 'new',
      sameAs: ['c2'],
      leads: [{ member: 'town', unit: 'Water Board' }, { member: 'town', unit: 'Comptroller' }, 'The Neighbours'],
      partners: [{ name: 'University', unit: 'Hydrology' }, 'ngo'],
      start: '2025-09',
      end: '2027',
      completion: 'limited',
      policyAreas: ['Water'],
      values: ['civic-participation'],
      milestones: [
        { title: 'Publish the cuts', status: 'complete', completedOn: '2026-05-31', links: [{ title: 'The list', url: 'https://example.org/list' }] },
        { title: 'Warn by phone', status: 'in-progress', progress: 40, end: '2027-01' },
        { title: 'Map the pipes' },
        { title: 'Old idea', status: 'withdrawn' },
      ],
      revisions: [{ date: '2026-03', summary: 'Two towns joined', was: 'One town', now: 'Three towns' }, { summary: 'Name changed' }],
      assessments: [
        { kind: 'inception', by: 'The Institute', date: '2025-12', verifiable: true, relevance: 'unclear', novelty: 'new', ambition: 'modest', url: 'https://example.org/inception' },
        { kind: 'end-of-commitment', url: 'https://example.org/end' },
      ],
      links: [{ title: 'Water map', url: 'https://example.org/map' }],
      url: 'https://example.org/water',
      updated: '2026-10-01',
      sources: [{ title: 'The plan', url: 'https://example.org/plan' }, { title: 'A talk' }],
    },
    { title: 'Clean water, the state’s', plan: 'old' },
    {},
  ),
  plans: [{ id: 'new', title: 'Plan 2025', url: 'https://example.org/2025' }, { id: 'old', title: 'Plan 2022' }],
  members: [{ id: 'town', name: 'Our Town', sector: 'government', url: 'https://town.example/' }, { id: 'ngo', name: 'Fair Streets', sector: 'civil-society' }],
  contributions: [{ id: 'q', date: '2026-10', text: 'Why was there no water?', status: 'received', commitment: 'c1' }],
};

const detail = (commitment = 'c1', lang = 'en', level = 3): Promise<HTMLElement> =>
  fixture(html`<coalition-commitment commitment=${commitment} lang=${lang} heading-level=${level} .feed=${FEED}></coalition-commitment>`);

/** The section under the heading with this name. */
const section = (element: HTMLElement, name: string): string => textOf(byRole(element, 'heading', name).parentElement!);

describe('one commitment in full', () => {
  useToday();

  it('has its sections in order, under headings at the asked level', async () => {
    const element = await detail('c1', 'en', 2);
    expect(allByRole(element, 'heading').map((heading) => `${heading.localName} ${nameOf(heading)}`)).to.deep.equal([
      'h2 Clean water',
      'h3 Milestones',
      'h3 What changed',
      'h3 Assessments',
      'h3 Links and evidence',
      'h3 What people said',
    ]);
    const spanish = await detail('c1', 'es');
    expect(allByRole(spanish, 'heading').map(nameOf)).to.include.members(['Hitos', 'Qué cambió', 'Evaluaciones', 'Enlaces y evidencia', 'Lo que dijo la gente']);
  });

  it('shows the bar below its title', async () => {
    const element = await detail();
    await until(() => byRole(element, 'progressbar', 'Progress of “Clean water”'));
  });

  it('lists milestones with their state and date, the planned ones too', async () => {
    const text = section(await detail(), 'Milestones');
    expect(text).to.contain('Publish the cuts Complete · done May 31, 2026 The list');
    expect(text).to.contain('Warn by phone In progress · 40% · due January 2027');
    expect(text).to.contain('Map the pipes Planned');
    expect(text).to.contain('Old idea Withdrawn');
  });

  it('says what changed, from what to what, when and why', async () => {
    const text = section(await detail(), 'What changed');
    expect(text).to.contain('March 2026 Two towns joined Before One town Now Three towns');
    expect(text).to.contain('No date given Name changed');
  });

  for (const { term, description } of [
    { term: 'Led by', description: 'Our Town Water Board Comptroller The Neighbours' },
    { term: 'With', description: 'University Hydrology Fair Streets' },
    { term: 'Period', description: 'September 2025 to 2027' },
    { term: 'Plan', description: 'Plan 2025' },
    { term: 'Also in', description: 'Plan 2022' },
    { term: 'Topics', description: 'Water' },
    { term: 'Open-government values', description: 'Civic participation' },
    { term: 'OGP number', description: 'MXABC0001' },
  ]) {
    it(`gives the fact “${term}”`, async () => {
      const terms = [...(await detail()).shadowRoot!.querySelectorAll('[part=facts] dt')];
      const found = terms.find((candidate) => textOf(candidate) === term)!;
      expect(textOf(found.parentElement!)).to.equal(`${term} ${description}`);
    });
  }

  for (const { name, url } of [
    { name: 'Our Town', url: 'https://town.example/' },
    { name: 'Plan 2025', url: 'https://example.org/2025' },
    { name: 'Inception report', url: 'https://example.org/inception' },
    { name: 'End-of-commitment report', url: 'https://example.org/end' },
    { name: 'Water map', url: 'https://example.org/map' },
    { name: 'The commitment’s own page', url: 'https://example.org/water' },
    { name: 'The list', url: 'https://example.org/list' },
  ]) {
    it(`links to ${name}`, async () => {
      expect((byRole(await detail(), 'link', name) as HTMLAnchorElement).href).to.equal(url);
    });
  }

  it('gives assessments as a table, and a report without a rating as a report', async () => {
    const element = await detail();
    const table = byRole(element, 'table');
    expect(allByRole(table, 'columnheader').map(textOf)).to.deep.equal(['Report', 'Verifiable', 'Relevant', 'New or continued', 'Potential for results']);
    const [, first, second] = allByRole(table, 'row').map(textOf);
    expect(first).to.equal('Inception report The Institute · December 2025 Yes Unclear New Modest');
    expect(second).to.equal('End-of-commitment report Published as a report; no rating is given here.');
  });

  it('keeps the table a table where it is laid out as blocks', async () => {
    await setViewport({ width: 320, height: 640 });
    const element = await detail();
    expect(getComputedStyle(byRole(element, 'table')).display).to.equal('block');
    expect(allByRole(byRole(element, 'table'), 'row')).to.have.length(3);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await expectAccessible(element);
    await setViewport({ width: 800, height: 600 });
  });

  it('offers its sources, folded', async () => {
    const element = await detail();
    const sources = element.shadowRoot!.querySelector<HTMLDetailsElement>('details[part=sources]')!;
    expect(sources.open).to.equal(false);
    sources.open = true;
    expect(textOf(sources)).to.equal('Sources The plan A talk');
    expect(allByRole(sources, 'link').map(nameOf)).to.deep.equal(['The plan']);
  });

  it('shows what people said about it', async () => {
    const element = await detail();
    await until(() => textOf(element).includes('Why was there no water?'));
  });

  it('leaves out what is not known', async () => {
    const element = await detail('c3');
    await until(() => textOf(element).includes('Not reported yet'));
    expect(textOf(element)).to.equal('Commitment 3 Not reported yet');
    expect(allByRole(element, 'heading')).to.have.length(1);
    expect(allByRole(element, 'list')).to.have.length(0);
  });

  for (const { end, start, says } of [
    { start: '2025', end: undefined, says: 'From 2025' },
    { start: undefined, end: '2030-02', says: 'Until February 2030' },
  ]) {
    it(`says the period of which only one end is known: ${says}`, async () => {
      const element = await fixture(html`<coalition-commitment commitment="c1" lang="en" .feed=${feedOf({ start, end })}></coalition-commitment>`);
      expect(textOf(element)).to.contain(`Period ${says}`);
    });
  }

  it('says so when there is no such commitment', async () => {
    expect(textOf(await detail('nobody'))).to.equal('This commitment is not in the published information.');
  });

  it('changes when another commitment is asked for', async () => {
    const element = await detail();
    element.setAttribute('commitment', 'c2');
    await until(() => textOf(element).startsWith('Clean water, the state’s'));
  });

  it('shows hostile text as text in every field, and no unsafe link', async () => {
    const hostile = '<svg onload="window.wasHacked = true">';
    const unsafe = 'javascript:window.wasHacked = true';
    const element = await fixture(html`<coalition-commitment
      commitment="c1"
      lang="en"
      .feed=${feedOf({
        title: hostile,
        summary: hostile,
        leads: [hostile, { name: hostile, unit: hostile }],
        policyAreas: [hostile],
        milestones: [{ title: hostile, links: [{ title: hostile, url: unsafe }] }],
        revisions: [{ summary: hostile, was: hostile, now: hostile }],
        assessments: [{ by: hostile, earlyResults: hostile, url: unsafe }],
        links: [{ title: hostile, url: unsafe }],
        sources: [{ title: hostile, url: unsafe }],
        url: unsafe,
      })}
    ></coalition-commitment>`);
    expect(textOf(element).split(hostile).length).to.be.at.least(12);
    expect(flattened(element).filter(({ localName }) => localName === 'svg')).to.have.length(0);
    expect(allByRole(element, 'link')).to.have.length(0);
    expect('wasHacked' in window).to.equal(false);
  });

  for (const lang of ['en', 'es', 'ar']) {
    it(`is accessible (${lang})`, async () => {
      const element = await detail('c1', lang);
      await until(() => allByRole(element, 'progressbar').length === 1);
      await expectAccessible(element);
    });
  }
});
