import { webAddress } from '../../../snippets/embed.js';
import type { Snippet, SnippetRequest } from '../../../snippets/request.js';
import { isFrame } from '../../../snippets/site-kinds.js';
import { snippetsFor } from '../../../snippets/snippets-for.js';
import type { View } from './setting.js';

/** What one has to know before pasting. */
export interface Warning {
  readonly text: string;
  /** Id of the control where it is changed. */
  readonly field?: string;
}

export function warningsFor(
  { words: { snippet }, state, isExample, wrongOptions, linked }: View,
  request: SnippetRequest,
): Warning[] {
  const { embed, library, colours } = request;
  const hasPart = (wanted: Snippet['part']): boolean =>
    snippetsFor(state.cms, request).some(({ part }) => part === wanted);
  const isFramed = isFrame(state.cms);
  const files = new URL(library.base);
  const receiver = webAddress(String(new Map(embed.attributes).get('endpoint') ?? ''));
  const all: [boolean, Warning][] = [
    [
      // Whoever typed an address here knows it.
      state.cms !== 'no-script' && linked.library,
      { text: snippet.otherLibrary(files.host), field: 'library' },
    ],
    [isExample, { text: snippet.isExample, field: 'feed-address' }],
    [isLocal(embed.src) && !isExample, { text: snippet.localFeed, field: 'feed-address' }],
    [state.cms !== 'no-script' && isLocal(library.base), { text: snippet.localFiles, field: 'library' }],
    [wrongOptions.length > 0, { text: snippet.wrongOptions, field: `option-${wrongOptions[0]}` }],
    [state.cms === 'no-script' && embed.widget.name === 'feedback', { text: snippet.formNeedsScript }],
    [
      state.cms !== 'no-script' && !isFramed && !!receiver,
      { text: snippet.formElsewhere(receiver ? new URL(receiver).host : '') },
    ],
    [isFramed && !!receiver, { text: snippet.formInFrame(receiver ? new URL(receiver).host : '', files.origin) }],
    [isFramed && !!(colours.surface || colours.line), { text: snippet.frameColours }],
    [isFramed, { text: snippet.frameHeight }],
    [state.cms === 'wordpress' && !hasPart('shortcode'), { text: snippet.noShortcode }],
    [state.cms === 'no-script' && !hasPart('command'), { text: snippet.noCommand }],
  ];
  return all.filter(([holds]) => holds).map(([, warning]) => warning);
}

/** An address that nobody else can reach. */
const isLocal = (address: string): boolean =>
  /^(localhost|.*\.localhost|127\..*|\[::1\])$/.test(new URL(address).hostname);
