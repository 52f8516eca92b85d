import { html } from 'hono/html';
import { WORDS } from '../words/words.js';
import { pathOf } from './addresses.js';
import type { Markup, PageSetting } from './document.js';
import { renderProjectPage } from './project-page.js';

/** For an address where nothing is. It does not repeat the address. */
export function renderNotFoundPage(setting: PageSetting): Markup {
  const { language, root } = setting;
  const { title, text, link } = WORDS[language].notFound;
  return renderProjectPage(setting, {
    title,
    description: text,
    content: html`<main id="content" class="width" tabindex="-1">
    <h1>${title}</h1>
    <p class="lead">${text}</p>
    <p><a href="${root}${pathOf('home', language)}">${link}</a></p>
  </main>`,
  });
}
