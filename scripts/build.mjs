// npm run build [-- --if-changed]: fills dist/, with the option only where the sources changed since.
import { existsSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { hashInputs, isUpToDate, rememberInputs } from './build/inputs.mjs';
import { measure, printSizes, tooLarge } from './build/sizes.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const installing = process.env.npm_lifecycle_event === 'prepare';
/** Whoever installs, starts or hosts wants to use what is built: sizes and budgets are for those who change it. */
const forUse = installing || ['start', 'release:files'].includes(process.env.npm_lifecycle_event);

if (!existsSync('node_modules/rollup')) {
  console.error('The build tools are not installed. Run npm ci first.');
  // `npm ci --omit=dev` runs the prepare script too, where this is no mistake.
  process.exit(installing ? 0 : 1);
}

const inputs = hashInputs();
const ifChanged = process.argv.includes('--if-changed');
const isBuilt = ifChanged && isUpToDate(inputs);
if (isBuilt && forUse) process.exit();
if (ifChanged && !isBuilt) console.log('Building the widgets, which takes up to a minute …');

try {
  if (!isBuilt) {
    // Imported here: the tools behind it may not be installed.
    const { fillDist } = await import('./build/fill-dist.mjs');
    await fillDist();
    rememberInputs(inputs);
  }
  if (!forUse) {
    const sizes = measure('dist');
    if (!isBuilt) printSizes(sizes);
    // What is too large is said each time, also of what was built before.
    const complaints = tooLarge(sizes);
    if (complaints.length) throw new Error(complaints.join('\n'));
  }
} catch (error) {
  console.error(`\nbuild failed: ${error.message}`);
  if (error.frame) console.error(error.frame);
  process.exit(1);
}
