import type { Feed } from '../feed-format/types.js';
import { attributesOf, webAddress, type Embed } from './embed.js';
import { textIn } from './feed-texts.js';
import { needsCommitment } from './option-values.js';
import type { Library } from './library.js';
import type { Widget } from './manifest.js';
import { requestFor } from './request-for.js';
import type { Snippet, SnippetRequest } from './request.js';
import { SITE_KINDS, type SiteKind } from './site-kinds.js';
import { snippetsFor } from './snippets-for.js';
import { replacements } from './upgrade.js';
import type { SnippetWords } from './words/snippet-words.js';
import { SNIPPET_WORDS, type SnippetLanguage } from './words/words.js';

/** What {@link snippetsPage} is written for. */
export interface SnippetsPage {
  readonly library: Library;
  readonly widgets: readonly Widget[];
  /** Address of the feed. */
  readonly feed: string;
  /** What is at that address, where it could be read and is the coalition's own. */
  readonly data?: Feed;
  /** Whether the feed is the invented one, which nobody should publish as theirs. */
  readonly isExample: boolean;
  /** Whether nobody said where the files are, so that the library's address is an invented one. */
  readonly isExampleBase: boolean;
  /** The version that pages may have, which this one follows. */
  readonly previous?: Pick<Library, 'version' | 'integrity'>;
  /** Of what is said around the snippets; where it is absent, the feed's own where webmasters have it. */
  readonly language?: SnippetLanguage;
}

/** Stands in a snippet for the id of a commitment, which only the feed knows. */
export const SOME_COMMITMENT = 'COMMITMENT-ID';
/**
 * Stands where the form sends: whoever runs a receiver knows, and nobody else. As an address of no such protocol it is refused before
 * somebody writes: a form that was pasted as it is says so in the console, and shows what stands between its tags.
 */
export const ENDPOINT = 'REPLACE:ENDPOINT';
/** Stand for the coalition's name and page where its feed does not say them. */
export const NAME = 'COALITION-NAME';
export const PAGE = 'COALITION-PAGE';

/** Markdown with every widget for every kind of site, ready to paste: the file beside a release. What visitors read in it is in the feed's language. */
export function snippetsPage(page: SnippetsPage): string {
  const { base, version } = page.library;
  const language = page.language ?? languageOf(page);
  const words = SNIPPET_WORDS[language];
  const { title, replace, folder, feed, commitment, endpoint, coalition } = words.page;
  return [
    `# ${title(`${base}${version}/`)}`,
    replace,
    [
      ...(page.isExampleBase ? [`- \`${base}\`: ${folder}`] : []),
      ...(page.isExample ? [`- \`${page.feed}\`: ${feed}`] : []),
      `- \`${SOME_COMMITMENT}\`: ${commitment}`,
      `- \`${ENDPOINT}\`: ${endpoint}`,
      ...(coalitionPage(page) ? [] : [`- ${coalition(`\`${NAME}\``, `\`${PAGE}\``)}`]),
    ].join('\n'),
    ...commitmentsOf(page.data, words),
    ...SITE_KINDS.flatMap((kind) => kindSection(kind, page, words)),
    ...upgradeSection(page, words),
  ]
    .join('\n\n')
    .concat('\n');
}

const languageOf = ({ data }: SnippetsPage): SnippetLanguage => (/^es\b/i.test(data?.language ?? '') ? 'es' : 'en');

/** Where the coalition says more of itself; a visitor who was led to the feed would read JSON. */
const coalitionPage = ({ data }: SnippetsPage): string | undefined => webAddress(data?.url ?? '');

function kindSection(kind: SiteKind, page: SnippetsPage, words: SnippetWords): string[] {
  const { label, note } = words.sites[kind];
  const all = page.widgets.map((widget) => ({
    widget,
    parts: snippetsFor(kind, requestOf(widget, page)),
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
    ...(shared.length ? [`### ${label}: ${words.page.shared}`, ...shared.flatMap(block)] : []),
  ];
}

/** The ids to choose from; the longest list is a table that somebody can search. */
function commitmentsOf(data: Feed | undefined, { page, options }: SnippetWords): string[] {
  if (!data?.commitments.length) return [];
  const inCell = (text: string): string => text.replace(/\s+/g, ' ').replace(/[|\\`<]/g, (sign) => `\\${sign}`);
  const rows = data.commitments.map(
    ({ id, title }) => `| ${inCell(id)} | ${inCell(textIn(title, data.language, data))} |`,
  );
  return [[`| ${page.id} | ${options['commitment']?.label} |`, '|---|---|', ...rows].join('\n')];
}

/** For pages that have the version before. */
function upgradeSection({ previous, library }: SnippetsPage, { page: words }: SnippetWords): string[] {
  if (!previous) return [];
  const { upgrade } = words;
  const rows = replacements(previous, library).map(({ old, now, file }) => {
    const what = file ? ` (${file})` : '';
    return `| \`${old}\`${what} | ${old === now ? upgrade.same : `\`${now}\``} |`;
  });
  return [
    `## ${upgrade.title(previous.version, library.version)}`,
    upgrade.how,
    [`| ${upgrade.search} | ${upgrade.replace} |`, '|---|---|', ...rows].join('\n'),
  ];
}

/** In the feed's language: most pages that show a feed are in it. */
function requestOf(widget: Widget, page: SnippetsPage): SnippetRequest {
  const request = requestFor(
    embedOf(widget, page),
    { library: page.library },
    {},
    page.data,
    page.data?.language ?? 'en',
  );
  if (coalitionPage(page)) return request;
  const link = page.data ? request.fallback.link : NAME;
  return { ...request, fallback: { ...request.fallback, link, href: PAGE } };
}

function embedOf(widget: Widget, { feed }: SnippetsPage): Embed {
  const values = new Map(needsCommitment(widget.name) ? [['commitment', SOME_COMMITMENT]] : []);
  const attributes = attributesOf(widget, values);
  const takesMessages = widget.options.some(({ name }) => name === 'endpoint');
  return {
    widget,
    src: feed,
    lang: '',
    attributes: takesMessages ? [['endpoint', ENDPOINT], ...attributes] : attributes,
  };
}
