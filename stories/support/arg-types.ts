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
  readonly members?: readonly (Described & { readonly kind: string; readonly attribute?: string; readonly privacy?: string })[];
  readonly events?: readonly Described[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly Described[];
}

interface ArgType {
  readonly name: string;
  readonly description?: string;
  readonly control?: unknown;
  readonly options?: readonly string[];
  readonly table: { readonly category: string; readonly type?: { readonly summary: string }; readonly defaultValue?: { readonly summary: string } };
}

/**
 * The rows of the controls table: a control for each attribute and custom property, words for the rest. Keyed by
 * what a page would write, with the category before where two may share a name.
 */
export function argTypesOf(manifest: Manifest, tag: string): Record<string, ArgType> {
  const declaration = declarationsIn(manifest).find(({ tagName }) => tagName === tag);
  if (!declaration) throw new Error(`${tag} is not in custom-elements.json. Run npm run build.`);
  const { attributes = [], members = [], events = [], slots = [], cssParts = [], cssProperties = [] } = declaration;
  const isPublic = ({ privacy, name }: { privacy?: string; name: string }): boolean => !/private|protected/.test(privacy ?? '') && !name.startsWith('#');
  const properties = members.filter((member) => member.kind === 'field' && !member.attribute && isPublic(member));
  const methods = members.filter((member) => member.kind === 'method' && isPublic(member));
  return Object.fromEntries([
    ...attributes.map((item) => [item.name, row(item, 'attributes', controlOf(item))]),
    ...properties.map((item) => [`property ${item.name}`, row(item, 'properties')]),
    ...methods.map((item) => [`method ${item.name}`, row({ ...item, name: `${item.name}()` }, 'methods')]),
    ...events.map((item) => [`event ${item.name}`, row(item, 'events')]),
    ...slots.map((item) =>
      item.name
        ? [item.name, row(item, 'slots', { control: 'text' })]
        : ['fallback', row({ ...item, name: 'content between the tags' }, 'slots', { control: 'boolean' })],
    ),
    ...cssProperties.map((item) => [item.name, row(item, 'custom properties', { control: /accent|surface|line$/.test(item.name) ? 'color' : 'text' })]),
    ...cssParts.map((item) => [`part ${item.name}`, row(item, 'parts')]),
  ]) as Record<string, ArgType>;
}

/** The names of all events of all elements. */
export function eventsOf(manifest: Manifest): string[] {
  return [...new Set(declarationsIn(manifest).flatMap(({ events = [] }) => events.map(({ name }) => name)))];
}

function declarationsIn({ modules }: Manifest): Declaration[] {
  return modules.flatMap(({ declarations = [] }) => declarations as Declaration[]);
}

function row(item: Described, category: string, control: Partial<ArgType> = { control: false }): ArgType {
  return {
    name: item.name,
    description: item.description,
    table: {
      category,
      ...(item.type && { type: { summary: item.type.text } }),
      ...(item.default && { defaultValue: { summary: item.default } }),
    },
    ...control,
  };
}

/** `'list' | 'grid'` is a choice; `boolean` and `number` are what they are. */
function controlOf({ type }: Described): Partial<ArgType> {
  const kinds = (type?.text ?? 'string').split('|').map((kind) => kind.trim());
  const options = kinds.flatMap((kind) => /^'(.*)'$/.exec(kind)?.[1] ?? []);
  if (options.length > 1) return { control: 'select', options };
  if (kinds.includes('boolean')) return { control: 'boolean' };
  return { control: kinds.includes('number') ? 'number' : 'text' };
}
