import { spellingOf } from './mapping.js';
import type { Rule, Target } from './mapping-rule.js';

/** A column of ours with what fills it. */
export interface Filled {
  readonly target: Target;
  /** Columns of theirs; none for what is the same in every row. */
  readonly indexes: readonly number[];
  readonly rule: Rule;
  /** Of these columns only the words are taken that the mapping lists: its first row about one of each. */
  readonly byWord: ReadonlyMap<number, Rule>;
  /** The column of ours that says the same: the id of the commitment that the row itself is. */
  readonly same?: Filled;
}

/**
 * Where each row of theirs is a commitment, its milestones, reports and links belong to that one, unless the mapping says
 * to which: the columns that name it in their sheets.
 */
export function ownParents(filled: readonly Filled[]): Filled[] {
  const [id, ...more] = filled.filter(
    ({ target: { sheet, column } }) => sheet.list === 'commitments' && column.field === 'id',
  );
  if (!id || more.length) return [];
  const sheets = new Map(filled.map(({ target }) => [spellingOf(target.sheetName), target]));
  return [...sheets].flatMap(([spelling, { sheet, sheetName }]) => {
    const column = sheet.parents?.find(({ list }) => list === 'commitments');
    const names = (target: Target): boolean => !!sheet.parents?.some(({ field }) => field === target.column.field);
    if (!column || filled.some(({ target }) => spellingOf(target.sheetName) === spelling && names(target))) return [];
    return [{ ...id, target: { sheet, sheetName, column, header: column.en }, same: id }];
  });
}
