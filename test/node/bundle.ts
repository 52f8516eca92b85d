/**
 * Bundles sources for tests in Node, which does not find `x.ts` for the `x.js` that they import. What several files of tests
 * need is bundled once in a run of npm test.
 */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions } from 'esbuild';

export const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

// Inside node_modules, so that what is not bundled is found from there.
const cache = join(projectFolder, 'node_modules/.cache');

/** The folder of this run (scripts/test.mjs makes it), else one for this process alone. */
const folder = process.env.TEST_BUNDLES ?? ownFolder();

function ownFolder(): string {
  mkdirSync(cache, { recursive: true });
  const own = mkdtempSync(join(cache, 'coalition-bundles-'));
  process.on('exit', () => rmSync(own, { recursive: true, force: true }));
  return own;
}

/**
 * All that these modules export, as one module; gives its path.
 * @param paths from the project's folder
 */
export async function bundle(paths: readonly string[], options: BuildOptions): Promise<string> {
  const contents = paths.map((path) => `export * from './${path}';`).join('\n');
  const name = createHash('sha256')
    .update(JSON.stringify([contents, options]))
    .digest('hex')
    .slice(0, 16);
  const outfile = join(folder, `${name}.mjs`);
  if (existsSync(outfile)) return outfile;
  const unfinished = join(folder, `${randomUUID()}.mjs`);
  await build({
    stdin: { contents, resolveDir: projectFolder, loader: 'ts' },
    outfile: unfinished,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
    ...options,
  });
  // Of two files that need it at once, one comes second, and with the same bytes.
  renameSync(unfinished, outfile);
  return outfile;
}
