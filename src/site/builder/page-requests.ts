import type { Feed } from '../../index.js';
import type { Embed } from '../../snippets/embed.js';
import type { Library } from '../../snippets/library.js';
import { underHeading, writesHeadings } from '../../snippets/headings.js';
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

/** What each widget of the page is made from, in their order. */
export function pageRequests(
  { site, answersOEmbed, language, widgets }: Setting,
  state: BuilderState,
  { src, library, feed, reserve }: Known,
): SnippetRequest[] {
  const placed = placedOf(state, reserve).flatMap(({ widget: name, values, reserve: room }) => {
    const widget = widgets.find((each) => each.name === name);
    const embed = widget && embedOf({ ...state, values }, widget, src);
    return embed ? [{ embed, reserve: room }] : [];
  });
  const sources = { library, widgetPages: answersOEmbed ? `${site}widgets/` : undefined };
  const page = state.isShort ? new URL(site).origin : undefined;
  const names = placed.map(({ embed }) => embed.widget.name);
  const headings = writesHeadings(state.cms, names) ? state.headings : 'none';
  const others = (own: Embed): Embed[] => placed.map(({ embed }) => embed).filter((embed) => embed !== own);
  return placed.map(({ embed, reserve: room }) => {
    const { embed: under, headingAbove } = underHeading(embed, headings);
    return {
      ...requestFor(under, sources, coloursOf(state), feed, language),
      headingAbove,
      others: others(embed),
      reserve: room,
      page,
    };
  });
}
