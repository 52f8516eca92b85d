import { textIn } from '../feed-texts.js';
import type { CheckedFeed } from '../check-feed.js';
import { cleanText, webAddress, type Embed } from '../embed.js';
import { publishedWords } from '../words/published-words.js';
import type { Library } from './library.js';
import type { Colours, Fallback, SnippetRequest } from './request.js';

/** The sentence for those who cannot see the widget. */
export function fallbackFor(embed: Embed, checked: CheckedFeed | undefined, language: string): Fallback {
  const feed = checked?.feed;
  // Without a language of its own the widget speaks that of a page that we do not know: probably the feed's.
  const { lang, words } = publishedWords(embed.lang || feed?.language || language);
  const href = webAddress(feed?.url ?? '') ?? embed.src;
  return {
    lang,
    lead: embed.widget.name === 'feedback' ? words.formFallback : words.fallback,
    link: (feed && cleanText(textIn(feed.title, lang, feed))) || new URL(href).host,
    href,
  };
}

export function requestFor(embed: Embed, library: Library, colours: Colours, checked: CheckedFeed | undefined, language: string): SnippetRequest {
  const fallback = fallbackFor(embed, checked, language);
  const { words } = publishedWords(fallback.lang);
  return { embed, library, colours, fallback, title: words.titles[embed.widget.name] ?? embed.widget.name };
}
