import { fixture, html } from '@open-wc/testing';
import '../../../src/elements/coalition-commitments/coalition-commitments.define.js';
import type { CoalitionCommitments } from '../../../src/elements/coalition-commitments/coalition-commitments.js';
import { byRole, textOf } from '../../support/queries.js';

/** The list on a feed, in English unless the markup's own `lang` says otherwise. */
export async function listOf(feed: unknown, attributes: Record<string, string> = {}): Promise<CoalitionCommitments> {
  const element = document.createElement('coalition-commitments');
  element.lang = 'en';
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.feed = feed as CoalitionCommitments['feed'];
  await fixture(html`${element}`);
  return element;
}

/** The titles that are shown, in their order. */
export function titles(element: CoalitionCommitments): string[] {
  return [...element.shadowRoot!.querySelectorAll('li h2, li h3, li h4, li h5, li h6')].map(textOf);
}

export async function search(element: CoalitionCommitments, words: string): Promise<void> {
  const input = byRole(element, 'searchbox') as HTMLInputElement;
  input.value = words;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await element.updateComplete;
}

/** Chooses, in the filter with this label, the option with these words. */
export async function choose(element: CoalitionCommitments, label: string, words: string): Promise<void> {
  const select = byRole(element, 'combobox', label) as HTMLSelectElement;
  const option = [...select.options].find(({ text }) => text === words);
  if (!option)
    throw new Error(`no option ${words}; there are ${[...select.options].map(({ text }) => text).join(', ')}`);
  option.selected = true;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
}
