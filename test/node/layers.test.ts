/* Which layer of src/ may import what; docs/architecture.md has the same as a table for readers. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, posix, sep } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * What each layer may import beside itself: other layers, packages (with what is inside them), `node:` for Node's
 * own modules. After `type ` only `import type` is meant.
 */
const LAYERS: Record<string, string[]> = {
  // Types come from the schema, and the shape that the build makes of it.
  'feed-format': ['feed-shape', 'type schema', 'type zod'],
  schema: ['feed-format', 'zod'],
  // What is read of the page around.
  page: [],
  feed: ['feed-format', 'page', '@lit/context', 'type lit'],
  i18n: ['lit', 'feed-format', 'page'],
  styles: ['lit', 'feed-format'],
  internal: ['lit', 'feed-format', 'page'],
  // What every widget has in common.
  widget: ['feed-format', 'feed', 'i18n', 'styles', 'internal', 'lit', '@lit/context'],
  element: [
    'feed-format',
    'type schema',
    'feed',
    'i18n',
    'styles',
    'internal',
    'page',
    'widget',
    'lit',
    '@lit/context',
  ],
  define: ['its class', 'internal/define', 'define'],
  // What brings a widget's data to its readers: a script of its own, which the page loads when it is asked for.
  'data-links': ['feed-format', 'feed-shape', 'feed', 'i18n', 'internal', 'type lit'],
  embed: ['define', 'i18n', 'internal', 'page', 'widget', 'data-links'],
  'embed/lang': ['i18n'],
  'embed/iframe': ['pick-text', 'page', 'feed-format', 'placeholder-names'],
  index: ['schema', 'feed-format', 'feed', 'i18n', 'styles', 'element'],
  // What widgets have drawn as HTML that any editor keeps.
  'static-html': ['parse5'],
  // What is pasted into pages: for the builder, the site, WordPress, and the file beside a release.
  snippets: ['feed-format', 'i18n'],
  // What is wrong with a page that has them: the builder's.
  'page-check': ['snippets', 'feed-format', 'feed', 'widget', 'placeholder-names', 'parse5'],
  // What listens: receiver and site stand on it.
  server: ['hono', '@hono/node-server', 'node:'],
  desk: ['receiver', 'server', 'feed-format', 'i18n', 'hono', 'diff', 'otpauth', 'openid-client', 'uqr', 'node:'],
  receiver: [
    'server',
    'schema',
    'feed-format',
    'hono',
    'type @hono/node-server',
    'kysely',
    'pg',
    'nodemailer',
    'csv-parse',
    'fflate',
    'read-excel-file',
    'node:',
  ],
  // The program: it puts receiver and desk together.
  'receiver/cli': ['receiver', 'desk', 'server', 'feed-format', 'node:'],
  site: [
    'server',
    'receiver',
    'receiver/cli',
    'schema',
    'feed-format',
    'i18n',
    'snippets',
    'page-check',
    'site/builder',
    'hono',
    '@hono/node-server',
    'node:',
  ],
  // An application of the library's public parts, as anybody could write one.
  'site/builder': ['index', 'public schema', 'snippets', 'page-check', 'static-html', 'internal/define', 'lit'],
  // It renders what browsers render, so it may import what they load.
  tool: [
    'schema',
    'feed-format',
    'feed',
    'i18n',
    'widget',
    'element',
    'embed',
    'embed/lang',
    'static-html',
    'snippets',
    'parse5',
    'lit',
    '@lit-labs/ssr',
    '@lit-labs/ssr-dom-shim',
    'jsonc-parser',
    'csv-parse',
    'fflate',
    'hucre',
    'parse5',
    'saxen',
    'node:',
  ],
};

/** Names that only some files may use: global name → the files. */
const GLOBALS: Record<string, { files: RegExp; allowed: string }> = {
  fetch: {
    files:
      /^src\/(feed\/|elements\/coalition-feedback\/send-[^/]+\.ts$|site\/builder\/(check-(feed|library)|answers-at-all)\.ts$|receiver\/feed\/feed-source\.ts$|tool\/source\.ts$)/,
    allowed:
      'src/feed, src/elements/coalition-feedback/send-*.ts, src/site/builder/{check-*,answers-at-all}.ts and src/tool/source.ts',
  },
  customElements: {
    // A second copy of the script knows by the registry that it is one.
    files: /^src\/(internal\/define|embed\/trusted-types)\.ts$/,
    allowed: 'src/internal/define.ts and src/embed/trusted-types.ts',
  },
  postMessage: { files: /^src\/embed\/iframe/, allowed: 'src/embed/iframe*' },
};

/** Path (from the project, with forward slashes) → source text. */
type Tree = Record<string, string>;

describe('layers', () => {
  it('import only what is below them', () => {
    const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .map((path) => `src/${path.split(sep).join('/')}`)
      .filter((path) => /\.tsx?$/.test(path));
    assert.ok(files.length > 0, 'src/ holds no TypeScript');
    const tree = Object.fromEntries(files.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
    assert.deepEqual(violationsIn(tree), []);
  });

  it('are in docs/architecture.md as they are here', () => {
    const folders: Record<string, string> = {
      element: 'elements',
      define: 'elements',
      index: 'index.ts',
      'its class': 'elements',
      'pick-text': 'i18n',
      'placeholder-names': 'embed',
      'feed-shape': 'schema',
    };
    const folderOf = (layer: string): string => folders[layer] ?? layer.split('/')[0]!;
    const known = new Set(Object.keys(LAYERS).map(folderOf));
    const expected = new Map<string, { imports: Set<string>; packages: Set<string> }>();
    for (const [layer, allowed] of Object.entries(LAYERS)) {
      const folder = folderOf(layer);
      const row = expected.get(folder) ?? { imports: new Set(), packages: new Set() };
      expected.set(folder, row);
      for (const each of allowed.map((name) => name.replace(/^(type|public) /, ''))) {
        const target = each.startsWith('@') ? each : folderOf(each);
        if (target === folder || target === 'node:') continue;
        (known.has(target) ? row.imports : row.packages).add(target);
      }
    }
    const text = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
    const section = text.slice(text.indexOf('## Layers'), text.indexOf('## Where to add'));
    const rows = [...section.matchAll(/^\| `([\w.-]+)` \|[^|]*\|([^|]*)\|([^|]*)\|$/gm)].map(
      ([, folder, imports, packages]) => ({
        folder: folder!,
        imports: [...imports!.matchAll(/`([\w.-]+)`/g)].map(([, name]) => name!).sort(),
        packages: packages!
          .split(',')
          .map((name) => name.trim())
          .filter(Boolean)
          .sort(),
      }),
    );
    assert.deepEqual(
      rows.sort((one, other) => one.folder.localeCompare(other.folder)),
      [...expected]
        .map(([folder, { imports, packages }]) => ({
          folder,
          imports: [...imports].sort(),
          packages: [...packages].sort(),
        }))
        .sort((one, other) => one.folder.localeCompare(other.folder)),
    );
  });

  it('accept what the table allows', () => {
    const tree: Tree = {
      'src/schema/feed.ts': `import * as z from 'zod/mini'; import './patterns.js';`,
      'src/feed/load-feed.ts': `import { readFeed } from '../feed-format/read-feed.js'; export const load = () => fetch('/feed.json');`,
      'src/feed/controller.ts': `import type { ReactiveController } from 'lit'; import { createContext } from '@lit/context';`,
      'src/i18n/pick.ts': `import type { Text } from '../feed-format/types.js'; import { html } from 'lit/static-html.js';`,
      'src/elements/coalition-a/coalition-a.ts': `import { load } from '../../feed/load-feed.js'; import { row } from './row.js'; import type { Feed } from '../../feed-format/types.js';`,
      'src/elements/coalition-a/coalition-a.define.ts': `import { define } from '../../internal/define.js'; import '../coalition-b/coalition-b.define.js'; import { A } from './coalition-a.js';`,
      'src/elements/coalition-feedback/send-json.ts': `await fetch('/');`,
      'src/internal/define.ts': `customElements.get('a');`,
      'src/embed/all.ts': `import '../elements/coalition-a/coalition-a.define.js';`,
      'src/embed/lang/pt.ts': `import { pt } from '../../i18n/pt.js';`,
      'src/embed/iframe-host.ts': `import './iframe-messages.js'; parent.postMessage(1, '*');`,
      'src/receiver/app.ts': `import { Hono } from 'hono'; import { readFileSync } from 'node:fs'; serve({ fetch: new Hono().fetch }); interface App { fetch(): void }`,
      'src/site/start.ts': `import { app } from '../receiver/app.js'; import { en } from '../i18n/en.js';`,
      'src/site/builder/check-feed.ts': `import { readFeed } from '../../schema/index.js'; import type { Feed } from '../../index.js'; import { html } from 'lit'; await fetch('/');`,
      'src/index.ts': `export { A } from './elements/coalition-a/coalition-a.js'; export type * from './feed-format/types.js';`,
    };
    assert.deepEqual(violationsIn(tree), []);
  });

  for (const { title, path, source, violation } of [
    {
      title: 'an element that loads zod',
      path: 'src/elements/coalition-a/coalition-a.ts',
      source: `import { html } from 'lit';\nimport * as z from 'zod';`,
      violation: `src/elements/coalition-a/coalition-a.ts:2 → zod → allowed: its own folder, feed-format, type schema, feed, i18n, styles, internal, page, widget, lit, @lit/context`,
    },
    {
      title: 'an element that loads the schema',
      path: 'src/elements/coalition-a/coalition-a.ts',
      source: `import { type Feed } from '../../schema/feed.js';`,
      violation: `src/elements/coalition-a/coalition-a.ts:1 → src/schema/feed.ts → allowed: its own folder, feed-format, type schema, feed, i18n, styles, internal, page, widget, lit, @lit/context`,
    },
    {
      title: 'an element that imports another',
      path: 'src/elements/coalition-a/row.ts',
      source: `import type { B } from '../coalition-ab/coalition-ab.js';`,
      violation: `src/elements/coalition-a/row.ts:1 → src/elements/coalition-ab/coalition-ab.ts → allowed: its own folder, feed-format, type schema, feed, i18n, styles, internal, page, widget, lit, @lit/context`,
    },
    {
      title: 'an element that registers',
      path: 'src/elements/coalition-a/coalition-a.ts',
      source: `import './coalition-a.define.js';`,
      violation: `src/elements/coalition-a/coalition-a.ts:1 → src/elements/coalition-a/coalition-a.define.ts → allowed: its own folder, feed-format, type schema, feed, i18n, styles, internal, page, widget, lit, @lit/context`,
    },
    {
      title: 'the schema that imports upwards, by import()',
      path: 'src/schema/feed.ts',
      source: `\n\nconst later = import('../feed/load-feed.js');`,
      violation: `src/schema/feed.ts:3 → src/feed/load-feed.ts → allowed: its own folder, feed-format, zod`,
    },
    {
      title: 'a type that is imported in place',
      path: 'src/schema/feed.ts',
      source: `let feed: import('../feed/load-feed.js').Feed;`,
      violation: `src/schema/feed.ts:1 → src/feed/load-feed.ts → allowed: its own folder, feed-format, zod`,
    },
    {
      title: 'the feed layer that renders',
      path: 'src/feed/load-feed.ts',
      source: `import { html } from 'lit';`,
      violation: `src/feed/load-feed.ts:1 → lit → allowed: its own folder, feed-format, page, @lit/context, type lit`,
    },
    {
      title: 'the index that registers',
      path: 'src/index.ts',
      source: `export * from './elements/coalition-a/coalition-a.define.js';`,
      violation: `src/index.ts:1 → src/elements/coalition-a/coalition-a.define.ts → allowed: schema, feed-format, feed, i18n, styles, element`,
    },
    {
      title: 'a widget that imports the receiver',
      path: 'src/feed/load-feed.ts',
      source: `import type { Store } from '../receiver/store.js';`,
      violation: `src/feed/load-feed.ts:1 → src/receiver/store.ts → allowed: its own folder, feed-format, page, @lit/context, type lit`,
    },
    {
      title: 'the builder that takes what is not public',
      path: 'src/site/builder/view/list.ts',
      source: `import { readFeed } from '../../../schema/read-feed.js';`,
      violation: `src/site/builder/view/list.ts:1 → src/schema/read-feed.ts → allowed: its own folder, index, public schema, snippets, page-check, static-html, internal/define, lit`,
    },
    {
      title: 'the frame that imports an element',
      path: 'src/embed/iframe/frame.ts',
      source: `import '../../elements/coalition-a/coalition-a.define.js';`,
      violation: `src/embed/iframe/frame.ts:1 → src/elements/coalition-a/coalition-a.define.ts → allowed: its own folder, pick-text, page, feed-format, placeholder-names`,
    },
    {
      title: 'a define module that does more',
      path: 'src/elements/coalition-a/coalition-a.define.ts',
      source: `import { row } from './row.js';`,
      violation: `src/elements/coalition-a/coalition-a.define.ts:1 → src/elements/coalition-a/row.ts → allowed: its class, internal/define, define`,
    },
    {
      title: 'a folder that has no rule',
      path: 'src/utils/all.ts',
      source: '',
      violation: `src/utils/all.ts:1 → is in no layer → allowed: ${Object.keys(LAYERS).join(', ')}`,
    },
    {
      title: 'fetch outside the feed layer',
      path: 'src/internal/logo.ts',
      source: `// fetch is fine in a comment\nawait globalThis.fetch('/logo.svg');`,
      violation: `src/internal/logo.ts:2 → fetch → allowed: ${GLOBALS['fetch'].allowed}`,
    },
    {
      title: 'fetch under another name',
      path: 'src/internal/logo.ts',
      source: `const load = fetch;`,
      violation: `src/internal/logo.ts:1 → fetch → allowed: ${GLOBALS['fetch'].allowed}`,
    },
    {
      title: 'a registration by hand',
      path: 'src/elements/coalition-a/coalition-a.ts',
      source: `window.customElements.define('coalition-a', A);`,
      violation: `src/elements/coalition-a/coalition-a.ts:1 → customElements → allowed: ${GLOBALS['customElements'].allowed}`,
    },
    {
      title: 'a message to another window',
      path: 'src/embed/all.ts',
      source: `parent.postMessage(1, '*');`,
      violation: `src/embed/all.ts:1 → postMessage → allowed: src/embed/iframe*`,
    },
  ]) {
    it(`reject ${title}`, () => assert.deepEqual(violationsIn({ [path]: source }), [violation]));
  }
});

/** One line for each import or name that is not allowed: file:line → what → what is allowed. */
function violationsIn(tree: Tree): string[] {
  const violations: string[] = [];
  for (const [path, text] of Object.entries(tree)) {
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    const report = (node: ts.Node, what: string, allowed: string) => {
      const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
      violations.push(`${path}:${line} → ${what} → allowed: ${allowed}`);
    };

    const layer = layerOf(path);
    if (!layer) report(source, 'is in no layer', Object.keys(LAYERS).join(', '));
    const visit = (node: ts.Node): void => {
      const imported = importIn(node);
      if (imported && layer) {
        const target = targetOf(path, imported.specifier);
        if (!isAllowed(path, layer, target, imported.typeOnly)) {
          const own = ['index', 'define'].includes(layer) ? [] : ['its own folder'];
          report(node, target, [...own, ...LAYERS[layer]].join(', '));
        }
      }
      const name = globalIn(node);
      if (name && !GLOBALS[name].files.test(path)) report(node, name, GLOBALS[name].allowed);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return violations;
}

function layerOf(path: string): string | undefined {
  if (path === 'src/index.ts') return 'index';
  if (path.startsWith('src/embed/iframe')) return 'embed/iframe';
  if (path.startsWith('src/embed/lang/')) return 'embed/lang';
  if (path.startsWith('src/site/builder/')) return 'site/builder';
  if (/^src\/receiver\/cli[/.]/.test(path)) return 'receiver/cli';
  const [, element, kind] = /^src\/elements\/(coalition-[^/]+)\/(?:\1\.(define)\.ts$)?/.exec(path) ?? [];
  if (element) return kind ?? 'element';
  const folder = path.split('/')[1];
  return Object.hasOwn(LAYERS, folder) && folder !== 'index' ? folder : undefined;
}

/** A package's or builtin's name stays as it is; a relative path becomes the path of the source file. */
function targetOf(path: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts');
}

function isAllowed(path: string, layer: string, target: string, typeOnly: boolean): boolean {
  const inProject = target.startsWith('src/');
  const targetLayer = inProject ? layerOf(target) : undefined;
  if (targetLayer === layer && layer !== 'element' && layer !== 'define') return true;
  if (layer === 'element' && targetLayer === 'element' && elementFolder(target) === elementFolder(path)) return true;

  return LAYERS[layer].some((entry) => {
    const [, onlyTypes, name] = /^(type )?(.+)$/.exec(entry) as unknown as [string, string | undefined, string];
    if (onlyTypes && !typeOnly) return false;
    if (name === 'node:') return target.startsWith('node:') && isBuiltin(target);
    if (name === 'its class') return target === path.replace(/\.define\.ts$/, '.ts');
    if (name === 'public schema') return target === 'src/schema/index.ts';
    if (name === 'feed-shape') return target === 'src/schema/feed-shape.ts';
    if (name === 'placeholder-names') return target === 'src/embed/placeholder-names.ts';
    if (name === 'pick-text') return target === 'src/i18n/pick-text.ts';
    if (name === 'internal/define') return target === 'src/internal/define.ts';
    return inProject ? targetLayer === name : target === name || target.startsWith(`${name}/`);
  });
}

function elementFolder(path: string): string {
  return path.split('/').slice(0, 3).join('/');
}

/** The module that a node imports, in any of the ways there are. `import { type A }` loads the module all the same. */
function importIn(node: ts.Node): { specifier: string; typeOnly: boolean } | undefined {
  const found = (literal: ts.Node | undefined, typeOnly: boolean) =>
    literal && ts.isStringLiteralLike(literal) ? { specifier: literal.text, typeOnly } : undefined;
  if (ts.isImportDeclaration(node)) return found(node.moduleSpecifier, node.importClause?.isTypeOnly ?? false);
  if (ts.isExportDeclaration(node)) return found(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node))
    return found(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return found(node.arguments[0], false);
  return undefined;
}

/** The guarded global that a node uses: as a bare name, or as a member of a window. */
function globalIn(node: ts.Node): string | undefined {
  if (!ts.isIdentifier(node) || !Object.hasOwn(GLOBALS, node.text)) return undefined;
  const { parent, text } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) {
    // Hono has a method of this name. What is called postMessage anywhere talks to another window.
    const ofWindow =
      ts.isIdentifier(parent.expression) && ['globalThis', 'window', 'self'].includes(parent.expression.text);
    return text === 'postMessage' || ofWindow ? text : undefined;
  }
  const isName =
    (ts.isPropertyAssignment(parent) || ts.isClassElement(parent) || ts.isTypeElement(parent)) && parent.name === node;
  return isName || ts.isTypeNode(parent) ? undefined : text;
}
