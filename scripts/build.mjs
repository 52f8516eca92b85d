// npm run build: fills dist/. It builds into a folder of its own and swaps that in at the end, so that a test
// or a server that reads dist/ meanwhile never meets half a build.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

/** The budget of the one-file build, as brotli 11 in bytes. */
const scriptBudget = 24_576;
/** What it has until it fits its budget (docs/decisions/size.md): it may shrink, never grow. */
const scriptLimit = 34_780;
/** The budget of coalition-widgets.css, in bytes as they are. */
const styleLimit = 1_024;
/** The budget of each lang/*.js, as brotli 11 in bytes. */
const languageLimit = 3_072;
/** The budget of coalition-widgets.loader.js, as brotli 11 in bytes. */
const loaderLimit = 1_024;
/** What pages load directly, by its path in dist/. Only these are in integrity.json. */
const shippedToPages = /^(coalition-widgets[^/]*\.(js|css)|frame[^/]*\.(js|html)|lang\/[^/]+\.js|prerender\/[^/]+\.css)$/;

const installing = process.env.npm_lifecycle_event === 'prepare';
/** Whoever installs or starts wants to use what is built: sizes and budgets are for those who change it. */
const forUse = installing || process.env.npm_lifecycle_event === 'start';
if (!existsSync('node_modules/rollup')) {
  console.error('The build tools are not installed. Run npm ci first.');
  // `npm ci --omit=dev` runs the prepare script too, where this is no mistake.
  process.exit(installing ? 0 : 1);
}

mkdirSync('node_modules/.cache', { recursive: true });
const out = mkdtempSync('node_modules/.cache/build-');
process.on('exit', () => rmSync(out, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

try {
  const packages = await writeBundles();
  await writeTypes();
  await writeStyles();
  writeFrame();
  await writeFeedSchema();
  await writeManifest(out);
  writeLicenses(packages);
  writeIntegrity();
  await writeSite();
  await writeDocs();
  refuseStaticBlocks();
  const sizes = measure();
  if (!forUse) printSizes(sizes);
  swapIn();
  const complaints = forUse ? [] : tooLarge(sizes);
  if (complaints.length) throw new Error(complaints.join('\n'));
} catch (error) {
  console.error(`\nbuild failed: ${error.message}`);
  if (error.frame) console.error(error.frame);
  process.exit(1);
}

/** Runs rollup.config.mjs; returns the npm packages whose code is in the files. */
async function writeBundles() {
  const { rollup } = await import('rollup');
  const { default: configurations } = await import('../rollup.config.mjs');
  const packages = new Set();
  for (const { output, ...input } of configurations({ configOutput: out })) {
    const bundle = await rollup(input);
    for (const each of [output].flat()) {
      const { output: chunks } = await bundle.write(each);
      for (const id of chunks.flatMap((chunk) => chunk.moduleIds ?? [])) {
        const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id.split(sep).join('/'))?.[1];
        if (name) packages.add(name);
      }
    }
    await bundle.close();
  }
  return packages;
}

/** Declarations in dist/types, and beside every npm module a stub that leads to them. */
async function writeTypes() {
  const { default: ts } = await import('typescript');
  const modules = filesIn(out).filter((file) => /^(index|schema|elements\/.+)\.js$/.test(file));
  const sourceOf = (module) => {
    const name = module.replace(/\.js$/, '');
    if (name === 'schema') return 'schema/index';
    return name.replace(/^elements\/([^.]+)/, 'elements/$1/$1');
  };
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const rootNames = modules.map((module) => `src/${sourceOf(module)}.ts`);
  const program = ts.createProgram(rootNames, {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: join(root, 'src'),
    outDir: join(out, 'types'),
    types: [],
  });
  const { diagnostics } = program.emit();
  if (diagnostics.length) throw new Error(ts.formatDiagnostics(diagnostics, diagnosticsHost(ts)));

  for (const file of filesIn(join(out, 'types'))) {
    // A return type left out becomes import("lit-html"), which strict layouts of node_modules cannot find.
    const inner = /["'](lit-html|lit-element|@lit\/reactive-element)[/"']/.exec(readFileSync(join(out, 'types', file), 'utf8'));
    if (inner) throw new Error(`src/${file.replace(/\.d\.ts$/, '.ts')} leaves out a type: its declaration names ${inner[1]}.`);
  }
  for (const module of modules) {
    const path = relative(dirname(module), `types/${sourceOf(module)}.js`).split(sep).join('/');
    const target = path.startsWith('.') ? path : `./${path}`;
    const stub = module.endsWith('.define.js') ? `import '${target}';\nexport {};\n` : `export * from '${target}';\n`;
    writeFileSync(join(out, module.replace(/\.js$/, '.d.ts')), stub);
  }
  // The files for pages export nothing: imported, they register the tags or bring a language.
  for (const script of filesIn(out).filter((file) => shippedToPages.test(file) && file.endsWith('.js'))) {
    const tags = script.startsWith('coalition-widgets') ? "import './index.js';\n" : '';
    writeFileSync(join(out, script.replace(/\.js$/, '.d.ts')), `${tags}export {};\n`);
  }
}

function diagnosticsHost(ts) {
  return { getCurrentDirectory: () => root, getCanonicalFileName: (name) => name, getNewLine: () => ts.sys.newLine };
}

/** Not imported above: like the other tools it may not be installed. */
async function writeManifest(folder) {
  const manifest = await import('./manifest/write-manifest.mjs');
  await manifest.writeManifest(folder);
}

async function writeDocs() {
  const docs = await import('./docs/write-docs.mjs');
  // The same entries as in the bar of every other page (src/site/pages/document.ts).
  const navigation = [
    { title: 'Nuevo León', href: '../' },
    { title: 'Example', href: '../example/' },
    { title: 'Embed builder', href: '../embed/' },
  ];
  await docs.writeDocs({ folder: join(out, 'site/docs'), library: out, navigation });
}

async function writeStyles() {
  const { transform } = await import('esbuild');
  const { code } = await transform(readFileSync('src/embed/coalition-widgets.css', 'utf8'), { loader: 'css', minify: true });
  writeFileSync(join(out, 'coalition-widgets.css'), code);
  const { evaluateModule } = await import('./evaluate-module.mjs');
  const { styleSheets } = await evaluateModule('src/tool/prerender/style-sheets.ts');
  mkdirSync(join(out, 'prerender'));
  for (const [file, sheet] of Object.entries(styleSheets)) writeFileSync(join(out, 'prerender', file), sheet);
}

/** Last of all: it copies what the steps before it made. */
async function writeSite() {
  const { writeSite: write } = await import('./write-site.mjs');
  await write(out);
}

/**
 * frame.html, and the integrity of what other files load: `sha384-of:NAME` in them becomes the hash of NAME. In this
 * order, for each is complete before another names it.
 */
function writeFrame() {
  cpSync('src/embed/iframe.html', join(out, 'frame.html'));
  for (const file of ['coalition-widgets.loader.js', 'frame.js', 'frame.html']) {
    const text = readFileSync(join(out, file), 'utf8');
    if (!text.includes('sha384-of:')) throw new Error(`${file} names no integrity to fill in.`);
    writeFileSync(join(out, file), text.replace(/sha384-of:([\w./-]+)/g, (_, name) => integrityOf(name)));
  }
}

function integrityOf(file) {
  return `sha384-${createHash('sha384').update(readFileSync(join(out, file))).digest('base64')}`;
}

async function writeFeedSchema() {
  const { evaluateModule } = await import('./evaluate-module.mjs');
  const { feedJsonSchema } = await evaluateModule('src/schema/json-schema.ts');
  writeFileSync(join(out, 'coalition-feed-1.schema.json'), `${JSON.stringify(feedJsonSchema(), null, 2)}\n`);
}

/** The licences of what is bundled ask to be passed on with it. */
function writeLicenses(packages) {
  const texts = [...packages].sort().map((name) => {
    const folder = join('node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : ''}\n`;
  });
  writeFileSync(join(out, 'licenses.txt'), texts.join(`\n${'-'.repeat(80)}\n\n`));
}

function writeIntegrity() {
  const hashes = filesIn(out)
    .filter((file) => shippedToPages.test(file))
    .map((file) => [file, integrityOf(file)]);
  writeFileSync(join(out, 'integrity.json'), `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
}

function measure() {
  const files = filesIn(out).filter((file) => shippedToPages.test(file) || /^(bin\/|[^/]+\.schema\.json$)/.test(file));
  return files.map((file) => {
    const bytes = readFileSync(join(out, file));
    return { file, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length };
  });
}

function printSizes(sizes) {
  const columns = ['file', 'raw', 'gzip', 'brotli'];
  for (const row of [Object.fromEntries(columns.map((name) => [name, name])), ...sizes]) {
    const [file, ...numbers] = columns.map((name) => row[name].toLocaleString('en'));
    console.log(file.padEnd(32) + numbers.map((number) => number.padStart(10)).join(''));
  }
  console.log(`and ${filesIn(out).filter((file) => /^(index|schema|elements\/.*|chunks\/.*)\.js$/.test(file)).length} npm modules`);
  for (const [name, budget] of [['coalition-widgets.loader.js', loaderLimit], ['coalition-widgets.js', scriptBudget]]) {
    const { brotli } = sizes.find(({ file }) => file === name);
    console.log(`${name}: ${brotli} of ${budget} bytes (brotli)${brotli > budget ? ', over its budget' : ''}`);
  }
}

/** A line for every limit that is passed. */
function tooLarge(sizes) {
  return sizes.flatMap(({ file, raw, brotli }) => {
    if (file === 'coalition-widgets.js' && brotli > scriptLimit) return `${file} has ${brotli} bytes as brotli, its limit is ${scriptLimit}.`;
    if (file === 'coalition-widgets.css' && raw > styleLimit) return `${file} has ${raw} bytes, its limit is ${styleLimit}.`;
    if (file === 'coalition-widgets.loader.js' && brotli > loaderLimit) return `${file} has ${brotli} bytes as brotli, its limit is ${loaderLimit}.`;
    if (file.startsWith('lang/') && brotli > languageLimit) return `${file} has ${brotli} bytes as brotli, its limit is ${languageLimit}.`;
    return [];
  });
}

/** Phones of 2021 do not parse static blocks; scripts/static-properties.mjs takes ours away. */
function refuseStaticBlocks() {
  if (readFileSync(join(out, 'coalition-widgets.js'), 'utf8').includes('static{')) throw new Error('coalition-widgets.js has a static block.');
}

function swapIn() {
  // Of two builds that end at the same time the later one stays.
  for (let attempt = 1; ; attempt += 1) {
    const old = `${out}-old`;
    try {
      if (existsSync('dist')) renameSync('dist', old);
      renameSync(out, 'dist');
      return;
    } catch (error) {
      // node_modules may be another file system than the project, as with a volume in a container.
      if (error.code === 'EXDEV') {
        rmSync('dist', { recursive: true, force: true });
        cpSync(out, 'dist', { recursive: true });
        return;
      }
      if (attempt === 5) throw error;
    } finally {
      rmSync(old, { recursive: true, force: true });
    }
  }
}

/** The files under a folder as sorted paths with forward slashes. */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join('/'))
    .sort();
}
