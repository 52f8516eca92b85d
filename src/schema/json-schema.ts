import * as z from 'zod/mini';
import * as schema from './feed.js';

/** The published JSON Schema (draft 2020-12) of what a feed's author may write. */
export function feedJsonSchema(): object {
  const named = z.registry<{ id: string; title?: string }>();
  for (const [name, type] of Object.entries(schema)) {
    if (type !== schema.feed && typeof type === 'object' && '_zod' in type) named.add(type, { id: name });
  }
  return {
    $id: 'coalition-feed-1.schema.json',
    title: 'coalition-feed/1',
    ...z.toJSONSchema(schema.feed, { io: 'input', metadata: named }),
  };
}
