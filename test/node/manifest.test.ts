/* custom-elements.json and what is made from it say what the source does, and nothing else. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

interface Item {
  name: string;
  description?: string;
  default?: string;
  type?: { text: string };
  fieldName?: string;
}
interface Member extends Item {
  kind: string;
  attribute?: string;
  privacy?: string;
  static?: boolean;
}
interface Element {
  name: string;
  tagName: string;
  description: string;
  attributes: Item[];
  members: Member[];
  events: Item[];
  slots: Item[];
  cssParts: Item[];
  cssProperties: Item[];
}
interface Manifest {
  modules: { path: string; declarations: Element[]; exports: { kind: string; name: string }[] }[];
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('dist/custom-elements.json')) as Manifest;
const declarations = manifest.modules.flatMap((module) => module.declarations);
const elements = declarations.filter(({ tagName }) => tagName);
const tags = readdirSync(join(root, 'src/elements')).sort();
const elementOf = (tag: string): Element => elements.find(({ tagName }) => tagName === tag)!;
const names = (items: readonly Item[] = []): string[] => items.map(({ name }) => name).sort();

/** What is promised (docs/versioning.md): attribute → type as TypeScript writes it, and default. */
type Attributes = Record<string, readonly [type: string, value?: string]>;
const text = ['string | undefined'] as const;
const flag = ['boolean', 'false'] as const;
const shared: Attributes = {
  src: text,
  lang: ['string'],
  offline: flag,
};
const withHeadings: Attributes = { ...shared, 'heading-level': ['number', '3'] };
const contract: Record<string, Attributes> = {
  'coalition-feed': { src: text, refresh: ['number', '0'], offline: flag },
  'coalition-summary': { ...shared, 'data-links': flag },
  'coalition-commitments': {
    ...withHeadings,
    plan: ['string', "''"],
    member: ['string', "''"],
    'policy-area': ['string', "''"],
    completion: ['string', "''"],
    sort: ["'feed' | 'updated' | 'end' | 'completion'", "'feed'"],
    limit: ['number', '10'],
    'no-filters': flag,
    'deep-links': flag,
    'data-links': flag,
  },
  'coalition-commitment': { ...withHeadings, commitment: text, 'data-links': flag },
  'coalition-progress': { ...shared, commitment: text },
  'coalition-members': {
    ...withHeadings,
    images: ["'own' | 'any' | 'none'", "'own'"],
    sector: text,
    level: text,
    layout: ["'list' | 'grid'", "'list'"],
    'no-people': flag,
    'data-links': flag,
  },
  'coalition-contributions': {
    ...shared,
    commitment: text,
    status: text,
    limit: ['number', '10'],
    'show-promise': flag,
    'data-links': flag,
  },
  'coalition-timeline': {
    ...withHeadings,
    commitment: text,
    from: text,
    to: text,
    limit: ['number', '10'],
    kinds: text,
    'data-links': flag,
  },
  'coalition-feedback': {
    ...withHeadings,
    endpoint: text,
    format: ["'json' | 'form' | 'open311'", "'json'"],
    commitment: text,
    kinds: ['string', "''"],
    'no-contact': flag,
    'no-draft': flag,
    'privacy-url': text,
  },
};

describe('custom-elements.json', () => {
  it('has every element and each one once', () => {
    assert.deepEqual(names(elements.map(({ tagName }) => ({ name: tagName }))), tags);
    assert.deepEqual(tags, Object.keys(contract).sort());
  });

  for (const tag of tags) {
    describe(tag, () => {
      const element = elementOf(tag);

      it('has exactly the attributes of the contract', () => {
        assert.deepEqual(names(element.attributes), Object.keys(contract[tag]).sort());
      });

      for (const [name, [type, value]] of Object.entries(contract[tag])) {
        it(`says type, default and meaning of ${name}`, () => {
          const attribute = element.attributes.find((each) => each.name === name)!;
          assert.equal(attribute.type?.text, type);
          assert.equal(attribute.default, value);
          assert.match(attribute.description ?? '', /\S.*\.$/);
        });
      }

      it('has the property of every attribute, the feed and its methods', () => {
        const fields = element.attributes.flatMap(({ fieldName }) => fieldName ?? []);
        const others: Record<string, string[]> = {
          'coalition-feedback': ['about'],
          'coalition-commitments': ['details'],
        };
        const common = tag === 'coalition-feed' ? ['feed', 'reload'] : ['feed', 'reload', 'whole'];
        assert.deepEqual(names(element.members), [...fields, ...common, ...(others[tag] ?? [])].sort());
        assert.ok(element.members.every(({ description }) => description));
      });

      it('describes every part of its templates, and no other', () => {
        // A bar alone has no list that could have lost something.
        const parts = partsOf(tag).filter((part) => part !== 'lost' || tag !== 'coalition-progress');
        assert.deepEqual(names(element.cssParts), parts);
      });

      it('describes every custom property that changes it, with its default', () => {
        const documented = Object.fromEntries((element.cssProperties ?? []).map((each) => [each.name, each.default]));
        assert.deepEqual(documented, customPropertiesOf(tag));
      });

      it('describes its slots', () => {
        const expected = tag === 'coalition-feedback' ? ['', 'privacy'] : [''];
        assert.deepEqual(names(element.slots), expected);
      });

      it('describes everything in a sentence and nothing twice', () => {
        const { events, slots, cssParts, cssProperties = [] } = element;
        for (const items of [events, slots, cssParts ?? [], cssProperties]) {
          assert.equal(new Set(names(items)).size, items.length);
          for (const { name, description } of items)
            assert.match(description ?? '', /^\S[\s\S]*\.$/, `${name}: ${description}`);
        }
        assert.match(element.description, /\.$/);
      });
    });
  }

  it('names the class of every event, which is there with its fields', () => {
    for (const { tagName, events } of elements) {
      for (const { name, type } of events) {
        const declaration = declarations.find((each) => each.name === type?.text);
        assert.ok(declaration, `${tagName}: ${name} has the type ${type?.text}`);
        assert.equal(declaration.members.find((each) => each.name === 'eventName')?.default, `'${name}'`);
        assert.ok(declaration.members.some((each) => !each.static && each.type));
      }
    }
  });

  it('has the events of the contract', () => {
    const every = ['coalition-feed-failed', 'coalition-feed-loaded'];
    const further: Record<string, string[]> = {
      'coalition-commitments': ['coalition-filter-changed'],
      'coalition-feedback': ['coalition-feedback-failed', 'coalition-feedback-sent'],
    };
    for (const tag of tags) assert.deepEqual(names(elementOf(tag).events), [...every, ...(further[tag] ?? [])].sort());
  });

  it('has nothing private, no source path and no event without a name', () => {
    const members = declarations.flatMap((declaration) => declaration.members);
    assert.deepEqual(
      members.filter(({ name, privacy }) => name.startsWith('#') || privacy),
      [],
    );
    assert.doesNotMatch(JSON.stringify(manifest), /src\/|\.ts"/);
    assert.ok(elements.every(({ events }) => events.every(({ name }) => name)));
  });

  it('leads to modules of the package', () => {
    for (const { path } of manifest.modules) assert.ok(existsSync(join(root, 'dist', path)), path);
  });

  it('knows at most 30 custom properties, and all that the styles read', () => {
    const documented = new Set(elements.flatMap(({ cssProperties }) => names(cssProperties)));
    assert.ok(documented.size <= 30, `${documented.size}`);
    assert.deepEqual([...documented].sort(), [...tokens().keys()].sort());
  });
});

describe('the data for editors', () => {
  it('gives VS Code every tag, its attributes and their values', () => {
    const { tags: data } = JSON.parse(read('dist/vscode.html-custom-data.json')) as {
      tags: { name: string; attributes: { name: string; values: Item[] }[] }[];
    };
    assert.deepEqual(names(data), tags);
    for (const { name, attributes } of data) assert.deepEqual(names(attributes), names(elementOf(name).attributes));
    const format = data
      .find(({ name }) => name === 'coalition-feedback')!
      .attributes.find(({ name }) => name === 'format')!;
    assert.deepEqual(names(format.values), ['form', 'json', 'open311']);
  });

  it('gives JetBrains editors the same, and each custom property and part once', () => {
    const { contributions, version } = JSON.parse(read('dist/web-types.json')) as {
      version: string;
      contributions: {
        html: { elements: { name: string; attributes: Item[] }[] };
        css: { properties: Item[]; 'pseudo-elements': Item[] };
      };
    };
    assert.equal(version, (JSON.parse(read('package.json')) as { version: string }).version);
    assert.deepEqual(names(contributions.html.elements), tags);
    for (const { name, attributes } of contributions.html.elements)
      assert.deepEqual(names(attributes), names(elementOf(name).attributes));
    assert.deepEqual(names(contributions.css.properties), [...tokens().keys()].sort());
    assert.equal(
      new Set(names(contributions.css['pseudo-elements'])).size,
      contributions.css['pseudo-elements'].length,
    );
  });

  for (const framework of ['react', 'svelte', 'vue']) {
    it(`types every tag for ${framework}`, () => {
      const types = read(`dist/${framework}.d.ts`);
      for (const tag of tags) assert.ok(types.includes(`'${tag}': Tag<`), tag);
      assert.doesNotMatch(types, /undefined|: any\b|CustomEvent/);
    });
  }
});

/** The modules of the element, and those of internal/ whose templates become part of it. */
function sourcesOf(tag: string): string[] {
  const files = new Set([`src/elements/${tag}/${tag}.ts`]);
  for (const file of files) {
    for (const [, path] of read(file).matchAll(/ from '(\.[^']+)\.js'/g)) {
      const target = `${normalize(join(dirname(file), path))}.ts`;
      if (target.startsWith(`src/elements/${tag}/`) || /^src\/(internal|widget)\//.test(target)) files.add(target);
    }
  }
  return [...files];
}

/** Parts written into templates, handed to `textLine`, and passed on from an element inside. */
function partsOf(tag: string): string[] {
  const sources = sourcesOf(tag).map(read).join('\n');
  // The links to the data come as a script of their own, which no element imports.
  const code = sources.includes(`attribute: 'data-links'`) ? sources + read('src/data-links/data-links.ts') : sources;
  const found = [
    /\spart="([^"$]+)"/g,
    /textLine\('([^']+)'/g,
    /\],\s*'([a-z]+)',?\s*\)/g,
    /exportparts="([^"]+)"/g,
  ].flatMap((pattern) => [...code.matchAll(pattern)].flatMap(([, value]) => value.split(/[\s,]+/)));
  return [...new Set(found)].sort();
}

/** Public custom property → the private one that it becomes, and its default; read from the one file that reads them. */
function tokens(): Map<string, { inner: string[]; value: string }> {
  const css = read('src/styles/tokens.styles.ts').replaceAll(/\s+/g, ' ');
  const found = new Map<string, { inner: string[]; value: string }>();
  for (const [, inner, value] of css.matchAll(/(--_[a-z-]+): ([^;]*);/g)) {
    for (const match of value.matchAll(/var\((--coalition-[a-z-]+), /g)) {
      const rest = value.slice(match.index + match[0].length);
      const known = found.get(match[1]) ?? { inner: [], value: rest.slice(0, endOfArgument(rest)) };
      if (!known.inner.includes(inner)) known.inner.push(inner);
      found.set(match[1], known);
    }
  }
  return found;
}

/** Where the parenthesis closes that was opened before the text. */
function endOfArgument(rest: string): number {
  let depth = 1;
  return [...rest].findIndex((character) => {
    depth += character === '(' ? 1 : character === ')' ? -1 : 0;
    return depth === 0;
  });
}

/** The custom properties that the element's own styles or the shared ones read, or that a bar inside it does. */
function customPropertiesOf(tag: string): Record<string, string> {
  const files = sourcesOf(tag);
  const source = read(`src/elements/${tag}/${tag}.ts`);
  if (!source.includes('tokens.styles.js')) return {};
  const own = files
    .filter((file) => file.endsWith('.styles.ts'))
    .map(read)
    .join('\n');
  const base = read('src/styles/base.styles.ts');
  const hasHeadings = files.some((file) => file === 'src/internal/heading.ts');
  const hasBar = files.includes('src/widget/progress-bar.ts');
  const entries = [...tokens()].filter(([name, { inner }]) => {
    const isRead = (css: string): boolean => inner.some((token) => css.includes(`var(${token})`));
    if (name.startsWith('--coalition-heading')) return hasHeadings;
    return isRead(own) || isRead(base) || (hasBar && name.startsWith('--coalition-bar'));
  });
  return Object.fromEntries(
    entries.map(([name, { value }]) => {
      const fallback = /^var\(--_default-[a-z-]+, (.+)\)$/.exec(value)?.[1];
      const changed = new RegExp(`--_default-${name.replace('--coalition-', '')}: ([^;]+);`).exec(own)?.[1];
      return [name, changed ?? fallback ?? value];
    }),
  );
}
