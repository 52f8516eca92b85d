import type { Embed } from '../../snippets/embed.js';
import { missingOptionOf } from '../../snippets/option-values.js';
import type { SiteKind } from '../../snippets/site-kinds.js';
import type { FeedStanding } from './feed-check-controller.js';
import type { LibraryStanding } from './check-library.js';
import type { BuilderWords } from './words/builder-words.js';

/** Why there is nothing to show or to copy yet. */
export interface Missing {
  readonly text: string;
  /** Id of the control where that is mended; absent where it mends itself. */
  readonly field?: string;
  /** The address that the form sends to. There is all it takes; whoever opened the link has to agree to it. */
  readonly consent?: string;
}

/** What the two questions here look at. */
export interface Sought {
  readonly words: BuilderWords;
  readonly feed: FeedStanding;
  readonly library: LibraryStanding;
  readonly kind: SiteKind;
  /** Absent until there is an address of a feed. */
  readonly embed?: Embed;
}

/**
 * Whatever of this is missing, what was pasted would not work: so there is no snippet until it is there.
 *
 * @param isAnyWhole whether a widget of the page has all it takes: then there is a snippet, without the others
 */
export function missingForSnippet(sought: Sought, isAnyWhole: boolean): Missing | undefined {
  const { words, feed, library, embed, kind } = sought;
  const { snippet } = words;
  if (!embed) return { text: snippet.noAddress, field: 'feed-address' };
  if (feed.status === 'checking') return { text: words.feed.checking };
  if (feed.status !== 'read') return { text: snippet.unreadable, field: 'feed-address' };
  const option = isAnyWhole ? undefined : missingOption(sought);
  // Fixed HTML needs none of the library's files.
  if (option || kind === 'no-script' || library.status === 'good') return option;
  return library.status === 'checking'
    ? { text: words.library.checking }
    : { text: words.library.needed, field: 'library' };
}

/** @param linkedEndpoints where only a link says that a form sends: what is typed here would go there */
export function missingForPreview(sought: Sought, linkedEndpoints: readonly string[]): Missing | undefined {
  const { words, feed, embed, kind } = sought;
  if (feed.status !== 'read' || !embed) return { text: words.preview.waiting };
  const option = missingOption(sought);
  const endpoint = new Map(embed.attributes).get('endpoint');
  // Fixed HTML has no form.
  if (option || kind === 'no-script' || typeof endpoint !== 'string' || !linkedEndpoints.includes(endpoint))
    return option;
  return { text: words.preview.linkedEndpoint(new URL(endpoint, location.href).host), consent: endpoint };
}

function missingOption({ words: { preview }, embed }: Sought): Missing | undefined {
  const option = embed && missingOptionOf(embed.widget.name, Object.fromEntries(embed.attributes));
  return option && { text: preview.needs[option], field: `option-${option}` };
}
