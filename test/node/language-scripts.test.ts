/* The language scripts as they are built: small, alone, and the same words that src/i18n has. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Terms } from '../../src/i18n/terms.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { evaluateModule } = (await import('../../scripts/evaluate-module.mjs' as string)) as {
  evaluateModule(file: string): Promise<Record<string, unknown>>;
};
const termsOf = async (tag: string) => (await evaluateModule(join(root, `src/i18n/${tag}.ts`)))[tag] as Terms;
type Registered = Map<string, Terms>;

const tags = globSync('src/embed/lang/*.ts', { cwd: root })
  .map((path) => basename(path, '.ts'))
  .sort();

describe('the language scripts', () => {
  const code = (tag: string) => readFileSync(join(root, `dist/lang/${tag}.js`), 'utf8');
  before(() => assert.ok(globSync('dist/lang/*.js', { cwd: root }).length, 'dist/ is not built: run npm run build'));

  it('are one for each language beside English and Spanish, and all have an integrity value', () => {
    const files = tags.map((tag) => `lang/${tag}.js`);
    assert.ok(['ar', 'eu', 'fr', 'pt'].every((tag) => tags.includes(tag)));
    assert.deepEqual(globSync('lang/*.js', { cwd: join(root, 'dist') }).sort(), files);
    const integrity = JSON.parse(readFileSync(join(root, 'dist/integrity.json'), 'utf8')) as Record<string, string>;
    assert.deepEqual(
      Object.keys(integrity)
        .filter((file) => file.startsWith('lang/'))
        .sort(),
      files,
    );
  });

  for (const tag of tags)
    it(`have words in ${tag} around the widgets too: of frames, data, snippets and withheld messages`, async () => {
      const source = (path: string) => readFileSync(join(root, 'src', path), 'utf8');
      assert.ok(source('embed/language-scripts.ts').includes(`'sha384-of:lang/${tag}.js'`), 'the main script loads it');
      assert.ok(source('tool/prerender/widgets.ts').includes(`/lang/${tag}.js'`), 'prerender has it');
      const module = async (path: string) =>
        (await evaluateModule(join(root, 'src', path))) as Record<
          string,
          (...given: unknown[]) => Record<string, unknown>
        >;
      const { frameWords } = await module('embed/iframe-words.ts');
      assert.notDeepEqual(frameWords(tag), frameWords('en'));
      const { dataWords } = await module('data-links/words.ts');
      assert.notDeepEqual(dataWords(tag), dataWords('en'));
      const { publishedWords } = await module('snippets/words/published-words.ts');
      assert.equal(publishedWords(tag)['lang'], tag);
      assert.match(source('receiver/store/withheld.ts'), new RegExp(`\\['${tag}', '`));
    });

  for (const tag of tags) {
    it(`${tag}.js has no more than 4,096 bytes as brotli, and none of the words in English or Spanish`, () => {
      const bytes = brotliCompressSync(code(tag)).length;
      assert.ok(bytes <= 4096, `${bytes} bytes`);
      assert.doesNotMatch(code(tag), /Try again|Intentar de nuevo/);
    });

    it(`${tag}.js imports and exports nothing`, async () => {
      const { metafile } = await build({
        absWorkingDir: root,
        entryPoints: [`dist/lang/${tag}.js`],
        bundle: true,
        write: false,
        metafile: true,
        format: 'esm',
        outdir: 'out',
      });
      assert.deepEqual(Object.keys(metafile.inputs), [`dist/lang/${tag}.js`]);
      assert.deepEqual(Object.values(metafile.outputs)[0].exports, []);
    });

    it(`${tag}.js as a classic script leaves nothing on the page but its words, and tells the page`, async () => {
      const told: string[] = [];
      const page = createContext({ window: { dispatchEvent: (event: Event) => told.push(event.type) }, Event });
      const globals = () => runInContext('Object.getOwnPropertyNames(globalThis).join()', page) as string;
      const own = globals();
      runInContext(code(tag), page);
      assert.equal(globals(), own);
      const registered = runInContext(`globalThis[Symbol.for('coalition-widgets.terms/3')]`, page) as Registered;
      assert.deepEqual([...registered.keys()], [tag]);
      const { intl: _, ...terms } = registered.get(tag)!;
      // Through JSON, for objects of another realm have other prototypes.
      assert.deepEqual(JSON.parse(JSON.stringify(terms)), await termsOf(tag));
      assert.deepEqual(told, ['coalition-terms-registered']);
    });
  }
});
