import {
  feedShape,
  partyShape,
  type LeafShape,
  type RecordShape,
  type ReferenceShape,
  type Shape,
} from '../schema/feed-shape.js';
import { EMAIL_PATTERN, LANGUAGE_PATTERN, isDate, isLocalTime } from './patterns.js';
import { isTimeZone, offsetTimes } from './time-zone.js';
import type { Feed } from './types.js';
import { resolveUrl } from './url.js';
import { FEED_VERSION } from './vocabularies.js';

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
}

type Costs = 'field' | 'record';

export interface FeedReading {
  readonly feed: Feed;
  readonly problems: readonly FeedProblem[];
}

/** Nothing of the feed can be used; the message says what to mend. */
export class UnreadableFeedError extends Error {
  /**
   * @param path the field that it is about; empty where it is the whole
   * @param problems of everything that was read before it was given up
   */
  constructor(
    message: string,
    readonly path = '',
    readonly problems: readonly FeedProblem[] = [],
  ) {
    super(path ? `${path}: ${message}` : message);
  }
}

type Fields = Record<string, unknown>;

const WANTED: Record<LeafShape | ReferenceShape, string> = {
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
};

/**
 * Reads a parsed feed tolerantly: a wrong value costs its field where that is optional, the record where it is
 * required, and each becomes a problem. Links come out absolute, lists are always there, references point at
 * records that exist. Depth and size of what is not in the format never matter: it is not looked into.
 *
 * @param data what `JSON.parse` gave
 * @param base the feed's own URL, against which its relative URLs resolve
 * @throws {UnreadableFeedError} when it is no feed: not an object, another version, or no title
 */
export function readFeed(data: unknown, base: string): FeedReading {
  const problems: FeedProblem[] = [];
  const idsOf: Record<string, Set<unknown>> = {};
  const references: (() => void)[] = [];

  const problem = (path: string, value: unknown, wanted: string, costs: Costs = 'field'): undefined => {
    problems.push({
      path,
      value: shorten(value),
      message: (isEmpty(value) ? 'Missing: write ' : 'Write ') + wanted,
      costs,
    });
  };

  /** The value as its shape asks, or `undefined` with a problem noted. */
  const read = (shape: Shape, value: unknown, path: string, costs?: Costs): unknown => {
    if (typeof shape === 'string') {
      if (shape === 'party' && isParty(value)) return readRecord(partyShape, value, path, costs);
      if ((shape === 'party' || shape === 'text') && isObject(value)) return readTexts(value, path, costs);
      if (shape === 'date') return readDate(value, path, costs);
      return readLeaf(shape, value, base) ?? problem(path, value, WANTED[shape], costs);
    }
    if ('list' in shape) {
      return Array.isArray(value)
        ? readList(shape.list, value, path)
        : problem(path, value, 'a list in square brackets', costs);
    }
    if ('fields' in shape) {
      return isObject(value)
        ? readRecord(shape, value, path, costs)
        : problem(path, value, 'an object in braces', costs);
    }
    if ('oneOf' in shape) {
      if (shape.oneOf.includes(value as string)) return value;
      return problem(path, value, `one of: ${shape.oneOf.join(', ')}`, costs);
    }
    const [minimum, maximum] = shape.range;
    // 1e999 is JSON, and reads as Infinity.
    const isNumber = shape.isWhole ? Number.isSafeInteger(value) : Number.isFinite(value);
    if (isNumber && (value as number) >= minimum && (value as number) <= (maximum ?? Infinity)) return value;
    const wanted = shape.isWhole ? 'a whole number' : 'a number';
    return problem(
      path,
      value,
      maximum ? `${wanted} from ${minimum} to ${maximum}` : `${wanted}, ${minimum} or more`,
      costs,
    );
  };

  const readDate = (value: unknown, path: string, costs?: Costs): string | undefined => {
    if (typeof value !== 'string' || !isDate(value)) return problem(path, value, WANTED.date, costs);
    if (!isLocalTime(value)) return value;
    return toOffset?.(value) ?? problem(path, value, `${WANTED.date}, or name the feed's "timeZone"`, costs);
  };

  const readTexts = (value: Fields, path: string, costs?: Costs): Fields | undefined => {
    const texts: Fields = {};
    for (const [tag, text] of Object.entries(value)) {
      if (!isLanguage(tag)) problem(`${path}.${tag}`, text, `the text under ${WANTED.language}`);
      else if (typeof text === 'string') texts[tag] = text;
      else problem(`${path}.${tag}`, text, WANTED.string);
    }
    return Object.values(texts).some((text) => !isEmpty(text)) ? texts : problem(path, undefined, WANTED.text, costs);
  };

  const readList = (shape: Shape, values: unknown[], path: string): unknown[] => {
    const list: unknown[] = [];
    const seen = (idsOf[path] = new Set());
    values.forEach((value, index) => {
      const at = `${path}[${index}]`;
      const item = read(shape, value, at, 'record');
      if (item === undefined) return;
      const id = typeof shape === 'object' && 'fields' in shape && (item as Fields)['id'];
      if (id && seen.has(id)) {
        const isRequired = shape.required.includes('id');
        problem(`${at}.id`, id, 'an id that no record before it has', isRequired ? 'record' : 'field');
        if (isRequired) return;
        delete (item as Fields)['id'];
      }
      seen.add(id);
      list.push(item);
      later(shape, item, at, () => list.splice(list.indexOf(item), 1));
    });
    return list;
  };

  const readRecord = (shape: RecordShape, value: Fields, path: string, costs?: Costs): Fields | undefined => {
    const record: Fields = {};
    for (const key of Object.keys(value)) if (!(key in shape.fields) && key !== '__proto__') record[key] = value[key];
    const lost = readFields(shape, value, path, record, costs);
    const [lesser, greater] = shape.atMost ?? [];
    if (shape.anyOf?.every((name) => record[name] === undefined)) {
      return problem(path, undefined, `at least one of: ${shape.anyOf.join(', ')}`, costs);
    }
    if (lesser && !lost && (record[lesser] as number) > (record[greater!] as number)) {
      return problem(`${path}.${lesser}`, record[lesser], `a number no greater than "${greater}"`, costs);
    }
    // The feed itself has no record around it: only `version` and `title` can cost the whole.
    return lost && path ? undefined : record;
  };

  /** Fills `record`; whether a required field is lost. */
  const readFields = (shape: RecordShape, value: Fields, path: string, record: Fields, costs?: Costs): boolean => {
    let lost = false;
    for (const [name, field] of Object.entries(shape.fields)) {
      const at = path ? `${path}.${name}` : name;
      const required = shape.required.includes(name);
      const given = hasOwn(value, name) ? value[name] : undefined;
      const fieldRead = required || !isEmpty(given) ? read(field, given, at, required ? costs : 'field') : undefined;
      if (fieldRead !== undefined) {
        record[name] = fieldRead;
        // Emptied, not deleted: a party whose member is unknown must not be taken for a Text.
        later(field, fieldRead, at, () => (record[name] = undefined));
      } else if (required) lost = true;
      else if (typeof field === 'object' && 'list' in field) record[name] = [];
      else if (shape.defaults && name in shape.defaults) record[name] = shape.defaults[name];
    }
    return lost;
  };

  /** References are checked last, when every id is known. */
  const later = (shape: Shape, id: unknown, path: string, drop: () => void): void => {
    if (shape !== 'plans' && shape !== 'members' && shape !== 'commitments') return;
    references.push(() => {
      if (idsOf[shape]?.has(id)) return;
      problem(path, id, WANTED[shape]);
      drop();
    });
  };

  if (!isObject(data)) throw new UnreadableFeedError(`A feed is an object in braces, this is ${shorten(data)}`);
  if (data['version'] !== FEED_VERSION) {
    throw new UnreadableFeedError(`write "${FEED_VERSION}", this has ${shorten(data['version']) || 'none'}`, 'version');
  }
  const timeZone = readLeaf('time-zone', data['timeZone'], base) as string | undefined;
  const toOffset = timeZone ? offsetTimes(timeZone) : undefined;
  const feed = readRecord(feedShape, data, '') as unknown as Feed;
  for (const check of references) check();
  if (!feed.title) throw new UnreadableFeedError('write the name of the coalition', 'title', problems);
  feed.language ??= 'und';
  return { feed, problems };
}

/** A leaf that is no Text object; `undefined` where it is not what the shape asks. */
function readLeaf(shape: LeafShape | ReferenceShape, value: unknown, base: string): unknown {
  if (typeof value !== 'string' || isEmpty(value)) return undefined;
  if (shape === 'url') return resolveUrl(value, base);
  if (shape === 'time-zone') return isTimeZone(value) ? value : undefined;
  if (shape === 'email') return EMAIL_PATTERN.test(value) ? value : undefined;
  if (shape === 'language') return isLanguage(value) ? value : undefined;
  return value;
}

function isLanguage(tag: string): boolean {
  try {
    return LANGUAGE_PATTERN.test(tag) && !!Intl.getCanonicalLocales(tag);
  } catch {
    // The pattern lets pass what `Intl` throws on, such as "en-en-en".
    return false;
  }
}

/** Object.hasOwn, which phones of 2021 do not have. */
const hasOwn = (value: Fields, name: string): boolean => Object.prototype.hasOwnProperty.call(value, name);

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Spreadsheets and exports write "nothing" as null or as an empty text. */
const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && !value.trim());

/** Unlike a Text, whose keys are language tags. */
const isParty = (value: unknown): value is Fields =>
  isObject(value) && Object.keys(partyShape.fields).some((name) => hasOwn(value, name));

/** Never walks into a value: it may be 200,000 levels deep. */
function shorten(value: unknown): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return 'a list';
  if (isObject(value)) return 'an object';
  if (value === null) return 'null';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  // A page's own script may hand over what no JSON holds: a function, a symbol, a big number.
  if (typeof value !== 'string') return `a ${typeof value}`;
  const text = JSON.stringify(value.slice(0, 60));
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
