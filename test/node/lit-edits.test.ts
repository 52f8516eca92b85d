/* What the build changes in Lit and leaves out of it: it fails where Lit is another than the edits know, and where a widget needs what is left out. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rollup, type Plugin } from 'rollup';
import { bareLit } from '../../scripts/build/bare-lit.mjs';
import { editLit } from '../../scripts/build/edit-lit.mjs';

/** Bundles modules that are given as text. */
async function bundle(modules: Record<string, string>, ...plugins: unknown[]): Promise<string> {
  const given: Plugin = {
    name: 'given',
    resolveId: (id) => id,
    load: (id) => modules[id] ?? null,
  };
  const made = await rollup({ input: '/src/a.ts', plugins: [given, ...(plugins as Plugin[])] });
  const { output } = await made.generate({ format: 'es' });
  return output[0].code;
}

const LIT = '/node_modules/lit-html/lit-html.js';
const WIDGET = { '/src/a.ts': `export * from '${LIT}';` };
const edit = () => editLit('some-edit', { 'lit-html/lit-html.js': [[/say\((\w+)\)/, 'shout($1)']] });

describe('an edit of Lit', () => {
  it('is made where its text stands once', async () => {
    assert.match(await bundle({ ...WIDGET, [LIT]: 'export const a = (b) => b.say(b);' }, edit()), /b\.shout\(b\)/);
  });

  for (const [title, text] of [
    ['that does not find its text', 'export const a = 1;'],
    ['that finds its text twice', 'export const a = (b) => b.say(b) + b.say(b);'],
  ] as const) {
    it(`${title} fails the build, with the Lit it was written for and where`, async () => {
      await assert.rejects(bundle({ ...WIDGET, [LIT]: text }, edit()), (error: Error) => {
        assert.match(
          error.message,
          /lit-html\/lit-html\.js .* written for lit \d+\.\d+\.\d+.*scripts\/build\/some-edit\.mjs/,
        );
        return true;
      });
    });
  }

  it('whose module Lit no longer has fails the build', async () => {
    const moved = LIT.replace('lit-html.js', 'moved.js');
    const modules = { '/src/a.ts': `export * from '${moved}';`, [moved]: 'export const a = (b) => b.say(b);' };
    await assert.rejects(bundle(modules, edit()), /There is no lit-html\/lit-html\.js/);
  });

  it('asks nothing of a script without Lit', async () => {
    assert.match(await bundle({ '/src/a.ts': 'export const a = 1;' }, edit()), /a = 1/);
  });
});

describe('a widget', () => {
  const directives = [
    'lit/directive.js',
    'lit/directives/guard.js',
    'lit-html/directive.js',
    'lit-html/async-directive.js',
  ];
  for (const directive of directives) {
    const path = `/node_modules/${directive}`;
    const modules = { '/src/a.ts': `export * from '${path}';`, [path]: 'export const guard = 1;' };

    it(`that uses ${directive} fails the build`, async () => {
      await assert.rejects(bundle(modules, bareLit({ isWhole: false })), /needs a part of Lit that is left out/);
    });
  }

  for (const options of ['{ reflect: true }', '{type:Boolean,reflect:!0}']) {
    it(`that has a property with ${options} fails the build`, async () => {
      const modules = { '/src/a.ts': `export const properties = { a: ${options} };` };
      await assert.rejects(bundle(modules, bareLit({ isWhole: false })), /needs a part of Lit that is left out/);
    });
  }

  it('has both where Lit is whole, as in the builder', async () => {
    const path = '/node_modules/lit/directives/guard.js';
    const modules = {
      '/src/a.ts': `export * from '${path}'; export const properties = { a: { reflect: true } };`,
      [path]: 'export const guard = 1;',
    };
    assert.match(await bundle(modules, bareLit({ isWhole: true })), /guard = 1/);
  });
});
