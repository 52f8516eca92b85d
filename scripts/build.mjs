// npm run build [-- --if-changed]: fills dist/, with the option only where the sources changed since. It builds into a
// folder of its own and swaps that in at the end, so that a test or a server that reads dist/ meanwhile never meets half
// a build.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, sep } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { hashInputs, isUpToDate, rememberInputs } from './build/inputs.mjs';
import { measure, printSizes, tooLarge } from './build/sizes.mjs';
import { filesForPages, integrityOf } from './published-files.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const installing = process.env.npm_lifecycle_event === 'prepare';
/** Whoever installs or starts wants to use what is built: sizes and budgets are for those who change it. */
const forUse = installing || process.env.npm_lifecycle_event === 'start';
if (!existsSync('node_modules/rollup')) {
  console.error('The build tools are not installed. Run npm ci first.');
  // `npm ci --omit=dev` runs the prepare script too, where this is no mistake.
  process.exit(installing ? 0 : 1);
}

const inputs = hashInputs();
if (process.argv.includes('--if-changed')) {
  if (isUpToDate(inputs)) process.exit();
  console.log('Building the widgets, which takes up to a minute …');
}
mkdirSync('node_modules/.cache', { recursive: true });
const out = mkdtempSync('node_modules/.cache/build-');
process.on('exit', () => rmSync(out, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

try {
  // Imported as they are needed: the tools behind them may not be installed.
  const { evaluateModule } = await import('./evaluate-module.mjs');
  const { writeServers } = await import('./build/write-servers.mjs');
  const { writeTypes } = await import('./build/write-types.mjs');
  const { writeManifest } = await import('./manifest/write-manifest.mjs');
  const { writeSite } = await import('./write-site.mjs');
  const packages = await writeBundles();
  for (const name of await writeServers(out)) packages.add(name);
  writeTypes(out);
  await writeStyles(evaluateModule);
  writeFrame();
  await writeFeedSchema(evaluateModule);
  await writeManifest(out);
  writeLicenses(packages);
  writeIntegrity();
  await writeSite(out);
  await writeDocs();
  refuseStaticBlocks();
  const sizes = measure(out);
  if (!forUse) printSizes(sizes);
  swapIn();
  const complaints = tooLarge(sizes);
  // What is too large is built again when it is asked for again, so that it is said again.
  if (!complaints.length) rememberInputs(inputs);
  else if (!forUse) throw new Error(complaints.join('\n'));
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

async function writeStyles(evaluateModule) {
  const { transform } = await import('esbuild');
  const { code } = await transform(readFileSync('src/embed/coalition-widgets.css', 'utf8'), {
    loader: 'css',
    minify: true,
  });
  writeFileSync(join(out, 'coalition-widgets.css'), code);
  const { styleSheets } = await evaluateModule('src/tool/prerender/style-sheets.ts');
  mkdirSync(join(out, 'prerender'));
  for (const [file, sheet] of Object.entries(styleSheets)) writeFileSync(join(out, 'prerender', file), sheet);
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
    writeFileSync(
      join(out, file),
      text.replace(/sha384-of:([\w./-]+)/g, (_, name) => integrityOf(join(out, name))),
    );
  }
}

async function writeFeedSchema(evaluateModule) {
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
  const hashes = filesForPages(out).map((file) => [file, integrityOf(join(out, file))]);
  writeFileSync(join(out, 'integrity.json'), `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
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

/** Phones of 2021 do not parse static blocks; scripts/static-properties.mjs takes ours away. */
function refuseStaticBlocks() {
  if (readFileSync(join(out, 'coalition-widgets.js'), 'utf8').includes('static{'))
    throw new Error('coalition-widgets.js has a static block.');
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
