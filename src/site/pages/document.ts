import { html } from 'hono/html';
import type { BuildFacts } from '../build-facts.js';
import { policyMeta, type PolicyParts } from '../headers.js';
import type { SiteLanguage } from '../words/site-words.js';
import { LANGUAGES, WORDS } from '../words/words.js';
import { pathOf, type PageName } from './addresses.js';
import { projectBar, type Markup } from './project-bar.js';

export type { Markup };

/** What every page of the site needs to be made. */
export interface PageSetting {
  readonly language: SiteLanguage;
  readonly build: BuildFacts;
  /** What leads from the page to the site's first page: `../`, or `/` where the page has no fixed place. */
  readonly root: string;
  /** Whether contributions are taken at `/contributions`: a folder of files takes none. */
  readonly takesContributions: boolean;
}

/** What sets one document apart from another. */
export interface DocumentParts {
  /** Absent where the page has no address of its own in each language. */
  readonly page?: PageName;
  readonly title: string;
  readonly description: string;
  readonly icon: string;
  /** Class of the body: the municipality, or the project. */
  readonly theme: 'home' | 'example' | 'project';
  readonly policy?: PolicyParts;
  /** More for the head. */
  readonly head?: Markup;
  readonly body: Markup;
}

/** A whole document with the project's bar at its top. */
export function renderDocument(setting: PageSetting, parts: DocumentParts): Markup {
  const { language, build, root } = setting;
  const { page } = parts;
  return html`<!DOCTYPE html>
<html lang="${language}" dir="ltr">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policyMeta(parts.policy)}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${parts.title}</title>
  <meta name="description" content="${parts.description}">
  <meta name="color-scheme" content="light dark">
  <link rel="icon" href="${parts.icon}" type="image/svg+xml">
  ${
    page
      ? LANGUAGES.map(
          (other) => html`<link rel="alternate" hreflang="${other}" href="${root}${pathOf(page, other)}">
  `,
        )
      : ''
  }<link rel="stylesheet" href="${root}assets/site.css">

  <!-- The widgets: these two lines, then the coalition-… tags below wherever they belong. -->
  <link rel="stylesheet" href="${root}coalition-widgets.css"${integrityOf('coalition-widgets.css', build)}>
  <script type="module" src="${root}coalition-widgets.js"${integrityOf('coalition-widgets.js', build)}></script>${parts.head ?? ''}
</head>
<body class="${parts.theme}">
  <a class="skip" href="#content">${WORDS[language].skip}</a>
  ${projectBar({
    language,
    root,
    docs: `${root}docs/${language === 'es' ? 'es/' : ''}`,
    current: page,
    other: page && `${root}${pathOf(page, language === 'en' ? 'es' : 'en')}`,
  })}
  ${parts.body}
</body>
</html>
`;
}

function integrityOf(file: string, { integrity }: BuildFacts): Markup | '' {
  const hash = integrity[file];
  return hash ? html` integrity="${hash}" crossorigin="anonymous"` : '';
}
