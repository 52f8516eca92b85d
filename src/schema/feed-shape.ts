import type * as z from 'zod/mini';
import * as schema from './feed.js';

/**
 * The feed schema as plain data: what the reader (`read-feed.ts`) walks. The build evaluates this module
 * and ships only the data, so that no browser loads zod (docs/decisions/reader.md).
 */
export type Shape =
  | LeafShape
  | ReferenceShape
  | { oneOf: (string | boolean)[] }
  | { range: [minimum: number, maximum?: number]; isWhole?: true }
  | { list: Shape }
  | RecordShape;

export type LeafShape = 'text' | 'date' | 'url' | 'email' | 'language' | 'time-zone' | 'string' | 'party';
/** The id of a record, named after the list that the record is in. */
export type ReferenceShape = 'plans' | 'members' | 'commitments';

export interface RecordShape {
  fields: Record<string, Shape>;
  required: string[];
  defaults?: Record<string, number>;
  /** At least one of these fields must be there. */
  anyOf?: string[];
  /** The first of these numbers may not exceed the second. */
  atMost?: [lesser: string, greater: string];
}

/** Leaves that the reader knows by name; a reference is named after the list it points into. */
const leaves = new Map<unknown, Shape>([
  [schema.text, 'text'],
  [schema.date, 'date'],
  [schema.url, 'url'],
  [schema.email, 'email'],
  [schema.language, 'language'],
  [schema.timeZone, 'time-zone'],
  [schema.id, 'string'],
  [schema.party, 'party'],
  [schema.planId, 'plans'],
  [schema.memberId, 'members'],
  [schema.commitmentId, 'commitments'],
]);

/** Rules that hold between the fields of one record; zod keeps them as functions, which are no data. */
const rules = new Map<unknown, Partial<RecordShape>>([
  [schema.person, { anyOf: ['name', 'role'] }],
  [schema.link, { anyOf: ['title', 'url'] }],
  [schema.milestoneCounts, { atMost: ['complete', 'total'] }],
]);

function shapeOf(type: z.core.$ZodType): Shape {
  const leaf = leaves.get(type);
  if (leaf) return leaf;
  const { def } = (type as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'default':
      return shapeOf(def.innerType);
    case 'array':
      return { list: shapeOf(def.element) };
    case 'enum':
      return { oneOf: Object.values(def.entries) as string[] };
    case 'literal':
      return { oneOf: def.values as (string | boolean)[] };
    case 'number':
      return { range: limitsOf(def), ...('format' in def && { isWhole: true }) };
    case 'object':
      return { ...recordShapeOf(def.shape), ...rules.get(type) };
    case 'string':
      return 'string';
    default:
      throw new Error(`feed-shape: no shape for the zod type "${def.type}"`);
  }
}

function limitsOf(def: z.core.$ZodTypeDef): [number, number?] {
  const limits: Record<string, number> = {};
  for (const check of def.checks ?? []) {
    const { check: kind, value } = check._zod.def as unknown as { check: string; value: number };
    limits[kind] = value;
  }
  const { greater_than: minimum = 0, less_than: maximum } = limits;
  return maximum === undefined ? [minimum] : [minimum, maximum];
}

function recordShapeOf(shape: Readonly<Record<string, z.core.$ZodType>>): RecordShape {
  const record: RecordShape = { fields: {}, required: [] };
  for (const [name, type] of Object.entries(shape)) {
    const { def } = (type as z.core.$ZodTypes)._zod;
    record.fields[name] = shapeOf(type);
    if (def.type === 'default') {
      if (typeof def.defaultValue === 'number') (record.defaults ??= {})[name] = def.defaultValue;
    } else if (def.type !== 'optional') record.required.push(name);
  }
  return record;
}

export const feedShape = shapeOf(schema.feed) as RecordShape;
/** A party that is neither a member's id nor a plain name. */
export const partyShape = shapeOf(schema.partyRecord) as RecordShape;
