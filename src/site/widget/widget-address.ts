import { attributesOf, cleanLanguage, webAddress, type Embed } from '../../snippets/embed.js';
import type { Widget } from '../../snippets/manifest.js';

/**
 * Where a form's text goes, and on whose word: on a page of this site only this site's own receiver may get it, or
 * anybody could make this site collect messages for them.
 */
const NOT_FROM_ADDRESS = new Set(['endpoint', 'format', 'privacy-url']);

/** What `/widgets/NAME?src=…` asks for; `undefined` where it names no widget or no usable address of data. */
export function readWidgetAddress(address: URL, widgets: readonly Widget[]): Embed | undefined {
  const [, name] = /^\/widgets\/([a-z-]+)$/.exec(address.pathname) ?? [];
  const widget = widgets.find((each) => each.name === name);
  const { searchParams: query } = address;
  const src = webAddress(query.get('src') ?? '', address.origin);
  if (!widget || !src) return undefined;
  const values = new Map([...query].filter(([key]) => !NOT_FROM_ADDRESS.has(key)));
  return { widget, src, lang: cleanLanguage(query.get('lang') ?? ''), attributes: attributesOf(widget, values) };
}
