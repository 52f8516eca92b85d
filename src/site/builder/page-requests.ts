import type { Feed } from '../../index.js';
import type { Embed } from '../../snippets/embed.js';
import type { Library } from '../../snippets/library.js';
import { underHeading, writesHeadings } from '../../snippets/headings.js';
import { missingOptionOf } from '../../snippets/option-values.js';
import { requestFor } from '../../snippets/request-for.js';
import type { SnippetRequest } from '../../snippets/request.js';
import { coloursOf, embedOf } from './derived.js';
import { placedOf } from './placed.js';
import type { Setting } from './setting.js';
import type { BuilderState } from './state.js';

/** What is known of the addresses of a state. */
export interface Known {
  /** Address of the feed; absent where what was typed is none. */
  readonly src: string | undefined;
  readonly library: Library;
  readonly feed: Feed | undefined;
  /** The room for the widget that is being made, where it was measured. */
  readonly reserve: string | undefined;
}

/** A widget of the page that would show nothing yet. */
export interface Unfinished {
  readonly widget: string;
  /** Which of the page's widgets it is. */
  readonly place: number;
  /** The attribute that it takes. */
  readonly option: NonNullable<ReturnType<typeof missingOptionOf>>;
}

/** What the widgets of a page are made from. */
export interface PageRequests {
  /** Names of all of them, in their order. */
  readonly names: readonly string[];
  /** Of those that have all it takes, in their order. */
  readonly requests: readonly SnippetRequest[];
  /** Which of the requests is that of the widget that is being made; -1 where that is unfinished. */
  readonly made: number;
  readonly unfinished: readonly Unfinished[];
}

export function pageRequests(
  { site, answersOEmbed, language, widgets }: Setting,
  state: BuilderState,
  { src, library, feed, reserve }: Known,
): PageRequests {
  const all = placedOf(state, reserve).flatMap(({ widget: name, values, reserve: room }, place) => {
    const widget = widgets.find((each) => each.name === name);
    const embed = widget && embedOf({ ...state, values }, widget, src);
    return embed ? [{ embed, reserve: room, place }] : [];
  });
  const names = all.map(({ embed }) => embed.widget.name);
  const unfinished = all.flatMap(({ embed, place }): Unfinished[] => {
    const widget = embed.widget.name;
    const option = missingOptionOf(widget, Object.fromEntries(embed.attributes));
    return option ? [{ widget, place, option }] : [];
  });
  const placed = all.filter(({ place }) => unfinished.every((each) => each.place !== place));
  const sources = { library, widgetPages: answersOEmbed ? `${site}widgets/` : undefined };
  const page = state.isShort ? new URL(site).origin : undefined;
  const headings = writesHeadings(state.cms, names) ? state.headings : 'none';
  const others = (own: Embed): Embed[] => placed.map(({ embed }) => embed).filter((embed) => embed !== own);
  const requests = placed.map(({ embed, reserve: room }) => {
    const { embed: under, headingAbove } = underHeading(embed, headings);
    return {
      ...requestFor(under, sources, coloursOf(state), feed, language),
      headingAbove,
      others: others(embed),
      reserve: room,
      page,
      isDark: state.scheme === 'dark',
    };
  });
  return { names, requests, made: placed.findIndex(({ place }) => place === state.place), unfinished };
}
