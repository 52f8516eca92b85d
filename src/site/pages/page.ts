import { html } from 'hono/html';
import type { Integrity } from '../integrity.js';
import type { SiteLanguage } from '../words/site-words.js';
import { LANGUAGES, WORDS } from '../words/words.js';
import { addressOf, type PageName } from './addresses.js';

/** Mark-up with every value in it escaped. */
export type Markup = ReturnType<typeof html>;

/** What every page of the site needs to be made. */
export interface PageSetting {
  readonly language: SiteLanguage;
  readonly integrity: Integrity;
}

/** What sets one page apart from another. */
export interface PageParts {
  /** Absent where no page is. */
  readonly page?: PageName;
  readonly title: string;
  readonly description: string;
  readonly site: { readonly name: string; readonly line: string; readonly crest: string; readonly theme: string };
  readonly content: Markup;
}

/** A whole document: head, header with crest, navigation, breadcrumb, the content, footer. */
export function renderPage({ language, integrity }: PageSetting, parts: PageParts): Markup {
  const words = WORDS[language];
  const { page, site } = parts;
  const home = addressOf('home', language);
  return html`<!DOCTYPE html>
<html lang="${language}" dir="ltr">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${parts.title === site.name ? site.name : `${parts.title} – ${site.name}`}</title>
  <meta name="description" content="${parts.description}">
  <meta name="color-scheme" content="light dark">
  <link rel="icon" href="${site.crest}" type="image/svg+xml">
  ${page ? LANGUAGES.map((other) => html`<link rel="alternate" hreflang="${other}" href="${addressOf(page, other)}">
  `) : ''}<link rel="stylesheet" href="/site/site.css">

  <!-- The widgets: these two lines, then the coalition-… tags below wherever they belong. -->
  <link rel="stylesheet" href="/coalition-widgets.css"${integrityOf('coalition-widgets.css', integrity)}>
  <script type="module" src="/coalition-widgets.js"${integrityOf('coalition-widgets.js', integrity)}></script>
</head>
<body class="${site.theme}">
  <a class="skip" href="#content">${words.skip}</a>

  <header class="site-header">
    <div class="width">
      <a class="brand" href="${page === 'example' ? addressOf('example', language) : home}">
        <img src="${site.crest}" alt="" width="56" height="56">
        <span><strong>${site.name}</strong> <span>${site.line}</span></span>
      </a>
      ${page ? languageLink(page, language) : ''}
    </div>
    <nav class="site-navigation" aria-label="${words.mainNavigation}">
      <ul class="width">
        ${(['home', 'example', 'privacy'] as const).map((name) => html`<li><a href="${addressOf(name, language)}"${name === page ? html` aria-current="page"` : ''}>${words.navigation[name]}</a></li>
        `)}
      </ul>
    </nav>
  </header>

  ${page ? breadcrumb(page, language) : ''}
  ${parts.content}

  <footer class="site-footer">
    <div class="width">
      <p>${words.footer}</p>
      <p><a href="${addressOf('privacy', language)}">${words.navigation.privacy}</a></p>
    </div>
  </footer>
</body>
</html>
`;
}

function integrityOf(file: string, integrity: Integrity): Markup | '' {
  const hash = integrity[file];
  return hash ? html` integrity="${hash}" crossorigin="anonymous"` : '';
}

function languageLink(page: PageName, language: SiteLanguage): Markup {
  const words = WORDS[language];
  const other = language === 'en' ? 'es' : 'en';
  return html`<nav class="languages" aria-label="${words.languages}">
        <a href="${addressOf(page, other)}" lang="${other}" hreflang="${other}" rel="alternate">${words.otherLanguage}</a>
      </nav>`;
}

function breadcrumb(page: PageName, language: SiteLanguage): Markup {
  const words = WORDS[language];
  return html`<nav class="breadcrumb width" aria-label="${words.breadcrumb}">
    <ol>
      <li><a href="${addressOf('home', language)}">${words.start}</a></li>
      <li><a href="${addressOf(page, language)}" aria-current="page">${words.navigation[page]}</a></li>
    </ol>
  </nav>`;
}
