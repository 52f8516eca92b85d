import './widgets.js';
import { render, type RenderInfo } from '@lit-labs/ssr';
import { html, type LitElement } from 'lit';
import { pickText } from '../../i18n/pick-text.js';
import { asOfHtml } from '../../snippets/as-of.js';
import { shownOnlyHtml } from '../../snippets/shown-only.js';
import { publishedWords } from '../../snippets/words/published-words.js';
import type { Feed } from '../../feed-format/types.js';
import { shimBrowser } from './browser-shim.js';
import { attributesOf, escapeHtml } from './html.js';
import { plainHtml } from '../../static-html/plain-html.js';
import { widgetRenderer, type StylesOf } from './widget-renderer.js';
import { cssOf, sizesOf } from './widget-styles.js';
import { shadowContent } from './shadow-content.js';

export interface Rendering {
  readonly tag: string;
  /** Of the tag; `src` is where residents' browsers will find the feed. */
  readonly attributes: ReadonlyMap<string, string>;
  /** What `JSON.parse` gave. */
  readonly data: unknown;
  /** The same, read. */
  readonly feed: Feed;
  /** What relative addresses of the feed are relative to. */
  readonly base: string;
  /** Of the folder with a style sheet for each widget; without one the styles are written into the template. */
  readonly styles?: string;
  readonly isPlain: boolean;
  /** Whether no script will take it over: then all is there, opened, and no control. */
  readonly isWhole: boolean;
}

/** One widget as HTML that stands by itself, and that the script takes over where it comes. */
export async function renderWidget(rendering: Rendering): Promise<string> {
  const { tag, attributes, isPlain } = rendering;
  const fallback = fallbackOf(rendering);
  if (tag === 'coalition-feedback')
    return isPlain ? fallback : `<${tag}${attributesOf(attributes)}>\n  ${fallback}\n</${tag}>`;
  if (tag === 'coalition-feed') return `<${tag}${attributesOf(attributes)}>\n  ${fallback}\n</${tag}>`;
  shimBrowser(rendering.base);
  const shadow = await renderShadow(rendering);
  const lang = languageOf(attributes, rendering.feed);
  const date = asOfHtml(tag, rendering.feed, lang);
  const only = rendering.isWhole ? shownOnlyHtml(tag, attributes, rendering.feed, lang) : '';
  if (isPlain) return plainElement(tag, only + shadow, date, lang);
  // The comment is where Lit's rendering ends: it stays when the rest goes (src/internal/state-view.ts).
  const template = `<template shadowrootmode="open"><!---->${only}${shadow}${rendering.isWhole ? date : `<noscript>${date}</noscript>`}</template>`;
  const own = isWholeOrInline(rendering) ? attributes : new Map([...attributes, RESERVES_NOTHING]);
  return `<${tag}${attributesOf(own)}>${template}${fallback && `\n  ${fallback}\n`}</${tag}>`;
}

/** Its words have their room already, until the script has the feed (docs/theming.md). */
const RESERVES_NOTHING = ['data-reserve', '0px'] as const;
const isWholeOrInline = ({ isWhole, tag }: Rendering): boolean => isWhole || tag === 'coalition-progress';

/** A bar may stand in a sentence. */
function plainElement(tag: string, shadow: string, date: string, lang: string): string {
  const isInline = tag === 'coalition-progress';
  const name = isInline ? 'span' : 'div';
  return `<${name}>${plainHtml(shadow, { isInline, progress: publishedWords(lang).words.progress })}</${name}>${plainHtml(date)}`;
}

async function renderShadow({ tag, attributes, data, styles, isPlain, isWhole }: Rendering): Promise<string> {
  const stylesOf: StylesOf = (element) => {
    if (isPlain) return '';
    if (styles !== undefined)
      return `<link rel="stylesheet" href="${escapeHtml(`${styles}${element.localName}.css`)}">`;
    return `<style>${cssOf(element.constructor as typeof LitElement)}</style>`;
  };
  // A name of the widgets' own, and attributes that are escaped: the template's text is ours.
  const strings = [
    `<${tag}${attributesOf(new Map([...attributes].filter(([name]) => name !== 'src')))} .feed=`,
    ' .whole=',
    ' .details=',
    `></${tag}>`,
  ];
  const template = html(Object.assign(strings, { raw: strings }), data, isWhole, 'all');
  const info: Partial<RenderInfo> = { elementRenderers: [widgetRenderer(stylesOf)] };
  let rendered = '';
  for (const part of render(template, info)) rendered += (await part) as string;
  return shadowContent(rendered, styles === undefined ? undefined : sizesOf);
}

/** What is shown where templates are not understood, and for the form where there is no script. */
function fallbackOf({ tag, attributes, feed, isPlain }: Rendering): string {
  const lang = languageOf(attributes, feed);
  const { value: title } = pickText(feed.title, lang, feed.language);
  const link = feed.url ? `<a href="${escapeHtml(feed.url)}">${escapeHtml(title)}</a>` : '';
  const sentence = tag === 'coalition-feedback' ? escapeHtml(publishedWords(lang).words.needsScript) : '';
  if (!sentence && (!link || isPlain)) return '';
  return `<p>${[sentence, link].filter(Boolean).join(' ')}</p>`;
}

const languageOf = (attributes: ReadonlyMap<string, string>, feed: Feed): string =>
  attributes.get('lang') ?? feed.language;
