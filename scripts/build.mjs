// npm run build [-- --if-changed]: fills dist/, with the option only where the sources changed since.
import { existsSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { hashInputs, isUpToDate, rememberInputs } from './build/inputs.mjs';

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
if (process.argv.includes('--if-changed')) {
  if (isUpToDate(inputs)) process.exit();
  console.log('Building the widgets, which takes up to a minute …');
}

try {
  // Imported here: the tools behind it may not be installed.
  const { fillDist } = await import('./build/fill-dist.mjs');
  const { measure, printSizes, tooLarge } = await import('./build/sizes.mjs');
  await fillDist();
  const sizes = measure('dist');
  if (!forUse) printSizes(sizes);
  const complaints = tooLarge(sizes);
  // What is too large is built again when it is asked for again, so that it is said again.
  if (!complaints.length) rememberInputs(inputs);
  else if (!forUse) throw new Error(complaints.join('\n'));
} catch (error) {
  console.error(`\nbuild failed: ${error.message}`);
  if (error.frame) console.error(error.frame);
  process.exit(1);
}
