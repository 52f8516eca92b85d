/* What the builder finds in the source of a page: every mistake that webmasters made, told by its words and its line; and none where there is none. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import type * as CheckPage from '../../src/page-check/check-page.js';
import type { Known } from '../../src/page-check/known.js';
import type * as Words from '../../src/page-check/words/words.js';
import type * as Embed from '../../src/snippets/embed.js';
import type * as Headings from '../../src/snippets/headings.js';
import type * as Manifest from '../../src/snippets/manifest.js';
import type * as RequestFor from '../../src/snippets/request-for.js';
import type * as SiteKinds from '../../src/snippets/site-kinds.js';
import type * as SnippetsForPage from '../../src/snippets/snippets-for-page.js';
import type * as SnippetsPage from '../../src/snippets/snippets-page.js';
import type * as PlainHtml from '../../src/static-html/plain-html.js';
import { processorTime } from '../support/processor-time.ts';
import { load, projectFolder, runTool } from './tool/kit.ts';

type Modules = typeof CheckPage &
  typeof Words &
  typeof Embed &
  typeof Headings &
  typeof Manifest &
  typeof RequestFor &
  typeof SiteKinds &
  typeof SnippetsForPage &
  typeof SnippetsPage &
  typeof PlainHtml;
let modules: Modules;
let known: Known;
before(async () => {
  modules = await load<Modules>(
    'src/page-check/check-page.ts',
    'src/page-check/words/words.ts',
    'src/snippets/embed.ts',
    'src/snippets/headings.ts',
    'src/snippets/manifest.ts',
    'src/snippets/request-for.ts',
    'src/snippets/site-kinds.ts',
    'src/snippets/snippets-for-page.ts',
    'src/snippets/snippets-page.ts',
    'src/static-html/plain-html.ts',
  );
  const manifest = read('dist/custom-elements.json');
  known = {
    version: '1.2.3',
    integrity: read('dist/integrity.json') as Record<string, string>,
    widgets: modules.readManifest(manifest),
    feedOptions: modules.readFeedOptions(manifest),
    properties: modules.readProperties(manifest),
  };
});

const read = (path: string): unknown => JSON.parse(readFileSync(join(projectFolder, path), 'utf8'));

const MODULE = '<script type="module" src="https://w.example/1.2.3/coalition-widgets.js"></script>';
const LOADER = '<script src="https://w.example/1.2.3/coalition-widgets.loader.js" defer></script>';
const SRC = 'src="https://data.example/coalition.json"';
const SUMMARY = `<coalition-summary ${SRC}>See our page.</coalition-summary>`;
/** A widget with the given attributes, on a page that has all else. */
const withAttributes = (tag: string, attributes: string): string =>
  `${MODULE}\n<${tag} ${SRC} ${attributes}>See our page.</${tag}>`;
const form = (attributes: string): string => withAttributes('coalition-feedback', attributes);
const list = (attributes: string): string => withAttributes('coalition-commitments', attributes);
const frame = (query: string, attributes = ''): string =>
  `<iframe src="/1.2.3/frame.html?${query}" ${attributes}></iframe>`;
const script = (attributes: string): string => `<script ${attributes}></script>\n${SUMMARY}`;

/** Each finding in one line: its cause, its lines, and what to write instead. */
const found = (source: string): string[] =>
  modules
    .checkPage(source, known)
    .findings.map(({ cause, lines, instead }) => `${cause} ${lines.join(',')}${instead && ` → ${instead}`}`);
const causes = (source: string): string[] => modules.checkPage(source, known).findings.map(({ cause }) => cause);

/** What is pasted, and everything that is found. */
type Case = readonly [what: string, source: string, ...findings: string[]];

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'quotes and spaces': [
    [
      'curly quotes around module',
      `<script type=”module” src="https://w.example/1.2.3/coalition-widgets.js"></script>\n${SUMMARY}`,
      'quotes 1 → <script type="module" src="https://w.example/1.2.3/coalition-widgets.js">',
    ],
    [
      'curly quotes everywhere',
      '<script type=“module” src=“https://w.example/1.2.3/coalition-widgets.js”></script>\n<coalition-summary src=“/c.json”>x</coalition-summary>',
      'quotes 1 → <script type="module" src="https://w.example/1.2.3/coalition-widgets.js">',
      'quotes 2 → <coalition-summary src="/c.json">',
    ],
    [
      'single curly quotes',
      `${MODULE}<coalition-summary src=‘/c.json’>x</coalition-summary>`,
      `quotes 1 → <coalition-summary src='/c.json'>`,
    ],
    [
      'quotes that came as an entity',
      `${MODULE}<div data-coalition-widget=&quot;summary&quot; data-src=&quot;/c.json&quot;>x</div>`,
      'quotes 1 → <div data-coalition-widget="summary" data-src="/c.json">',
    ],
    [
      'curly quotes in the script of a tag manager',
      `<script>\nscript.src = “https://w.example/1.2.3/coalition-widgets.loader.js”;</script>\n${SUMMARY}`,
      'quotes 1 → = "https://w.example/1.2.3/coalition-widgets.loader.js";',
    ],
    ['a lost quote', `${MODULE}<coalition-summary src="/c.json lang="es">x</coalition-summary>`, 'lost-quote 1'],
    ['a quote without its end', `${MODULE}\n<coalition-summary src="/c.json>x</coalition-summary>`, 'lost-quote 2'],
    [
      'a non-breaking space after the tag',
      `${MODULE}\n<coalition-summary\u00a0src="/c.json">x</coalition-summary>`,
      'space 2 → <coalition-summary src="/c.json">',
    ],
    [
      'a non-breaking space between attributes',
      `${MODULE}\n<coalition-summary src="/c.json"\u00a0lang="es">x</coalition-summary>`,
      'space 2 → <coalition-summary src="/c.json" lang="es">',
    ],
    [
      'a non-breaking space in the script’s tag',
      `<script\u00a0type="module" src="https://w.example/1.2.3/coalition-widgets.js"></script>\n${SUMMARY}`,
      'space 1 → <script type="module" src="https://w.example/1.2.3/coalition-widgets.js">',
    ],
  ],
  'where it stands': [
    [
      'escaped code',
      `<p>&lt;script type="module" src="https://w.example/1.2.3/coalition-widgets.js"&gt;&lt;/script&gt;<br>\n&lt;coalition-summary src="/c.json"&gt;x&lt;/coalition-summary&gt;</p>`,
      'escaped 1',
      'escaped 2',
    ],
    [
      'escaped code with a link that the editor made',
      '<p>&lt;coalition-summary src=&quot;<a href="https://data.example/c.json">https://data.example/c.json</a>&quot;&gt;</p>',
      'escaped 1',
    ],
    ['code that was escaped twice', '<p>&amp;lt;coalition-summary src="x"&amp;gt;</p>', 'escaped 1'],
    ['a blank after the sign', `${LOADER}\n< coalition-summary src="/c.json">`, 'escaped 2'],
    ['code in a code block', '<pre><code>&lt;coalition-summary src="/c.json"&gt;</code></pre>', 'escaped 1'],
    ['a shortcode that nobody replaced', '<p>\n[coalition_summary src="/c.json"]</p>', 'shortcode 2'],
    ['a comment around it', `<!--\n${MODULE}\n${SUMMARY} -->`, 'comment 2', 'comment 3'],
    ['a noscript around it', `<noscript>${MODULE}\n${SUMMARY}</noscript>`, 'noscript 1', 'noscript 2'],
    ['a noscript around the script', `<noscript>${MODULE}</noscript>\n${SUMMARY}`, 'noscript 1'],
    ['a template around it', `${MODULE}<template>\n${SUMMARY}</template>`, 'template 2'],
  ],
  'names of tags': [
    ...(
      [
        ['coalition-comitments', 'coalition-commitments'],
        ['coalition_summary', 'coalition-summary'],
        ['coalitionsummary', 'coalition-summary'],
        ['coalition-events', 'coalition-timeline'],
        ['coalition-form', 'coalition-feedback'],
        ['coalition-progress-bar', 'coalition-progress'],
        ['coaliton-summary', 'coalition-summary'],
        ['coalicion-resumen', 'coalition-summary'],
        ['coalition-member', 'coalition-members'],
      ] as const
    ).map(([tag, meant]): Case => [
      tag,
      `${LOADER}\n<${tag} ${SRC}>x</${tag}>`,
      `unknown-tag 2 → <${meant}>…</${meant}>`,
    ]),
    ['one that means nothing', `${LOADER}\n<coalition-weather>x</coalition-weather>`, 'unknown-tag 2'],
    [
      'a placeholder of no widget',
      `${LOADER}\n<div data-coalition-widget="events" data-${SRC}>x</div>`,
      'unknown-widget 2 → timeline',
    ],
    [
      'a placeholder with the whole tag',
      `${LOADER}\n<div data-coalition-widget="coalition-members" data-${SRC}>x</div>`,
      'unknown-widget 2 → members',
    ],
    [
      'a placeholder with another attribute',
      `${LOADER}\n<div data-coalition="members" data-${SRC}>x</div>`,
      'attribute 2 → data-coalition-widget="members"',
    ],
    [
      'a frame of no widget',
      '<iframe src="https://w.example/1.2.3/frame.html?widget=event&amp;src=/c.json"></iframe>',
      'unknown-widget 1 → timeline',
    ],
  ],
  'how tags begin and end': [
    [
      'a paragraph in a widget in a paragraph',
      `${MODULE}<p>\n<coalition-summary ${SRC}><p>x</p></coalition-summary>`,
      'block-in-paragraph 2',
    ],
    ['a paragraph that has ended', `${MODULE}<p>One<div><coalition-summary ${SRC}><p>x</p></coalition-summary></div>`],
    [
      'a self-closing tag',
      `${MODULE}\n<coalition-summary ${SRC} />\n<coalition-members ${SRC}></coalition-members>`,
      `self-closing 2 → <coalition-summary ${SRC}>…</coalition-summary>`,
    ],
    ['no end tag', `${MODULE}\n<div><coalition-summary ${SRC}>x</div>`, 'unclosed 2'],
    [
      'a widget in another',
      `${MODULE}<coalition-summary ${SRC}>\n<coalition-members ${SRC}></coalition-members></coalition-summary>`,
      'nested 2',
    ],
    [
      'an id that another element has',
      `${MODULE}<div id="plan"></div>\n<coalition-summary id="plan" ${SRC}>x</coalition-summary>`,
      'duplicate-id 2',
    ],
  ],
  frames: [
    [
      'an address that was escaped twice',
      frame('widget=summary&amp;amp;src=/c.json', 'title="x"'),
      'escaped-twice 1 → /1.2.3/frame.html?widget=summary&amp;src=/c.json',
    ],
    [
      'and as WordPress does it',
      frame('widget=summary&amp;#038;src=/c.json', 'title="x"'),
      'escaped-twice 1 → /1.2.3/frame.html?widget=summary&amp;src=/c.json',
    ],
    [
      'the address of a feed that was escaped twice',
      `${MODULE}\n<coalition-summary src="/c.json?a=1&amp;amp;b=2">x</coalition-summary>`,
      'escaped-twice 2 → /c.json?a=1&amp;b=2',
    ],
    ['no widget', frame('src=/c.json', 'title="x"'), 'no-widget 1'],
    ['a widget that a frame does not show', frame('widget=feed&src=/c.json', 'title="x"'), 'unknown-widget 1'],
    ['another word for it', frame('widget=datos&src=/c.json', 'title="x"'), 'unknown-widget 1'],
    ['a form without a feed', frame('widget=feedback&endpoint=/contributions', 'title="x"')],
    [
      'a sandbox without scripts',
      frame('widget=summary&src=/c.json', 'title="x" sandbox'),
      'sandbox 1 → sandbox="allow-scripts"',
    ],
    [
      'a sandbox with others',
      frame('widget=summary&src=/c.json', 'title="x" sandbox="allow-forms"'),
      'sandbox 1 → sandbox="allow-scripts allow-forms"',
    ],
    ['a sandbox with scripts', frame('widget=summary&src=/c.json', 'title="x" sandbox="Allow-Scripts allow-forms"')],
    [
      'a # in the address',
      frame('widget=summary&accent=#7a1d3a&src=/c.json', 'title="x"'),
      'hash 1 → /1.2.3/frame.html?widget=summary&amp;accent=%237a1d3a&amp;src=/c.json',
    ],
    ['no title', frame('widget=summary&src=/c.json'), 'no-title 1 → title="…"'],
    ['an empty title', frame('widget=summary&src=/c.json', 'title=" "'), 'no-title 1 → title="…"'],
    ['a title from the script', `${frame('widget=summary&src=/c.json')}<script src="/1.2.3/frame-host.js"></script>`],
  ],
  attributes: [
    ['a language without words', list('lang="zh-TW"'), 'lang-without-words 2'],
    ['hidden', list('hidden'), 'hidden 2'],
    ['hidden by its style', list('style="color:red; display: none"'), 'hidden 2'],
    ['a frame that is hidden', frame('widget=summary&src=/c.json', 'title="x" hidden'), 'hidden 1'],
    ['a title for an id', withAttributes('coalition-progress', 'commitment="A budget for all"'), 'not-an-id 2'],
    [
      'a feed that is closed too early',
      `${MODULE}\n<coalition-feed ${SRC}></coalition-feed>\n<coalition-summary>x</coalition-summary>`,
      'feed-closed 2',
    ],
    [
      'data-src on a tag',
      `${MODULE}\n<coalition-summary data-src="/c.json">x</coalition-summary>`,
      'attribute 2 → src="/c.json"',
    ],
    ['language', list('language="es"'), 'attribute 2 → lang="es"'],
    ['idioma', list('idioma="es"'), 'attribute 2 → lang="es"'],
    ['heading', list('heading="2"'), 'attribute 2 → heading-level="2"'],
    ['headingLevel', list('headingLevel="2"'), 'attribute 2 → heading-level="2"'],
    ['area', list('area="Water"'), 'attribute 2 → policy-area="Water"'],
    ['max', list('max="5"'), 'attribute 2 → limit="5"'],
    ['filters', list('filters="no"'), 'attribute 2 → no-filters'],
    ['memeber', list('memeber="a"'), 'attribute 2 → member="a"'],
    ['status in place of completion', list('status="complete"'), 'attribute 2 → completion="complete"'],
    ['privacy', form('endpoint="/contributions" privacy="/p"'), 'attribute 2 → privacy-url="/p"'],
    ['accent', list('accent="7a1d3a"'), 'colour-attribute 2 → :root { --coalition-accent: #7a1d3a; }'],
    ['refresh', list('refresh="5"'), 'attribute-elsewhere 2'],
    ['width', list('width="100%"'), 'attribute 2'],
    ['scr', `${MODULE}\n<coalition-summary scr="/c.json">x</coalition-summary>`, 'attribute 2 → src="/c.json"'],
    [
      'scr of a feed around',
      `${MODULE}\n<coalition-feed scr="/c.json"><coalition-summary>x</coalition-summary></coalition-feed>`,
      'attribute 2 → src="/c.json"',
    ],
    [
      'of a placeholder',
      `${LOADER}\n<div data-coalition-widget="summary" data-${SRC} data-language="es" data-aos="fade">x</div>`,
      'attribute 2 → data-lang="es"',
    ],
    ['of a frame', frame('widget=commitments&amp;src=/c.json&amp;max=5', 'title="x"'), 'attribute 1 → limit=5'],
    ['false for no', list('no-filters="false"'), 'flag 2'],
    ['no for no', list('deep-links="no"'), 'flag 2'],
    ['a value that means nothing', list('completion="done"'), 'value 2'],
    ['a level of headings with its letter', list('heading-level="h2"'), 'value 2'],
    ['a date in another order', withAttributes('coalition-timeline', 'from="31/05/2026"'), 'value 2'],
    ['a number in words', list('limit="all"'), 'number 2'],
    [
      'a time with a unit',
      `${MODULE}\n<coalition-feed ${SRC} refresh="1h"><coalition-summary>x</coalition-summary></coalition-feed>`,
      'number 2',
    ],
    ['the name of a language', list('lang="Spanish"'), 'lang 2 → lang="es"'],
    ['the name of a language on the page', `<html lang="español">${MODULE}${SUMMARY}`, 'lang 1 → <html lang="es">'],
    ['in English', `<html lang="english">${MODULE}${SUMMARY}`, 'lang 1 → <html lang="en">'],
    ['in itself', `<html lang="Euskara">${MODULE}${SUMMARY}`, 'lang 1 → <html lang="eu">'],
    ['of none that we have', `<html lang="klingon">${MODULE}${SUMMARY}`, 'lang 1'],
    [
      'the address of the form by another name',
      form('action="/contributions"'),
      'attribute 2 → endpoint="/contributions"',
    ],
    [
      'a mail address for the page on privacy',
      form('endpoint="/c" privacy-url="open@town.example"'),
      'not-an-address 2',
    ],
    ['no commitment', withAttributes('coalition-progress', ''), 'no-commitment 2 → commitment="…"'],
    ['no endpoint', form(''), 'no-endpoint 2 → endpoint="…"'],
    ['no feed', `${MODULE}\n<coalition-summary>x</coalition-summary>`, 'no-feed 2 → src="https://…/coalition.json"'],
  ],
  addresses: [
    [
      'a feed on http',
      `${MODULE}\n<coalition-summary src="http://data.example/c.json">x</coalition-summary>`,
      'insecure 2 → https://data.example/c.json',
    ],
    [
      'files on http',
      script('type="module" src="http://w.example/1.2.3/coalition-widgets.js"'),
      'insecure 1 → https://w.example/1.2.3/coalition-widgets.js',
    ],
    [
      'a form that sends over http',
      form('endpoint="http://town.example/contributions"'),
      'insecure 2 → https://town.example/contributions',
    ],
    [
      'a host without https://',
      `${MODULE}\n<coalition-summary src="www.data.example/c.json">x</coalition-summary>`,
      'no-scheme 2 → https://www.data.example/c.json',
    ],
    [
      'a file of this computer',
      `${MODULE}\n<coalition-summary src="file:///C:/c.json">x</coalition-summary>`,
      'own-computer 2',
    ],
    [
      'a folder of this computer',
      `${MODULE}\n<coalition-summary src="C:\\feeds\\c.json">x</coalition-summary>`,
      'own-computer 2',
    ],
    [
      'localhost',
      `${MODULE}\n<coalition-summary src="http://localhost:8080/c.json">x</coalition-summary>`,
      'own-computer 2',
    ],
    ...[
      'https://data.example/plan.xlsx',
      'https://data.example/plan.csv',
      'https://data.example/plan.html',
      'https://docs.google.com/spreadsheets/d/abc/edit',
      'https://github.com/town/open/blob/main/coalition.json',
    ].map((address): Case => [
      address,
      `${MODULE}\n<coalition-summary src="${address}">x</coalition-summary>`,
      'not-json 2',
    ]),
    ['a mail address', form('endpoint="mayor@town.example"'), 'mail 2'],
    ['a mailto: address', form('endpoint="mailto:mayor@town.example"'), 'mail 2'],
    ...[
      'https://docs.google.com/forms/d/e/abc/viewform',
      'https://forms.gle/abc',
      'https://forms.office.com/r/abc',
      'https://www.jotform.com/abc',
      'https://feedback.town.example/desk/',
    ].map((address): Case => [address, form(`endpoint="${address}"`), 'for-people 2']),
    ['a form service', form('endpoint="https://formspree.io/f/abc"'), 'form-service 2 → format="form"'],
    ['a page', form('endpoint="/contact.html"'), 'for-people 2'],
    ['a word', form('endpoint="contributions"'), 'not-an-address 2'],
  ],
  placeholders: [
    ['DATA', `${MODULE}\n<coalition-summary src="https://DATA/coalition.json">x</coalition-summary>`, 'placeholder 2'],
    ['WIDGETS', script('type="module" src="https://WIDGETS/1.2.3/coalition-widgets.js"'), 'placeholder 1'],
    ['X.Y.Z', script('type="module" src="https://w.example/X.Y.Z/coalition-widgets.js"'), 'placeholder 1'],
    [
      'INTEGRITY(…)',
      script('type="module" src="/1.2.3/coalition-widgets.js" integrity="INTEGRITY(coalition-widgets.js)" crossorigin'),
      'placeholder 1',
    ],
    [
      'sha384-…',
      script('type="module" src="/1.2.3/coalition-widgets.js" integrity="sha384-…" crossorigin'),
      'placeholder 1',
    ],
    ['REPLACE:ENDPOINT', form('endpoint="REPLACE:ENDPOINT"'), 'placeholder 2'],
    ['COMMITMENT-ID', withAttributes('coalition-progress', 'commitment="COMMITMENT-ID"'), 'placeholder 2'],
    [
      'COALITION-PAGE and COALITION-NAME',
      `${MODULE}\n<coalition-summary ${SRC}>See <a href="COALITION-PAGE">COALITION-NAME</a></coalition-summary>`,
      'placeholder 2',
      'placeholder 2',
    ],
    [
      'your-town',
      `${MODULE}\n<coalition-summary src="https://www.your-town.example/c.json">x</coalition-summary>`,
      'placeholder 2',
    ],
  ],
  scripts: [
    ['no script', `<p>\n${SUMMARY}`, 'no-script 2'],
    [
      'the module in place of the loader',
      `${MODULE}\n<div data-coalition-widget="summary" data-${SRC}>x</div>`,
      'no-loader 2 → coalition-widgets.loader.js',
    ],
    [
      'no type on the module',
      script('src="https://w.example/1.2.3/coalition-widgets.js"'),
      'not-module 1 → type="module"',
    ],
    [
      'a type that is nearly right',
      script('type="modul" src="https://w.example/1.2.3/coalition-widgets.js"'),
      'not-module 1 → type="module"',
    ],
    [
      'a script that waits for consent',
      script('type="text/plain" src="https://w.example/1.2.3/coalition-widgets.loader.js"'),
      'not-run 1',
    ],
    [
      'a script whose address a plugin moved',
      script('type="litespeed/javascript" data-src="https://w.example/1.2.3/coalition-widgets.loader.js"'),
      'not-run 1',
    ],
    [
      'a file that is misspelt',
      script('type="module" src="https://w.example/1.2.3/coalition-widget.js"'),
      'unknown-file 1 → coalition-widgets.js',
    ],
    [
      'no version',
      script('type="module" src="https://w.example/coalition-widgets.js"'),
      'unversioned 1 → https://w.example/1.2.3/coalition-widgets.js',
    ],
    [
      'two versions',
      `<link rel="stylesheet" href="https://w.example/1.2.2/coalition-widgets.css">\n${MODULE}${SUMMARY}`,
      'two-versions 2',
    ],
    [
      'integrity without crossorigin',
      script('type="module" src="https://w.example/1.0.0/coalition-widgets.js" integrity="sha384-abcd"'),
      'no-crossorigin 1 → crossorigin="anonymous"',
    ],
  ],
  colours: [
    [
      'a misspelt property',
      `<style>\n:root { --coalition-acent: #7a1d3a; }</style>${MODULE}${SUMMARY}`,
      'property 2 → --coalition-accent: #7a1d3a',
    ],
    ['a property that is none', `<style>a { --coalition-font: x }</style>${MODULE}${SUMMARY}`, 'property 1'],
    [
      'no #',
      `<style>:root{--coalition-accent:7a1d3a}</style>${MODULE}${SUMMARY}`,
      'property-value 1 → --coalition-accent: #7a1d3a',
    ],
    [
      'no hyphens',
      `<style>:root{coalition-accent: red}</style>${MODULE}${SUMMARY}`,
      'property-without-dashes 1 → --coalition-accent: red',
    ],
    [
      'in a style attribute',
      `${MODULE}\n<coalition-summary ${SRC} style="--coalition-accent = #7a1d3a">x</coalition-summary>`,
      'property-value 2 → --coalition-accent: #7a1d3a',
    ],
  ],
  policies: [
    ...["default-src 'self'; script-src https:", "default-src 'self' https://data.example; script-src https:"].map(
      (policy, index): Case => [
        `a feed on http with ${policy}`,
        `<meta http-equiv="Content-Security-Policy" content="${policy}">\n${MODULE}\n<coalition-summary src="http://data.example/c.json">x</coalition-summary>`,
        ...(index ? [] : ["policy 1 → connect-src 'self' https://data.example"]),
        'insecure 3 → https://data.example/c.json',
      ],
    ),
    ...(
      [
        ["script-src 'self'", "script-src 'self' https://w.example"],
        ["default-src 'none'; connect-src *; img-src *", 'script-src https://w.example'],
        ["connect-src 'self'", "connect-src 'self' https://data.example"],
        ["img-src 'self'", "img-src 'self' https://data.example"],
        [
          "script-src 'nonce-abc' 'strict-dynamic' https:",
          "script-src 'nonce-abc' 'strict-dynamic' https: https://w.example",
        ],
        ['trusted-types default', 'trusted-types default coalition-widgets'],
      ] as const
    ).map(([policy, instead]): Case => [
      policy,
      `<meta http-equiv="Content-Security-Policy" content="${policy}">\n${MODULE}<coalition-members ${SRC}>x</coalition-members>`,
      `policy 1 → ${instead}`,
    ]),
    [
      'one that keeps all of it from the page',
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">\n${MODULE}<coalition-feedback src="/c.json" endpoint="https://town.example/contributions">x</coalition-feedback>`,
      "policy 1 → script-src https://w.example; connect-src 'self' https://town.example",
    ],
    [
      'one that allows all of it',
      `<meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src https://*.example; connect-src https://data.example; img-src https:">\n${MODULE}<coalition-members ${SRC}>x</coalition-members>`,
    ],
    [
      'one of the page’s own host, which the page names',
      `<meta http-equiv="Content-Security-Policy" content="default-src 'self'"><link rel="canonical" href="https://w.example/page">\n${MODULE}<coalition-members src="/c.json">x</coalition-members>`,
    ],
    [
      'one below the script',
      `${MODULE}<meta http-equiv="Content-Security-Policy" content="script-src 'none'">${SUMMARY}`,
    ],
  ],
};

describe('what is wrong with a page', () => {
  for (const [group, cases] of Object.entries(CASES)) {
    describe(group, () => {
      for (const [what, source, ...findings] of cases) it(what, () => assert.deepEqual(found(source), findings));
    });
  }

  it('is said in English and in Spanish with the words of the source', () => {
    for (const [what, source] of Object.values(CASES).flat()) {
      for (const { causes: words } of Object.values(modules.PAGE_CHECK_WORDS)) {
        for (const finding of modules.checkPage(source, known).findings) {
          const sentence = words[finding.cause](finding);
          assert.ok(sentence.length > 20 && !/undefined|\s\s|: \.|“”|«»/.test(sentence), `${what}: ${sentence}`);
          assert.ok(finding.found, what);
        }
      }
    }
  });

  it('the same mistake twice is told once, with both lines', () => {
    assert.deepEqual(found(`${LOADER}\n<coalition-events></coalition-events>\n<coalition-events></coalition-events>`), [
      'unknown-tag 2,3 → <coalition-timeline>…</coalition-timeline>',
    ]);
  });

  it('counts a widget as shown that has curly quotes elsewhere than around what it needs', () => {
    const { findings, widgets } = modules.checkPage(withAttributes('coalition-summary', 'lang=”es”'), known);
    assert.deepEqual([findings.map(({ cause }) => cause), widgets.length], [['quotes'], 1]);
  });

  it('names the widgets with their data', () => {
    const { widgets } = modules.checkPage(
      `${MODULE}\n<coalition-feed src="/c.json">\n<coalition-summary>x</coalition-summary></coalition-feed>\n${SUMMARY}`,
      known,
    );
    assert.deepEqual(widgets, [
      { tag: 'coalition-summary', line: 3, feed: '/c.json' },
      { tag: 'coalition-summary', line: 4, feed: 'https://data.example/coalition.json' },
    ]);
  });
});

describe('what is no mistake', () => {
  for (const [what, source] of [
    [
      'an older version in a comment',
      `<!-- <coalition-summary src="/old.json"></coalition-summary> -->${MODULE}${SUMMARY}`,
    ],
    ['words about it', `<p>The coalition-widgets project</p>${MODULE}${SUMMARY}`],
    ['code that is shown beside a widget', `${MODULE}${SUMMARY}<pre><code>&lt;coalition-summary&gt;</code></pre>`],
    [
      'a fallback without script',
      `${MODULE}<coalition-summary ${SRC}><noscript>Needs JavaScript.</noscript></coalition-summary>`,
    ],
    ['attributes of every element', list('class="a" style="margin:0" data-aos="x" aria-label="x" onclick="x()"')],
    ['attributes of a framework', list('_ngcontent-abc v-if="x" x-data @click="y" :foo="z"')],
    ['a paragraph without its end', `${MODULE}<p>One<div>${SUMMARY}</div><p>Two`],
    ['a picture in the text with a tag in its title', `${MODULE}<svg><title/><style>a</style></svg>${SUMMARY}`],
    ['an underscore in a language', list('lang="es_MX"')],
    [
      'a bundle of the page’s own',
      `<script type="module">import 'coalition-widgets/coalition-widgets.js'</script>${SUMMARY}`,
    ],
    [
      'a script that runs later by its host',
      script('type="0123456789abcdef01234567-text/javascript" src="/1.2.3/coalition-widgets.loader.js"'),
    ],
    ['a room in the style sheet', `<style>coalition-summary { --coalition-reserve: 24em }</style>${MODULE}${SUMMARY}`],
    ['a rule for a tag', `<style>coalition-summary:hover { color: red }</style>${MODULE}${SUMMARY}`],
  ] as const)
    it(what, () => assert.deepEqual(found(source), []));
});

describe('every snippet that is handed out', () => {
  const base = 'https://widgets.town.example/';
  const feed = 'https://data.town.example/coalition.json';
  const library = () => ({ base, version: known.version, integrity: known.integrity });
  /** What stands on a page; the rest is text to read, an address or a command. */
  const ON_PAGE = ['page', 'content', 'once', 'colour', 'frame', 'height', 'tag', 'sentence', 'contact'];
  const values = new Map([
    ['endpoint', 'https://feedback.town.example/contributions'],
    ['commitment', 'budget'],
    ['limit', '5'],
    ['no-filters', 'true'],
    ['data-links', 'true'],
    ['deep-links', 'true'],
    ['heading-level', '2'],
    ['images', 'any'],
    ['kinds', 'event news'],
    ['from', '2026-01-01'],
    ['privacy-url', '/privacy'],
    ['policy-area', 'Water [x] "y" <z>'],
  ]);
  const requestOf = (name: string, given: ReadonlyMap<string, string>, lang: string, page?: string) => {
    const widget = known.widgets.find((each) => each.name === name)!;
    const only = new Map([...given].filter(([option]) => option !== 'kinds' || name === 'timeline'));
    const embed = { widget, src: feed, lang, attributes: modules.attributesOf(widget, only) };
    return {
      ...modules.requestFor(embed, { library: library() }, { accent: '#7a1d3a', line: '#333333' }, undefined, 'es'),
      page,
      reserve: '24em',
    };
  };
  const needed = new Map([...values].slice(0, 2));

  it('by the builder, for each kind of site and each widget, alone and together', () => {
    for (const kind of modules.SITE_KINDS) {
      for (const page of [undefined, 'https://data.town.example', 'https://widgets.town.example']) {
        for (const given of [needed, values]) {
          const all = known.widgets.map(({ name }) => requestOf(name, given, page ? 'fr' : '', page));
          const headed = all.map((request) => ({ ...request, ...modules.underHeading(request.embed, '2') }));
          for (const requests of [...all.map((request) => [request]), headed]) {
            const parts = modules.snippetsForPage(kind, requests).filter(({ part }) => ON_PAGE.includes(part));
            const source = `<!DOCTYPE html><html lang="es"><body>\n${parts.map(({ code }) => code).join('\n')}\n</body></html>`;
            const { findings, widgets } = modules.checkPage(source, known);
            assert.deepEqual(findings, [], `${kind}:\n${source}`);
            if (kind !== 'no-script') assert.equal(widgets.length, requests.length, `${kind}:\n${source}`);
          }
        }
      }
    }
  });

  for (const language of ['en', 'es'] as const) {
    it(`in the file beside a release, in ${language}, where only what it says to replace is found`, () => {
      const text = modules.snippetsPage({
        library: library(),
        widgets: known.widgets,
        feed,
        isExample: false,
        isExampleBase: false,
        language,
      });
      let count = 0;
      for (const section of text.split(/^## /m).slice(1)) {
        const parts = section.split(/^### /m).slice(1);
        const codeOf = (part: string): string =>
          [...part.matchAll(/^```html\n([^]*?)\n```$/gm)].map(([, code]) => code).join('\n');
        const isShared = parts.length > known.widgets.length;
        const shared = isShared ? codeOf(parts.at(-1)!) : '';
        for (const part of isShared ? parts.slice(0, -1) : parts) {
          const source = `${shared}\n${codeOf(part)}`;
          count += source.includes('coalition') ? 1 : 0;
          const others = modules.checkPage(source, known).findings.filter(({ cause }) => cause !== 'placeholder');
          assert.deepEqual(others, [], source);
        }
      }
      assert.ok(count > 80, String(count));
    });
  }

  it('on the pages of docs/embed, once filled in', async () => {
    const { fillSnippet, snippetPages } = (await import('../../scripts/snippets.mjs' as string)) as {
      snippetPages(): { page: string; snippets: string[] }[];
      fillSnippet(snippet: string, values: object): string;
    };
    for (const { page, snippets } of snippetPages()) {
      const filled = snippets.map((snippet) =>
        fillSnippet(snippet, { base: base.slice(0, -1), feed, version: known.version, integrity: known.integrity }),
      );
      assert.deepEqual(causes(filled.join('\n')), [], page);
    }
  });

  it('by the plugin for WordPress, as a page then has it', () => {
    const plugin = 'https://town.example/wp-content/plugins/coalition-widgets';
    assert.deepEqual(
      found(`<html lang="es-MX"><head>
<link rel='stylesheet' id='coalition-widgets-css' href='${plugin}/library/coalition-widgets.css?ver=1.2.3' media='all' />
</head><body class="wp-singular"><!-- wp:paragraph -->
<p>Plan: <strong class="coalition-widgets-problems">Coalition Widgets: x</strong> <coalition-progress src="/c.json" commitment="a"><span lang="es">Vea <a href="https://coalition.example/">la página</a></span></coalition-progress></p>
<coalition-members class="wp-block-coalition-widgets-members" src="/c.json" no-people><noscript>This part of the page needs JavaScript.</noscript></coalition-members>
<coalition-feedback src="/c.json" endpoint="https://town.example/contributions" format="form" privacy-url="https://town.example/privacy/"><noscript>x</noscript><span slot="privacy">y</span></coalition-feedback>
<script type="module" src="${plugin}/library/coalition-widgets.js?ver=1.2.3" id="coalition-widgets-js"></script>
<script type="module" src="${plugin}/accent.js?accent=%237a1d3a&#038;ver=1.2.3" id="coalition-widgets-accent-js"></script></body></html>`),
      [],
    );
  });

  it('by coalition-feed prerender, with and without a script, and as fixed HTML', async () => {
    const example = join(projectFolder, 'stories/feeds/example.json');
    const { commitments } = read('stories/feeds/example.json') as { commitments: { id: string }[] };
    for (const { name } of known.widgets) {
      if (name === 'feedback') continue;
      const of = ['commitment', 'progress'].includes(name) ? [`--commitment=${commitments[0]!.id}`] : [];
      for (const options of [[], [`--src=${feed}`], ['--in-feed']]) {
        const { stdout } = await runTool(['prerender', example, '--widget', name, ...of, ...options]);
        const around = options[0] === '--in-feed' ? `<coalition-feed src="${feed}">${stdout}</coalition-feed>` : stdout;
        const page = options.length ? MODULE + around : around;
        const { findings, widgets } = modules.checkPage(page, known);
        assert.deepEqual(findings, [], `${name} ${options.join(' ')}`);
        assert.equal(widgets.length, 1, stdout.slice(0, 300));
        if (options.length) continue;
        const drawn = modules.plainHtml(stdout.replace(/^[^]*?<template[^>]*>|<\/template>[^]*$/g, ''));
        const fixed = modules.checkPage(`<main>${drawn}</main>`, known);
        assert.deepEqual([fixed.findings, fixed.widgets, fixed.hasFixedHtml], [[], [], true], `${name}: ${drawn}`);
      }
    }
  });

  it('on the pages of this site, whose files have no version of their own', () => {
    const site = join(projectFolder, 'dist/site');
    for (const name of readdirSync(site, { recursive: true, encoding: 'utf8' })) {
      if (!/^(es[\\/])?(example[\\/])?index\.html$/.test(name)) continue;
      const { findings, widgets } = modules.checkPage(readFileSync(join(site, name), 'utf8'), known);
      const others = findings.filter(({ cause }) => cause !== 'unversioned');
      assert.deepEqual(others, [], name);
      assert.ok(widgets.length > 5, name);
    }
  });
});

describe('any source', () => {
  const PIECES = [
    ...Object.values(CASES).flatMap((cases) => cases.map(([, source]) => source)),
    ...[
      '<',
      '>',
      '"',
      '=',
      '/>',
      '</',
      '<!--',
      '-->',
      '&lt;',
      '<template shadowrootmode="open">',
      '</template>',
      '<svg>',
      '<style>',
    ],
    ...[
      '<script>',
      '</script>',
      '<meta http-equiv="content-security-policy" content="',
      'http://[',
      '%',
      '\0',
      '\u00a0',
    ],
  ];
  const source = fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 20 }), cutPiece()), {
      maxLength: 12,
    })
    .map((parts) => parts.join(''));
  /** A piece without its beginning or its end. */
  function cutPiece(): fc.Arbitrary<string> {
    return fc
      .tuple(fc.constantFrom(...PIECES), fc.nat(200), fc.nat(200))
      .map(([piece, from, length]) => piece.slice(from, from + length));
  }

  it('is read to its end, and what is found in it is there', () => {
    fc.assert(
      fc.property(source, (text) => {
        const { findings, widgets } = modules.checkPage(text, known);
        const lines = text.split(/\r\n?|\n/).length;
        for (const finding of findings) {
          assert.ok(
            finding.lines.every((line) => line >= 1 && line <= lines),
            JSON.stringify(finding),
          );
          for (const { causes: words } of Object.values(modules.PAGE_CHECK_WORDS)) words[finding.cause](finding);
        }
        for (const { line } of widgets) assert.ok(line >= 1 && line <= lines);
      }),
      { numRuns: 1000 },
    );
  });

  for (const part of [
    ...['<', '<a ', '<a b="', '&', '<!--', '</', ' a', '<coalition-feed>', '<coalition-summary>', '<coalition-a '],
    ...[
      '&lt;coalition-summary',
      '&lt;script ',
      '<b><coalition-x>',
      '</coalition-x>',
      '<!--coalition-->',
      '[coalition_',
    ],
    ...['<style>coalition-a:', '--coalition-a:', '<template shadowrootmode=open>', '“', '<coalition-summary “', LOADER],
    '<coalition-summary src="http://a.example/',
    `<meta http-equiv=content-security-policy content="script-src a">${MODULE}`,
  ]) {
    it(`takes no longer of ${JSON.stringify(part)} than to read it twice as often`, () => {
      const text = part.repeat(Math.ceil(100_000 / part.length));
      const [once, fourfold] = [text, text.repeat(4)].map((each) =>
        processorTime(() => modules.checkPage(`<style>${each}</style>${each}`, known)),
      );
      // Quadratic would be sixteen times as long.
      assert.ok(
        fourfold! < Math.max(once!, 5) * 12,
        `${once!.toFixed(1)} ms, four times as much ${fourfold!.toFixed(1)} ms`,
      );
    });
  }

  it('is cut above two million characters, and says so', () => {
    const { isCut, widgets } = modules.checkPage(`${MODULE}${SUMMARY}${' '.repeat(2_000_000)}${SUMMARY}`, known);
    assert.deepEqual([isCut, widgets.length], [true, 1]);
  });
});
