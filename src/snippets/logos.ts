import type { Feed } from '../feed-format/types.js';
import type { Embed } from './embed.js';
import type { Widget } from './manifest.js';

/** Whose logos a widget loads; `undefined` where it shows none. */
export function logosOf({
  widget,
  attributes,
}: {
  readonly widget: Pick<Widget, 'name'>;
  readonly attributes: Embed['attributes'];
}): 'own' | 'any' | undefined {
  const images = new Map(attributes).get('images');
  if (widget.name !== 'members' || images === 'none') return undefined;
  return images === 'any' ? 'any' : 'own';
}

/** Origins of the pictures in fixed HTML. */
export function imageOrigins(markup: string): string[] {
  const addresses = [...markup.matchAll(/<img\s[^>]*?\bsrc="([^"]*)"/g)].map(([, address = '']) => address);
  return [...new Set(addresses.flatMap((address) => (URL.canParse(address) ? [new URL(address).origin] : [])))].sort();
}

/** Origins of the logos that a widget loads for a feed: what a page with fixed HTML has to allow and to name. */
export function logoOrigins(embed: Embed, { members }: Feed): string[] {
  const whose = logosOf(embed);
  if (!whose) return [];
  const values = new Map(embed.attributes);
  const isAmong = (name: string, value = ''): boolean => {
    const wanted = values.get(name);
    return typeof wanted !== 'string' || wanted.split(/\s+/).includes(value);
  };
  const origins = members
    .filter(({ sector, level }) => isAmong('sector', sector) && isAmong('level', level))
    .flatMap(({ logo }) => (logo !== undefined && URL.canParse(logo) ? [new URL(logo).origin] : []));
  const feed = new URL(embed.src).origin;
  return [...new Set(origins)].filter((origin) => whose === 'any' || origin === feed).sort();
}
