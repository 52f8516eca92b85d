import { publishedWords } from '../words/published-words.js';
import type { CmsName, SnippetRequest } from './request.js';

/** What a town can say on its privacy page of what this snippet does; in the language of the widget. */
export function privacySentence(cms: CmsName, request: SnippetRequest, coalition: string): string {
  const { embed, library, fallback } = request;
  const { words } = publishedWords(fallback.lang);
  const { privacy } = words;
  const values = new Map(embed.attributes);
  const feed = new URL(embed.src).host;
  const host = new URL(library.base).host;
  if (cms === 'no-script') return privacy.fixed(coalition);
  const sentences = [
    feed === host ? privacy.oneHost(coalition, host) : privacy.base(coalition, feed, host),
    privacy.noTracking,
  ];
  if (embed.widget.name === 'members' && values.get('images') === 'any') sentences.push(privacy.anyLogo);
  if (values.has('offline')) sentences.push(privacy.offline);
  if (embed.widget.name === 'feedback') {
    if (!values.has('no-draft')) sentences.push(privacy.draft);
    const endpoint = values.get('endpoint');
    if (typeof endpoint === 'string' && URL.canParse(endpoint)) sentences.push(privacy.sent(new URL(endpoint).host));
  }
  return sentences.join(' ');
}
