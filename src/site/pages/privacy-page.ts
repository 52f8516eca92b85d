import { html } from 'hono/html';
import { WORDS } from '../words/words.js';
import type { Markup, PageSetting } from './document.js';
import { renderMunicipalPage } from './municipal-page.js';

/** What is kept of whom, in plain words. */
export function renderPrivacyPage(setting: PageSetting): Markup {
  const { title, description, lead, sections } = WORDS[setting.language].privacy;
  return renderMunicipalPage(setting, {
    page: 'privacy',
    title,
    description,
    content: html`<main id="content" class="width" tabindex="-1">
    <h1>${title}</h1>
    <p class="lead">${lead}</p>
    ${sections.map(
      (section) => html`<h2>${section.title}</h2>
    ${section.paragraphs.map(
      (paragraph) => html`<p>${paragraph}</p>
    `,
    )}${
      section.list
        ? html`<ul>
      ${section.list.map(
        (item) => html`<li>${item}</li>
      `,
      )}
    </ul>
    `
        : ''
    }`,
    )}
  </main>`,
  });
}
