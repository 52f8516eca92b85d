import {
  feedShape,
  partyShape,
  type LeafShape,
  type RecordShape,
  type ReferenceShape,
  type Shape,
} from '../schema/feed-shape.js';
import { isEmpty, type Costs } from './feed-problem.js';
import { Bare, hasOwn, isObject, type Fields } from './own.js';
import { EMAIL_PATTERN } from './patterns.js';
import type { Reading } from './reading.js';
import { isTimeZone } from './time-zone.js';
import { resolveUrl } from './url.js';

/*
 * The shape of the format, made once into functions that read a value each. A reader gives the value as its shape asks, or
 * `undefined` with a problem noted.
 */

type ValueReader = (reading: Reading, value: unknown, costs: Costs, drop: () => void) => unknown;

/** One field of a record. */
export interface FieldReader {
  readonly name: string;
  readonly isRequired: boolean;
  readonly read: ValueReader;
  /** Where the field is a list. */
  readonly list?: ListReader;
  /** What a record has where the field is not there. */
  readonly fallback?: number;
}

const LEAVES: Readonly<Record<Exclude<LeafShape, 'party'>, ValueReader>> = {
  text: (reading, value, costs) =>
    isObject(value) ? readTexts(reading, value, costs) : nonEmpty(reading, value, 'text', costs),
  string: (reading, value, costs) => nonEmpty(reading, value, 'string', costs),
  date: (reading, value, costs) => reading.date(value, costs),
  url: leaf('url', (value, { base }) => resolveUrl(value, base)),
  email: leaf('email', (value) => (EMAIL_PATTERN.test(value) ? value : undefined)),
  language: leaf('language', (value, reading) => (reading.isLanguage(value) ? value : undefined)),
  'time-zone': leaf('time-zone', (value) => (isTimeZone(value) ? value : undefined)),
};

function leaf(wanted: LeafShape, look: (value: string, reading: Reading) => string | undefined): ValueReader {
  return (reading, value, costs) =>
    (typeof value === 'string' && !isEmpty(value) ? look(value, reading) : undefined) ??
    reading.problem(value, wanted, costs);
}

const nonEmpty = (reading: Reading, value: unknown, wanted: LeafShape | ReferenceShape, costs: Costs): unknown =>
  typeof value === 'string' && !isEmpty(value) ? value : reading.problem(value, wanted, costs);

const reference =
  (list: ReferenceShape): ValueReader =>
  (reading, value, costs, drop) =>
    nonEmpty(reading, value, list, costs) !== undefined && reading.hasRecord(list, value, costs, drop)
      ? value
      : undefined;

function readTexts(reading: Reading, value: Fields, costs: Costs, wanted: 'text' | 'party' = 'text'): unknown {
  const texts = new Bare();
  let isThere = false;
  let wrong: string | undefined;
  for (const tag of Object.keys(value)) {
    const text = value[tag];
    reading.path.push(tag);
    const isLanguage = reading.isLanguage(tag);
    if (isLanguage && typeof text === 'string') {
      texts[tag] = text;
      isThere ||= !isEmpty(text);
    } else {
      reading.problem(text, isLanguage ? 'string' : 'language-key', 'field');
      wrong ??= tag;
    }
    reading.path.pop();
  }
  return isThere ? texts : reading.problem(undefined, wanted, costs, wrong && reading.pathTo(wrong));
}

/** Reads the items of one list, those that can be read. */
export class ListReader {
  readonly #read: ValueReader;
  /** Whether its items are records that have an id; a record without the id that it must have is no record. */
  readonly #hasIds: boolean;
  readonly #needsIds: boolean;
  /** What is no record is one of several values of a field. */
  readonly #costs: Costs;

  constructor(shape: Shape) {
    this.#read = readerOf(shape);
    const record = isRecord(shape) ? shape : undefined;
    this.#costs = record ? 'record' : 'field';
    this.#hasIds = !!record && hasOwn(record.fields, 'id');
    this.#needsIds = !!record?.required.includes('id');
  }

  /** Adds an item to the list; `false` where nothing of it can be used, or its id is there already. */
  add(reading: Reading, list: unknown[], ids: Set<unknown>, value: unknown, index: number): boolean {
    reading.path.push(index);
    const item = this.#read(reading, value, this.#costs, () => void list.splice(list.indexOf(item), 1));
    const isAdded = item !== undefined && this.#isNew(reading, item, ids);
    if (isAdded) list.push(item);
    reading.path.pop();
    return isAdded;
  }

  #isNew(reading: Reading, item: unknown, ids: Set<unknown>): boolean {
    if (!this.#hasIds) return true;
    const { id } = item as { id?: unknown };
    if (id === undefined || !ids.has(id)) {
      ids.add(id);
      return true;
    }
    reading.path.push('id');
    reading.problem(id, 'unique-id', this.#needsIds ? 'record' : 'field');
    reading.path.pop();
    if (!this.#needsIds) delete (item as { id?: unknown }).id;
    return !this.#needsIds;
  }
}

function listReader(reader: ListReader): ValueReader {
  return (reading, value, costs) => {
    if (!Array.isArray(value)) return reading.problem(value, 'list', costs);
    const list: unknown[] = [];
    const ids = new Set<unknown>();
    for (let index = 0; index < value.length; index++) reader.add(reading, list, ids, value[index], index);
    return list;
  };
}

/** The fields of a record in the order of the format. */
function fieldReaders({ fields, required, defaults }: RecordShape): FieldReader[] {
  return Object.keys(fields).map((name) => {
    const shape = fields[name];
    const list = typeof shape === 'object' && hasOwn(shape, 'list') ? new ListReader(shape.list) : undefined;
    const fallback = defaults && hasOwn(defaults, name) ? defaults[name] : undefined;
    const read = list ? listReader(list) : readerOf(shape);
    return { name, isRequired: required.includes(name), read, list, fallback };
  });
}

function recordReader(shape: RecordShape): ValueReader {
  const fields = fieldReaders(shape);
  const names = new Set(fields.map(({ name }) => name));
  const anyOf = hasOwn(shape, 'anyOf') ? shape.anyOf : undefined;
  const [lesser, greater] = (hasOwn(shape, 'atMost') && shape.atMost) || [];
  return (reading, value, costs) => {
    if (!isObject(value)) return reading.problem(value, 'record', costs);
    const record = new Bare();
    let isLost = false;
    for (const field of fields) isLost = !readField(reading, record, field, value, costs) || isLost;
    copyUnknown(record, value, names);
    if (anyOf?.every((name) => record[name] === undefined)) {
      // Where one of them was there and is wrong, that is the mistake.
      const wrong = anyOf.find((name) => !isEmpty(ownValue(value, name)));
      return reading.problem(undefined, { anyOf }, costs, wrong && reading.pathTo(wrong));
    }
    if (lesser && greater && !isLost && (record[lesser] as number) > (record[greater] as number)) {
      reading.path.push(lesser);
      reading.problem(record[lesser], { atMost: greater }, costs);
      reading.path.pop();
      return undefined;
    }
    return isLost ? undefined : record;
  };
}

/** Puts a field into the record; `false` where a field that it needs is lost. */
export function readField(
  reading: Reading,
  record: Fields,
  { name, isRequired, read, list, fallback }: FieldReader,
  value: Fields,
  costs: Costs,
): boolean {
  const given = ownValue(value, name);
  if (isRequired || !isEmpty(given)) {
    reading.path.push(name);
    const field = read(reading, given, isRequired ? costs : 'field', () => void delete record[name]);
    reading.path.pop();
    if (field !== undefined) {
      record[name] = field;
      return true;
    }
    if (isRequired) return false;
  }
  if (list) record[name] = [];
  else if (fallback !== undefined) record[name] = fallback;
  return true;
}

/** What an object inherits is none of its fields. Most fields are not there: those need no second look. */
export function ownValue(value: Fields, name: string): unknown {
  const given = value[name];
  return given !== undefined && hasOwn(value, name) ? given : undefined;
}

/** Fields that the format does not have are kept. */
export function copyUnknown(record: Fields, value: Fields, names: ReadonlySet<string>): void {
  for (const key of Object.keys(value)) if (!names.has(key) && key !== '__proto__') record[key] = value[key];
}

function choiceReader(oneOf: readonly (string | boolean)[]): ValueReader {
  const choices = new Set<unknown>(oneOf);
  return (reading, value, costs) => (choices.has(value) ? value : reading.problem(value, { oneOf }, costs));
}

function numberReader(range: readonly [minimum: number, maximum?: number], isWhole?: true): ValueReader {
  const [minimum, maximum = Infinity] = range;
  // 1e999 is JSON, and reads as Infinity.
  const isNumber = isWhole ? Number.isSafeInteger : Number.isFinite;
  return (reading, value, costs) =>
    isNumber(value) && (value as number) >= minimum && (value as number) <= maximum
      ? // Rounded up from below zero it is -0, which is written "-0 %".
        (value as number) + 0
      : reading.problem(value, isWhole ? { range, isWhole } : { range }, costs);
}

const isRecord = (shape: Shape): shape is RecordShape => typeof shape === 'object' && hasOwn(shape, 'fields');

function readerOf(shape: Shape): ValueReader {
  if (shape === 'party') return readParty;
  if (shape === 'plans' || shape === 'members' || shape === 'commitments') return reference(shape);
  if (typeof shape === 'string') return LEAVES[shape];
  if (isRecord(shape)) return recordReader(shape);
  if (hasOwn(shape, 'list')) return listReader(new ListReader(shape.list));
  if (hasOwn(shape, 'oneOf')) return choiceReader(shape.oneOf);
  return numberReader(shape.range, shape.isWhole);
}

const readPartyRecord = recordReader(partyShape);
const partyFields = Object.keys(partyShape.fields);

function readParty(reading: Reading, value: unknown, costs: Costs, drop: () => void): unknown {
  if (!isObject(value)) return nonEmpty(reading, value, 'party', costs);
  // Unlike a Text, whose keys are language tags.
  return partyFields.some((name) => hasOwn(value, name))
    ? readPartyRecord(reading, value, costs, drop)
    : readTexts(reading, value, costs, 'party');
}

/** The lists and other fields of a feed. */
export const FEED_FIELDS = fieldReaders(feedShape);
