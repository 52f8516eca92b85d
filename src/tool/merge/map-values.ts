import { feedShape, partyShape, type Shape } from '../../schema/feed-shape.js';
import { isObject, type Fields } from '../../feed-format/own.js';

/** Gives what stands in the place of a single value; `party` is asked for texts alone. */
type Change = (shape: Shape, value: unknown) => unknown;

/** A copy of a feed in which single values are changed by the kind that the format gives them. Fields unknown to it stay. */
export const mapFeed = (feed: Fields, change: Change): Fields => mapValue(feedShape, feed, change) as Fields;

/** The same of one record of the format. */
export const mapRecord = (shape: Shape, record: Fields, change: Change): Fields =>
  mapValue(shape, record, change) as Fields;

function mapValue(shape: Shape, value: unknown, change: Change): unknown {
  if (shape === 'party') {
    const isRecord = isObject(value) && Object.keys(partyShape.fields).some((field) => Object.hasOwn(value, field));
    return isRecord ? mapValue(partyShape, value, change) : change(shape, value);
  }
  if (typeof shape === 'object' && 'list' in shape)
    return Array.isArray(value) ? (value as unknown[]).map((item) => mapValue(shape.list, item, change)) : value;
  if (typeof shape === 'object' && 'fields' in shape) {
    if (!isObject(value)) return value;
    const entries = Object.entries(value).map(([name, each]) => [
      name,
      Object.hasOwn(shape.fields, name) ? mapValue(shape.fields[name], each, change) : each,
    ]);
    return Object.fromEntries(entries) as Fields;
  }
  return change(shape, value);
}
