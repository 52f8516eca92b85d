import { textWithLanguage } from './feed-texts.js';
import type { Feed } from '../feed-format/types.js';
import { cleanText, webAddress, type Embed } from './embed.js';
import { publishedWords, type PublishedWords } from './words/published-words.js';
import type { Library } from './library.js';
import { logoOrigins } from './logos.js';
import type { Colours, Fallback, SnippetRequest } from './request.js';

/** Where a snippet's files and pages come from. */
export interface Sources {
  readonly library: Library;
  readonly widgetPages?: string;
}

/**
 * The sentence for those who cannot see the widget.
 *
 * @param language the builder's own: who builds in it most likely has a page in it
 */
export function fallbackFor(embed: Embed, feed: Feed | undefined, language: string): Fallback {
  const { lang, words } = publishedWords(embed.lang || language);
  const href = webAddress(feed?.url ?? '') ?? embed.src;
  const title = feed && textWithLanguage(feed.title, lang, feed);
  const link = cleanText(title?.value ?? '');
  return {
    lang,
    lead: embed.widget.name === 'feedback' ? words.formFallback : words.fallback,
    link: link || new URL(href).host,
    ...(link && title?.lang ? { linkLang: title.lang } : {}),
    href,
  };
}

export function requestFor(
  embed: Embed,
  sources: Sources,
  colours: Colours,
  feed: Feed | undefined,
  language: string,
): SnippetRequest {
  const fallback = fallbackFor(embed, feed, language);
  const { words } = publishedWords(fallback.lang);
  return {
    embed,
    ...sources,
    colours,
    fallback,
    privacy: serviceOf(embed, words),
    title: words.titles[embed.widget.name] ?? embed.widget.name,
    logos: feed ? logoOrigins(embed, feed) : [],
  };
}

/** The form itself says that the coalition keeps what is sent. A service that takes it keeps it, too. */
function serviceOf({ attributes }: Embed, { handedOn }: PublishedWords): string | undefined {
  const { format = 'json', endpoint = '' } = Object.fromEntries(attributes);
  const address = typeof endpoint === 'string' ? webAddress(endpoint) : undefined;
  return format === 'json' || !address ? undefined : handedOn(new URL(address).host);
}
