import { expect, fixture, html } from '@open-wc/testing';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../../../src/elements/coalition-members/coalition-members.define.js';
import type { CoalitionMembers } from '../../../src/elements/coalition-members/coalition-members.js';
import type { FeedInput } from '../../../src/feed-format/types.js';
import { expectAccessible } from '../../support/accessibility.js';
import { buildFeed } from '../../support/build-feed.js';
import { useToday } from '../../support/fake-clock.js';
import { allByRole, announced, byRole, flattened, nameOf, textOf } from '../../support/queries.js';
import { until } from '../../support/until.js';

type MemberInput = NonNullable<FeedInput['members']>[number];

const member = (id: string, sector: MemberInput['sector'], parts: Partial<MemberInput> = {}): MemberInput => ({
  id,
  name: `Member ${id}`,
  sector,
  ...parts,
});
const feedOf = (...members: MemberInput[]): FeedInput => buildFeed({ members });
const show = (feed: FeedInput): Promise<CoalitionMembers> =>
  fixture(html`<coalition-members .feed=${feed} lang="en"></coalition-members>`);
const headings = (element: Element): string[] => allByRole(element, 'heading').map(nameOf);
/** What each item says, without the square of initials before it. */
const items = (element: Element): string[] =>
  allByRole(element, 'listitem').map((item) => textOf(item.querySelector('div')!));

describe('members in their groups', () => {
  useToday();

  it('stand by sector in the order of the format, and in a sector in the order of the feed', async () => {
    const element = await show(
      feedOf(
        member('b', 'civil-society'),
        member('z', 'government'),
        member('a', 'civil-society'),
        member('y', 'government'),
      ),
    );
    expect(headings(element)).to.deep.equal(['Government', 'Civil society']);
    const lists = allByRole(element, 'list');
    expect(lists.map(items)).to.deep.equal([
      ['Member z', 'Member y'],
      ['Member b', 'Member a'],
    ]);
  });

  it('show every sector of the format, and none that is empty', async () => {
    const sectors = [
      ['other', 'Others'],
      ['international', 'International organisations'],
      ['media', 'Media'],
      ['private-sector', 'Private sector'],
      ['academia', 'Academia'],
      ['civil-society', 'Civil society'],
      ['oversight-body', 'Oversight bodies'],
      ['legislature', 'Legislature'],
      ['government', 'Government'],
    ] as const;
    const all = await show(feedOf(...sectors.map(([sector]) => member(sector, sector))));
    expect(headings(all)).to.deep.equal(sectors.map(([, words]) => words).reverse());
    for (const [sector, words] of sectors) {
      expect(headings(await show(feedOf(member('one', sector))))).to.deep.equal([words]);
    }
  });

  it('say their sectors in Spanish', async () => {
    const element = await fixture(
      html`<coalition-members .feed=${feedOf(member('a', 'oversight-body'), member('b', 'media', { left: '2025' }))} lang="es-MX"></coalition-members>`,
    );
    expect(headings(element)).to.deep.equal(['Órganos garantes', 'Exintegrantes']);
  });

  for (const [given, level] of [
    [undefined, 3],
    ['2', 2],
    ['5', 5],
    ['9', 6],
  ] as const) {
    it(`have headings of level ${level} for heading-level ${given ?? 'left out'}`, async () => {
      const element = await fixture(
        html`<coalition-members .feed=${feedOf(member('a', 'media'))} lang="en" heading-level=${ifDefined(given)}></coalition-members>`,
      );
      expect(byRole(element, 'heading', 'Media').localName).to.equal(`h${level}`);
    });
  }

  it('stand one below the other, and side by side in the grid where there is room', async () => {
    const feed = feedOf(member('a', 'media'), member('b', 'media'));
    const element = await show(feed);
    const tops = (): number[] => allByRole(element, 'listitem').map((item) => item.getBoundingClientRect().top);
    element.style.inlineSize = '50em';
    expect(new Set(tops())).to.have.property('size', 2);
    element.layout = 'grid';
    await element.updateComplete;
    expect(new Set(tops())).to.have.property('size', 1);
    element.style.inlineSize = '20em';
    expect(new Set(tops())).to.have.property('size', 2);
  });

  for (const layout of ['list', 'grid']) {
    it(`fit 288 px as a ${layout}, however long a name or address is`, async () => {
      const long = 'Verwaltungsgemeinschaftsangelegenheiten'.repeat(3);
      const feed = feedOf(
        member('a', 'media', {
          name: long,
          role: long,
          note: long,
          contact: { name: long, email: `${long}@example.org` },
          sources: [{ title: long, url: 'https://example.org/' }],
        }),
        member('b', 'media', { name: long, url: 'https://example.org/', formerNames: [long], parent: 'a' }),
      );
      const element = await fixture<CoalitionMembers>(
        html`<coalition-members .feed=${feed} lang="en" layout=${layout}></coalition-members>`,
      );
      element.style.inlineSize = '288px';
      byRole(element, 'group').querySelector('summary')!.click();
      expect(element.scrollWidth).to.equal(288);
      const square = flattened(element).find((at) => at.matches('[aria-hidden="true"]'))!;
      expect(square.getBoundingClientRect().width).to.equal(48);
    });
  }
});

describe('members who left', () => {
  useToday();

  it('are shown apart and last, with their sector and both dates', async () => {
    const element = await show(
      feedOf(
        member('gone', 'civil-society', { level: 'municipal', joined: '2022-03-15', left: '2025-12' }),
        member('here', 'other'),
      ),
    );
    expect(headings(element)).to.deep.equal(['Others', 'Former members']);
    expect(items(element)[1]).to.equal(
      'Member gone Civil society · Municipal · Since March 15, 2022 · Left December 2025',
    );
  });

  for (const [left, isFormer] of [
    ['2026', true],
    ['2026-11', true],
    ['2026-11-16', true],
    ['2026-11-17', false],
    ['2027', false],
  ] as const) {
    it(`${isFormer ? 'have left' : 'are still there'} on 16 November 2026 when the date is ${left}`, async () => {
      const element = await show(feedOf(member('a', 'media', { left })));
      expect(headings(element)).to.deep.equal([isFormer ? 'Former members' : 'Media']);
      expect(items(element)[0]).to.contain(isFormer ? 'Left ' : 'Until ');
    });
  }
});

describe('members filtered by the page', () => {
  useToday();
  const feed = buildFeed({
    members: [
      member('a', 'government', { level: 'state' }),
      member('b', 'government', { level: 'municipal' }),
      member('c', 'academia', { level: 'state' }),
      member('d', 'media'),
      member('e', 'media', { left: '2024', level: 'municipal' }),
    ],
    workingGroup: { size: 3 },
  });
  const names = (element: Element): string[] =>
    allByRole(element, 'listitem').map((item) => /Member \w/.exec(textOf(item))![0]);

  for (const { sector, level, expected } of [
    { sector: 'government', expected: 'ab' },
    { sector: 'media', expected: 'de' },
    { sector: 'media academia', expected: 'cde' },
    { sector: ' media,  academia\n', expected: 'cde' },
    { level: 'state', expected: 'ac' },
    { level: 'municipal state', expected: 'abce' },
    { sector: 'government', level: 'municipal', expected: 'b' },
    { sector: '', level: '', expected: 'abcde' },
  ]) {
    it(`are ${expected} for sector “${sector ?? ''}” and level “${level ?? ''}”`, async () => {
      const element = await fixture(
        html`<coalition-members .feed=${feed} lang="en" sector=${sector ?? ''} level=${level ?? ''}></coalition-members>`,
      );
      expect(names(element)).to.deep.equal([...expected].map((id) => `Member ${id}`));
    });
  }

  it('come without the working group, which is of all sectors', async () => {
    const element = await show(feed);
    expect(headings(element)).to.include('Working group');
    element.sector = 'media';
    await element.updateComplete;
    expect(headings(element)).to.deep.equal(['Media', 'Former members']);
  });

  it('change when the attribute does, and say so where none is left', async () => {
    const element = await show(feed);
    element.setAttribute('sector', 'international');
    await element.updateComplete;
    expect(textOf(element)).to.equal('No members of this kind have been published yet.');
    await until(() => announced().includes('No members of this kind have been published yet.'));
    await expectAccessible(element);
    element.removeAttribute('sector');
    await element.updateComplete;
    expect(names(element)).to.have.length(5);
  });

  it('say it in Spanish too', async () => {
    const element = await fixture(
      html`<coalition-members .feed=${feed} lang="es" sector="private-sector"></coalition-members>`,
    );
    expect(textOf(element)).to.equal('Todavía no se han publicado integrantes de este tipo.');
  });
});

describe('a feed without members', () => {
  useToday();

  it('says that none have been published', async () => {
    const element = await show(buildFeed());
    expect(textOf(element)).to.equal('No members have been published yet.');
    await until(() => announced().includes('No members have been published yet.'));
    await expectAccessible(element);
  });

  it('says it in Spanish', async () => {
    const element = await fixture(html`<coalition-members .feed=${buildFeed()} lang="es"></coalition-members>`);
    expect(textOf(element)).to.equal('Todavía no se han publicado integrantes.');
  });

  it('still shows its working group', async () => {
    const element = await show(buildFeed({ workingGroup: { summary: 'Meets on Tuesdays' } }));
    expect(textOf(element)).to.equal('Working group Meets on Tuesdays');
  });
});
