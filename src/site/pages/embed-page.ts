import { html, raw } from 'hono/html';
import { ANY_HOST } from '../headers.js';
import { readFeedOptions, readManifest, readProperties } from '../../snippets/manifest.js';
import type { Known } from '../../page-check/known.js';
import type { Facts } from '../builder/setting.js';
import { WORDS } from '../words/words.js';
import type { Markup, PageSetting } from './document.js';
import { renderProjectPage } from './project-page.js';

/** The embed builder: the page around it, and what it has to know of the build. `builder.js` does the rest. */
export function renderEmbedPage(setting: PageSetting): Markup {
  const { language, root, build, takesContributions } = setting;
  const { embed } = WORDS[language];
  const { version, integrity, manifest } = build;
  const known: Known = {
    version,
    integrity,
    widgets: readManifest(manifest),
    feedOptions: readFeedOptions(manifest),
    properties: readProperties(manifest),
  };
  const facts: Facts = { root, ...known, answersOEmbed: takesContributions };
  return renderProjectPage(setting, {
    page: 'embed',
    title: embed.title,
    description: embed.description,
    policy: ANY_HOST,
    head: html`
  <link rel="stylesheet" href="${root}assets/builder.css">
  <script type="module" src="${root}assets/builder.js"></script>`,
    content: html`<main id="content" class="width" tabindex="-1">
    <h1>${embed.title}</h1>
    <p class="lead">${embed.lead}</p>
    <noscript><p class="notice">${embed.noScript} <a href="${root}docs/">${WORDS[language].project.entries.docs}</a></p></noscript>
    <div id="builder"><p class="notice not-started">${embed.notStarted}</p></div>
    <script type="application/json" id="builder-facts">${raw(jsonForScript(facts))}</script>
  </main>`,
  });
}

/** JSON within a script: nothing in it may look like the script's end. */
function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}
