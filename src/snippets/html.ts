import { directionOf } from '../i18n/pick-text.js';
import type { Embed } from './embed.js';
import type { Fallback, SnippetRequest } from './request.js';
import { escapeHtml, writeAttributes } from './escape.js';
import { folderOf, type Library } from './library.js';

/** `src`, the language, and the options: what stands on the tag and, with `data-` before it, on a placeholder. */
function attributesWithFeed({ src, lang, attributes }: Embed): (readonly [string, string | true])[] {
  return [['src', src], ...(lang ? [['lang', lang] as const] : []), ...attributes];
}

/** The language of a sentence of ours, and its direction where that is not the one of most pages. */
const languageAttributes = (lang: string): [string, string][] => [
  ['lang', lang],
  ...(directionOf(lang) === 'rtl' ? [['dir', 'rtl'] as [string, string]] : []),
];

/** What is shown until the script has run, without script, and below the message when the feed does not load. */
export function fallbackHtml({ lead, link, linkLang, href, lang }: Fallback, element: 'p' | 'span'): string {
  const anchor: [string, string][] = [['href', href], ...(linkLang ? [['lang', linkLang] as [string, string]] : [])];
  return `<${element}${writeAttributes(languageAttributes(lang))}>${escapeHtml(lead)} <a${writeAttributes(anchor)}>${escapeHtml(link)}</a></${element}>`;
}

/** What the form says of who keeps a message, where its own sentence would not be true. */
function privacyHtml({ privacy, fallback: { lang } }: SnippetRequest): string {
  const attributes: [string, string][] = [['slot', 'privacy'], ...languageAttributes(lang)];
  return privacy ? `<span${writeAttributes(attributes)}>${escapeHtml(privacy)}</span>` : '';
}

/**
 * The library's own tag. A bar stands within a sentence, where a paragraph may not, and needs no room of its own.
 *
 * @param isInFeed whether a `<coalition-feed>` around it has the data
 */
function tagHtml(request: SnippetRequest, isInFeed: boolean): string {
  const { embed, fallback, reserve } = request;
  const { tag, name } = embed.widget;
  const isBar = name === 'progress';
  const room = reserve && !isBar ? ([['data-reserve', reserve]] as const) : [];
  const attributes = writeAttributes([...attributesWithFeed(embed).slice(isInFeed ? 1 : 0), ...room]);
  return `<${tag}${attributes}>${fallbackHtml(fallback, isBar ? 'span' : 'p')}${privacyHtml(request)}</${tag}>`;
}

/** The title of a widget above it. */
export function headingHtml({ title, headingAbove, fallback: { lang } }: SnippetRequest): string[] {
  const name = `h${headingAbove}`;
  return headingAbove ? [`<${name}${writeAttributes(languageAttributes(lang))}>${escapeHtml(title)}</${name}>`] : [];
}

/** Widgets with all that a page needs for them, which stands there once. Around several stands one `<coalition-feed>`. */
export function pageHtml(requests: readonly SnippetRequest[]): string {
  const [first] = requests;
  const head = [stylesheetHtml(first.library), moduleHtml(first.library), ...styleHtml(first)];
  if (requests.length < 2) return [...head, tagHtml(first, false)].join('\n');
  const feed = `<coalition-feed${writeAttributes([['src', first.embed.src]])}>`;
  const widgets = requests.flatMap((request) => [...headingHtml(request), tagHtml(request, true)]);
  return [...head, feed, ...widgets.map((line) => `  ${line}`), '</coalition-feed>'].join('\n');
}

/** For editors that keep neither scripts nor unknown tags: the loader turns it into the tag. */
export function placeholderHtml(request: SnippetRequest): string {
  const { embed, fallback } = request;
  const attributes = attributesWithFeed(embed).map(([name, value]) => [name, value === true ? '' : value] as const);
  const inside = fallbackHtml(fallback, 'p') + privacyHtml(request);
  return `<div${writeAttributes([['data-coalition-widget', embed.widget.name]])}${writeAttributes(attributes, 'data-')}>${inside}</div>`;
}

export function stylesheetHtml(library: Library): string {
  return `<link rel="stylesheet"${fileAttributes(library, 'coalition-widgets.css', 'href')}>`;
}

function moduleHtml(library: Library): string {
  return `<script type="module"${fileAttributes(library, 'coalition-widgets.js', 'src')}></script>`;
}

export function loaderHtml(library: Library): string {
  return `<script${fileAttributes(library, 'coalition-widgets.loader.js', 'src')} defer></script>`;
}

/** Gives frames on the page the height of what is in them. */
export function frameHostHtml(library: Library): string {
  return `<script${fileAttributes(library, 'frame-host.js', 'src')} defer></script>`;
}

/** The rule that sets the colours; empty where none is set. */
export function coloursCss({ embed, others = [], colours }: SnippetRequest): string {
  const rules = Object.entries(colours).map(([name, value]) => `--coalition-${name}: ${value};`);
  const tags = [...new Set([embed, ...others].map(({ widget }) => widget.tag))].sort();
  return rules.length ? `${tags.join(', ')} { ${rules.join(' ')} }` : '';
}

export function styleHtml(request: SnippetRequest): string[] {
  const css = coloursCss(request);
  return css ? [`<style>${css}</style>`] : [];
}

/** Version pinned by the folder, and refused by the browser when it is not what it was. */
function fileAttributes(library: Library, file: string, name: 'src' | 'href'): string {
  const hash = library.integrity[file];
  return writeAttributes([
    [name, folderOf(library) + file],
    ...(hash
      ? ([
          ['integrity', hash],
          ['crossorigin', 'anonymous'],
        ] as const)
      : []),
  ]);
}
