// node scripts/size-report.mjs [--modules]: what the parts of coalition-widgets.js cost, in brotli bytes. A part's cost is what the
// file would lose with the part's text taken out: less than its own size, because what repeats compresses away.
import process from 'node:process';
import { SourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { rollup } from 'rollup';
import configurations from '../rollup.config.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

const { code, partOf } = await buildWithMap();
const byModule = process.argv.includes('--modules');
const parts = new Map();
for (let at = 0; at < code.length; at += 1) {
  const part = byModule ? partOf[at] : groupOf(partOf[at]);
  if (!parts.has(part)) parts.set(part, { part, own: [], rest: [] });
}
const names = [...parts.keys()];
const whole = sizeOf(code);
const rows = names.map((name) => {
  let rest = '';
  for (let at = 0; at < code.length; at += 1) if ((byModule ? partOf[at] : groupOf(partOf[at])) !== name) rest += code[at];
  return { name, raw: code.length - rest.length, cost: whole - sizeOf(rest) };
});
rows.sort((a, b) => b.cost - a.cost);
for (const { name, raw, cost } of rows) console.log(`${name.padEnd(48)}${String(raw).padStart(8)}${String(cost).padStart(8)}`);
console.log(`${'the whole'.padEnd(48)}${String(code.length).padStart(8)}${String(whole).padStart(8)}`);

function sizeOf(text) {
  return brotliCompressSync(text).length;
}

async function buildWithMap() {
  const [{ output, ...input }] = configurations();
  const bundle = await rollup(input);
  const { output: [chunk] } = await bundle.generate({ ...output[0], sourcemap: true });
  await bundle.close();
  const map = new SourceMap(JSON.parse(chunk.map.toString()));
  const partOf = [];
  let line = 0, column = 0;
  for (const character of chunk.code.split('')) {
    partOf.push(nameOf(map.findEntry(line, column).originalSource));
    if (character === '\n') { line += 1; column = 0; } else column += 1;
  }
  return { code: chunk.code, partOf };
}
function nameOf(source) {
  return source ? source.replace(/^.*?(node_modules\/|src\/)/, '$1') : 'banner';
}
function groupOf(name) {
  if (name.startsWith('node_modules')) return 'Lit';
  if (name.endsWith('.styles.ts')) return 'styles';
  if (/i18n\/(en|es)\.ts/.test(name)) return name;
  return name.split('/').slice(0, name.startsWith('src/elements') ? 3 : 2).join('/');
}
