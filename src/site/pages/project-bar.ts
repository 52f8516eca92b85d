import { html } from 'hono/html';
import type { SiteLanguage } from '../words/site-words.js';
import { WORDS } from '../words/words.js';
import { pathOf, type PageName } from './addresses.js';

/** Mark-up with every value in it escaped. */
export type Markup = ReturnType<typeof html>;

export interface ProjectBarParts {
  readonly language: SiteLanguage;
  /** What leads from the page to the site's first page. */
  readonly root: string;
  /** What leads to the documentation in this language. */
  readonly docs: string;
  /** Which entry the page is. */
  readonly current?: PageName | 'docs';
  /** The same page in the other language; absent where there is none. */
  readonly other?: string;
}

/** The one navigation of the project, on the site and in the documentation. On a municipal page it is plainly not the municipality's. */
export function projectBar({ language, root, docs, current, other }: ProjectBarParts): Markup {
  const { project } = WORDS[language];
  const entries = [
    ...(['home', 'example', 'embed'] as const).map((name) => ({ name, href: `${root}${pathOf(name, language)}` })),
    { name: 'docs' as const, href: docs },
  ];
  return html`<div class="project-bar">
    <div class="width">
      <nav class="project-navigation" aria-label="${project.navigation}">
        <span class="project-name">${project.name}</span>
        <ul>
          ${entries.map(
            ({
              name,
              href,
            }) => html`<li><a href="${href}"${name === current ? html` aria-current="page"` : ''}>${project.entries[name]}</a></li>
          `,
          )}
        </ul>
      </nav>${other === undefined ? '' : languageLink(language, other)}
    </div>
  </div>`;
}

function languageLink(language: SiteLanguage, href: string): Markup {
  const words = WORDS[language];
  const other = language === 'en' ? 'es' : 'en';
  return html`
      <nav class="languages" aria-label="${words.languages}">
        <a href="${href}" lang="${other}" hreflang="${other}" rel="alternate">${words.otherLanguage}</a>
      </nav>`;
}
