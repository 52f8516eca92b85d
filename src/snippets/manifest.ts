/** One attribute of a widget, as the manifest describes it. */
export interface WidgetOption {
  readonly name: string;
  readonly kind: 'flag' | 'number' | 'choice' | 'url' | 'text';
  /** What a choice is among. */
  readonly choices: readonly string[];
  /** What the widget takes where the attribute is absent; empty where that is nothing. */
  readonly standard: string;
  /** In English. */
  readonly description: string;
}

/** A widget that a reader sees. */
export interface Widget {
  /** `members` */
  readonly name: string;
  /** `coalition-members` */
  readonly tag: string;
  /** What it shows, in English. */
  readonly description: string;
  /** Named places for content of the page's own. */
  readonly slots: readonly WidgetSlot[];
  readonly options: readonly WidgetOption[];
}

export interface WidgetSlot {
  readonly name: string;
  /** In English. */
  readonly description: string;
}

/** The parts of the Custom Elements Manifest (schema 1 and 2) that are read here. */
interface Manifest {
  readonly modules?: readonly {
    readonly declarations?: readonly {
      readonly tagName?: string;
      readonly description?: string;
      readonly slots?: readonly { readonly name?: string; readonly description?: string }[];
      readonly attributes?: readonly Attribute[];
      readonly cssProperties?: readonly { readonly name?: string }[];
    }[];
  }[];
}

interface Attribute {
  readonly name?: string;
  readonly type?: { readonly text?: string };
  readonly default?: string;
  readonly description?: string;
}

/** The order in which webmasters look for them; a widget that is not listed comes last. */
const ORDER = ['summary', 'commitments', 'commitment', 'progress', 'members', 'contributions', 'timeline', 'feedback'];

/** Chosen by themselves in the builder: the feed and the language are not options of one widget. */
const NOT_OPTIONS = new Set(['src', 'lang']);

/** Attributes that are addresses, which the manifest calls texts. */
const ADDRESSES = new Set(['endpoint', 'privacy-url']);

/** Every visual widget with its options, from `custom-elements.json`. */
export function readManifest(manifest: unknown): Widget[] {
  return declarationsOf(manifest)
    .flatMap(({ tagName, description = '', slots = [], attributes = [] }) => {
      const name = /^coalition-(?!feed$)([a-z-]+)$/.exec(tagName ?? '')?.[1];
      if (!name || !tagName) return [];
      const named = slots.flatMap((slot) =>
        slot.name ? [{ name: slot.name, description: oneLine(slot.description ?? '') }] : [],
      );
      const options = attributes.flatMap((each) => optionOf(tagName, each));
      return [{ name, tag: tagName, description: oneLine(description), slots: named, options }];
    })
    .sort((a, b) => placeOf(a) - placeOf(b));
}

/** The attributes of `<coalition-feed>`, which is no widget that a reader sees. */
export function readFeedOptions(manifest: unknown): WidgetOption[] {
  const feed = declarationsOf(manifest).find(({ tagName }) => tagName === 'coalition-feed');
  return (feed?.attributes ?? []).flatMap((each) => optionOf('coalition-feed', each));
}

/** The custom properties with which pages theme the widgets, with their two hyphens. */
export function readProperties(manifest: unknown): string[] {
  const all = declarationsOf(manifest).flatMap(({ cssProperties = [] }) => cssProperties.map(({ name = '' }) => name));
  return [...new Set(all)].sort();
}

const declarationsOf = (manifest: unknown): NonNullable<NonNullable<Manifest['modules']>[number]['declarations']> =>
  ((manifest as Manifest).modules ?? []).flatMap((module) => module.declarations ?? []);

const placeOf = ({ name }: Widget): number => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);

/** @throws {Error} for a type that no control knows: the build fails, not the page of a webmaster */
function optionOf(tag: string, { name, type, default: standard = '', description = '' }: Attribute): WidgetOption[] {
  if (!name || NOT_OPTIONS.has(name)) return [];
  const text = (type?.text ?? '').replace(/\|\s*undefined$/, '').trimEnd();
  const choices = [...text.matchAll(/'([^']*)'/g)].map(([, choice = '']) => choice);
  const kind = choices.length ? 'choice' : KINDS.get(text);
  if (!kind) throw new Error(`There is no control for the type of ${tag} ${name}: ${text || '(none)'}.`);
  return [
    {
      name,
      kind: kind === 'text' && ADDRESSES.has(name) ? 'url' : kind,
      choices,
      standard: plain(standard),
      description: oneLine(description),
    },
  ];
}

const KINDS = new Map<string, WidgetOption['kind']>([
  ['boolean', 'flag'],
  ['number', 'number'],
  ['string', 'text'],
]);

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** `'own'` is the text own; `undefined`, `false` and `''` are nothing. */
function plain(standard: string): string {
  return /^(undefined|false|'')$/.test(standard) ? '' : standard.replace(/^'(.*)'$/, '$1');
}
