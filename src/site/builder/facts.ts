import type { Widget } from '../../snippets/manifest.js';

/** What the page tells the builder of the build and of where it is. */
export interface Facts {
  /** The site's first page, relative to the builder's. */
  readonly root: string;
  readonly version: string;
  readonly integrity: Readonly<Record<string, string>>;
  readonly widgets: readonly Widget[];
  /** Whether the site answers oEmbed: files alone cannot. */
  readonly answersOEmbed: boolean;
}
