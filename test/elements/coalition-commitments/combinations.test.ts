import { expect } from '@open-wc/testing';
import type { FeedInput } from '../../../src/feed-format/types.js';
import { buildFeed } from '../../support/build-feed.js';
import { useToday } from '../../support/fake-clock.js';
import { byRole, textOf } from '../../support/queries.js';
import { choose, listOf, search, titles } from './kit.js';

/*
 * A feed with one commitment for each combination of level, topic, member and plan; each found by its own sentence.
 * What the widget shows is compared with a filter written the plain way.
 */
const LEVELS = ['complete', 'limited', undefined] as const;
const AREAS = ['Water', 'Health'];
const MEMBERS = ['city', 'core'];
const PLANS = ['p1', 'p2'];

const commitments = LEVELS.flatMap((completion) =>
  AREAS.flatMap((area) => MEMBERS.flatMap((member) => PLANS.map((plan) => ({ completion, area, member, plan })))),
).map(({ completion, area, member, plan }, index) => ({
  id: `c${index}`,
  title: `${area} of ${member} in ${plan}, ${completion ?? 'unknown'}`,
  completion,
  policyAreas: [area],
  [index % 2 ? 'leads' : 'partners']: [index % 3 ? member : { member, unit: 'Office' }],
  plan,
  completionWord: completion ?? 'unknown',
  area,
  member,
}));

const FEED = buildFeed({
  commitments: commitments as FeedInput['commitments'],
  members: [
    { id: 'city', name: 'The City', sector: 'government' },
    { id: 'core', name: 'The Core', sector: 'civil-society' },
  ],
  plans: [
    { id: 'p1', title: 'First plan' },
    { id: 'p2', title: 'Second plan' },
  ],
});

const WORDS: Record<string, string> = {
  complete: 'Complete',
  limited: 'Limited',
  unknown: 'Not reported',
  Water: 'Water',
  Health: 'Health',
  city: 'The City',
  core: 'The Core',
  p1: 'First plan',
  p2: 'Second plan',
};

interface Wish {
  readonly completion?: string;
  readonly area?: string;
  readonly member?: string;
  readonly plan?: string;
  readonly search?: string;
}

const expected = ({ completion, area, member, plan, search: words }: Wish): string[] =>
  commitments
    .filter(
      (one) =>
        (!completion || one.completionWord === completion) &&
        (!area || one.area === area) &&
        (!member || one.member === member) &&
        (!plan || one.plan === plan),
    )
    .filter(({ title }) => !words || title.toLowerCase().includes(words))
    .map(({ title }) => title);

const WISHES: Wish[] = ['complete', 'limited', 'unknown', undefined].flatMap((completion) =>
  ['Water', undefined].flatMap((area) =>
    ['core', undefined].flatMap((member) => ['p2', undefined].map((plan) => ({ completion, area, member, plan }))),
  ),
);

describe('filters together', () => {
  useToday();

  for (const wish of WISHES) {
    const chosen = Object.entries(wish)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `${name} ${value}`);
    it(`chosen: ${chosen.join(', ') || 'nothing'}`, async () => {
      const element = await listOf(FEED, { limit: '100' });
      if (wish.completion) await choose(element, 'Progress', WORDS[wish.completion]!);
      if (wish.area) await choose(element, 'Topic', WORDS[wish.area]!);
      if (wish.member) await choose(element, 'Member', WORDS[wish.member]!);
      if (wish.plan) await choose(element, 'Plan', WORDS[wish.plan]!);
      expect(titles(element)).to.deep.equal(expected(wish));
    });

    it(`as attributes: ${chosen.join(', ') || 'nothing'}`, async () => {
      const attributes: Record<string, string> = { limit: '100' };
      if (wish.completion) attributes['completion'] = wish.completion;
      if (wish.area) attributes['policy-area'] = wish.area;
      if (wish.member) attributes['member'] = wish.member;
      if (wish.plan) attributes['plan'] = wish.plan;
      expect(titles(await listOf(FEED, attributes))).to.deep.equal(expected(wish));
    });
  }

  it('and search: every word must be found', async () => {
    const element = await listOf(FEED, { limit: '100' });
    await choose(element, 'Plan', 'Second plan');
    await search(element, 'core health');
    expect(titles(element)).to.deep.equal(expected({ plan: 'p2', area: 'Health', member: 'core' }));
    await choose(element, 'Progress', 'Limited');
    expect(titles(element)).to.deep.equal(['Health of core in p2, limited']);
    expect(textOf(element)).to.contain('1 of 24 commitments');
  });

  it('and order: the order holds within what is found', async () => {
    const element = await listOf(FEED, { limit: '100', completion: 'limited complete' });
    await choose(element, 'Sort by', 'Progress');
    const found = titles(element);
    expect(found).to.have.length(16);
    expect(found.slice(0, 8).every((title) => title.endsWith('complete'))).to.equal(true);
    expect(found.slice(8).every((title) => title.endsWith('limited'))).to.equal(true);
  });

  it('that are all undone by one button', async () => {
    const element = await listOf(FEED, { limit: '100', plan: 'p1' });
    await choose(element, 'Topic', 'Water');
    await search(element, 'nothing like this');
    expect(titles(element)).to.deep.equal([]);
    byRole(element, 'button', 'Clear search and filters').click();
    await element.updateComplete;
    expect(titles(element)).to.have.length(24);
    for (const label of ['Progress', 'Topic', 'Member', 'Plan']) {
      expect((byRole(element, 'combobox', label) as HTMLSelectElement).selectedIndex, label).to.equal(0);
    }
  });

  for (const [attribute, value] of [
    ['completion', 'limited, complete'],
    ['completion', 'limited complete'],
    ['completion', ' limited  complete '],
  ] as const) {
    it(`begin with several levels: ${attribute}="${value}"`, async () => {
      expect(titles(await listOf(FEED, { limit: '100', [attribute]: value }))).to.have.length(16);
    });
  }

  it('do not say "any progress" where the page chose several levels at first', async () => {
    const element = await listOf(FEED, { limit: '100', completion: 'limited complete' });
    const progress = byRole(element, 'combobox', 'Progress') as HTMLSelectElement;
    expect(progress.selectedOptions[0]?.text).to.not.equal('Any progress');
    await choose(element, 'Progress', 'Any progress');
    expect(titles(element)).to.have.length(24);
  });

  const areas: [attribute: string, count: number][] = [
    ['Water', 12],
    ['water', 12],
    ['WÁTER', 12],
    ['Wat', 0],
    ['', 24],
  ];
  for (const [attribute, count] of areas) {
    it(`compare topics as wholes, without case and accents: "${attribute}" has ${count}`, async () => {
      expect(titles(await listOf(FEED, { limit: '100', 'policy-area': attribute }))).to.have.length(count);
    });
  }

  it('follow attributes that change while the page is open', async () => {
    const element = await listOf(FEED, { limit: '100', plan: 'p1' });
    element.plan = 'p2';
    await element.updateComplete;
    expect(titles(element)).to.deep.equal(expected({ plan: 'p2' }));
    element.setAttribute('completion', 'complete');
    await element.updateComplete;
    expect(titles(element)).to.deep.equal(expected({ plan: 'p2', completion: 'complete' }));
  });
});
