import { configure, expect, waitFor, within } from 'storybook/test';
import type { StoryContext } from '@storybook/web-components-vite';
import { pluralOf } from '../../src/i18n/format.js';
import { findTerms } from '../../src/i18n/registry.js';
import type { Plural, Terms } from '../../src/i18n/terms.js';

/** The machine may be busy with other work. What was waited for says enough, without the whole page after it. */
const patience = { timeout: 20_000, onTimeout: (error: Error): Error => error };

// As long for what is found by role; and an error names what is missing, without the whole page.
configure({ asyncUtilTimeout: patience.timeout, getElementError: (message) => new Error(message?.split('\n\n')[0]) });

type Queries = ReturnType<typeof within>;

/** What an interaction story has at hand: its widget, what is in it, and the words that are on it now. */
interface Stage {
  readonly widget: HTMLElement & { reload(): Promise<void> };
  /** Finds in the widget's shadow root, by role and name. */
  readonly view: Queries;
  readonly terms: Terms;
  /** The form of a plural, filled in. */
  say(term: Plural | string, values: Record<string, string | number>): string;
}

export function stageOf({
  canvasElement,
  component,
  globals,
}: Pick<StoryContext, 'canvasElement' | 'component' | 'globals'>): Stage {
  const widget = canvasElement.querySelector<Stage['widget']>(component as string)!;
  const { tag, terms } = findTerms([globals['language'] as string]);
  return {
    widget,
    view: inside(widget),
    terms,
    say: (term, values) => {
      const form = typeof term === 'string' ? term : (term[pluralOf(tag, values['n'] as number)] ?? term.other);
      return form.replace(/\{(\w+)\}/g, (_, name: string) => {
        const value = values[name]!;
        return typeof value === 'number' ? new Intl.NumberFormat(tag).format(value) : value;
      });
    },
  };
}

/** Finds in an element's shadow root. */
export function inside(element: Element): Queries {
  return within(element.shadowRoot as unknown as HTMLElement);
}

/** Waits until the widget shows the words. */
export async function shows({ widget }: Stage, words: string | RegExp): Promise<void> {
  await waitFor(
    () => expect(squeeze(widget.shadowRoot!.textContent!)).toMatch(typeof words === 'string' ? literal(words) : words),
    patience,
  );
}

/** Waits until the page's live region, which assistive technology reads out, holds the words. */
export async function announces(words: string): Promise<void> {
  const region = (): string => document.querySelector('[data-coalition-status]')?.textContent ?? '';
  await waitFor(() => expect(squeeze(region())).toContain(squeeze(words)), patience);
}

/** Waits until what is asked for is so. */
export async function until(check: () => void): Promise<void> {
  await waitFor(check, patience);
}

/** The innermost focused element, through shadow roots. */
export function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

const squeeze = (text: string): string => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
const literal = (text: string): RegExp => new RegExp(squeeze(text).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
