import { fixture, html } from '@open-wc/testing';
import '../../../src/elements/coalition-timeline/coalition-timeline.define.js';
import type { CoalitionTimeline } from '../../../src/elements/coalition-timeline/coalition-timeline.js';
import type { FeedInput } from '../../../src/feed-format/types.js';
import { buildFeed } from '../../support/build-feed.js';
import { allByRole, nameOf, textOf } from '../../support/queries.js';

export type EventInput = NonNullable<FeedInput['events']>[number];
export type UpdateInput = NonNullable<FeedInput['updates']>[number];

/** Noon where the reader is: no test depends on the time zone of the machine. */
export const TODAY = new Date(2026, 10, 16, 12).toISOString();

/** An element with the feed and, as attributes, what the page asks for. */
export async function show(
  parts: Partial<FeedInput>,
  asked: Record<string, string | number> = {},
): Promise<CoalitionTimeline> {
  const element = await fixture<CoalitionTimeline>(
    html`<coalition-timeline .feed=${buildFeed(parts)} lang="en"></coalition-timeline>`,
  );
  for (const [name, value] of Object.entries(asked)) element.setAttribute(name, String(value));
  await element.updateComplete;
  return element;
}

export const headings = (element: Element): string[] => allByRole(element, 'heading').map(nameOf);

/** What a reader sees of each entry, section after section. */
export const entries = (element: Element): string[] => entryElements(element).map(textOf);

export const entryElements = (element: Element): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>('[part=entry]'),
];

/** Events e1, e2, …, one for each start. */
export const eventsAt = (...starts: string[]): EventInput[] =>
  starts.map((start, index) => ({ id: `e${index + 1}`, title: `Event ${index + 1}`, start }));

/** News 1, News 2, …, one for each date. */
export const newsAt = (...dates: (string | undefined)[]): UpdateInput[] =>
  dates.map((date, index) => ({ id: `u${index + 1}`, title: `News ${index + 1}`, date }));
