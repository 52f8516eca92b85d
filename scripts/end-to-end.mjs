// npm run test:stories, test:visual, test:consumers [-- [--no-build] [--update] [--mode=NAME] PART…]: gets ready what a project
// of playwright.config.mjs needs, and runs it. PART: only tests that have it in their name. `--update` accepts the pictures
// that are seen. The last line is "N passed, N failed".
import { spawn } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { printEnd } from './testing/results.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const [project, ...options] = process.argv.slice(2);
const parts = options.filter((option) => !option.startsWith('-'));
const isUpdate = options.includes('--update');
const mode = options.find((option) => option.startsWith('--mode='))?.slice('--mode='.length);
const isAll = !parts.length && !mode;
const escape = (text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Each gets ready what it needs, and gives its arguments for Playwright. */
const projects = {
  stories: async () => {
    await buildStorybook();
    rmSync('test-results/verdicts', { recursive: true, force: true });
    // A part cannot say which verdict nothing needs any more.
    return ['--project=stories', ...(isAll ? ['--project=verdicts'] : []), ...titled()];
  },
  visual: async () => {
    const { drawnBy, acceptedBy, rememberBrowser } = await import('../test/visual/support/picture-browser.mjs');
    const [drawn, accepted] = [await drawnBy(), acceptedBy()];
    const isSame = JSON.stringify(drawn) === JSON.stringify(accepted);
    if (!isSame && !(isUpdate && isAll)) {
      console.log(
        `Not compared: the accepted pictures were drawn by Chromium ${accepted.browser} on ${accepted.system}, this is ${drawn.browser} on ${drawn.system}, which draws text in other pixels. To see what a change of yours does, accept the pictures of this browser without it (npm run test:visual -- --update) and run this again with it.`,
      );
      process.exit(2);
    }
    await buildStorybook();
    if (isUpdate && isAll) {
      for (const file of readdirSync('test/visual').filter((name) => name.endsWith('.png')))
        rmSync(`test/visual/${file}`);
      rememberBrowser(drawn);
    }
    rmSync('test-results/visual', { recursive: true, force: true });
    return ['--project=visual', ...(isUpdate ? ['--update-snapshots=all'] : []), ...titled()];
  },
  consumers: async () => {
    const { prepareWorkshop } = await import('../test/consumers/support/workshop.mjs');
    prepareWorkshop();
    return ['--project=consumers', ...titled()];
  },
};

const prepare = projects[project];
if (!prepare) {
  console.error(`usage: node scripts/end-to-end.mjs ${Object.keys(projects).join('|')} [PART…]`);
  process.exit(2);
}
try {
  process.exitCode = await run(['node_modules/@playwright/test/cli.js', 'test', ...(await prepare())]);
} catch (error) {
  printEnd([{ file: project, name: 'not a test', outcome: 'failed', milliseconds: 0, error: error.message }]);
  process.exitCode = 1;
}

/** Only tests with one of the parts in their title; their last word is the mode. */
function titled() {
  if (isAll) return [];
  const names = parts.length ? `(${parts.map(escape).join('|')})` : '';
  return ['--grep', `${names}${mode ? `.* ${escape(mode)}$` : ''}`];
}

async function buildStorybook() {
  if (options.includes('--no-build')) return;
  const { buildStorybook: build } = await import('../test/workshop/support/serve-storybook.mjs');
  await build();
}

/** Resolves to the exit code. */
function run(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    child.on('error', reject).on('exit', (code) => resolve(code ?? 1));
  });
}
