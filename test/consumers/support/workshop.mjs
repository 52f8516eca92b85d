// A folder with the tools of all consumers, the package as npm would lay it there, and a copy of each consumer.
import { deepEqual } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { pack, stagePackage } from '../../../scripts/stage-package.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const source = join(root, 'test/consumers');
const descriptions = ['package.json', 'package-lock.json'];
const lock = createHash('sha256')
  .update(descriptions.map((file) => readFileSync(join(source, file), 'utf8')).join(''))
  .digest('hex');

/** One for each lock. */
export const workshop = join(root, 'node_modules/.cache/consumers', lock.slice(0, 16));

const tool = (path) => `node_modules/${path}`;
const tsc = [tool('typescript/bin/tsc'), '-p', '.'];
const viteBuild = [tool('vite/bin/vite.js'), 'build', '--base', './', '--outDir', 'out', '--logLevel', 'warn'];

/** What each does with the package, started in its own folder; and the folder of it that is served. */
export const consumers = {
  vite: { types: tsc, build: viteBuild, served: 'out' },
  webpack: { build: ['build.mjs'], served: 'out', copies: ['index.html'] },
  esbuild: { types: tsc, build: ['build.mjs'], served: 'out', copies: ['index.html'] },
  'import-map': { served: '.' },
  react: { types: tsc, build: viteBuild, served: 'out' },
  vue: { types: [tool('vue-tsc/bin/vue-tsc.js'), '-p', '.'], build: viteBuild, served: 'out' },
  svelte: {
    types: [
      tool('svelte-check/bin/svelte-check'),
      '--tsconfig',
      './tsconfig.json',
      '--output',
      'human',
      '--fail-on-warnings',
    ],
    build: viteBuild,
    served: 'out',
  },
  eleventy: { build: [tool('@11ty/eleventy/cmd.cjs'), '--quiet'], served: 'out', isOnServer: true },
};

export function prepareWorkshop() {
  installTools();
  installPackage();
}

function installTools() {
  if (existsSync(workshop)) return;
  // Under another name until it is whole.
  const unfinished = `${workshop}-${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  for (const file of descriptions) cpSync(join(source, file), join(unfinished, file));
  const { status, stdout, stderr } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: unfinished,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    throw new Error(`npm ci in test/consumers: ${stdout}${stderr}`);
  }
  renameSync(unfinished, workshop);
}

/** What is packed, laid where npm would lay it; its dependencies are installed with the tools. */
function installPackage() {
  const stage = stagePackage();
  const { files } = pack(stage);
  const { dependencies } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  deepEqual(
    dependencies,
    JSON.parse(readFileSync(join(stage, 'package.json'), 'utf8')).dependencies,
    'test/consumers/package.json has other dependencies than the package.',
  );
  const place = join(workshop, 'node_modules/coalition-widgets');
  rmSync(place, { recursive: true, force: true });
  for (const { path } of files) cpSync(join(stage, path), join(place, path));
  for (const name of Object.keys(consumers)) {
    rmSync(join(workshop, name), { recursive: true, force: true });
    cpSync(join(source, name), join(workshop, name), { recursive: true });
    cpSync(join(root, 'stories/feeds/example.json'), join(workshop, name, 'coalition.json'));
    cpSync(join(root, 'stories/feeds/logos'), join(workshop, name, 'logos'), { recursive: true });
  }
}
