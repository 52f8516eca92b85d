import * as z from 'zod/mini';
import * as schema from './feed.js';

/** The part of JSON Schema (draft 2020-12) that the feed's schema needs. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly enum?: (string | boolean)[];
  readonly const?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: unknown;
}

/** The published JSON Schema (draft 2020-12) of what a feed's author may write. */
export function feedJsonSchema(): JsonSchema {
  const named = z.registry<{ id: string; title?: string }>();
  for (const [name, type] of Object.entries(schema)) if (type !== schema.feed) named.add(type, { id: name });
  return {
    $id: 'coalition-feed-1.schema.json',
    title: 'coalition-feed/1',
    ...z.toJSONSchema(schema.feed, { io: 'input', metadata: named }),
  } as JsonSchema;
}
