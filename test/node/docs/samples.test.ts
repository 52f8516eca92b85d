/* The code in the documentation is right, as far as it can be known without a browser. test/matrix/docs-samples runs it. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { transform } from 'esbuild';
import ts from 'typescript';
import type { Sample } from './samples.js';

import { allSamples, root, samplesIn } from './samples.ts';

const samples = allSamples();
const of = (...languages: string[]): Sample[] => samples.filter(({ language }) => languages.includes(language));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
interface Element {
  tagName?: string;
  cssParts?: { name: string }[];
  cssProperties?: { name: string; default: string }[];
}
const elements = (JSON.parse(read('dist/custom-elements.json')) as { modules: { declarations: Element[] }[] }).modules
  .flatMap(({ declarations }) => declarations)
  .filter(({ tagName }) => tagName);

/** As the documentation names it; not typed here, because what is built need not be there when types are checked. */
const { readFeed, schema } = (await import('coalition-widgets/schema.js' as string)) as {
  readFeed(data: unknown, base: string): { problems: unknown[] };
  schema: { feed: { safeParse(data: unknown): { success: boolean } } };
};

/** Files of programs that are not ours: nothing here can check them. */
const OTHERS = [
  'text',
  'http',
  'apache',
  'nginx',
  'php',
  'yaml',
  'ini',
  'csv',
  'xml',
  'diff',
  'powershell',
  'sql',
  'dockerfile',
  'caddyfile',
];

describe('samples', () => {
  it('are found, and each names its language', () => {
    assert.ok(samples.length > 30, `${samples.length}`);
    const known = ['html', 'css', 'js', 'ts', 'json', 'sh', 'tsx', 'vue', 'svelte', ...OTHERS];
    assert.deepEqual(
      samples
        .filter(({ language }) => !known.includes(language))
        .map(({ place, language }) => `${place}: ${language || 'no language'}`),
      [],
    );
  });

  it('are found where a fence is indented or long', () => {
    const text = 'a\n\n  ```ts\n  let a;\n  ```\n\n````md\n```js\n```\n````\n';
    assert.deepEqual(
      samplesIn(text, 'f').map(({ place, language, code }) => [place, language, code]),
      [
        ['f:3', 'ts', 'let a;\n'],
        ['f:7', 'md', '```js\n```\n'],
      ],
    );
  });

  it('of every element are there', () => {
    for (const { tagName } of elements)
      assert.ok(samples.find(({ place }) => place === `src/elements/${tagName}`)!.code.includes(`<${tagName} `));
  });
});

describe('JSON in the documentation', () => {
  for (const { place, code } of of('json')) {
    it(`${place} is right`, () => {
      const data = JSON.parse(code) as { version?: string };
      if (data.version !== 'coalition-feed/1') return;
      assert.deepEqual(readFeed(data, 'https://example.org/').problems, []);
      assert.ok(schema.feed.safeParse(data).success);
    });
  }
});

describe('CSS in the documentation', () => {
  const properties = new Set([
    ...elements.flatMap(({ cssProperties = [] }) => cssProperties.map(({ name }) => name)),
    '--coalition-reserve',
  ]);
  for (const { place, code } of of('css')) {
    it(`${place} is right and names what there is`, async () => {
      const { warnings } = await transform(code, { loader: 'css' });
      assert.deepEqual(
        warnings.map(({ text }) => text),
        [],
      );
      for (const [name] of code.matchAll(/--coalition-[a-z-]+/g)) assert.ok(properties.has(name), name);
      for (const [, tag, part] of code.matchAll(/(coalition-[a-z]+)[^{},]*::part\(([a-z-]+)\)/g)) {
        const parts = elements.find(({ tagName }) => tagName === tag)?.cssParts?.map(({ name }) => name);
        assert.ok(parts?.includes(part), `${tag} has no part ${part}`);
      }
    });
  }

  it('has every custom property in the table of docs/theming.md, with its default', () => {
    const rows = [...read('docs/theming.md').matchAll(/^\| `(--coalition-[a-z-]+)` \| (.*?) \|/gm)].map(
      ([, name, value]) => ({ name, value }),
    );
    const expected = new Map<string, Set<string>>();
    for (const { name, default: value } of elements.flatMap(({ cssProperties = [] }) => cssProperties)) {
      expected.set(name, (expected.get(name) ?? new Set()).add(`\`${value}\``));
    }
    assert.deepEqual(rows.map(({ name }) => name).sort(), [...expected.keys()].sort());
    for (const { name, value } of rows) assert.deepEqual(new Set(value.match(/`[^`]+`/g)), expected.get(name), name);
  });
});

describe('scripts in the documentation', () => {
  it('compile against the package', () => {
    const files = new Map(
      of('ts').map(({ place, code }, index) => [
        join(root, `sample-${index}.mts`),
        { place, code: `${code}\nexport {};\n` },
      ]),
    );
    const options: ts.CompilerOptions = {
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      types: [],
    };
    const host = ts.createCompilerHost(options);
    const getSourceFile = host.getSourceFile.bind(host);
    host.getSourceFile = (name, ...rest) => {
      const sample = files.get(name);
      return sample ? ts.createSourceFile(name, sample.code, ts.ScriptTarget.ES2022) : getSourceFile(name, ...rest);
    };
    const program = ts.createProgram([...files.keys()], options, host);
    const diagnostics = program
      .getSourceFiles()
      .filter(({ fileName }) => files.has(fileName))
      .flatMap((source) => [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]);
    assert.deepEqual(
      diagnostics.map(
        ({ file, messageText }) =>
          `${files.get(file!.fileName)!.place}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
      ),
      [],
    );
  });

  for (const { place, code } of of('js')) {
    it(`${place} is JavaScript`, async () => {
      await transform(code, { loader: 'js', format: 'esm' });
    });
  }

  for (const { place, language, code } of of('tsx', 'vue', 'svelte')) {
    it(`${place} stands in what the package is tried with`, () => {
      const folder = { tsx: 'react', vue: 'vue', svelte: 'svelte' }[language]!;
      const sources = globSync(`test/consumers/${folder}/*.{ts,tsx,vue,svelte}`, { cwd: root }).map(read);
      assert.ok(
        sources.some((source) => source.includes(code.trimEnd())),
        code,
      );
    });
  }
});

describe('commands in the documentation', () => {
  const { scripts, bin } = JSON.parse(read('package.json')) as {
    scripts: Record<string, string>;
    bin: Record<string, string>;
  };
  for (const { place, code } of of('sh')) {
    it(`${place} names commands that there are`, () => {
      for (const [, name] of code.matchAll(/\bnpm run ([\w:-]+)/g)) assert.ok(scripts[name], `npm run ${name}`);
      for (const [, name] of code.matchAll(/\bnpm (start|test)\b/g)) assert.ok(scripts[name], `npm ${name}`);
      for (const [, name] of code.matchAll(/\b(?:npx )?(coalition-(?:receiver|feed))\b(?!\/)/g))
        assert.ok(bin[name], name);
    });
  }
});
