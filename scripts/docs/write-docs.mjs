// The documentation as static pages: docs/ and a page for each element, made from the manifest, with a search.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { contents, isSpanish, spanishContents, spanishOf } from './contents.mjs';
import { elementPage } from './element-page.mjs';
import { layout } from './layout.mjs';
import { withBase } from '../with-base.mjs';
import { renderMarkdown, targetOf } from './markdown.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));

/**
 * @param {object} options
 * @param {string} options.folder gets the pages; what was in it is gone
 * @param {string} options.library folder of the built library
 */
export async function writeDocs({ folder, library }) {
  const manifest = JSON.parse(readFileSync(join(library, 'custom-elements.json'), 'utf8'));
  const { groups, pages } = readPages(manifest);
  rmSync(folder, { recursive: true, force: true });
  for (const page of pages) {
    const language = isSpanish(page.source) ? 'es' : 'en';
    write(folder, page.path, layout({ ...page, groups: groups[language], language }));
  }
  for (const picture of new Set(pages.flatMap(({ pictures }) => pictures))) {
    cpSync(picture, join(folder, picture.replace(/^docs\//, '')));
  }
  await writeAssets(folder, library, pages);
  return pages.map(({ path }) => path);
}

function readPages(manifest) {
  const declarations = manifest.modules.flatMap(({ path, declarations: inner }) =>
    inner.map((declaration) => ({ ...declaration, path })),
  );
  const classes = new Map(declarations.map((declaration) => [declaration.name, declaration]));
  const elements = new Map(declarations.filter(({ tagName }) => tagName).map((element) => [element.tagName, element]));
  const plan = contents([...elements.keys()].sort());
  const spanishPlan = spanishContents(plan);
  const sources = [
    { source: 'docs/index.md', path: 'index.html' },
    { source: 'docs/es/index.md', path: 'es/index.html' },
    ...[...plan, ...spanishPlan].flatMap(({ pages }) => pages),
  ].map((page) =>
    page.tag
      ? // Its links are written as if it stood in docs/elements.
        {
          ...page,
          source: `docs/elements/${page.tag}.md`,
          text: elementPage(elements.get(page.tag), classes, elements.get(page.tag).path),
        }
      : { ...page, text: withoutMark(readFileSync(page.source, 'utf8')) },
  );
  const pathOf = new Map(sources.map(({ source, path }) => [source, path]));
  const pages = sources.map(({ source, path, text }) => renderPage({ source, path, text }, pathOf));
  checkAnchors(pages);
  const titles = new Map(pages.map((page) => [page.path, page.title]));
  const titled = (groups) =>
    groups.map(({ title, pages: inner }) => ({
      title,
      pages: inner.map(({ path }) => ({ path, title: titles.get(path) })),
    }));
  const withOther = pages.map((page) => ({ ...page, other: pathOf.get(inOtherLanguage(page.source)) }));
  return { groups: { en: titled(plan), es: titled(spanishPlan) }, pages: withOther };
}

const inOtherLanguage = (source) => (isSpanish(source) ? source.replace('docs/es/', 'docs/') : spanishOf(source));

/** A translation says in its last line what it translates; that is for those who keep it. */
const withoutMark = (text) => text.replace(/^<!-- translates .* -->\n?/m, '');

function renderPage({ source, path, text }, pathOf) {
  const pictures = [];
  const root = '../'.repeat(path.split('/').length - 1);
  // What is sent from here must reach nobody.
  const live = (code) =>
    code
      .replaceAll('"/coalition.json"', `"${root}assets/coalition.json"`)
      .replaceAll('"/contributions"', `"${root}assets/nowhere"`);
  const toPage = (link) => {
    const target = targetOf(link, source);
    if (!target) return link;
    // A folder is its overview, as on GitHub; README.md is the site's own first page.
    const file = [target.path, posix.join(target.path, 'README.md')].find((each) => pathOf.has(each)) ?? target.path;
    const anchor = target.anchor ? `#${target.anchor}` : '';
    if (file === 'README.md') return `${posix.relative(posix.dirname(path), 'index.html')}${anchor}`;
    if (pathOf.has(file))
      return `${posix.relative(posix.dirname(path), pathOf.get(file)) || posix.basename(path)}${anchor}`;
    if (/^docs\/.*\.(png|svg|jpe?g|webp)$/.test(file) && existsSync(file)) {
      pictures.push(file);
      return posix.relative(posix.dirname(path), file.replace(/^docs\//, ''));
    }
    // A source file has no page; where it exists, its name is enough.
    if (existsSync(file)) return `${posix.relative(posix.dirname(path), 'contributing.html')}#where-things-are`;
    throw new Error(`${source} links to ${link}, which does not exist.`);
  };
  const table = path.startsWith('es/') ? 'Tabla' : 'Table';
  const rendered = renderMarkdown(text, { link: toPage, live, table });
  if (!rendered.title) throw new Error(`${source} has no title: its first line is "# …".`);
  return { ...rendered, source, path, pictures };
}

function checkAnchors(pages) {
  const bySource = new Map(pages.map((page) => [page.source, page]));
  for (const { source, links } of pages) {
    for (const link of links) {
      const target = targetOf(link, source);
      const page = target && bySource.get(target.path);
      if (target?.anchor && page && !page.anchors.has(target.anchor))
        throw new Error(`${source} links to ${link}, but there is no such heading.`);
    }
  }
}

async function writeAssets(folder, library, pages) {
  const assets = join(folder, 'assets');
  mkdirSync(assets, { recursive: true });
  writeFileSync(join(assets, 'docs.css'), withBase(join(here, 'docs.css')));
  cpSync(join(here, 'icon.svg'), join(assets, 'icon.svg'));
  for (const name of ['coalition-widgets.js', 'coalition-widgets.css']) cpSync(join(library, name), join(assets, name));
  cpSync('stories/feeds/example.json', join(assets, 'coalition.json'));
  cpSync('stories/feeds/logos', join(assets, 'logos'), { recursive: true });
  const sections = pages.flatMap(({ path, title, sections: inner }) =>
    inner.map((section) => ({ path, title, ...section })),
  );
  writeFileSync(join(assets, 'search.json'), JSON.stringify(sections));
  await build({
    entryPoints: [join(here, 'browser/search.mjs')],
    outfile: join(assets, 'search.js'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'warning',
  });
}

function write(folder, path, text) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
