import { fallbackHtml } from './html.js';
import type { Snippet, SnippetRequest } from './request.js';

/** What ends a shortcode, is taken for an escape or made a space of, and has no other way to be written in one. */
const UNWRITABLE = /[[\]\\\u00a0\u200b]/;

/**
 * The shortcode of the project's WordPress plugin; none where a value cannot be written in a shortcode. The plugin
 * turns `&quot;` and the like back into what they stand for.
 */
export function shortcode({ embed: { widget, src, lang, attributes }, fallback, privacy }: SnippetRequest): Snippet[] {
  const all: (readonly [string, string | true])[] = [
    ['src', src],
    ...(lang ? [['lang', lang] as const] : []),
    ...attributes,
    // The plugin puts it where the form says who keeps a message.
    ...(privacy ? [['privacy', privacy] as const] : []),
  ];
  if (all.some(([, value]) => value !== true && UNWRITABLE.test(value))) return [];
  const name = widget.tag.replace(/-/g, '_');
  const written = all.map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${escapeValue(value)}"`)).join('');
  return [{ part: 'shortcode', code: `[${name}${written}]${fallbackHtml(fallback, 'span')}[/${name}]` }];
}

const escapeValue = (value: string): string =>
  value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
