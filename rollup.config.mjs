// Everything that rollup makes: the files pages load, the npm modules, the node programs.
// `npm run build` (scripts/build.mjs) runs this and adds what is not rollup's: types, CSS, schema, integrity.
import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { literalsHtmlCssMinifier } from '@literals/rollup-plugin-html-css-minifier';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { minifySync } from 'rolldown/utils';
import { bareLit } from './scripts/build/bare-lit.mjs';
import { compileTypescript } from './scripts/build/compile-typescript.mjs';
import { fillIntegrity } from './scripts/build/fill-integrity.mjs';
import { litWithoutGlobals } from './scripts/build/lit-without-globals.mjs';
import { onePolicy } from './scripts/build/one-policy.mjs';
import { precomputeFeedShape } from './scripts/build/precompute-feed-shape.mjs';
import { unclobberedLit } from './scripts/build/unclobbered-lit.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** What pages load, each file complete in itself. In this order: the integrity of a file is in those that load it. */
const browserFiles = [
  // Each takes itself to the page, so it works as a module and as a classic script.
  ...readdirSync(join(root, 'src/embed/lang')).map((source) => ({
    source: `src/embed/lang/${source}`,
    outputs: [{ file: `lang/${source.replace(/\.ts$/, '.js')}`, format: 'iife' }],
  })),
  { source: 'src/embed/data-links.ts', outputs: [{ file: 'coalition-widgets.data.js', format: 'iife' }] },
  {
    source: 'src/embed/page.ts',
    outputs: [
      { file: 'coalition-widgets.js', format: 'es' },
      { file: 'coalition-widgets.iife.js', format: 'iife' },
    ],
  },
  { source: 'src/embed/loader.ts', outputs: [{ file: 'coalition-widgets.loader.js', format: 'iife' }] },
  { source: 'src/embed/iframe.ts', outputs: [{ file: 'frame.js', format: 'iife' }] },
  { source: 'src/embed/iframe-host.ts', outputs: [{ file: 'frame-host.js', format: 'iife' }] },
  { source: 'src/site/builder/start.ts', outputs: [{ file: 'site/assets/builder.js', format: 'es' }] },
];

const nodePrograms = [{ source: 'src/tool/cli.ts', file: 'bin/coalition-feed.js' }];

/** What a consumer's own bundler finds in node_modules. */
const npmExternals = /^(lit|@lit\/context|zod)(\/|$)/;

/** `rollup -c --configOutput FOLDER`; without the option, dist. */
export default function configurations({ configOutput: folder = 'dist' } = {}) {
  const entries = npmEntries();
  const entrySources = new Set(Object.values(entries));
  return [
    ...browserFiles.map(({ source, outputs }) => ({
      input: source,
      output: outputs.map(({ file, format }) => ({
        file: join(folder, file),
        format,
        banner: bannerOf(source),
        // A page may be in another character set, and lends it to its classic scripts. A language's script is asked for in its own.
        plugins: minify(format, { isAscii: format === 'iife' && !file.startsWith('lang/') }),
        ...sourceMap(folder),
      })),
      plugins: [
        precomputeFeedShape(join(root, 'src/schema/feed-shape.ts')),
        onePolicy(join(root, 'src/embed/trusted-types.ts')),
        litWithoutGlobals(),
        bareLit({ isWhole: source.startsWith('src/site/') }),
        unclobberedLit(join(root, 'src/page/unclobbered.ts')),
        fillIntegrity(folder),
        literalsHtmlCssMinifier({ failOnError: true }),
        compileTypescript(),
        findModules('browser'),
        ownAddress(),
        withoutZod(),
      ],
      // As package.json says of them. Else who takes the reader from the public entry would get zod along.
      treeshake: { moduleSideEffects: (id) => !/[\\/]src[\\/](schema|feed-format)[\\/]/.test(id) },
      onwarn: failOnWarning,
    })),
    {
      input: entries,
      external: npmExternals,
      output: {
        dir: folder,
        format: 'es',
        chunkFileNames: 'chunks/[name].js',
        // A file for each module, so that a bundler can leave out what is not used.
        manualChunks: (id) => chunkName(id, entrySources),
        // Importing one event must not pull in what its chunk's neighbours import.
        hoistTransitiveImports: false,
        ...sourceMap(folder),
      },
      plugins: [
        precomputeFeedShape(join(root, 'src/schema/feed-shape.ts')),
        compileTypescript(),
        findModules('browser'),
        withoutZod({ except: ['schema'] }),
      ],
      onwarn: failOnWarning,
    },
    ...nodePrograms.map(({ source, file }) => ({
      input: source,
      external: /^(node:|zod(\/|$))/,
      output: {
        file: join(folder, file),
        format: 'es',
        inlineDynamicImports: true,
        ...sourceMap(folder),
      },
      // The command renders widgets: with the same white space in their templates as browsers get.
      plugins: [
        source.startsWith('src/tool') && literalsHtmlCssMinifier({ failOnError: true }),
        compileTypescript(),
        findModules('node'),
        executable(),
      ],
      onwarn: failOnWarning,
    })),
  ];
}

/* Languages have few bytes to spare, and another number may weigh some more: theirs is that of the folder they lie in. */
const bannerOf = (source) =>
  `/*! coalition-widgets${source.includes('/lang/') ? '' : ` ${version}`} | MIT | licenses.txt */`;

const findModules = (platform) =>
  nodeResolve({
    browser: platform === 'browser',
    exportConditions: ['production', platform, 'import', 'default'],
    extensions: ['.mjs', '.js', '.json', '.ts'],
  });

/** A map beside each script, with the sources in it, named from dist/ wherever the build is written. */
const sourceMap = (folder) => ({
  sourcemap: true,
  sourcemapPathTransform: (source, map) => {
    const place = join(root, 'dist', relative(resolve(root, folder), dirname(map)));
    return relative(place, resolve(dirname(map), source))
      .split(sep)
      .join('/');
  },
});

/** Each finds what the other leaves (docs/decisions/size.md). */
const minify = (format, { isAscii = false } = {}) => [
  {
    name: 'oxc',
    renderChunk(code, { fileName }) {
      const options = { module: format === 'es', compress: { target: 'es2022' }, sourcemap: true };
      const result = minifySync(fileName, code, { ...options, codegen: { legalComments: 'inline' } });
      if (result.errors.length) this.error(result.errors[0].message);
      return result;
    },
  },
  terser({
    ecma: 2022,
    module: format === 'es',
    compress: { passes: 3 },
    format: { comments: /^!/, ascii_only: isAscii },
  }),
];

/** `i18n/pick-text` for src/i18n/pick-text.ts; entries have names of their own. */
function chunkName(id, entries) {
  const path = relative(root, id).split(sep).join('/');
  return path.startsWith('src/') && !entries.has(path) ? path.replace(/^src\/|\.ts$/g, '') : undefined;
}

/** `index`, `schema`, and the class, define and events module of every element. */
function npmEntries() {
  const entries = { index: 'src/index.ts', schema: 'src/schema/index.ts' };
  for (const tag of readdirSync(join(root, 'src/elements')).sort()) {
    for (const kind of ['', '.define', '.events']) {
      const source = `src/elements/${tag}/${tag}${kind}.ts`;
      if (existsSync(join(root, source))) entries[`elements/${tag}${kind}`] = source;
    }
  }
  return entries;
}

/**
 * A classic script knows its address too: from the document's own `currentScript`, which an `<img name="currentScript">` does
 * not stand before here, or where it runs late, as from a tag manager, from its element.
 */
const ownAddress = () => ({
  name: 'own-address',
  resolveImportMeta: (property, { format }) =>
    format === 'iife' && property === 'url'
      ? `(Reflect.get(Document.prototype,'currentScript',document)??Document.prototype.querySelector.call(document,'script[src*="coalition-widgets.iife"]'))?.src`
      : null,
});

/** Fails the build when a module that browsers load imports zod. */
function withoutZod({ except = [] } = {}) {
  const isZod = (id) => /^zod(\/|$)|node_modules[\\/]zod[\\/]/.test(id);
  return {
    name: 'without-zod',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (!chunk.isEntry || except.includes(chunk.name)) continue;
        const reached = new Set([chunk.fileName]);
        for (const file of reached) for (const imported of bundle[file]?.imports ?? []) reached.add(imported);
        const modules = [...reached].flatMap((file) => bundle[file]?.moduleIds ?? []);
        const importer = modules.find((id) => !isZod(id) && this.getModuleInfo(id).importedIds.some(isZod));
        if (importer) this.error(`${relative(root, importer)} would bring zod to browsers in ${chunk.fileName}.`);
      }
    },
  };
}

/** A shell may start the file. */
function executable() {
  return { name: 'executable', writeBundle: ({ file }) => chmodSync(file, 0o755) };
}

/** A warning is a mistake of ours, except what the sources of zod, Hono and Lit's renderer are known for. */
function failOnWarning(warning, warn) {
  const theirs = [warning.id, ...(warning.ids ?? [])].some((id) => id?.includes('node_modules'));
  if (theirs && ['INVALID_ANNOTATION', 'CIRCULAR_DEPENDENCY', 'THIS_IS_UNDEFINED'].includes(warning.code)) return;
  if (theirs) warn(warning);
  else throw new Error(warning.message);
}
