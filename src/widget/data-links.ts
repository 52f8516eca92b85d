import { html } from 'lit';
import type { FeedHost } from '../feed/feed-controller.js';
import type { Feed } from '../feed-format/types.js';
import type { LocaleController } from '../i18n/locale-controller.js';

type Draw = (template: typeof html, widget: FeedHost, feed: Feed, locale: LocaleController) => unknown;

/*
 * What draws the links comes as a script of its own, which the page shares: under a registered symbol, as languages do. Its
 * number goes up when what is handed over changes.
 */
const DRAW = Symbol.for('coalition-widgets.data-links/1');
const scope = globalThis as unknown as Record<symbol, Draw | undefined>;
let load: (() => void) | undefined;

/** @param bring loads the script, which then tells the widgets */
export function offerDataLinks(bring: () => void): void {
  load = bring;
}

/** The data of a widget to take along; nothing until the script is there, which the first widget that offers it asks for. */
export function dataLinks(widget: FeedHost, feed: Feed, locale: LocaleController): unknown {
  const draw = scope[DRAW];
  if (!draw) {
    load?.();
    load = undefined;
  }
  return draw?.(html, widget, feed, locale);
}
