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
  readonly options: readonly WidgetOption[];
}

/** The parts of the Custom Elements Manifest (schema 1 and 2) that are read here. */
interface Manifest {
  readonly modules?: readonly {
    readonly declarations?: readonly {
      readonly tagName?: string;
      readonly attributes?: readonly Attribute[];
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
  const declarations = ((manifest as Manifest).modules ?? []).flatMap((module) => module.declarations ?? []);
  return declarations
    .flatMap(({ tagName, attributes = [] }) => {
      const name = /^coalition-(?!feed$)([a-z-]+)$/.exec(tagName ?? '')?.[1];
      if (!name || !tagName) return [];
      return [{ name, tag: tagName, options: attributes.flatMap(optionOf) }];
    })
    .sort((a, b) => placeOf(a) - placeOf(b));
}

const placeOf = ({ name }: Widget): number => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);

function optionOf({ name, type, default: standard = '', description = '' }: Attribute): WidgetOption[] {
  if (!name || NOT_OPTIONS.has(name)) return [];
  const text = type?.text ?? '';
  const choices = [...text.matchAll(/'([^']*)'/g)].map(([, choice = '']) => choice);
  const kind = /\bboolean\b/.test(text)
    ? 'flag'
    : /\bnumber\b/.test(text)
      ? 'number'
      : choices.length
        ? 'choice'
        : ADDRESSES.has(name)
          ? 'url'
          : 'text';
  return [{ name, kind, choices, standard: plain(standard), description: description.replace(/\s+/g, ' ').trim() }];
}

/** `'own'` is the text own; `undefined`, `false` and `''` are nothing. */
function plain(standard: string): string {
  return /^(undefined|false|'')$/.test(standard) ? '' : standard.replace(/^'(.*)'$/, '$1');
}
