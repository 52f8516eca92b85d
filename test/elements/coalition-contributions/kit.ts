import { fixture, html } from '@open-wc/testing';
import '../../../src/elements/coalition-contributions/coalition-contributions.define.js';
import type { CoalitionContributions } from '../../../src/elements/coalition-contributions/coalition-contributions.js';
import type { FeedInput } from '../../../src/feed-format/types.js';
import { buildCommitment, buildFeed } from '../../support/build-feed.js';
import { textOf } from '../../support/queries.js';

export type ContributionInput = NonNullable<FeedInput['contributions']>[number];

/** Contributions with ids k1, k2, …, about no commitment unless given; the feed has the commitments water and buses. */
export function feedWith(...contributions: Partial<ContributionInput>[]): FeedInput {
  return buildFeed({
    members: [{ id: 'town', name: 'Town of Valle Claro', sector: 'government' }],
    commitments: [
      buildCommitment(),
      buildCommitment({ id: 'buses', title: 'Buses that come on time', shortTitle: 'Buses' }),
    ],
    contributions: contributions.map((parts, index) => ({
      id: `k${index + 1}`,
      date: '2026-10-01',
      text: `Message ${index + 1}`,
      status: 'received' as const,
      ...parts,
    })),
  });
}

export interface Shown {
  lang?: string;
  commitment?: string;
  status?: string;
  limit?: number;
  'show-promise'?: '';
}

export async function show(feed: FeedInput, { lang = 'en', ...asked }: Shown = {}): Promise<CoalitionContributions> {
  const element = await fixture<CoalitionContributions>(
    html`<coalition-contributions .feed=${feed} lang=${lang}></coalition-contributions>`,
  );
  for (const [name, value] of Object.entries(asked)) element.setAttribute(name, String(value));
  await element.updateComplete;
  return element;
}

export const entries = (element: Element): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>('[part=entry]'),
];

/** What was said, in the order shown. */
export const saidIn = (element: Element): string[] =>
  [...element.shadowRoot!.querySelectorAll('blockquote')].map(textOf);

/** The first quotation. Not by role: axe-core knows none for it. */
export const quotationIn = (element: Element): HTMLElement => element.shadowRoot!.querySelector('blockquote')!;
