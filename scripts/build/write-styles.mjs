import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { evaluateModule } from '../evaluate-module.mjs';

/** The style sheet for pages, and those of prerendered widgets. */
export async function writeStyles(out) {
  const css = readFileSync('src/embed/coalition-widgets.css', 'utf8');
  const { code } = await transform(css, { loader: 'css', minify: true });
  // Blanks that esbuild leaves in the values of custom properties; there are no quoted texts.
  writeFileSync(join(out, 'coalition-widgets.css'), code.replaceAll(/ ?([,:*]) /g, '$1').trim());
  const { styleSheets } = await evaluateModule('src/tool/prerender/style-sheets.ts');
  mkdirSync(join(out, 'prerender'));
  for (const [file, sheet] of Object.entries(styleSheets)) writeFileSync(join(out, 'prerender', file), sheet);
}
