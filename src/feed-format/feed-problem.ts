import type { LeafShape, ReferenceShape } from '../schema/feed-shape.js';
import { hasOwn } from './own.js';

/** A value of the feed that could not be used. The rest of the feed still shows. */
export interface FeedProblem {
  /** Where, as `commitments[10].completion`. */
  readonly path: string;
  /** What is wrong and what to write instead. */
  readonly message: string;
  /** The value found, shortened; empty where it is missing. */
  readonly value: string;
  /** What it costs: the field alone, or the record around it. */
  readonly costs: Costs;
  /** What the message asks for, for programs that say it in words of their own. */
  readonly wanted: Wanted;
  /** Where the mistake is that this one follows from: a path that another problem has or begins with. */
  readonly cause?: string;
}

export type Costs = 'field' | 'record';

/** What would be right in the place of a wrong value. */
export type Wanted =
  | LeafShape
  | ReferenceShape
  | 'list'
  | 'record'
  /** The text under the tag of its language. */
  | 'language-key'
  /** An id that no record before it has. */
  | 'unique-id'
  /** A time with its offset, or the feed's `timeZone`. */
  | 'offset'
  | { readonly oneOf: readonly (string | boolean)[] }
  | { readonly range: readonly [minimum: number, maximum?: number]; readonly isWhole?: true }
  /** At least one of these fields. */
  | { readonly anyOf: readonly string[] }
  /** A number no greater than that in this field. */
  | { readonly atMost: string };

const SENTENCES: Readonly<Record<Extract<Wanted, string>, string>> = {
  text: 'text, or texts by language: {"en": "…"}',
  party: 'a member id, a name, or {"member": id, "unit": "…"}',
  string: 'text',
  date: 'a date like 2026, 2026-05 or 2026-05-31',
  url: 'an https:, http:, mailto: or tel: address, or one relative to the feed',
  email: 'an address like name@example.org',
  language: 'a language tag like en or es-MX',
  'time-zone': 'a time zone of the IANA list, like America/Monterrey',
  plans: 'the id of a plan',
  members: 'the id of a member',
  commitments: 'the id of a commitment',
  list: 'a list in square brackets',
  record: 'an object in braces',
  'language-key': 'the text under a language tag like en or es-MX',
  'unique-id': 'an id that no record before it has',
  offset: 'the time with its offset, like 2026-05-31T18:00:00-06:00, or name the feed\'s "timeZone"',
};

/** What to write, as the end of a sentence. */
export function describeWanted(wanted: Wanted): string {
  if (typeof wanted === 'string') return SENTENCES[wanted];
  if (hasOwn(wanted, 'anyOf')) return `at least one of: ${wanted.anyOf.join(', ')}`;
  if (hasOwn(wanted, 'oneOf')) return `one of: ${wanted.oneOf.join(', ')}`;
  if (hasOwn(wanted, 'atMost')) return `a number no greater than "${wanted.atMost}"`;
  const { range, isWhole } = wanted;
  const number = isWhole ? 'a whole number' : 'a number';
  return range.length > 1 ? `${number} from ${range[0]} to ${range[1]}` : `${number}, ${range[0]} or more`;
}

/** Spreadsheets and exports write "nothing" as null or as an empty text. */
export const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && !/\S/.test(value));

/** A value in at most 60 characters. Never walks into it: it may be 200,000 levels deep. */
export function shorten(value: unknown): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return 'a list';
  if (value === null) return 'null';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  // A page's own script may hand over what no JSON holds: a function, a symbol, a big number.
  if (typeof value !== 'string') return `a ${typeof value}`;
  const text = JSON.stringify(value.slice(0, 60));
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
