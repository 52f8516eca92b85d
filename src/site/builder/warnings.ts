import { webAddress } from '../../snippets/embed.js';
import { isForPeople, isFormService } from '../../snippets/form-services.js';
import type { Snippet, SnippetRequest } from '../../snippets/request.js';
import { isFrame, type SiteKind } from '../../snippets/site-kinds.js';
import type { PageRequests } from './page-requests.js';
import { isBlockedOnHttps, isLoopback } from '../../snippets/mixed-content.js';
import type { BuilderWords } from './words/builder-words.js';

/** What one has to know before pasting. */
export interface Warning {
  readonly text: string;
  /** Id of the control where it is changed. */
  readonly field?: string;
}

/** Options of what a script does. */
const NEED_SCRIPT = ['limit', 'deep-links', 'data-links', 'offline'];

/** What warnings depend on beside the snippets themselves. */
export interface Circumstances {
  readonly kind: SiteKind;
  readonly page: PageRequests;
  readonly isExample: boolean;
  /** Attributes that were given, and cannot be used. */
  readonly wrongOptions: readonly string[];
  /** Whether only a link says where the files are. Whoever typed an address knows it. */
  readonly linkedLibrary: boolean;
}

export function warningsFor(
  snippets: readonly Snippet[],
  circumstances: Circumstances,
  words: BuilderWords,
): Warning[] {
  const { requests, made } = circumstances.page;
  const all = requests.flatMap((request, index) =>
    warningsOf(request, snippets, circumstances, words).map(({ text, field }) => ({
      text,
      // The options that can be seen are those of the one that is being made.
      field: index === made || !field?.startsWith('option-') ? field : undefined,
    })),
  );
  return [...new Map(all.map((warning) => [warning.text, warning])).values()];
}

function warningsOf(
  { embed, library, colours, page, isDark }: SnippetRequest,
  snippets: readonly Snippet[],
  { kind, isExample, wrongOptions, linkedLibrary }: Circumstances,
  { snippet, vocabulary }: BuilderWords,
): Warning[] {
  const hasPart = (wanted: Snippet['part']): boolean => snippets.some(({ part }) => part === wanted);
  const isFixed = kind === 'no-script';
  const isFramed = isFrame(kind);
  const idle = isFixed ? NEED_SCRIPT.filter((option) => new Map(embed.attributes).has(option)) : [];
  const files = new URL(library.base);
  const values = new Map(embed.attributes);
  const receiver = webAddress(String(values.get('endpoint') ?? ''));
  const host = receiver ? new URL(receiver).host : '';
  const isSentAsJson = !values.has('format') && isFormService(receiver ?? '');
  // Of a page that is itself on http:, and on this site, everything is.
  const blocked = page?.startsWith('http:') ? [] : [embed.src, library.base].filter(isBlockedOnHttps);
  const insecure = [...new Set(blocked.map((address) => new URL(address).origin))];
  const all: [boolean, Warning][] = [
    [!isFixed && linkedLibrary, { text: snippet.otherLibrary(files.host), field: 'library' }],
    [isExample, { text: snippet.isExample, field: 'feed-address' }],
    [isLocal(embed.src, page) && !isExample, { text: snippet.localFeed, field: 'feed-address' }],
    [!isFixed && isLocal(library.base, page), { text: snippet.localFiles, field: 'library' }],
    [
      !isFixed && insecure.length > 0,
      { text: snippet.insecure(insecure.join(', ')), field: blocked.includes(embed.src) ? 'feed-address' : 'library' },
    ],
    [wrongOptions.length > 0, { text: snippet.wrongOptions, field: `option-${wrongOptions[0]}` }],
    [isFixed && embed.widget.name === 'feedback', { text: snippet.formNeedsScript }],
    [
      idle.length > 0,
      {
        text: snippet.noEffect(idle.map((option) => vocabulary.options[option]?.label ?? option).join('; ')),
        field: `option-${idle[0]}`,
      },
    ],
    [isFixed && hasPart('markup') && Object.keys(colours).length > 0, { text: snippet.noColours }],
    [!isFixed && !!receiver && isForPeople(receiver), { text: snippet.forPeople(host), field: 'option-endpoint' }],
    [!isFixed && isSentAsJson, { text: snippet.serviceAsReceiver(host), field: 'option-format' }],
    [
      !isFixed && !page?.startsWith('http:') && !!receiver && isBlockedOnHttps(receiver),
      { text: snippet.insecureEndpoint(host), field: 'option-endpoint' },
    ],
    [!isFixed && !isFramed && !!receiver, { text: snippet.formElsewhere(host) }],
    [isFramed && !!receiver, { text: snippet.formInFrame(host, files.origin) }],
    [isFramed && !!(colours.surface || colours.line), { text: snippet.frameColours }],
    [isFramed && !!isDark, { text: snippet.frameDark }],
    [isFramed, { text: snippet.frameHeight }],
    [kind === 'wordpress' && !hasPart('shortcode'), { text: snippet.noShortcode }],
    [isFixed && !hasPart('command') && !hasPart('contact'), { text: snippet.noCommand }],
  ];
  return all.filter(([holds]) => holds).map(([, warning]) => warning);
}

/** An address that nobody else can reach; what is on the page's own site is written without its host. */
const isLocal = (address: string, page: string | undefined): boolean =>
  new URL(address).origin !== page && isLoopback(new URL(address).hostname);
