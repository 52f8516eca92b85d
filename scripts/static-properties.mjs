// A rollup plugin: turns Lit's `@property(…) name` and `@state() name` into `static properties`, which cost a page less
// (docs/decisions/size.md). It runs on TypeScript sources, before they are compiled.
import ts from 'typescript';

export function staticProperties() {
  return {
    name: 'static-properties',
    transform(code, id) {
      return id.endsWith('.ts') && code.includes('lit/decorators.js') ? { code: withStaticProperties(code), map: null } : null;
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
      for (const decorator of ts.canHaveDecorators(member) ? (ts.getDecorators(member) ?? []) : []) {
        const { expression, arguments: [options] } = decorator.expression;
        const kind = expression.getText(source);
        if (kind !== 'property' && kind !== 'state') throw new Error(`static-properties does not know @${kind}`);
        entries.push(`${member.name.getText(source)}: ${kind === 'state' ? '{ state: true }' : (options?.getText(source) ?? '{}')}`);
        edits.push({ start: decorator.getStart(source), end: decorator.end, text: '' });
      }
    }
    const first = statement.members[0].getStart(source);
    if (entries.length) edits.push({ start: first, end: first, text: `static properties = { ${entries.join(', ')} };\n  ` });
  }
  // From the end, so that earlier places stay where they are.
  edits.sort((a, b) => b.start - a.start);
  return edits.reduce((text, { start, end, text: inserted }) => text.slice(0, start) + inserted + text.slice(end), code);
}
