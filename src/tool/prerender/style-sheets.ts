import { WIDGET_CLASSES } from './widget-classes.js';
import { styleSheetOf } from './widget-styles.js';

/** What the build writes into dist/prerender/: a style sheet for each widget that can be prerendered, by file name. */
export const styleSheets: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(WIDGET_CLASSES)
    .filter(([name]) => name !== 'feed' && name !== 'feedback')
    .map(([name, widget]) => [`coalition-${name}.css`, styleSheetOf(widget)]),
);
