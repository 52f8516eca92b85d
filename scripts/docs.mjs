// npm run docs: the documentation as static pages in dist/site/docs, from docs/ and the built library.
import { existsSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { writeDocs } from './docs/write-docs.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
if (!existsSync('dist/custom-elements.json')) {
  console.error('The library is not built. Run npm run build first.');
  process.exit(1);
}
try {
  const pages = await writeDocs({ folder: 'dist/site/docs', library: 'dist' });
  console.log(`dist/site/docs: ${pages.length} pages`);
} catch (error) {
  console.error(`docs: ${error.message}`);
  process.exitCode = 1;
}
