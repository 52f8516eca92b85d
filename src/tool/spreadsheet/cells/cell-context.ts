import type { DateOrder } from './date-cell.js';

/** What cells are read with. */
export interface CellContext {
  /** The coalition's. */
  readonly language: string;
  readonly dates?: DateOrder;
  /** As the other dates of these sheets are meant: a hint for one that could be two days. */
  readonly likelyDates?: DateOrder;
  readonly hasTimeZone?: boolean;
  /** The id of the record that a cell names by its id, its name or its title. */
  idOf(list: string, words: string): string | undefined;
  /** Whether a row of members that is a note, and not read, is called so. */
  isNoteOfMember(words: string): boolean;
  /** Whether words that no member is called by look as the ids of members do: a row of theirs may be gone. */
  looksLikeMember(words: string): boolean;
  /** Whether a member is called nearly so. */
  hasNearMember(words: string): boolean;
}
