import { isDeepStrictEqual } from 'node:util';
import { addTo } from '../add-to.js';
import { feedShape, type RecordShape, type Shape } from '../../schema/feed-shape.js';
import type { Choice, Name } from '../messages/causes.js';
import type { Table } from '../spreadsheet/tables/table.js';
import { isCoalition, nameOf, SHEETS, type Column, type Sheet } from '../spreadsheet/sheets.js';
import { choiceOf } from '../spreadsheet/cells/wanted.js';
import { isObject, type Fields } from '../../feed-format/own.js';
import { ownValue } from '../own-value.js';
import {
  columnOf,
  crosswiseColumns,
  exchangedColumnsIn,
  goneColumns,
  type ColumnOf,
  type ComparedValue,
} from './whole-columns.js';

/** What stands in a field: one of a list of choices, which each language calls otherwise, or a text. */
export type Shown = string | Choice;

/** A value in a record that two editions of a feed both have. */
export interface ValueAt {
  /** The list of the record, and the field. */
  readonly list?: string;
  readonly field: string;
  /** Which sheet of the format has a column for it. */
  readonly sheet?: Name;
  /** Of the record, or what it is known by where it has no id: `water (Meters)`; none for the coalition itself. */
  readonly id?: string;
  readonly name: Name;
  /** Of a text in several languages. */
  readonly language?: string;
}

/** A value that the last edition of a feed has, and the next one has not. */
export interface GoneValue extends ValueAt {
  /** What stood there, where that is one text or number. */
  readonly value?: Shown;
  /** Whether the sheets have a cell for it, which somebody emptied; where not, it was written into the feed itself. */
  readonly hasCell: boolean;
}

/** A value that the next edition of a feed replaces by another. */
export interface ChangedValue extends ValueAt {
  readonly was: Shown;
  readonly now: Shown;
}

/** What an edition takes from the one before, in the records that both have. Whole records are counted elsewhere. */
export interface Replaced {
  /** Without what is gone with its column. */
  readonly gone: readonly GoneValue[];
  readonly goneColumns: readonly ColumnOf<GoneValue>[];
  readonly changed: readonly ChangedValue[];
  /** Of what changed the columns in which values went from record to record. */
  readonly crosswise: readonly ColumnOf<ChangedValue>[];
  /** Those that have each other's values in the same records. */
  readonly exchanged: readonly ColumnOf<ChangedValue>[];
}

/**
 * What a new feed would take from the feed of the last edition, value by value: somebody may have corrected that one by hand.
 *
 * @param tables that the new feed is made of; none where it is made of feeds
 */
export function replacedValues(before: Fields, now: Fields, tables: readonly Table[] = []): Replaced {
  const gone: GoneValue[] = [];
  const changed: ChangedValue[] = [];
  const compared: ComparedValue[] = [];
  let records = 0;
  const kept = new Set<string>();
  const inLanguage = typeof now['language'] === 'string' ? now['language'] : '';

  const compare = (shape: RecordShape, one: Fields, other: Fields, at: Place): void => {
    for (const [name, value] of Object.entries(one)) {
      if (isNothing(value)) continue;
      const own = ownValue(other, name);
      const within = Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined;
      const field = `${at.within}${name}`;
      const below = recordsIn(within);
      if (below) compareLists(below, name, value, own, at);
      else if (isNothing(own)) {
        if (!isReported(name, other, at)) addGone(at, field, value);
      } else if (within === 'text') compareTexts(value, own, field, at);
      else if (typeof within === 'object' && 'fields' in within && isObject(value) && isObject(own))
        compare(within, value, own, { ...at, within: `${field}.` });
      else addCompared(at, field, value, own);
    }
  };

  const compareTexts = (value: unknown, own: unknown, field: string, at: Place): void => {
    const others = taggedTexts(own, inLanguage);
    for (const [tag, text] of taggedTexts(value, inLanguage)) {
      const same =
        others.find(([other]) => other.toLowerCase() === tag.toLowerCase()) ??
        others.find(([other]) => primaryOf(other) === primaryOf(tag));
      if (same) addCompared(at, field, text, same[1], isObject(value) ? tag : undefined);
      else if (isObject(value)) addGone(at, field, text, tag);
    }
  };

  const compareLists = (shape: RecordShape, list: string, one: unknown, other: unknown, at: Place): void => {
    for (const each of objectsIn(other)) keep(list, each);
    for (const [record, same] of samePairs(objectsIn(one), objectsIn(other))) {
      const own = record['id'];
      const known = typeof own === 'string' ? own : keyOf(record);
      const id = at.id === undefined ? known : `${at.id} (${known})`;
      records += 1;
      compare(shape, record, same, { list, id, within: '', record: records });
    }
  };

  /** Of these columns something is left. */
  const keep = (list: string, record: Fields, within = ''): void => {
    for (const [name, value] of Object.entries(record)) {
      if (isNothing(value)) continue;
      kept.add(columnOf(list, within + name));
      if (isObject(value) && !within) keep(list, value, `${name}.`);
    }
  };

  const addGone = (at: Place, field: string, value: unknown, language?: string): void => {
    const { sheet, column, valueAt } = placeOf(at, field, language);
    gone.push({
      ...valueAt,
      ...((typeof value === 'string' || typeof value === 'number') && { value: shownOf(value, column) }),
      hasCell: tables.some(
        (table) =>
          table.sheet === sheet &&
          table.columns.some(
            (found) =>
              (found.column.field === field || found.column.field.startsWith(`${field}.`)) &&
              (language === undefined || primaryOf(found.language ?? inLanguage) === primaryOf(language)),
          ),
      ),
    });
  };

  const addCompared = (at: Place, field: string, was: unknown, now: unknown, language?: string): void => {
    // With each edition this is another.
    if (field === 'updated') return;
    const { column, valueAt } = placeOf(at, field, language);
    const value = { ...valueAt, was: shownOf(was, column), now: shownOf(now, column) };
    compared.push({ ...value, record: at.record });
    if (JSON.stringify(was) !== JSON.stringify(now)) changed.push(value);
  };

  compare(feedShape, before, now, { within: '', record: 0 });
  const exchanged = exchangedColumnsIn(compared);
  const namesOf = ({ values: [{ list, field, language }] }: ColumnOf<ValueAt>): string =>
    columnOf(list, field, language);
  const taken = new Set(exchanged.map(namesOf));
  const crosswise = crosswiseColumns([...changed, ...movedBelow(before, now)]).filter(
    (each) => !taken.has(namesOf(each)),
  );
  const { columns, others } = goneColumns(gone, kept);
  return { gone: others, goneColumns: columns, changed, crosswise, exchanged };
}

/** Records without a change of their own that hang below another commitment than before. */
function movedBelow(before: Fields, now: Fields): ChangedValue[] {
  return SHEETS.filter(({ parents }) => parents?.some((parent) => parent.list === 'commitments')).flatMap((sheet) => {
    const { list } = sheet;
    if (list === undefined) return [];
    const [one, other] = [before, now].map((feed) => parentsOf(feed, list));
    const name = nameOf(sheet.parents!.find((parent) => parent.list === 'commitments')!);
    return [...one].flatMap(([text, [was, ...further]]): ChangedValue[] => {
      const [own, ...more] = other.get(text) ?? [];
      if (own === undefined || own === was || further.length || more.length) return [];
      const id = keyOf(JSON.parse(text) as Fields);
      return [{ list, field: 'commitment', sheet: nameOf(sheet), name, id, was, now: own }];
    });
  });
}

/** Each record of a list below commitments, with the ids of those. */
function parentsOf(feed: Fields, list: string): Map<string, string[]> {
  const parents = new Map<string, string[]>();
  for (const commitment of objectsIn(feed['commitments']))
    for (const record of objectsIn(commitment[list])) addTo(parents, JSON.stringify(record), String(commitment['id']));
  return parents;
}

/** Whose fields are compared: of the feed itself, or of a record in a list; `within` ends in a point below the record. */
interface Place {
  readonly list?: string;
  readonly id?: string;
  readonly within: string;
  /** Counts the records; 0 for the feed itself. */
  readonly record: number;
}

/** Whether a commitment leaves this to its reports, as staff are told to do. */
const isReported = (field: string, record: Fields, { list }: Place): boolean =>
  list === 'commitments' &&
  (field === 'completion' || field === 'progress') &&
  objectsIn(record['reports']).some((report) => !isNothing(report['completion'] ?? report['progress']));

function placeOf(
  { list, id }: Place,
  field: string,
  language: string | undefined,
): { sheet: Sheet | undefined; column: Column | undefined; valueAt: ValueAt } {
  const sheet = SHEETS.find((each) => (list === undefined ? isCoalition(each) : each.list === list));
  const column = sheet?.columns.find((each) => each.field === field);
  return {
    sheet,
    column,
    valueAt: {
      ...(list !== undefined && { list }),
      field,
      ...(sheet && column && { sheet: nameOf(sheet) }),
      ...(id !== undefined && { id }),
      name: column ? nameOf(column) : { en: field, es: field },
      ...(language !== undefined && { language }),
    },
  };
}

/** The word that sheets have for it, else the value itself; a list as a cell has it. */
function shownOf(value: unknown, column: Column | undefined): Shown {
  if (typeof value === 'string' && column?.words) return choiceOf(value, column);
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
    ? value.join('; ')
    : (JSON.stringify(value) ?? '');
}

/** What a record without an id is known by: the first of these that it has. */
const KEYS = ['title', 'date', 'summary', 'name', 'role', 'url', 'kind'];

function keyOf(record: Fields): string {
  const key = KEYS.map((name) => record[name]).find((value) => !isNothing(value));
  const text = isObject(key) ? Object.values(key)[0] : key;
  return typeof text === 'string' ? text : '';
}

/**
 * Each record with the one that it became: by its id, else by what it is known by, or by all that it says, in whichever fields;
 * of what is left, one and one are the same.
 */
function samePairs(one: readonly Fields[], other: readonly Fields[]): [Fields, Fields][] {
  const nameOfRecord = (record: Fields): string =>
    JSON.stringify(record['id'] === undefined ? ['', keyOf(record)] : ['id', record['id']]);
  const byName = new Map<string, Fields[]>();
  for (const record of other) addTo(byName, nameOfRecord(record), record);
  const left: Fields[] = [];
  const pairs: [Fields, Fields][] = [];
  for (const record of one) {
    const same = byName.get(nameOfRecord(record))?.shift();
    if (same) pairs.push([record, same]);
    else left.push(record);
  }
  const come = [...byName.values()].flat();
  for (const record of left.filter(({ id }) => id === undefined)) {
    const at = come.findIndex((each) => each['id'] === undefined && sayTheSame(record, each));
    if (at < 0) continue;
    pairs.push([record, ...come.splice(at, 1)] as [Fields, Fields]);
    left.splice(left.indexOf(record), 1);
  }
  const [gone] = left;
  // An id that changed is asked about elsewhere.
  if (left.length === 1 && come.length === 1 && gone['id'] === undefined && come[0]['id'] === undefined)
    pairs.push([gone, come[0]]);
  return pairs;
}

/** Two texts at least, each of which stands in the other as well. */
function sayTheSame(one: Fields, other: Fields): boolean {
  const [mine, theirs] = [one, other].map((record) => Object.values(record).map((value) => JSON.stringify(value)));
  return mine.length > 1 && isDeepStrictEqual(mine.sort(), theirs.sort());
}

const recordsIn = (shape: Shape | undefined): RecordShape | undefined =>
  typeof shape === 'object' && 'list' in shape && typeof shape.list === 'object' && 'fields' in shape.list
    ? shape.list
    : undefined;

/** The texts of a value with their languages. */
function taggedTexts(value: unknown, plain: string): [tag: string, text: unknown][] {
  const texts: [string, unknown][] = isObject(value) ? Object.entries(value) : [[plain, value]];
  return texts.filter(([, text]) => !isNothing(text));
}

const primaryOf = (tag: string): string => tag.toLowerCase().split('-')[0];

const objectsIn = (value: unknown): Fields[] => (Array.isArray(value) ? (value as unknown[]).filter(isObject) : []);

const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && !value.trim()) ||
  (typeof value === 'object' && !Object.keys(value).length);
