import { pageHtml } from './html.js';
import { onOwnSite } from './on-own-site.js';
import type { Snippet, SnippetRequest } from './request.js';
import { loadsLibrary, usesLoader, type SiteKind } from './site-kinds.js';
import { snippetsFor } from './snippets-for.js';

/** A text to copy for one page. */
export interface PageSnippet extends Snippet {
  /** Name of the one widget that it is for, where the page has several. */
  readonly widget?: string;
}

/** What has to be copied for the widgets on one page, in their order; what they have in common stands there once, after them. */
export function snippetsForPage(kind: SiteKind, requests: readonly SnippetRequest[]): PageSnippet[] {
  const written = loadsLibrary(kind) ? requests.map(onOwnSite) : requests;
  // The page itself holds all of it.
  if (loadsLibrary(kind) && !usesLoader(kind)) return [{ part: 'page', code: pageHtml(written) }];
  const made = written.map((request) => ({ widget: request.embed.widget.name, snippets: snippetsFor(kind, request) }));
  // Of a form among others there are two sentences: both stand below, as one text.
  const sentences = made.flatMap(({ snippets }) =>
    snippets.flatMap(({ part, code }) => (part === 'sentence' ? [code] : [])),
  );
  const below = [...new Set(sentences)].join('\n');
  const all = made.flatMap(({ widget, snippets }) =>
    snippets.map(({ part, code }): PageSnippet => ({ part, code: part === 'sentence' ? below : code, widget })),
  );
  const isShared = ({ code }: Snippet): boolean =>
    requests.length < 2 || all.filter((each) => each.code === code).length > 1;
  const shared = new Map(all.filter(isShared).map(({ part, code }) => [code, { part, code }]));
  return [...all.filter((each) => !isShared(each)), ...shared.values()];
}
