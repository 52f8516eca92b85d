import type { Embed } from './embed.js';
import { writeAttributes } from './escape.js';
import { folderOf } from './library.js';
import { embedOn } from './on-own-site.js';
import type { Colours, SnippetRequest } from './request.js';

/** Pixels that the widget of a small coalition needs; the frame scrolls where that is too little. */
const HEIGHTS: Readonly<Record<string, number>> = {
  summary: 480,
  commitments: 900,
  commitment: 720,
  progress: 90,
  members: 720,
  contributions: 640,
  timeline: 720,
  feedback: 900,
};
const OTHER_HEIGHT = 600;

export const frameHeight = (widget: string): number => HEIGHTS[widget] ?? OTHER_HEIGHT;

/** Names and values of an embed as a query: for the frame, and for the widget's own page. */
export function embedQuery({ src, lang, attributes }: Embed, colours: Colours = {}): [string, string][] {
  return [
    ['src', src],
    ...(lang ? [['lang', lang] as [string, string]] : []),
    ...attributes.map(([name, value]): [string, string] => [name, value === true ? '' : value]),
    // A frame takes one colour in its address; the others are for a stylesheet.
    ...(colours.accent ? [['accent', colours.accent] as [string, string]] : []),
  ];
}

/** A query that people can read: an address in it keeps its colons and slashes (RFC 3986, 3.4). */
const written = (query: URLSearchParams): string =>
  query.toString().replace(/%3A/g, ':').replace(/%2F/g, '/').replace(/'/g, '%27');

/**
 * The address of the page that shows one widget and may be framed. What is on its own host is named by its path, whatever page has the frame.
 *
 * @param folder that has `frame.html`
 * @param isDark whether the page is: a frame does not see it
 */
export function frameAddress(folder: string, embed: Embed, colours: Colours = {}, isDark = false): string {
  const own = embedOn(new URL(folder).origin, embed);
  return `${folder}frame.html?${written(new URLSearchParams([['widget', embed.widget.name], ...embedQuery(own, colours), ...(isDark ? [['color-scheme', 'dark']] : [])]))}`;
}

/**
 * The address of the page that oEmbed gives out as a frame.
 *
 * @param pages the folder of those pages
 * @param language where none was chosen: a frame does not know the page around it
 */
export function widgetPageAddress(pages: string, embed: Embed, language: string): string {
  const query = new URLSearchParams(embedQuery({ ...embed, lang: embed.lang || language }));
  return `${pages}${embed.widget.name}?${written(query)}`;
}

export function frameHtml({ library, embed, colours, title, isDark }: SnippetRequest): string {
  const attributes: [string, string][] = [
    ['src', frameAddress(folderOf(library), embed, colours, isDark)],
    ['title', title],
    ['width', '100%'],
    ['height', String(frameHeight(embed.widget.name))],
    ['loading', 'lazy'],
    // Browsers paint a ground behind a frame whose scheme is another than that of the page.
    ...(isDark ? [['style', 'color-scheme: dark'] as [string, string]] : []),
  ];
  return `<iframe${writeAttributes(attributes)} frameborder="0"></iframe>`;
}
