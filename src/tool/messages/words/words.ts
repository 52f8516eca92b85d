import type { ChangedValue, GoneValue } from '../../editions/replaced-values.js';
import type { ColumnOf } from '../../editions/whole-columns.js';
import type { Causes, Choice, Name } from '../causes.js';
import type { Costs, Level } from '../message.js';

/**
 * Whether one speaks of the cells of a sheet, of the fields of a list of records that was given as one, or of the values of a
 * feed, which are never translated.
 */
export type Of = 'sheet' | 'records' | 'feed';

/** Everything that the command says of files, sheets and feeds, in one language. */
export interface Words {
  readonly levels: Readonly<Record<Level, string>>;
  /** What it costs, of one place or of several; empty where it costs nothing. */
  costs(costs: Costs, count: number, of: Of): string;
  /** What it is about and what to do next, as whole sentences. */
  readonly causes: { readonly [Name in keyof Causes]: (details: Causes[Name], of: Of) => string };
  /** One of a list of choices, as it is written into a cell. */
  choice(choice: Choice): string;
  /** `row 7`. */
  row(row: number): string;
  /** `column E`. */
  column(letter: string): string;
  /** `record 7`, of a file of records: the first is 1. */
  record(number: number): string;
  /** `field progress`. */
  field(name: string): string;
  /** Of a column that the sheet does not have. */
  missingColumn(name: string): string;
  /** `and 4 more (--all lists them)`. */
  readonly more: (count: number) => string;
  /** Between what was found and what it most likely should be. */
  readonly meant: string;
  /** `12 commitments`, by the list's name in the feed. */
  counted(list: string, count: number): string;
  /** What was written, where, and what is missing from it. */
  written(file: string | undefined, counts: string, lost: string): string;
  /** That the feed only stands on the screen. */
  readonly notSaved: string;
  /** `2 rows and 1 cell left out`. */
  lost(costs: {
    readonly files: number;
    readonly rows: number;
    readonly cells: number;
    readonly records?: number;
  }): string;
  /** Where to correct what came from a file of OGP or Decidim. */
  notYours(file: string): string;
  /** How to look at the feed that was written, and where it goes when nothing is missing from it. */
  next(file: string, isWhole: boolean): string;
  /** Why a feed was not replaced, or not written. */
  notReplaced(
    file: string,
    reason:
      | { readonly lost: string; readonly has: string }
      | { readonly without: readonly Name[] }
      | { readonly fewer: string; readonly gone: string }
      | { readonly ids: number }
      | { readonly only: readonly GoneValue[]; readonly isAll: boolean }
      | { readonly exchanged: readonly ColumnOf<ChangedValue>[]; readonly isAll: boolean }
      | { readonly crosswise: readonly ColumnOf<ChangedValue>[]; readonly isAll: boolean }
      | { readonly columns: readonly ColumnOf<GoneValue>[]; readonly isAll: boolean }
      | 'no-feed'
      | 'input'
      | 'editions',
  ): string;
  /** Values of the last edition whose cells are empty now: all, for the next run does not know of them any more. */
  emptied(values: readonly GoneValue[]): string;
  /**
   * Values that a feed had, and what was made of it has otherwise: a line, and one for each column below it. All are named: the
   * file that had them is written over.
   */
  replaced(file: string, values: readonly ChangedValue[], by: 'sheets' | 'feeds'): string[];
  /** Of a value in a feed: what was found there. */
  found(value: string): string;
  /** Before what costs nothing. */
  readonly warning: string;
  /** Further places of one cause. */
  also(places: string): string;
  /** The verdict on a whole feed. */
  verdict(
    counts: { readonly problems: number; readonly warnings: number },
    result: 'shown' | 'records' | 'nothing',
  ): string;
  readonly noCoalition: string;
  /** No sheet has a name of ours. */
  noKnownSheet(places: string): string;
  /** Where there is nothing but CSV. */
  readonly oneSheet: string;
  readonly nothingRead: string;
  /** No coalition, and a mapping with open questions. */
  readonly openMapping: string;
  readonly nameless: string;
  /** No mapping is needed, for every column is called as ours. */
  readonly nothingToMap: string;
  /** What was written, and what to do with it. */
  /** Of columns of theirs that can all be one of ours. */
  chooseOne(column: string, theirs: readonly string[], isMeasured: boolean): string;
  suggested(file: string | undefined, open: number, sheets: string): string;
  /** A file is there already, and is not written over. */
  isThere(file: string): string;
}
