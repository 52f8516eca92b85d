import type { Fields } from '../../feed-format/own.js';
import { feedShape, type Shape } from '../../schema/feed-shape.js';
import type { FeedProblem } from '../../feed-format/read-feed.js';

/**
 * What a problem takes out of a feed: the record where it costs one, else the field; and what holds it where that
 * cannot be without it, as milestoneCounts without its total. Done when all problems are known: until then paths hold.
 */
export function leftOutBy(
  feed: Fields,
  { path, costs }: Pick<FeedProblem, 'path' | 'costs'>,
): { readonly value: unknown; readonly take: () => void } {
  const target = costs === 'record' ? path.replace(/[^\]]*$/, '') : path;
  const steps = stepsOf(target);
  while (steps.length > 1 && isNeeded(steps)) steps.pop();
  const last = steps.pop()!;
  const holder = steps.reduce<unknown>((at, step) => (at as Fields | undefined)?.[step], feed) as Fields | undefined;
  return {
    value: holder?.[last],
    take: () => {
      if (holder) delete holder[last];
    },
  };
}

/** `commitments[1].leads[0]` → commitments, 1, leads, 0. */
export const stepsOf = (path: string): string[] =>
  [...path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, name, index]) => name ?? index);

/** Whether what holds the last step needs it, by the format. */
function isNeeded(steps: readonly string[]): boolean {
  const holder = steps.slice(0, -1).reduce<Shape | undefined>((shape, step) => {
    if (typeof shape !== 'object') return undefined;
    if ('list' in shape) return shape.list;
    return 'fields' in shape ? shape.fields[step] : undefined;
  }, feedShape);
  if (typeof holder !== 'object' || !('fields' in holder)) return false;
  const last = steps.at(-1)!;
  // The lesser of two numbers is complained about where it exceeds the other: both go.
  return holder.required.includes(last) || holder.atMost?.[0] === last;
}

/** Closes the gaps in lists, and drops what nothing is left of. */
export function compact(value: Fields): void {
  for (const [name, item] of Object.entries(value)) {
    if (typeof item !== 'object' || item === null) continue;
    compact(item as Fields);
    const left = Array.isArray(item) ? (value[name] = item.filter((each) => each !== undefined)) : item;
    if (!Object.keys(left).length) delete value[name];
  }
}
