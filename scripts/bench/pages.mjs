// The pages that a slow phone opens: the same three widgets by every way to have them, and the same drawn by others.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root));
const WIDGETS = ['summary', 'commitments', 'members'];
/** What has to be painted of each. */
const DRAWN = ['[part=counts]', '[part=commitment]', '[part=member]'];
const LOGOS = 'stories/feeds/logos/';
const FILES = [
  'coalition-widgets.js',
  'coalition-widgets.css',
  'coalition-widgets.loader.js',
  'frame.html',
  'frame.js',
  ...WIDGETS.map((name) => `prerender/coalition-${name}.css`),
];

/** The files that all pages load, for openTown. */
export function libraryFiles() {
  return new Map([
    ...FILES.map((file) => [`/${file}`, read(`dist/${file}`)]),
    ...readdirSync(new URL(LOGOS, root)).map((file) => [`/logos/${file}`, read(LOGOS + file)]),
    ['/by-hand.css', read('scripts/bench/browser/by-hand.css')],
  ]);
}

export const FEEDS = [
  { name: 'example', title: 'the example feed', lang: 'en' },
  { name: 'nuevo-leon', title: 'the Nuevo León feed', lang: 'es' },
];

/** As if it had been published today: what is old carries a notice, which stands in other places by other ways. */
export const feedText = ({ name }) =>
  JSON.stringify({ ...JSON.parse(read(`stories/feeds/${name}.json`)), updated: new Date().toISOString().slice(0, 10) });

const sentence = '<p>The plan is on <a href="https://example.org/plan">the coalition’s page</a>.</p>';
const feedAround = (content) => `<coalition-feed src="/feed.json">${content}</coalition-feed>`;
const tags = (content, reserves) =>
  WIDGETS.map((name) => {
    const reserve = reserves[name] ? ` data-reserve="${reserves[name]}"` : '';
    return `<coalition-${name}${reserve}>${content}</coalition-${name}>`;
  }).join('\n');
const styles = '<link rel="stylesheet" href="/coalition-widgets.css">';
const plainStyles = '<link rel="stylesheet" href="/by-hand.css">';

/** What our own snippet has in the page's head beside the module. */
export const moduleHead = `${styles}\n<script type="module" src="/coalition-widgets.js"></script>`;

/** An expression for a page with the widgets: the room that each needs, by its name, as the builder measures it. */
export async function reservesOf() {
  const measured = WIDGETS.map((name) => `${name}: measureReserve(document.querySelector('coalition-${name}'))`);
  const { outputFiles } = await build({
    stdin: {
      contents: `import { measureReserve } from './measure-reserve.js';\nexport default { ${measured.join()} };`,
      resolveDir: fileURLToPath(new URL('src/site/builder', root)),
    },
    bundle: true,
    format: 'iife',
    globalName: 'measured',
    write: false,
  });
  return `(() => { ${outputFiles[0].text}; return measured.default; })()`;
}

/** Pages of our own, by widgets. `reserves`: what the builder writes for each, by name. */
export function ownPages(feed, reserves = {}) {
  return [
    { key: 'module', title: 'module', head: moduleHead, main: feedAround(tags(sentence, reserves)), found: DRAWN },
    {
      key: 'loader',
      title: 'loader',
      head: `${styles}\n<script src="/coalition-widgets.loader.js" defer></script>`,
      main: feedAround(tags(sentence, reserves)),
      found: DRAWN,
    },
    {
      key: 'prerendered',
      title: 'prerendered and taken over',
      head: moduleHead,
      main: feedAround(WIDGETS.map((name) => prerender(feed, name)).join('\n')),
      found: DRAWN,
      after: 'coalition-feed-loaded',
    },
    {
      key: 'frame',
      title: '`frame.html`, three frames',
      head: '',
      main: WIDGETS.map(
        (name) =>
          `<iframe title="${name}" src="/frame.html?widget=${name}&amp;src=/feed.json&amp;lang=${feed.lang}" height="600"></iframe>`,
      ).join('\n'),
      found: DRAWN,
    },
  ];
}

function prerender(feed, widget) {
  const folder = mkdtempSync(join(tmpdir(), 'coalition-bench-'));
  try {
    const file = join(folder, 'feed.json');
    writeFileSync(file, feedText(feed));
    const words = ['prerender', file, '--widget', widget, '--src', '/feed.json', '--lang', feed.lang];
    return execFileSync(process.execPath, ['dist/bin/coalition-feed.js', ...words, '--styles', '/prerender/'], {
      cwd: fileURLToPath(root),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The same drawn by others; each page with the script that it loads. */
export async function otherPages(tree) {
  const page = (key, title, script) => ({
    key,
    title,
    head: `${plainStyles}\n<script type="module" src="/${key}.js"></script>`,
    main: sentence,
    found: DRAWN,
    script,
  });
  return [
    page('by-hand', 'DOM by hand', await bundle('showByHand', 'by-hand', tree)),
    page('by-react', 'React 19', await bundle('showByReact', 'by-react', tree)),
    {
      key: 'html',
      title: 'HTML from the server alone',
      head: plainStyles,
      main: tree.map(write).join(''),
      found: DRAWN,
    },
  ];
}

async function bundle(name, file, tree) {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { ${name} } from './${file}.mjs';\n${name}(${JSON.stringify(tree)});`,
      resolveDir: fileURLToPath(new URL('scripts/bench/browser', root)),
    },
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0].text;
}

const VOID = new Set(['img', 'input', 'br', 'hr']);
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function write(branch) {
  if (typeof branch === 'string') return escape(branch);
  const [name, attributes, ...children] = branch;
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`);
  return `<${name}${written.join('')}>${VOID.has(name) ? '' : `${children.map(write).join('')}</${name}>`}`;
}

export const documentOf = ({ head, main }, lang) => `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Town</title>
${head}
</head>
<body>
<header><h1>Town</h1><p>The town and those who live in it have made a plan together.</p></header>
<main>${main}</main>
<footer><p>Town hall, open from nine to five.</p></footer>
</body>
</html>`;
