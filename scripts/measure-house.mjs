// node scripts/measure-house.mjs [--all]: figures of the code itself, one row each. --all also runs npm test and the bench.
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { measure } from './build/sizes.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const read = (file) => readFileSync(file, 'utf8');

/** Words of languages, styles, and what is no code. */
const APART = /\/(i18n\/(ar|en|es|eu|fr|pt)\.ts$|words[/.]|.*\.styles\.ts$|.*\.(css|svg|html)$)/;
const code = [
  ...globSync('{src,scripts}/**/*.{ts,tsx,mjs,js}'),
  'web-test-runner.config.mjs',
  'playwright.config.mjs',
].filter((file) => !APART.test(file));

function characters() {
  return code.reduce((sum, file) => sum + read(file).replace(/\s/g, '').length, 0).toLocaleString('en');
}

function largestElement() {
  const classes = globSync('src/elements/*/*.ts').flatMap((file) => {
    const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
    const lineOf = (position) => source.getLineAndCharacterOfPosition(position).line;
    return source.statements
      .filter(ts.isClassDeclaration)
      .map((each) => ({ name: each.name.text, lines: lineOf(each.end) - lineOf(each.getStart()) + 1 }));
  });
  const { name, lines } = classes.sort((a, b) => b.lines - a.lines)[0];
  return `${lines} lines (${name})`;
}

/** Modules of src/ that import each other, whatever the way around; types do not count. */
function circles() {
  const imports = (file) =>
    [...read(file).matchAll(/^(?:import|export) (?!type )[^;]*?'(\.[^']+)\.js'/gm)].map(([, path]) =>
      join(dirname(file), path),
    );
  const modules = new Map(
    code.filter((file) => file.startsWith('src/')).map((file) => [file.replace(/\.tsx?$/, ''), imports(file)]),
  );
  const finished = new Set();
  const found = [];
  const follow = (module, way) => {
    if (way.includes(module)) return found.push([...way.slice(way.indexOf(module)), module].join(' → '));
    if (finished.has(module)) return;
    for (const next of modules.get(module) ?? []) follow(next, [...way, module]);
    finished.add(module);
  };
  for (const module of modules.keys()) follow(module, []);
  return [found.length, ...found].join('\n  ');
}

function size() {
  const { brotli, most, goal } = measure('dist').find(({ file }) => file === 'coalition-widgets.js');
  return `${brotli.toLocaleString('en')} bytes of brotli, at most ${most.toLocaleString('en')}, goal ${goal.toLocaleString('en')}`;
}

function run(...args) {
  const start = Date.now();
  const { status, stdout } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { seconds: Math.round((Date.now() - start) / 1000), status, stdout };
}

function row(what, figure) {
  console.log(`${what}: ${figure}`);
}

row('characters of code without white space', characters());
row('largest element class', largestElement());
row('circles of imports', circles());
row(
  'imports from a lower layer',
  run('--test', 'test/node/layers.test.ts').status === 0 ? 0 : 'see npm test -- test/node/layers',
);
row('coalition-widgets.js', size());
if (process.argv.includes('--all')) {
  const { seconds, stdout } = run('scripts/test.mjs', '--no-build');
  row('npm test', `${seconds} s, ${stdout.trimEnd().split('\n').at(-1)}`);
  const shown = run('scripts/bench.mjs', 'scale')
    .stdout.split('\n')
    .find((line) => line.includes('1,000 commitments shown'));
  row('1,000 commitments, against DOM by hand', shown);
}
