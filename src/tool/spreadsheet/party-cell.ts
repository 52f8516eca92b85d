import type { CellContext } from './cell.js';
import type { CellResult } from './cell-result.js';

/** No list of organisations in one cell is longer. */
const LONGEST = 1000;

/**
 * An organisation: a member by its id or name, or one outside the coalition by its name. A list with commas or "and"
 * is split only where each part of it is a member: many an organisation has a comma in its name.
 */
export function readPartyCell(text: string, context: CellContext): CellResult<unknown> {
  const member = context.idOf('members', text);
  if (member !== undefined) return { value: member };
  const parts = text.length > LONGEST ? [] : partsOf(text);
  const members = parts.map((part) => context.idOf('members', part));
  const [known] = members.filter((id) => id !== undefined);
  if (parts.length > 1 && !members.includes(undefined))
    return { value: members, note: { cause: 'list-split', details: {} } };
  if (parts.length > 1 && known !== undefined)
    return { value: text, note: { cause: 'member-within', details: { member: known } } };
  if (context.looksLikeMember(text)) return { value: text, note: { cause: 'member-gone', details: {} } };
  return { value: text };
}

/** At commas, slashes, "and", "y" and "e". */
const partsOf = (text: string): string[] =>
  text
    .split(/\s+/)
    .join(' ')
    .split(/, and |, y |,|\/| & | and | y | e /i)
    .map((part) => part.trim())
    .filter(Boolean);
