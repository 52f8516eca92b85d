import { attributesOf, webAddress, type Embed } from '../../snippets/embed.js';
import { isFormService } from '../../snippets/form-services.js';
import type { Widget } from '../../snippets/manifest.js';
import { COLOUR_NAMES, type Colours } from '../../snippets/request.js';
import { colourIn } from './colour.js';
import type { BuilderState } from './state.js';

/** What a state asks for; `undefined` without a usable address of a feed. */
export function embedOf({ lang, values }: BuilderState, widget: Widget, src: string | undefined): Embed | undefined {
  return src === undefined
    ? undefined
    : { widget, src, lang, attributes: attributesOf(widget, new Map(Object.entries(values))) };
}

/**
 * The address of a feed as people type it: a path is one of this site, and a host without its scheme is one of the web.
 *
 * @param site address that paths count from
 */
export function feedAddress(typed: string, site: string): string | undefined {
  const text = typed.trim();
  if (/^\.{0,2}\/(?!\/)/.test(text)) return webAddress(text, site);
  return (
    webAddress(text) ??
    (/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d+)?\/\S/u.test(text) ? webAddress(`https://${text}`) : undefined)
  );
}

/** Options of the widget that were given something which cannot be used. */
export function wrongOptionsOf({ values }: BuilderState, widget: Widget): string[] {
  const used = new Set(attributesOf(widget, new Map(Object.entries(values))).map(([name]) => name));
  return widget.options
    .filter(({ name, standard }) => {
      const given = (Object.hasOwn(values, name) && values[name]?.trim()) || '';
      return given && given !== standard && !used.has(name);
    })
    .map(({ name }) => name);
}

/** The values with one more. With the address of a form service also goes how it is sent to, until another takes its place. */
export function withValue(values: BuilderState['values'], option: string, value: string): BuilderState['values'] {
  const all = { ...values, [option]: value };
  if (option !== 'endpoint') return all;
  const format = values['format'] ?? '';
  if (isFormService(value)) return { ...all, format: format || 'form' };
  const wasService = isFormService(values['endpoint'] ?? '');
  return wasService && format === 'form' ? { ...all, format: '' } : all;
}

/** The colours that are whole. */
export function coloursOf({ colours }: BuilderState): Colours {
  return Object.fromEntries(
    COLOUR_NAMES.flatMap((name) => {
      const colour = colourIn(colours[name]);
      return colour ? [[name, colour]] : [];
    }),
  );
}

/**
 * The address that was given, with its slash; else this site's own. Whoever copies it out of a snippet has the folder
 * of the version along, which the snippet adds by itself, or as the documentation writes it.
 */
export function libraryBase({ library }: BuilderState, own: string, version: string): string {
  const given = webAddress(library);
  if (!given) return own;
  const folder = given.replace(/[?].*$/, '').replace(/\/?$/, '/');
  const named = [version, 'X.Y.Z'].find((name) => folder.endsWith(`/${name}/`));
  return named ? folder.slice(0, -named.length - 1) : folder;
}
