// The one plugin of the analyzer: makes the manifest say what a user of the package can use, and nothing else.

/** Source module → module of the package, relative to the manifest in dist/. Other modules are not published. */
function publishedPath(source) {
  if (source === 'src/feed/feed.events.ts') return 'elements/coalition-feed.events.js';
  const [, tag, kind] = /^src\/elements\/([^/]+)\/\1(\.events)?\.ts$/.exec(source) ?? [];
  return tag && `elements/${tag}${kind ?? ''}.js`;
}

export function asPublished() {
  /** `type Name = 'a' | 'b'` and `const NAME = 10`: a reader of the manifest cannot look them up. */
  const meanings = new Map();
  return {
    name: 'as-published',
    collectPhase({ ts, node }) {
      if (ts.isTypeAliasDeclaration(node) && /^\s*\|?\s*'/.test(node.type.getText()))
        meanings.set(node.name.text, node.type.getText());
      if (ts.isVariableDeclaration(node) && node.initializer && ts.isNumericLiteral(node.initializer)) {
        meanings.set(node.name.getText(), node.initializer.getText());
      }
    },
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isClassDeclaration(node)) return;
      addConstructorFields(ts, node, moduleDoc);
      addExample(ts, node, moduleDoc);
    },
    packageLinkPhase({ customElementsManifest: manifest }) {
      manifest.modules = manifest.modules
        .filter(({ path }) => publishedPath(path))
        .map((module) => publishedModule(module, meanings))
        .sort((one, other) => one.path.localeCompare(other.path, 'en'));
    },
  };
}

/** The analyzer does not know `constructor(readonly name: Type)`, the way all events here have their fields. */
function addConstructorFields(ts, node, moduleDoc) {
  const declaration = moduleDoc.declarations?.find(({ name }) => name === node.name?.text);
  const parameters = node.members.find(ts.isConstructorDeclaration)?.parameters ?? [];
  const { Private, Protected, Readonly } = ts.ModifierFlags;
  for (const parameter of parameters) {
    const modifiers = ts.getCombinedModifierFlags(parameter);
    if (!ts.isParameterPropertyDeclaration(parameter, parameter.parent) || modifiers & (Private | Protected)) continue;
    const description = ts
      .getJSDocCommentsAndTags(parameter)
      .map(({ comment }) => comment)
      .join(' ');
    declaration.members.push({
      kind: 'field',
      name: parameter.name.getText(),
      // What has a default may have no type of its own.
      ...(parameter.type && { type: { text: parameter.type.getText() } }),
      ...(parameter.initializer && { default: parameter.initializer.getText() }),
      ...(description && { description }),
      ...(modifiers & Readonly && { readonly: true }),
    });
  }
}

/** The code of `@example`, which the analyzer leaves out; under a name of our own, as the manifest has none for it. */
function addExample(ts, node, moduleDoc) {
  const tag = ts.getJSDocTags(node).find(({ tagName }) => tagName.text === 'example');
  const code = tag && /```html\n([\s\S]*?)```/.exec(ts.getTextOfJSDocComment(tag.comment))?.[1];
  if (code) moduleDoc.declarations.find(({ name }) => name === node.name?.text)['x-example'] = code.trim();
}

function publishedModule(module, meanings) {
  const path = publishedPath(module.path);
  const declarations = module.declarations
    .filter(({ name }) => module.exports.some(({ declaration }) => declaration.name === name))
    .map((declaration) => publishedClass(declaration, meanings));
  const exports = module.exports
    .filter(({ kind, declaration }) => kind === 'js' && declarations.some(({ name }) => name === declaration.name))
    .map((each) => ({ ...each, declaration: { name: each.declaration.name, module: path } }));
  const definitions = declarations
    .filter(({ tagName }) => tagName)
    .map(({ name, tagName }) => ({
      kind: 'custom-element-definition',
      name: tagName,
      declaration: { name, module: path },
    }));
  return { ...module, path, declarations, exports: [...exports, ...definitions] };
}

function publishedClass(declaration, meanings) {
  // What all widgets take stands in one class, which is no module of the package: each tells it as its own.
  const told = ({ type, default: value, description, ...rest }) => ({
    ...rest,
    inheritedFrom: undefined,
    ...(description && { description: unwrapped(description) }),
    // A number that stands in a constant has no type of its own in the source.
    ...((type ?? meanings.has(value)) && {
      type: type ? { text: meanings.get(type.text) ?? type.text } : { text: 'number' },
    }),
    ...(value !== undefined && { default: meanings.get(value) ?? value }),
  });
  const { superclass, members = [], attributes, events, slots, cssParts, cssProperties } = declaration;
  return {
    ...declaration,
    ...(declaration.description && { description: unwrapped(declaration.description) }),
    members: members
      .filter(({ name, privacy }) => privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#'))
      .map(told),
    ...(attributes && { attributes: attributes.map(told) }),
    // Dispatching an instance of a class leaves an event without a name beside the documented one.
    ...(events && { events: events.filter(({ name }) => name).map(told) }),
    ...(slots && { slots: slots.map(told) }),
    ...(cssParts && { cssParts: cssParts.map(told) }),
    ...(cssProperties && { cssProperties: commonFirst(cssProperties).map(told) }),
    // What is not ours has no module here.
    ...(superclass && { superclass: superclass.package ? superclass : { name: superclass.name } }),
  };
}

/** The accent before what only one widget has: the order in which a theme is made. */
const commonFirst = (properties) => [
  ...properties.filter(({ inheritedFrom }) => inheritedFrom),
  ...properties.filter(({ inheritedFrom }) => !inheritedFrom),
];

/** One line for a paragraph: how the source is wrapped says nothing. */
const unwrapped = (text) => text.replace(/(?<!\n)\n(?!\n)/g, ' ');
