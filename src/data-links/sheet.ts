import { extraText, isSafeInCsv } from '../feed-format/safe-text.js';
import type { RecordShape, Shape } from '../schema/feed-shape.js';
import { knownFields } from './feed-copy.js';

type Fields = Record<string, unknown>;
/** Column → text. */
type Cells = Map<string, string>;

/** The column for what has none of its own, as JSON: `coalition-feed import` reads it, as it reads all of these. */
const EXTRA = 'extra';

/**
 * Records as the rows of a sheet, headed by the format's own names: `contact.email`, `title:es`. What does not fit into a cell,
 * such as milestones, or would not come through one, stands in `extra`.
 *
 * @param language the feed's: its texts stand in the column without a language
 */
export function sheetOf(shape: RecordShape, records: readonly object[], language: string): string[][] {
  const rows = records.map((record) => cellsOf(shape, knownFields(shape, record), language));
  const used = new Set(rows.flatMap((cells) => [...cells.keys()]));
  const columns = [...used].sort(
    (a, b) => placeOf(shape, a) - placeOf(shape, b) || Number(a.includes(':')) - Number(b.includes(':')),
  );
  // A sheet without rows has the columns that each record has.
  const header = columns.length ? columns : shape.required;
  return [header, ...rows.map((cells) => header.map((column) => cells.get(column) ?? ''))];
}

/** In the order of the format; `extra` is last. */
function placeOf({ fields }: RecordShape, column: string): number {
  const at = Object.keys(fields).indexOf(column.split(/[.:]/)[0]);
  return at < 0 ? Object.keys(fields).length : at;
}

function cellsOf(shape: RecordShape, record: Fields, language: string): Cells {
  const cells: Cells = new Map();
  const extra: Fields = {};
  for (const [name, value] of Object.entries(record)) {
    const own = shape.fields[name];
    const isGroup = typeof own === 'object' && 'fields' in own;
    const found = isGroup
      ? Object.entries(value as Fields).map(([inner, each]) =>
          fieldCells(`${name}.${inner}`, own.fields[inner], each, language),
        )
      : [fieldCells(name, own, value, language)];
    // All of a field stands in one place.
    if (found.every((each) => each && [...each.values()].every(isWhole)))
      for (const each of found) for (const [column, text] of each!) cells.set(column, text);
    else extra[name] = value;
  }
  if (Object.keys(extra).length) cells.set(EXTRA, extraText(extra));
  return cells;
}

/** Whether a text is read as it was written. */
const isWhole = (text: string): boolean => text !== '' && text === text.trim() && isSafeInCsv(text);

/** The columns of one field; none where it is no matter of single cells. */
function fieldCells(name: string, shape: Shape, value: unknown, language: string): Cells | undefined {
  if (typeof value !== 'object') return new Map([[name, `${value as string | number | boolean}`]]);
  if (Array.isArray(value)) {
    const isPlain = (value as unknown[]).every((item) => typeof item === 'string' && !/[;,\n]/.test(item));
    return isPlain ? new Map([[name, value.join('; ')]]) : undefined;
  }
  if (shape !== 'text') return undefined;
  return new Map(
    Object.entries(value as Record<string, string>).map(([tag, text]) => [
      tag.toLowerCase() === language.toLowerCase() ? name : `${name}:${tag}`,
      text,
    ]),
  );
}
