import { escapeHtml } from '../../snippets/escape.js';
import type { Widget } from '../../snippets/manifest.js';
import { frameAddress, frameHeight } from '../../snippets/frame.js';
import { publishedWords } from '../../snippets/words/published-words.js';
import type { SiteLanguage } from '../words/site-words.js';
import { readWidgetAddress } from './widget-address.js';

const WIDTH = 720;
const DAY = 86_400;

export interface OEmbedAnswer {
  readonly status: 200 | 400 | 404 | 501;
  /** A sentence where the status is not 200. */
  readonly body: Readonly<Record<string, string | number>> | string;
}

export interface OEmbedSetting {
  /** The site's own, with its port. */
  readonly host: string;
  readonly widgets: readonly Widget[];
  /** Whether the receiver takes what a frame without an origin sends, as one in WordPress's sandbox does. */
  readonly takesSandboxed: boolean;
}

/**
 * The answer of oEmbed 1.0: rich (§ 2.3.4.4), and for a form that could not send from a sandbox the address alone
 * (link, § 2.3.4.3), so that nobody writes in vain.
 */
export function answerOEmbed(query: URLSearchParams, { host, widgets, takesSandboxed }: OEmbedSetting): OEmbedAnswer {
  const format = query.get('format') ?? 'json';
  if (format !== 'json') return { status: 501, body: 'Only format=json is spoken here.' };
  const asked = query.get('url');
  if (!asked) return { status: 400, body: 'url= is missing: the address of a widget’s own page.' };
  const limits = [limit(query, 'maxwidth'), limit(query, 'maxheight')];
  const [maxWidth, maxHeight] = limits;
  if (maxWidth === undefined || maxHeight === undefined) {
    return { status: 400, body: 'maxwidth and maxheight are whole numbers of pixels, 1 or more.' };
  }

  const address = URL.canParse(asked) ? new URL(asked) : undefined;
  const embed =
    address && address.host === host && /^https?:$/.test(address.protocol) && readWidgetAddress(address, widgets);
  if (!embed) return { status: 404, body: 'url= is the address of no widget’s page here.' };
  const { name } = embed.widget;
  const title = titleOf(name, embed.lang);
  const { origin } = address;
  const about = {
    version: '1.0',
    title,
    provider_name: 'Coalition Widgets',
    provider_url: `${origin}/`,
    cache_age: DAY,
  };
  if (name === 'feedback' && !takesSandboxed) return { status: 200, body: { ...about, type: 'link' } };

  const width = Math.min(WIDTH, maxWidth);
  const height = Math.min(frameHeight(name), maxHeight);
  // The form's text goes to this site's own receiver, as on the widget's page.
  const attributes =
    name === 'feedback' ? [...embed.attributes, ['endpoint', `${origin}/contributions`] as const] : embed.attributes;
  const frame = frameAddress(`${origin}/`, { ...embed, attributes });
  const html = `<iframe src="${escapeHtml(frame)}" width="${width}" height="${height}" frameborder="0" title="${escapeHtml(title)}"></iframe>`;
  return { status: 200, body: { ...about, type: 'rich', width, height, html } };
}

export function titleOf(name: string, lang: string): string {
  return publishedWords(lang).words.titles[name] ?? name;
}

/** The language of the words around a widget: the site has two. */
export function siteLanguageOf(lang: string): SiteLanguage {
  return /^es\b/i.test(lang) ? 'es' : 'en';
}

/** Infinity where it is absent, `undefined` where it is no size. */
function limit(query: URLSearchParams, name: string): number | undefined {
  const given = query.get(name);
  if (given === null) return Infinity;
  return /^[1-9]\d{0,5}$/.test(given) ? Number(given) : undefined;
}
