// Other embeds that npm has, on the same phone: not the same work, but what pages do load for a word from residents. And our
// loader on a page whose widgets are far below.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { asKilobytes, asMilliseconds, asSeconds, summarize } from './figures.mjs';
import { documentOf, libraryFiles } from './pages.mjs';
import { openTown } from './town.mjs';
import { visit } from './visit.mjs';
import { brotliCompressSync } from 'node:zlib';

const RUNS = 3;
const RATE = 4;
const root = new URL('../../', import.meta.url);

const EMBEDS = [
  {
    key: 'emoji-picker-element',
    script: "import 'emoji-picker-element';",
    main: '<emoji-picker data-source="/emoji.json"></emoji-picker>',
    found: ['button.emoji'],
  },
  {
    key: 'giscus',
    script: "import 'giscus';",
    main: '<giscus-widget repo="town/plan" repoid="R_1" category="General" categoryid="C_1" mapping="title"></giscus-widget>',
    found: ['iframe'],
    isShell: true,
  },
  {
    key: '@sentry/browser, feedback',
    script: `import { init, feedbackIntegration } from '@sentry/browser';
init({ dsn: location.protocol + '//key@' + location.host + '/1', integrations: [feedbackIntegration({ autoInject: true })] });`,
    main: '',
    found: ['.widget__actor'],
  },
];

export async function* measureEmbeds(browser) {
  const emoji = readFileSync(new URL('node_modules/emoji-picker-element-data/en/emojibase/data.json', root));
  const town = await openTown(new Map([...libraryFiles(), ['/emoji.json', emoji]]));
  try {
    const rows = [];
    for (const { key, script, main, found, isShell } of EMBEDS) {
      const code = await bundle(script);
      town.files.set('/embed.js', code);
      town.files.set('/embed', documentOf({ head: '<script type="module" src="/embed.js"></script>', main }, 'en'));
      const title = `\`${key}\`${isShell ? ', until its frame is asked for' : ''}`;
      rows.push(await line(browser, town, title, 'embed', found, brotliCompressSync(code).length));
    }
    const loader = '<script src="/coalition-widgets.loader.js" defer></script>';
    const below =
      '<p style="block-size: 5000px">Far below:</p><coalition-summary src="/feed.json"></coalition-summary>';
    town.files.set('/idle', documentOf({ head: loader, main: below }, 'en'));
    const bytes = brotliCompressSync(town.files.get('/coalition-widgets.loader.js')).length;
    rows.push(await line(browser, town, 'our loader, no widget in view', 'idle', ['main p'], bytes));
    yield {
      title: `Other embeds, processor ${RATE} times slower`,
      columns: ['page', 'script, brotli', 'painted', 'blocked', 'longest task'],
      rows,
    };
  } finally {
    town.close();
  }
}

async function line(browser, town, title, key, found, bytes) {
  const visits = [];
  for (let run = 0; run < RUNS; run += 1) visits.push(await visit(browser, town, { key, found }, { rate: RATE }));
  const figures = (name) => summarize(visits.map((one) => one[name]));
  return [
    title,
    asKilobytes(bytes),
    asSeconds(figures('painted')),
    asSeconds(figures('blocked')),
    asMilliseconds(figures('longest')),
  ];
}

async function bundle(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(root) },
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
  });
  return outputFiles[0].text;
}
