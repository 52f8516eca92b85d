import { feedShape, partyShape, type RecordShape, type Shape } from '../../schema/feed-shape.js';
import type { FeedProblem } from '../../feed-format/read-feed.js';
import { nameOf, sheetOfList, SHEETS, type Column } from '../spreadsheet/sheets.js';
import { wantedOf } from '../spreadsheet/cells/wanted.js';
import type { Name } from './causes.js';
import type { Remark } from './message.js';

/** A path of the format: what stands at its end, in which record, and in which list that record is. */
interface Located {
  readonly shape: Shape;
  readonly holder: RecordShape;
  readonly list: string;
  readonly name: string;
}

/**
 * What a problem of the reader is about, by the format itself: the reader's sentence is one language's, and made for
 * those who write JSON.
 */
export function describeProblem({ path, value, message }: FeedProblem): Remark {
  if (path === 'updated') return { cause: 'updated-missing', details: {} };
  const located = locate(path);
  if (!located) return { cause: 'said', details: { message } };
  const { shape, holder, name } = located;
  const column = columnAt(located);
  if (!value) {
    if (typeof shape === 'object' && 'fields' in shape && shape.anyOf)
      return {
        cause: 'missing',
        details: { wanted: { kind: 'any-of', fields: shape.anyOf.map((each) => fieldName(located, each)) } },
      };
    return { cause: 'missing', details: { wanted: wantedOf(shape, column ?? { field: name }) } };
  }
  if (isWithdrawn(located, value)) return { cause: 'contribution-withdrawn', details: {} };
  if (name === 'id' && shape === 'string') return { cause: 'id-twice', details: {} };
  if (typeof shape === 'string' && sheetOfList(shape))
    return { cause: 'id-unknown', details: { list: nameOf(sheetOfList(shape)!) } };
  if (holder.atMost?.[0] === name && /^\d+$/.test(value))
    return { cause: 'write', details: { wanted: { kind: 'at-most', field: fieldName(located, holder.atMost[1]) } } };
  if (typeof shape === 'object' && 'list' in shape) return { cause: 'write', details: { wanted: { kind: 'list' } } };
  return { cause: 'write', details: { wanted: wantedOf(shape, column ?? { field: name }) } };
}

/** What the desk's sheet says of what was taken from the page, and no feed has. */
const isWithdrawn = ({ list, name }: Located, value: string): boolean =>
  list === 'contributions' && name === 'status' && /^"?withdrawn"?$/.test(value);

/** What sheets call the column of what stands at a path. */
export function columnNameAt(path: string): Name | undefined {
  const located = locate(path);
  const column = located && columnAt(located);
  return column && nameOf(column);
}

function locate(path: string): Located | undefined {
  let shape: Shape | undefined = feedShape;
  let holder: RecordShape = feedShape;
  let list = '';
  let name = '';
  for (const [, field, index] of path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)) {
    if (shape === 'party' && field !== undefined) shape = partyShape;
    if (typeof shape !== 'object') return undefined;
    if (index !== undefined) {
      if (!('list' in shape)) return undefined;
      shape = shape.list;
      if (typeof shape === 'object') list = name;
    } else {
      if (!('fields' in shape)) return undefined;
      holder = shape;
      name = field;
      shape = shape.fields[field];
      if (shape === undefined) return undefined;
    }
  }
  return shape === undefined ? undefined : { shape, holder, list, name };
}

const columnAt = ({ list, name }: Located): Column | undefined =>
  SHEETS.find((sheet) => (sheet.list ?? '') === list)?.columns.find(({ field }) => field === name);

function fieldName({ list }: Located, field: string): { en: string; es: string } {
  const column = SHEETS.find((sheet) => sheet.list === list)?.columns.find(
    (each) => each.field.split('.').at(-1) === field,
  );
  return column ? nameOf(column) : { en: field, es: field };
}
