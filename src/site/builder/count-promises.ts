import type { Feed } from '../../index.js';

/** How many promises a feed has: commitments that are the same in another body's plan (`sameAs`) count once. */
export function countPromises(commitments: Feed['commitments']): number {
  const groups = new Map(commitments.map(({ id }) => [id, new Set([id])]));
  for (const { id, sameAs } of commitments) {
    for (const other of sameAs) {
      const [one, two] = [groups.get(id), groups.get(other)];
      if (!one || !two || one === two) continue;
      for (const moved of two) groups.set(moved, one.add(moved));
    }
  }
  return new Set(groups.values()).size;
}
