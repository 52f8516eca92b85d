import type { Name } from './messages/causes.js';
import { columnNameAt } from './messages/describe-problem.js';
import { ownValue } from './own-value.js';

/** How people find in their sheets what stands at a path of a feed. */
export interface Called {
  /** The record, by its id; one without an id by its title or day, after the record that it is in. */
  readonly record?: string;
  /** The column. */
  readonly column?: Name;
}

/** Longer titles are not shown. */
const LONGEST = 40;

export function calledAt(data: unknown, path: string): Called {
  const names: string[] = [];
  let at = data;
  for (const [, field, index] of path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)) {
    if (typeof at !== 'object' || at === null) break;
    const step = field ?? index;
    at = ownValue(at as Record<string, unknown>, step);
    const name = index === undefined ? undefined : nameIn(at);
    if (name !== undefined) names.push(name);
  }
  const column = columnNameAt(path);
  return { ...(names.length && { record: names.join(', ') }), ...(column && { column }) };
}

function nameIn(record: unknown): string | undefined {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return undefined;
  const { id, title, date, name } = record as Record<string, unknown>;
  const text = [id, title, date, name].find((each) => typeof each === 'string' && each.trim()) as string | undefined;
  return text && text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

/** ` (budget)`, and with the column's name where the path does not say the same: ` (presupuesto: avance)`. */
export function calledText({ record, column }: Called, path: string, language: 'en' | 'es'): string {
  const name = column?.[language];
  const isSaid =
    name === undefined ||
    path
      .replace(/(?:\[\d+\])+$/, '')
      .split(/[.\]]/)
      .at(-1) === name;
  const parts = [record, isSaid ? undefined : name].filter((part) => part !== undefined);
  return parts.length ? ` (${parts.join(': ')})` : '';
}
