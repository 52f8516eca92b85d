/** What is read of a custom elements manifest. */
export interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly unknown[] }[];
}

interface Described {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
}

interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly Described[];
  readonly members?: readonly (Described & {
    readonly kind: string;
    readonly attribute?: string;
    readonly privacy?: string;
  })[];
  readonly events?: readonly Described[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly Described[];
}

interface Control {
  readonly control: { readonly type: string } | { readonly disable: true };
  readonly type?: { readonly name: string; readonly value?: readonly string[] };
  readonly options?: readonly string[];
}

interface ArgType extends Control {
  readonly name: string;
  readonly description?: string;
  readonly table: {
    readonly category: string;
    readonly type?: { readonly summary: string };
    readonly defaultValue?: { readonly summary: string };
  };
}

/** What documents a thing that cannot be set. */
const NO_CONTROL: Control = { control: { disable: true } };
const TEXT: Control = { control: { type: 'text' }, type: { name: 'string' } };
const COLOR: Control = { control: { type: 'color' }, type: { name: 'string' } };
const TOGGLE: Control = { control: { type: 'boolean' }, type: { name: 'boolean' } };
const NUMBER: Control = { control: { type: 'number' }, type: { name: 'number' } };

/**
 * The rows of the controls table: a control for each attribute and custom property, words for the rest. Keyed by
 * what a page would write, with the category before where two may share a name.
 */
export function argTypesOf(manifest: Manifest, tag: string): Record<string, ArgType> {
  const {
    attributes = [],
    members = [],
    events = [],
    slots = [],
    cssParts = [],
    cssProperties = [],
  } = declarationOf(manifest, tag);
  const isPublic = ({ privacy, name }: { privacy?: string; name: string }): boolean =>
    !/private|protected/.test(privacy ?? '') && !name.startsWith('#');
  const properties = members.filter((member) => member.kind === 'field' && !member.attribute && isPublic(member));
  const methods = members.filter((member) => member.kind === 'method' && isPublic(member));
  return Object.fromEntries([
    ...attributes.map((item) => [item.name, row(item, 'attributes', controlOf(item))]),
    ...slots.map((item) =>
      item.name
        ? [item.name, row(item, 'slots', TEXT)]
        : ['fallback', row({ ...item, name: 'content between the tags' }, 'slots', TOGGLE)],
    ),
    ...cssProperties.map((item) => [item.name, row(item, 'custom properties', isColor(item) ? COLOR : TEXT)]),
    ...properties.map((item) => [`property ${item.name}`, row(item, 'properties', NO_CONTROL)]),
    ...methods.map((item) => [`method ${item.name}`, row({ ...item, name: `${item.name}()` }, 'methods', NO_CONTROL)]),
    ...events.map((item) => [`event ${item.name}`, row(item, 'events', NO_CONTROL)]),
    ...cssParts.map((item) => [`part ${item.name}`, row(item, 'parts', NO_CONTROL)]),
  ]) as Record<string, ArgType>;
}

/** What each control shows before it is touched: the default of the attribute; nothing where that is the page's own. */
export function defaultArgsOf(manifest: Manifest, tag: string): Record<string, unknown> {
  const { attributes = [], slots = [], cssProperties = [] } = declarationOf(manifest, tag);
  return Object.fromEntries([
    ...attributes.map((item) => [item.name, defaultOf(item)]),
    ...slots.map(({ name }) => (name ? [name, ''] : ['fallback', true])),
    ...cssProperties.map(({ name }) => [name, '']),
  ]) as Record<string, unknown>;
}

/** The elements, in the order of the manifest. */
export function tagsOf(manifest: Manifest): string[] {
  return declarationsIn(manifest).flatMap(({ tagName }) => tagName ?? []);
}

/** What a designer may set, over all elements: what is said of each, and the defaults, with whose they are where they differ. */
export interface CustomProperty {
  readonly name: string;
  readonly descriptions: readonly string[];
  readonly defaults: readonly { readonly value: string; readonly tags: readonly string[] }[];
}

export function customPropertiesOf(manifest: Manifest): CustomProperty[] {
  const uses = declarationsIn(manifest).flatMap(({ tagName, cssProperties = [] }) =>
    cssProperties.map((item) => ({ ...item, tag: tagName! })),
  );
  return distinct(uses.map(({ name }) => name)).map((name) => {
    const items = uses.filter((item) => item.name === name);
    return {
      name,
      descriptions: distinct(items.map(({ description = '' }) => description)),
      defaults: distinct(items.map((item) => item.default ?? '')).map((value) => ({
        value,
        tags: items.filter((item) => (item.default ?? '') === value).map(({ tag }) => tag),
      })),
    };
  });
}

/** The names of all events of all elements. */
export function eventsOf(manifest: Manifest): string[] {
  return distinct(declarationsIn(manifest).flatMap(({ events = [] }) => events.map(({ name }) => name)));
}

const distinct = (items: readonly string[]): string[] => [...new Set(items)];

function declarationsIn({ modules }: Manifest): Declaration[] {
  return modules.flatMap(({ declarations = [] }) => declarations as Declaration[]);
}

function declarationOf(manifest: Manifest, tag: string): Declaration {
  const declaration = declarationsIn(manifest).find(({ tagName }) => tagName === tag);
  if (!declaration) throw new Error(`${tag} is not in custom-elements.json. Run npm run build.`);
  return declaration;
}

function row(item: Described, category: string, control: Control): ArgType {
  const isDefault = item.default !== undefined && item.default !== 'undefined' && item.default !== "''";
  return {
    name: item.name,
    description: item.description,
    table: {
      category,
      ...(item.type && { type: { summary: item.type.text } }),
      ...(isDefault && { defaultValue: { summary: item.default! } }),
    },
    ...control,
  };
}

const kindsOf = ({ type }: Described): string[] => (type?.text ?? 'string').split('|').map((kind) => kind.trim());

/** `'list' | 'grid'` is a choice; `boolean` and `number` are what they are. */
function controlOf(item: Described): Control {
  const kinds = kindsOf(item);
  const options = kinds.flatMap((kind) => /^'(.*)'$/.exec(kind)?.[1] ?? []);
  if (options.length > 1)
    return {
      control: { type: options.length > 3 ? 'select' : 'inline-radio' },
      type: { name: 'enum', value: options },
      options,
    };
  if (kinds.includes('boolean')) return TOGGLE;
  return kinds.includes('number') ? NUMBER : TEXT;
}

/** A colour is what has a colour as its default. */
function isColor(item: Described): boolean {
  return CSS.supports('color', item.default ?? '') && item.default !== 'inherit';
}

function defaultOf(item: Described): unknown {
  const kinds = kindsOf(item);
  if (kinds.includes('boolean')) return item.default === 'true';
  if (kinds.includes('number')) return item.default === undefined ? undefined : Number(item.default);
  return /^'(.*)'$/.exec(item.default ?? '')?.[1] ?? '';
}
