import './widgets.js';
import { render, type RenderInfo } from '@lit-labs/ssr';
import { html, type LitElement } from 'lit';
import { formatDate } from '../../i18n/format.js';
import { directionOf, pickText } from '../../i18n/pick-text.js';
import { findTerms } from '../../i18n/registry.js';
import type { Feed } from '../../feed-format/types.js';
import { shimBrowser } from './browser-shim.js';
import { attributesOf, escapeHtml } from './html.js';
import { plainHtml } from './plain-html.js';
import { widgetRenderer, type StylesOf } from './widget-renderer.js';
import { cssOf, withoutInlineStyles } from './widget-styles.js';
import { wordsOf } from './words.js';

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
  const date = tag === 'coalition-summary' ? '' : asOf(rendering);
  if (isPlain) return plainHtml(`<${tag}>${shadow}</${tag}>${date}`);
  // The comment is where Lit's rendering ends: it stays when the rest goes (src/internal/state-view.ts).
  const template = `<template shadowrootmode="open"><!---->${shadow}${date && `<noscript>${date}</noscript>`}</template>`;
  return `<${tag}${attributesOf(attributes)}>${template}${fallback && `\n  ${fallback}\n`}</${tag}>`;
}

async function renderShadow({ tag, attributes, data, styles, isPlain }: Rendering): Promise<string> {
  const stylesOf: StylesOf = (element) => {
    if (isPlain) return '';
    if (styles !== undefined)
      return `<link rel="stylesheet" href="${escapeHtml(`${styles}${element.localName}.css`)}">`;
    return `<style>${cssOf(element.constructor as typeof LitElement)}</style>`;
  };
  const strings = [
    `<${tag}${attributesOf(new Map([...attributes].filter(([name]) => name !== 'src')))} .feed=`,
    `></${tag}>`,
  ];
  const template = html(Object.assign(strings, { raw: strings }), data);
  const info: Partial<RenderInfo> = { elementRenderers: [widgetRenderer(stylesOf)] };
  let rendered = '';
  for (const part of render(template, info)) rendered += (await part) as string;
  const shadow = withoutMarks(
    rendered.slice(rendered.indexOf('<template'), rendered.lastIndexOf('</template>')).replace(/^<template[^>]*>/, ''),
  );
  return styles === undefined ? shadow : withoutInlineStyles(shadow);
}

/** Lit marks where it would go on; it begins anew. */
function withoutMarks(rendered: string): string {
  return rendered
    .replace(/<!--\/?lit-[^>]*-->|<\?>/g, '')
    .replace(/(<coalition-[a-z]+[^>]*?) defer-hydration(="")?/g, '$1')
    .replace(/<template shadowroot="open" shadowrootmode="open"[^>]*>/g, '<template shadowrootmode="open"><!---->')
    .replace(/<details([^>]*?)\s+open(?:="[^"]*")?(?=[\s>])/g, '<details$1');
}

/** What is shown where templates are not understood, and for the form where there is no script. */
function fallbackOf({ tag, attributes, feed, isPlain }: Rendering): string {
  const lang = languageOf(attributes, feed);
  const { value: title } = pickText(feed.title, lang, feed.language);
  const link = feed.url ? `<a href="${escapeHtml(feed.url)}">${escapeHtml(title)}</a>` : '';
  const sentence = tag === 'coalition-feedback' ? escapeHtml(wordsOf(findTerms([lang]).tag).feedbackNeedsScript) : '';
  if (!sentence && (!link || isPlain)) return '';
  return `<p>${[sentence, link].filter(Boolean).join(' ')}</p>`;
}

function asOf({ attributes, feed }: Rendering): string {
  const { tag } = findTerms([languageOf(attributes, feed), feed.language]);
  const date = feed.updated ?? new Date().toISOString().slice(0, 10);
  const time = `<time datetime="${escapeHtml(date)}">${escapeHtml(formatDate(tag, date))}</time>`;
  return `<p part="as-of" lang="${escapeHtml(tag)}" dir="${directionOf(tag)}">${escapeHtml(wordsOf(tag).asOf).replace('{date}', () => time)}</p>`;
}

const languageOf = (attributes: ReadonlyMap<string, string>, feed: Feed): string =>
  attributes.get('lang') ?? feed.language;
