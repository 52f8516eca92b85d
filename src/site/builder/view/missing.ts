import { needsCommitment } from '../../../snippets/option-values.js';
import type { View } from './setting.js';

/** Why there is nothing to show or to copy yet. */
export interface Missing {
  readonly text: string;
  /** Id of the control where that is mended; absent where it mends itself. */
  readonly field?: string;
  /** There is all it takes; whoever opened the link has to agree to where the form sends. */
  readonly asksConsent?: true;
}

/** Whatever of this is missing, what was pasted would not work: so there is no snippet until it is there. */
export function missingForSnippet(view: View): Missing | undefined {
  const { words, standing, request } = view;
  if (!request) return { text: words.snippet.noAddress, field: 'feed-address' };
  if (standing.status === 'checking') return { text: words.feed.checking };
  if (standing.status !== 'read') return { text: words.snippet.unreadable, field: 'feed-address' };
  return missingOption(view);
}

export function missingForPreview(view: View): Missing | undefined {
  const { words, standing, embed } = view;
  if (standing.status !== 'read' || !embed) return { text: words.preview.waiting };
  return missingOption(view) ?? missingConsent(view);
}

function missingOption({ words: { preview }, widget, embed }: View): Missing | undefined {
  const given = new Map(embed?.attributes);
  if (needsCommitment(widget.name) && !given.has('commitment'))
    return { text: preview.needsCommitment, field: 'option-commitment' };
  if (widget.name === 'feedback' && !given.has('endpoint'))
    return { text: preview.needsEndpoint, field: 'option-endpoint' };
  return undefined;
}

/** Where a form would send what is typed here, if only a link says so. */
function missingConsent({ words: { preview }, linked, embed }: View): Missing | undefined {
  const endpoint = new Map(embed?.attributes).get('endpoint');
  if (!linked.endpoint || typeof endpoint !== 'string') return undefined;
  return { text: preview.linkedEndpoint(new URL(endpoint, location.href).host), asksConsent: true };
}
