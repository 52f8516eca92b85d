import { feedShape, type RecordShape, type Shape } from '../../schema/feed-shape.js';
import type { Name } from '../messages/causes.js';
import type { Table } from '../spreadsheet/find-table.js';
import { isCoalition, nameOf, SHEETS } from '../spreadsheet/sheets.js';

type Fields = Record<string, unknown>;

/** A value that the last edition of a feed has, and the next one has not, in a record that both have. */
export interface GoneValue {
  /** Of the record; none for the coalition itself. */
  readonly id?: string;
  readonly name: Name;
  /** Of a text that is left in other languages. */
  readonly language?: string;
  /** What stood there, where that is one text or number. */
  readonly value?: string;
  /** Whether the sheets have a cell for it, which somebody emptied; where not, it was written into the feed itself. */
  readonly hasCell: boolean;
}

/**
 * What a new feed made of these tables would take from the feed of the last edition, value by value. Whole records are counted
 * elsewhere, and what has another value now is an ordinary edit.
 */
export function goneValues(before: Fields, now: Fields, tables: readonly Table[]): GoneValue[] {
  const gone: GoneValue[] = [];
  const inLanguage = typeof now['language'] === 'string' ? now['language'] : '';

  const compare = (shape: RecordShape, one: Fields, other: Fields, at: Place): void => {
    for (const [name, value] of Object.entries(one)) {
      if (isNothing(value)) continue;
      const own = Object.hasOwn(other, name) ? other[name] : undefined;
      const within = Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined;
      const field = `${at.within}${name}`;
      const records = recordsIn(within);
      if (records) compareLists(records, name, value, own);
      else if (isNothing(own)) add(at, field, value);
      else if (within === 'text')
        for (const language of languagesOf(value, own, inLanguage))
          add(at, field, (value as Fields)[language], language);
      else if (typeof within === 'object' && 'fields' in within && isObject(value) && isObject(own))
        compare(within, value, own, { ...at, within: `${field}.` });
    }
  };

  const compareLists = (shape: RecordShape, list: string, one: unknown, other: unknown): void => {
    const byId = new Map(objectsIn(other).map((record) => [record['id'], record]));
    for (const record of objectsIn(one)) {
      const { id } = record;
      const same = typeof id === 'string' ? byId.get(id) : undefined;
      if (same) compare(shape, record, same, { list, id: id as string, within: '' });
    }
  };

  const add = ({ list, id }: Place, field: string, value: unknown, language?: string): void => {
    const sheet = SHEETS.find((each) => (list === undefined ? isCoalition(each) : each.list === list));
    const column = sheet?.columns.find((each) => each.field === field);
    gone.push({
      ...(id !== undefined && { id }),
      name: column ? nameOf(column) : { en: field, es: field },
      ...(language !== undefined && { language }),
      ...((typeof value === 'string' || typeof value === 'number') && { value: String(value) }),
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

  compare(feedShape, before, now, { within: '' });
  return gone;
}

/** Whose fields are compared: of the feed itself, or of a record in a list; `within` ends in a point below the record. */
interface Place {
  readonly list?: string;
  readonly id?: string;
  readonly within: string;
}

const recordsIn = (shape: Shape | undefined): RecordShape | undefined =>
  typeof shape === 'object' && 'list' in shape && typeof shape.list === 'object' && 'fields' in shape.list
    ? shape.list
    : undefined;

/** The languages that a text is no longer in. */
function languagesOf(before: unknown, now: unknown, plain: string): string[] {
  if (!isObject(before)) return [];
  const left = new Set((isObject(now) ? Object.keys(now) : [plain]).map(primaryOf));
  return Object.keys(before).filter((language) => !isNothing(before[language]) && !left.has(primaryOf(language)));
}

const primaryOf = (tag: string): string => tag.toLowerCase().split('-')[0];

const objectsIn = (value: unknown): Fields[] => (Array.isArray(value) ? (value as unknown[]).filter(isObject) : []);

const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && !value.trim()) ||
  (typeof value === 'object' && !Object.keys(value).length);

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
