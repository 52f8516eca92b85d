import { publishedWords } from './words/published-words.js';
import { logosOf } from './logos.js';
import type { SnippetRequest } from './request.js';
import type { SiteKind } from './site-kinds.js';

/** What a town can say on its privacy page of what this snippet does; in the language of the widget. */
export function privacySentence(kind: SiteKind, request: SnippetRequest, coalition: string): string {
  const { embed, library, fallback } = request;
  const { words } = publishedWords(fallback.lang);
  const { privacy } = words;
  const values = new Map(embed.attributes);
  const feed = new URL(embed.src).host;
  const host = new URL(library.base).host;
  if (kind === 'no-script') {
    const logos = request.logos.map((origin) => new URL(origin).host);
    return [privacy.shows(coalition), logos.length ? privacy.logos(logos.join(', ')) : privacy.nothing].join(' ');
  }
  const sentences = [
    feed === host ? privacy.oneHost(coalition, host) : privacy.base(coalition, feed, host),
    privacy.noTracking,
  ];
  const logos = logosOf(embed);
  if (logos) sentences.push(logos === 'any' ? privacy.anyLogo : privacy.logos(feed));
  if (values.has('offline')) sentences.push(privacy.offline);
  if (embed.widget.name === 'feedback') {
    if (!values.has('no-draft')) sentences.push(privacy.draft);
    const endpoint = values.get('endpoint');
    if (typeof endpoint === 'string' && URL.canParse(endpoint)) sentences.push(privacy.sent(new URL(endpoint).host));
  }
  return sentences.join(' ');
}
