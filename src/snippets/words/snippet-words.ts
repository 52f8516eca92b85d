import type { SiteKind } from '../site-kinds.js';
import type { Snippet } from '../request.js';

export interface OptionWords {
  readonly label: string;
  readonly hint?: string;
}

/** What somebody does with the snippets for one kind of site. */
export interface SiteWords {
  readonly label: string;
  /** What one has to know before. */
  readonly note?: string;
  readonly parts: Readonly<Partial<Record<Snippet['part'], { readonly title: string; readonly how: string }>>>;
}

/** The words of whoever puts a widget on a page: in the builder, in WordPress and in the file beside a release. */
export interface SnippetWords {
  /** Of widgets, by name. */
  readonly names: Readonly<Record<string, string>>;
  /** What a widget shows, in a sentence. */
  readonly says: Readonly<Record<string, string>>;
  /** Of attributes. */
  readonly options: Readonly<Record<string, OptionWords>>;
  /** Of the values of attributes for which the widgets themselves have no word. */
  readonly values: Readonly<
    Record<
      | 'list'
      | 'grid'
      | 'own'
      | 'any'
      | 'none'
      | 'json'
      | 'form'
      | 'open311'
      | 'figures'
      | 'milestone'
      | 'revision'
      | 'assessment'
      | 'plan'
      | 'event',
      string
    >
  >;
  readonly sites: Readonly<Record<SiteKind, SiteWords>>;
  /** Of the file beside a release. */
  readonly page: {
    readonly title: (folder: string) => string;
    /** Before the list of what stands there in capitals. */
    readonly replace: string;
    /** After the address that stands for the webmaster's own, where nobody said that. */
    readonly folder: string;
    readonly feed: string;
    readonly commitment: string;
    readonly endpoint: string;
    readonly coalition: (name: string, page: string) => string;
    readonly id: string;
    readonly shared: string;
    /** From the version before to this one, on pages that have it. */
    readonly upgrade: {
      readonly title: (from: string, to: string) => string;
      readonly how: string;
      readonly search: string;
      readonly replace: string;
      readonly same: string;
    };
  };
}
