import { build } from 'esbuild';

await build({
  entryPoints: ['main.ts'],
  outfile: 'out/main.js',
  bundle: true,
  minify: true,
  format: 'esm',
  logLevel: 'warning',
});
