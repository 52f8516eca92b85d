import { attributesOf, type Embed } from './embed.js';
import { needsCommitment } from './option-values.js';
import type { Library } from './library.js';
import type { Widget } from './manifest.js';
import { requestFor } from './request-for.js';
import type { Snippet } from './request.js';
import { SITE_KINDS, type SiteKind } from './site-kinds.js';
import { snippetsFor } from './snippets-for.js';
import { SNIPPET_WORDS } from './words/words.js';

/** What {@link snippetsPage} is written for. */
export interface SnippetsPage {
  readonly library: Library;
  readonly widgets: readonly Widget[];
  /** Address of the feed. */
  readonly feed: string;
  /** Where the form sends. */
  readonly endpoint: string;
}

/** Stands in a snippet for the id of a commitment, which only the feed knows. */
const SOME_COMMITMENT = 'COMMITMENT-ID';
const words = SNIPPET_WORDS.en;

/** Markdown with every widget for every kind of site, ready to paste: the file beside a release. */
export function snippetsPage(page: SnippetsPage): string {
  const { base, version } = page.library;
  return [
    `# Snippets for ${base}${version}/`,
    `Put \`${SOME_COMMITMENT}\` right where it stands: an id from the feed. With choices and a preview, the same is in the builder.`,
    ...SITE_KINDS.flatMap((kind) => kindSection(kind, page)),
  ]
    .join('\n\n')
    .concat('\n');
}

function kindSection(kind: SiteKind, page: SnippetsPage): string[] {
  const { label, note } = words.sites[kind];
  const all = page.widgets.map((widget) => ({
    widget,
    parts: snippetsFor(kind, requestFor(embedOf(widget, page), { library: page.library }, {}, undefined, 'en')),
  }));
  const isShared = (code: string): boolean => all.every(({ parts }) => parts.some((part) => part.code === code));
  const shared = (all[0]?.parts ?? []).filter(({ code }) => isShared(code));
  const explained = new Set<string>();
  const block = ({ part, code }: Snippet): string[] => {
    const { title = part, how = '' } = words.sites[kind].parts[part] ?? {};
    const heading = explained.has(part) ? `**${title}**` : `**${title}.** ${how}`;
    explained.add(part);
    return [heading, `\`\`\`${code.startsWith('<') ? 'html' : 'text'}\n${code}\n\`\`\``];
  };
  return [
    `## ${label}`,
    ...(note ? [note] : []),
    ...all.flatMap(({ widget, parts }) => [
      `### ${label}: ${words.names[widget.name] ?? widget.name}`,
      ...parts.filter(({ code }) => !isShared(code)).flatMap(block),
    ]),
    ...(shared.length ? [`### ${label}: the same for every widget`, ...shared.flatMap(block)] : []),
  ];
}

function embedOf(widget: Widget, { feed, endpoint }: SnippetsPage): Embed {
  const values = new Map([
    ['endpoint', endpoint],
    ...(needsCommitment(widget.name) ? [['commitment', SOME_COMMITMENT] as const] : []),
  ]);
  return { widget, src: feed, lang: '', attributes: attributesOf(widget, values) };
}
