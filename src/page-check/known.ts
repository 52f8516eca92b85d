import type { Widget, WidgetOption } from '../snippets/manifest.js';

/** What a version of the widgets has, from its manifest and its list of files. */
export interface Known {
  readonly widgets: readonly Widget[];
  /** Attributes of `<coalition-feed>`. */
  readonly feedOptions: readonly WidgetOption[];
  /** Custom properties, with their two hyphens. */
  readonly properties: readonly string[];
  readonly version: string;
  /** Name of a file to its `sha384-…`. */
  readonly integrity: Readonly<Record<string, string>>;
}

/** Attributes of a tag of ours, beside `src` and `lang`. */
export const optionsOf = (name: string, { widgets, feedOptions }: Known): readonly WidgetOption[] =>
  name === 'feed' ? feedOptions : (widgets.find((widget) => widget.name === name)?.options ?? []);
