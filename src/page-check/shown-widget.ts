import { SHOWN } from '../embed/placeholder-names.js';
import { unescapedTwice } from './check-addresses.js';
import { meantWidget } from './meant-names.js';
import type { Tag } from './read-page.js';

/** A widget as the page has it, in whichever way: a tag, a placeholder for the loader, or a frame. */
export interface ShownWidget {
  readonly way: 'tag' | 'placeholder' | 'frame';
  /** Without the prefix. */
  readonly name: string;
  /** By the names that the tag itself has for them. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly at: Tag;
}

const PLACEHOLDER = 'data-coalition-widget';
/** Names with which people write a placeholder, and the loader finds none. */
const NEARLY_PLACEHOLDER = /^(data-)?coalition(-?widgets?)?$|^data-coalition_widgets?$/;

/** The widgets that this way can show. */
export const widgetsOf = ({ way }: ShownWidget, names: readonly string[]): readonly string[] =>
  way === 'frame' ? SHOWN : names;

/** The widget that a tag of the page is; `undefined` for any other tag. */
export function shownWidget(tag: Tag, names: readonly string[]): ShownWidget | undefined {
  const { name, attributes } = tag;
  const ofTag = /^coalition-(.+)$/.exec(name)?.[1];
  if (ofTag !== undefined && names.includes(ofTag)) return { way: 'tag', name: ofTag, attributes, at: tag };
  const ofPlaceholder = attributes.get(PLACEHOLDER);
  if (ofPlaceholder !== undefined) {
    const own = [...attributes].filter(([given]) => given !== PLACEHOLDER);
    const inside = new Map(own.map(([given, value]) => [given.replace(/^data-/, ''), value]));
    return { way: 'placeholder', name: ofPlaceholder.trim(), attributes: inside, at: tag };
  }
  return name === 'iframe' ? ofFrame(tag) : undefined;
}

/** The attribute with which somebody meant to write a placeholder. */
export const nearlyPlaceholder = ({ attributes }: Tag): string | undefined =>
  attributes.has(PLACEHOLDER)
    ? undefined
    : [...attributes].find(([name, value]) => NEARLY_PLACEHOLDER.test(name) && meantWidget(value) !== undefined)?.[0];

function ofFrame(tag: Tag): ShownWidget | undefined {
  // What was meant is read: the mistakes of the address as a whole are told by themselves.
  const address = unescapedTwice(tag.attributes.get('src') ?? '').replace(/#/g, '%23');
  const start = address.indexOf('?');
  const folder = address.slice(0, start);
  const attributes = new Map(new URLSearchParams(address.slice(start)));
  const name = folder.endsWith('/frame.html')
    ? (attributes.get('widget') ?? '')
    : /\/widgets\/([\w-]+)$/.exec(folder)?.[1];
  // A form needs no feed.
  const isOurs = attributes.has('src') || (name === 'feedback' && attributes.has('endpoint'));
  if (start < 0 || name === undefined || !isOurs) return undefined;
  attributes.delete('widget');
  return { way: 'frame', name: name.trim(), attributes, at: tag };
}
