import { fixture, html } from '@open-wc/testing';
import '../../../src/elements/coalition-commitment/coalition-commitment.define.js';
import type { CoalitionCommitment } from '../../../src/elements/coalition-commitment/coalition-commitment.js';
import type { FeedInput } from '../../../src/feed-format/types.js';
import { feedOf, type CommitmentInput } from '../../support/build-feed.js';
import { byRole, textOf } from '../../support/queries.js';
import { until } from '../../support/until.js';

/** The first of these commitments in full, once it and its bar are there. In English unless asked otherwise. */
export async function commitmentOf(
  parts: Partial<CommitmentInput>,
  { feed = {}, ...attributes }: { feed?: Partial<FeedInput>; [attribute: string]: unknown } = {},
): Promise<CoalitionCommitment> {
  const element = document.createElement('coalition-commitment');
  Object.assign(element, {
    lang: 'en',
    commitment: 'c1',
    feed: { ...feedOf({ title: 'Clean water', ...parts }), ...feed },
  });
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  await fixture(html`${element}`);
  await until(() => textOf(element) !== '');
  return element;
}

/** The section under this heading. */
export function section(element: Element, title: string): HTMLElement {
  return byRole(element, 'heading', title).closest('section')!;
}

/** The facts as [term, descriptions]. */
export function facts(element: Element): Record<string, string[]> {
  const terms = [...element.shadowRoot!.querySelectorAll('dl[part="facts"] dt')];
  return Object.fromEntries(
    terms.map((term) => [textOf(term), [...term.parentElement!.querySelectorAll('dd')].map(textOf)]),
  );
}
