// A rollup plugin: gives the terms short names, as an editor's "rename" would: TypeScript finds where each is meant
// (docs/decisions/size.md). A term keeps its name where that is also reached by a string: where it stands as a text
// anywhere in the sources, or is declared by a Record or a mapped type, as all are that a value of the feed picks.
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
// TypeScript's paths have forward slashes everywhere.
const pathOf = (file) => file.split(sep).join('/');
const declaredIn = pathOf(join(root, 'src/i18n/terms.ts'));
const LETTERS = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** `{ retry }` becomes `{ a: retry }`. */
const PREFERENCES = { providePrefixAndSuffixTextForRename: true };

/** @param entry what the bundle starts from: what it reaches is renamed */
export function shortTermNames(entry) {
  let sources;
  return {
    name: 'short-term-names',
    buildStart() {
      sources = renamedSources(entry);
    },
    load: (id) => sources.get(pathOf(id)) ?? null,
  };
}

/** The text of every source that names a term, by its path. */
export function renamedSources(entry) {
  const service = languageService(entry);
  const sources = service.getProgram().getSourceFiles().filter(({ fileName }) => !fileName.includes('/node_modules/'));
  const spoken = new Set(sources.flatMap((source) => [...textsIn(source)]));
  const edits = new Map();
  for (const { at, name } of renamedTerms(service.getProgram().getSourceFile(declaredIn), spoken)) {
    for (const { fileName, textSpan, prefixText = '', suffixText = '' } of service.findRenameLocations(declaredIn, at, false, false, PREFERENCES)) {
      if (!edits.has(fileName)) edits.set(fileName, []);
      edits.get(fileName).push({ ...textSpan, text: prefixText + name + suffixText });
    }
  }
  return new Map([...edits].map(([file, list]) => [file, withEdits(ts.sys.readFile(file), list)]));
}

function languageService(entry) {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  return ts.createLanguageService({
    ...ts.sys,
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    getCompilationSettings: () => ({ ...options, types: [] }),
    getScriptFileNames: () => [join(root, entry)],
    getScriptVersion: () => '',
    getScriptSnapshot: (file) => (ts.sys.fileExists(file) ? ts.ScriptSnapshot.fromString(ts.sys.readFile(file)) : undefined),
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
  });
}

function* textsIn(node) {
  if (ts.isStringLiteralLike(node)) yield node.text;
  for (const child of node.getChildren()) yield* textsIn(child);
}

/** Where each term that gets another name is declared, and a name that is free in its group. */
function* renamedTerms(source, spoken) {
  const terms = source.statements.find((statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === 'Terms');
  for (const members of groupsIn(terms)) {
    const kept = (name) => !ts.isIdentifier(name) || spoken.has(name.text);
    const free = LETTERS.filter((letter) => !members.some(({ name }) => name.text === letter));
    // What is optional comes as it is from other scripts.
    for (const { name, questionToken } of members) if (!kept(name) && !questionToken) yield { at: name.getStart(), name: free.shift() };
  }
}

function* groupsIn(node) {
  if (node.members) yield node.members;
  for (const child of node.members ?? node.types ?? []) yield* groupsIn(child.type ?? child);
}

function withEdits(code, edits) {
  edits.sort((a, b) => b.start - a.start);
  return edits.reduce((text, { start, length, text: inserted }) => text.slice(0, start) + inserted + text.slice(start + length), code);
}
