import { JsonError, parseJson } from '../../json/parse-json.js';
import type { Tell } from '../../messages/message.js';
import { EMPTY, textCell, type Row } from '../tables/grid.js';

/** Nothing that other programs export as a table is nested deeper. */
const DEEPEST = 12;

type Flat = Map<string, string>;

/**
 * A list of records in JSON as a table: `title/en` is the column of what is nested, several values of a list have `; `
 * between. The columns of all records count, not only those of the first.
 *
 * @returns none where it is no such list, which is reported
 */
export function readJson(file: string, bytes: Uint8Array, tell: Tell): Row[] | undefined {
  let data: unknown;
  try {
    data = parseJson(new TextDecoder().decode(bytes));
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    tell({
      cause: 'json-broken',
      details: { line: error.place?.line ?? 1 },
      place: { file },
      costs: 'file',
    });
    return undefined;
  }
  const list: unknown[] = Array.isArray(data) ? data : [];
  if (!list.length || !list.every((record) => isObject(record))) {
    const isFeed = isObject(data) && (data as { version?: unknown }).version === 'coalition-feed/1';
    tell({ cause: isFeed ? 'json-feed' : 'json-no-list', details: {}, place: { file }, costs: 'file' });
    return undefined;
  }
  const flat = list.map((record) => flatten(record, '', DEEPEST, new Map()));
  const columns = [...new Set(flat.flatMap((record) => [...record.keys()]))];
  return [
    { number: 1, cells: columns.map(textCell) },
    ...flat.map((record, index) => ({
      number: index + 2,
      cells: columns.map((column) => {
        const text = record.get(column);
        return text ? textCell(text) : EMPTY;
      }),
    })),
  ];
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function flatten(value: unknown, path: string, depth: number, flat: Flat): Flat {
  if (Array.isArray(value)) flat.set(path, value.map(plain).filter(Boolean).join('; '));
  else if (isObject(value) && depth > 0)
    for (const [name, each] of Object.entries(value)) flatten(each, path ? `${path}/${name}` : name, depth - 1, flat);
  else flat.set(path, plain(value));
  return flat;
}

function plain(value: unknown): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  return JSON.stringify(value);
}
