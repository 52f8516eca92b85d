// A rollup plugin: turns Lit's `@property(…) name` and `@state() name` into `static properties`, which cost a page less
// (docs/decisions/size.md), and static fields into getters, because compiled they would become static blocks, which
// iPhones of 2021 (iOS before 16.4) do not parse. It runs on TypeScript sources, before they are compiled.
import ts from 'typescript';

export function staticProperties() {
  return {
    name: 'static-properties',
    transform(code, id) {
      return id.endsWith('.ts') && /\bstatic |lit\/decorators\.js/.test(code)
        ? { code: withStaticProperties(code), map: null }
        : null;
    },
  };
}

export function withStaticProperties(code) {
  const source = ts.createSourceFile('source.ts', code, ts.ScriptTarget.Latest);
  const edits = [];
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement) && statement.moduleSpecifier.text === 'lit/decorators.js') {
      edits.push({ start: statement.getStart(source), end: statement.end, text: '' });
    }
    if (!ts.isClassDeclaration(statement)) continue;
    const entries = [];
    for (const member of statement.members) {
      const isStatic = ts.getModifiers(member)?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword);
      if (isStatic && ts.isPropertyDeclaration(member) && member.initializer) {
        const name = member.name.getText(source);
        const value = member.initializer.getText(source);
        edits.push({
          start: member.getStart(source),
          end: member.end,
          text: `static get ${name}() { return ${value}; }`,
        });
      }
      for (const decorator of ts.canHaveDecorators(member) ? (ts.getDecorators(member) ?? []) : []) {
        const {
          expression,
          arguments: [options],
        } = decorator.expression;
        const kind = expression.getText(source);
        if (kind !== 'property' && kind !== 'state') throw new Error(`static-properties does not know @${kind}`);
        entries.push(
          `${member.name.getText(source)}: ${kind === 'state' ? '{ state: true }' : (options?.getText(source) ?? '{}')}`,
        );
        edits.push({ start: decorator.getStart(source), end: decorator.end, text: '' });
      }
    }
    const first = statement.members[0].getStart(source);
    if (entries.length)
      edits.push({
        start: first,
        end: first,
        text: `static get properties() { return { ${entries.join(', ')} }; }\n  `,
      });
  }
  // From the end, so that earlier places stay where they are.
  edits.sort((a, b) => b.start - a.start);
  return edits.reduce(
    (text, { start, end, text: inserted }) => text.slice(0, start) + inserted + text.slice(end),
    code,
  );
}
