import { escapeHtml, escapeScript, quoteForShell } from './escape.js';
import { frameAddress, frameHtml, widgetPageAddress } from './frame.js';
import {
  frameHostHtml,
  headingHtml,
  loaderHtml,
  pageHtml,
  placeholderHtml,
  stylesheetHtml,
  styleHtml,
} from './html.js';
import { folderOf } from './library.js';
import type { Snippet, SnippetRequest } from './request.js';
import type { SiteKind } from './site-kinds.js';
import { shortcode } from './shortcode.js';
import { STARTER_CSS } from './starter-css.js';
import { publishedWords } from './words/published-words.js';

/** What has to be copied for a content management system, in the order in which it is used. */
export function snippetsFor(kind: SiteKind, request: SnippetRequest): Snippet[] {
  switch (kind) {
    case 'html':
    case 'typo3':
      return [{ part: 'page', code: pageHtml([request]) }];
    case 'wordpress':
      return [...shortcode(request), ...oEmbedAddress(request), ...placeholderParts(request)];
    case 'drupal':
    case 'joomla':
      return placeholderParts(request);
    case 'tag-manager':
      return [
        { part: 'tag', code: tagManagerHtml(request) },
        { part: 'content', code: placeholderHtml(request) },
      ];
    case 'sharepoint':
    case 'squarespace':
    case 'opencities':
      return [framePart(request), sentence(request)];
    case 'wix':
    case 'google-sites':
      return [framePart(request), addressPart(request), sentence(request)];
    case 'iframe':
      return [
        framePart(request),
        addressPart(request),
        sentence(request),
        { part: 'height', code: frameHostHtml(request.library) },
      ];
    case 'no-script':
      if (request.embed.widget.name === 'feedback') return [contact(request)];
      return [
        ...markup(request).flatMap((made): Snippet[] => [made, { part: 'rules', code: STARTER_CSS }]),
        ...prerenderCommand(request),
        sentence(request),
      ];
  }
}

/** The widget without script, where it was made. */
const markup = (request: SnippetRequest): Snippet[] =>
  request.markup === undefined ? [] : [{ part: 'markup', code: [...headingHtml(request), request.markup].join('\n') }];

/** What a page without script has of a widget, as HTML; `undefined` until it is made. */
export function fixedCode(request: SnippetRequest): string | undefined {
  if (request.embed.widget.name === 'feedback') return `<p>${escapeHtml(contact(request).code)}</p>`;
  return markup(request)[0]?.code;
}

/** The colour apart: what an administrator adds once serves every widget, and a colour only widgets of one kind. */
function placeholderParts(request: SnippetRequest): Snippet[] {
  const { library } = request;
  return [
    { part: 'content', code: placeholderHtml(request) },
    { part: 'once', code: `${stylesheetHtml(library)}\n${loaderHtml(library)}` },
    ...colourPart(request),
  ];
}

const colourPart = (request: SnippetRequest): Snippet[] => styleHtml(request).map((code) => ({ part: 'colour', code }));

const framePart = (request: SnippetRequest): Snippet => ({ part: 'frame', code: frameHtml(inOneLanguage(request)) });

const addressPart = (request: SnippetRequest): Snippet => ({
  part: 'address',
  code: frameAddress(folderOf(request.library), inOneLanguage(request).embed, request.colours, request.isDark),
});

/**
 * A frame does not know the language of the page around it, and whether the script that tells it is beside it nobody knows here: its
 * address names that of its title and of the sentence below it.
 */
const inOneLanguage = (request: SnippetRequest): SnippetRequest => ({
  ...request,
  embed: { ...request.embed, lang: request.embed.lang || request.fallback.lang },
});

/** None for the form: on its own page it sends to the site's receiver, whatever was chosen here. */
function oEmbedAddress({ embed, fallback, widgetPages }: SnippetRequest): Snippet[] {
  if (!widgetPages || embed.widget.name === 'feedback') return [];
  return [{ part: 'oembed', code: widgetPageAddress(widgetPages, embed, fallback.lang) }];
}

/** Tag managers write scripts into the page anew and lose attributes on the way: so the script sets them itself. */
function tagManagerHtml(request: SnippetRequest): string {
  const { library } = request;
  const file = 'coalition-widgets.loader.js';
  const integrity = library.integrity[file];
  return [
    ...styleHtml(request),
    '<script>',
    '(function (page) {',
    "  var script = page.createElement('script');",
    `  script.src = ${escapeScript(folderOf(library) + file)};`,
    ...(integrity ? [`  script.integrity = ${escapeScript(integrity)};`, "  script.crossOrigin = 'anonymous';"] : []),
    '  page.head.appendChild(script);',
    '})(document);',
    '</script>',
  ].join('\n');
}

/**
 * For hosts where the frame is all there is: a plain sentence for whoever does not see it. Without the coalition's
 * name, which might be taken for mark-up where someone pastes this as HTML.
 */
function sentence({ fallback: { lead, href } }: SnippetRequest): Snippet {
  return { part: 'sentence', code: `${lead} ${href}` };
}

/** In place of the form, which needs script. */
function contact({ fallback: { lang, href } }: SnippetRequest): Snippet {
  return { part: 'contact', code: `${publishedWords(lang).words.formElsewhere} ${href}` };
}

/** None where a value cannot be written so that every shell reads it as it is. */
function prerenderCommand({ embed: { src, widget, lang, attributes } }: SnippetRequest): Snippet[] {
  const all = [...(lang ? [['lang', lang] as const] : []), ...attributes];
  const words = [
    quoteForShell(src, { isAddress: true }),
    `--widget ${widget.tag}`,
    // The same as is offered beside it: without script whatever had to be opened would stay closed.
    '--plain',
    // Joined by an equals sign: a value may begin with a hyphen. In the quotes as a whole: PowerShell splits at a dot.
    ...all.map(([name, value]) => (value === true ? `--${name}` : quoteForShell(`--${name}=${value}`))),
  ];
  // A file rather than what is printed: PowerShell writes that anew in an encoding of its own. And nothing is installed
  // that only has the same name.
  const code = ['npx --no-install coalition-feed prerender', ...words, '--out "widget.html"'].join(' ');
  return words.includes(undefined) ? [] : [{ part: 'command', code }];
}
