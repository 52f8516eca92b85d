import { html } from 'hono/html';
import { WORDS } from '../words/words.js';
import { pathOf, type PageName } from './addresses.js';
import { renderDocument, type Markup, type PageSetting } from './document.js';

/** What sets one page of a municipal site apart from another. */
export interface MunicipalParts {
  readonly page: 'home' | 'example' | 'privacy';
  readonly title: string;
  readonly description: string;
  readonly content: Markup;
}

/** A page as a municipality could have it: crest, navigation, breadcrumb, the content, footer. */
export function renderMunicipalPage(setting: PageSetting, parts: MunicipalParts): Markup {
  const { language, root } = setting;
  const words = WORDS[language];
  const { page } = parts;
  const theme = page === 'example' ? 'example' : 'home';
  const { siteName, siteLine } = words[theme];
  const crest = `${root}${theme === 'example' ? 'feeds/logos/valle-claro.svg' : 'assets/crest.svg'}`;
  const start = `${root}${pathOf(theme, language)}`;
  return renderDocument(setting, {
    page,
    title: `${parts.title} – ${siteName}`,
    description: parts.description,
    icon: crest,
    theme,
    body: html`<header class="site-header">
    <div class="width">
      <a class="brand" href="${start}">
        <img src="${crest}" alt="" width="56" height="56">
        <span><strong>${siteName}</strong> <span>${siteLine}</span></span>
      </a>
    </div>
    <nav class="site-navigation" aria-label="${words.mainNavigation}">
      <ul class="width">
        ${([theme, 'privacy'] as const).map(
          (
            name,
          ) => html`<li><a href="${root}${pathOf(name, language)}"${name === page ? html` aria-current="page"` : ''}>${words.navigation[name]}</a></li>
        `,
        )}
      </ul>
    </nav>
  </header>

  ${breadcrumb(setting, page, start)}
  ${parts.content}

  <footer class="site-footer">
    <div class="width">
      <p>${words.footer}</p>
      <p><a href="${root}${pathOf('privacy', language)}">${words.navigation.privacy}</a></p>
    </div>
  </footer>`,
  });
}

function breadcrumb(
  { language, root }: PageSetting,
  page: PageName & keyof (typeof WORDS)['en']['navigation'],
  start: string,
): Markup {
  const words = WORDS[language];
  return html`<nav class="breadcrumb width" aria-label="${words.breadcrumb}">
    <ol>
      <li><a href="${start}">${words.start}</a></li>
      <li><a href="${root}${pathOf(page, language)}" aria-current="page">${words.navigation[page]}</a></li>
    </ol>
  </nav>`;
}
