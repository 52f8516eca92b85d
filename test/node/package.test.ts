/* The package as a consumer's tools see it: what can be imported, with which types, and what a bundler may drop. */
import assert from 'node:assert/strict';
import { globSync, readFileSync, statSync } from 'node:fs';
import { SourceMap, type SourceMapPayload, type SourceMapping } from 'node:module';
import { join, matchesGlob } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import ts from 'typescript';
import { en } from '../../src/i18n/en.ts';

type Target = string | { types: string; default: string };
interface PackageJson {
  exports: Record<string, Target>;
  types: string;
  bin: Record<string, string>;
  files: string[];
  sideEffects: string[];
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const description = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as PackageJson;
const filesIn = (...patterns: string[]) => globSync(patterns, { cwd: root }).sort();

before(() => assert.ok(filesIn('dist/index.js').length, 'dist/ is not built: run npm run build'));

describe('the exports map', () => {
  for (const [name, target] of Object.entries(description.exports)) {
    it(`${name} leads to files that exist`, () => {
      const wanted = typeof target === 'string' ? [target] : Object.values(target);
      for (const pattern of wanted) assert.ok(filesIn(pattern).length > 0, `${pattern} matches no file`);
    });
  }

  it('gives every module its types', () => {
    const modules = filesIn('dist/index.js', 'dist/schema.js', 'dist/elements/*.js');
    const untyped = modules.filter((path) => filesIn(path.replace(/\.js$/, '.d.ts')).length === 0);
    assert.deepEqual(untyped, []);
    assert.ok(
      Object.values(description.exports).every(
        (target) => typeof target === 'string' || target.types.endsWith('.d.ts'),
      ),
    );
    assert.ok(filesIn(description.types).length > 0);
  });

  it('resolves by the name of the package', () => {
    assert.equal(import.meta.resolve('coalition-widgets'), new URL('../../dist/index.js', import.meta.url).href);
    assert.equal(
      import.meta.resolve('coalition-widgets/elements/coalition-feed.define.js'),
      new URL('../../dist/elements/coalition-feed.define.js', import.meta.url).href,
    );
  });

  it('has the class and the define module of every element', () => {
    for (const tag of filesIn('src/elements/*/*.define.ts').map((path) => path.split('/').at(-2))) {
      assert.deepEqual(filesIn(`dist/elements/${tag}{,.define}.js`), [
        `dist/elements/${tag}.define.js`,
        `dist/elements/${tag}.js`,
      ]);
    }
  });

  it('ships everything it names', () => {
    const targets = Object.values(description.exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    const shipped = ['package.json', ...description.files.map((folder) => `${folder}/`)];
    const missing = [...targets, ...Object.values(description.bin)]
      .map((path) => path.replace(/^\.\//, ''))
      .filter((path) => !shipped.some((start) => path.startsWith(start)));
    assert.deepEqual(missing, []);
  });
});

describe('the programs', () => {
  for (const [name, path] of Object.entries(description.bin)) {
    it(`${name} is a file that a shell can start`, () => {
      assert.match(readFileSync(join(root, path), 'utf8'), /^#!\/usr\/bin\/env node\n/);
    });
  }
});

describe('every script', () => {
  const scripts = filesIn('dist/**/*.js').filter((path) => !path.startsWith('dist/site/'));

  it('has its source map beside it, with the sources in it', () => {
    assert.ok(scripts.length > 50, `${scripts.length} scripts`);
    for (const path of scripts) {
      const named = /\n\/\/# sourceMappingURL=(\S+)\n?$/.exec(readFileSync(join(root, path), 'utf8'))?.[1];
      assert.equal(named, `${path.split('/').at(-1)}.map`, path);
      const map = JSON.parse(readFileSync(join(root, `${path}.map`), 'utf8')) as {
        sources: string[];
        sourcesContent: string[];
      };
      assert.equal(map.sourcesContent.length, map.sources.length, path);
      for (const source of map.sources) assert.match(source, /^(\.\.\/)+(src|node_modules)\//, path);
    }
  });

  it('leads from a word on the page to the line that says it', () => {
    const lines = readFileSync(join(root, 'dist/coalition-widgets.js'), 'utf8').split('\n');
    const line = lines.findIndex((text) => text.includes(en.retry));
    const payload = JSON.parse(readFileSync(join(root, 'dist/coalition-widgets.js.map'), 'utf8')) as SourceMapPayload;
    const found = new SourceMap(payload).findEntry(line, lines[line].indexOf(en.retry)) as SourceMapping;
    assert.equal(found.originalSource, '../src/i18n/en.ts');
    const original = readFileSync(join(root, 'src/i18n/en.ts'), 'utf8').split('\n')[found.originalLine];
    assert.ok(original.includes(en.retry), original);
  });

  it('and all beside it can be read by everybody, as a web server must', { skip: process.platform === 'win32' }, () => {
    const modeOf = (path: string) => (statSync(join(root, path)).mode & 0o777).toString(8);
    const entries = ['dist', ...filesIn('dist/**')];
    const programs = Object.values(description.bin).map((path) => path.replace(/^\.\//, ''));
    const wrong = entries.filter((path) => {
      const isFile = statSync(join(root, path)).isFile();
      return (
        modeOf(path) !== (!isFile || programs.includes(path) || /^dist\/bin\/[^./]+\.js$/.test(path) ? '755' : '644')
      );
    });
    assert.deepEqual(wrong, []);
  });
});

describe('sideEffects', () => {
  const hasEffect = (path: string) =>
    description.sideEffects.some((pattern) => matchesGlob(path, pattern.replace(/^\.\//, '')));

  it('names every define module', () => {
    const defines = filesIn('dist/elements/*.define.js', 'src/elements/*/*.define.ts');
    assert.ok(defines.length > 0);
    assert.deepEqual(
      defines.filter((path) => !hasEffect(path)),
      [],
    );
  });

  it('names nothing else but the files that pages load, and those that prerender registers', () => {
    const others = filesIn('dist/**/*.{js,css}', 'src/**/*.ts').filter(
      (path) => hasEffect(path) && !/\.define\.(js|ts)$/.test(path),
    );
    const forPages =
      /^(dist\/(coalition-widgets[^/]*|frame[^/]*|lang\/[^/]+|prerender\/[^/]+)\.(js|css)|src\/embed\/(lang\/)?[^/]+\.ts|src\/tool\/prerender\/widgets\.ts)$/;
    assert.deepEqual(
      others.filter((path) => !forPages.test(path)),
      [],
    );
  });
});

describe('TypeScript', () => {
  for (const { title, module, moduleResolution } of [
    { title: 'nodenext', module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext },
    { title: 'bundler', module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
  ]) {
    it(`finds sound types under ${title}`, () => {
      // In the project's folder, where the package can name itself as a consumer names it.
      const file = join(root, 'consumer.mts');
      const text = `
        import { CoalitionFeedLoadedEvent, type CoalitionFeed } from 'coalition-widgets';
        import { schema } from 'coalition-widgets/schema.js';
        import 'coalition-widgets/elements/coalition-feed.define.js';
        const feed: CoalitionFeed = document.querySelector('coalition-feed')!;
        const url: CoalitionFeedLoadedEvent['url'] = feed.src ?? '';
        // @ts-expect-error: it is no number, so the types are not any.
        const wrong: number = feed;
        export { schema, url, wrong };
      `;
      const options: ts.CompilerOptions = {
        module,
        moduleResolution,
        target: ts.ScriptTarget.ES2022,
        strict: true,
        noEmit: true,
        types: [],
      };
      const host = ts.createCompilerHost(options);
      const read = host.getSourceFile.bind(host);
      host.getSourceFile = (name, ...rest) =>
        name === file ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022) : read(name, ...rest);
      const program = ts.createProgram([file], options, host);
      // Our declarations are checked too, not only used; those of others take ten seconds and are theirs.
      const ours = program.getSourceFiles().filter(({ fileName }) => !fileName.includes('/node_modules/'));
      assert.ok(ours.some(({ fileName }) => fileName.endsWith('/dist/index.d.ts')));
      const diagnostics = [
        ...program.getOptionsDiagnostics(),
        ...ours.flatMap((source) => [
          ...program.getSyntacticDiagnostics(source),
          ...program.getSemanticDiagnostics(source),
        ]),
      ];
      assert.deepEqual(
        diagnostics.map(
          ({ file: where, messageText }) => `${where?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
        ),
        [],
      );
    });
  }
});

describe('a bundler', () => {
  const events = {
    CoalitionFeedLoadedEvent: 'coalition-feed-loaded',
    CoalitionFeedFailedEvent: 'coalition-feed-failed',
    CoalitionFilterChangedEvent: 'coalition-filter-changed',
    CoalitionFeedbackSentEvent: 'coalition-feedback-sent',
    CoalitionFeedbackFailedEvent: 'coalition-feedback-failed',
  };
  for (const [name, type] of Object.entries(events)) {
    it(`keeps ${name} alone within half a kilobyte`, async () => {
      const code = await bundle(`import { ${name} } from 'coalition-widgets'; console.log(${name});`);
      assert.ok(code.includes(type));
      assert.ok(code.length <= 512, `${code.length} bytes`);
    });
  }

  for (const name of ['pickText', 'registerTerms', 'FeedError']) {
    it(`keeps ${name} alone, without Lit`, async () => {
      const code = await bundle(`import { ${name} } from 'coalition-widgets'; console.log(${name});`);
      assert.ok(code.length <= 1024, `${code.length} bytes`);
    });
  }

  for (const tag of filesIn('dist/elements/*.define.js').map((path) => path.replace(/^.*\/|\.define\.js$/g, ''))) {
    it(`takes no other element along with the class of ${tag}`, async () => {
      const name = tag.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
      const fromIndex = await elementsIn(`import { ${name} } from 'coalition-widgets'; console.log(${name});`);
      assert.deepEqual(fromIndex, [tag]);
      const fromModule = await elementsIn(
        `import { ${name} } from 'coalition-widgets/elements/${tag}.js'; console.log(${name});`,
      );
      assert.deepEqual(fromModule, [tag]);
    });
  }

  it('takes along one element, and no more, with its define module', async () => {
    for (const tag of ['coalition-members', 'coalition-commitment', 'coalition-commitments'])
      assert.deepEqual(await elementsIn(`import 'coalition-widgets/elements/${tag}.define.js';`), [tag]);
  });

  it('registers nothing when a class is imported', async () => {
    const code = await bundle(
      `import { CoalitionFeed } from 'coalition-widgets/elements/coalition-feed.js'; console.log(CoalitionFeed);`,
    );
    assert.doesNotMatch(code, /customElements\.define/);
  });

  it('keeps the registration of a define module', async () => {
    const code = await bundle(`import 'coalition-widgets/elements/coalition-feed.define.js';`);
    assert.match(code, /customElements\.(get|define)/);
    assert.match(code, /["'`]coalition-feed["'`]/);
  });

  it('finds no zod in what browsers load', async () => {
    const { metafile } = await build({
      absWorkingDir: root,
      entryPoints: filesIn('dist/index.js', 'dist/elements/*.js'),
      bundle: true,
      write: false,
      metafile: true,
      format: 'esm',
      outdir: 'out',
      logLevel: 'error',
    });
    assert.deepEqual(
      Object.keys(metafile.inputs).filter((path) => path.includes('node_modules/zod/')),
      [],
    );
  });
});

describe('the one-file builds', () => {
  for (const name of ['coalition-widgets.js', 'coalition-widgets.iife.js']) {
    it(`${name} imports and exports nothing`, async () => {
      const { metafile } = await build({
        absWorkingDir: root,
        entryPoints: [`dist/${name}`],
        bundle: true,
        write: false,
        metafile: true,
        format: 'esm',
        outdir: 'out',
      });
      assert.deepEqual(Object.keys(metafile.inputs), [`dist/${name}`]);
      assert.deepEqual(Object.values(metafile.outputs)[0].exports, []);
    });
  }

  it('coalition-widgets.iife.js leaves no global', () => {
    // Parsed as a classic script: whatever is declared at the top of one becomes a global.
    const code = readFileSync(join(root, 'dist/coalition-widgets.iife.js'), 'utf8').replace(/^\/\*!.*?\*\/\s*/s, '');
    assert.match(code, /^!?\(?function\s*\(\)\s*\{/);
    assert.match(code, /\}\)?\(\);?\s*(\/\/# sourceMappingURL=\S+\s*)?$/);
  });
});

/** What a consumer's bundler makes of a module, minified, without the libraries that it would share. */
async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

/** The elements whose code is in what a consumer's bundler makes of a module. */
async function elementsIn(contents: string): Promise<string[]> {
  const { metafile } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    write: false,
    minify: true,
    metafile: true,
    format: 'esm',
    outdir: 'out',
    logLevel: 'error',
  });
  const kept = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0),
  );
  const names = kept.flatMap(([path]) => /(?:^|\/)dist\/elements\/(coalition-[a-z]+)\.js$/.exec(path)?.[1] ?? []);
  return [...new Set(names)].sort();
}
