// Which text is which page of the documentation, and in what order. A file of docs/ that is not named here comes last.
import { existsSync, readdirSync } from 'node:fs';
import { join, posix, sep } from 'node:path';

const GROUPS = [
  {
    title: 'Start in five minutes',
    files: [
      'docs/start-webmaster.md',
      'docs/start-designer.md',
      'docs/start-developer.md',
      'docs/start-staff.md',
      'docs/start-residents.md',
    ],
  },
  {
    title: 'Answers for those who decide',
    files: ['docs/for-the-boss.md', 'docs/for-security.md', 'docs/for-accessibility.md'],
  },
  { title: 'Elements', elements: true },
  {
    title: 'Make it yours',
    files: [
      'docs/theming.md',
      'docs/extending.md',
      'docs/translate.md',
      'docs/gallery.md',
      'docs/embed',
      'docs/hosting.md',
    ],
  },
  {
    title: 'Data and feedback',
    files: [
      'docs/feed.md',
      'docs/spreadsheets.md',
      'docs/command-line.md',
      'docs/way-of-a-word.md',
      'docs/desk.md',
      'docs/receiver.md',
      'docs/form.md',
    ],
  },
  {
    title: 'What you can rely on',
    files: [
      'docs/accessibility.md',
      'docs/browsers.md',
      'docs/privacy.md',
      'docs/security.md',
      'docs/benchmarks.md',
      'docs/threat-model.md',
      'docs/asvs.md',
      'docs/versioning.md',
      'CHANGELOG.md',
    ],
  },
  {
    title: 'How it is made',
    files: [
      'docs/architecture.md',
      'docs/glossary.md',
      'docs/dependencies.md',
      'docs/decisions',
      'CONTRIBUTING.md',
      'CODE_OF_CONDUCT.md',
    ],
  },
];

/** The same groups in Spanish: a group without a title here has no Spanish pages. */
const SPANISH_TITLES = {
  'Start in five minutes': 'Empezar en cinco minutos',
  'Make it yours': 'Ponerlo en su sitio',
  'Data and feedback': 'Datos y mensajes',
  'Answers for those who decide': 'Respuestas para quien decide',
};

/** Not a page of its own: `docs/security.md` is. */
const LEFT_OUT = ['SECURITY.md'];

/**
 * @param {string[]} tags
 * @returns {{title: string, pages: ({source: string, path: string} | {tag: string, path: string})[]}[]}
 */
export function contents(tags, root = '.') {
  const found = markdownIn(root);
  const groups = GROUPS.map(({ title, files = [], elements }) => ({
    title,
    pages: elements
      ? tags.map((tag) => ({ tag, path: `elements/${tag}.html` }))
      : files.flatMap((file) => found.filter((each) => each === file || each.startsWith(`${file}/`))).map(pageOf),
  }));
  const placed = new Set(groups.flatMap(({ pages }) => pages.map(({ source }) => source)));
  const others = found.filter(
    (file) => !placed.has(file) && !LEFT_OUT.includes(file) && file !== 'docs/index.md' && !isSpanish(file),
  );
  return [...groups, { title: 'More', pages: others.map(pageOf) }].filter(({ pages }) => pages.length);
}

/** The Spanish pages, in the order and the groups of the English ones that they translate. */
export function spanishContents(groups) {
  return groups
    .map(({ title, pages }) => ({
      title: SPANISH_TITLES[title] ?? title,
      pages: pages
        .filter(({ source }) => source && isSpanish(spanishOf(source)) && existsSync(spanishOf(source)))
        .map(({ source }) => pageOf(spanishOf(source))),
    }))
    .filter(({ pages }) => pages.length);
}

/** `docs/start-staff.md` → `docs/es/start-staff.md` */
export const spanishOf = (source) => source.replace(/^docs\//, 'docs/es/');
export const isSpanish = (source) => source.startsWith('docs/es/');

/** `docs/start-staff.md` → `start-staff.html`; `docs/decisions/README.md` → `decisions/index.html`. */
const pageOf = (source) => ({
  source,
  path: source
    .replace(/^docs\//, '')
    .replace(/(^|\/)README\.md$/, '$1index.html')
    .replace(/\.md$/, '.html')
    .replace(/^[A-Z_]+\.html$/, (name) => name.toLowerCase()),
});

function markdownIn(root) {
  const top = ['CHANGELOG.md', 'CONTRIBUTING.md', 'CODE_OF_CONDUCT.md'].filter((file) => existsSync(join(root, file)));
  const inner = readdirSync(join(root, 'docs'), { recursive: true })
    .map((path) => posix.join('docs', path.split(sep).join('/')))
    .filter((path) => path.endsWith('.md'));
  // The overview of a folder before what is in it.
  const order = (path) => path.replace(/README\.md$/, '');
  return [...top, ...inner].sort((one, other) => (order(one) < order(other) ? -1 : 1));
}
