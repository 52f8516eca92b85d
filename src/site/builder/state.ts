import { attributesOf, cleanLanguage, cleanText, webAddress } from '../../snippets/embed.js';
import type { Widget } from '../../snippets/manifest.js';
import { missingOptionOf } from '../../snippets/option-values.js';
import { PUBLISHED } from '../../snippets/words/published-words.js';
import { HEADINGS, type Headings } from '../../snippets/headings.js';
import { COLOUR_NAMES, type ColourName } from '../../snippets/request.js';
import { SITE_KINDS, type SiteKind } from '../../snippets/site-kinds.js';
import { colourIn } from './colour.js';

/** A widget that the page has beside the one that is being made. */
export interface PlacedWidget {
  readonly widget: string;
  readonly values: Readonly<Record<string, string>>;
  /** The room that a page keeps for it, where it was measured; no link says it. */
  readonly reserve?: string;
}

/** All that was chosen: what a link to the builder reproduces. */
export interface BuilderState {
  /** Address of the feed as it was typed. */
  readonly src: string;
  readonly widget: string;
  readonly lang: string;
  /** By the names of attributes; kept for when another widget is chosen that has them too. */
  readonly values: Readonly<Record<string, string>>;
  /** The other widgets of the same page, in their order. */
  readonly others: readonly PlacedWidget[];
  /** How many of them stand before the one that is being made. */
  readonly place: number;
  /** Above each, where the builder writes headings. */
  readonly headings: Headings;
  /** As they were typed; empty where nothing was. */
  readonly colours: Readonly<Record<ColourName, string>>;
  readonly cms: SiteKind;
  /** Address under which the version's folder with the library's files is; empty for this site's own. */
  readonly library: string;
  /** Whether the page is on this site, so that addresses need not name it. */
  readonly isShort: boolean;
  readonly width: 'phone' | 'desktop';
  readonly scheme: 'light' | 'dark';
}

/** Where the site has its invented example. */
export const exampleFeed = (site: string): string => `${site}feeds/example.json`;

/** Where it has the feed of a coalition that there is. */
export const realFeed = (site: string): string => `${site}feeds/nuevo-leon.json`;

/** What is chosen before anybody chose: the coalition's feed where it is known, else the invented example, in a preview as wide as the visitor's own screen. */
export const standardState = ({
  site,
  widgets,
  feed = exampleFeed(site),
}: {
  site: string;
  widgets: readonly Widget[];
  feed?: string;
}): BuilderState => ({
  src: feed,
  widget: widgets[0]?.name ?? '',
  lang: '',
  values: {},
  others: [],
  place: 0,
  headings: '2',
  colours: { accent: '', surface: '', line: '' },
  cms: 'html',
  library: '',
  isShort: false,
  width: matchMedia('(min-width: 62rem)').matches ? 'desktop' : 'phone',
  // A frame is made for the scheme that is chosen, and the screen of whoever builds says nothing of the page.
  scheme: 'light',
});

/** More widgets no page has. */
const MOST_OTHERS = 20;
/** Characters of a value; an address may be as long. */
const LONGEST_VALUE = 2000;

/** What of a link was not usable, by its name. */
export interface StateReading {
  readonly state: BuilderState;
  readonly dropped: readonly string[];
}

/** `defaults` with what a fragment says. Anybody can write a fragment: what is not what it should be is dropped. */
export function readState(fragment: string, widgets: readonly Widget[], defaults: BuilderState): StateReading {
  const dropped: string[] = [];
  const query = new URLSearchParams(fragment.replace(/^#/, ''));
  const options = new Set(widgets.flatMap((widget) => widget.options.map(({ name }) => name)));
  let state: BuilderState = { ...defaults, place: MOST_OTHERS };
  const values: Record<string, string> = { ...defaults.values };
  for (const [name, value] of query) {
    const part = options.has(name) ? undefined : readPart(name, value, widgets, state);
    if (options.has(name) && value.length <= LONGEST_VALUE) values[name] = cleanText(value);
    else if (part) state = { ...state, ...part };
    else dropped.push(cleanText(name).slice(0, 40));
  }
  const place = Math.min(state.place, state.others.length);
  return { state: { ...state, values, place }, dropped: [...new Set(dropped)] };
}

/** A language that the widgets have: with another one the snippet would promise what nobody speaks. */
const isSpoken = (tag: string): boolean => Object.hasOwn(PUBLISHED, cleanLanguage(tag).split('-')[0] ?? '');

function readPart(
  name: string,
  value: string,
  widgets: readonly Widget[],
  { colours, others }: BuilderState,
): Partial<BuilderState> | undefined {
  switch (name) {
    case 'src':
      return webAddress(value) ? { src: webAddress(value)! } : undefined;
    case 'library':
      return webAddress(value) ? { library: webAddress(value)! } : undefined;
    case 'widget':
      return widgets.some((widget) => widget.name === value) ? { widget: value } : undefined;
    case 'also': {
      const placed = others.length < MOST_OTHERS && readPlaced(value, widgets);
      return placed ? { others: [...others, placed] } : undefined;
    }
    case 'place':
      return /^\d{1,2}$/.test(value) ? { place: Number(value) } : undefined;
    case 'headings':
      return HEADINGS.includes(value as Headings) ? { headings: value as Headings } : undefined;
    case 'short':
      return value === 'yes' ? { isShort: true } : undefined;
    case 'lang':
      return isSpoken(value) ? { lang: cleanLanguage(value) } : undefined;
    case 'cms':
      return SITE_KINDS.includes(value as SiteKind) ? { cms: value as SiteKind } : undefined;
    case 'width':
      return value === 'phone' || value === 'desktop' ? { width: value } : undefined;
    case 'scheme':
      return value === 'light' || value === 'dark' ? { scheme: value } : undefined;
    default: {
      const colour = COLOUR_NAMES.includes(name as ColourName) ? colourIn(value) : undefined;
      return colour ? { colours: { ...colours, [name]: colour } } : undefined;
    }
  }
}

/** Another widget of the page, written as a query; one that would show nothing is none. */
function readPlaced(text: string, widgets: readonly Widget[]): PlacedWidget | undefined {
  const query = new URLSearchParams(text);
  const widget = widgets.find(({ name }) => name === query.get('widget'));
  if (!widget) return undefined;
  const values = widget.options.flatMap(({ name }) => {
    const given = query.get(name) ?? '';
    const value = given.length <= LONGEST_VALUE && cleanText(given);
    return value ? ([[name, value]] as const) : [];
  });
  const used = Object.fromEntries(attributesOf(widget, new Map(values)));
  return missingOptionOf(widget.name, used) ? undefined : { widget: widget.name, values: Object.fromEntries(values) };
}

/** The fragment that {@link readState} reads, with what the widget has and what is not the default. */
export function writeState(state: BuilderState, widget: Widget | undefined, defaults: BuilderState): string {
  const query = new URLSearchParams();
  for (const name of ['src', 'widget'] as const) if (state[name]) query.set(name, state[name]);
  for (const name of ['lang', 'headings', 'cms', 'library', 'width', 'scheme'] as const) {
    if (state[name] && state[name] !== defaults[name]) query.set(name, state[name]);
  }
  for (const { name } of widget?.options ?? []) {
    const value = Object.hasOwn(state.values, name) ? state.values[name] : undefined;
    if (value) query.set(name, value);
  }
  for (const { widget: name, values } of state.others)
    query.append('also', new URLSearchParams({ widget: name, ...values }).toString());
  if (state.place !== state.others.length) query.set('place', String(state.place));
  if (state.isShort) query.set('short', 'yes');
  for (const name of COLOUR_NAMES) {
    const colour = colourIn(state.colours[name]) ?? state.colours[name];
    if (colour) query.set(name, colour);
  }
  return query.toString();
}
