import { escapeScript, quoteForShell } from './escape.js';
import { frameAddress, frameHtml } from './frame.js';
import { languageHtml, loaderHtml, moduleHtml, placeholderHtml, stylesheetHtml, styleHtml, tagHtml } from './html.js';
import { languageFile } from './library.js';
import type { CmsName, Snippet, SnippetRequest } from './request.js';
import { shortcode } from './shortcode.js';

/** What has to be copied for a content management system, in the order in which it is used. */
export function snippetsFor(cms: CmsName, request: SnippetRequest): Snippet[] {
  switch (cms) {
    case 'html':
    case 'typo3':
      return [{ part: 'page', code: wholeHtml(request) }];
    case 'wordpress':
      return [...placeholderParts(request), ...shortcode(request)];
    case 'drupal':
      return placeholderParts(request);
    case 'tag-manager':
      return [
        { part: 'tag', code: tagManagerHtml(request) },
        { part: 'content', code: placeholderHtml(request.embed, request.fallback) },
      ];
    case 'sharepoint':
    case 'squarespace':
      return [{ part: 'frame', code: frameHtml(request) }, sentence(request)];
    case 'wix':
    case 'google-sites':
      return [
        { part: 'frame', code: frameHtml(request) },
        { part: 'address', code: frameAddress(request.library, request.embed, request.colours) },
        sentence(request),
      ];
    case 'no-script':
      return [...prerenderCommand(request), sentence(request)];
  }
}

/** Whether the visitor's page itself loads the library: then its policy has to allow that. */
export const loadsLibrary = (cms: CmsName): boolean => ['html', 'typo3', 'wordpress', 'drupal', 'tag-manager'].includes(cms);

/** Whether the loader loads it, and not a tag of the page. */
export const usesLoader = (cms: CmsName): boolean => ['wordpress', 'drupal', 'tag-manager'].includes(cms);

function wholeHtml({ embed, library, colours, fallback }: SnippetRequest): string {
  return [
    stylesheetHtml(library),
    moduleHtml(library),
    ...languageHtml(library, embed.lang),
    ...styleHtml(embed, colours),
    tagHtml(embed, fallback),
  ].join('\n');
}

function placeholderParts({ embed, library, colours, fallback }: SnippetRequest): Snippet[] {
  const once = [loaderHtml(library), ...languageHtml(library, embed.lang), ...styleHtml(embed, colours)];
  return [
    { part: 'content', code: placeholderHtml(embed, fallback) },
    { part: 'once', code: once.join('\n') },
  ];
}

/** Tag managers write scripts into the page anew and lose attributes on the way: so the script sets them itself. */
function tagManagerHtml({ embed, library, colours }: SnippetRequest): string {
  const files = ['coalition-widgets.loader.js', languageFile(embed.lang)].filter((file) => file !== undefined);
  const calls = files.map(
    (file) => `  add(${escapeScript(library.base + file)}, ${escapeScript(library.integrity[file] ?? '')});`,
  );
  return [
    ...styleHtml(embed, colours),
    '<script>',
    '(function (page) {',
    '  function add(address, integrity) {',
    "    var script = page.createElement('script');",
    '    script.src = address;',
    "    if (integrity) { script.integrity = integrity; script.crossOrigin = 'anonymous'; }",
    '    page.head.appendChild(script);',
    '  }',
    ...calls,
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

/** None where a value cannot be written so that every shell reads it as it is. */
function prerenderCommand({ embed: { src, widget, lang, attributes } }: SnippetRequest): Snippet[] {
  const all = [...(lang ? [['lang', lang] as const] : []), ...attributes];
  const words = [
    quoteForShell(src, true),
    `--widget ${widget.tag}`,
    // Joined by an equals sign: a value may begin with a hyphen. In the quotes as a whole: PowerShell splits at a dot.
    ...all.map(([name, value]) => (value === true ? `--${name}` : quoteForShell(`--${name}=${value}`))),
  ];
  return words.includes(undefined) ? [] : [{ part: 'command', code: ['npx coalition-feed prerender', ...words].join(' ') }];
}
