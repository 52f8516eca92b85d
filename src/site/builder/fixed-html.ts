import type { Feed, FeedInput } from '../../index.js';
import { asOfHtml } from '../../snippets/as-of.js';
import type { Embed } from '../../snippets/embed.js';
import { shownOnlyHtml } from '../../snippets/shown-only.js';
import { publishedWords } from '../../snippets/words/published-words.js';
import { plainHtml } from '../../static-html/plain-html.js';
import { onFeedClock } from './on-feed-clock.js';

type DrawnWidget = HTMLElement & { whole: boolean; feed?: FeedInput; readonly updateComplete: Promise<boolean> };

/**
 * A widget as HTML that needs no script, made of what the real one draws: every entry, opened, without controls. Rejects where
 * the feed cannot be had: that it was checked before does not say that it comes again.
 * The words of the language have to be there.
 *
 * @param data the feed where it comes from a file; else it is loaded from the embed's address
 */
export async function fixedHtml(embed: Embed, feed: Feed, lang: string, data?: FeedInput): Promise<string> {
  const element = document.createElement(embed.widget.tag) as DrawnWidget;
  for (const [name, value] of embed.attributes) element.setAttribute(name, value === true ? '' : value);
  element.setAttribute('lang', lang);
  element.whole = true;
  const loaded = new Promise<void>((resolve, reject) => {
    element.addEventListener('coalition-feed-loaded', () => resolve());
    element.addEventListener('coalition-feed-failed', ({ error }) => reject(error));
  });
  if (data === undefined) element.setAttribute('src', embed.src);
  else element.feed = data;
  element.hidden = true;
  // It draws itself only on a page.
  document.body.append(element);
  try {
    await loaded;
    await element.updateComplete;
    if (element.shadowRoot) onFeedClock(element.shadowRoot, feed, lang);
    const isInline = embed.widget.name === 'progress';
    const name = isInline ? 'span' : 'div';
    const drawn = plainHtml(element.shadowRoot?.innerHTML ?? '', {
      isInline,
      progress: publishedWords(lang).words.progress,
    });
    const { tag } = embed.widget;
    const attributes = new Map(embed.attributes.map(([option, value]) => [option, value === true ? '' : value]));
    const only = plainHtml(shownOnlyHtml(tag, attributes, feed, lang));
    return `<${name} lang="${lang}">${only}${drawn}</${name}>\n${plainHtml(asOfHtml(tag, feed, lang))}`;
  } finally {
    element.remove();
  }
}
