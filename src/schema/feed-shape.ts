import { feedJsonSchema, type JsonSchema } from './json-schema.js';

/**
 * The feed schema as plain data, made from its JSON Schema: what the reader (`read-feed.ts`) walks. The build evaluates this module
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

/** Types of the schema that the reader knows by name; a reference is named after the list it points into. */
const LEAVES = new Map<string, Shape>([
  ['text', 'text'],
  ['date', 'date'],
  ['url', 'url'],
  ['email', 'email'],
  ['language', 'language'],
  ['timeZone', 'time-zone'],
  ['id', 'string'],
  ['party', 'party'],
  ['planId', 'plans'],
  ['memberId', 'members'],
  ['commitmentId', 'commitments'],
]);

/** Rules that hold between the fields of one record: JSON Schema has no word for the second kind. */
const RULES = new Map<string, Partial<RecordShape>>([
  ['person', { anyOf: ['name', 'role'] }],
  ['partyRecord', { anyOf: ['member', 'name', 'unit'] }],
  ['link', { anyOf: ['title', 'url'] }],
  ['milestoneCounts', { atMost: ['complete', 'total'] }],
]);

const published = feedJsonSchema();

function shapeOf(type: JsonSchema): Shape {
  const name = type.$ref?.replace('#/$defs/', '');
  if (name)
    return LEAVES.get(name) ?? ({ ...(shapeOf(published.$defs![name]) as object), ...RULES.get(name) } as Shape);
  if (type.enum) return { oneOf: type.enum };
  if (type.const !== undefined) return { oneOf: [type.const] };
  switch (type.type) {
    case 'array':
      return { list: shapeOf(type.items!) };
    case 'integer':
      return { range: rangeOf(type), isWhole: true };
    case 'number':
      return { range: rangeOf(type) };
    case 'object':
      return recordShapeOf(type);
    case 'string':
      return 'string';
    default:
      throw new Error(`feed-shape: no shape for ${JSON.stringify(type)}`);
  }
}

/** That whole numbers are safe is no limit of the format. */
const rangeOf = ({ minimum = 0, maximum }: JsonSchema): [number, number?] =>
  maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? [minimum] : [minimum, maximum];

function recordShapeOf({ properties = {}, required = [] }: JsonSchema): RecordShape {
  const record: RecordShape = {
    fields: {},
    required: Object.keys(properties).filter((name) => required.includes(name)),
  };
  for (const [name, type] of Object.entries(properties)) {
    record.fields[name] = shapeOf(type);
    if (typeof type.default === 'number') (record.defaults ??= {})[name] = type.default;
  }
  return record;
}

export const feedShape = shapeOf(published) as RecordShape;
/** A party that is neither a member's id nor a plain name. */
export const partyShape = shapeOf({ $ref: '#/$defs/partyRecord' }) as RecordShape;
