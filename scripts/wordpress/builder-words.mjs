// The embed builder's own words and lists of values: what a webmaster met there has the same name in WordPress.
import { buildSync } from 'esbuild';
import { fileURLToPath } from 'node:url';

const entry = `
  export { en } from './words/en.js';
  export { es } from './words/es.js';
  export { listedValues, needsCommitment } from './option-values.js';
`;
const { outputFiles } = buildSync({
  stdin: { contents: entry, resolveDir: fileURLToPath(new URL('../../src/site/builder', import.meta.url)) },
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'neutral',
});

export const { en, es, listedValues, needsCommitment } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
