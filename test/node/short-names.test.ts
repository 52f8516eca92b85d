/* What the build does to names and styles so that the one-file script stays small: it changes no meaning. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'rollup/parseAst';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { renamedSources } = (await import('../../scripts/short-term-names.mjs' as string)) as { renamedSources(entry: string): Map<string, string> };
const { withShortPrivateNames } = (await import('../../scripts/short-private-names.mjs' as string)) as {
  withShortPrivateNames(code: string, tree: unknown): string;
};
const { withPlainCss } = (await import('../../scripts/plain-css.mjs' as string)) as { withPlainCss(code: string): string };

describe('terms with short names', () => {
  let renamed: Map<string, string>;
  before(() => {
    renamed = renamedSources('src/embed/all.ts');
  });
  const english = () => renamed.get(join(root, 'src/i18n/en.ts'))!;

  it('still compile: each is called by its new name wherever it is meant', () => {
    const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file)) as { config: { compilerOptions: unknown } };
    const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
    const host = ts.createCompilerHost({ ...options, types: [] });
    const { readFile, getSourceFile } = host;
    host.readFile = (file) => renamed.get(file) ?? readFile(file);
    host.getSourceFile = (file, version, ...rest) =>
      renamed.has(file) ? ts.createSourceFile(file, renamed.get(file)!, version, true) : getSourceFile(file, version, ...rest);
    const program = ts.createProgram([join(root, 'src/embed/all.ts')], { ...options, types: [] }, host);
    const problems = ts.getPreEmitDiagnostics(program);
    assert.equal(ts.formatDiagnostics(problems, { getCurrentDirectory: () => root, getCanonicalFileName: (name) => name, getNewLine: () => '\n' }), '');
  });

  it('are most of those that no string reaches', () => {
    assert.ok(!/\b(notFound|showMore|personalData|milestoneStatus)\b/.test(english()));
    assert.ok([...renamed.values()].some((code) => /\.[a-zA-Z]\b/.test(code)));
  });

  it('are none that a value of the feed picks, a plural has, or another script brings', () => {
    for (const name of ["'no-evidence'", 'completion', 'other', 'inception', 'updated', 'true', 'offline']) assert.match(english(), new RegExp(`\\b${name.replaceAll("'", '')}'?:`));
    assert.match(renamed.get(join(root, 'src/i18n/terms.ts'))!, /\n {2}intl\?: StandIns;/);
  });
});

describe('private names', () => {
  const shorten = (code: string) => withShortPrivateNames(code, parseAst(code));

  it('begin anew in each class', () => {
    assert.equal(
      shorten('class A{#qq=1;#rr(){return this.#qq}};class B{#ss;#qq(x){return #ss in x}}'),
      'class A{#e=1;#t(){return this.#e}};class B{#e;#t(x){return #e in x}}',
    );
  });

  it('of a class in a class are its own', () => {
    assert.equal(shorten('class A{#x;m(){return class{#y;n(){return this.#y}}}o(){return this.#x}}').match(/#e/g)?.length, 4);
  });

  it('run out loudly', () => {
    assert.throws(() => shorten(`class A{${Array.from({ length: 60 }, (_, index) => `#x${index};`).join('')}}`), /no letter left/);
  });
});

describe('css without values', () => {
  it('is written without checks', () => {
    assert.equal(withPlainCss("import { css } from 'lit';\nexport const a = css`b{c:d}`;"), "import { unsafeCSS } from 'lit';\nexport const a = unsafeCSS(`b{c:d}`);");
    assert.equal(withPlainCss("import { css, html } from 'lit';\nconst a = css``;"), "import { unsafeCSS, html } from 'lit';\nconst a = unsafeCSS(``);");
  });

  for (const value of ['${x}', '\\n']) {
    it(`with ${value} in it is refused`, () => assert.throws(() => withPlainCss(`css\`a${value}\``), /plain-css/));
  }
});
