// The programs that listen. esbuild, as the database and mail libraries are CommonJS; what is loaded only when it is
// used (PostgreSQL, mail, the identity provider) stays in a file of its own.
import { build } from 'esbuild';
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PROGRAMS = { 'coalition-receiver': 'src/receiver/cli.ts', start: 'src/site/start.ts' };

/** Writes the programs into `folder`/bin; returns the npm packages whose code is in them. */
export async function writeServers(folder) {
  const { metafile } = await build({
    entryPoints: PROGRAMS,
    outdir: join(folder, 'bin'),
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    // zod is a dependency of the package; the two others are extras of pg that it does without.
    external: ['zod', 'zod/*', 'pg-native', 'pg-cloudflare'],
    // CommonJS inside asks for Node's modules by require. A shebang of a source stays the first line.
    banner: {
      js: "import { createRequire as requireOfNode } from 'node:module'; const require = requireOfNode(import.meta.url);",
    },
    sourcemap: true,
    metafile: true,
    logLevel: 'error',
  });
  for (const file of readdirSync(join(folder, 'bin'), { recursive: true })) {
    if (file.endsWith('.js.map')) nameLibraries(join(folder, 'bin', file));
  }
  for (const name of Object.keys(PROGRAMS)) chmodSync(join(folder, `bin/${name}.js`), 0o755);
  const names = Object.keys(metafile.inputs).map((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]);
  return new Set(names.filter(Boolean));
}

/** A library's own map may name a source as it lay when the library was built: then it is named as one of node_modules. */
function nameLibraries(file) {
  const map = JSON.parse(readFileSync(file, 'utf8'));
  map.sources = map.sources.map((source) =>
    /^(\.\.\/)+(src|node_modules)\//.test(source) ? source : source.replace(/^(\.\.\/)*/, '../../../node_modules/'),
  );
  writeFileSync(file, JSON.stringify(map));
}
