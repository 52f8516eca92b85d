// One page of the documentation as a document. It works from any folder and under a strict policy.
import { fileURLToPath } from 'node:url';
import { evaluateModule } from '../evaluate-module.mjs';

const { policyMeta, projectBar, WORDS } = await evaluateModule(
  fileURLToPath(new URL('../../src/site/docs-chrome.ts', import.meta.url)),
);
const CONTENTS = { en: 'Contents', es: 'Contenido' };

/**
 * @param {object} page
 * @param {string} page.path from the documentation's folder
 * @param {string} page.title
 * @param {string} page.html
 * @param {{title: string, pages: {path: string, title: string}[]}[]} page.groups
 * @param {'en' | 'es'} page.language
 * @param {string} [page.other] the same page in the other language, from the documentation's folder
 */
export function layout({ path, title, html, groups, language, other }) {
  const words = WORDS[language];
  const { docs: documentation } = words.project.entries;
  const home = language === 'es' ? 'es/index.html' : 'index.html';
  const root = '../'.repeat(path.split('/').length - 1) || './';
  const link = (href, text, isCurrent = false) =>
    `<li><a href="${escape(href)}"${isCurrent ? ' aria-current="page"' : ''}>${escape(text)}</a></li>`;
  const hasWidget = html.includes('<div class="live">');
  return `<!doctype html>
<html lang="${language}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policyMeta()}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${escape(title)} – Coalition Widgets</title>
  <meta name="color-scheme" content="light dark">
  <link rel="icon" href="${root}assets/icon.svg" type="image/svg+xml">
  <link rel="stylesheet" href="${root}assets/docs.css">${hasWidget ? `\n  <link rel="stylesheet" href="${root}assets/coalition-widgets.css">\n  <script type="module" src="${root}assets/coalition-widgets.js"></script>` : ''}
  <script type="module" src="${root}assets/search.js"></script>${other ? `\n  <link rel="alternate" hreflang="${language === 'en' ? 'es' : 'en'}" href="${root}${other}">` : ''}
</head>
<body class="project">
  <a class="skip" href="#content">${words.skip}</a>
  ${projectBar({ language, root: `${root}../`, docs: `${root}${home}`, current: path === home ? 'docs' : undefined, other: other && `${root}${other}` })}
  <div class="columns">
    <div class="side">
      <search data-search data-root="${root}" hidden></search>
      <details class="contents" open>
        <summary>${CONTENTS[language]}</summary>
        <nav aria-label="${documentation}">
          ${groups.map((group) => `<h2>${escape(group.title)}</h2>\n          <ul>\n            ${group.pages.map((page) => link(`${root}${page.path}`, page.title, page.path === path)).join('\n            ')}\n          </ul>`).join('\n          ')}
        </nav>
      </details>
    </div>
    <main id="content" tabindex="-1">
${html}    </main>
  </div>
</body>
</html>
`;
}

const escape = (text) =>
  text.replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character]);
