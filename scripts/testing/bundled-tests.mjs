// A plugin for the runner of browser tests: bundles what is loaded.
import { build } from 'esbuild';

const shared = 'shared-by-tests';

/**
 * Serves files of tests with all that they import in a few scripts that they share: a request for each of some two hundred
 * modules takes longer than most files of tests. A module that a test loads by an address that it makes up (another copy of the
 * script, a language) comes as one script with copies of what it imports, as a second script on a page does.
 * @param root the project's folder, which the server has at `/`
 * @param files paths from there
 */
export function bundledTests(root, files) {
  /** What was bundled, by its path on the server. */
  const served = new Map();

  async function bundle(entryPoints) {
    const { outputFiles } = await build({
      entryPoints,
      absWorkingDir: root,
      outbase: root,
      outdir: root,
      // Each file of tests stays at its own address.
      outExtension: { '.js': '.ts' },
      chunkNames: `${shared}/[hash]`,
      bundle: true,
      splitting: true,
      format: 'esm',
      target: 'es2022',
      conditions: ['development'],
      sourcemap: true,
      write: false,
      logLevel: 'error',
    });
    for (const { path, text } of outputFiles) served.set(`/${path.slice(root.length)}`.replaceAll('\\', '/'), text);
  }

  return {
    name: 'bundled-tests',
    serverStart: () => bundle(files),
    async serve({ path }) {
      if (path.endsWith('.ts') && !served.has(path)) await bundle([path.slice(1)]);
      const body = served.get(path);
      if (body === undefined) return undefined;
      // What is shared is named after what is in it: a window asks once, not for each file of tests.
      const headers = path.startsWith(`/${shared}/`) ? { 'cache-control': 'max-age=86400, immutable' } : undefined;
      return { body, type: path.endsWith('.map') ? 'json' : 'js', headers };
    },
  };
}
