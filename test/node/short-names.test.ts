/* What the build does to names and styles so that the one-file script stays small: it changes no meaning. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseAst } from 'rollup/parseAst';

const { withShortPrivateNames } = (await import('../../scripts/short-private-names.mjs' as string)) as {
  withShortPrivateNames(code: string, tree: unknown): string;
};
const { withPlainCss } = (await import('../../scripts/plain-css.mjs' as string)) as {
  withPlainCss(code: string): string;
};

describe('private names', () => {
  const shorten = (code: string) => withShortPrivateNames(code, parseAst(code));

  it('begin anew in each class', () => {
    assert.equal(
      shorten('class A{#qq=1;#rr(){return this.#qq}};class B{#ss;#qq(x){return #ss in x}}'),
      'class A{#e=1;#t(){return this.#e}};class B{#e;#t(x){return #e in x}}',
    );
  });

  it('of a class in a class are its own', () => {
    assert.equal(
      shorten('class A{#x;m(){return class{#y;n(){return this.#y}}}o(){return this.#x}}').match(/#e/g)?.length,
      4,
    );
  });

  it('run out loudly', () => {
    assert.throws(
      () => shorten(`class A{${Array.from({ length: 60 }, (_, index) => `#x${index};`).join('')}}`),
      /no letter left/,
    );
  });
});

describe('css without values', () => {
  it('is written without checks', () => {
    assert.equal(
      withPlainCss("import { css } from 'lit';\nexport const a = css`b{c:d}`;"),
      "import { unsafeCSS } from 'lit';\nexport const a = unsafeCSS(`b{c:d}`);",
    );
    assert.equal(
      withPlainCss("import { css, html } from 'lit';\nconst a = css``;"),
      "import { unsafeCSS, html } from 'lit';\nconst a = unsafeCSS(``);",
    );
  });

  for (const value of ['${x}', '\\n']) {
    it(`with ${value} in it is refused`, () => assert.throws(() => withPlainCss(`css\`a${value}\``), /plain-css/));
  }
});
