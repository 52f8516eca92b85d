import { publishedWords, type PublishedWords } from './words/published-words.js';
import { logosOf } from './logos.js';
import type { SnippetRequest } from './request.js';
import type { SiteKind } from './site-kinds.js';

/** What a town can say on its privacy page of what the widgets on a page do; in their language, and nothing where they do nothing. */
export function privacySentence(kind: SiteKind, requests: readonly SnippetRequest[], coalition: string): string {
  const { privacy } = publishedWords(requests[0].fallback.lang).words;
  if (kind === 'no-script') {
    // In place of a form stands a sentence of the page's own.
    if (requests.every(({ embed }) => embed.widget.name === 'feedback')) return '';
    const logos = [...new Set(requests.flatMap((request) => request.logos))].map((origin) => new URL(origin).host);
    return [privacy.shows(coalition), logos.length ? privacy.onlyLogos(logos.join(', ')) : privacy.nothing].join(' ');
  }
  return [...new Set(requests.flatMap((request) => sentencesOf(request, privacy, coalition)))].join(' ');
}

function sentencesOf(
  { embed, library, logos }: SnippetRequest,
  privacy: PublishedWords['privacy'],
  coalition: string,
): string[] {
  const values = new Map(embed.attributes);
  const feed = new URL(embed.src).host;
  const host = new URL(library.base).host;
  const sentences = [
    feed === host ? privacy.oneHost(coalition, host) : privacy.base(coalition, feed, host),
    privacy.noTracking,
  ];
  if (logos.length) sentences.push(logosOf(embed) === 'any' ? privacy.anyLogo : privacy.logos(feed));
  if (values.has('offline')) sentences.push(privacy.offline);
  if (embed.widget.name === 'feedback') {
    if (!values.has('no-draft')) sentences.push(privacy.draft);
    const endpoint = values.get('endpoint');
    if (typeof endpoint === 'string' && URL.canParse(endpoint)) sentences.push(privacy.sent(new URL(endpoint).host));
  }
  return sentences;
}
