// A rollup plugin: compiles TypeScript, a file at a time, and writes Lit's decorators as the `static properties` that they
// stand for, by the Lit team's own transformer. docs/decisions/size.md says what that is worth.
import { idiomaticDecoratorsTransformer } from '@lit/ts-transformers';
import ts from 'typescript';

/** As tsconfig.json has it, but for what one file by itself cannot know. */
const options = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  experimentalDecorators: true,
  useDefineForClassFields: false,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  noResolve: true,
  noLib: true,
  sourceMap: true,
};

export function compileTypescript() {
  return {
    name: 'compile-typescript',
    transform(code, id) {
      if (!id.endsWith('.ts')) return null;
      const output = {};
      const program = ts.createProgram([id], options, {
        ...ts.createCompilerHost(options),
        getSourceFile: (name) => (name === id ? ts.createSourceFile(name, code, options.target) : undefined),
        writeFile: (name, text) => (output[name.endsWith('.map') ? 'map' : 'code'] = text),
      });
      const [mistake] = program.getSyntacticDiagnostics();
      if (mistake) this.error(ts.flattenDiagnosticMessageText(mistake.messageText, '\n'), mistake.start);
      const transformers = { before: [idiomaticDecoratorsTransformer(program)], after: [withStaticFields] };
      program.emit(undefined, undefined, undefined, false, transformers);
      return { code: output.code.replace(/\/\/# sourceMappingURL=.*\s*$/, ''), map: output.map };
    },
  };
}

/** `static name = value`, of which TypeScript makes `static { this.name = value }`: no Safari before 16.4 parses that. */
function withStaticFields(context) {
  const { factory } = context;
  const visit = (node) => {
    if (!ts.isClassStaticBlockDeclaration(node)) return ts.visitEachChild(node, visit, context);
    const { left, right } = node.body.statements[0].expression;
    const modifiers = [factory.createModifier(ts.SyntaxKind.StaticKeyword)];
    return factory.createPropertyDeclaration(modifiers, left.name, undefined, undefined, right);
  };
  return (file) => ts.visitEachChild(file, visit, context);
}
