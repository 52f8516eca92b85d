// One page of the documentation as a document. It works from any folder and under a strict policy.

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "require-trusted-types-for 'script'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const WORDS = {
  en: {
    skip: 'Skip to content',
    site: 'Site',
    documentation: 'Documentation',
    contents: 'Contents',
    other: 'Español',
    otherLanguage: 'es',
  },
  es: {
    skip: 'Ir al contenido',
    site: 'Sitio',
    documentation: 'Documentación',
    contents: 'Contenido',
    other: 'English',
    otherLanguage: 'en',
  },
};

/**
 * @param {object} page
 * @param {string} page.path from the documentation's folder
 * @param {string} page.title
 * @param {string} page.html
 * @param {{title: string, pages: {path: string, title: string}[]}[]} page.groups
 * @param {{title: string, href: string}[]} page.navigation of the site around; hrefs from the documentation's folder
 * @param {'en' | 'es'} page.language
 * @param {string} [page.other] the same page in the other language, from the documentation's folder
 */
export function layout({ path, title, html, groups, navigation, language, other }) {
  const words = WORDS[language];
  const home = language === 'es' ? 'es/index.html' : 'index.html';
  const root = '../'.repeat(path.split('/').length - 1) || './';
  const link = (href, text, isCurrent = false) =>
    `<li><a href="${escape(href)}"${isCurrent ? ' aria-current="page"' : ''}>${escape(text)}</a></li>`;
  const hasWidget = html.includes('<div class="live">');
  return `<!doctype html>
<html lang="${language}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${POLICY}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${escape(title)} – Coalition Widgets</title>
  <meta name="color-scheme" content="light dark">
  <link rel="icon" href="${root}assets/icon.svg" type="image/svg+xml">
  <link rel="stylesheet" href="${root}assets/docs.css">${hasWidget ? `\n  <link rel="stylesheet" href="${root}assets/coalition-widgets.css">\n  <script type="module" src="${root}assets/coalition-widgets.js"></script>` : ''}
  <script type="module" src="${root}assets/search.js"></script>${other ? `\n  <link rel="alternate" hreflang="${words.otherLanguage}" href="${root}${other}">` : ''}
</head>
<body>
  <a class="skip" href="#content">${words.skip}</a>
  <header>
    <a class="brand" href="${root}${home}">Coalition Widgets</a>
    <nav aria-label="${words.site}">
      <ul>
        ${[...navigation.map(({ title: text, href }) => link(`${root}${href}`, text)), link(`${root}${home}`, words.documentation, path === home), ...(other ? [`<li><a href="${root}${other}" lang="${words.otherLanguage}" hreflang="${words.otherLanguage}">${words.other}</a></li>`] : [])].join('\n        ')}
      </ul>
    </nav>
  </header>
  <div class="columns">
    <div class="side">
      <search data-search data-root="${root}" hidden></search>
      <details class="contents" open>
        <summary>${words.contents}</summary>
        <nav aria-label="${words.documentation}">
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
