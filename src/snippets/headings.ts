import type { Embed } from './embed.js';
import type { SiteKind } from './site-kinds.js';

/** The level of the headings above the widgets of one page; `none` where the page has its own. */
export const HEADINGS = ['none', '2', '3', '4', '5'] as const;
export type Headings = (typeof HEADINGS)[number];

/** Whether what is pasted is HTML with which a page is written: elsewhere the system's own editor makes the headings. */
const takesHeadings = (kind: SiteKind): boolean => ['html', 'typo3', 'no-script'].includes(kind);

/**
 * Whether headings are written above these widgets: where there are several, and above one that is fixed HTML, whose own headings
 * would else begin below none. A bar has none, and a form is a sentence there.
 */
export const writesHeadings = (kind: SiteKind, widgets: readonly string[]): boolean =>
  takesHeadings(kind) &&
  (widgets.length > 1 || (kind === 'no-script' && !['progress', 'feedback'].includes(widgets[0] ?? '')));

/**
 * A widget among others on a page, with the level of the heading above it. Its own headings are one below, unless somebody chose
 * their level. One that begins with a title of its own needs none above: that title has the level. A bar stands in a sentence.
 */
export function underHeading(embed: Embed, headings: Headings): { embed: Embed; headingAbove?: number } {
  const { widget, attributes } = embed;
  if (headings === 'none' || widget.name === 'progress') return { embed };
  const above = Number(headings);
  const isTitled = widget.name === 'commitment';
  const inside = String(isTitled ? above : above + 1);
  const option = widget.options.find(({ name }) => name === 'heading-level');
  const isSet = attributes.some(([name]) => name === 'heading-level');
  const isNeeded = option && !isSet && inside !== option.standard;
  const level: Embed['attributes'] = isNeeded ? [['heading-level', inside]] : [];
  return { embed: { ...embed, attributes: [...attributes, ...level] }, ...(!isTitled && { headingAbove: above }) };
}
