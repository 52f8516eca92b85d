/** What can be wrong with a page. What is said of each is in `words`. */
export type Cause =
  | 'escaped'
  | 'shortcode'
  | 'comment'
  | 'noscript'
  | 'template'
  | 'quotes'
  | 'lost-quote'
  | 'space'
  | 'unknown-tag'
  | 'unknown-widget'
  | 'no-widget'
  | 'escaped-twice'
  | 'hash'
  | 'sandbox'
  | 'no-title'
  | 'self-closing'
  | 'unclosed'
  | 'nested'
  | 'duplicate-id'
  | 'attribute'
  | 'attribute-elsewhere'
  | 'colour-attribute'
  | 'flag'
  | 'value'
  | 'number'
  | 'lang'
  | 'lang-without-words'
  | 'hidden'
  | 'not-an-id'
  | 'block-in-paragraph'
  | 'no-feed'
  | 'feed-closed'
  | 'no-commitment'
  | 'no-endpoint'
  | 'placeholder'
  | 'insecure'
  | 'own-computer'
  | 'no-scheme'
  | 'not-json'
  | 'mail'
  | 'for-people'
  | 'not-an-address'
  | 'form-service'
  | 'no-script'
  | 'no-loader'
  | 'not-module'
  | 'not-run'
  | 'unknown-file'
  | 'no-crossorigin'
  | 'wrong-integrity'
  | 'two-versions'
  | 'unversioned'
  | 'policy'
  | 'property'
  | 'property-without-dashes'
  | 'property-value';

export interface Finding {
  readonly cause: Cause;
  /** The first is that of `found`. */
  readonly lines: readonly number[];
  /** The words of the source. */
  readonly found: string;
  /** What it is about: a tag, an attribute, a directive. */
  readonly name: string;
  /** What there is to choose from, or what goes with it. */
  readonly choices: readonly string[];
  /** What to write in place of `found`; empty where nobody can know. */
  readonly instead: string;
}

/** A widget on the page. */
export interface FoundWidget {
  readonly tag: string;
  readonly line: number;
  /** The address of its data, as written; empty where none is. */
  readonly feed: string;
}

/** Longer ones are cut. */
const LONGEST_FOUND = 160;

/** Gathers findings: the same words with the same fault are one, with all their lines. */
export class Findings {
  readonly #all = new Map<string, Finding & { readonly lines: number[] }>();

  add(
    cause: Cause,
    line: number,
    found: string,
    { name = '', choices = [], instead = '' }: Partial<Pick<Finding, 'name' | 'choices' | 'instead'>> = {},
  ): void {
    const short = shortened(found);
    const key = [cause, name, short, instead].join('\n');
    const same = this.#all.get(key);
    if (!same) this.#all.set(key, { cause, lines: [line], found: short, name, choices, instead });
    else if (same.lines.at(-1) !== line) same.lines.push(line);
  }

  /** In the order of the source. */
  get list(): Finding[] {
    return [...this.#all.values()].sort((one, other) => (one.lines[0] ?? 0) - (other.lines[0] ?? 0));
  }
}

function shortened(text: string): string {
  const line = text.slice(0, 4 * LONGEST_FOUND).replace(/\s+/g, ' ');
  return line.length > LONGEST_FOUND ? `${line.slice(0, LONGEST_FOUND)}…` : line;
}
