import type { Fields } from '../../feed-format/own.js';
import { feedShape, type Shape } from '../../schema/feed-shape.js';

/** Where a feed names one of these members, as an organisation that leads, takes part or answers. */
export function partiesIn(feed: Fields, ids: ReadonlySet<unknown>): { readonly path: string; readonly id: string }[] {
  const found: { path: string; id: string }[] = [];
  const look = (shape: Shape, value: unknown, path: string): void => {
    if (shape === 'party') {
      if (typeof value === 'string' && ids.has(value)) found.push({ path, id: value });
    } else if (typeof shape !== 'object' || typeof value !== 'object' || value === null) return;
    else if ('list' in shape && Array.isArray(value))
      value.forEach((each, index) => look(shape.list, each, `${path}[${index}]`));
    else if ('fields' in shape)
      for (const [name, field] of Object.entries(shape.fields))
        look(field, (value as Fields)[name], path ? `${path}.${name}` : name);
  };
  if (ids.size) look(feedShape, feed, '');
  return found;
}
