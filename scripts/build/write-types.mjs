// Declarations in types/, and beside every npm module a stub that leads to them.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { filesForPages, filesIn } from '../published-files.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const npmModule = /^(index|schema|elements\/.+)\.js$/;

/** @param {string} out the folder of the build, with the bundles in it */
export function writeTypes(out) {
  const modules = filesIn(out).filter((file) => npmModule.test(file));
  emitDeclarations(
    modules.map((module) => `src/${sourceOf(module)}.ts`),
    join(out, 'types'),
  );
  for (const module of modules) {
    const path = relative(dirname(module), `types/${sourceOf(module)}.js`)
      .split(sep)
      .join('/');
    const target = path.startsWith('.') ? path : `./${path}`;
    const stub = module.endsWith('.define.js') ? `import '${target}';\nexport {};\n` : `export * from '${target}';\n`;
    writeFileSync(join(out, module.replace(/\.js$/, '.d.ts')), stub);
  }
  // The files for pages export nothing: imported, they register the tags or bring a language.
  for (const script of filesForPages(out).filter((file) => file.endsWith('.js'))) {
    const tags = script.startsWith('coalition-widgets') ? "import './index.js';\n" : '';
    writeFileSync(join(out, script.replace(/\.js$/, '.d.ts')), `${tags}export {};\n`);
  }
}

function sourceOf(module) {
  const name = module.replace(/\.js$/, '');
  return name === 'schema' ? 'schema/index' : name.replace(/^elements\/([^.]+)/, 'elements/$1/$1');
}

function emitDeclarations(rootNames, outDir) {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const program = ts.createProgram(rootNames, {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: join(root, 'src'),
    outDir,
    types: [],
  });
  const { diagnostics } = program.emit();
  const host = {
    getCurrentDirectory: () => root,
    getCanonicalFileName: (name) => name,
    getNewLine: () => ts.sys.newLine,
  };
  if (diagnostics.length) throw new Error(ts.formatDiagnostics(diagnostics, host));
  for (const file of filesIn(outDir)) {
    // A return type left out becomes import("lit-html"), which strict layouts of node_modules cannot find.
    const inner = /["'](lit-html|lit-element|@lit\/reactive-element)[/"']/.exec(
      readFileSync(join(outDir, file), 'utf8'),
    );
    if (inner)
      throw new Error(`src/${file.replace(/\.d\.ts$/, '.ts')} leaves out a type: its declaration names ${inner[1]}.`);
  }
}
