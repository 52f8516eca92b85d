import type { Embed } from './embed.js';
import type { Library } from './library.js';

/** Custom properties of the library that are colours, without `--coalition-`, to `#rrggbb`. Only those that are set. */
export type Colours = Readonly<Partial<Record<ColourName, string>>>;
export const COLOUR_NAMES = ['accent', 'surface', 'line'] as const;
export type ColourName = (typeof COLOUR_NAMES)[number];

/** A sentence that ends in a link, in the language of the widget. */
export interface Fallback {
  readonly lang: string;
  readonly lead: string;
  readonly link: string;
  /** Of the link's text, where it is in another language than the sentence. */
  readonly linkLang?: string;
  readonly href: string;
}

/** Everything that a snippet is made from. */
export interface SnippetRequest {
  readonly embed: Embed;
  readonly library: Library;
  readonly colours: Colours;
  readonly fallback: Fallback;
  /** Who takes what is sent, in the language of the fallback, where that is a service and not the coalition's own receiver. */
  readonly privacy?: string;
  /** Whether the page is dark, which a frame does not see. */
  readonly isDark?: boolean;
  /** What a screen reader calls a frame. */
  readonly title: string;
  /** The level of the heading above it, where it stands among others on a page that this snippet writes. */
  readonly headingAbove?: number;
  /** The room that a page keeps for the widget, as a CSS length, where it was measured. */
  readonly reserve?: string;
  /** The widget as HTML that needs no script, where it was made. */
  readonly markup?: string;
  /** Origins of the logos that the widget loads, as the feed is now. */
  readonly logos: readonly string[];
  /** The other widgets on the same page: they have the colours, too. */
  readonly others?: readonly Embed[];
  /** Origin of the page that the snippet is for, where it is known: addresses there need not name it. */
  readonly page?: string;
  /** Folder of the pages that oEmbed knows, one for each widget; absent where nobody answers oEmbed. */
  readonly widgetPages?: string;
}

/** One text to copy. What to do with it is said by the words for its CMS and its part. */
export interface Snippet {
  readonly part:
    | 'page'
    | 'content'
    | 'once'
    | 'colour'
    | 'shortcode'
    | 'oembed'
    | 'frame'
    | 'address'
    | 'height'
    | 'sentence'
    | 'contact'
    | 'tag'
    | 'markup'
    | 'rules'
    | 'command';
  readonly code: string;
}
