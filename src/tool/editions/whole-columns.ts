import { addTo } from '../add-to.js';
import type { ChangedValue, GoneValue, Shown, ValueAt } from './replaced-values.js';

/** Of fewer records nobody can say that their values moved, or that a column is gone. */
const FEWEST = 3;
/** Of choices, and of what many records have in common, so many may come to stand crosswise by chance. */
const FEWEST_OF_FEW = 5;

/** A column of which something is to be asked as a whole, with what it had in each record. */
export interface ColumnOf<Value extends ValueAt> {
  readonly values: readonly [Value, ...Value[]];
}

/**
 * Columns of which each value is gone, as where somebody deleted them.
 *
 * @param kept names columns of which a value is left, as {@link columnOf} does
 * @returns them, and what else is gone
 */
export function goneColumns(
  gone: readonly GoneValue[],
  kept: ReadonlySet<string>,
): { readonly columns: ColumnOf<GoneValue>[]; readonly others: GoneValue[] } {
  const columns = [...byColumn(gone)].flatMap(([column, values]) =>
    values.length >= FEWEST && values[0].sheet && !kept.has(column) ? [{ values }] : [],
  );
  const taken = new Set(columns.flatMap(({ values }) => values));
  return { columns, others: gone.filter((each) => !taken.has(each)) };
}

/**
 * Columns whose values went from record to record: where only some columns of a sheet were sorted, each record has what another
 * had; where a cell was added to one column or deleted from it, each has what the one beside it had.
 */
export const crosswiseColumns = (changed: readonly ChangedValue[]): ColumnOf<ChangedValue>[] =>
  [...byColumn(changed).values()].filter(areCrosswise).map((values) => ({ values }));

/** What a field of a record was and is, changed or not. */
export interface ComparedValue extends ChangedValue {
  /** Values of one record have the same number. */
  readonly record: number;
}

/**
 * Columns that have each other's values within the same records, as where the headings of two were exchanged: of each two that say
 * different things, in more than half of the records.
 */
export function exchangedColumnsIn(compared: readonly ComparedValue[]): ColumnOf<ChangedValue>[] {
  const byRecord = new Map<number, ComparedValue[]>();
  for (const value of compared) if (value.list !== undefined) addTo(byRecord, value.record, value);
  const pairs = new Map<string, { total: number; readonly both: [ComparedValue, ComparedValue][] }>();
  for (const values of byRecord.values())
    for (const [at, one] of values.entries())
      for (const other of values.slice(at + 1)) {
        if (one.language !== other.language || isSameText(one.was, other.was)) continue;
        // Each record may have its fields in another order.
        const key = [one, other]
          .map(({ list, field, language }) => columnOf(list, field, language))
          .sort()
          .join(' ');
        const pair = pairs.get(key) ?? { total: 0, both: [] };
        pairs.set(key, pair);
        pair.total += 1;
        if (isSameText(one.was, other.now) && isSameText(other.was, one.now)) pair.both.push([one, other]);
      }
  return [...pairs.values()]
    .filter(({ total, both }) => both.length >= FEWEST && both.length * 2 > total)
    .flatMap(({ both: [first, ...others] }) =>
      ([0, 1] as const).map((at): ColumnOf<ChangedValue> => ({
        values: [first[at], ...others.map((pair) => pair[at])],
      })),
    );
}

/** What a value is of, whichever record has it. */
export const columnOf = (list = '', field: string, language?: string): string =>
  `${list} ${field}${language === undefined ? '' : `.${language}`}`.toLowerCase();

function byColumn<Value extends ValueAt>(values: readonly Value[]): Map<string, [Value, ...Value[]]> {
  const columns = new Map<string, Value[]>();
  for (const value of values)
    if (value.list !== undefined) addTo(columns, columnOf(value.list, value.field, value.language), value);
  return columns as Map<string, [Value, ...Value[]]>;
}

function areCrosswise(values: readonly ChangedValue[]): boolean {
  const [before, after] = [values.map(({ was }) => textOf(was)), values.map(({ now }) => textOf(now))];
  const distinct = new Set(before).size;
  const fewest = distinct === values.length && !isChoice(values[0].was) ? FEWEST : FEWEST_OF_FEW;
  if (values.length < fewest || distinct < FEWEST) return false;
  if (isSame([...before].sort(), [...after].sort())) return true;
  return areMoved(before, after, 1) || areMoved(before, after, -1);
}

/** Whether nearly each has what the one before it had, or the one after it; of what has an order, not as all went one way. */
function areMoved(before: readonly string[], after: readonly string[], by: 1 | -1): boolean {
  const moved = after.filter((text, at) => text === before[at - by]).length;
  if (moved < FEWEST || moved < after.length - 2) return false;
  if (!before.every((text) => /^\d/.test(text))) return true;
  const isLater = (text: string, at: number): boolean => text.localeCompare(before[at], 'en', { numeric: true }) > 0;
  return after.some(isLater) && !after.every(isLater);
}

const textOf = (value: Shown): string => (isChoice(value) ? value.value : value);
const isSameText = (one: Shown, other: Shown): boolean => textOf(one) === textOf(other);
const isChoice = (value: Shown): value is Exclude<Shown, string> => typeof value !== 'string';
const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.every((text, at) => text === other[at]);
