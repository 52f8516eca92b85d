import { html } from 'hono/html';
import { WORDS } from '../words/words.js';
import { addressOf } from './addresses.js';
import { plainSite } from './plain-site.js';
import { renderPage, type Markup, type PageSetting } from './page.js';

/** For an address where nothing is. It does not repeat the address. */
export function renderNotFoundPage(setting: PageSetting): Markup {
  const { language } = setting;
  const { title, text, link } = WORDS[language].notFound;
  return renderPage(setting, {
    title,
    description: text,
    site: plainSite(language),
    content: html`<main id="content" class="width" tabindex="-1">
    <h1>${title}</h1>
    <p class="lead">${text}</p>
    <p><a href="${addressOf('home', language)}">${link}</a></p>
  </main>`,
  });
}
