/* npm run build and what asks for a build: when it builds, what it prints of sizes, and when it fails. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { printSizes, tooLarge } from '../../scripts/build/sizes.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folders: string[] = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** The script of the build in a project of its own, whose files are made at once: a style sheet of `bytes`. Each build writes a line into `builds`. */
function project(bytes: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'coalition-build-'));
  folders.push(folder);
  const write = (path: string, text = '') => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const scripts = ['build.mjs', 'published-files.mjs', 'build/inputs.mjs', 'build/sizes.mjs'];
  for (const script of scripts) cpSync(join(root, 'scripts', script), join(folder, 'scripts', script));
  write(
    'scripts/build/fill-dist.mjs',
    `import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
    export async function fillDist() {
      for (const made of ['dist', 'node_modules/.cache']) mkdirSync(made, { recursive: true });
      writeFileSync('dist/coalition-widgets.css', ' '.repeat(${bytes}));
      writeFileSync('dist/integrity.json', '{}');
      appendFileSync('builds', 'built\\n');
    }`,
  );
  write('node_modules/rollup/package.json');
  for (const source of [
    'src/a',
    'docs/a',
    'stories/feeds/a',
    'rollup.config.mjs',
    'tsconfig.json',
    'package-lock.json',
  ])
    write(source);
  for (const page of ['README', 'CHANGELOG', 'CONTRIBUTING', 'CODE_OF_CONDUCT', 'SECURITY']) write(`${page}.md`);
  write('package.json', '{"type": "module"}');
  write('LICENSE');
  return folder;
}

/** As `npm run COMMAND` runs it. */
function build(folder: string, command: string, ...options: string[]): { status: number | null; output: string } {
  const env = { ...process.env, npm_lifecycle_event: command };
  const program = join(folder, 'scripts/build.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...options], { env, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

const builds = (folder: string): number =>
  existsSync(join(folder, 'builds')) ? readFileSync(join(folder, 'builds'), 'utf8').trim().split('\n').length : 0;

describe('npm start', () => {
  for (const bytes of [1_000, 2_000]) {
    it(`builds once, with a style sheet of ${bytes} bytes, and again what changed`, () => {
      const folder = project(bytes);
      const start = () => build(folder, 'start', '--if-changed');
      assert.match(start().output, /^Building the widgets/);
      assert.deepEqual(start(), { status: 0, output: '' });
      writeFileSync(join(folder, 'src/a'), 'changed');
      assert.equal(start().status, 0);
      assert.equal(builds(folder), 2);
    });
  }

  it('does not build what npm run build has built', () => {
    const folder = project(1_000);
    assert.equal(build(folder, 'build').status, 0);
    assert.deepEqual(build(folder, 'start', '--if-changed'), { status: 0, output: '' });
  });
});

describe('what is larger than its limit', () => {
  it('fails the build and the tests each time, without building it again', () => {
    const folder = project(2_000);
    const wanted = /build failed: coalition-widgets\.css has 2,000 bytes \(raw\), its limit is 1,024\./;
    for (const [command, ...options] of [['build'], ['test', '--if-changed'], ['test', '--if-changed']] as const) {
      const { status, output } = build(folder, command, ...options);
      assert.equal(status, 1);
      assert.match(output, wanted);
    }
    assert.equal(builds(folder), 1);
  });
});

describe('the sizes', () => {
  const script = {
    file: 'coalition-widgets.js',
    raw: 150_000,
    brotli: 46_000,
    as: 'brotli',
    most: 46_250,
    goal: 36_864,
  };
  const printed = (size: object): string => {
    const lines: string[] = [];
    const { log } = console;
    console.log = (line: string) => lines.push(line);
    try {
      printSizes([size]);
    } finally {
      console.log = log;
    }
    return lines.join('\n');
  };

  it('of a script between its goal and its limit: one calm line, and no failure', () => {
    const [table, line] = printed(script).split('\n\n');
    assert.match(table!, /coalition-widgets\.js +150,000 +46,000 +46,250$/);
    assert.equal(
      line,
      'coalition-widgets.js is within its limit of 46,250 bytes; the goal is 36,864 (docs/decisions/size.md).',
    );
    assert.deepEqual(tooLarge([script]), []);
  });

  it('of one that has come down to its goal, and of one without: the table alone', () => {
    assert.doesNotMatch(printed({ ...script, brotli: 36_864 }), /goal/);
    assert.doesNotMatch(printed({ ...script, goal: undefined }), /goal/);
  });
});
