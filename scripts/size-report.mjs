// node scripts/size-report.mjs [--modules] [WORD…]: what the parts of coalition-widgets.js cost a page, in bytes of brotli;
// with words, also what is left of the file without all parts whose name has one of them.
// A part's cost is what the file would lose with the part's text taken out: less than the part alone would have, because
// what repeats in the others compresses away. It is measured before private names are shortened, which moves the text.
import { SourceMap } from 'node:module';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { rollup } from 'rollup';
import configurations from '../rollup.config.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** The first that matches a module's path names its part. */
const PARTS = [
  [/^node_modules\//, 'Lit'],
  [/^src\/i18n\/en\.ts/, 'words: English, and the terms’ names'],
  [/^src\/i18n\/es\.ts/, 'words: Spanish'],
  [/^src\/elements\/(coalition-\w+)\/.*\.styles\.ts/, '<$1>: styles'],
  [/^src\/elements\/(coalition-\w+)\//, '<$1>: code and mark-up'],
  [/^src\/styles\//, 'styles that all share'],
  [/^src\/i18n\//, 'languages: finding them, Intl'],
  [/^src\/feed\//, 'feed: loading it, and what it means'],
  [/^src\/schema\//, 'feed: reading it tolerantly'],
  [/^src\/internal\//, 'states, announcements, links'],
];
const nameOf = process.argv.includes('--modules') ? (module) => module : partOf;

const { code, modules } = await buildWithMap();
const whole = sizeOf(code);
const texts = new Map();
for (let at = 0; at < code.length; at += 1) {
  const name = nameOf(modules[at]);
  if (!texts.has(name)) texts.set(name, []);
  texts.get(name).push(at);
}
const rows = [...texts].map(([name, places]) => ({
  name,
  raw: places.length,
  cost: whole - sizeOf(without(new Set(places))),
}));
rows.sort((one, other) => other.cost - one.cost);
line('part', 'minified', 'brotli');
for (const { name, raw, cost } of rows) line(name, raw, cost);
line('the whole', code.length, whole);

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
if (words.length) {
  const given = [...texts].filter(([name]) => words.some((word) => name.includes(word)));
  const rest = without(new Set(given.flatMap(([, places]) => places)));
  line(`without ${words.join(', ')}`, rest.length, sizeOf(rest));
}

function line(...columns) {
  const [name, ...numbers] = columns.map((value) => value.toLocaleString('en'));
  console.log(name.padEnd(64) + numbers.map((number) => number.padStart(10)).join(''));
}

function without(places) {
  return code
    .split('')
    .filter((_, at) => !places.has(at))
    .join('');
}

function sizeOf(text) {
  return brotliCompressSync(text).length;
}

/** The minified code, and for each of its characters the module that it comes from. */
async function buildWithMap() {
  const [
    {
      output: [output],
      ...input
    },
  ] = configurations();
  const bundle = await rollup(input);
  const plugins = output.plugins.filter(({ name }) => name !== 'short-private-names');
  const {
    output: [chunk],
  } = await bundle.generate({ ...output, plugins, sourcemap: true });
  await bundle.close();
  const map = new SourceMap(JSON.parse(chunk.map.toString()));
  const modules = chunk.code
    .split('\n')
    .flatMap((text, row) => Array.from({ length: text.length + 1 }, (_, column) => moduleAt(map, row, column)));
  return { code: chunk.code, modules };
}

function moduleAt(map, row, column) {
  const { originalSource = '' } = map.findEntry(row, column);
  return /(node_modules|src)\/.*/.exec(originalSource)?.[0] ?? 'banner';
}

function partOf(module) {
  const [pattern, name] = PARTS.find(([candidate]) => candidate.test(module)) ?? [/.*/, module];
  return module.replace(new RegExp(`${pattern.source}.*`), name);
}
